"""A grading table: header row, wrapped cells, hairlines; rows as lists where columns are too many.

The scale is always named, and never converted (rule D-08).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter

from db.records import Table
from desktop.core.rich_text import Span
from desktop.ui.widgets.page_view.block import Node, PageBlock, Run
from desktop.ui.widgets.page_view.frame import LateCard
from desktop.ui.widgets.page_view.heading import HeadingBlock, NoteBlock
from desktop.ui.widgets.page_view.shown import StatementText, cited_chip, is_aged, spoken_words
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import CELL, CELL_FIRST, GROUP, PageStyle
from desktop.ui.widgets.page_view.text import FlowText, estimated_height
from desktop.ui.wording import said

CELL_SIDE, CELL_EDGE = 8, 7
WIDEST_WORDS = 14  # words of a cell that may claim width before cells wrap


def column_title(table: Table, column: int) -> str:
    """Return the title of a column, marked when its contents are in doubt."""
    title = table.columns[column]
    return f"{title} ({said('in doubt')})" if title in table.doubtful else title


def column_widths(narrowest: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """Return widths that fill `room`, or nothing when not even the longest words fit."""
    least, most = sum(narrowest), sum(natural)
    if least > room:
        return []
    if most <= room:
        spare = (room - most) / max(1, len(natural) - 1)
        return [natural[0], *(n + spare for n in natural[1:])] if len(natural) > 1 else [room]
    share = (room - least) / (most - least) if most > least else 0.0
    return [low + (high - low) * share for low, high in zip(narrowest, natural, strict=True)]


class GridBlock(PageBlock):
    """The cells of a table."""

    __slots__ = ("_bands", "_header", "_placed", "_stacked", "_texts", "_width", "table")

    def __init__(self, table: Table) -> None:
        """Show the cells of `table`."""
        self.table = table
        self._header: list[FlowText] = []
        self._texts: list[list[FlowText]] = []
        self._placed: list[tuple[FlowText, float, float]] = []
        self._bands: list[tuple[float, float]] = []
        self._stacked = False
        self._width = 0.0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the grid is, by the fullest cell of each row."""
        column = width / max(1, len(self.table.columns)) - 2 * style.space(CELL_SIDE)
        edges = 2 * style.space(CELL_EDGE)
        rows = (max((len(cell) for cell in row), default=1) for row in self.table.rows)
        head = style.face(GROUP).line + edges
        return head + sum(estimated_height(style, CELL, n, column) + edges for n in rows)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Divide the width, wrap the cells, return the height."""
        sides = 2 * style.space(CELL_SIDE) * len(self.table.columns)
        widths = self._divide(style, width - sides)
        self._width, self._placed, self._bands = width, [], []
        if widths:
            return self._lay_out_grid(style, widths)
        return self._lay_out_lists(style, width)

    def _divide(self, style: PageStyle, room: float) -> list[float]:
        """Return the widths of the columns, or nothing when there is no room for all of them."""
        table = self.table
        head, cell = style.face(GROUP).metrics, style.face(CELL_FIRST).metrics
        narrowest: list[float] = []
        natural: list[float] = []
        for number in range(len(table.columns)):
            title = column_title(table, number)
            cells = [row[number] for row in table.rows if number < len(row)]
            longest = max((w for c in cells for w in c.split()), key=len, default="")
            word = max(title.split(), key=len, default="")
            narrowest.append(max(head.horizontalAdvance(word), cell.horizontalAdvance(longest)) + 2)
            text = max((" ".join(c.split()[:WIDEST_WORDS]) for c in cells), key=len, default="")
            wide = max(head.horizontalAdvance(title), cell.horizontalAdvance(text)) + 2
            natural.append(max(wide, narrowest[-1]))
        return column_widths(narrowest, natural, room)

    def _lay_out_grid(self, style: PageStyle, widths: Sequence[float]) -> float:
        if self._stacked or not self._texts:
            self._stacked, table = False, self.table
            titles = [column_title(table, n) for n in range(len(table.columns))]
            self._header = [FlowText(title, GROUP) for title in titles]
            self._texts = [
                [FlowText(cell, CELL if n else CELL_FIRST) for n, cell in enumerate(row)]
                for row in table.rows
            ]
        side, edge, y = style.space(CELL_SIDE), style.space(CELL_EDGE), 0.0
        for row in (self._header, *self._texts):
            x, height = float(side), 0.0
            for text, width in zip(row, widths, strict=False):
                height = max(height, text.lay_out(style, width))
                self._placed.append((text, round(x), y + edge))
                x += width + 2 * side
            self._bands.append((y, height + 2 * edge))
            y += height + 2 * edge
        return y

    def _lay_out_lists(self, style: PageStyle, width: float) -> float:
        if not self._stacked:
            self._stacked, self._header = True, []
            self._texts = [[_item(title, text, not n) for n, (title, text) in enumerate(row)]
                           for row in self._rows()]  # fmt: skip
        side, edge, y = style.space(CELL_SIDE), style.space(CELL_EDGE), 0.0
        for row in self._texts:
            top, y = y, y + edge
            for text in row:
                self._placed.append((text, side, y))
                y += text.lay_out(style, width - 2 * side) + style.space(3)
            y += edge - style.space(3)
            self._bands.append((top, y - top))
        return y

    def _rows(self) -> list[list[tuple[str, str]]]:
        """Return each row as pairs of column title and cell, without empty cells."""
        table = self.table
        return [
            [(column_title(table, n), cell) for n, cell in enumerate(row) if cell]
            for row in table.rows
        ]

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw header, hairlines and cells."""
        if self._header:
            height = self._bands[0][1]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.color("field"))
            radius = style.space(6)
            painter.drawRoundedRect(QRectF(x, y, self._width, height), radius, radius)
        painter.setPen(style.pen("line"))
        for top, _ in self._bands[1:]:
            line = round(y + top) + 0.5
            painter.drawLine(QLineF(x, line, x + self._width, line))
        for text, left, top in self._placed:
            text.draw(painter, style, x + left, y + top)

    def stops(self) -> int:
        """Return the number of rows: the keyboard stops at each of them."""
        return len(self.table.rows)

    def stop_rect(self, stop: int) -> QRectF:
        """Return a row."""
        top, height = self._bands[stop + bool(self._header)]
        return QRectF(0, top, self._width, height)

    def sources(self, stop: int) -> object:
        """Return where the table was read."""
        return self.table.citations

    def nodes(self) -> Sequence[Node]:
        """Return a table of rows of cells; each cell says its column, each row says its cells."""
        rows = tuple(self._row_node(number, row) for number, row in enumerate(self._rows()))
        return (Node(QAccessible.Role.Table, table_title(self.table), children=rows),)

    def _row_node(self, number: int, row: Sequence[tuple[str, str]]) -> Node:
        said_cells = [f"{title}: {cell}" for title, cell in row]
        cells = tuple(Node(QAccessible.Role.Cell, text) for text in said_cells)
        source = restated_text(self.table).description()
        return Node(
            QAccessible.Role.Row, "; ".join(said_cells), source, stop=number,
            sources=self.table.citations, children=cells,
        )  # fmt: skip

    def runs(self) -> Sequence[Run]:
        """Return the cells."""
        return [Run(text, left, top) for text, left, top in self._placed]

    def forget(self) -> None:
        """Drop the cells."""
        self._texts, self._header, self._placed, self._bands = [], [], [], []
        self._stacked = False


