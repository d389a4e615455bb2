"""Draws the rows of the entry list: headings, and entries with icon, name, second line, state.

A name that is longer than the list is wide takes more lines: with large letters many therapies and
leukemias begin alike, and a name that is cut could be another's. In search results the hit is
marked, in the name or in the words around it; a hit in a text takes two lines. Only rows on screen
are drawn, so only their words are looked up.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.hits import begun, unmarked
from desktop.models.entry_list import EntryListModel, Row
from desktop.ui.icons import CLASS_ICONS, KIND_ICONS
from desktop.ui.look import Look
from desktop.ui.widgets.marked_text import MarkedText
from desktop.ui.widgets.page_view.style import PageStyle, Shape

HEADING_HEIGHT, ENTRY_HEIGHT, HIT_HEIGHT, TILE = 34, 56, 72, 34
MARK, MARK_ROOM, MARK_HIGH = 18, 34, 36  # the tick box of the comparison, where it is pressed
TITLE, UNDER, STATE = Shape(14, 600), Shape(12, 400, "slate"), Shape(12, 400, "amber")
HEADING, COUNT = Shape(12, 700, "slate"), Shape(12, 500, "slate")
MOST_KNOWN = 1000
Index = QModelIndex | QPersistentModelIndex
Words = tuple[int, str, str | None, str, str, bool]  # all that the height of a row depends on


class RowState(Struct, frozen=True):
    """How a row stands: where the person is, and whether its tick box is ticked."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False
    ticked: bool = False


