"""The page for family and friends: what they see first, what they can do, who is there when."""

from __future__ import annotations

from db.records import Entry, Kind, Level, Sign, Statement
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish, signs_of
from desktop.core.handouts.blocks import Box, Grid, PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.page import in_sevens, line, lines_of, page
from desktop.core.handouts.parts import Line, Section, Style
from desktop.core.handouts.words import Words

NUMBER = 5
SEEN_FIRST = "head and nerves"  # the group of signs that others notice before the patient does
CONFUSION = "confusion"
DAYS = 7


def carer_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the page for carers; raises NoPatientWordsError."""
    order = order_of(library, words, wish, NUMBER)
    entry, signs = order.entry, library.checklist(wish.entry_id, words.lang)
    seen = [s for s in signs if s.group == SEEN_FIRST and s.level is Level.EMERGENCY]
    confused = _of_confusion(seen)
    travel = [*entry.section("driving"), *entry.section("staying_near")]
    sections = [
        _section(words, "help", _help(words) if confused else (), Style.ITEMS),
        _section(words, "self_care", lines_of(order, "self_care"), Style.ITEMS),
        _section(words, "travel", tuple(map(line, travel)), Style.ITEMS),
        _section(words, "ask", tuple(Line(words[f"carer.ask_{n}"]) for n in (1, 2, 3)), Style.ASK),
    ]
    week = tuple((words[f"weekday.{day}"], "", "", "") for day in range(1, DAYS + 1))
    columns = tuple(words[f"carer.column_{name}"] for name in ("day", "who", "phone", "notes"))
    cited = [*entry.section("emergency"), *confused, *entry.section("self_care"), *travel]
    cited += [x for s in seen for x in s.instruction]
    return page(
        order, words["carer.title"], cited,
        top=(_seen_first(words, seen),) if seen else (),
        sections=tuple(s for s in sections if s.lines),
        bottom=(Grid(words["carer.week"], columns, week, (5, 6, 5, 6), high=True),),
    )  # fmt: skip


def _of_confusion(seen: list[Sign]) -> list[Statement]:
    """Return the steps of a confused person, which say what falls to the helper."""
    return [s for sign in seen if sign.symptom_id == CONFUSION for s in sign.self_care]


def _help(words: Words) -> tuple[Line, ...]:
    """Return the same steps as said to the helper, whom "ask a friend to call" would send away."""
    return tuple(Line(words[f"carer.help_{n}"]) for n in (1, 2, 3))


def _seen_first(words: Words, seen: list[Sign]) -> Box:
    groups = in_sevens("", tuple(Line(s.line) for s in seen))
    return Box(words["carer.seen"], "red", "alert-triangle", words["carer.seen_lead"], groups)


def _section(words: Words, name: str, lines: tuple[Line, ...], style: Style) -> Section:
    lines = tuple(Line(x.text, x.label, gap=x.gap) for x in lines)
    lead = words.get(f"carer.{name}_lead", "")
    return Section(name, words[f"carer.{name}"], style, lines, lead)


def _suits(library: Library, entry: Entry) -> bool:
    return entry.summary.kind is Kind.THERAPY and bool(signs_of(library, entry))


CARER = DocumentKind("carer", NUMBER, Readers.CARER, _suits, carer_page)
