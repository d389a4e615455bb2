"""What the mouse is over on the page: chips that can be pressed, and their tool tips."""

from __future__ import annotations

import textwrap
from functools import lru_cache

from msgspec.structs import replace
from PySide6.QtCore import QPointF

from desktop.ui.widgets.page_view.block import Hit
from desktop.ui.widgets.page_view.layout import PageLayout, Spot
from desktop.ui.widgets.page_view.ring import Place
from desktop.ui.widgets.page_view.terms import Terms

TIP_LETTERS = 90


class Pointer:
    """Finds hits on a layout, and remembers which one is hovered and which one was pressed."""

    def __init__(self, layout: PageLayout, terms: Terms) -> None:
        """Start over nothing."""
        self._layout, self._terms = layout, terms
        self.hovered: Hit | None = None
        self._pressed: Hit | None = None

    def forget(self) -> None:
        """Be over nothing."""
        self.hovered = self._pressed = None

    def hit(self, point: QPointF) -> tuple[Hit, Place] | None:
        """Return what can be pressed at a place of the page, with its stop."""
        y = int(point.y())
        for spot in self._layout.spots(y, y + 1):
            block = self._layout.cards[spot.card].blocks[spot.block]
            left = self._layout.block_left(spot.card)
            found = block.hit(point.x() - left, point.y() - spot.top)
            if found is not None:
                hit = replace(found, rect=found.rect.translated(left, spot.top))
                return hit, Place(spot.card, spot.block, found.stop)
            word = self._word(spot, point.x() - left, point.y() - spot.top)
            if word is not None:
                return word
        return None

    def _word(self, spot: Spot, x: float, y: float) -> tuple[Hit, Place] | None:
        """Return the word that is explained at a place of a block; it is told by no tool tip."""
        stop = self._terms.stop_at(spot.card, spot.block, x, y)
        if stop is None:
            return None
        rect = self._terms.rects(spot.card, spot.block, stop)[0]
        left = self._layout.block_left(spot.card)
        term = self._terms.at_stop(spot.card, spot.block, stop)
        hit = Hit(rect.translated(left, spot.top), "", term, stop)
        return hit, Place(spot.card, spot.block, stop)

    def move(self, point: QPointF) -> bool:
        """Hover at a place; return whether something else is hovered now."""
        found = self.hit(point)
        last, self.hovered = self.hovered, found[0] if found else None
        return (last and last.rect) != (self.hovered and self.hovered.rect)

    def press(self, point: QPointF) -> None:
        """Press at a place."""
        found = self.hit(point)
        self._pressed = found[0] if found else None

    def release(self, point: QPointF) -> Place | None:
        """Return the stop of the chip that was pressed, if the mouse is still on it."""
        found, pressed = self.hit(point), self._pressed
        self._pressed = None
        if found and pressed and found[0].rect == pressed.rect:
            return found[1]
        return None


def tip_text(spoken: str) -> str:
    """Return a tool tip with one citation in a line, short enough to read, never markup.

    Qt shows a tip that looks like markup as such, and markup may load files.
    """
    lines = map(_in_lines, spoken.split("; "))
    return "\n".join(lines).replace("<", "<\u200b").replace("&lt;", "&\u200blt;")


@lru_cache(500)  # many statements of a page rest on one place of one source
def _in_lines(citation: str) -> str:
    return textwrap.fill(citation, TIP_LETTERS)
