"""The table of the comparison: a real table for screen readers, painted with the page's blocks.

Arrows move between cells, and scroll where a cell is higher than the screen. Enter opens the source
of a cell; where a cell has several, Enter goes into it, arrows choose, Enter opens, Esc goes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QLineF,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.models.compare_table import Index, RowWords
from desktop.ui.announce import announce
from desktop.ui.compare.cell import CellBlock
from desktop.ui.compare.fitted import FittedTable
from desktop.ui.compare.headers import ColumnLook
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.block import Hit
from desktop.ui.widgets.page_view.painting import paint_focus, paint_hover
from desktop.ui.widgets.page_view.pointer import tip_text
from desktop.ui.widgets.page_view.style import PageStyle

OUTSIDE = -1
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
STEP = 60  # unscaled pixels by which an arrow scrolls within a cell
NOWHERE = QPointF(-1, -1)


class CompareTable(FittedTable):
    """Shows one comparison.

    Signals:
        sources_requested(object): the citations to show.
    """

    sources_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty table."""
        super().__init__(parent, look)
        self.inside = OUTSIDE  # which statement of the current cell has the ring
        self.hovered: tuple[QModelIndex, Hit] | None = None
        self.setItemDelegate(CellDelegate(self))
        self.viewport().setMouseTracking(True)

    def show_rows(
        self, columns: Sequence[ColumnLook], rows: Sequence[RowWords], cells: list[list[CellBlock]]
    ) -> None:
        """Show a comparison from its top."""
        self.inside, self.hovered = OUTSIDE, None
        super().show_rows(columns, rows, cells)

    # ------------------------------------------------------------------------------------ keyboard

    def current_block(self) -> CellBlock | None:
        """Return the cell that the keyboard is in."""
        index = self.currentIndex()
        return self.cells[index.row()][index.column()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open sources, walk in a cell, scroll in a high one, or go to another cell."""
        key = event.key()
        if key in OPEN_KEYS:
            self._open()
        elif key == Qt.Key.Key_Escape and self.inside != OUTSIDE:
            self._go_inside(OUTSIDE)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            down = key == Qt.Key.Key_Down
            if not self._walk(1 if down else -1) and not self._scroll_in_cell(down):
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Walk in the cell that was gone into, else leave the table."""
        if self._walk(1 if next_one else -1):
            return True
        self._go_inside(OUTSIDE)
        return super().focusNextPrevChild(next_one)

    def _pressable(self) -> list[int]:
        block = self.current_block()
        return [s for s in range(block.stops()) if block.sources(s)] if block is not None else []

    def _open(self) -> None:
        block, stops = self.current_block(), self._pressable()
        if block is None or not stops:
            return
        if len(stops) == 1 or self.inside != OUTSIDE:
            self.sources_requested.emit(block.sources(stops[max(0, self.inside)]))
        else:
            self._go_inside(0)

    def _walk(self, step: int) -> bool:
        """Go to the next statement of the cell; return whether there is one."""
        if self.inside == OUTSIDE:
            return False
        place = self.inside + step
        if 0 <= place < len(self._pressable()):
            self._go_inside(place)
            return True
        return False

    def _go_inside(self, place: int) -> None:
        self.inside = place
        rect = self.ring_rect()
        if rect is not None and place != OUTSIDE:
            bar, edge = self.verticalScrollBar(), self.page_style.space(16)
            beyond = max(0, round(rect.bottom()) + edge - self.viewport().height())
            above = min(0, round(rect.top()) - edge)
            bar.setValue(bar.value() + (above or beyond))
            self._say_inside(self._pressable()[place])
        self.viewport().update()

    def _say_inside(self, stop: int) -> None:
        """Tell screen readers which statement of the cell has the ring."""
        block = self.current_block()
        if block is not None:
            announce(self, partial(_words_of_stop, block, stop))

    def _scroll_in_cell(self, down: bool) -> bool:
        """Scroll within a cell that reaches beyond the screen; return whether it did."""
        rect, room = self.visualRect(self.currentIndex()), self.viewport().height()
        left = rect.bottom() + 1 - room if down else -rect.top()
        if left <= 0 or rect.height() <= room // 2:
            return False
        step = min(left, self.page_style.px(STEP))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (step if down else -step))
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        """Leave the inside of the cell that was current."""
        self.inside = OUTSIDE
        if current.isValid() and self.isVisible():
            self._measure(current.row())
        super().currentChanged(current, previous)
        self.viewport().update()

    def origin(self, index: Index) -> QPointF:
        """Return where the words of a cell begin: so far below its top that they stay in sight."""
        rect = self.visualRect(index)
        height = self.cells[index.row()][index.column()].lay_out(self.page_style, rect.width())
        return QPointF(rect.left(), max(rect.top(), min(0, round(rect.bottom() - height))))

    def ring_rect(self) -> QRectF | None:
        """Return where the focus ring is on the viewport, or None for the whole cell."""
        block, stops = self.current_block(), self._pressable()
        if block is None or not 0 <= self.inside < len(stops):
            return None
        corner = self.origin(self.currentIndex())
        return block.stop_rect(stops[self.inside]).translated(corner)

    # --------------------------------------------------------------------------------------- mouse

    def _hit(self, place: QPointF) -> tuple[QModelIndex, Hit] | None:
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return None
        inner = place - self.origin(index)
        hit = self.cells[index.row()][index.column()].hit(inner.x(), inner.y())
        return (index, hit) if hit is not None else None

    def _hover(self, place: QPointF) -> None:
        last, self.hovered = self.hovered, self._hit(place)
        if last != self.hovered:
            over = self.hovered is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a chip can be pressed."""
        self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the sources of the chip under the mouse."""
        super().mouseReleaseEvent(event)
        found = self._hit(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.sources_requested.emit(found[1].sources)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the sources of a chip as a tool tip; hover over nothing when the mouse leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._hit(QPointF(event.pos()))
            text = tip_text(found[1].tip) if found is not None else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(NOWHERE)
        return super().viewportEvent(event)


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of its table."""

    def __init__(self, table: CompareTable) -> None:
        """Draw for `table`."""
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Draw ground, grid, words, chips, and the focus ring of the current cell."""
        table, rect = self._table, QRect(option.rect)
        style = table.page_style
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, style.color("surface"))
        painter.setPen(style.pen("edge" if style.contrast else "line"))
        low, right = rect.bottom() + 0.5, rect.right() + 0.5
        painter.drawLine(QLineF(rect.left(), low, rect.right() + 1, low))
        painter.drawLine(QLineF(right, rect.top(), right, rect.bottom() + 1))
        block = table.cells[index.row()][index.column()]
        corner = table.origin(index)
        block.paint(painter, style, corner.x(), corner.y())
        if table.hovered is not None and table.hovered[0] == index:
            paint_hover(painter, style, table.hovered[1].rect.translated(corner))
        if table.hasFocus() and table.currentIndex() == index:
            self._paint_ring(painter, style, rect)
        painter.restore()

    def _paint_ring(self, painter: QPainter, style: PageStyle, rect: QRect) -> None:
        ring = self._table.ring_rect()
        if ring is not None:
            paint_focus(painter, style, ring)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(style.pen("focus", 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -3, -3), 6, 6)


def _words_of_stop(block: CellBlock, stop: int) -> str:
    node = next(n for n in block.nodes() if n.stop == stop)
    return f"{node.name}. {node.description}"
