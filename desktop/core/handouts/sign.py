"""The sheet on one side effect: what it is, what to do, when it is worse, room to note it.

The text of a sign is fixed and the same for everyone (rules D-09 to D-12).
"""

from __future__ import annotations

from db.errors import UnknownEntryError
from db.records import Audience, Entry, Kind, Level, Sign, Statement
from desktop.core.document_kind import DocumentKind, Library, Need, Readers, Wish, signs_of
from desktop.core.errors import NoPatientWordsError
from desktop.core.handouts.blocks import Blanks, Box, Frame, PageDocument
from desktop.core.handouts.frame import Order
from desktop.core.handouts.page import line, page
from desktop.core.handouts.parts import Field, Group, Line, Section, Style
from desktop.core.handouts.therapy import patient_line
from desktop.core.handouts.words import Words

NUMBER = 6
LOOKS: dict[Level, tuple[Frame, str]] = {
    Level.EMERGENCY: ("red", "alert-triangle"),
    Level.CALL_TODAY: ("amber", "phone"),
    Level.NEXT_VISIT: ("blue", "calendar-event"),
}
NOTE_LINES = 3
MOST_NAMED = 3  # signs that may have been meant


def sign_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the sheet of wish.sign_id; raises UnknownEntryError or NoPatientWordsError."""
    entry = library.entry(wish.entry_id, words.lang)
    sign = _sign(library, wish, words)
    about = library.entry(sign.symptom_id, words.lang)
    if not about.patient:
        raise NoPatientWordsError(about.summary.title)
    order = Order(NUMBER, entry, library.info(), wish.options, words, sign_id=sign.symptom_id)
    what, counted = about.section("what_it_is"), _counted(entry, sign)
    sections = (
        _section(words, "what", tuple(Line(s.text, item=False) for s in what), Style.TEXT),
        _section(words, "often", tuple(patient_line(order, s) for s in counted), Style.PEOPLE),
        _section(words, "care", tuple(map(line, sign.self_care)), Style.ITEMS),
    )
    fields = tuple(Field(words[f"sign.{name}"]) for name in ("began", "worse", "better"))
    cited = [*entry.section("emergency"), *what, *counted]
    cited += [*sign.instruction, *sign.raises, *sign.self_care]
    return page(
        order, about.patient_title or sign.title, cited,
        columns=1, fit=True, top=(_box(words, sign),),
        sections=tuple(s for s in sections if s.lines),
        bottom=(Blanks(words["notes.heading"], fields=fields, rules=NOTE_LINES),),
    )  # fmt: skip


def _sign(library: Library, wish: Wish, words: Words) -> Sign:
    signs = library.checklist(wish.entry_id, words.lang)
    for sign in signs:
        if sign.symptom_id == wish.sign_id:
            return sign
    from difflib import get_close_matches  # with the first slip, not for every sheet

    ids = [sign.symptom_id for sign in signs]
    nearest = get_close_matches(wish.sign_id, ids, n=MOST_NAMED, cutoff=0)
    raise UnknownEntryError(wish.sign_id, tuple(nearest))


def _box(words: Words, sign: Sign) -> Box:
    tone, icon = LOOKS[sign.level]
    told = [s.text for s in sign.instruction if s.audience is Audience.PATIENT]
    lead = " ".join(told) or words[f"level_text.{sign.level}"]
    raises = tuple(Line(s.text) for s in sign.raises if s.audience is Audience.PATIENT)
    groups = (Group(words["sign.raises"], raises),) if raises else ()
    return Box(words[f"level.{sign.level}"], tone, icon, lead, groups)


def _counted(entry: Entry, sign: Sign) -> list[Statement]:
    """Return the patient sentences of a therapy that say how often this sign came."""
    rows = {f.id for f in entry.facts if f.reaction and f.reaction.symptom_id == sign.symptom_id}
    common = entry.section("common")
    return [s for s in common if s.style == "bullet" and rows.intersection(s.links)]


def _section(words: Words, name: str, lines: tuple[Line, ...], style: Style) -> Section:
    return Section(name, words[f"sign.{name}"], style, lines)


def _suits(library: Library, entry: Entry) -> bool:
    return entry.summary.kind in (Kind.THERAPY, Kind.SUPPORTIVE) and bool(signs_of(library, entry))


SIGN = DocumentKind("sign", NUMBER, Readers.PATIENT, _suits, sign_page, frozenset({Need.SIGN}))
