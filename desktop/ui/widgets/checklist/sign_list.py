"""All signs of a checklist under their headings, filled a little at a time.

The window must not wait for a long list: what is in sight is there at once, the rest follows in
slices between other events. Rows and headings are used again for the next therapy.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.records import Level
from desktop.core.checklist_groups import SignGroup
from desktop.ui.checklist_words import LEVEL_TEXT, part_title
from desktop.ui.focus import last_stop, place_after
from desktop.ui.look import Look
from desktop.ui.widgets.checklist.sign_row import Shown, SignRow
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import PlainLabel, restyle
from desktop.ui.wording import LEVELS, said

GAP = 6  # pixels between signs, and below the last
ROW_HEIGHT = 100  # unscaled pixels that most signs need
SLICE_SECONDS = 0.006
OUT_OF_SIGHT = -10_000  # pixels above the list
PART_GAP = 8  # pixels between what to do and the part of the body below it


class _Item(Struct, frozen=True):
    group: SignGroup
    place: int  # -1 is the heading, else the sign


class GroupHead(QWidget):
    """The heading of a group: icon, word, colour, and what to do."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make a heading without words."""
        super().__init__(parent)
        self._look = look
        self._key: tuple[Level | None, str, int] | None = None  # what is shown
        column = ColumnLayout(self)
        column.setContentsMargins(0, 8, 0, 2)
        column.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(6)
        self._picture = PlainLabel(self)
        self._title = PlainLabel(self, "", "heading")
        line.addWidget(self._picture, 0)
        line.addWidget(self._title, 1)
        column.addLayout(line)
        self._text = PlainLabel(self, "", "small")
        self._part = PlainLabel(self, "", "group")
        self._part.setContentsMargins(0, PART_GAP, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self._part)

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def show_group(self, group: SignGroup) -> None:
        """Show the heading of `group`."""
        level, part = group.level, part_title(group.part) if group.part else ""
        picture = self._picture_of(level)
        key = (level, part, picture.cacheKey() if picture is not None else 0)
        if key == self._key:
            return
        self._key = key
        self._picture.setVisible(level is not None)
        self._text.setVisible(level is not None)
        self._part.setVisible(level is not None and bool(part))
        if level is None:
            self._title.setText(part)
            restyle(self._title, "tone", "")
            return
        title, _, role = LEVELS[level]
        if picture is not None:
            self._picture.setPixmap(picture)
        self._title.setText(said(title))
        restyle(self._title, "tone", role)
        self._text.setText(said(LEVEL_TEXT[level]))
        self._part.setText(part)

    def _picture_of(self, level: Level | None) -> QPixmap | None:
        if level is None:
            return None
        _, icon, role = LEVELS[level]
        return self._look.icons.pixmap(icon, role, 18, 2.0)


class _Ground(QWidget):
    """Holds the rows; the area gives it its size, and must not measure all rows to ask for it."""

    def __init__(self, look: Look) -> None:
        """Make an empty ground that nothing has to be painted below."""
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.color("surface"))
        painter.end()

    def sizeHint(self) -> QSize:
        """Return the size there is."""
        return self.size()

    def minimumSizeHint(self) -> QSize:
        """Return that any size will do."""
        return QSize(0, 0)


