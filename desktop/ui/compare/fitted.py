"""The table of the comparison as it is fitted into its room: columns, rows, what stays in sight.

Rows out of sight have guessed heights (rows.py) and are measured one by one between other events;
nothing in sight moves. Must not know keyboard and mouse: these stand in table.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop.models.compare_table import CompareModel, RowWords
from desktop.ui.compare.cell import CellBlock
from desktop.ui.compare.headers import ColumnLook, SubjectHeader, TherapyHeader
from desktop.ui.compare.rows import RowHeights
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.style import PageStyle

FIRST_COLUMN, NARROWEST_COLUMN = 158, 164
SETTLE_AFTER_MS = 150  # until rows out of sight are measured, one after the other


class FittedTable(QTableView):
    """Cells below sticky heads. `page_style` and `cells` are for whoever paints."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self._look = look
        self.page_style = PageStyle(look.theme)
        self.cells: list[list[CellBlock]] = []
        self._model = CompareModel(self)
        self._heads, self._subjects = TherapyHeader(self, look), SubjectHeader(self)
        self._rows, self._settling = RowHeights(), False
        self._fitted: object = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._settle_some)
        self.setModel(self._model)
        self._set_up()
        # Words that stay in sight move against what scrolls, so all of it is drawn again.
        self.verticalScrollBar().valueChanged.connect(self._subjects.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._settle)
        look.theme.changed.connect(self._take_look)

    def _set_up(self) -> None:
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(self._subjects)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)

    def show_rows(
        self, columns: Sequence[ColumnLook], rows: Sequence[RowWords], cells: list[list[CellBlock]]
    ) -> None:
        """Show a comparison from its top."""
        self.cells, self._fitted = cells, None
        self._heads.set_columns(columns)
        self._subjects.set_rows(rows)
        self._model.set_table([c.words for c in columns], rows)
        self.fit()
        self.verticalScrollBar().setValue(0)
        if rows and columns:
            self.setCurrentIndex(self._model.index(0, 0))

    def fit(self) -> None:
        """Divide the width between the therapies, and guess the height of each row.

        Before the table is shown it does not know its width; then it is done when it is.
        """
        count, style = self._model.columnCount(), self.page_style
        wanted = (style, self.width(), count)
        if not count or not self.isVisible() or self._fitted == wanted:
            return
        self._fitted = wanted
        first = style.space(FIRST_COLUMN)
        width = self._fit_columns(count, first)
        row = self.rowAt(0)
        guessed = self._rows.guess(self.cells, self._subjects.fit(style, first), style, width)
        for number, height in enumerate(guessed):
            self._subjects.resizeSection(number, height)
        self.verticalScrollBar().setSingleStep(style.px(20))
        self.updateGeometries()
        if row > 0:  # what was read stays at the upper edge
            self.verticalScrollBar().setValue(self._subjects.sectionPosition(row))
        self._settle()
        self._later.start(SETTLE_AFTER_MS)
        self.viewport().update()

    def _fit_columns(self, count: int, first: int) -> int:
        """Give all columns the same width and return it.

        As many whole columns stand side by side as are wide enough to read; the others are a step
        to the right, and the subjects stay in sight.
        """
        style = self.page_style
        room = self.width() - first - self.verticalScrollBar().sizeHint().width()
        width = room // max(1, min(count, room // style.px(NARROWEST_COLUMN)))
        for column in range(count):
            self._heads.resizeSection(column, width)
        self._heads.fit(style, width)
        self.horizontalScrollBar().setSingleStep(width)
        return width

    def _settle(self) -> None:
        """Measure the rows in sight; what stands at the upper edge stays there."""
        if self._settling:
            return
        self._settling = True
        row = max(0, self.rowAt(0))
        while self._is_above_end(row):
            self._measure(row)
            row += 1
        self._settling = False

    def _is_above_end(self, row: int) -> bool:
        """Return whether a row begins above the lower edge of the table."""
        there = row < self._model.rowCount()
        return there and self._subjects.sectionViewportPosition(row) < self.viewport().height()

    def _measure(self, row: int) -> None:
        """Give a row its exact height; where it begins above the upper edge, scroll by as much."""
        if self._rows.is_exact(row):
            return
        bar, before = self.verticalScrollBar(), self._subjects.sectionSize(row)
        above = self._subjects.sectionPosition(row) < bar.value()
        height = self._rows.measure(row)
        if height == before:
            return
        self._subjects.resizeSection(row, height)
        self.updateGeometries()
        if above:
            bar.setValue(bar.value() + height - before)

    def _settle_some(self) -> None:
        """Measure one row that is out of sight, and come back for the next."""
        row = self._rows.next_guessed()
        if row is not None:
            self._measure(row)
            self._later.start(0)

    def finish(self) -> None:
        """Measure all rows now; nothing in sight moves."""
        self._later.stop()
        while (row := self._rows.next_guessed()) is not None:
            self._measure(row)

    def _take_look(self) -> None:
        self.page_style = PageStyle(self._look.theme)
        for block in (cell for row in self.cells for cell in row):
            block.forget()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new width."""
        super().resizeEvent(event)
        self.fit()
        self._settle()  # a higher table shows more rows

    def hideEvent(self, event: QHideEvent) -> None:
        """Measure nothing that nobody sees."""
        super().hideEvent(event)
        self._later.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what was given before there was a width."""
        super().showEvent(event)
        self.fit()
