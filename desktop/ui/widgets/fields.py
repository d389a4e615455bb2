"""Fields to type into whose small parts grow with the text and have names for screen readers.

What Qt itself puts into a field, a lens or the button that empties it, keeps its 16 pixels.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.labels import PlainLabel


def name_box(box: QComboBox, words: str) -> None:
    """Tell screen readers what is chosen in a box that has no label on the screen.

    On Linux Qt gives what is chosen as its name, so that the words must be the description, too.
    """
    box.setAccessibleName(words)
    box.setAccessibleDescription(words)


class ClearableField(QLineEdit):
    """A field with a button at its end that empties it, there while there is something."""

    BUTTON = 30  # unscaled pixels
    ROOM = 24  # of it that the text gives up, beside the edge of the field

    def __init__(self, parent: QWidget, look: Look, clear: str) -> None:
        """Make an empty field; `clear` is the name of its button."""
        super().__init__(parent)
        self._look = look
        self._clear = ThemedButton(self, look, "x", role="slate")
        self._clear.setProperty("tone", "fold")
        self._clear.setAccessibleName(clear)
        self._clear.setToolTip(clear)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys empty it by themselves
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._show_clear)
        look.theme.changed.connect(self._draw)
        self._draw()

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the button for what was put in meanwhile, perhaps without a signal."""
        super().showEvent(event)
        self._show_clear(self.text())

    def left_room(self) -> int:
        """Return the unscaled pixels before the text."""
        return 0

    def _draw(self) -> None:
        px = self._look.theme.px
        self._clear.setFixedSize(px(self.BUTTON), px(self.BUTTON))
        self.setTextMargins(px(self.left_room()), 0, px(self.ROOM), 0)
        self._place()

    def _place(self) -> None:
        size, edge = self._clear.width(), self._look.theme.px(4)
        self._clear.move(self.width() - size - edge, (self.height() - size) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the button."""
        super().resizeEvent(event)
        self._place()


class HintedField(ClearableField):
    """A search field that says what it is for in as many words as there is room for."""

    EDGES = 28  # unscaled pixels of the field that its frame and the blanks beside it take
    LENS, LENS_LEFT, LENS_ROOM = 18, 10, 24

    def __init__(self, parent: QWidget, look: Look, hints: Sequence[str], clear: str) -> None:
        """Show the first of `hints` that fits, else the last."""
        self._hints = tuple(hints)
        self._lens: PlainLabel | None = None
        super().__init__(parent, look, clear)
        self._lens = PlainLabel(self)
        self._lens.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setPlaceholderText(self._hints[0])
        self._draw()

    def left_room(self) -> int:
        """Return the room of the lens."""
        return self.LENS_ROOM

    def _draw(self) -> None:
        super()._draw()
        if self._lens is not None:
            self._lens.setPixmap(self._look.icons.pixmap("search", "slate", self.LENS, 2.0))
            self._lens.resize(self._lens.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the hint for the room there is, and place the lens."""
        super().resizeEvent(event)
        px = self._look.theme.px
        if self._lens is not None:
            self._lens.move(px(self.LENS_LEFT), (self.height() - self._lens.height()) // 2)
        metrics = self.fontMetrics()
        room = self.width() - px(self.EDGES + self.LENS_ROOM + self.ROOM)
        fits = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fits, self._hints[-1]))
