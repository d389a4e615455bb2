"""The source chip: a short rounded field behind a statement that says where it was read.

A small clock in it says that the source is older than 12 months (rule D-02); the words for it
stand in the tool tip, in the source drawer and in what screen readers get.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.style import CHIP, PageStyle

PADDING = 7
HEIGHT = 18
CLOCK, CLOCK_GAP = 9, 4  # unscaled pixels: its width, and the space behind it


class Chip:
    """One chip. `rect` is its place in its block once placed, in pixels."""

    __slots__ = ("_shown", "aged", "rect", "text")

    def __init__(self, text: str, aged: bool = False) -> None:
        """Show `text`, with a clock before it when the source is `aged`."""
        self.text, self.aged = text, aged
        self._shown = text
        self.rect = QRectF()

    def width(self, style: PageStyle) -> float:
        """Return the width that shows the text in full."""
        return style.label(CHIP, self.text).width + 2.0 * style.px(PADDING) + self._clock(style)

    def _clock(self, style: PageStyle) -> int:
        return style.px(CLOCK) + style.px(CLOCK_GAP) if self.aged else 0

    def place(self, style: PageStyle, left: float, middle: float, room: float) -> None:
        """Stand at `left`, centred on the line through `middle`, at most `room` pixels wide."""
        full, height = self.width(style), float(style.px(HEIGHT))
        width = min(full, room)
        self._shown = self.text
        if width < full:
            self._shown = self._cut(style, width - 2 * style.px(PADDING) - self._clock(style))
        self.rect = QRectF(round(left), round(middle - height / 2), width, height)

    def _cut(self, style: PageStyle, width: float) -> str:
        """Return the text cut in the place it names: year and "secondary" stay whole."""
        place, dot, behind = self.text.partition(" · ")
        metrics, right = style.face(CHIP).metrics, Qt.TextElideMode.ElideRight
        room = width - metrics.horizontalAdvance(dot + behind)
        if not dot or room < metrics.horizontalAdvance("…"):
            return metrics.elidedText(behind or place, right, width)
        # A long place ends with dots of its own, and two in one chip read like a slip.
        return metrics.elidedText(place.rstrip("…") + "…", right, room) + dot + behind

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the placed chip in a block whose corner is at a place."""
        radius, box = self.rect.height() / 2, self.rect.translated(x, y)
        painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(style.color("chip"))
        half = 0.5 if style.contrast else 0.0
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.setPen(style.color("chip_ink"))
        label = style.label(CHIP, self._shown)
        left = box.left() + style.px(PADDING)
        if self.aged:
            paint_clock(painter, style, left, box.center().y())
        label.draw(painter, left + self._clock(style), box.center().y())


def paint_clock(painter: QPainter, style: PageStyle, left: float, middle: float) -> None:
    """Draw a clock with its left edge and its middle at a place."""
    radius = style.px(CLOCK) / 2
    center = QPointF(left + radius, middle)
    painter.setPen(style.pen("chip_ink", style.px(1.2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, radius - 0.5, radius - 0.5)
    painter.drawLine(center, center - QPointF(0, radius * 0.6))
    painter.drawLine(center, center + QPointF(radius * 0.45, 0))
