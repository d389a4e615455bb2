"""The source chip: a short rounded field behind a statement that says where it was read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.style import CHIP, PageStyle

PADDING = 7
HEIGHT = 18


class Chip:
    """One chip. `rect` is its place in its block once placed, in pixels."""

    __slots__ = ("_shown", "rect", "text")

    def __init__(self, text: str) -> None:
        """Show `text`."""
        self.text = self._shown = text
        self.rect = QRectF()

    def width(self, style: PageStyle) -> float:
        """Return the width that shows the text in full."""
        return style.label(CHIP, self.text).width + 2.0 * style.px(PADDING)

    def place(self, style: PageStyle, left: float, middle: float, room: float) -> None:
        """Stand at `left`, centred on the line through `middle`, at most `room` pixels wide."""
        full, height = self.width(style), float(style.px(HEIGHT))
        width = min(full, room)
        self._shown = self.text
        if width < full:
            # In the middle: the kind of source and its year stay readable.
            self._shown = style.face(CHIP).metrics.elidedText(
                self.text, Qt.TextElideMode.ElideMiddle, width - 2 * style.px(PADDING)
            )
        self.rect = QRectF(round(left), round(middle - height / 2), width, height)

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the placed chip in a block whose corner is at a place."""
        radius, box = self.rect.height() / 2, self.rect.translated(x, y)
        painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(style.color("chip"))
        half = 0.5 if style.contrast else 0.0
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.setPen(style.color("chip_ink"))
        label = style.label(CHIP, self._shown)
        label.draw(painter, box.left() + style.px(PADDING), box.center().y())
