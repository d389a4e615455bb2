"""Buttons whose icon follows the theme and the text scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.look import Look

ICON_SIZE = 18


class ThemedButton(QPushButton):
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
            faded = self._look.icons.pixmap(self._icon_name, "slate", ICON_SIZE, 2.0)
            icon.addPixmap(faded, QIcon.Mode.Disabled)  # Qt's own would be white on gray
        self.setIcon(icon)
        size = self._look.theme.px(ICON_SIZE)
        self.setIconSize(QSize(size, size))
