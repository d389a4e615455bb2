"""The focus ring: which stop of the page has it, and which comes next. Knows no widget."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.layout import PageLayout
from desktop.ui.widgets.page_view.terms import TERM_STOP, Terms


class Place(NamedTuple):
    """A stop: the numbers of its card, of its block, and of itself in the block."""

    card: int
    block: int
    stop: int


class Ring:
    """Walks over the stops of a layout in reading order."""

    def __init__(self, layout: PageLayout, terms: Terms) -> None:
        """Start nowhere."""
        self._layout, self._terms = layout, terms
        self._places: list[Place] | None = None
        self.place: Place | None = None

    def restart(self) -> None:
        """Forget place and order: there are other cards now."""
        self._places = self.place = None

    def places(self) -> list[Place]:
        """Return all stops in reading order."""
        if self._places is None:
            self._places = [
                Place(c, b, s)
                for c, card in enumerate(self._layout.cards)
                for b, block in enumerate(card.blocks)
                for s in self._stops(c, b, block)
            ]
        return self._places

    def _stops(self, card: int, number: int, block: PageBlock) -> list[int]:
        """Return the stops of a block, after each the words that are explained in it."""
        words = self._terms.by_stop(card, number)
        return [n for stop in range(block.stops()) for n in (stop, *words.get(stop, ()))]

    def rect(self, place: Place) -> QRectF:
        """Return where a stop is on the page; its block is laid out for it."""
        card = self._layout.cards[place.card]
        card.lay_out(self._layout.style, place.block)
        spot = self._layout.spot(place.card, place.block)
        left = self._layout.block_left(place.card)
        if place.stop >= TERM_STOP:
            inside = self._terms.rects(*place)[0]
        else:
            inside = card.blocks[place.block].stop_rect(place.stop)
        return inside.translated(left, spot.top)

    def sources(self) -> object:
        """Return what Enter opens here: citations, a word of the glossary, or None."""
        if self.place is None:
            return None
        if self.place.stop >= TERM_STOP:
            return self._terms.at_stop(*self.place)
        block = self._layout.cards[self.place.card].blocks[self.place.block]
        return block.sources(self.place.stop)

    def next(self, forward: bool, top: int, bottom: int) -> Place | None:
        """Return the next stop, or None beyond the last one.

        From a place that was scrolled out of the strip between `top` and `bottom`, or from
        nowhere, the walk goes on with what is on screen.
        """
        order = self.places()
        if self.place is not None and self._is_between(self.place, top, bottom):
            index = order.index(self.place) + (1 if forward else -1)
            return order[index] if 0 <= index < len(order) else None
        return self.first(forward, top, bottom)

    def first(self, forward: bool, top: int, bottom: int) -> Place | None:
        """Return the first or last stop on screen, else the nearest one in that direction."""
        order = self.places() if forward else self.places()[::-1]
        for place in order:
            spot = self._layout.spot(place.card, place.block)
            if (spot.top >= top) if forward else (spot.top + spot.height <= bottom):
                return place
        return order[-1] if order else None

    def entered(self, forward: bool, top: int, bottom: int) -> Place | None:
        """Return the stop that gets the focus when the page does: the last one if on screen."""
        if self.place is not None and self._is_between(self.place, top, bottom):
            return self.place
        return self.first(forward, top, bottom)

    def _is_between(self, place: Place, top: int, bottom: int) -> bool:
        spot = self._layout.spot(place.card, place.block)
        return spot.top < bottom and spot.top + spot.height > top
