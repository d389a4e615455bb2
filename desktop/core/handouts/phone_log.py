"""The sheet that staff fill in by hand while a patient calls: the signs by level, and blanks.

What the patient's own sheet says stands beside each level, so that both say the same. It holds no
advice of its own and no directive (rule D-06); nothing of the caller is ever typed.
"""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Entry, Kind, Level, Sign
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish, signs_of
from desktop.core.handouts.blocks import Blanks, Box, Frame, PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.page import page
from desktop.core.handouts.parts import Field, Group, Line
from desktop.core.handouts.staff import staff_footer, staff_notices
from desktop.core.handouts.words import Words

NUMBER = 24
FRAMES: dict[Level, tuple[Frame, str]] = {
    Level.EMERGENCY: ("red", "alert-triangle"),
    Level.CALL_TODAY: ("amber", "phone"),
    Level.NEXT_VISIT: ("blue", "calendar-event"),
}
ASKED = ("when", "label", "caller", "back", "given", "temperature")


def phone_log(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the phone log of a therapy; raises NoPatientWordsError."""
    order = order_of(library, words, wish, NUMBER)
    signs = library.checklist(wish.entry_id, words.lang)
    fields = tuple(Field(words[f"phone.{name}"]) for name in ASKED)
    done = tuple(Field(words[f"phone.{name}"]) for name in ("told", "by"))  # with the lines
    boxes = (_level_box(words, level, signs) for level in Level)
    cited = [s for sign in signs for s in sign.instruction]
    made = page(
        order, words["phone.title"], cited, opening="", columns=1,
        top=(
            Blanks("", "", fields),
            *(b for b in boxes if b.groups),
            Blanks(words["phone.done"], "", done, rules=5),
        ),
        general=(words["phone.general"],),
    )  # fmt: skip
    notices = staff_notices(order, order.entry.patient_lang)
    return replace(made, notices=notices, footer=staff_footer(order, made.footer))


def _level_box(words: Words, level: Level, signs: tuple[Sign, ...]) -> Box:
    tone, icon = FRAMES[level]
    lead = words.fill("phone.patients_read", text=words[f"level_text.{level}"])
    lines = tuple(Line(s.title) for s in signs if s.level is level)
    groups = (Group("", lines),) if lines else ()
    return Box(words[f"level.{level}"], tone, icon, lead, groups, squares=True)


def _suits(library: Library, entry: Entry) -> bool:
    therapy = entry.summary.kind is Kind.THERAPY and bool(entry.patient)
    return therapy and bool(signs_of(library, entry))


PHONE_LOG = DocumentKind("phone", NUMBER, Readers.STAFF, _suits, phone_log)
