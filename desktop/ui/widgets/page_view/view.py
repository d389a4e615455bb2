"""The painted page: one scroll area instead of hundreds of widgets, for mouse and keyboard.

Blocks are light objects that lay out and paint themselves (block.py); what a screen reader gets
of them stands in accessible.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.page_view import accessible
from desktop.ui.widgets.page_view.block import NOWHERE
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.painting import paint_focus, paint_hover
from desktop.ui.widgets.page_view.pointer import Pointer, tip_text
from desktop.ui.widgets.page_view.ring import Place, Ring
from desktop.ui.widgets.page_view.surface import PageSurface

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
AROUND_STOP = 16  # pixels left free above and below a stop that was scrolled into view


class PageView(PageSurface):
    """The page of an entry.

    Signals:
        sources_requested(object): what the pressed chip stands for, usually citations.
    """

    sources_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty page."""
        super().__init__(parent, look)
        accessible.install()
        self._ring, self._pointer = Ring(self._layout), Pointer(self._layout)
        self._ring_shown = False
        self.accessible_tree = accessible.Tree(self)
        self.destroyed.connect(self.accessible_tree.clear)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def set_cards(self, cards: Sequence[SectionCard], keep_place: bool = False) -> None:
        """Show `cards`, from the top or, with `keep_place`, where the page was read."""
        self._ring.restart()
        if self._pointer.hovered is not None:
            self.viewport().unsetCursor()
        self._pointer.forget()
        self.accessible_tree.clear()
        super().set_cards(cards, keep_place)
        self.accessible_tree.renew()

    # ------------------------------------------------------------------- what accessible.py asks

    def focused_place(self) -> Place | None:
        """Return the stop with the focus ring, or None when the page has not the focus."""
        return self._ring.place if self._ring_shown and self.hasFocus() else None

    def focus_place(self, place: Place) -> None:
        """Move focus and ring to a stop, and scroll to it."""
        self.finish()
        self._ring.place, self._ring_shown = place, True
        self._show_place(place)
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewport().update()
        self.accessible_tree.say_focus(place)

    def open_sources(self, place: Place) -> None:
        """Ask for the sources of a stop, if it has any."""
        self._ring.place = place
        sources = self._ring.sources()
        if sources is not None:
            self.sources_requested.emit(sources)

    def screen_rect(self, card: int, block: int, area: QRectF | None) -> QRect:
        """Return where a card, a block or an area of a block is on the screen."""
        self.finish()
        layout = self._layout
        if block == NOWHERE:
            top = next(t for number, _, t in layout.tops() if number == card)
            rect = QRectF(layout.left, top, layout.width, layout.cards[card].height)
        else:
            spot, left = layout.spot(card, block), layout.block_left(card)
            inside = area or QRectF(0, 0, layout.cards[card].width, spot.height)
            rect = inside.translated(left, spot.top)
        origin = self.viewport().mapToGlobal(QPointF(0, -self._top()))
        return rect.translated(origin).toAlignedRect()

    def is_on_screen(self, rect: QRect) -> bool:
        """Return whether a part of the screen shows some of the page."""
        corner = self.viewport().mapToGlobal(QPointF(0, 0)).toPoint()
        return rect.intersects(QRect(corner, self.viewport().size()))

    # ------------------------------------------------------------------------------------ keyboard

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Move the ring to the next stop; beyond the last one the focus leaves the page."""
        if self.hasFocus():
            self.finish()
            top = self._top()
            place = self._ring.next(next_one, top, top + self.viewport().height())
            if place is not None:
                self.focus_place(place)
                return True
        return super().focusNextPrevChild(next_one)

    def _show_place(self, place: Place) -> None:
        """Scroll as little as shows a stop."""
        rect, top, room = self._ring.rect(place), self._top(), self.viewport().height()
        low = rect.bottom() + AROUND_STOP - room
        high = rect.top() - AROUND_STOP
        wanted = min(max(top, low), high)
        if round(wanted) != top:
            self.verticalScrollBar().setValue(max(0, round(wanted)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard."""
        super().focusInEvent(event)
        reason = event.reason()
        if reason in BY_KEYBOARD:
            self._ring_shown = True
            self.finish()
            top = self._top()
            bottom = top + self.viewport().height()
            forward = reason != Qt.FocusReason.BacktabFocusReason
            place = self._ring.entered(forward, top, bottom)
            if place is not None:
                self.focus_place(place)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; its place is kept."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open sources, or scroll."""
        bar, key = self.verticalScrollBar(), event.key()
        place = self.focused_place()
        if key in OPEN_KEYS and place is not None and self._ring.sources() is not None:
            self.open_sources(place)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-1 if back else 1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    # --------------------------------------------------------------------------------------- mouse

    def _on_page(self, event: QMouseEvent | QHelpEvent) -> QPointF:
        point = event.position() if isinstance(event, QMouseEvent) else QPointF(event.pos())
        return point + QPointF(0, self._top())

    def _hover(self, point: QPointF) -> None:
        if self._pointer.move(point):
            over = self._pointer.hovered is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a chip can be pressed."""
        self._hover(self._on_page(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to press a chip."""
        self._ring_shown = False
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(self._on_page(event))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the sources of the chip that was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._pointer.release(self._on_page(event))
            if place is not None:
                self.open_sources(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show tool tips of chips, and hover over nothing when the mouse leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._pointer.hit(self._on_page(event))
            text = tip_text(found[0].tip) if found else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(QPointF(-1, -1))
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        """Scroll; the mouse is over something else now."""
        super().scrollContentsBy(dx, dy)
        if self._pointer.hovered is not None:
            corner = self.viewport().mapFromGlobal(self.cursor().pos())
            self._hover(QPointF(corner.x(), corner.y() + self._top()))

    def paint_over(self, painter: QPainter) -> None:
        """Paint the hovered chip and the focus ring."""
        style = self._layout.style
        if self._pointer.hovered is not None:
            paint_hover(painter, style, self._pointer.hovered.rect)
        place = self.focused_place()
        if place is not None:
            paint_focus(painter, style, self._ring.rect(place))
