"""How do I feel today?: the checklist by taps, and when to call.

Ticking marks a sign for the printed page and nothing else (rule D-09): every text here is the
same for everyone, and the signs that need help now say so whether they are ticked or not (D-11).
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from db.records import Entry, Level, Sign
from desktop.core.checklist import Bother, Since, by_level
from desktop.core.kiosk_library import sections
from desktop.core.kiosk_session import FEEL, MARKED, SIGN, WHEN_TO_CALL
from desktop.core.page import Section
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import RowButton, WideButton
from desktop.ui.kiosk.kit import Kit, Words
from desktop.ui.kiosk.lists import ListScreen, ReadScreen
from desktop.ui.kiosk.pager import AGAIN, TOGETHER, Item
from desktop.ui.kiosk.reading import Reading, note_card, section_cards, words_block, words_card
from desktop.ui.kiosk.touch import Face
from desktop.ui.kiosk.treatment import notes_of
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.frame import UrgentBlock
from desktop.ui.widgets.page_view.heading import HeadingBlock
from desktop.ui.wording import LEVELS, said

LEADS = {
    Level.EMERGENCY: "Get help now: if you have any of these, tell the desk now. At home, call "
    "your care team or 911.",
    Level.CALL_TODAY: "Call today: tell your nurse today. At home, call your care team today.",
    Level.NEXT_VISIT: "Tell us at this visit: your nurse wants to know these too.",
}
NO_LIST = (
    "This list is not ready yet. Please tell the staff how you feel. If you feel very sick now, "
    "tell them at once."
)
TONES = {Level.EMERGENCY: "red", Level.CALL_TODAY: "amber", Level.NEXT_VISIT: "slate"}
BOTHERS = {
    Bother.A_LITTLE: "A little", Bother.SOME: "Quite a bit", Bother.A_LOT: "Very much",
}  # fmt: skip
SINCES = {
    Since.TODAY: "Today", Since.YESTERDAY: "Yesterday", Since.DAYS: "For some days",
    Since.WEEKS: "For weeks",
}  # fmt: skip


def signs_of(kit: Kit) -> tuple[Sign, ...]:
    """Return the signs of the chosen treatment, or those that every treatment lists."""
    return kit.library.signs(kit.session.therapy, kit.session.language)


class FeelScreen(ListScreen):
    """The checklist."""

    least_column = 19.0

    def begin(self) -> None:
        """Look up the signs."""
        self._signs = signs_of(self.kit)

    def title(self) -> str:
        """Ask the person."""
        return said("How do I feel today?")

    def items(self) -> list[Item]:
        """Return the rows under their levels."""
        if not self._signs:
            return [Words(None, self.look, said(NO_LIST), "lead")]
        items: list[Item] = []
        for level, found in by_level(self._signs):
            items.append(level_label(self.kit, level))
            items += [self.taking(self._row(sign)) for sign in found]
        return items

    def _row(self, sign: Sign) -> RowButton:
        ticked = self.session.checklist.is_ticked(sign.symptom_id)
        words = mark_words(self.kit, sign) if ticked else ""
        face = Face(sign.line, words, ticked=ticked)
        return RowButton(None, self.look, face, Ask(Do.TICK, sign.symptom_id))

    def foot(self) -> list[QWidget]:
        """Return the way to what is marked, or how to mark."""
        count = len(self.session.checklist.ticked(self._signs))
        if count:
            text = said("Show what I marked: {0}").format(count)
            return [self.answer(text, Do.GO, MARKED, icon="clipboard-list", tone="main")]
        if not self._signs:
            return []
        return [Words(None, self.look, said("Touch what you have. Touch again to undo."), "small")]


def level_label(kit: Kit, level: Level) -> Words:
    """Return the line over the signs of a level."""
    label = Words(None, kit.look, said(LEADS[level]), "heading")
    label.setProperty("tone", TONES[level])
    label.setProperty(AGAIN, said(LEVELS[level][0]))
    return label


def mark_words(kit: Kit, sign: Sign) -> str:
    """Return how much and since when, in the person's choice of our words."""
    mark = kit.session.checklist.mark(sign.symptom_id)
    parts = [said(BOTHERS[mark.bother])] if mark.bother else []
    parts += [said(SINCES[mark.since])] if mark.since else []
    return " · ".join(parts)


def sign_blocks(sign: Sign) -> list[PageBlock]:
    """Return the fixed text of a sign: what to do, and what makes it more pressing (D-10)."""
    blocks = [words_block(s.text) for s in sign.instruction]
    blocks += [words_block(s.text, bullet=True) for s in sign.raises]
    if sign.level is Level.EMERGENCY:
        return [UrgentBlock(blocks, said(LEVELS[sign.level][0]))]
    return blocks


