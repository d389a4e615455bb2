"""How it works, with pictures; and the words to know, by their first letter."""

from __future__ import annotations

from desktop.core.citations import printed_date
from desktop.core.kiosk_library import Section, sections
from desktop.core.kiosk_session import KIND, WORD, WORDS, WORDS_OF, WORKS
from desktop.core.listed import first_letter
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import RowButton, WideButton
from desktop.ui.kiosk.lists import ListScreen, ReadScreen
from desktop.ui.kiosk.picture import PictureButton
from desktop.ui.kiosk.reading import Reading, section_cards, words_block, words_card
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.kiosk.treatment import notes_of
from desktop.ui.wording import said

HOW = ("overview", "works")


class WorksScreen(ListScreen):
    """A picture of each kind of therapy."""

    def title(self) -> str:
        """Say what this is."""
        return said("How it works")

    def items(self) -> list[TouchButton]:
        """Return one picture for each kind."""
        return [
            self.taking(PictureButton(
                None, self.look, Face(kind.name), Ask(Do.GO, f"{KIND}:{kind.id}"), kind.picture,
                self.lang,
            ))
            for kind in self.kit.library.kinds(self.lang)
        ]  # fmt: skip


class KindScreen(ReadScreen):
    """How one kind of therapy works."""

    def begin(self) -> None:
        """Look up the kind."""
        self._entry = self.kit.library.kind(self.session.place.about, self.lang)

    def fill(self, reading: Reading) -> None:
        """Make the page, pictures first."""
        found = [s for s in sections(self._entry) if s.id in HOW]
        found.sort(key=_pictures_first)
        notes = notes_of(self.kit, self._entry)
        reading.set_cards(section_cards(found, titled=True, notes=notes))

    def title(self) -> str:
        """Name the kind."""
        return self._entry.patient_title or self._entry.summary.title


def _pictures_first(section: Section) -> bool:
    return section.id != "works"


class WordsScreen(ListScreen):
    """The first letters there are."""

    least_column = 5.0

    def title(self) -> str:
        """Say what this is."""
        return said("Words to know: touch the first letter")

    def items(self) -> list[TouchButton]:
        """Return one button for each letter."""
        letters = dict.fromkeys(first_letter(t) for t in self.kit.library.terms(self.lang))
        return [
            self.taking(
                WideButton(None, self.look, Face(x), Ask(Do.GO, f"{WORDS_OF}:{x}"), size=18)
            )
            for x in letters
        ]


class WordsOfScreen(ListScreen):
    """The words under one letter."""

    def title(self) -> str:
        """Name the letter."""
        return said("Words to know: {0}").format(self.session.place.about)

    def items(self) -> list[TouchButton]:
        """Return one button for each word."""
        wanted = self.session.place.about
        return [
            self.taking(
                RowButton(None, self.look, Face(term.term), Ask(Do.GO, f"{WORD}:{term.id}"))
            )
            for term in self.kit.library.terms(self.lang)
            if first_letter(term) == wanted
        ]


class WordScreen(ReadScreen):
    """One word in plain words."""

    def begin(self) -> None:
        """Look up the word."""
        wanted = self.session.place.about
        terms = self.kit.library.terms(self.lang)
        self._term = next((t for t in terms if t.id == wanted), None)

    def fill(self, reading: Reading) -> None:
        """Make the page."""
        if self._term is None:
            return
        blocks = [words_block(self._term.definition)]
        if self._term.also:
            blocks.append(words_block(", ".join(self._term.also), said("Also called:")))
        places = dict.fromkeys(
            f"{c.title}, {c.publisher}, {printed_date(c.date, said)}" for c in self._term.citations
        )
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
