"""A row of pills: short words in rounded fields, painted by one widget and breaking into lines.

A QLabel underneath, so that screen readers meet static text with all the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.style import Label, PageStyle, Shape

GAP, SIDE, HEIGHT = 6, 10, 23
ICON, ICON_GAP = 14, 5  # unscaled pixels: an icon before the words, and the space behind it
QUIET, STRONG = Shape(12, 500), Shape(12, 600)


class Pill(NamedTuple):
    """Words, the name of their tone, and the icon that says the same as the colour, or ""."""

    text: str
    tone: str
    icon: str = ""


class Tone(Struct, frozen=True):
    """Colour roles of a kind of pill."""

    ground: str
    ink: str
    line: str
    shape: Shape


TONES = {
    "blue": Tone("blue_soft", "blue", "chip_line", STRONG),
    "teal": Tone("teal_soft", "teal", "chip_line", STRONG),
    "amber": Tone("amber_soft", "amber", "amber", STRONG),
    "red": Tone("red_soft", "red", "red", STRONG),
    "slate": Tone("field", "slate", "edge", STRONG),
    "plain": Tone("chip", "chip_ink", "chip_line", QUIET),
}


class PillRow(QLabel):
    """Shows pills side by side."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._style = look, PageStyle(look.theme)
        self._pills: tuple[Pill, ...] = ()
        self._placed: list[tuple[Pill, Label, QRectF]] = []
        self._width = self._height = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self._take_look)

    def set_pills(self, pills: Sequence[Pill]) -> None:
        """Show these pills."""
        if self._pills == tuple(pills):
            return
        self._pills = tuple(pills)
        self.setText(", ".join(pill.text for pill in pills))
        self._width = 0
        self.updateGeometry()
        self.update()

    def _take_look(self) -> None:
        self._style, self._width = PageStyle(self._look.theme), 0
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> int:
        """Place the pills in `width` pixels and return the height."""
        if width == self._width:
            return self._height
        style = self._style
        gap, side, high = style.px(GAP), style.px(SIDE), style.px(HEIGHT)
        x, y, self._placed = 0, 0, []
        for pill in self._pills:
            label = style.label(TONES[pill.tone].shape, pill.text)
            wide = round(label.width) + 2 * side + self._icon_room(pill)
            if x and x + wide > width:
                x, y = 0, y + high + gap
            self._placed.append((pill, label, QRectF(x, y, wide, high)))
            x += wide + gap
        self._width, self._height = width, y + high if self._pills else 0
        return self._height

    def _icon_room(self, pill: Pill) -> int:
        return self._style.px(ICON) + self._style.px(ICON_GAP) if pill.icon else 0

    def hasHeightForWidth(self) -> bool:
        """Return True: the narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the pills need in `width`."""
        return self._lay_out(width)

    def sizeHint(self) -> QSize:
        """Return a comfortable width; the height is a matter of heightForWidth."""
        return QSize(self._look.theme.px(320), self._style.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the width of one pill."""
        return QSize(self._look.theme.px(80), self._style.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pills."""
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pill, label, box in self._placed:
            self._paint(painter, pill, label, box)
        painter.end()

    def _paint(self, painter: QPainter, pill: Pill, label: Label, box: QRectF) -> None:
        style, tone = self._style, TONES[pill.tone]
        painter.setPen(style.pen(tone.line))
        painter.setBrush(style.color(tone.ground))
        radius = box.height() / 2
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        left, middle = box.left() + style.px(SIDE), box.center().y()
        if pill.icon:
            style.draw_icon(painter, pill.icon, tone.ink, ICON, left, middle)
        painter.setPen(style.color(tone.ink))
        label.draw(painter, left + self._icon_room(pill), middle)
