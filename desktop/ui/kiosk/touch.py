"""What one touches: painted buttons of at least 64 pixels, in four shapes, with wrapped words.

A tap anywhere on one counts, Enter and Space too. A button carries what it asks for and does not
know what that means.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.kiosk.asks import Ask
from desktop.ui.kiosk.measures import TARGET, bar_font, space
from desktop.ui.look import Look

WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
LEFT, CENTER = int(Qt.AlignmentFlag.AlignLeft), int(Qt.AlignmentFlag.AlignHCenter)
PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Face:
    """What a button shows. `role` tints the icon; `ticked` is None where nothing can be ticked."""

    title: str
    subtitle: str = ""
    icon: str = ""
    role: str = "teal"
    ticked: bool | None = None


def text_height(font: QFont, text: str, width: int) -> int:
    """Return how high a wrapped text is."""
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), 99999), WRAP, text).height()


class TouchButton(QAbstractButton):
    """A button that paints itself: ground, border, focus ring; the shapes add what is on it.

    `compact` leaves out what is not needed, where room is short.

    Signals:
        asked(object): it was pressed; what it asks for.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look, face: Face, ask: Ask | None) -> None:
        """Show `face` and ask for `ask`."""
        super().__init__(parent)
        self._look, self.face, self.ask = look, face, ask
        self.compact = False
        self.clicked.connect(self._send)
        self.setText(face.title)
        self.setAccessibleName(face.title)
        self.setAccessibleDescription(face.subtitle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if face.ticked is not None:
            self.setCheckable(True)
            self.setChecked(face.ticked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _send(self) -> None:
        if self.ask is not None:
            self.asked.emit(self.ask)

    # ---------------------------------------------------------------------------- for the shapes

    def ground(self) -> tuple[str, str, str]:
        """Return the roles of ground, border and words."""
        return ("surface", "edge", "ink")

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw icon and words inside the padding."""

    def content_height(self, width: int) -> int:
        """Return how high icon and words are in a width."""
        return 0

    def padding(self) -> int:
        """Return the space around icon and words."""
        return space(self._look.theme, 18)

    # ----------------------------------------------------------------------------------- for Qt

    def hasHeightForWidth(self) -> bool:
        """Return True: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows every word."""
        inner = width - 2 * self.padding()
        return max(TARGET, self.content_height(inner) + 2 * self.padding())

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        width = 14 * self._look.theme.px(14)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return what a finger needs."""
        return QSize(TARGET, TARGET)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too, as one does a button."""
        if event.key() in PRESS_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Do not press a second time when Space comes up."""
        if event.key() not in PRESS_KEYS:
            super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, border, content and focus."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, border, _ = self.ground()
        width, radius = self._border_width(), space(theme, 16)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(theme.color(border), width))
        painter.setBrush(theme.color("field" if self.isDown() and ground == "surface" else ground))
        painter.drawRoundedRect(box, radius, radius)
        pad = self.padding()
        self.draw(painter, self.rect().adjusted(pad, pad, -pad, -pad))
        if self.hasFocus() and self.window().property("by_keyboard"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for role, inset, thick in (("surface", 3.0, 7.0), ("focus", 3.0, 4.0)):
                painter.setPen(QPen(theme.color(role), thick))
                painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()

    def _border_width(self) -> int:
        strong = self._look.theme.name == "contrast" or bool(self.face.ticked)
        return 4 if strong else 2

    # ------------------------------------------------------------------------------------- words

    def write(
        self, painter: QPainter, area: QRect, font: QFont, text: str, role: str, side: int = LEFT
    ) -> int:
        """Draw a wrapped text at the top of an area and return the height it took."""
        if not text:
            return 0
        painter.setFont(font)
        painter.setPen(self._look.theme.color(role))
        painter.drawText(area, WRAP | side, text)
        return text_height(font, text, area.width())

    def icon_square(self, painter: QPainter, area: QRect) -> None:
        """Draw the icon on its tinted square."""
        theme, role = self._look.theme, self.face.role
        tint = f"{role}_soft" if role in TINTED else "field"
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color(tint))
        painter.drawRoundedRect(QRectF(area), area.width() * 0.22, area.width() * 0.22)
        shown = role if role in TINTED else "ink"
        self.draw_icon(painter, area, self.face.icon, shown, 0.56)

    def draw_icon(
        self, painter: QPainter, area: QRect, name: str, role: str, part: float = 1.0
    ) -> None:
        """Draw an icon in the middle of an area."""
        theme, size = self._look.theme, round(area.width() * part)
        ratio = self.devicePixelRatioF()
        picture = self._look.icons.pixmap(name, role, size / theme.scale, ratio)
        side = picture.width() / picture.devicePixelRatio()
        left = area.x() + (area.width() - side) / 2
        painter.drawPixmap(round(left), round(area.y() + (area.height() - side) / 2), picture)


TINTED = ("teal", "red", "amber", "green", "violet", "blue")


class CardButton(TouchButton):
    """Icon on top, title and a line below, from the left: one of the large cards."""

    def _icon(self) -> int:
        return space(self._look.theme, 48 if self.compact else 72)

    def _subtitle(self) -> str:
        return "" if self.compact else self.face.subtitle

    def _fonts(self) -> tuple[QFont, QFont]:
        theme = self._look.theme
        return theme.font(16, 700), theme.font(13.2)

    def padding(self) -> int:
        """Return the generous padding of a card."""
        return space(self._look.theme, 22)

    def content_height(self, width: int) -> int:
        """Return icon, title and line."""
        title, small = self._fonts()
        gap = space(self._look.theme, 10)
        words = text_height(title, self.face.title, width)
        words += text_height(small, self._subtitle(), width)
        return self._icon() + gap + words

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw them."""
        title, small = self._fonts()
        side, gap = self._icon(), space(self._look.theme, 10)
        self.icon_square(painter, QRect(area.x(), area.y(), side, side))
        below = area.adjusted(0, side + gap, 0, self.padding())
        used = self.write(painter, below, title, self.face.title, "ink")
        line = below.adjusted(0, used, 0, 0)
        self.write(painter, line, small, self._subtitle(), "slate")


class RowButton(TouchButton):
    """Icon or tick box at the left, words beside it: a line of a list."""

    def _icon(self) -> int:
        return space(self._look.theme, 48 if self.face.icon else 44)

    def _fonts(self) -> tuple[QFont, QFont]:
        theme = self._look.theme
        return theme.font(14.5, 600), theme.font(13)

    def padding(self) -> int:
        """Return the padding of a line."""
        return space(self._look.theme, 15)

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
        words += text_height(small, self.face.subtitle, inner)
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
        height += text_height(small, self.face.subtitle, inner.width())
        top = inner.adjusted(0, (inner.height() - height) // 2, 0, self.padding())
        used = self.write(painter, top, title, self.face.title, "ink")
        self.write(painter, top.adjusted(0, used, 0, 0), small, self.face.subtitle, "slate")

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
        return self._look.theme.font(self._size, 600)

    def _icon(self) -> int:
        return round(self._look.theme.px(self._size) * 1.25) if self.face.icon else 0

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
        box = QFontMetrics(font).boundingRect(QRect(0, 0, room, 99999), WRAP, self.face.title)
        width, height = min(room, box.width() + 2), box.height()
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
        return 8

    def content_height(self, width: int) -> int:
        """Return icon and words."""
        return 34 + text_height(bar_font(self._look.theme), self.face.title, width)

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the icon over the words, both centred."""
        font = bar_font(self._look.theme)
        height = text_height(font, self.face.title, area.width())
        top = area.y() + max(0, (area.height() - 34 - height) // 2)
        square = QRect(area.x() + (area.width() - 28) // 2, top, 28, 28)
        self.draw_icon(painter, square, self.face.icon, "on_bar")
        words = QRect(area.x(), top + 34, area.width(), height + self.padding())
        self.write(painter, words, font, self.face.title, "on_bar", CENTER)
