"""The whole table of a scale, as wide rows or as stacked cards, with the met row marked.

The mark is a frame, a word and an icon; the cells that decide are bold. Colour is never alone.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from db.records import Table
from desktop.core.grading import shown_columns
from desktop.core.rich_text import unbroken
from desktop.ui.dialogs.worksheets.criteria_row import CriteriaRow, RowFocus
from desktop.ui.dialogs.worksheets.marks import Marks
from desktop.ui.dialogs.worksheets.words import column_title
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.item_layout import MeasuredLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

CELL_GAP, EDGES = 12, 24  # unscaled pixels: between cells, and what a row's frame takes
FIRST_LEAST, FIRST_MOST = 104, 170  # width of the first column, by its longest cell
PAIRS_FROM = 460  # cards show two cells beside each other from this width on


# Nor within a unit: Qt ends a line behind the stroke of "mg/dL".
IN_UNIT = re.compile(r"(?<=\w)/(?=\w)")
JOINED = "\N{WORD JOINER}/\N{WORD JOINER}"


def whole_units(text: str) -> str:
    """Return a text whose lines do not end between a figure and its unit, nor within a unit."""
    return IN_UNIT.sub(JOINED, unbroken(text))


class CellsLayout(MeasuredLayout):
    """Cells side by side, so that rows of one width have the same columns.

    The first column has its own width (0 for one like the others); the others share the rest.
    Where there are fewer cells than columns, the last one takes all that is left.
    """

    def __init__(self, parent: QWidget, columns: int, first: int, gap: int) -> None:
        """Prepare `columns` columns with `gap` between them; `first` and `gap` in pixels."""
        super().__init__(parent)
        self._columns, self._first, self._gap = columns, first, gap

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(500, self.heightForWidth(500))

    def minimumSize(self) -> QSize:
        """Return that the width is a matter of the table."""
        return QSize(0, 0)

    def _place(self, rect: QRect, move: bool) -> int:
        edge = self.contentsMargins()
        whole = rect.width() - edge.left() - edge.right()
        shared = self._columns - (1 if self._first else 0)
        rest = whole - self._first - self._gap * (self._columns - 1)
        unit = max(1.0, rest / max(1, shared))
        x, height = 0.0, 0
        places: list[tuple[QLayoutItem, float, float]] = []
        for index, item in enumerate(self._items):
            width = self._first if self._first and index == 0 else unit
            if index == len(self._items) - 1 and len(self._items) < self._columns:
                width = whole - x
            needed = item.heightForWidth(int(width)) if item.hasHeightForWidth() else 0
            height = max(height, needed or item.sizeHint().height())
            places.append((item, rect.x() + edge.left() + x, width))
            x += width + self._gap
        if move:
            for item, left, width in places:
                item.setGeometry(QRect(round(left), rect.y() + edge.top(), int(width), height))
        return height + edge.top() + edge.bottom()


class CriteriaTable(QWidget):
    """Shows one table; wide when there is room for its columns, else each row as a card."""

    def __init__(self, parent: QWidget, look: Look, table: Table) -> None:
        """Show `table` without marks."""
        super().__init__(parent)
        self._look, self._table = look, table
        self._marks, self._wide, self._pairs = Marks(), True, True
        self._columns = shown_columns(table)
        self._first, self._wide_from = self._measure()
        self.rows: list[CriteriaRow] = []
        self._focus = RowFocus(self)
        self.setAccessibleName(f"{said('Table')}: {table.scale}")
        self._layout = ColumnLayout(self)
        self._layout.setSpacing(4)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._build()

    def mark(self, marks: Marks) -> None:
        """Mark the rows that are met."""
        if marks != self._marks:
            self._marks = marks
            if marks.rows:
                self._focus.prefer(next(iter(marks.rows)))
            self._build()

    def marks(self) -> Marks:
        """Return what is marked."""
        return self._marks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between rows and cards when the width allows or asks."""
        super().resizeEvent(event)
        wide = self.width() >= self._wide_from
        pairs = self.width() >= self._look.theme.px(PAIRS_FROM)
        if (wide, pairs) != (self._wide, self._pairs):
            self._wide, self._pairs = wide, pairs
            self._build()

    def _build(self) -> None:
        had_focus = self._focus.forget()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._wide:
            self._add(self._head())
        self.rows = [self._row(number) for number in range(len(self._table.rows))]
        for row in self.rows:
            self._add(row)
        self._focus.use(self.rows, had_focus)
        self._layout.invalidate()
        self.updateGeometry()

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        widget.show()

    def _cells_layout(self, parent: QWidget) -> CellsLayout:
        px = self._look.theme.px
        return CellsLayout(parent, len(self._columns), self._first, px(CELL_GAP))

    def _measure(self) -> tuple[int, int]:
        """Return the width of the first column, and that from which no word is cut in a row."""
        theme, table = self._look.theme, self._table
        cell, title = QFontMetrics(theme.font(14, 700)), QFontMetrics(theme.font(12, 700))
        longest = max(cell.horizontalAdvance(row[0]) for row in table.rows) + 4
        first = max(theme.px(FIRST_LEAST), min(longest, theme.px(FIRST_MOST)))
        words = [
            title.horizontalAdvance(w)
            for c in self._columns
            for w in whole_units(self._column_title(c)).split(" ")
        ]
        for row in table.rows:
            places = [c for c in self._columns if c]
            words += [
                cell.horizontalAdvance(w) for c in places for w in whole_units(row[c]).split(" ")
            ]
        others = len(self._columns) - 1
        gaps = others * theme.px(CELL_GAP) + EDGES
        return first, first + others * (max(words) + 2) + gaps

    def _head(self) -> QWidget:
        head = QWidget(self)
        layout = self._cells_layout(head)
        layout.setContentsMargins(11, 2, 11, 2)
        for column in self._columns:
            title = self._column_title(column)
            label = PlainLabel(head, whole_units(title), "group")
            label.setAccessibleName(title)
            layout.addWidget(label)
        return head

    def _column_title(self, column: int) -> str:
        return column_title(self._table, self._table.columns[column])

    def _row(self, number: int) -> CriteriaRow:
        word = self._marks.rows.get(number, "")
        look, spoken = "row-ticked" if word else "row", self._spoken(number, word)
        card = CriteriaRow(self, look, 10, spoken)
        card.body.setSpacing(4)
        (first, *rest), step = self._cells(number), len(self._columns)
        if self._wide:
            rest = [first, *rest]
        else:
            card.body.addWidget(self._cell(card, number, *first))
            step = 2 if self._pairs else 1
        for start in range(0, len(rest), step):
            box = QWidget(card)
            layout = self._cells_layout(box) if self._wide else self._pair_layout(box, step)
            for column, text in rest[start : start + step]:
                layout.addWidget(self._cell(box, number, column, text))
            card.body.addWidget(box)
        return card

    def _pair_layout(self, parent: QWidget, cells: int) -> CellsLayout:
        return CellsLayout(parent, cells, 0, self._look.theme.px(CELL_GAP))

    def _cells(self, number: int) -> list[tuple[int, str]]:
        """Return the cells to draw; a row with one criterion for all columns has just that."""
        row = self._table.rows[number]
        filled = [(column, text) for column, text in enumerate(row) if text]
        alone = len(filled) == 2 and len(self._columns) > 2
        if alone or not self._wide:
            return filled
        return [(column, row[column]) for column in self._columns]

    def _cell(self, parent: QWidget, number: int, column: int, text: str) -> QWidget:
        word = self._marks.rows.get(number, "")
        decides = bool(word) and (column == 0 or self._table.columns[column] in self._marks.columns)
        if column == 0:
            return self._grade_cell(parent, text, word)
        if not self._wide and len(self._columns) > 2:
            text = f"{self._column_title(column)}: {text}"
        label = PlainLabel(parent, whole_units(text), "heading" if decides else "")
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setAccessibleName(f"{self._table.columns[column]}: {text}")
        return label

    def _grade_cell(self, parent: QWidget, text: str, word: str) -> QWidget:
        shown = text if self._wide else f"{self._table.columns[0]}: {text}"
        if not word:
            label = PlainLabel(parent, shown, "heading")
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            return label
        box = QWidget(parent)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(box, shown, "heading"))
        line = QHBoxLayout()
        line.setSpacing(4)
        picture = PlainLabel(box)
        picture.setPixmap(self._look.icons.pixmap("check", "teal", 16, 2.0))
        picture.setFixedWidth(self._look.theme.px(18))
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        mark = PlainLabel(box, word, "group")
        mark.setProperty("tone", "teal")
        line.addWidget(mark, 1)
        column.addLayout(line)
        column.addStretch(1)
        return box

    def _spoken(self, number: int, word: str) -> str:
        row = self._table.rows[number]
        cells = [f"{t}: {c}" for t, c in zip(self._table.columns, row, strict=True) if c]
        return ". ".join([*([word] if word else []), *cells])
