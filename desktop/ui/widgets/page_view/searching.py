"""The scrolling page as it is searched: marks every place of what was typed, shows one by one.

Must not know who types (panes/find_bar.py) nor the mouse.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.finder import Finder
from desktop.ui.widgets.page_view.surface import PageSurface

AROUND_STOP = 16  # pixels left free above and below what was scrolled into view


class SearchedPage(PageSurface):
    """A page in which words can be found.

    Signals:
        sources_requested(object): what the pressed chip stands for, usually citations.
        found(int, int): which place of the search is shown, from 1, of how many; 0, 0 for none.
    """

    sources_requested = Signal(object)
    found = Signal(int, int)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Search nothing yet."""
        super().__init__(parent, look)
        self._finder = Finder(self._layout)

    def set_cards(self, cards: Sequence[SectionCard], keep_place: bool = False) -> None:
        """Show `cards`; what is searched is searched in them too, without scrolling to it."""
        super().set_cards(cards, keep_place)
        if self._finder.wanted:
            self._search(self._finder.wanted)
            self._tell()

    def search(self, wanted: str) -> None:
        """Mark every place of `wanted` and show the first from here on; "" ends the search."""
        self._search(wanted)
        self._show_found(0)
        self._tell()

    def search_on(self, step: int) -> None:
        """Show the place `step` places on, round the end."""
        self._show_found(step)
        self._tell()

    def found_spot(self) -> tuple[int, int] | None:
        """Return card and block of the place that is shown, None without any."""
        finder = self._finder
        return finder.places[finder.current][:2] if finder.places else None

    def words_found(self) -> str:
        """Return section and words around the place that is shown, for screen readers."""
        finder = self._finder
        if not finder.places:
            return ""
        place = finder.places[finder.current]
        return f"{self.cards[place.card].title}: {finder.around(place)}"

    def _search(self, wanted: str) -> None:
        if wanted:
            self.finish()
        spots = self._layout.spots(self._top(), self._top() + self.viewport().height())
        near = next(((spot.card, spot.block) for spot in spots), (0, 0))
        self._finder.search(wanted, near)
        self.viewport().update()

    def _tell(self) -> None:
        self.found.emit(self._finder.current + 1, len(self._finder.places))

    def _show_found(self, step: int) -> None:
        place = self._finder.move(step)
        if place is None:
            return
        card = self._layout.cards[place.card]
        card.lay_out(self._layout.style, place.block)
        spot, left = self._layout.spot(place.card, place.block), self._layout.block_left(place.card)
        rects = self._finder.rects(place)
        if rects:
            self.show_rect(rects[0].translated(left, spot.top), self.viewport().height() // 4)
        self.viewport().update()

    def show_rect(self, rect: QRectF, around: int = AROUND_STOP) -> None:
        """Scroll as little as shows a part of the page with `around` pixels above and below."""
        top, room = self._top(), self.viewport().height()
        around = max(AROUND_STOP, min(around, int(room - rect.height()) // 2))
        if top <= rect.top() - AROUND_STOP and rect.bottom() + AROUND_STOP <= top + room:
            return
        low, high = rect.bottom() + around - room, rect.top() - around
        wanted = min(max(top, low), high)
        if round(wanted) != top:
            self.verticalScrollBar().setValue(max(0, round(wanted)))

    def _measure(self) -> None:
        super()._measure()
        self._finder.restart()

    def _lay_out_again(self) -> None:
        super()._lay_out_again()
        if self._finder.wanted:
            self._search(self._finder.wanted)

    def paint_over(self, painter: QPainter, top: int, bottom: int) -> None:
        """Mark what was searched."""
        for spot in self._layout.spots(top, bottom):
            self._finder.paint(painter, spot)
