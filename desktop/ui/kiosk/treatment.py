"""My treatment: found by name, by kind or by picture, then read section by section."""

from __future__ import annotations

from db.records import Entry
from desktop.core.citations import printed_date
from desktop.core.handouts.parts import ReviewState
from desktop.core.kiosk_library import Shown, sections
from desktop.core.kiosk_session import (
    CHOOSE,
    CHOOSE_BY,
    FEEL,
    QUESTIONS,
    SECTION,
    SOURCES,
    WHEN_TO_CALL,
)
from desktop.ui.icons import CLASS_ICONS
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import CardButton, RowButton
from desktop.ui.kiosk.home import card_columns
from desktop.ui.kiosk.kit import Kit, Words
from desktop.ui.kiosk.lists import ListScreen, ReadScreen
from desktop.ui.kiosk.pager import Columns, Item
from desktop.ui.kiosk.picture import PictureButton
from desktop.ui.kiosk.reading import Reading, section_cards, words_block, words_card
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.wording import NOT_REVIEWED_PATIENT, said, section_title

SECTION_ICONS = {
    "overview": ("info-circle", "teal"), "works": ("cell", "blue"),
    "given": ("calendar-event", "violet"), "effects": ("activity", "amber"),
    "life": ("heart-handshake", "green"), "questions": ("help-circle", "green"),
}  # fmt: skip
SECTION_LINES = {
    "overview": "What it is", "works": "In words and with a picture",
    "given": "Step by step, and what to expect", "effects": "What to watch for",
    "life": "At home, driving, work, vaccines", "questions": "To take to your visit",
}  # fmt: skip
NEXT = ("overview", "works", "given", "effects", "life")
OUT_OF_DATE_PATIENT = "This text is due for a new check. Ask your care team about it."
NOT_IN_LANGUAGE = "This text is not yet in your language."


def notes_of(kit: Kit, entry: Entry) -> list[str]:
    """Return what must be said before a text: nobody has checked it, it is in another language."""
    found: list[str] = []
    state = kit.library.review_of(entry.summary.id, entry.patient_lang)
    if state is ReviewState.NOT_REVIEWED:
        found.append(said(NOT_REVIEWED_PATIENT))
    elif state is ReviewState.OUT_OF_DATE:
        found.append(said(OUT_OF_DATE_PATIENT))
    if entry.patient_lang != kit.session.language:
        found.append(said(NOT_IN_LANGUAGE))
    return found


class ChooseScreen(ListScreen):
    """Three ways to find a treatment. `about` of the place is what comes afterwards."""

    fills = True

    def columns(self) -> Columns:
        """Return the columns of cards."""
        return card_columns

    def items(self) -> list[TouchButton]:
        """Return the ways, and for signs the way without a treatment."""
        goal = self.session.place.about
        library = self.kit.library
        kinds = [title for _, title, _ in library.kinds_of(library.therapies(self.lang))]
        example = said("For example: {0}").format(kinds[0]) if kinds else ""
        ways = [
            ("name", said("By name"), said("A list from A to Z"), "list-details", "teal"),
            ("kind", said("By kind"), example, "stack-2", "violet"),
            ("picture", said("By picture"), said("See how each kind works"), "eye", "blue"),
        ]
        cards = [
            CardButton(
                None, self.look, Face(title, line, icon, role),
                Ask(Do.GO, f"{CHOOSE_BY}:{way}/{goal}"),
            )
            for way, title, line, icon, role in ways
        ]  # fmt: skip
        if goal in (FEEL, WHEN_TO_CALL):
            face = Face(
                said("I do not know"), said("Signs that matter for all of them"), "help-circle",
                "amber",
            )  # fmt: skip
            cards.append(CardButton(None, self.look, face, Ask(Do.GO, f"{goal}:all")))
        return [self.taking(card) for card in cards]

    def title(self) -> str:
        """Ask the person."""
        return said("Which treatment is yours?")


class ChooseByScreen(ListScreen):
    """A list of names, of kinds, of pictures, or the names of one kind ("kind=ID")."""

    def begin(self) -> None:
        """Look up what is chosen by, and for what."""
        self._way, _, self._goal = self.session.place.about.partition("/")

    def title(self) -> str:
        """Ask the person."""
        if self._way in ("kind", "picture"):
            return said("Which kind of treatment is it?")
        return said("Which treatment is yours?")

    def items(self) -> list[TouchButton]:
        """Return what there is to choose from."""
        return [self.taking(button) for button in self._buttons()]

    def _buttons(self) -> list[TouchButton]:
        everything = self.kit.library.therapies(self.lang)
        if self._way in ("kind", "picture"):
            return [self._kind(*kind) for kind in self.kit.library.kinds_of(everything)]
        wanted = self._way.partition("=")[2]
        return [self._therapy(s) for s in everything if not wanted or s.class_id == wanted]

    def _kind(self, class_id: str, title: str, picture: str) -> TouchButton:
        icon, role = CLASS_ICONS.get(class_id, ("pill", "teal"))
        ask = Ask(Do.GO, f"{CHOOSE_BY}:kind={class_id}/{self._goal}")
        face = Face(title, "", icon, role)
        if self._way == "picture":
            return PictureButton(None, self.look, face, ask, picture, self.lang)
        return RowButton(None, self.look, face, ask)

    def _therapy(self, shown: Shown) -> TouchButton:
        icon, role = CLASS_ICONS.get(shown.class_id, ("pill", "teal"))
        face = Face(shown.name, shown.other, icon, role)
        button = RowButton(None, self.look, face, Ask(Do.THERAPY, f"{shown.id}/{self._goal}"))
        button.can_shrink = False  # the other name may be the one that a person knows
        return button


