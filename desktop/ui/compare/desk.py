"""Keeps which therapies are chosen to be compared, and the one window that compares them.

In memory only. Light to import: the window is read when it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.records import Audience, Kind
from desktop.core.compare_choice import MOST, Choice, comparable
from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.one_window import OneWindow, PrintSheet
from desktop.ui.prompts import Prompts
from desktop.ui.reader import Reader
from desktop.ui.wording import said

if TYPE_CHECKING:  # read on first use, so that the start of the program does not wait for them
    from db.site.records import TextKey
    from desktop.core.compare import Comparison
    from desktop.core.handouts.frame import HandoutOptions
    from desktop.core.handouts.parts import HandoutDocument
    from desktop.core.review import Review
    from desktop.ui.compare.window import CompareWindow


class CompareDesk(QObject):
    """Holds the choice, and the window while it is open.

    Signals:
        choice_changed(object): the ids chosen now, a tuple.
    """

    choice_changed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        content: Reader,
        prompts: Prompts,
        lang: str,
        print_sheet: PrintSheet,
        today: Callable[[], date],
    ) -> None:
        """Keep what the window needs; nothing is chosen yet."""
        super().__init__(parent)
        self._over, self._look, self._content = parent, look, content
        self._prompts, self._lang, self._print_sheet = prompts, lang, print_sheet
        self._today = today
        self._choice = Choice()
        self._review_of: Callable[[TextKey], Review] | None = None
        self._one = OneWindow(self._make)

    @property
    def window(self) -> CompareWindow | None:
        """Return the window while it is open."""
        return self._one.window

    def set_reviews(self, review_of: Callable[[TextKey], Review]) -> None:
        """Say from now on who stands behind what is compared."""
        self._review_of = review_of

    def review(self, comparison: Comparison) -> Review:
        """Return the weakest state of the pages that are compared."""
        from desktop.core.review import NOT_REVIEWED, PAGE, WORDS, key_on_screen, weakest

        if self._review_of is None:
            return NOT_REVIEWED
        document = WORDS if comparison.audience is Audience.PATIENT else PAGE
        keys = [key_on_screen(e, document, self._lang) for e in comparison.entries]
        return weakest(map(self._review_of, keys))

    def _review_line(self, comparison: Comparison) -> str:
        from desktop.ui.review_words import review_line

        state, info = self.review(comparison), self._content.info()
        return review_line(state, comparison.audience, info, self._lang)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return what is chosen."""
        return self._choice.ids

    def toggle(self, entry_id: str) -> None:
        """Take a therapy in or out; the fifth is refused with a reason."""
        if self._choice.is_full and entry_id not in self._choice.ids:
            text = said("Take one out first: at most {0} stand side by side.").format(MOST)
            self._prompts.note(said("Four therapies are chosen already"), text)
            self.choice_changed.emit(self._choice.ids)
            return
        if any(s.id == entry_id for s in comparable(self._content.summaries(Kind.THERAPY))):
            self._choice = self._choice.toggled(entry_id)
            self.choice_changed.emit(self._choice.ids)
            announce(self._over, said("{0} chosen to compare").format(len(self._choice.ids)))
            self._show_choice()

    def clear(self) -> None:
        """Forget the choice and close the window (idle, another person)."""
        self._choice = Choice()
        self.choice_changed.emit(())
        self.close()

    def open(self, audience: Audience, entry_id: str = "") -> None:
        """Show the comparison; with nothing chosen the therapy on the page is the first."""
        if not self._choice.ids and entry_id:
            self.toggle(entry_id)
        window = self._one.wanted()
        window.set_audience(audience)
        self._show_choice()
        self._one.bring_up()
        window.focus_first()

    def set_language(self, lang: str) -> None:
        """Use another language; an open window is made anew in it."""
        self._lang = lang
        if self.window is not None:
            comparison = self.window.comparison
            self.close()
            self.open(comparison.audience if comparison else Audience.PROFESSIONAL)

    def close(self) -> None:
        """Close the window; the choice stays."""
        if self.window is not None:
            self.window.close()

    def _make(self) -> CompareWindow:
        from desktop.ui.compare.window import CompareWindow

        window = CompareWindow(
            self._over,
            self._look,
            comparable(self._content.summaries(Kind.THERAPY, lang=self._lang)),
            self._content.source,
            self._today,
            self._review_line,
            self._lang,
        )
        window.toggle_requested.connect(self.toggle)
        window.print_requested.connect(self._print)
        return window

    def _show_choice(self) -> None:
        if self.window is not None:
            entries = [self._content.entry(i, self._lang) for i in self._choice.ids]
            self.window.show_entries(entries)

    def _print(self, comparison: Comparison, differences_only: bool) -> None:
        from desktop.core.handouts.compare import compare_sheet
        from desktop.ui.compare.paper import compare_paper

        info, review = self._content.info(), self.review(comparison)
        paper = compare_paper(comparison, differences_only, info, self._lang, review)

        def make(options: HandoutOptions) -> HandoutDocument:
            return compare_sheet(paper, options, self._lang)

        self._print_sheet(paper.title, "comparison.pdf", make)
