"""The contents of the manual, and what a search finds: a list of titles with a few words below."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.style import BODY, HEADING, NOTE, PageStyle
from desktop.ui.widgets.page_view.text import FlowText

LINE = Qt.ItemDataRole.UserRole + 1
SIDE, EDGE, INDENT, GAP, ABOVE = 12, 6, 14, 2, 10


class ContentsLine(Struct, frozen=True):
    """One line: a chapter (no section), a section, or a section that was found (`under`)."""

    chapter: str
    section: str
    title: str
    under: str = ""


class ContentsList(QListWidget):
    """Shows lines, each as high as its words."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._look = look
        self.page_style = PageStyle(look.theme)
        self.setItemDelegate(ContentsDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        look.theme.changed.connect(self._take_look)

    def add(self, line: ContentsLine) -> None:
        """Add a line at the end."""
        item = QListWidgetItem(f"{line.title}. {line.under}" if line.under else line.title)
        item.setData(LINE, line)
        self.addItem(item)

    def line(self, row: int) -> ContentsLine:
        """Return a line."""
        return self.item(row).data(LINE)

    def _take_look(self) -> None:
        self.page_style = PageStyle(self._look.theme)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ContentsDelegate(QStyledItemDelegate):
    """Measures and draws the lines of its list."""

    def __init__(self, view: ContentsList) -> None:
        """Draw for `view`."""
        super().__init__(view)
        self._view = view

    def _texts(self, line: ContentsLine, width: int) -> list[FlowText]:
        style = self._view.page_style
        head = HEADING if line.under or not line.section else BODY
        texts = [FlowText(line.title, head)]
        texts += [FlowText(line.under, NOTE)] if line.under else []
        for text in texts:
            text.lay_out(style, width - self._left(line) - style.space(SIDE))
        return texts

    def _left(self, line: ContentsLine) -> int:
        style = self._view.page_style
        inside = line.section and not line.under
        return style.space(SIDE) + (style.space(INDENT) if inside else 0)

    def _above(self, line: ContentsLine) -> int:
        return self._view.page_style.space(EDGE if line.section else ABOVE)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the wrapped words."""
        line: ContentsLine = index.data(LINE)
        style, width = self._view.page_style, self._view.viewport().width()
        height = sum(text.height for text in self._texts(line, width))
        gap = style.space(GAP) if line.under else 0
        return QSize(width, round(height) + gap + self._above(line) + style.space(EDGE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        style, line, rect = self._view.page_style, index.data(LINE), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, style.color("teal_soft"))
            painter.fillRect(rect.x(), rect.y(), style.px(4), rect.height(), style.color("teal"))
        y = float(rect.top() + self._above(line))
        for text in self._texts(line, rect.width()):
            text.draw(painter, style, rect.left() + self._left(line), y)
            y += text.height + style.space(GAP)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(style.pen("focus", 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)
        painter.restore()
