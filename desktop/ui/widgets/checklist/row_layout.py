"""Tick box, words, button side by side, asked for nothing but their height.

Boxes of Qt ask every label for four sizes before they place it, which is most of what another
therapy costs a row. Must not know what is said.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

from desktop.ui.widgets.item_layout import MeasuredLayout

GAP, LINE_GAP = 6, 3  # pixels beside and below the words


class RowLayout(MeasuredLayout):
    """The first widget stands at the left, the second at the right, the others between them."""

    def sizeHint(self) -> QSize:
        """Return the width in which everything stands in one line at most."""
        left, right, *words = self._items
        width = max((item.sizeHint().width() for item in words if not item.isEmpty()), default=0)
        width += left.sizeHint().width() + right.sizeHint().width() + 2 * GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the width of the longest word; the height is a matter of heightForWidth."""
        left, right, *words = self._items
        width = max((item.minimumSize().width() for item in words), default=0)
        width += left.minimumSize().width() + right.minimumSize().width() + 2 * GAP
        return QSize(width, 0)

    def _place(self, rect: QRect, move: bool) -> int:
        left, right, *words = self._items
        begin, end = left.sizeHint(), right.sizeHint()
        x, y = rect.x() + begin.width() + GAP, rect.y()
        width = rect.right() + 1 - end.width() - GAP - x
        for item in words:
            widget = item.widget()
            if widget is None or widget.isHidden():
                continue
            height = item.heightForWidth(width)
            if move:
                # Not by the item: it asks the widget for two sizes more, and needs neither.
                widget.setGeometry(x, y, width, height)
            y += height + LINE_GAP
        if move:
            left.setGeometry(QRect(rect.topLeft(), begin))
            corner = QPoint(rect.right() + 1 - end.width(), rect.y())
            right.setGeometry(QRect(corner, end))
        return max(y - LINE_GAP - rect.y(), begin.height(), end.height())
