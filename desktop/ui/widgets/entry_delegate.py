"""Draws the rows of the entry list: headings, and entries with icon, name, second line, state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.entry_list import Role, Row
from desktop.ui.icons import CLASS_ICONS, KIND_ICONS
from desktop.ui.look import Look

HEADING_HEIGHT, ENTRY_HEIGHT, TILE = 34, 56, 34
MARK, MARK_ROOM = 18, 34  # the tick box of the comparison, and the room in which it is pressed
HIT_OPEN, HIT_CLOSE = "\u2068", "\u2069"


class EntryDelegate(QStyledItemDelegate):
    """Paints from the theme's tokens."""

    def __init__(self, parent: QObject, look: Look) -> None:
        """Draw with `look`."""
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a heading or an entry."""
        row: Row = index.data(Role.ROW)
        height = HEADING_HEIGHT if row.is_heading else ENTRY_HEIGHT
        return QSize(100, self._look.theme.px(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row: Row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if row.is_heading:
            self._heading(painter, rect, row)
        else:
            state = option.state
            checked = index.data(Qt.ItemDataRole.CheckStateRole)
            self._entry(painter, rect, row, state, checked)
        painter.restore()

    def mark_rect(self, rect: QRect) -> QRect:
        """Return where the tick box of a row is pressed."""
        return rect.adjusted(rect.width() - self._look.theme.px(MARK_ROOM), 0, 0, 0)

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._look.theme
        painter.setFont(theme.font(12, 700))
        painter.setPen(theme.color("slate"))
        inner = rect.adjusted(theme.px(14), theme.px(8), -theme.px(8), 0)
        text = painter.fontMetrics().elidedText(
            row.title.upper(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _entry(
        self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag, checked: object
    ) -> None:
        theme = self._look.theme
        px = theme.px
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, theme.color("teal_soft"))
            bar = QRect(rect.left(), rect.top(), px(4), rect.height())
            painter.fillRect(bar, theme.color("teal"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("field"))
        self._tile(painter, rect, row)
        left = rect.left() + px(14 + TILE + 10)
        width = rect.right() - left - px(8)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if checked == Qt.CheckState.Checked or (checked is not None and (selected or hovered)):
            width = self.mark_rect(rect).left() - left
            self._mark(painter, self.mark_rect(rect), checked == Qt.CheckState.Checked)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font(14, 600))
        self._line(painter, row.title, QRect(left, rect.top() + px(8), width, px(20)))
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("amber" if row.note else "slate"))
        under = f"{row.note} · {row.subtitle}" if row.note else row.subtitle
        under = under.replace(HIT_OPEN, "").replace(HIT_CLOSE, "")
        self._line(painter, under, QRect(left, rect.top() + px(29), width, px(18)))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)

    def _tile(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._look.theme
        name, role = CLASS_ICONS.get(row.class_id) or KIND_ICONS.get(row.kind, ("pill", "teal"))
        soft = "chip" if role == "plain" else f"{role}_soft"
        ink = "slate" if role == "plain" else role
        size = theme.px(TILE)
        tile = QRect(rect.left() + theme.px(14), rect.center().y() - size // 2, size, size)
        painter.setPen(
            QPen(theme.color("edge"), 1) if theme.name == "contrast" else Qt.PenStyle.NoPen
        )
        painter.setBrush(theme.color(soft))
        painter.drawRoundedRect(tile, theme.px(9), theme.px(9))
        picture = self._look.icons.pixmap(name, ink, 18, 2.0)
        edge = (size - theme.px(18)) // 2
        painter.drawPixmap(tile.adjusted(edge, edge, -edge, -edge), picture)

    def _mark(self, painter: QPainter, room: QRect, checked: bool) -> None:
        """Draw the tick box that takes a therapy into the comparison."""
        theme, size = self._look.theme, self._look.theme.px(MARK)
        box = QRect(0, 0, size, size)
        box.moveCenter(room.center())
        painter.setPen(QPen(theme.color("teal" if checked else "edge"), 2))
        painter.setBrush(theme.color("teal" if checked else "surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if checked:
            painter.drawPixmap(box, self._look.icons.pixmap("check", "on_teal", MARK, 2.0))

    @staticmethod
    def _line(painter: QPainter, text: str, rect: QRect) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
