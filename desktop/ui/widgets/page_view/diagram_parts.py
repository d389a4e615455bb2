"""A picture field by field, where the whole would be too small for the chosen size of text.

The fields stand beside and below each other, as large as their words need; what stands below a
field is said in the letters of the page. Must not know which picture it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from desktop.core.diagrams import Parts
from desktop.ui.widgets.page_view.block import Drawn, Run
from desktop.ui.widgets.page_view.frame import paint_card
from desktop.ui.widgets.page_view.style import HEADING, NOTE, PageStyle
from desktop.ui.widgets.page_view.text import FlowText

GAP, WORDS_GAP, LINE_GAP = 16, 6, 2  # between fields; field and words; the two kinds of words
ALONE = 1.1  # a field that stands alone in its line is so much larger than its words need
CALL, CALL_ICON = 12, 20  # unscaled pixels: around what to do, and its icon


class _Placed(Struct, frozen=True):
    """A field on the page: its area, and the words below it with their tops."""

    area: QRectF
    words: tuple[tuple[FlowText, float], ...]


class DiagramParts:
    """The fields of one picture, laid out in a width."""

    __slots__ = ("_call", "_call_area", "_call_place", "_parts", "_placed")

    def __init__(self, parts: Parts) -> None:
        """Show `parts`."""
        self._parts = parts
        self._placed: list[_Placed] = []
        self._call: FlowText | None = None
        self._call_area = self._call_place = QRectF()

    def lay_out(self, style: PageStyle, width: float, least: float, most: float) -> float:
        """Place the fields and return the height; a unit has `least` to `most` pixels."""
        panels = self._parts.panels
        gap, widest = style.space(GAP), max(panel.width for panel in panels)
        in_line, unit = fitting(len(panels), widest, width, gap, (least, most))
        self._placed, top = [], 0.0
        for start in range(0, len(panels), in_line):
            row = range(start, min(start + in_line, len(panels)))
            placed = [
                self._place(style, number, (number - start) * (widest * unit + gap), top, unit,
                            width if in_line == 1 else widest * unit)
                for number in row
            ]  # fmt: skip
            self._placed += placed
            top = max(map(_bottom, placed)) + gap
        return math.ceil(self._lay_out_call(style, width, top))

    def _place(
        self, style: PageStyle, number: int, x: float, top: float, unit: float, room: float
    ) -> _Placed:
        panel = self._parts.panels[number]
        area = QRectF(round(x), round(top), round(panel.width * unit), round(panel.height * unit))
        y, words = area.bottom() + style.space(WORDS_GAP), list[tuple[FlowText, float]]()
        for text, shape in ((panel.caption, HEADING), (panel.more, NOTE)):
            if text:
                flow = FlowText(text, shape)
                words.append((flow, y))
                y += flow.lay_out(style, room) + style.space(LINE_GAP)
        return _Placed(area, tuple(words))

    def _lay_out_call(self, style: PageStyle, width: float, top: float) -> float:
        """Place what to do below the fields; return where everything ends."""
        if not self._parts.call:
            return top - style.space(GAP)
        self._call = FlowText(self._parts.call, HEADING)
        edge, icon = style.px(CALL), style.px(CALL_ICON)
        words = self._call.lay_out(style, width - 3 * edge - icon)
        high = max(words, float(icon))
        self._call_area = QRectF(0, round(top), width, round(high + 2 * edge))
        middle = round(self._call_area.center().y() - words / 2)
        self._call_place = QRectF(2 * edge + icon, middle, width - 3 * edge - icon, words)
        return self._call_area.bottom()

    def paint(
        self,
        painter: QPainter,
        style: PageStyle,
        x: float,
        y: float,
        picture: Callable[[int, QRectF], QPixmap],
    ) -> None:
        """Draw all at a place; `picture` gives the drawing of a field, by number and area."""
        for number, placed in enumerate(self._placed):
            at = placed.area.translated(x, y)
            painter.drawPixmap(at.topLeft(), picture(number, placed.area))
            for flow, top in placed.words:
                flow.draw(painter, style, x + placed.area.left(), y + top)
        if self._call is not None:
            self._paint_call(painter, style, x, y, self._call)

    def _paint_call(
        self, painter: QPainter, style: PageStyle, x: float, y: float, call: FlowText
    ) -> None:
        box, edge = self._call_area.translated(x, y), style.px(CALL)
        paint_card(painter, style, box.toRect(), "red_soft", "red", edge, 2)
        style.draw_icon(
            painter, "phone-call", "red", CALL_ICON, box.left() + edge, box.center().y()
        )
        place = self._call_place.translated(x, y)
        call.draw(painter, style, place.left(), place.top())

    def runs(self) -> Sequence[Run]:
        """Return what is said below the fields, and what to do."""
        below = [
            Run(flow, placed.area.left(), top)
            for placed in self._placed
            for flow, top in placed.words
        ]
        if self._call is not None:
            below.append(Run(self._call, self._call_place.left(), self._call_place.top()))
        return below

    def drawn(self) -> Sequence[Drawn]:
        """Return the words within the fields, each for its whole field."""
        return [
            Drawn(" · ".join(panel.labels), placed.area.adjusted(2, 2, -2, -2))
            for panel, placed in zip(self._parts.panels, self._placed, strict=True)
            if panel.labels
        ]


def fitting(
    count: int, field: float, width: float, gap: float, unit: tuple[float, float]
) -> tuple[int, float]:
    """Return how many of `count` fields stand in a line of `width` pixels, and pixels per unit.

    A field has `field` units, a unit two bounds in pixels. No line is much fuller than the last:
    five fields of which four would fit are three and two.
    """
    least, most = unit
    fit = max(1, min(count, int((width + gap) / (field * least + gap))))
    in_line = math.ceil(count / math.ceil(count / fit))
    largest = most if in_line > 1 else min(most, ALONE * least)
    return in_line, min(largest, (width - (in_line - 1) * gap) / in_line / field)


def _bottom(placed: _Placed) -> float:
    words = [top + flow.height for flow, top in placed.words]
    return max([placed.area.bottom(), *words])
