"""A layout that puts widgets side by side and breaks the line when the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Left to right, top to bottom, with a gap between items and between lines (pixels).

    An item that is aligned to the right stands at the end of the line that it falls into.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 6, line_gap: int | None = None
    ) -> None:
        """Make an empty layout; `line_gap` is `gap` when not given."""
        super().__init__(parent)
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap

    def sizeHint(self) -> QSize:
        """Return the smallest sensible size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edge = self.contentsMargins()
        return size + QSize(edge.left() + edge.right(), edge.top() + edge.bottom())

    def _place(self, rect: QRect, move: bool) -> int:
        edge = self.contentsMargins()
        inner = rect.marginsRemoved(edge)
        x, y, line = inner.x(), inner.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, inner.width())
            if x + size.width() > inner.right() + 1 and line > 0:
                x, y, line = inner.x(), y + line + self._line_gap, 0
            if item.alignment() & Qt.AlignmentFlag.AlignRight:
                x = max(x, inner.right() + 1 - size.width())
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y() + edge.bottom()


def _size(item: QLayoutItem, most: int) -> QSize:
    """Return the size of an item: its own, or in `most` pixels of width what wraps needs there."""
    size = item.sizeHint()
    if size.width() <= most or not item.hasHeightForWidth():
        return size
    return QSize(most, item.heightForWidth(most))