class SignList(ColumnArea):
    """The scrolled list.

    Signals:
        ticked(str, bool): symptom id and whether it is marked now.
        answered(): how much or since when has changed.
        sources_requested(object): the citations of a chip.
    """

    ticked = Signal(str, bool)
    answered = Signal()
    sources_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._look, self._shown = look, Shown()
        self._waiting: list[_Item] = []
        self._order: list[QWidget] = []
        self._rows: list[SignRow] = []
        self._heads: list[GroupHead] = []
        self._used_rows = self._used_heads = 0
        self._held: SignRow | None = None
        self._held_at = self._held_scroll = 0
        self._column = _Ground(look)
        self._layout = ColumnLayout(self._column)
        self._layout.setContentsMargins(0, 2, 14, GAP)
        self._layout.setSpacing(GAP)
        self.set_column(self._column)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fill_slice)

    def show_groups(
        self,
        groups: Sequence[SignGroup],
        shown: Shown,
        keep_place: bool = False,
    ) -> None:
        """Show `groups`, the rest while the person reads; `keep_place` for a list read before."""
        bar = self.verticalScrollBar()
        place = bar.value() if keep_place else 0
        self._shown, self._held = shown, None
        self._waiting = list(_items(groups))
        self._used_rows = self._used_heads = 0
        self._order = []
        seen = self.isVisible() or not self._rows
        room = self.viewport().height() if seen else 0
        first = room // self._look.theme.px(ROW_HEIGHT) + 1 if seen else 0  # and the heading
        self._fill(len(self._waiting) if place else first)
        self._keep_unchanged()
        for widget in (*self._rows[self._used_rows :], *self._heads[self._used_heads :]):
            widget.hide()
        self._arrange()
        while self._waiting and self._column.height() < room + 2 * GAP:  # below the last sign
            self._fill(1)
            self._arrange()
        bar.setValue(place)
        self._go_on()

    def _arrange(self) -> None:
        """Give everything that is filled its place."""
        self._layout.arrange(self._order)
        self.fit()

    def is_filling(self) -> bool:
        """Return whether signs are still to come."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Show all signs now."""
        self._later.stop()
        self._fill(len(self._waiting))
        self._layout.arrange(self._order)

    def begin(self) -> None:
        """Show the first sign now, where there is one: somebody goes to it."""
        if not self._used_rows and self._waiting:
            while self._waiting and not self._used_rows:
                self._fill(1)
            self._arrange()

    def rows(self) -> tuple[SignRow, ...]:
        """Return the rows that are shown, from the top."""
        return tuple(self._rows[: self._used_rows])

    def refresh(self) -> None:
        """Show all rows as the session has them now."""
        for row in self.rows():
            row.show_sign(row.sign, self._shown, row.names_level)

    def _go_on(self) -> None:
        if self._waiting and self.isVisible():
            self._later.start(0)

    def _fill_slice(self) -> None:
        end = time.perf_counter() + SLICE_SECONDS
        while self._waiting and time.perf_counter() < end:
            self._fill(1)
        self._layout.arrange(self._order)
        self._go_on()

    def _fill(self, count: int) -> None:
        """Show the next signs; the layout still has to be told their order."""
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        self._layout.setEnabled(False)  # else each row that comes into sight lays out all of them
        for item in now:
            widget = self._head(item.group) if item.place < 0 else self._row(item)
            self._order.append(widget)
            if widget.isHidden():
                widget.move(0, OUT_OF_SIGHT)  # else it is seen where nobody placed it yet
                widget.show()
        self._layout.setEnabled(True)

    def _keep_unchanged(self) -> None:
        """Leave what stays the same with this therapy where it is."""
        while self._order and self._waiting and self._stays(self._waiting[0]):
            self._fill(1)

    def _stays(self, item: _Item) -> bool:
        if item.place < 0:
            return (
                self._used_heads < len(self._heads) and not self._heads[self._used_heads].isHidden()
            )
        if self._used_rows == len(self._rows):
            return False
        row, sign = self._rows[self._used_rows], item.group.signs[item.place]
        named = item.group.level is None
        return not row.isHidden() and row.shows(sign, self._shown.clinical, named)

    def _head(self, group: SignGroup) -> GroupHead:
        if self._used_heads == len(self._heads):
            self._heads.append(GroupHead(self._column, self._look))
            self._layout.addWidget(self._heads[-1])
        head = self._heads[self._used_heads]
        self._used_heads += 1
        head.show_group(group)
        return head

    def _row(self, item: _Item) -> SignRow:
        is_new = self._used_rows == len(self._rows)
        if is_new:
            self._rows.append(self._make_row())
            self._layout.addWidget(self._rows[-1])
        row = self._rows[self._used_rows]
        sign = item.group.signs[item.place]
        named = item.group.level is None
        row.show_sign(sign, self._shown, named)
        if is_new:  # now that its words are there: without a source they are no stop
            last = last_stop(self._rows[self._used_rows - 1]) if self._used_rows else self
            place_after(last, row)
        self._used_rows += 1
        return row

    def _make_row(self) -> SignRow:
        row = SignRow(self._column, self._look)
        row.ticked.connect(self._hold)  # before the banner comes
        row.ticked.connect(self.ticked)
        row.answered.connect(self.answered)
        row.sources_requested.connect(self.sources_requested)
        row.step_requested.connect(self._step)
        return row

    def _step(self, step: int) -> None:
        rows = self.rows()
        place = rows.index(self.sender()) + step
        if 0 <= place < len(rows):
            rows[place].box.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(rows[place], 0, self._look.theme.px(40))

    def _hold(self) -> None:
        """Note which sign was ticked, and where it stood in the window."""
        row = self.sender()
        self._held = row if isinstance(row, SignRow) else None
        if self._held is not None:
            self._held_at = self._held.box.mapTo(self.window(), QPoint(0, 0)).y()
            self._held_scroll = self.verticalScrollBar().value()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sign where it is on the screen when its tick brings or takes the banner.

        A second press at the same place, as of a double click, must not meet another sign.
        """
        bar = self.verticalScrollBar()
        if bar.value() != self._held_scroll:
            self._held = None  # somebody has scrolled since
        super().resizeEvent(event)
        if self._held is not None and self.isVisible():
            moved = self._held.box.mapTo(self.window(), QPoint(0, 0)).y() - self._held_at
            bar.setValue(bar.value() + moved)
            self._show_box(self._held)
            self._held_scroll = bar.value()

    def _show_box(self, row: SignRow) -> None:
        """Bring the tick box of a row into sight, at the upper edge with the frame above it."""
        bar = self.verticalScrollBar()
        before = bar.value()
        self.ensureWidgetVisible(row.box, 0, 0)
        if bar.value() < before:
            bar.setValue(bar.value() - row.box.y())

    def showEvent(self, event: QShowEvent) -> None:
        """Go on filling when the list comes into sight."""
        super().showEvent(event)
        self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Fill nothing that nobody sees."""
        super().hideEvent(event)
        self._later.stop()


def _items(groups: Sequence[SignGroup]) -> Iterator[_Item]:
    for group in groups:
        for place in range(-1, len(group.signs)):
            yield _Item(group, place)
