"""A plain table of texts: one line is chosen at a time, by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.ui.look import Look

SHOWN_ROWS = 8
PADDING = 22  # of a cell, both sides, unscaled


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
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setDefaultAlignment(Qt.AlignmentFlag(left | int(Qt.TextFlag.TextWordWrap)))
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

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
        """Give each column room for its longest word, and its share of the rest; all words wrap."""
        room = self.viewport().width()
        needed = [self._longest_word(column) for column in range(self.columnCount())]
        rest = max(0, room - sum(needed))
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, needed[column] + rest * share // sum(self._shares))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._row_height(row))
        head = self._head_height()
        self.horizontalHeader().setFixedHeight(head)
        heights = [self.rowHeight(n) for n in range(min(self.rowCount(), SHOWN_ROWS))]
        high = head + sum(heights or [self._look.theme.px(30)]) + 2 * self.frameWidth() + 2
        if self.horizontalHeader().length() > room:
            high += self.horizontalScrollBar().sizeHint().height()
        if high != self.height():
            self.setFixedHeight(high)

    def _row_height(self, row: int) -> int:
        """Return the height of the words of a row; Qt's own forgets the padding."""
        cells = [self.item(row, column) for column in range(self.columnCount())]
        return self._height_of(cells, self.fontMetrics())

    def _head_height(self) -> int:
        """Return the height of the words of the head."""
        cells = [self.horizontalHeaderItem(column) for column in range(self.columnCount())]
        # The style sheet has 6 unscaled pixels above and below the words, and a line: a little more
        # than a cell. Without it g and y were cut off.
        return self._height_of(cells, self._head_metrics()) + self._look.theme.px(1) + 1

    def _height_of(self, cells: Sequence[QTableWidgetItem | None], metrics: QFontMetrics) -> int:
        high = 0
        for column, item in enumerate(cells):
            if item is not None:
                width = self.columnWidth(column) - self._look.theme.px(PADDING)
                box = QRect(0, 0, width, 10_000)
                flags = int(Qt.TextFlag.TextWordWrap)
                high = max(high, metrics.boundingRect(box, flags, item.text()).height())
        return high + self._look.theme.px(PADDING // 2)

    def _head_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.theme.font(weight=600))

    def _longest_word(self, column: int) -> int:
        """Return the width of the longest word of a column with its padding, in pixels."""
        head = self.horizontalHeaderItem(column)
        items = [self.item(row, column) for row in range(self.rowCount())]
        texts = [item.text() for item in (head, *items) if item is not None]
        metrics = self._head_metrics()  # the wider one
        words = [word for text in texts for word in text.split()]
        widest = max(map(metrics.horizontalAdvance, words), default=0)
        return widest + self._look.theme.px(PADDING)

    def chosen(self) -> int:
        """Return the place of the chosen row, -1 for none."""
        return self.currentRow() if self.selectedItems() else -1
