"""The scrolling surface of the painted page: lays out what is on screen, paints it, scrolls.

A switch to another entry costs what is on screen, not what is on the page. Must not know the
mouse, the keyboard or screen readers: these stand in view.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.block import NOWHERE
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.layout import LEFT, Anchor, PageLayout, column
from desktop.ui.widgets.page_view.painting import paint_page
from desktop.ui.widgets.page_view.style import PageStyle

SETTLE_AFTER_MS = 150  # long enough for a person who is going through the list
SETTLE_AT_ONCE, EVERYTHING = 24, 1_000_000
SPY = 60  # unscaled pixels below the upper edge; the section there is the one on screen
ABOVE_SECTION = 8
ABOVE_BLOCK = 72  # unscaled; what comes before the block stays in sight
LINE_STEP = 40


class PageSurface(QAbstractScrollArea):
    """Shows the cards of one page.

    Signals:
        section_shown(str): another section is on screen.
    """

    section_shown = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._theme = look.theme
        self._layout = PageLayout(PageStyle(look.theme))
        self._section = ""
        self._settling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._settle_some)
        look.theme.changed.connect(self._take_look)

    @property
    def cards(self) -> Sequence[SectionCard]:
        """Return the cards shown."""
        return self._layout.cards

    def set_cards(self, cards: Sequence[SectionCard], keep_place: bool = False) -> None:
        """Show `cards`, from the top or, with `keep_place`, where the page was read."""
        anchor = self._layout.anchor(self._top()) if keep_place else None
        self._layout.cards = cards
        if not keep_place:
            self._section = self._layout.first_section()
        self._measure()
        self._settle(self._layout.at_anchor(anchor))
        self._later.start(SETTLE_AFTER_MS)

    def column_in(self, width: int) -> tuple[int, int]:
        """Return where the column of cards begins in a page of this width, and how wide it is."""
        return column(self._layout.style, self._room(width - self.verticalScrollBar().width()))

    def _room(self, width: int) -> int:
        """Return the width for cards in a viewport; on the right the bar is part of the margin."""
        return width - LEFT - max(2, LEFT - self.verticalScrollBar().width())

    def scroll_to(self, section: str) -> None:
        """Bring a section to the upper edge; an unknown one changes nothing."""
        for _ in range(2):  # the second time with the exact heights of what is shown then
            top = self._layout.section_top(section)
            if top is None:
                return
            self._settle(max(0, top - ABOVE_SECTION))
        self._show_section(section)

    def scroll_to_block(self, section: str, block: int) -> None:
        """Bring a block of a section near the upper edge; its title is not counted."""
        card = next(n for n, card in enumerate(self.cards) if card.id == section)
        for _ in range(2):  # the second time with the exact heights of what is shown then
            self._layout.cards[card].open(self._layout.style)
            spot = self._layout.spot(card, block + 1)
            self._settle(max(0, spot.top - self._theme.px(ABOVE_BLOCK)))
        self._show_section(section)

    def place(self) -> Anchor | None:
        """Return where the page is scrolled to, in a form that outlives other heights."""
        return self._layout.anchor(self._top())

    def return_to(self, place: object) -> None:
        """Scroll to what place() returned of this page; anything else is its top."""
        self._settle(self._layout.at_anchor(place if isinstance(place, Anchor) else None))
        self._show_section(self._layout.section_at(self._top() + self._theme.px(SPY)))

    def finish(self) -> None:
        """Make all heights exact now; nothing on screen moves."""
        if not self._layout.is_settled():
            self._settle_some(EVERYTHING)

    def is_settled(self) -> bool:
        """Return whether all heights are exact, so that nothing is left to do."""
        return self._layout.is_settled()

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

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._theme.px(640), self._theme.px(480))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow but usable size."""
        return QSize(self._theme.px(220), self._theme.px(120))

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _measure(self) -> None:
        """Guess all heights for the width there is; the cards end where the header ends."""
        self._layout.measure(self._layout.style, self._room(self.viewport().width()))

    def _settle(self, top: int | None = None) -> bool:
        """Lay out what is on screen at `top`; return whether heights changed."""
        bar, room, changed = self.verticalScrollBar(), self.viewport().height(), False
        wanted = bar.value() if top is None else top
        at_end = top is None and 0 < bar.maximum() <= wanted
        self._settling = True
        while True:
            shift, again = self._layout.settle(wanted, wanted + room)
            changed = changed or again
            end = max(0, self._layout.height - room)
            last, wanted = wanted, end if at_end else min(wanted + shift, end)
            if not again and last == wanted:
                break
        bar.setRange(0, end)
        bar.setPageStep(max(LINE_STEP, room - LINE_STEP))
        bar.setSingleStep(self._theme.px(LINE_STEP) // 2)
        bar.setValue(wanted)
        self._settling = False
        if changed or top is not None:
            self.viewport().update()
        return changed

    def _settle_some(self, count: int = SETTLE_AT_ONCE) -> None:
        """Measure some more of what is off screen; nothing on screen moves."""
        shift, more = self._layout.settle_some(self._top(), count)
        self._settle(self._top() + shift if shift else None)
        if more:
            self._later.start(0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        """Show what scrolled into view."""
        if self._settling:
            return
        self._settle()
        self.viewport().update()
        self._show_section(self._layout.section_at(self._top() + self._theme.px(SPY)))

    def _show_section(self, section: str) -> None:
        if section != self._section:
            self._section = section
            self.section_shown.emit(section)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; what was at the upper edge stays there."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            self._settle()
        else:
            self._lay_out_again()

    def _take_look(self) -> None:
        self._layout.style = PageStyle(self._theme)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        anchor = self._layout.anchor(self._top())
        self._measure()
        self._settle(self._layout.at_anchor(anchor))
        self._later.start(SETTLE_AFTER_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is on screen."""
        painter, top, area = QPainter(self.viewport()), self._top(), event.rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -top)
        paint_page(painter, self._layout, area.translated(0, top))
        self.paint_over(painter, area.top() + top, area.bottom() + 1 + top)
        painter.end()

    def paint_over(self, painter: QPainter, top: int, bottom: int) -> None:
        """Paint what lies over the page between two heights, in page coordinates; nothing here."""
