"""Fonts, colours and sizes of the painted page, looked up once per look and kept.

A style belongs to one theme at one text scale; after a change of either a new one is made, so
that whatever was laid out with the old one is told apart by identity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTextOption,
    QTransform,
)

from desktop.ui.icons import Icons
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

    from desktop.ui.widgets.page_view.text import FlowText

MEAN_CHARACTER = 0.52  # width of a character of running text, in font sizes; for estimates only
MOST_LABELS = 500  # chips and figures kept ready to draw; the same ones come again and again


class Shape(Struct, frozen=True, eq=False):
    """How a text looks: unscaled size in pixels, weight, colour role, pitch in line heights."""

    size: float
    weight: int = 400
    role: str = "ink"
    pitch: float = 1.28


BODY = Shape(14)
TITLE = Shape(18, 700, pitch=1.2)
HEADING = Shape(14, 700, pitch=1.2)
GROUP = Shape(12, 700, "slate", 1.2)
CELL = Shape(13, pitch=1.22)
CELL_FIRST = Shape(13, 600, pitch=1.22)
NOTE = Shape(12, 400, "slate", 1.22)
CHIP = Shape(11, 500, "chip_ink")
TERM = Shape(13.5, pitch=1.16)
FIGURE = Shape(12.5, 600)
DAY = Shape(11.5, 600)


class Face(Struct, frozen=True, eq=False):
    """A shape at the text scale: its font and its measures in pixels.

    `lift` is how far the top of a line is above the middle of its capital letters.
    """

    font: QFont
    metrics: QFontMetricsF
    line: float
    pitch: float
    mean: float
    lift: float


class Label(Struct, frozen=True, eq=False):
    """One line of text ready to draw, centred on a height."""

    _text: QStaticText
    _face: Face
    width: float

    def draw(self, painter: QPainter, left: float, middle: float) -> None:
        """Draw it in the pen of the painter."""
        painter.setFont(self._face.font)
        painter.drawStaticText(QPointF(round(left), round(middle - self._face.lift)), self._text)


class PageStyle:
    """Hands out what painting needs; `contrast` is true in the high contrast theme."""

    __slots__ = (
        "_bold", "_colors", "_faces", "_icons", "_labels", "_pens", "_theme", "_tiles", "contrast",
        "dots", "flows", "pictures", "px", "wrapping",
    )  # fmt: skip

    def __init__(self, theme: Theme) -> None:
        """Take the look that `theme` has now."""
        self._theme = theme
        self._icons = Icons(theme)
        self._colors: dict[str, QColor] = {}
        self._pens: dict[tuple[str, float], QPen] = {}
        self._faces: dict[Shape, Face] = {}
        self._labels: dict[tuple[Shape, str], Label] = {}
        self._tiles: dict[tuple[str, str, int, float, float], QPixmap] = {}
        self.flows: dict[tuple[Shape, str, float], FlowText] = {}  # kept for text.py
        self.pictures: dict[tuple[str, str, int, float], QPixmap] = {}  # kept for diagram.py
        self.dots: dict[tuple[int, float], QPixmap] = {}  # kept for people.py
        self.px = theme.px
        self.contrast = theme.name == "contrast"
        self._bold: QTextCharFormat | None = None
        self.wrapping = QTextOption()
        self.wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    @property
    def bold(self) -> QTextCharFormat:
        """Return the format of emphasized words.

        Read on first use: its enums have 170 members, and the window opens without such words.
        """
        if self._bold is None:
            from PySide6.QtGui import QTextCharFormat

            self._bold = QTextCharFormat()
            self._bold.setFontWeight(QFont.Weight.DemiBold)
        return self._bold

    def color(self, role: str) -> QColor:
        """Return the colour of a role; raises KeyError for an unknown role."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = self._theme.color(role)
        return found

    def color_code(self, role: str) -> str:
        """Return the colour of a role as "#rrggbb", for a drawing."""
        return self.color(role).name()

    def pen(self, role: str, width: float = 1.0) -> QPen:
        """Return a pen in the colour of a role, `width` pixels wide."""
        found = self._pens.get((role, width))
        if found is None:
            found = self._pens[role, width] = QPen(self.color(role), width)
        return found

    def face(self, shape: Shape) -> Face:
        """Return font and measures of a shape."""
        found = self._faces.get(shape)
        if found is None:
            font = self._theme.font(shape.size, shape.weight)
            metrics = QFontMetricsF(font)
            line = metrics.height()
            mean = font.pixelSize() * MEAN_CHARACTER
            lift = metrics.ascent() - metrics.capHeight() / 2
            found = Face(font, metrics, line, line * shape.pitch, mean, lift)
            self._faces[shape] = found
        return found

    def label(self, shape: Shape, text: str) -> Label:
        """Return a line of text ready to draw."""
        found = self._labels.get((shape, text))
        if found is None:
            if len(self._labels) >= MOST_LABELS:
                self._labels.clear()
            face, static = self.face(shape), QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(QTransform(), face.font)
            found = Label(static, face, round(static.size().width()))
            self._labels[shape, text] = found
        return found

    def label_area(self, shape: Shape, text: str, left: float, middle: float) -> QRectF:
        """Return where a line of text is that begins at `left`, centred on a height."""
        line = self.face(shape).line
        return QRectF(left, middle - line / 2, self.label(shape, text).width, line)

    def tile(self, ground: str, line: str, radius: int, border: float, ratio: float) -> QPixmap:
        """Return the smallest rounded field with these corners and this border."""
        key = (ground, line, radius, border, ratio)
        found = self._tiles.get(key)
        if found is None:
            size, half = 2 * radius + 2, border / 2
            found = QPixmap(round(size * ratio), round(size * ratio))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.pen(line, border))
            painter.setBrush(self.color(ground))
            box = QRectF(0, 0, size, size).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, radius - half, radius - half)
            painter.end()
            self._tiles[key] = found
        return found

    def draw_icon(
        self, painter: QPainter, name: str, role: str, size: float, left: float, middle: float
    ) -> None:
        """Draw an icon of `size` unscaled pixels, its left edge and its middle at a place."""
        picture = self._icons.pixmap(name, role, size, 2.0)
        top = middle - picture.deviceIndependentSize().height() / 2
        painter.drawPixmap(QPointF(round(left), round(top)), picture)

    def space(self, size: float) -> int:
        """Return a distance in pixels; white space grows half as fast as the text, or less."""
        return self._theme.space(size, self._theme.scale)
