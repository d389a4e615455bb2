"""What one touches: painted buttons of at least 64 pixels, in four shapes, with wrapped words.

A tap anywhere on one counts, Enter and Space too. A button carries what it asks for and does not
know what that means.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.kiosk.asks import Ask
from desktop.ui.kiosk.measures import TARGET, space
from desktop.ui.look import Look

WORDS, ANYWHERE = int(Qt.TextFlag.TextWordWrap), int(Qt.TextFlag.TextWrapAnywhere)
LEFT, CENTER = int(Qt.AlignmentFlag.AlignLeft), int(Qt.AlignmentFlag.AlignHCenter)
PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Face(Struct, frozen=True):
    """What a button shows. `role` tints the icon; `ticked` is None where nothing can be ticked."""

    title: str
    subtitle: str = ""
    icon: str = ""
    role: str = "teal"
    ticked: bool | None = None


def wrapping(font: QFont, text: str, width: int) -> int:
    """Return the flag that wraps between words, or within them where one is too long."""
    measure = QFontMetrics(font)
    fits = all(measure.horizontalAdvance(word) <= width for word in text.split())
    return WORDS if fits else ANYWHERE


def text_box(font: QFont, text: str, width: int) -> QRect:
    """Return the place a wrapped text takes in a width."""
    room = QRect(0, 0, max(1, width), 99999)
    return QFontMetrics(font).boundingRect(room, wrapping(font, text, width), text)


def text_height(font: QFont, text: str, width: int) -> int:
    """Return how high a wrapped text is."""
    return text_box(font, text, width).height() if text else 0


class TouchButton(QAbstractButton):
    """A button that paints itself: ground, border, focus ring; the shapes add what is on it.

    `compact` is 0, or higher where room is short: 1 is closer together, 2 without the second line.

    Signals:
        asked(object): it was pressed; what it asks for.
    """

    asked = Signal(object)
    can_shrink = True

    def __init__(self, parent: QWidget | None, look: Look, face: Face, ask: Ask | None) -> None:
        """Show `face` and ask for `ask`."""
        super().__init__(parent)
        self._look, self.face, self.ask = look, face, ask
        self.compact = 0
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
        style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.color(border), width, style))
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
        painter.drawText(area, wrapping(font, text, area.width()) | side, text)
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
