"""Fields to type into whose small buttons have names, so that screen readers can say them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.labels import PlainLabel

CLEAR_ACTION = "_q_qlineeditclearaction"  # Qt's own name of the action of the clear button


class HintedField(QLineEdit):
    """A search field that says what it is for in as many words as there is room for.

    Its lens is a label of its own: what Qt puts into a field does not grow with the text.
    """

    HINT_EDGES = 62  # unscaled pixels of the field that its icons and edges take
    LENS, LENS_LEFT, LENS_ROOM = 18, 10, 24

    def __init__(self, parent: QWidget, look: Look, hints: Sequence[str]) -> None:
        """Show the first of `hints` that fits, else the last."""
        super().__init__(parent)
        self._look, self._hints = look, tuple(hints)
        self.setPlaceholderText(self._hints[0])
        self._lens = PlainLabel(self)
        self._lens.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._lens.setPixmap(self._look.icons.pixmap("search", "slate", self.LENS, 2.0))
        self._lens.resize(self._lens.sizeHint())
        self.setTextMargins(self._look.theme.px(self.LENS_ROOM), 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the hint for the room there is, and place the lens."""
        super().resizeEvent(event)
        left = self._look.theme.px(self.LENS_LEFT)
        self._lens.move(left, (self.height() - self._lens.height()) // 2)
        metrics = self.fontMetrics()
        room = self.width() - self._look.theme.px(self.HINT_EDGES)
        fits = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fits, self._hints[-1]))


def add_clear_button(field: QLineEdit, name: str) -> None:
    """Give a field the button that empties it, called `name`; Qt itself leaves it nameless."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction, CLEAR_ACTION):
        action.setText(name)
