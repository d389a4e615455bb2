"""The caution above a comparison: whole, or one line of it and the rest on a press.

It is never out of sight; where large text would leave the table little room it is short.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.compare.words import BRIEF_CAUTION
from desktop.ui.widgets.column import hugging
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

SIDE, EDGE, GAP = 16, 8, 12  # pixels beside, above and between
WIDTH = 640  # pixels before there is a window around it
MOST_OF_WINDOW = 0.12


class Caution(QWidget):
    """Says that figures cannot be compared, and who stands behind the words."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without words."""
        super().__init__(parent)
        self.setSizePolicy(hugging())
        self._label = PlainLabel(self, "", "small")
        self.more = QPushButton(self)
        self.more.setProperty("tone", "link")
        self.more.clicked.connect(self._toggle)
        self._words, self._brief, self._room, self._is_open = "", "", QSize(), False
        self._show()

    def text(self) -> str:
        """Return what is shown of it."""
        return self._label.text()

    def set_words(self, caution: str, review: str) -> None:
        """Use these words; a screen reader always gets all of them.

        What is never out of sight is a short caution and the first sentence of the review line
        (V rules: a text that nobody reviewed says so where it stands).
        """
        self._words = f"{caution} {review}"
        self._brief = f"{said(BRIEF_CAUTION)} {review.partition('. ')[0].rstrip('.')}."
        self.setAccessibleName(self._words)
        self._show()

    def fit(self, window: QSize) -> None:
        """Use the room in a window of this size."""
        if window != self._room:
            self._room = window
            self._show()

    def _is_long(self) -> bool:
        width = max(1, self._room.width() - 2 * SIDE)
        flags = Qt.TextFlag.TextWordWrap
        lines = self._label.fontMetrics().boundingRect(QRect(0, 0, width, 0), flags, self._words)
        return lines.height() > self._room.height() * MOST_OF_WINDOW

    def _show(self) -> None:
        is_long = not self._room.isEmpty() and self._is_long()
        whole = self._is_open or not is_long
        self._label.setText(self._words if whole else self._brief)
        self._label.setAccessibleName(self._words)
        self.more.setText(said("Less") if self._is_open else said("More"))
        less, more = said("Show less of the caution"), said("Show all of the caution")
        self.more.setAccessibleName(less if self._is_open else more)
        self.more.setVisible(is_long)
        self.updateGeometry()
        self._place()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._show()

    # Placed by hand: QHBoxLayout keeps the height that its label needed before.

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, or of the button beside them."""
        button = 0 if self.more.isHidden() else self.more.sizeHint().height()
        return EDGE + max(self._label.heightForWidth(self._words_width(width)), button)

    def sizeHint(self) -> QSize:
        """Return a comfortable size; the height is a matter of heightForWidth."""
        width = max(self.width(), WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a size that never widens the window."""
        return QSize(1, EDGE)

    def _words_width(self, width: int) -> int:
        button = 0 if self.more.isHidden() else self.more.sizeHint().width() + GAP
        return max(1, width - 2 * SIDE - button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place words and button."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        words, size = self._words_width(self.width()), self.more.sizeHint()
        self._label.setGeometry(SIDE, EDGE, words, self.height() - EDGE)
        self.more.setGeometry(QRect(self.width() - SIDE - size.width(), EDGE, *size.toTuple()))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._words:
            self._show()