def _item(title: str, text: str, first: bool) -> FlowText:
    head = f"{title}: "
    if first:
        return FlowText(f"{title} {text}", CELL_FIRST)
    return FlowText(head + text, CELL, (Span(0, len(title) + 1),))


def table_title(table: Table) -> str:
    """Return the scale with its version, and what it applies to."""
    name = " ".join(x for x in (table.scale, table.version) if x)
    return f"{name}, {table.applies}" if table.applies else name


def restated_text(table: Table, today: date | None = None) -> StatementText:
    """Return the line below a table that says where it was read."""
    cited = table.citations
    return StatementText(
        text=said("Restated from the source; the scale is never converted."), size=12, faded=True,
        chip=cited_chip(cited, professional=True), spoken=spoken_words(cited, today),
        aged=is_aged(cited, today),
    )  # fmt: skip


class TableBlock(LateCard):
    """The card of a table: title, cells, rule, note, source."""

    __slots__ = ("_table", "_today")
    padding = (14, 14)
    before = 18

    def __init__(self, table: Table, today: date | None = None) -> None:
        """Show `table`; its source is marked by its age on the day `today`."""
        super().__init__()
        self._table, self._today = table, today

    def make(self) -> list[PageBlock]:
        """Return title, cells, rule, note and source."""
        table = self._table
        below = [NoteBlock(text) for text in (table.rule, table.note) if text]
        source = StatementBlock(
            partial(restated_text, table, self._today), 60, table.citations, before=10
        )
        return [HeadingBlock(table_title(table)), GridBlock(table), *below, source]

    def stops(self) -> int:
        """Return the rows and the source line, without making the parts."""
        return len(self._table.rows) + 1
