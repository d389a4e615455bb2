"""100 people as dots beside the words that say how many: a picture for those who rather look."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.style import PageStyle
from desktop.ui.widgets.page_view.wrapped import WrappedBlock

SIDE, GAP = 64, 16  # unscaled pixels: the square of dots, and the space to the words
ROW = 10
DOT = 0.36  # radius, in steps from dot to dot


class PeopleBlock(WrappedBlock):
    """A statement that says "about 55 of 100 people", and 55 filled dots of 100."""

    __slots__ = ("_words", "people")

    def __init__(self, block: PageBlock, people: int) -> None:
        """Draw `people` of 100 beside `block`."""
        super().__init__(block)
        self.people = people
        self._words = 0.0

    def margin(self, style: PageStyle, width: float) -> float:
        """Return the place of the dots and the space beside them."""
        return style.px(SIDE) + style.space(GAP)

    def head(self, style: PageStyle, width: float) -> float:
        """Return how far words that are lower than the dots go down to their middle."""
        return max(0.0, (style.px(SIDE) - self._words) / 2)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Measure the words first, so that they can stand at the middle of the dots."""
        self._words = self._block.lay_out(style, width - self.margin(style, width))
        return super().lay_out(style, width)

    def least(self, style: PageStyle) -> float:
        """Return the height of the dots."""
        return style.px(SIDE)

    def paint_picture(self, painter: QPainter, style: PageStyle, box: QRectF) -> None:
        """Draw the dots, from a picture that is made once for each number."""
        ratio = painter.device().devicePixelRatioF()
        picture = style.dots.get((self.people, ratio))
        if picture is None:
            picture = style.dots[self.people, ratio] = _dots(style, self.people, ratio)
        painter.drawPixmap(box.topLeft().toPoint(), picture)


def _dots(style: PageStyle, people: int, ratio: float) -> QPixmap:
    side = style.px(SIDE)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step = side / ROW
    for number in range(100):
        filled = number < people
        painter.setBrush(style.color("teal") if filled else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if filled else style.pen("edge", max(1.0, step / 9)))
        radius = step * (DOT if filled else DOT - 0.05)
        x, y = (number % ROW + 0.5) * step, (number // ROW + 0.5) * step
        painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    painter.end()
    return picture
