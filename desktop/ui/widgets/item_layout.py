"""What every layout of ours has in common: it keeps items and asks them for a height by width.

A layout that derives from these only says where its items stand. Must not know what they show.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """Keeps items in their order; `_place` puts them where they belong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty layout without margins."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; called by addWidget."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the end as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no extra room is wanted."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: the narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the items need in `width`."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the items into `rect`."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        """Return the height needed in the width of `rect`; put the items there if `move`."""
        raise NotImplementedError


class MeasuredLayout(ItemLayout):
    """Remembers the heights until an item changes: Qt asks many times for each width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty layout without margins."""
        self._heights: dict[int, int] = {}  # by width; setting the margins asks for it already
        super().__init__(parent)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; called by addWidget."""
        super().addItem(item)
        self._heights.clear()

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        self._heights.clear()
        return super().takeAt(index)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the items need in `width`."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put the items into `rect`, and remember the height that they took."""
        QLayout.setGeometry(self, rect)
        self._heights[rect.width()] = self._place(rect, move=True)

    def invalidate(self) -> None:
        """Forget the heights: an item has changed, and Qt tells the outermost layout only."""
        self._heights.clear()
        for item in self._items:
            layout = item.layout()
            if layout is not None:
                layout.invalidate()
        super().invalidate()