class TherapyScreen(ListScreen):
    """One treatment: what there is to read, and to take along."""

    least_column = 12.5

    def begin(self) -> None:
        """Look up the treatment."""
        self._entry = self.kit.library.therapy(self.session.therapy, self.lang)

    def items(self) -> list[Item]:
        """Return its other name, what must be said before, and its parts."""
        entry = self._entry
        if entry is None:
            return []
        labels: list[Item] = []
        others = [n for n in entry.named("generic") if n != self.title()]
        if others:
            labels.append(Words(None, self.look, ", ".join(others[:1]), "small"))
        for note in notes_of(self.kit, entry):
            label = Words(None, self.look, note, "note")
            label.setProperty("tone", "amber")
            labels.append(label)
        return [*labels, *(self.taking(b) for b in self._buttons(entry))]

    def title(self) -> str:
        """Name the treatment."""
        entry = self._entry
        return (entry.patient_title or entry.summary.title) if entry else ""

    def _buttons(self, entry: Entry) -> list[TouchButton]:
        found = [self._section(s.id) for s in sections(entry) if s.id != QUESTIONS]
        extra = [
            (said("How do I feel today?"), said("Mark what you have"), "clipboard-check", "amber",
             Ask(Do.GO, FEEL)),
            (said("When to call"), said("Signs that cannot wait"), "phone-call", "red",
             Ask(Do.GO, WHEN_TO_CALL)),
            (said("Questions to ask"), said("To take to your visit"), "help-circle", "green",
             Ask(Do.GO, QUESTIONS)),
            (said("Another treatment"), said("Choose again"), "arrows-exchange", "plain",
             Ask(Do.GO, f"{CHOOSE}:therapy")),
            (said("Where this comes from"), said("Sources and their dates"), "quote", "plain",
             Ask(Do.GO, f"{SOURCES}:{entry.summary.id}")),
        ]  # fmt: skip
        if self.kit.can_print_sheet:
            extra.insert(3, (
                said("Print a sheet to take home"), said("Take it at the desk"), "printer", "teal",
                Ask(Do.PRINT, "sheet"),
            ))  # fmt: skip
        found += [
            RowButton(None, self.look, Face(title, line, icon, role), ask)
            for title, line, icon, role, ask in extra
        ]
        return found

    def _section(self, section: str) -> TouchButton:
        icon, role = SECTION_ICONS.get(section, ("info-circle", "teal"))
        line = SECTION_LINES.get(section, "")
        face = Face(section_title(section), said(line) if line else "", icon, role)
        return RowButton(None, self.look, face, Ask(Do.GO, f"{SECTION}:{section}"))


class SectionScreen(ReadScreen):
    """One section of a treatment, to read."""

    def begin(self) -> None:
        """Look up treatment and section."""
        self._section = self.session.place.about
        self._entry = self.kit.library.therapy(self.session.therapy, self.lang)

    def fill(self, reading: Reading) -> None:
        """Make the page, and the way to the next one."""
        entry = self._entry
        if entry is None:
            return
        found = sections(entry)
        wanted = [s for s in found if s.id == self._section]
        reading.set_cards(section_cards(wanted, titled=False, notes=notes_of(self.kit, entry)))
        later = [s.id for s in found if s.id in NEXT]
        place = later.index(self._section) + 1 if self._section in later else len(later)
        if place < len(later):
            following = section_title(later[place])
            button = self.answer(
                said("Next: {0}").format(following), Do.GO, f"{SECTION}:{later[place]}",
                icon="arrow-right", tone="main",
            )  # fmt: skip
            reading.add_button(button)

    def title(self) -> str:
        """Name the section and the treatment."""
        entry = self._entry
        name = (entry.patient_title or entry.summary.title) if entry else ""
        return f"{name}: {section_title(self._section)}"


class SourcesScreen(ReadScreen):
    """What an entry's words were written from, each with its date (rule D-01)."""

    def fill(self, reading: Reading) -> None:
        """Make the list."""
        blocks = [
            words_block(
                f"{source.publisher}, {printed_date(source.date, said)}", source.title, bullet=True
            )
            for source in self.kit.library.sources(self.session.place.about)
        ]
        reading.set_cards([words_card("sources", blocks)])

    def title(self) -> str:
        """Say what this is."""
        return said("Where this comes from")


SCREENS = {
    CHOOSE: ChooseScreen, CHOOSE_BY: ChooseByScreen, "therapy": TherapyScreen,
    SECTION: SectionScreen, SOURCES: SourcesScreen,
}  # fmt: skip
