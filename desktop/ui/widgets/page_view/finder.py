"""Searching in the page: every place of what was typed, also in sections not laid out yet.

Texts are those of the blocks' runs, so what is counted is what can be marked; words of a picture
are framed. Must not know any widget; nothing of what was typed outlives the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.core import find
from desktop.ui.widgets.page_view.block import Run
from desktop.ui.widgets.page_view.card import LAID_OUT
from desktop.ui.widgets.page_view.layout import PageLayout, Spot

AROUND = 1.5  # unscaled pixels of the mark around the letters
FRAME = 3  # unscaled pixels of the frame round words of a picture
WORDS_AROUND = 40  # letters said before and after a place


class Found(NamedTuple):
    """A place: the numbers of card, block and run, and where it begins in the run.

    The words of pictures are counted behind the runs of their block.
    """

    card: int
    block: int
    run: int
    start: int


class Finder:
    """The places of one search in a layout."""

    def __init__(self, layout: PageLayout) -> None:
        """Search nothing."""
        self._layout = layout
        self._texts: list[tuple[int, int, int, str, str]] | None = None
        self._by_block: dict[tuple[int, int], list[Found]] = {}
        self._drawn: dict[tuple[int, int, int], QRectF] = {}  # where words of pictures are
        self.wanted = ""
        self.places: list[Found] = []
        self.current = -1

    def restart(self) -> None:
        """Read the texts again before the next search: they are others now, or wrapped anew."""
        self._texts = None

    def search(self, wanted: str, near: tuple[int, int] = (0, 0)) -> None:
        """Find `wanted`; the current place is the first at or after the block `near`."""
        self.wanted, self.places = wanted, []
        if wanted:
            self.places = [
                Found(card, block, run, start)
                for card, block, run, folded, _ in self._read()
                for start in self._starts(card, block, run, folded)
            ]
        self._by_block = {}
        for place in self.places:
            self._by_block.setdefault((place.card, place.block), []).append(place)
        after = (n for n, place in enumerate(self.places) if place[:2] >= near)
        self.current = next(after, 0) if self.places else -1

    def _starts(self, card: int, block: int, run: int, folded: str) -> list[int]:
        """Return where a text has what is wanted; the words of a picture are one place."""
        found = find.places(folded, self.wanted)
        return found[:1] if (card, block, run) in self._drawn else found

    def move(self, step: int) -> Found | None:
        """Go `step` places on, round the end, and return the place; None without any."""
        if not self.places:
            return None
        self.current = (self.current + step) % len(self.places)
        return self.places[self.current]

    def around(self, place: Found) -> str:
        """Return the whole words around a place, for screen readers."""
        text = next((t for c, b, r, _, t in self._read() if (c, b, r) == place[:3]), "")
        first, last = place.start, place.start + len(self.wanted)
        start, end = max(0, first - WORDS_AROUND), min(len(text), last + WORDS_AROUND)
        if start:
            start = text.find(" ", start, first) + 1 or first
        if end < len(text):
            end = max(text.rfind(" ", last, end), last)
        return " ".join(text[start:end].split())

    def rects(self, place: Found) -> list[QRectF]:
        """Return where a place is in its laid out block, line by line."""
        run = self._run(place)
        if run is None:
            area = self._drawn.get(place[:3])
            return [area] if area is not None else []
        return [r.translated(run.x, run.y) for r in run.flow.rects(place.start, len(self.wanted))]

    def _run(self, place: Found) -> Run | None:
        runs = self._layout.cards[place.card].blocks[place.block].runs()
        return runs[place.run] if place.run < len(runs) else None

    def _read(self) -> list[tuple[int, int, int, str, str]]:
        if self._texts is None:
            self._texts = [
                (card, block, run, find.fold(text), text)
                for card, block, run, text in self._all_runs()
            ]
        return self._texts

    def _all_runs(self) -> Iterator[tuple[int, int, int, str]]:
        """Yield the texts of all blocks; those off screen are laid out for it and forgotten."""
        style, self._drawn = self._layout.style, {}
        for number, card in enumerate(self._layout.cards):
            for index, block in enumerate(card.blocks):
                shown = card.is_open and card.states[index] == LAID_OUT
                if not shown:
                    block.lay_out(style, card.width)
                runs = block.runs()
                for run, found in enumerate(runs):
                    yield number, index, run, found.flow.text
                for run, words in enumerate(block.drawn(style), start=len(runs)):
                    self._drawn[number, index, run] = words.area
                    yield number, index, run, words.text
                if not shown:
                    block.forget()

    def paint(self, painter: QPainter, spot: Spot) -> None:
        """Mark the places in a laid out block."""
        for place in self._by_block.get((spot.card, spot.block), ()):
            self._mark(painter, spot, place, self.places[self.current] == place)

    def _mark(self, painter: QPainter, spot: Spot, place: Found, current: bool) -> None:
        style, run, left = self._layout.style, self._run(place), self._layout.block_left(spot.card)
        if run is None:
            for area in self.rects(place):
                self._frame(painter, area.translated(left, spot.top), current)
            return
        around, ink = style.px(AROUND), "found_ink" if current else "mark_ink"
        for rect in self.rects(place):
            box = rect.translated(left, spot.top).adjusted(-around, 0, around, 0)
            painter.save()
            painter.setPen(style.pen("mark_ink") if style.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(style.color("found" if current else "mark"))
            painter.drawRoundedRect(box, style.px(3), style.px(3))
            painter.setClipRect(box)
            run.flow.draw_part(painter, style, left + run.x, spot.top + run.y,
                               place.start, len(self.wanted), ink)  # fmt: skip
            painter.restore()

    def _frame(self, painter: QPainter, area: QRectF, current: bool) -> None:
        """Draw a frame round words of a picture, between two thin lines that any ground shows."""
        style = self._layout.style
        wide = float(style.px(FRAME))
        box = area.adjusted(-wide, -wide / 2, wide, wide / 2)
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("ink", wide + 2), ("found" if current else "mark", wide)):
            painter.setPen(style.pen(role, width))
            painter.drawRoundedRect(box, style.px(4), style.px(4))
        painter.restore()
