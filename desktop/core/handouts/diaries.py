"""Forms for a pen: a week of signs, temperatures, a carer's look at thinking and writing.

Signs and what to do come from the content; the questions are our own words and no instrument.
Nothing is filled in by the program, nothing is counted: strokes and words, no score (rule D-09).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from db.records import Entry, Kind, Level, Sign, Statement
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish, signs_of
from desktop.core.handouts.blocks import Blanks, Block, Box, Grid, PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.frame import Order
from desktop.core.handouts.page import in_sevens, page
from desktop.core.handouts.parts import Field, Group, Line
from desktop.core.handouts.words import Words

WEEK_NUMBER, TEMPERATURE_NUMBER, NEURO_NUMBER = 21, 22, 23
DAYS, OWN_ROWS = 7, 2
READINGS, READINGS_LARGE = 14, 12  # rows of the log; in large print as many as fit one page
FEVER, SEEN_FIRST = "fever", "head and nerves"
QUESTIONS = ("day", "place", "thing", "writing")


def week_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the diary of a week; raises NoPatientWordsError."""
    order = order_of(library, words, wish, WEEK_NUMBER)
    signs = library.checklist(wish.entry_id, words.lang)
    large = order.options.large_print
    grids = (_by_day(words),) if large else tuple(_by_sign(words, signs))
    start = Blanks("", words["diary.how"], _fields(words, "week", "since"))
    notes = Blanks("", words["diary.notes"], rules=2)
    cited = [s for sign in signs for s in sign.instruction]
    return page(
        order, words["diary.title"], [*order.entry.section("emergency"), *cited],
        top=(start, *grids, notes), columns=1,
    )  # fmt: skip


def _fields(words: Words, *names: str) -> tuple[Field, ...]:
    return tuple(Field(words[f"diary.{name}"]) for name in names)


def _by_sign(words: Words, signs: Sequence[Sign]) -> Iterator[Grid]:
    """Yield a grid for each level but the first: what cannot wait is no matter for a diary."""
    days = tuple(words[f"weekday.{day}"][:3] for day in range(1, DAYS + 1))
    empty = ("",) * DAYS
    levels = [level for level in Level if level is not Level.EMERGENCY]
    for level in levels:
        lines = [s.line for s in signs if s.level is level]
        if level is levels[-1]:
            lines += [""] * OWN_ROWS
        if lines:
            yield Grid(
                words[f"level.{level}"], (words["diary.sign"], *days),
                tuple((line, *empty) for line in lines), (9, *(2,) * DAYS),
                words[f"level_text.{level}"], high=True, small=True,
            )  # fmt: skip


def _by_day(words: Words) -> Grid:
    """Return the grid of large print, where seven columns have no room."""
    names = tuple(words[f"weekday.{day}"] for day in range(1, DAYS + 1))
    columns = tuple(words[f"diary.{name}"] for name in ("day", "noticed", "much", "helped"))
    rows = tuple((name, "", "", "") for name in names)
    return Grid(words["diary.by_day"], columns, rows, (4, 5, 4, 4), high=True, lines=2)


def temperature_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the temperature log; raises NoPatientWordsError."""
    order = order_of(library, words, wish, TEMPERATURE_NUMBER)
    fever = _fever(library.checklist(wish.entry_id, words.lang))
    columns = tuple(words[f"temperature.{name}"] for name in ("date", "time", "reading", "feel"))
    count = READINGS_LARGE if order.options.large_print else READINGS
    rows = ((("",) * len(columns)),) * count
    top: tuple[Block, ...] = (
        *([_fever_box(fever)] if fever else []),
        Blanks("", words["temperature.lead"], (
            Field(words["temperature.often"]), Field(words["temperature.unit"], "°F      °C"),
        )),
    )  # fmt: skip
    said = [*fever.instruction, *fever.raises, *fever.self_care] if fever else []
    return page(
        order, words["temperature.title"], [*order.entry.section("emergency"), *said], top=top,
        bottom=(Grid(words["temperature.readings"], columns, rows, (4, 3, 4, 9), high=True),),
        columns=1,
    )  # fmt: skip


def _fever(signs: Sequence[Sign]) -> Sign | None:
    return next((s for s in signs if s.symptom_id == FEVER), None)


def _fever_box(fever: Sign) -> Box:
    lines = tuple(Line(s.text) for s in (*fever.raises, *fever.self_care))
    lead = " ".join(s.text for s in fever.instruction)
    return Box(fever.line, "red", "phone-call", lead, (Group("", lines),))


def neuro_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the carer's diary of thinking and writing; raises NoPatientWordsError."""
    order = order_of(library, words, wish, NEURO_NUMBER)
    seen = _seen_first(library.checklist(wish.entry_id, words.lang))
    weekdays = tuple(words[f"weekday.{day}"] for day in range(1, DAYS + 1))
    asked = (words["diary.day"], *(words[f"neuro.ask_{name}"] for name in QUESTIONS))
    sentence = (words["diary.day"], words["neuro.sentence_column"])
    return page(
        order, words["neuro.title"], _cited(order, seen), columns=1,
        top=(
            _signs_box(words, seen),
            Grid(words["neuro.questions"], asked,
                 tuple((day, *("",) * len(QUESTIONS)) for day in weekdays), (6, 4, 4, 7, 5),
                 words["neuro.questions_lead"], high=True),
            Grid(words["neuro.sentence"], sentence, tuple((day, "") for day in weekdays), (3, 10),
                 words["neuro.sentence_lead"], high=True),
        ),
    )  # fmt: skip


def _seen_first(signs: Sequence[Sign]) -> tuple[Sign, ...]:
    return tuple(s for s in signs if s.group == SEEN_FIRST and s.level is Level.EMERGENCY)


def _signs_box(words: Words, seen: Sequence[Sign]) -> Box:
    groups = in_sevens("", tuple(Line(s.line) for s in seen))
    lead = words["carer.seen_lead"]
    return Box(words["carer.seen"], "red", "alert-triangle", lead, groups, squares=True)


def _cited(order: Order, signs: Sequence[Sign]) -> list[Statement]:
    return [*order.entry.section("emergency"), *(s for sign in signs for s in sign.instruction)]


def _suits(
    wanted: Callable[[Sequence[Sign]], object],
) -> Callable[[Library, Entry], bool]:
    def suits(library: Library, entry: Entry) -> bool:
        therapy = entry.summary.kind is Kind.THERAPY and bool(entry.patient)
        return therapy and bool(wanted(signs_of(library, entry)))

    return suits


WEEK = DocumentKind("diary", WEEK_NUMBER, Readers.PATIENT, _suits(bool), week_page)
TEMPERATURE = DocumentKind(
    "temperature", TEMPERATURE_NUMBER, Readers.PATIENT, _suits(_fever), temperature_page
)
NEURO = DocumentKind("neuro", NEURO_NUMBER, Readers.CARER, _suits(_seen_first), neuro_page)
