"""Draws the rows of the entry list: headings, and entries with icon, name, second line, state.

In search results the hit is marked, in the name or in the words around it; a hit in a text takes
two lines. Only rows on screen are drawn, so only their words are looked up.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.hits import begun, unmarked
from desktop.core.rich_text import Span
from desktop.models.entry_list import Role, Row
from desktop.ui.icons import CLASS_ICONS, KIND_ICONS
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.style import PageStyle, Shape

HEADING_HEIGHT, ENTRY_HEIGHT, HIT_HEIGHT, TILE = 34, 56, 72, 34
MARK, MARK_ROOM = 18, 34  # the tick box of the comparison, and the room in which it is pressed
TITLE, UNDER, STATE = Shape(14, 600), Shape(12, 400, "slate"), Shape(12, 400, "amber")
HEADING, COUNT = Shape(12, 700, "slate"), Shape(12, 500, "slate")
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints from the theme's tokens."""

    def __init__(self, parent: QObject, look: Look) -> None:
        """Draw with `look`."""
        super().__init__(parent)
        self._look = look
        self._take_look()
        look.theme.changed.connect(self._take_look)

    def _take_look(self) -> None:
        self._style = PageStyle(self._look.theme)
        px = self._look.theme.px
        self._sizes = [QSize(100, px(h)) for h in (HEADING_HEIGHT, ENTRY_HEIGHT, HIT_HEIGHT)]
        self._mark = QTextCharFormat()
        self._mark.setFontWeight(QFont.Weight.Bold)
        self._mark.setFontUnderline(self._style.contrast)  # a ground would not be seen there
        self._mark.setForeground(self._style.color("ink"))
        self._mark.setBackground(self._style.color("teal_soft"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading, an entry, or an entry with the words around a hit."""
        row: Row = index.data(Role.ROW)
        return self._sizes[0 if row.is_heading else 1 if row.hit is None else 2]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: Row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if row.is_heading:
            self._heading(painter, rect, row)
        else:
            self._ground(painter, rect, option.state)
            self._tile(painter, rect, row)
            inner = self._tick_box(painter, rect, option.state, index)
            self._words(painter, inner, row, index)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._style.color("focus"), 2))
                painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)
        painter.restore()

    def mark_rect(self, rect: QRect) -> QRect:
        """Return where the tick box of a row is pressed."""
        return rect.adjusted(rect.width() - self._style.px(MARK_ROOM), 0, 0, 0)

    def _tick_box(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index
    ) -> QRect:
        """Draw the box that takes a therapy into the comparison; return the room left of it.

        It is seen where it is ticked, and where mouse or keyboard are.
        """
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        here = state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if checked is None or not (here or checked == Qt.CheckState.Checked):
            return rect
        style, ticked = self._style, checked == Qt.CheckState.Checked
        size, room = style.px(MARK), self.mark_rect(rect)
        box = QRect(0, 0, size, size)
        box.moveCenter(room.center())
        painter.setPen(style.pen("teal" if ticked else "edge", 2))
        painter.setBrush(style.color("teal" if ticked else "surface"))
        painter.drawRoundedRect(box, style.px(4), style.px(4))
        if ticked:
            painter.drawPixmap(box, self._look.icons.pixmap("check", "on_teal", MARK, 2.0))
        return rect.adjusted(0, 0, style.px(8) - style.px(MARK_ROOM), 0)

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px = self._style.px
        inner = rect.adjusted(px(14), px(8), -px(12), 0)
        if row.note:
            count = self._style.label(COUNT, row.note)
            painter.setPen(self._style.color("slate"))
            count.draw(painter, inner.right() - count.width, inner.center().y())
            inner.setRight(round(inner.right() - count.width - px(6)))
        self._line(painter, row.title.upper(), HEADING, inner)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._style.color("teal_soft"))
            bar = QRect(rect.left(), rect.top(), self._style.px(4), rect.height())
            painter.fillRect(bar, self._style.color("teal"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._style.color("field"))

    def _words(self, painter: QPainter, rect: QRect, row: Row, index: Index) -> None:
        px = self._style.px
        left = rect.left() + px(14 + TILE + 10)
        width = rect.right() - left - px(8)
        text, spans = unmarked(index.data(Role.UNDER))
        alone = not (text or row.note)
        title = QRect(left, rect.top() + px(18 if alone else 8), width, px(20))
        self._line(painter, row.title, TITLE, title, begun(row.title, row.words))
        if row.words and not spans:
            spans = begun(text, row.words)
        below = QRect(left, rect.top() + px(29), width, px(18))
        if row.hit is not None:
            below.setHeight(px(36))
            self._flow(painter, text, UNDER, below, spans)
        else:
            under = f"{row.note} · {text}" if row.note else text
            self._line(painter, under, STATE if row.note else UNDER, below, spans)

    def _tile(self, painter: QPainter, rect: QRect, row: Row) -> None:
        style = self._style
        name, role = CLASS_ICONS.get(row.class_id) or KIND_ICONS.get(row.kind, ("pill", "teal"))
        soft = "chip" if role == "plain" else f"{role}_soft"
        ink = "slate" if role == "plain" else role
        size = style.px(TILE)
        top = rect.top() + (style.px(ENTRY_HEIGHT) - size) // 2
        tile = QRect(rect.left() + style.px(14), top, size, size)
        painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(style.color(soft))
        painter.drawRoundedRect(tile, style.px(9), style.px(9))
        picture = self._look.icons.pixmap(name, ink, 18, 2.0)
        edge = (size - style.px(18)) // 2
        painter.drawPixmap(tile.adjusted(edge, edge, -edge, -edge), picture)

    def _line(
        self, painter: QPainter, text: str, shape: Shape, rect: QRect, spans: Sequence[Span] = ()
    ) -> None:
        """Draw one line, cut at the end of the room; a hit in it is marked."""
        label = self._style.label(shape, text) if text else None
        if label is not None and not spans and label.width <= rect.width():
            painter.setPen(self._style.color(shape.role))
            label.draw(painter, rect.left(), rect.center().y())
        elif text:
            face = self._style.face(shape)
            mode = Qt.TextElideMode.ElideRight
            shown = face.metrics.elidedText(text, mode, rect.width() - (2 if spans else 0))
            top = rect.center().y() - face.lift
            self._draw(painter, [(shown, 0, top)], shape, rect, spans)

    def _flow(
        self, painter: QPainter, text: str, shape: Shape, rect: QRect, spans: Sequence[Span]
    ) -> None:
        """Draw two lines of a longer text, cut at the end of the second."""
        face = self._style.face(shape)
        layout = QTextLayout(text, face.font)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(rect.width())
        break_at = first.textLength()
        layout.endLayout()
        mode = Qt.TextElideMode.ElideRight
        rest = face.metrics.elidedText(text[break_at:], mode, rect.width() - 4)
        top = rect.top() + face.metrics.ascent() - face.lift
        lines = [(text[:break_at], 0, top), (rest, break_at, top + face.line * 1.15)]
        self._draw(painter, lines, shape, rect, spans)

    def _draw(
        self,
        painter: QPainter,
        lines: Sequence[tuple[str, int, float]],
        shape: Shape,
        rect: QRect,
        spans: Sequence[Span],
    ) -> None:
        """Draw pieces of a text: each with its first character's number and its top."""
        painter.setPen(self._style.color(shape.role))
        for text, start, top in lines:
            layout = QTextLayout(text, self._style.face(shape).font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
            layout.setTextOption(option)
            layout.setFormats([self._format(s, start) for s in spans if _within(s, start, text)])
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            layout.draw(painter, QPointF(rect.left(), round(top)))

    def _format(self, span: Span, start: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = max(0, span.start - start)
        found.length = span.end - start - found.start
        found.format = self._mark
        return found


def _within(span: Span, start: int, text: str) -> bool:
    return span.end > start and span.start < start + len(text)
