"""How it works, with pictures; and the words to know, by their first letter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.kiosk_library import letter_of, sections
from desktop.core.kiosk_session import KIND, WORD, WORDS, WORDS_OF, WORKS
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import RowButton, WideButton
from desktop.ui.kiosk.kit import Kit, Screen
from desktop.ui.kiosk.pager import PagedTiles, by_width
from desktop.ui.kiosk.picture import PictureButton
from desktop.ui.kiosk.reading import Reading, section_cards, words_block, words_card
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.kiosk.treatment import notes_of
from desktop.ui.wording import said

HOW = ("overview", "works")


class ListScreen(Screen):
    """A screen that is one list in pages."""

    least_column = 17.0  # in text sizes

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the list."""
        super().__init__(parent, kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        wide = round(kit.look.theme.px(14) * self.least_column)
        tiles = PagedTiles(self, self.look, by_width(wide), self.session.place.page)
        tiles.page_turned.connect(self._turned)
        tiles.set_items([self.taking(button) for button in self.buttons()])
        column.addWidget(tiles, 1)

    def buttons(self) -> list[TouchButton]:
        """Return what the list holds."""
        return []

    def _turned(self, page: int) -> None:
        self.send(Do.TURN, str(page))


class WorksScreen(ListScreen):
    """A picture of each kind of therapy."""

    def title(self) -> str:
        """Say what this is."""
        return said("How it works")

    def buttons(self) -> list[TouchButton]:
        """Return one picture for each kind."""
        return [
            PictureButton(
                None, self.look, Face(kind.name), Ask(Do.GO, f"{KIND}:{kind.id}"), kind.picture,
                self.lang,
            )
            for kind in self.kit.library.kinds(self.lang)
        ]  # fmt: skip


class KindScreen(Screen):
    """How one kind of therapy works."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the page."""
        super().__init__(parent, kit)
        self._entry = kit.library.kind(self.session.place.about, self.lang)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        reading = Reading(self, self.look, self.session.place.page)
        reading.moved.connect(self._moved)
        column.addWidget(reading)
        found = [s for s in sections(self._entry) if s.id in HOW]
        found.sort(key=self._pictures_first)
        reading.set_cards(section_cards(found, titled=True, notes=notes_of(kit, self._entry)))

    @staticmethod
    def _pictures_first(section: object) -> bool:
        return getattr(section, "id", "") != "works"

    def title(self) -> str:
        """Name the kind."""
        return self._entry.patient_title or self._entry.summary.title

    def _moved(self, place: int) -> None:
        self.send(Do.TURN, str(place))


class WordsScreen(ListScreen):
    """The first letters there are."""

    least_column = 5.0

    def title(self) -> str:
        """Say what this is."""
        return said("Words to know: touch the first letter")

    def buttons(self) -> list[TouchButton]:
        """Return one button for each letter."""
        letters = dict.fromkeys(letter_of(t.term) for t in self.kit.library.terms(self.lang))
        return [
            WideButton(None, self.look, Face(x), Ask(Do.GO, f"{WORDS_OF}:{x}"), size=18)
            for x in letters
        ]


class WordsOfScreen(ListScreen):
    """The words under one letter."""

    def title(self) -> str:
        """Name the letter."""
        return said("Words to know: {0}").format(self.session.place.about)

    def buttons(self) -> list[TouchButton]:
        """Return one button for each word."""
        wanted = self.session.place.about
        return [
            RowButton(None, self.look, Face(term.term), Ask(Do.GO, f"{WORD}:{term.id}"))
            for term in self.kit.library.terms(self.lang)
            if letter_of(term.term) == wanted
        ]


class WordScreen(Screen):
    """One word in plain words."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the page."""
        super().__init__(parent, kit)
        wanted = self.session.place.about
        self._term = next((t for t in kit.library.terms(self.lang) if t.id == wanted), None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        reading = Reading(self, self.look)
        column.addWidget(reading)
        if self._term is None:
            return
        blocks = [words_block(self._term.definition)]
        if self._term.also:
            blocks.append(words_block(", ".join(self._term.also), said("Also called:")))
        places = dict.fromkeys(f"{c.title}, {c.publisher}, {c.date}" for c in self._term.citations)
        sources = [
            words_block(place, said("Where this comes from:") if not n else "")
            for n, place in enumerate(places)
        ]
        cards = [words_card("word", blocks)]
        reading.set_cards([*cards, words_card("sources", sources)] if sources else cards)

    def title(self) -> str:
        """Name the word."""
        return self._term.term if self._term else ""


SCREENS = {
    WORKS: WorksScreen, KIND: KindScreen, WORDS: WordsScreen, WORDS_OF: WordsOfScreen,
    WORD: WordScreen,
}  # fmt: skip