class EntryDelegate(QStyledItemDelegate):
    """Measures and draws rows from the theme's tokens.

    Rows are asked of the model and drawn by the view, not through Qt's indexes and options: these
    cost more than the drawing, for each row and each key.
    """

    def __init__(self, view: QListView, look: Look, model: EntryListModel) -> None:
        """Draw rows of `model` with `look` for `view`, which says how wide it is."""
        super().__init__(view)
        self._look, self._model = look, model
        self.width = 0  # of the viewport in pixels; 0 before it has a place
        self._take_look()
        look.theme.changed.connect(self._take_look)

    def _take_look(self) -> None:
        self._style = PageStyle(self._look.theme)
        px = self._look.theme.px
        self._heights = [px(h) for h in (HEADING_HEIGHT, ENTRY_HEIGHT, HIT_HEIGHT)]
        self._text = MarkedText(self._style)
        self._known: dict[Words, int] = {}
        self._tiles: dict[tuple[str, str, float], QPixmap] = {}
        self._tile_left, self._tile_top = px(14), (px(ENTRY_HEIGHT) - px(TILE)) // 2
        self._left, self._right = px(14 + TILE + 10), px(8)
        self._lines = px(8), px(18), px(20), px(29)  # tops of the lines, and a height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading, an entry, or an entry with the words around a hit."""
        return QSize(100, self.height(self._model.rows[index.row()]))

    def height(self, row: Row) -> int:
        """Return the height of a row in pixels, in the width that the list has now.

        Before it has a place nothing is measured: to fold all names in a width that nobody sees
        took 90 million instructions of a start, 5 %.
        """
        if not self.width:
            return self._heights[0 if row.is_heading else 1 if row.hit is None else 2]
        # Qt asks for each row with each key, and most rows stay.
        below = row.subtitle if row.hit is None else None
        words = (self.width, row.title, below, row.note, row.kind, row.is_heading)
        found = self._known.get(words)
        if found is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            found = self._known[words] = self._measured(row, self.width)
        return found

    def _measured(self, row: Row, width: int) -> int:
        text = self._text
        if row.is_heading:
            more = text.lines(row.title.upper(), HEADING, self._heading_room(width, row)) - 1
            return self._heights[0] + more * text.pitch(HEADING)
        room, below_it = self._rooms(width, row)
        high = (text.lines(row.title, TITLE, room) - 1) * text.pitch(TITLE)
        if row.hit is not None:
            return self._heights[2] + high
        below = text.lines(_below(row, unmarked(row.subtitle)[0]), UNDER, below_it) - 1
        return self._heights[1] + high + below * text.pitch(UNDER)

    def _rooms(self, width: int, row: Row) -> tuple[int, int]:
        """Return how wide a name and the words below it may be.

        Beside a name the tick box has its place kept: no word moves when the mouse comes near.
        """
        room = width - 1 - self._left
        kept = self._style.px(MARK_ROOM) if row.can_be_marked else self._right
        return room - kept, room - self._right

    def _heading_room(self, width: int, row: Row) -> int:
        px, note = self._style.px, row.note
        count = round(self._style.label(COUNT, note).width + px(6)) if note else 0
        return width - px(14) - px(12) - count

    def draw(self, painter: QPainter, rect: QRect, number: int, state: RowState) -> None:
        """Draw the row with this number in `rect`."""
        row = self._model.rows[number]
        if row.is_heading:
            self._heading(painter, rect, row)
            return
        if state.selected or state.hovered:
            self._ground(painter, rect, state)
        if row.can_be_marked:
            self._tick_box(painter, rect, state)
        self._tile(painter, rect, row)
        self._words(painter, rect, row, self._model.under(number))
        if state.focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._style.color("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)

    def mark_rect(self, rect: QRect) -> QRect:
        """Return where the tick box of a row is pressed: at the end of the line of its name."""
        room, high = self._style.px(MARK_ROOM), self._style.px(MARK_HIGH)
        return QRect(rect.left() + rect.width() - room, rect.top(), room, high)

    def _tick_box(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        """Draw the box that takes a therapy into the comparison.

        It is seen where it is ticked, and where mouse or keyboard are.
        """
        style, ticked = self._style, state.ticked
        if not (ticked or state.selected or state.hovered):
            return
        size, room = style.px(MARK), self.mark_rect(rect)
        box = QRect(0, 0, size, size)
        box.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen("teal" if ticked else "edge", 2))
        painter.setBrush(style.color("teal" if ticked else "surface"))
        painter.drawRoundedRect(box, style.px(4), style.px(4))
        if ticked:
            painter.drawPixmap(box, self._look.icons.pixmap("check", "on_teal", MARK, 2.0))

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, room = self._style.px, self._heading_room(rect.width(), row)
        # The first line stands where the only one of most headings does.
        inner = QRect(rect.left() + px(14), rect.top() + px(8), room, self._heights[0] - px(8))
        if row.note:
            count = self._style.label(COUNT, row.note)
            painter.setPen(self._style.color("slate"))
            right = rect.right() - px(12)
            count.draw(painter, right - count.width, inner.center().y())
        self._text.draw_folded(painter, row.title.upper(), HEADING, QRectF(inner))

    def _ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if state.selected:
            painter.fillRect(rect, self._style.color("teal_soft"))
            bar = QRect(rect.left(), rect.top(), self._style.px(4), rect.height())
            painter.fillRect(bar, self._style.color("teal"))
        else:
            painter.fillRect(rect, self._style.color("field"))

    def _words(self, painter: QPainter, rect: QRect, row: Row, under: str) -> None:
        draw, (upper, middle, high, lower) = self._text, self._lines
        left, top = rect.left() + self._left, rect.top()
        width, below_it = self._rooms(rect.width(), row)
        text, spans = unmarked(under)
        below = _below(row, text)
        title = QRectF(left, top + (upper if below else middle), width, high)
        draw.draw_folded(painter, row.title, TITLE, title, begun(row.title, row.words))
        if row.words and not spans:
            spans = begun(text, row.words)
        more = (draw.lines(row.title, TITLE, width) - 1) * draw.pitch(TITLE)
        place = QRectF(left, top + lower + more, below_it, high)
        if row.hit is not None:
            draw.draw_two_lines(painter, text, UNDER, place, spans)
        elif row.note:
            draw.draw_folded(painter, below, STATE, place)
        else:
            draw.draw_folded(painter, below, UNDER, place, spans)

    def cut_words(self, width: int, number: int) -> str:
        """Return all words of a row in so many pixels; "" where all are seen."""
        row = self._model.rows[number]
        if row.is_heading:
            return ""
        room, below_it = self._rooms(width, row)
        below, is_cut = _below(row, unmarked(self._model.under(number))[0]), self._text.is_cut
        cut = is_cut(row.title, TITLE, room) or (row.hit is None and is_cut(below, UNDER, below_it))
        return f"{row.title}\n{below}".strip() if cut else ""

    def _tile(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Draw the icon of a kind on its field; each picture is made once in a look."""
        name, role = CLASS_ICONS.get(row.class_id) or KIND_ICONS.get(row.kind, ("pill", "teal"))
        ratio = painter.device().devicePixelRatioF()
        picture = self._tiles.get((name, role, ratio))
        if picture is None:
            picture = self._tiles[name, role, ratio] = self._make_tile(name, role, ratio)
        place = QPoint(rect.left() + self._tile_left, rect.top() + self._tile_top)
        painter.drawPixmap(place, picture)

    def _make_tile(self, name: str, role: str, ratio: float) -> QPixmap:
        style, size = self._style, self._style.px(TILE)
        soft, ink = ("chip", "slate") if role == "plain" else (f"{role}_soft", role)
        made = QPixmap(round(size * ratio), round(size * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(style.color(soft))
        field = QRectF(0, 0, size, size).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(field, style.px(9), style.px(9))
        edge = (size - style.px(18)) // 2
        icon = self._look.icons.pixmap(name, ink, 18, 2.0)
        painter.drawPixmap(QRect(0, 0, size, size).adjusted(edge, edge, -edge, -edge), icon)
        painter.end()
        return made


def _below(row: Row, text: str) -> str:
    """Return what stands below a name: its state on the market, and the other words."""
    return f"{row.note} · {text}" if row.note else text
