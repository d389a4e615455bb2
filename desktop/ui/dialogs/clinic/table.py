"""A plain table of texts: one line is chosen at a time, by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.ui.look import Look

SHOWN_ROWS = 8


class TextTable(QTableWidget):
    """Rows of words that wrap."""

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        name: str,
        heads: Sequence[str],
        shares: Sequence[int],
    ) -> None:
        """Make an empty table; `name` is what screen readers call it, `shares` are of the width."""
        super().__init__(0, len(heads), parent)
        self._look, self._shares = look, shares
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[Sequence[tuple[str, str]]]) -> None:
        """Show rows of (text, colour role or "")."""
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, (text, tone) in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if tone:
                    item.setForeground(self._look.theme.color(tone))
                self.setItem(place, column, item)
        self._fit()
        if rows:
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each column its share of the width, and each row the height of its words."""
        room = self.viewport().width()
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, room * share // sum(self._shares))
        self.resizeRowsToContents()
        heights = [self.rowHeight(n) for n in range(min(self.rowCount(), SHOWN_ROWS))]
        head = self.horizontalHeader().sizeHint().height() + self._look.theme.px(6)
        high = head + sum(heights or [self._look.theme.px(30)])
        if high != self.height():
            self.setFixedHeight(high)

    def chosen(self) -> int:
        """Return the place of the chosen row, -1 for none."""
        return self.currentRow() if self.selectedItems() else -1