class SignScreen(ListScreen):
    """One ticked sign: its text, how much it bothers, since when."""

    least_column = 10.0
    most_columns = 4

    def begin(self) -> None:
        """Look up the sign."""
        wanted = self.session.place.about
        self._sign = next((s for s in signs_of(self.kit) if s.symptom_id == wanted), None)

    def title(self) -> str:
        """Name the sign."""
        return self._sign.line if self._sign else ""

    def items(self) -> list[Item]:
        """Return text and choices."""
        return self._items(self._sign) if self._sign is not None else []

    def foot(self) -> list[QWidget]:
        """Return the way back to the list."""
        return [self.answer(said("Done"), Do.BACK, icon="check", tone="main")]

    def _items(self, sign: Sign) -> list[Item]:
        mark = self.session.checklist.mark(sign.symptom_id)
        level = Words(None, self.look, said(LEVELS[sign.level][0]), "heading")
        level.setProperty("tone", TONES[sign.level])
        items: list[Item] = [level]
        items += [Words(None, self.look, s.text, "body") for s in sign.instruction]
        items += [Words(None, self.look, f"•  {s.text}", "body") for s in sign.raises]
        items.append(self._question(said("How much does it bother you?")))
        items += self._choices(sign, Do.BOTHER, mark.bother, {b: said(BOTHERS[b]) for b in Bother})
        items.append(self._question(said("Since when?")))
        items += self._choices(sign, Do.SINCE, mark.since, {s: said(SINCES[s]) for s in Since})
        return items

    def _question(self, text: str) -> Words:
        asked = Words(None, self.look, text, "heading")
        asked.setProperty(TOGETHER, True)
        return asked

    def _choices(
        self, sign: Sign, do: Do, chosen: str | None, words: Mapping[str, str]
    ) -> list[Item]:
        made: list[Item] = []
        for value, text in words.items():
            tone = "chosen" if value == chosen else "plain"
            ask = Ask(do, f"{sign.symptom_id}={value}")
            made.append(self.taking(WideButton(None, self.look, Face(text), ask, tone)))
        return made


class MarkedScreen(ReadScreen):
    """What is marked, each sign with its fixed text: no total, no likely cause, no all-clear."""

    def fill(self, reading: Reading) -> None:
        """Make the page and what can be done with it."""
        cards = [note_card(said("If you feel very sick now, tell the desk. Do not wait."))]
        for level, found in by_level(self.session.checklist.ticked(signs_of(self.kit))):
            blocks: list[PageBlock] = [HeadingBlock(said(LEVELS[level][0]))]
            for sign in found:
                words = mark_words(self.kit, sign)
                blocks.append(words_block(words, sign.line, bullet=True))
                blocks += sign_blocks(sign)
            cards.append(words_card(str(level), blocks))
        reading.set_cards(cards)
        reading.add_button(self.answer(said("Back to the list"), Do.BACK, icon="clipboard-check"))
        if self.kit.can_print:
            text = said("Print a page for my nurse")
            reading.add_button(
                self.answer(text, Do.PRINT, "checklist", icon="printer", tone="main")
            )

    def title(self) -> str:
        """Say what this is."""
        return said("What I want to tell my team")


class WhenToCallScreen(ReadScreen):
    """The signs that cannot wait, ticked or not, and what a treatment says of calling."""

    def begin(self) -> None:
        """Look up the treatment."""
        chosen = self.session.therapy
        self._entry = self.kit.library.therapy(chosen, self.lang) if chosen else None

    def fill(self, reading: Reading) -> None:
        """Make the page."""
        entry = self._entry
        cards = [note_card(note) for note in notes_of(self.kit, entry)] if entry else []
        for level, found in by_level(signs_of(self.kit)):
            if level is not Level.NEXT_VISIT:
                lines = [words_block(sign.line, bullet=True) for sign in found]
                lead: PageBlock = HeadingBlock(said(LEADS[level]))
                urgent = level is Level.EMERGENCY
                name = said(LEVELS[level][0])
                blocks = [UrgentBlock([lead, *lines], name)] if urgent else [lead, *lines]
                cards.append(words_card(str(level), blocks))
        if entry is not None:
            cards += section_cards(_calls(entry), titled=False)
        reading.set_cards(cards)

    def title(self) -> str:
        """Say what this is, and of which treatment."""
        if self._entry is None:
            return said("When to call")
        name = self._entry.patient_title or self._entry.summary.title
        return said("When to call: {0}").format(name)


def _calls(entry: Entry) -> list[Section]:
    """Return what a treatment's own words say of calling."""
    found: list[Section] = []
    for section in sections(entry):
        blocks = tuple(b for b in section.blocks if b.topic == "when_to_call")
        if blocks:
            found.append(Section(section.id, blocks))
    return found


SCREENS = {
    FEEL: FeelScreen, SIGN: SignScreen, MARKED: MarkedScreen, WHEN_TO_CALL: WhenToCallScreen,
}  # fmt: skip
