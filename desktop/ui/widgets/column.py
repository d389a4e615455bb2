"""A plain stack from top to bottom in which nothing is ever squeezed, and its scroll area.

QVBoxLayout squeezes text below its height when the room is short for a moment, and asks every
label several times; here each item gets the height it needs for the width, asked once.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QSizePolicy, QWidget

from desktop.ui.widgets.item_layout import MeasuredLayout


def hugging() -> QSizePolicy:
    """Return the policy of a strip that takes the height its text needs and no more."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    return policy


class ColumnLayout(MeasuredLayout):
    """Stacks items; `max_width` (pixels) keeps lines short enough to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty stack without margins."""
        super().__init__(parent)
        self.max_width = 16777215

    def addLayout(self, layout: QLayout) -> None:  # noqa: N802  as in QBoxLayout
        """Take a layout as one item."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Put widgets that are in the stack into this order, before all others.

        Taking items out and in again would not do: Qt keeps the height of an item until its first
        one is told of a change, and what was taken out stays that first one.
        """
        if [item.widget() for item in self._items[: len(widgets)]] == list(widgets):
            return
        place: dict[QWidget | None, int] = {w: number for number, w in enumerate(widgets)}
        last = len(place)
        self._items.sort(key=lambda item: place.get(item.widget(), last))
        self.invalidate()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = max([300, *(i.sizeHint().width() for i in self._items)])
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the width of the widest item; the height is a matter of heightForWidth."""
        edge = self.contentsMargins()
        width = max([0, *(i.minimumSize().width() for i in self._items)])
        return QSize(width + edge.left() + edge.right(), edge.top() + edge.bottom())

    def _place(self, rect: QRect, move: bool) -> int:
        edge = self.contentsMargins()
        width = min(rect.width() - edge.left() - edge.right(), self.max_width)
        y, first = rect.y() + edge.top(), True
        for item in self._items:
            if item.isEmpty():
                continue
            if not first:
                y += self.spacing()
            first = False
            hfw = item.hasHeightForWidth()
            height = item.heightForWidth(width) if hfw else item.sizeHint().height()
            if move:
                widget = item.widget() if hfw and not item.alignment() else None
                # Not by the item where that may be: it asks for two sizes more, and needs neither.
                (widget or item).setGeometry(QRect(rect.x() + edge.left(), y, width, height))
            y += height
        return y + edge.bottom() - rect.y()


def own_viewport(area: QAbstractScrollArea) -> None:
    """Give `area` a viewport that Python made.

    Asked for the one that Qt made, PySide first looks what kind of widget it may be, and makes all
    kinds and their enums for that: 3 % of a start.
    """
    area.setViewport(QWidget(area))


class ColumnArea(QScrollArea):
    """Scrolls a widget with a ColumnLayout; its height always follows its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty area that scrolls up and down only."""
        super().__init__(parent)
        own_viewport(self)
        # Whoever shows only words lets it have the focus, under a name, so that keys scroll it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)  # it keeps its room, so that nothing moves, but shows no handle
        bar.rangeChanged.connect(self._show_handle)

    def _show_handle(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)

    def set_column(self, column: QWidget) -> None:
        """Show `column` instead of what was there; the area owns it."""
        column.installEventFilter(self)
        self.setWidget(column)
        self.fit()

    def fit(self) -> None:
        """Give the column the height it needs in the width there is, now."""
        column = self.widget()
        if column is not None:
            width = self.viewport().width()
            column.resize(width, column.heightForWidth(width))
            layout = column.layout()
            if layout is not None:
                layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column into the new width."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when something in the column asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return super().eventFilter(watched, event)
