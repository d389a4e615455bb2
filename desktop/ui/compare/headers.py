"""The two heads of the comparison, always in sight: therapies at the top, subjects at the left.

The title of a subject stays in sight while a part of its row is. Must not know what the cells say.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.models.compare_table import ColumnWords, RowWords
from desktop.ui.icons import CLASS_ICONS
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.style import HEADING, NOTE, PageStyle, Shape
from desktop.ui.widgets.page_view.text import FlowText

NAME = Shape(15, 700, pitch=1.18)
SIDE, EDGE, TILE, GAP = 12, 10, 30, 4
STATE = Shape(12, 600, "amber", 1.22)


class ColumnLook(Struct, frozen=True):
    """What the head of a column needs beyond its words."""

    words: ColumnWords
    class_id: str
    off_market: bool


class TherapyHeader(QHeaderView):
    """The names of the therapies."""

    def __init__(self, table: QTableView, look: Look) -> None:
        """Make an empty head."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._look = look
        self._style: PageStyle | None = None
        self._columns: list[tuple[ColumnLook, FlowText, FlowText]] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def set_columns(self, columns: Sequence[ColumnLook]) -> None:
        """Show these therapies."""
        self._columns = [
            (c, FlowText(c.words.title, NAME),
             FlowText(c.words.under, STATE if c.off_market else NOTE))
            for c in columns
        ]  # fmt: skip

    def fit(self, style: PageStyle, width: int) -> int:
        """Take the height that the names need in columns of `width` pixels, and return it."""
        self._style = style
        inner, height = width - self._left(style) - style.space(SIDE), 0.0
        for _, name, under in self._columns:
            low = name.lay_out(style, inner)
            if under.text:
                low += style.space(GAP) + under.lay_out(style, inner)
            height = max(height, low)
        full = round(max(height, style.px(TILE))) + 2 * style.space(EDGE)
        self.setFixedHeight(full)
        return full

    @staticmethod
    def _left(style: PageStyle) -> int:
        return style.space(SIDE) + style.px(TILE) + style.space(SIDE)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw one head: picture of the class, name, generic name."""
        if self._style is None or logical_index >= len(self._columns):
            return
        style, (column, name, under) = self._style, self._columns[logical_index]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, style.color("surface"))
        _lines(painter, style, rect, style.pen("edge", 1.5))
        self._tile(painter, style, rect, column.class_id)
        left, top = rect.left() + self._left(style), rect.top() + style.space(EDGE)
        name.draw(painter, style, left, top)
        if under.text:
            under.draw(painter, style, left, top + name.height + style.space(GAP))
        painter.restore()

    def _tile(self, painter: QPainter, style: PageStyle, rect: QRect, class_id: str) -> None:
        icon, role = CLASS_ICONS.get(class_id, ("pill", "teal"))
        soft = "chip" if role == "plain" else f"{role}_soft"
        size = style.px(TILE)
        box = QRect(rect.left() + style.space(SIDE), rect.top() + style.space(EDGE), size, size)
        painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(style.color(soft))
        painter.drawRoundedRect(box, style.px(8), style.px(8))
        edge = (size - style.px(18)) // 2
        picture = self._look.icons.pixmap(icon, "slate" if role == "plain" else role, 18, 2.0)
        painter.drawPixmap(box.adjusted(edge, edge, -edge, -edge), picture)


class SubjectHeader(QHeaderView):
    """The titles of the rows, with what the cells of each have in common."""

    def __init__(self, table: QTableView) -> None:
        """Make an empty head."""
        super().__init__(Qt.Orientation.Vertical, table)
        self._style: PageStyle | None = None
        self._rows: list[tuple[FlowText, FlowText]] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def set_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these titles."""
        self._rows = [(FlowText(r.title, HEADING), FlowText(r.note, NOTE)) for r in rows]

    def fit(self, style: PageStyle, width: int) -> list[int]:
        """Take `width` pixels and return the height that each title needs."""
        self._style = style
        self.setFixedWidth(width)
        inner = width - 2 * style.space(SIDE)
        heights: list[int] = []
        for title, note in self._rows:
            height = title.lay_out(style, inner) + style.space(GAP) + note.lay_out(style, inner)
            heights.append(round(height) + 2 * style.space(EDGE))
        return heights

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw a title, pushed down as far as keeps it in sight."""
        if self._style is None or logical_index >= len(self._rows):
            return
        style, (title, note) = self._style, self._rows[logical_index]
        painter.save()
        painter.fillRect(rect, style.color("field"))
        _lines(painter, style, rect, style.pen("edge" if style.contrast else "line"))
        needed = title.height + style.space(GAP) + note.height + 2 * style.space(EDGE)
        top = max(rect.top(), min(0, round(rect.bottom() - needed)))
        left = rect.left() + style.space(SIDE)
        title.draw(painter, style, left, top + style.space(EDGE))
        note.draw(painter, style, left, top + style.space(EDGE + GAP) + title.height)
        painter.restore()


def _lines(painter: QPainter, style: PageStyle, rect: QRect, below: QPen) -> None:
    """Draw the grid at the right and the lower edge of a section."""
    painter.setPen(style.pen("edge" if style.contrast else "line"))
    right = rect.right() + 0.5
    painter.drawLine(QLineF(right, rect.top(), right, rect.bottom() + 1))
    painter.setPen(below)
    low = rect.bottom() + 0.5
    painter.drawLine(QLineF(rect.left(), low, rect.right() + 1, low))
