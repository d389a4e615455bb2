"""The view of the entry list: Enter opens, Space and the tick box choose for the comparison."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from desktop.models.entry_list import EntryListModel
from desktop.ui.look import Look
from desktop.ui.widgets.column import own_viewport
from desktop.ui.widgets.entry_delegate import EntryDelegate, RowState


class EntryListView(QListView):
    """A list whose headings are stepped over by the arrow keys (Qt does that by the flags).

    Signals:
        mark_requested(QModelIndex): the tick box of a row was pressed, or Space on it.
    """

    mark_requested = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None, look: Look, model: EntryListModel) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._look, self._entries = look, model
        self._delegate = EntryDelegate(self, look, model)
        own_viewport(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        # Its own ground is all there is below it; else Qt paints all panes there, for each key.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again in another width: the narrower, the more lines they have.

        Where the list becomes lower or its rows higher, the current row stays in sight.
        """
        super().resizeEvent(event)
        high, before = event.size().height(), event.oldSize().height()
        current = self.currentIndex()
        shown = not self._delegate.width  # chosen before there was a place to scroll to
        is_other = event.size().width() != self._delegate.width
        if (high < before or is_other) and self.isVisible():
            place = self.visualRect(current)
            least = 0 if is_other else high
            shown = shown or (place.top() < before and place.bottom() >= least)
        if is_other:
            self._delegate.width = event.size().width()
            self.scheduleDelayedItemsLayout()
        if shown and current.isValid():
            self.scrollTo(current)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, the first of a group together with its heading."""
        if index.row() > 0 and self._entries.rows[index.row() - 1].is_heading:
            super().scrollTo(self._entries.index(index.row() - 1), hint)
        super().scrollTo(index, hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, then draw the rows that are seen."""
        area, painter = event.rect(), QPainter(self.viewport())
        painter.fillRect(area, self._look.theme.color("surface"))
        first = self.indexAt(QPoint(0, area.top()))
        if first.isValid():
            self._draw_rows(painter, first, area.bottom())
        painter.end()

    def _draw_rows(self, painter: QPainter, first: QModelIndex, bottom: int) -> None:
        """Draw the rows from `first` down to `bottom`, a height in the viewport."""
        place = self.visualRect(first)
        left, top, width = place.left(), place.top(), place.width()
        current = self.currentIndex()
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        focused = current.row() if self.hasFocus() else -1
        hovered, marked = self._hovered(), self._entries.marked
        rows, delegate = self._entries.rows, self._delegate
        for number in range(first.row(), len(rows)):
            if top > bottom:
                return
            row = rows[number]
            height = delegate.height(row)
            state = RowState(
                number in chosen, number == hovered, number == focused, row.entry_id in marked
            )
            delegate.draw(painter, QRect(left, top, width, height), number, state)
            top += height

    def _hovered(self) -> int:
        """Return the number of the row under the mouse, or -1."""
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the words of a row that the pane is too narrow for, where the mouse rests."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        index = self.indexAt(event.pos())
        place = self.visualRect(index)
        words = self._delegate.cut_words(place.width(), index.row()) if index.isValid() else ""
        # Qt would read words with "<" as markup; "" takes away what is told of another row.
        shown = "" if "<" in words else words
        QToolTip.showText(event.globalPos(), shown, self.viewport(), place)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current entry on Enter, too, and mark it on Space."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.activated.emit(index)
        elif event.key() == Qt.Key.Key_Space and self._can_be_marked(index):
            self.mark_requested.emit(index)
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802  Qt's name
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803  Qt's name
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Let Home go to the first entry: above it stands a heading, which cannot be chosen."""
        if cursorAction != QAbstractItemView.CursorAction.MoveHome:
            return super().moveCursor(cursorAction, modifiers)
        self.scrollToTop()
        found = (self.model().index(row, 0) for row in range(self.model().rowCount()))
        enabled = Qt.ItemFlag.ItemIsEnabled
        return next((index for index in found if index.flags() & enabled), QModelIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark a row whose tick box is pressed, and leave the page as it is."""
        index = self._marked_at(event.position().toPoint())
        if index is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.mark_requested.emit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing on a tick box: it was marked when it was pressed."""
        if self._marked_at(event.position().toPoint()) is None:
            super().mouseReleaseEvent(event)

    def _marked_at(self, place: QPoint) -> QModelIndex | None:
        """Return the row whose tick box is at a place."""
        index = self.indexAt(place)
        if not self._can_be_marked(index):
            return None
        return index if self._delegate.mark_rect(self.visualRect(index)).contains(place) else None

    @staticmethod
    def _can_be_marked(index: QModelIndex) -> bool:
        return index.isValid() and index.data(Qt.ItemDataRole.CheckStateRole) is not None
