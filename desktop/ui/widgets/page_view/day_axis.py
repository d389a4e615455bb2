"""When problems tend to start: a sentence and below it a bar on a day axis, line by line.

The bars share one axis (core/day_axis.py); its numbers stand below the last line. What is drawn is
what the sentence says, checked when the content is built.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen, QPolygonF

from db.records import Onset
from desktop.core.day_axis import Axis, Bar
from desktop.ui.picture_words import axis_title, legend
from desktop.ui.widgets.page_view.block import Drawn, Node, PageBlock
from desktop.ui.widgets.page_view.cited import Reading, cited_text
from desktop.ui.widgets.page_view.legend import LegendBlock
from desktop.ui.widgets.page_view.shown import StatementText
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import NOTE, PageStyle
from desktop.ui.widgets.page_view.wrapped import WrappedBlock

STRIP, BAR, DOT, SIDE = 26, 11, 6.5, 10  # unscaled: strip below the words, bar, dot, edge
WIDEST = 720
TICK, SCALE = 5, 40


def onset_text(onset: Onset, reading: Reading) -> StatementText:
    """Return the words of a line: what, in whom, when, and where it was read."""
    label = f"{onset.label} · {onset.who}" if onset.who else onset.label
    return cited_text(onset.text, onset.citations, reading, label)


def axis_blocks(axis: Axis, reading: Reading) -> list[PageBlock]:
    """Return the lines of an axis, its scale, and what its signs mean."""
    lines = [OnsetBlock(axis, bar, reading) for bar in axis.bars]
    scale = ScaleBlock(axis, axis_title(axis, reading.professional))
    return [*lines, scale, LegendBlock(legend(axis), paint_sample)]


class OnsetBlock(WrappedBlock):
    """One line: the sentence, and its bar below."""

    __slots__ = ("_axis", "_bar")

    def __init__(self, axis: Axis, bar: Bar, reading: Reading) -> None:
        """Show `bar` on `axis`."""
        onset = bar.onset
        make = partial(onset_text, onset, reading)
        length = len(onset.label) + len(onset.who) + len(onset.text)
        super().__init__(StatementBlock(make, length, onset.citations or None, 10))
        self.after = 6
        self._axis, self._bar = axis, bar

    def foot(self, style: PageStyle, width: float) -> float:
        """Return the height of the strip with the bar."""
        return float(style.px(STRIP))

    def paint_picture(self, painter: QPainter, style: PageStyle, box: QRectF) -> None:
        """Draw the ticks and the bar."""
        strip = style.px(STRIP)
        field = QRectF(box.left(), box.bottom() - strip, box.width(), strip)
        place = Places(style, field, self._axis)
        painter.setPen(_dotted(style.pen("line")) if style.contrast else style.pen("line"))
        for tick in self._axis.ticks:
            x = round(place.x(tick)) + 0.5
            painter.drawLine(QPointF(x, field.top() + style.px(3)), QPointF(x, field.bottom()))
        paint_bar(painter, style, place, self._bar)


class Places:
    """Where the days of an axis are in a field."""

    __slots__ = ("_left", "_per", "end", "middle")

    def __init__(self, style: PageStyle, field: QRectF, axis: Axis) -> None:
        """Spread `axis` over the width of `field`."""
        side = style.px(SIDE)
        room = min(field.width(), float(style.px(WIDEST))) - 2 * side
        self._left, self._per = field.left() + side, room / axis.end
        self.end, self.middle = axis.end, field.center().y()

    def x(self, day: float) -> float:
        """Return the place of a day."""
        return self._left + day * self._per


def paint_bar(painter: QPainter, style: PageStyle, place: Places, bar: Bar) -> None:
    """Draw what one line shows."""
    if bar.seen:
        _span(painter, style, place.x(bar.seen[0]), place.x(bar.seen[1]), place.middle, "seen")
    if bar.onward:
        first = bar.most[1] if bar.most else 0.0
        _arrow(painter, style, place.x(first), place.x(place.end), place.middle)
    if bar.most and bar.most[1] > bar.most[0]:
        _span(painter, style, place.x(bar.most[0]), place.x(bar.most[1]), place.middle, "most")
    if bar.half is not None:
        if bar.seen is None and bar.most is None:
            _stem(painter, style, place.x(0), place.x(bar.half), place.middle)
        _dot(painter, style, QPointF(place.x(bar.half), place.middle))


def paint_sample(painter: QPainter, style: PageStyle, name: str, field: QRectF) -> None:
    """Draw a sign for the legend."""
    if name == "half":
        _dot(painter, style, field.center())
    elif name == "onward":
        _arrow(painter, style, field.left(), field.right(), field.center().y())
    else:
        _span(painter, style, field.left(), field.right(), field.center().y(), name)


def _span(
    painter: QPainter, style: PageStyle, left: float, right: float, middle: float, name: str
) -> None:
    """Draw a bar: an outline for what was seen, filled for what is most often."""
    height = style.px(BAR)
    width = max(right - left, height)
    box = QRectF(left, round(middle - height / 2) + 0.5, width, height)
    painter.setPen(style.pen("teal", max(1.0, style.px(1.2))))
    painter.setBrush(style.color("teal_soft" if name == "seen" else "teal"))
    painter.drawRoundedRect(box, height / 2, height / 2)


def _dotted(pen: QPen) -> QPen:
    found = QPen(pen)
    found.setStyle(Qt.PenStyle.DotLine)
    found.setCapStyle(Qt.PenCapStyle.FlatCap)
    return found


def _arrow(painter: QPainter, style: PageStyle, left: float, right: float, middle: float) -> None:
    """Draw that something goes on: a line of dots and a head."""
    head, height = style.px(9), style.px(BAR)
    painter.setPen(_dotted(style.pen("teal", style.px(2.4))))
    painter.drawLine(QPointF(left, middle), QPointF(right - head, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.color("teal"))
    tip = (
        QPointF(right, middle), QPointF(right - head, middle - height * 0.55),
        QPointF(right - head, middle + height * 0.55),
    )  # fmt: skip
    painter.drawPolygon(QPolygonF(tip))


def _stem(painter: QPainter, style: PageStyle, left: float, right: float, middle: float) -> None:
    """Draw the way from the start to a dot that stands alone."""
    painter.setPen(style.pen("teal", max(1.0, style.px(1.6))))
    painter.drawLine(QPointF(left, middle), QPointF(right, middle))


def _dot(painter: QPainter, style: PageStyle, center: QPointF) -> None:
    radius = style.px(DOT)
    painter.setPen(style.pen("surface", style.px(2)))
    painter.setBrush(style.color("ink"))
    painter.drawEllipse(center, radius, radius)


class ScaleBlock(PageBlock):
    """The numbers of an axis, and what it counts."""

    __slots__ = ("_axis", "_title", "_width")
    before = 0

    def __init__(self, axis: Axis, title: str) -> None:
        """Show the scale of `axis`."""
        self._axis, self._title = axis, title
        self._width = 0.0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height."""
        return float(style.px(SCALE))

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Keep the width and return the height."""
        self._width = width
        return float(style.px(SCALE))

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw line, ticks, numbers and title."""
        place = Places(style, QRectF(x, y, self._width, style.px(SCALE)), self._axis)
        painter.setPen(style.pen("edge", max(1.0, style.px(1.2))))
        top = round(y) + 0.5
        painter.drawLine(QPointF(place.x(0), top), QPointF(place.x(self._axis.end), top))
        for tick in self._axis.ticks:
            at = round(place.x(tick)) + 0.5
            painter.setPen(style.pen("edge", max(1.0, style.px(1.2))))
            painter.drawLine(QPointF(at, top), QPointF(at, top + style.px(TICK)))
            label = style.label(NOTE, str(tick))
            painter.setPen(style.color("slate"))
            label.draw(painter, at - label.width / 2, y + style.px(TICK + 8))
        painter.setPen(style.color("slate"))
        style.label(NOTE, self._title).draw(painter, place.x(0), y + style.px(TICK + 25))

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return what the axis counts; its numbers are no words."""
        place = Places(style, QRectF(0, 0, self._width, style.px(SCALE)), self._axis)
        middle = float(style.px(TICK + 25))
        return (Drawn(self._title, style.label_area(NOTE, self._title, place.x(0), middle)),)

    def nodes(self) -> Sequence[Node]:
        """Return what the axis counts."""
        return (Node(QAccessible.Role.StaticText, self._title),)
