"""A list in pages: whole buttons only, turned by two large buttons; nothing has to be scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.kiosk.buttons import WideButton
from desktop.ui.kiosk.measures import is_low, label_font, space
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.look import Look
from desktop.ui.theme import BASE_PIXELS
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

MANY_PAGES = 3  # from here on second lines give way, so that one turns less
LARGE_TEXT = 40  # pixels, from which on "Up" says enough beside an arrow
MOST_EXTRA = 130  # pixels by which a card may grow to fill a single page
TOGETHER = "together"  # property of a label: what it leads stands with it, where a page has room
AGAIN = "again"  # property of a label: its words on further pages
Item = TouchButton | PlainLabel
Columns = Callable[[int, int], int]


def one_column(_width: int, _height: int) -> int:
    """Return 1."""
    return 1


def by_width(least: int, most: int = 3) -> Columns:
    """Return a rule: as many columns as are at least so many pixels wide, at most `most`."""

    def columns(width: int, _height: int) -> int:
        return max(1, min(most, width // least))

    return columns


class PagedTiles(QWidget):
    """Buttons in columns; a label begins a part over all columns.

    A label with the property "again" stands on each further page of its part, in those few words.

    Signals:
        page_turned(int): another page is shown.
    """

    page_turned = Signal(int)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        columns: Columns = one_column,
        page: int = 0,
        fill: bool = False,
    ) -> None:
        """Begin empty; `fill` stretches the buttons of a single page over the height."""
        super().__init__(parent)
        self._look, self._columns, self._fill = look, columns, fill
        self._compact = 0  # as TouchButton.compact
        self._items: list[Item] = []
        self._again: dict[int, PlainLabel] = {}  # by the id of the label that they repeat
        self._pages: list[list[list[Item]]] = []
        self.page = page
        self.foot = Foot(self, look)
        self.turner = self.foot.turner
        self.turner.back_asked.connect(self._back)
        self.turner.on_asked.connect(self._on)

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these; they become children of this widget."""
        self._items = list(items)
        self._again = {}
        for item in self._items:
            item.setParent(self)
            if isinstance(item, PlainLabel) and item.property(AGAIN):
                self._again[id(item)] = _repeated(item)
        self._lead_to_foot()
        self._arrange()

    def _lead_to_foot(self) -> None:
        """Let Tab and screen readers come to the foot after the list, as the eye does."""
        self.foot.raise_()  # the last of the children
        before = next((i for i in reversed(self._items) if isinstance(i, TouchButton)), None)
        if before is None:
            return
        for button in self.foot.findChildren(TouchButton):
            QWidget.setTabOrder(before, button)
            before = button

    @property
    def page_count(self) -> int:
        """Return how many pages there are in the room of now."""
        return len(self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _back(self) -> None:
        self._turn(self.page - 1)

    def _on(self) -> None:
        self._turn(self.page + 1)

    def _turn(self, page: int) -> None:
        self.page = page
        self._show_page()
        self.page_turned.emit(self.page)

    def _gap(self) -> int:
        return space(self._look.theme, 8 if self._compact > 1 else 14)

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        if width <= 1 or height <= 1:
            return
        for compact in (0, 1, 2):
            self._pages = self._paged(height - self._foot_height(many=False), compact)
            if len(self._pages) <= 1:
                break
        else:
            room = height - self._foot_height(many=True)
            self._pages = self._paged(room, 0)
            if len(self._pages) > MANY_PAGES:
                self._pages = self._paged(room, 2)
        self.page = max(0, min(self.page, len(self._pages) - 1))
        self._show_page()

    def _foot_height(self, *, many: bool) -> int:
        """Return what the foot takes of the height, with the gap above it."""
        self.turner.setVisible(many)
        return self.foot.wanted_height(self.width()) + self._gap() if self.foot.is_wanted else 0

    def _rows(self) -> list[list[Item]]:
        columns = self._columns(self.width(), self.height())
        rows: list[list[Item]] = []
        for item in self._items:
            whole = isinstance(item, PlainLabel)
            last = rows[-1] if rows else None
            joins = last is not None and not whole and len(last) < columns
            if last is not None and joins and not isinstance(last[0], PlainLabel):
                last.append(item)
            else:
                rows.append([item])
        return rows

    def _row_height(self, row: list[Item]) -> int:
        return max(item.heightForWidth(self._item_width(item)) for item in row)

    def _item_width(self, item: Item) -> int:
        if isinstance(item, PlainLabel):
            return self.width()
        columns = self._columns(self.width(), self.height())
        return (self.width() - (columns - 1) * self._gap()) // columns

    def _paged(self, height: int, compact: int) -> list[list[list[Item]]]:
        self._compact = compact
        for item in self._items:
            if isinstance(item, TouchButton):
                item.compact = compact if item.can_shrink else 0
        pages: list[list[list[Item]]] = []
        used, gap = height + 1, self._gap()
        rows = self._rows()
        again: PlainLabel | None = None
        for number, row in enumerate(rows):
            if isinstance(row[0], PlainLabel):
                again = self._again.get(id(row[0]))
            needed = self._row_height(row)
            with_next = needed + self._height_of_led(rows, number, height - needed)
            if not pages or used + gap + with_next > height:
                pages.append([])
                used = -gap
                if again is not None and not isinstance(row[0], PlainLabel):
                    pages[-1].append([again])
                    used += gap + self._row_height([again])
            pages[-1].append(row)
            used += gap + needed
        return pages

    def _height_of_led(self, rows: list[list[Item]], number: int, room: int) -> int:
        """Return how high what must stand below a row is, with the gaps: the next row, or all."""
        if not _leads(rows[number][0]):
            return 0
        led = [self._gap() + self._row_height(row) for row in _led_by(rows, number)]
        whole = bool(rows[number][0].property(TOGETHER)) and sum(led) <= room
        return sum(led if whole else led[:1])

    def _show_page(self) -> None:
        shown = self._pages[self.page] if self._pages else []
        visible = {id(item) for row in shown for item in row}
        for item in (*self._items, *self._again.values()):
            item.setVisible(id(item) in visible)
        self._place(shown)
        many = len(self._pages) > 1
        if many:
            self.turner.show_page(self.page, len(self._pages))
        self.turner.setVisible(many)
        self.foot.setVisible(self.foot.is_wanted)
        if self.foot.is_wanted:
            high = self.foot.wanted_height(self.width())
            self.foot.setGeometry(0, self.height() - high, self.width(), high)

    def _place(self, rows: list[list[Item]]) -> None:
        gap, y = self._gap(), 0
        heights = [self._row_height(row) for row in rows]
        if self._fill and len(self._pages) == 1 and rows:
            spare = self.height() - self._foot_height(many=False)
            spare -= sum(heights) + gap * (len(rows) - 1)
            extra = min(max(0, spare // len(rows)), space(self._look.theme, MOST_EXTRA))
            heights = [h + extra for h in heights]
        for row, height in zip(rows, heights, strict=True):
            for place, item in enumerate(row):
                width = self._item_width(item)
                item.setGeometry(QRect(place * (width + gap), y, width, height))
            y += height + gap


def _leads(item: Item) -> bool:
    """Return whether an item must not stand alone at the end of a page; running text may."""
    return isinstance(item, PlainLabel) and item.property("type") != "body"


def _led_by(rows: list[list[Item]], number: int) -> list[list[Item]]:
    """Return the row after a label and the rows up to the next label."""
    after = rows[number + 1 :]
    return after[:1] + list(takewhile(_is_answers, after[1:]))


def _is_answers(row: list[Item]) -> bool:
    return not isinstance(row[0], PlainLabel)


def _repeated(label: PlainLabel) -> PlainLabel:
    """Return the label of the further pages, beside the one of the first."""
    again = PlainLabel(label.parentWidget(), label.property(AGAIN))
    again.setFont(label.font())
    for name in ("type", "tone"):
        again.setProperty(name, label.property(name))
    return again


class Turner(QWidget):
    """Two large buttons, and which page it is.

    Signals:
        back_asked(), on_asked(): the page before, the next one.
    """

    back_asked = Signal()
    on_asked = Signal()

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make both."""
        super().__init__(parent)
        self._look = look
        self.is_brief = look.theme.px(BASE_PIXELS) >= LARGE_TEXT
        up, down = said("Page up"), said("Page down")
        above, below = (said("Up"), said("Down")) if self.is_brief else (up, down)
        self.up = WideButton(self, look, Face(above, icon="chevron-up"), None)
        self.down = WideButton(self, look, Face(below, icon="chevron-down"), None)
        self.up.setAccessibleName(up)
        self.down.setAccessibleName(down)
        for button in (self.up, self.down):
            button.setMinimumWidth(button.wanted_width())  # a word is never broken
        self._where = PlainLabel(self, "")
        self._where.setFont(label_font(look.theme, "small"))
        self._where.setWordWrap(False)
        self._where.hide()
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.up.clicked.connect(self.back_asked)
        self.down.clicked.connect(self.on_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(look.theme, 14))
        row.addWidget(self.up, 3)
        row.addWidget(self._where, 2)
        row.addWidget(self.down, 3)

    def show_page(self, page: int, count: int) -> None:
        """Say where one is; a button that leads nowhere is off."""
        self._where.show()
        self._where.setText(said("{0} of {1}").format(page + 1, count))
        self.set_ends(page > 0, page < count - 1)

    def set_ends(self, up: bool, down: bool) -> None:
        """Switch the buttons on or off."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)


class Foot(QWidget):
    """What stands below a list or a text: the two buttons that turn it, and more beside them."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make it with the two buttons only."""
        super().__init__(parent)
        self.turner = Turner(self, look)
        self.turner.hide()
        self._more: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(look.theme, 14))
        narrow = 0 if is_low(look.theme) else 1  # beside a longer word of what comes next
        self._row.addWidget(self.turner, narrow if self.turner.is_brief else 2)

    def add(self, widget: QWidget) -> None:
        """Put a button or a line of words beside the two."""
        widget.setParent(self)
        self._more.append(widget)
        self._row.addWidget(widget, 1)

    @property
    def is_wanted(self) -> bool:
        """Return whether there is anything in it now."""
        return bool(self._more) or not self.turner.isHidden()

    def wanted_height(self, width: int) -> int:
        """Return the height that shows every word."""
        self._row.invalidate()
        return max(self._row.heightForWidth(width), self._row.minimumSize().height())
