"""Buttons whose icon follows the theme and the text scale, and buttons that are filled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.look import Look

ICON_SIZE = 18


RING = 2  # pixels of the frame of the style sheet, and of the line within it
ROUND = 8 / 14  # radius of a button, in sizes of its letters


class FilledButton(QPushButton):
    """A button that may have the color of the program as its ground (tone "primary").

    With the keyboard it has a light line within its dark frame. The frame alone was not seen: ink
    on teal is 2.4:1, in high contrast 1.6:1; a style sheet has no second line with round corners.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the line that says that the keyboard is here."""
        super().paintEvent(event)
        if not self.hasFocus() or self.property("tone") != "primary":
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.HighlightedText), RING))
        inset = RING * 1.5
        radius = self.font().pixelSize() * ROUND - inset
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius
        )
        painter.end()


class ThemedButton(FilledButton):
    """A button with an icon in a colour of the theme."""

    def __init__(
        self, parent: QWidget | None, look: Look, icon: str, text: str = "", role: str = "ink"
    ) -> None:
        """Show `icon` (a file name in resources/icons) before `text`."""
        super().__init__(text, parent)
        self._look, self._icon_name, self._role = look, icon, role
        look.theme.changed.connect(self.draw_icon)
        self.draw_icon()

    def set_icon(self, icon: str) -> None:
        """Show another icon from now on."""
        if icon != self._icon_name:
            self._icon_name = icon
            self.draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the faded icon when it is first needed: most buttons are never switched off."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.draw_icon()

    def draw_icon(self) -> None:
        """Draw the icon in the colours and the size of now."""
        icon = self._look.icons.icon(self._icon_name, self._role, ICON_SIZE)
        if not self.isEnabled():
            faded = self._look.icons.pixmap(self._icon_name, "off", ICON_SIZE, 2.0)
            icon.addPixmap(faded, QIcon.Mode.Disabled)  # Qt's own would be white on gray
        self.setIcon(icon)
        size = self._look.theme.px(ICON_SIZE)
        self.setIconSize(QSize(size, size))
