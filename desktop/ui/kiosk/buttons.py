"""The four shapes of what one touches: cards, lines of a list, answers, the bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.kiosk.asks import Ask
from desktop.ui.kiosk.measures import TARGET, bar_font, capped, is_low, space
from desktop.ui.kiosk.touch import CENTER, Face, TouchButton, text_box, text_height
from desktop.ui.look import Look

OFF = ("canvas", "off_line", "off")  # ground, border and words of what cannot be pressed now
MOST_ANSWER = 32  # pixels: several answers stand side by side


class CardButton(TouchButton):
    """Icon on top, title and a line below, from the left: one of the large cards.

    Compact it has icon and words side by side.
    """

    def _icon(self) -> int:
        return space(self._look.theme, 48 if self.compact else 68)

    def _subtitle(self) -> str:
        return "" if self.compact > 1 else self.face.subtitle

    def _fonts(self) -> tuple[QFont, QFont]:
        theme = self._look.theme
        return capped(theme, 16, 700, 38 if self.compact else 56), theme.font(13.2)

    def _gap(self) -> int:
        return space(self._look.theme, 12 if self.compact else 10)

    def padding(self) -> int:
        """Return the generous padding of a card."""
        return space(self._look.theme, 14 if self.compact else 20)

    def _words_height(self, width: int) -> int:
        title, small = self._fonts()
        words = text_height(title, self.face.title, width)
        return words + text_height(small, self._subtitle(), width)

    def content_height(self, width: int) -> int:
        """Return icon, title and line."""
        if self.compact:
            return max(self._icon(), self._words_height(width - self._icon() - self._gap()))
        return self._icon() + self._gap() + self._words_height(width)

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw them."""
        title, small = self._fonts()
        side, gap = self._icon(), self._gap()
        if self.compact:
            middle = area.y() + (area.height() - side) // 2
            words = area.adjusted(side + gap, 0, 0, 0)
            high = self._words_height(words.width())
            words.adjust(0, (words.height() - high) // 2, 0, self.padding())
        else:
            middle = area.y()
            words = area.adjusted(0, side + gap, 0, self.padding())
        self.icon_square(painter, QRect(area.x(), middle, side, side))
        used = self.write(painter, words, title, self.face.title, "ink")
        line = words.adjusted(0, used, 0, 0)
        self.write(painter, line, small, self._subtitle(), "slate")


class RowButton(TouchButton):
    """Icon or tick box at the left, words beside it: a line of a list.

    Its second line gives way where room is short, unless it says what is ticked.
    """

    def _subtitle(self) -> str:
        gone = self.compact > 1 and self.face.ticked is None
        return "" if gone else self.face.subtitle

    def _icon(self) -> int:
        return space(self._look.theme, 48 if self.face.icon else 44)

    def _fonts(self) -> tuple[QFont, QFont]:
        theme = self._look.theme
        return theme.font(14.5, 600), theme.font(13)

    def padding(self) -> int:
        """Return the padding of a line."""
        return space(self._look.theme, 9 if self.compact > 1 else 15)

    def ground(self) -> tuple[str, str, str]:
        """Return the tint of what is ticked."""
        return ("teal_soft", "teal", "ink") if self.face.ticked else ("surface", "edge", "ink")

    def _before(self) -> int:
        has = bool(self.face.icon) or self.face.ticked is not None
        return self._icon() + space(self._look.theme, 16) if has else 0

    def content_height(self, width: int) -> int:
        """Return the higher of icon and words."""
        title, small = self._fonts()
        inner = width - self._before()
        words = text_height(title, self.face.title, inner)
        words += text_height(small, self._subtitle(), inner)
        return max(self._icon() if self._before() else 0, words)

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw them, centred on the height."""
        title, small = self._fonts()
        side, before = self._icon(), self._before()
        middle = area.y() + (area.height() - side) // 2
        if self.face.ticked is not None:
            self._tick_box(painter, QRect(area.x(), middle, side, side))
        elif before:
            self.icon_square(painter, QRect(area.x(), middle, side, side))
        inner = area.adjusted(before, 0, 0, 0)
        height = text_height(title, self.face.title, inner.width())
        height += text_height(small, self._subtitle(), inner.width())
        top = inner.adjusted(0, (inner.height() - height) // 2, 0, self.padding())
        used = self.write(painter, top, title, self.face.title, "ink")
        self.write(painter, top.adjusted(0, used, 0, 0), small, self._subtitle(), "slate")

    def _tick_box(self, painter: QPainter, area: QRect) -> None:
        theme, ticked = self._look.theme, bool(self.face.ticked)
        painter.setPen(QPen(theme.color("teal" if ticked else "edge"), 3))
        painter.setBrush(theme.color("teal" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), 9, 9)
        if ticked:
            self.draw_icon(painter, area, "check", "on_teal", 0.74)


class WideButton(TouchButton):
    """A choice or an answer: words in the middle, an icon before them, filled when it is main."""

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        face: Face,
        ask: Ask | None,
        tone: str = "plain",
        size: float = 14,
    ) -> None:
        """`tone` is "plain", "main", "red" (on the red screen) or "chosen"."""
        super().__init__(parent, look, face, ask)
        self._tone, self._size = tone, size

    def ground(self) -> tuple[str, str, str]:
        """Return the roles of the tone."""
        if not self.isEnabled():
            return OFF
        return {
            "main": ("teal", "teal", "on_teal"),
            "red": ("on_red", "on_red", "red_strong"),
            "red-quiet": ("red_strong", "on_red", "on_red"),
            "chosen": ("teal_soft", "teal", "ink"),
        }.get(self._tone, ("surface", "edge", "ink"))

    def padding(self) -> int:
        """Return the padding of an answer."""
        return space(self._look.theme, 14)

    def _font(self) -> QFont:
        return capped(self._look.theme, self._size, 600, MOST_ANSWER)

    def _icon(self) -> int:
        return round(self._font().pixelSize() * 1.25) if self.face.icon else 0

    def _gap(self) -> int:
        return space(self._look.theme, 12) if self.face.icon else 0

    def content_height(self, width: int) -> int:
        """Return the height of the words."""
        inner = width - self._icon() - self._gap()
        return max(self._icon(), text_height(self._font(), self.face.title, inner))

    def wanted_width(self) -> int:
        """Return the width in which the words stand on one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.face.title)
        return max(TARGET, words + self._icon() + self._gap() + 2 * self.padding() + 4)

    def sizeHint(self) -> QSize:
        """Return one line of words."""
        width = self.wanted_width()
        return QSize(width, self.heightForWidth(width))

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw icon and words together in the middle."""
        font, role = self._font(), self.ground()[2]
        room = area.width() - self._icon() - self._gap()
        box = text_box(font, self.face.title, room)
        width, height = min(room, box.width() + 4), box.height()
        left = area.x() + (area.width() - width - self._icon() - self._gap()) // 2
        if self.face.icon:
            side = self._icon()
            middle = area.y() + (area.height() - side) // 2
            self.draw_icon(painter, QRect(left, middle, side, side), self.face.icon, role)
        words = QRect(
            left + self._icon() + self._gap(), area.y() + (area.height() - height) // 2,
            width, height + 2,
        )  # fmt: skip
        self.write(painter, words, font, self.face.title, role, CENTER)


class BarButton(TouchButton):
    """One of the buttons that are always in the same place: icon over words, on the dark bar."""

    def ground(self) -> tuple[str, str, str]:
        """Return the colors of the bar."""
        return ("bar_field", "bar_line", "on_bar")

    def padding(self) -> int:
        """Return a small padding: seven of these stand side by side."""
        return 4 if is_low(self._look.theme) else 8

    def content_height(self, width: int) -> int:
        """Return icon and words."""
        return 34 + text_height(bar_font(self._look.theme), self.face.title, width)

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the icon over the words, both centred."""
        font = bar_font(self._look.theme)
        height = text_height(font, self.face.title, area.width())
        top = area.y() + max(0, (area.height() - 34 - height) // 2)
        square = QRect(area.x() + (area.width() - 28) // 2, top, 28, 28)
        self.draw_icon(painter, square, self.face.icon, self.ground()[2])
        words = QRect(area.x(), top + 34, area.width(), height + self.padding())
        self.write(painter, words, font, self.face.title, self.ground()[2], CENTER)


class NavButton(BarButton):
    """Back and home: like the bar, on the light header."""

    def ground(self) -> tuple[str, str, str]:
        """Return the colors of the header."""
        return ("surface", "edge", "ink")
