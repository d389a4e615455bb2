"""The painted page: one scroll area instead of hundreds of widgets, for mouse and keyboard.

Blocks are light objects that lay out and paint themselves (block.py); what a screen reader gets
of them stands in accessible.py, searching in searching.py, focus and explained words in stops.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from db.records import Term
from desktop.core.glossary import Glossary
from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.widgets.page_view import accessible
from desktop.ui.widgets.page_view.block import Node
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.painting import paint_focus, paint_hover
from desktop.ui.widgets.page_view.pointer import Pointer, tip_text
from desktop.ui.widgets.page_view.ring import Place
from desktop.ui.widgets.page_view.stops import FocusedPage
from desktop.ui.widgets.page_view.terms import TERM_STOP, spoken

OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PageView(FocusedPage):
    """The page of an entry.

    Signals (and those of SearchedPage):
        sources_requested(object): what the pressed chip stands for, usually citations.
    """

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty page."""
        super().__init__(parent, look)
        accessible.install()
        self._pointer = Pointer(self._layout, self._terms)
        self.accessible_tree = accessible.Tree(self)
        self.destroyed.connect(self.accessible_tree.clear)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def set_cards(self, cards: Sequence[SectionCard], keep_place: bool = False) -> None:
        """Show `cards`, from the top or, with `keep_place`, where the page was read."""
        self._forget()
        super().set_cards(cards, keep_place)
        self.accessible_tree.renew()

    def name(self, name: str, description: str) -> None:
        """Tell screen readers what the page is about, and what has to be known first."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def set_glossary(self, glossary: Glossary | None) -> None:
        """Explain the words of a glossary from now on."""
        self._terms.use(glossary)
        self._forget()
        self.accessible_tree.renew()
        self.viewport().update()

    def _forget(self) -> None:
        self._ring.restart()
        self._terms.restart()
        if self._pointer.hovered is not None:
            self.viewport().unsetCursor()
        self._pointer.forget()
        self._popup.close_it()
        self.accessible_tree.clear()

    # ------------------------------------------------------------------- what accessible.py asks

    def say_focus(self, place: Place) -> None:
        """Tell screen readers that a stop has the focus."""
        self.accessible_tree.say_focus(place)

    def open_sources(self, place: Place) -> None:
        """Ask for the sources of a stop, if it has any; a word is explained first."""
        self._ring.place = place
        sources = self._ring.sources()
        if isinstance(sources, Term) and self._popup.term is not sources:
            self._explain(place, held=True)
            announce(self, spoken(sources))
        elif isinstance(sources, Term):
            self._popup.close_it()
            self.sources_requested.emit(sources.citations)
        elif sources is not None:
            self.sources_requested.emit(sources)

    def word_nodes(self, card: int, block: int) -> dict[int, list[Node]]:
        """Return the words that are explained in a block, by the stop in whose words they stand."""
        words = self._terms.by_stop(card, block)
        if words:
            self.finish()
            self._layout.cards[card].lay_out(self._layout.style, block)
        return {at: [self._terms.node(card, block, s) for s in own] for at, own in words.items()}

    # ------------------------------------------------------------------------------------ keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open sources or explain a word, close what explains it, or scroll."""
        bar, key = self.verticalScrollBar(), event.key()
        place = self.focused_place()
        if key == Qt.Key.Key_Escape and self._popup.term is not None:
            self._popup.close_it()
        elif key in OPEN_KEYS and place is not None and self._ring.sources() is not None:
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
            self._popup.leave()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a chip can be pressed."""
        self._hover(self._on_page(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to press a chip or a word; whatever was explained is read."""
        self._ring_shown = False
        self._popup.close_it()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(self._on_page(event))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the sources of the chip that was pressed, or explain the word."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._pointer.release(self._on_page(event))
            if place is not None:
                self.open_sources(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show tool tips of chips, explain words, and hover over nothing when the mouse leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._pointer.hit(self._on_page(event))
            if found is not None and found[1].stop >= TERM_STOP:
                self._explain(found[1], held=False)
            text = tip_text(found[0].tip) if found else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(QPointF(-1, -1))
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        """Scroll; the mouse is over something else now."""
        super().scrollContentsBy(dx, dy)
        self._popup.close_it()
        if self._pointer.hovered is not None:
            corner = self.viewport().mapFromGlobal(self.cursor().pos())
            self._hover(QPointF(corner.x(), corner.y() + self._top()))

    def paint_over(self, painter: QPainter, top: int, bottom: int) -> None:
        """Paint the dots below words, what was searched, the hovered chip and the focus ring."""
        for spot in self._layout.spots(top, bottom):
            self._terms.paint(painter, spot)
        super().paint_over(painter, top, bottom)
        style = self._layout.style
        hovered = self._pointer.hovered
        if hovered is not None:
            paint_hover(painter, style, hovered.rect, hovered.stop >= TERM_STOP)
        place = self.focused_place()
        if place is not None:
            paint_focus(painter, style, self._ring.rect(place), place.stop >= TERM_STOP)
