"""A line that must be known before reading, in a field: an icon, words, a colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.labels import Card, PlainLabel

ICON, GAP = 18, 8
LOOKS = {"amber": "banner", "slate": "banner-plain"}


class Banner(Card):
    """Hidden as long as it has no words."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make a banner without words."""
        super().__init__(parent, "banner", 10)
        self._look, self._icon, self._role = look, "", ""
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._picture = PlainLabel(self)
        self._words = PlainLabel(self, "", "heading")
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.body.addLayout(row)
        look.theme.changed.connect(self._draw)
        self.hide()

    def text(self) -> str:
        """Return the words, "" while it is hidden."""
        return self._words.text()

    def show_words(self, text: str, icon: str, role: str) -> None:
        """Show `text` behind `icon`, in a field of the colour `role`; hide without words."""
        self._icon, self._role = icon, role
        self._words.setText(text)
        self.set_look(LOOKS[role])
        self._draw()
        self.setVisible(bool(text))

    def _draw(self) -> None:
        if self._icon:
            self._picture.setPixmap(self._look.icons.pixmap(self._icon, self._role, ICON, 2.0))
