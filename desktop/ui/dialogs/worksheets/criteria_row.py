"""One row of criteria, read by keyboard: all rows of a table are one stop for Tab, arrows go on.

A stop for each row would be up to forty before the next thing that can be done. Must not know what
stands in a row.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.focus import in_order
from desktop.ui.widgets.column import ColumnArea
from desktop.ui.widgets.labels import Card
from desktop.ui.wording import said

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CriteriaRow(Card):
    """A row that can have the focus.

    Signals:
        key_pressed(int): a key that goes to another row.
        reached(): it has the focus now.
    """

    key_pressed = Signal(int)
    reached = Signal()

    def __init__(self, parent: QWidget, look: str, margin: int, spoken: str) -> None:
        """Make an empty row; `spoken` is all of it in words, `margin` is in pixels."""
        super().__init__(parent, look, margin)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another row; what nobody wants scrolls the page."""
        event.ignore()
        if event.key() in (*STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.accept()
            self.key_pressed.emit(int(event.key()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        super().focusInEvent(event)
        self.reached.emit()


class RowFocus:
    """Which row of a table Tab comes to: the one that is met, else the one read last."""

    def __init__(self, table: QWidget) -> None:
        """Look after the rows of `table`; there are none yet."""
        self._table, self._rows, self._current = table, list[CriteriaRow](), 0

    def prefer(self, row: int) -> None:
        """Let Tab come to this row, unless it is in the table already."""
        if not self._has_focus():
            self._current = row

    def forget(self) -> bool:
        """Let go of the rows; return whether one of them had the focus."""
        had = self._has_focus()
        self._rows = []
        return had

    def use(self, rows: Sequence[CriteriaRow], focus: bool) -> None:
        """Look after these rows, and give the one of now the `focus`."""
        self._rows = list(rows)
        for number, row in enumerate(self._rows):
            place = said("Row {0} of {1}.").format(number + 1, len(self._rows))
            row.setAccessibleDescription(f"{place} {said('The arrow keys go to the others.')}")
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt orders stops only
            row.key_pressed.connect(self._go)
            row.reached.connect(self._follow)
        self._table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        in_order(self._table, *self._rows)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._current = min(self._current, len(self._rows) - 1)
        self._mark()
        if focus:
            self._rows[self._current].setFocus()

    def _has_focus(self) -> bool:
        return any(row.hasFocus() for row in self._rows)

    def _go(self, key: int) -> None:
        last = len(self._rows) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        pressed = Qt.Key(key)
        wanted = ends.get(pressed, self._current + STEPS.get(pressed, 0))
        self._rows[max(0, min(wanted, last))].setFocus()

    def _follow(self) -> None:
        focused = next((n for n, row in enumerate(self._rows) if row.hasFocus()), self._current)
        self._current = focused
        self._mark()
        area = self._table.parentWidget()
        while area is not None and not isinstance(area, ColumnArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self._rows[focused], 0, 8)

    def _mark(self) -> None:
        for number, row in enumerate(self._rows):
            here = number == self._current
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)
