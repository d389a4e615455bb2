"""What the signs of a picture mean: a small sample of each with its words, in one or more lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.block import Drawn, Node, PageBlock
from desktop.ui.widgets.page_view.style import NOTE, PageStyle

SAMPLE, GAP, BETWEEN, LINE = 22, 7, 20, 22
Sample = Callable[[QPainter, PageStyle, str, QRectF], None]


class LegendBlock(PageBlock):
    """Samples and words side by side; a screen reader gets nothing: the words of a picture do."""

    __slots__ = ("_meanings", "_places", "_sample")
    before = 8

    def __init__(self, meanings: Mapping[str, str], sample: Sample) -> None:
        """Explain `meanings`, words by name of a sign; `sample` draws a sign in a field."""
        self._meanings, self._sample = dict(meanings), sample
        self._places: list[tuple[float, float]] = []

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height: placing a few words is cheap."""
        return self.lay_out(style, width)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Put the words behind each other, in another line when there is no room."""
        x, y, line = 0.0, 0.0, float(style.px(LINE))
        self._places = []
        for words in self._meanings.values():
            needed = style.px(SAMPLE + GAP) + style.label(NOTE, words).width
            if x and x + needed > width:
                x, y = 0.0, y + line
            self._places.append((x, y))
            x += needed + style.space(BETWEEN)
        return y + line

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw samples and words."""
        line = style.px(LINE)
        for (name, words), (left, top) in zip(self._meanings.items(), self._places, strict=False):
            self._sample(painter, style, name, QRectF(x + left, y + top, style.px(SAMPLE), line))
            painter.setPen(style.color("slate"))
            place = x + left + style.px(SAMPLE + GAP)
            style.label(NOTE, words).draw(painter, place, y + top + line / 2)

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the words beside each sample."""
        middle, right = style.px(LINE) / 2, style.px(SAMPLE + GAP)
        return [
            Drawn(words, style.label_area(NOTE, words, left + right, top + middle))
            for words, (left, top) in zip(self._meanings.values(), self._places, strict=False)
        ]

    def nodes(self) -> Sequence[Node]:
        """Return nothing: the sentences beside the pictures say it all."""
        return ()
