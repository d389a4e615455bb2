"""Labels and frames in the shapes of the style sheet. Text is always plain, never markup.

QLabel guesses rich text by default, and rich text loads local files.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.wording import sentences


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for, and let the style sheet see it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, parent: QWidget | None, text: str = "", shape: str = "") -> None:
        """Show `text`; `shape` is a type of the style sheet such as "title" or "small"."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        if shape:
            self.setProperty("type", shape)


def words_in(box: QWidget) -> str:
    """Return the words of all labels in a box as sentences, for screen readers."""
    return sentences(*(label.text() for label in box.findChildren(QLabel)))


class Card(QFrame):
    """A rounded frame with a vertical layout."""

    def __init__(self, parent: QWidget | None, look: str = "true", margin: int = 18) -> None:
        """Make a card in a look of the style sheet; `margin` is in pixels."""
        super().__init__(parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("card", look)
        self.body = ColumnLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(10)

    def set_look(self, look: str) -> None:
        """Change the look."""
        restyle(self, "card", look)
