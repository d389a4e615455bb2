"""The middle pane: the head of an entry, its outline, the painted page, the source drawer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from db.records import Audience, ContentInfo, Entry, Source, Term
from desktop.core import page
from desktop.core.listed import chosen_place
from desktop.core.navigation import Location
from desktop.core.page import Section
from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.panes.explainer import Explainer
from desktop.ui.panes.find_bar import FindBar
from desktop.ui.panes.outline import LINES, Outline
from desktop.ui.panes.page_header import CONTENT_LANG, PageHeader
from desktop.ui.panes.source_drawer import SourceDrawer
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.lead import lead_card
from desktop.ui.widgets.page_view.view import PageView
from desktop.ui.wording import sentences

SIDE, TOP, GAP = 26, 18, 8  # pixels around and between the parts of the head
MOST_HEAD, MOST_DRAWER = 0.38, 0.45  # of the height of the pane
LEAST_PAGE = 64  # unscaled pixels below the search in the page, or above the drawer


class PageTools(Struct, frozen=True):
    """What a page asks for: a source by its id, the glossary of a language, the day it is."""

    find_source: Callable[[str], Source]
    terms: Callable[[str], Sequence[Term]]
    today: Callable[[], date]


class _Shown(Struct, frozen=True):
    """What is on the page now."""

    entry: str = ""
    audience: Audience = Audience.PROFESSIONAL
    lang: str = ""
    kind: str = ""
    sections: tuple[Section, ...] = ()

    def is_same(self, other: _Shown) -> bool:
        """Return whether the other is the same page, perhaps with other contents."""
        return (self.entry, self.audience, self.lang) == (other.entry, other.audience, other.lang)


class DetailPane(QWidget):
    """Shows one entry for one audience.

    Signals:
        audience_requested(str): the other audience was chosen.
        section_shown(str): the section on screen changed.
        entry_requested(str): a link to another entry was pressed.
    """

    audience_requested = Signal(str)
    section_shown = Signal(str)
    entry_requested = Signal(str)

    def __init__(
        self, parent: QWidget | None, look: Look, info: ContentInfo, tools: PageTools
    ) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look, self._tools = look, tools
        self._shown = _Shown()
        self._short = False
        self._head = self._make_head(look, info)
        self._find = FindBar(self, look)
        self._page = PageView(self, look)
        self._explainer = Explainer(self._page, tools.terms)
        self._drawer = SourceDrawer(self, look, tools.find_source, tools.today, linked=True)
        self._connect()

    def _make_head(self, look: Look, info: ContentInfo) -> QFrame:
        head = QFrame(self)
        head.setObjectName("head")
        inner = self._column = ColumnLayout(head)
        inner.setContentsMargins(SIDE, TOP, SIDE, 0)
        inner.setSpacing(GAP)
        self.header = PageHeader(head, look, info)
        inner.addWidget(self.header)
        self._outline = Outline(head, look)
        inner.addWidget(self._outline)
        return head

    def _connect(self) -> None:
        self.header.audience_requested.connect(self.audience_requested)
        self._outline.section_requested.connect(self.scroll_to)
        self._page.section_shown.connect(self._follow)
        self._page.sources_requested.connect(self._show_sources)
        self._page.found.connect(self._show_count)
        self._find.text_changed.connect(self._page.search)
        self._find.step_requested.connect(self._page.search_on)
        self._find.closed.connect(self._leave_search)
        self._drawer.opened.connect(self._open_drawer)
        self._drawer.closed.connect(self._close_drawer)
        self._drawer.source_requested.connect(self._close_drawer)
        self._drawer.source_requested.connect(self.entry_requested)

    def show_clinic(self) -> None:
        """Show review line and note as they are now."""
        self.header.show_clinic()
        self._place()
        self._set_cards(keep_place=True)

    @property
    def outline(self) -> Outline:
        """Return the outline, for keyboard shortcuts and tests."""
        return self._outline

    @property
    def page(self) -> PageView:
        """Return the painted page, for keyboard shortcuts and tests."""
        return self._page

    @property
    def drawer(self) -> SourceDrawer:
        """Return the source drawer."""
        return self._drawer

    @property
    def find_bar(self) -> FindBar:
        """Return the bar that searches in the page."""
        return self._find

    def show_entry(
        self, entry: Entry, audience: Audience, sources: Sequence[Source], lang: str
    ) -> None:
        """Show `entry` from its top; once shown it keeps its place, in other words its section."""
        read = self._outline.marked() if self._shown.entry == entry.summary.id else ""
        self._drawer.hide()
        patient = audience is Audience.PATIENT and bool(entry.patient)
        readers = Audience.PATIENT if patient else Audience.PROFESSIONAL
        self.header.show_entry(entry, readers, lang, audience)
        last, words = self._shown, entry.patient_lang if patient else CONTENT_LANG
        sections = page.compose(entry, readers, sources)
        kind, ids = str(entry.summary.kind), [s.id for s in sections]
        self._shown = _Shown(entry.summary.id, readers, lang, kind, sections)
        again = self._shown.is_same(last)
        if not again:
            self._outline.set_sections(ids, kind, professional=not patient)
        self._place()
        # What the parts of the head asked for has just been done; done again, it costs 2 % of this.
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)
        self._explainer.explain(words)
        self._set_cards(keep_place=again)
        chosen = chosen_place(sections)
        if chosen is not None and not again:
            self._page.scroll_to_block(*chosen)
        elif read in ids[1:] and not again:
            self.scroll_to(read)

    def _set_cards(self, keep_place: bool) -> None:
        shown = self._shown
        professional = shown.audience is Audience.PROFESSIONAL
        cards = page_cards(shown.sections, shown.kind, professional, self._tools.today())
        lead = [lead_card(self.header.lead())] if self._short and shown.entry else []
        self._page.name(*self.header.spoken())
        self._page.set_cards([*lead, *cards], keep_place=keep_place)

    # ----------------------------------------------------------------------------------- places

    def _place(self) -> None:
        """Stack head, page and drawer.

        Not a layout: that would ask every widget up to the window for its size at each switch.
        """
        width, low = self.width(), self.height()
        left, column = self._page.column_in(width)
        if self._column.contentsMargins().left() != left or self._column.max_width != column:
            self._column.setContentsMargins(left, TOP, SIDE, 0)
            self._column.max_width = column
        self._choose_head(column)
        for part in (self.header, self._head):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        top = self._column.heightForWidth(width)
        find = 0 if self._find.isHidden() else self._find.sizeHint().height()
        if not self._drawer.isHidden():
            height = min(self._drawer.wanted_height(), round(self.height() * MOST_DRAWER))
            low -= height
            self._drawer.setGeometry(0, low, width, height)
        # The head gives way: what was asked for last is not to cover all that is read.
        crowded = low - find - top - GAP < self._look.theme.px(LEAST_PAGE)
        self._head.setVisible(not crowded or not (find or low < self.height()))
        self._head.setGeometry(0, 0, width, top)
        top = 0 if self._head.isHidden() else top
        if find:
            self._find.setGeometry(0, top + GAP if top else 0, width, find)
            top = self._find.geometry().bottom() + 1
        self._page.setGeometry(0, top, width, max(0, low - top))

    def _choose_head(self, column: int) -> None:
        """Make the head short where it would take too much of the pane."""
        short, lines = head_shape(self.header, self._outline, column, self.height() * MOST_HEAD)
        self._outline.set_lines(lines)
        self.header.set_short(short)
        if short != self._short:
            self._short = short
            self._set_cards(keep_place=True)

    def event(self, event: QEvent) -> bool:
        """Stack the parts anew when one of them wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts in the new size."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, so that nothing below has to be painted first."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.color("canvas"))
        painter.end()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return self._page.sizeHint() + QSize(0, self._look.theme.px(160))

    # --------------------------------------------------------------------------------- sections

    def scroll_to(self, section: str) -> None:
        """Bring a section to the top of the page."""
        self._page.scroll_to(section)
        self._outline.mark(section)

    def go_to_section(self, number: int) -> None:
        """Go to a section by its number from 1, with the focus; there may be fewer."""
        sections = self._outline.sections
        if number <= len(sections):
            self._enter(sections[number - 1])

    def go_along(self, step: int) -> None:
        """Go to the next section (1) or the one before (-1), with the focus."""
        if section := self._outline.neighbor(step):
            self._enter(section)

    def _enter(self, section: str) -> None:
        self.scroll_to(section)
        self._page.enter_section(section)

    def is_filling(self) -> bool:
        """Return whether something of the page is still to be measured or explained."""
        return not self._page.is_settled() or not self._explainer.is_ready()

    def _follow(self, section: str) -> None:
        """Mark the section that is on screen (scroll-spy)."""
        self._outline.mark(section)
        self.section_shown.emit(section)

    def open_find(self, text: str | None = None) -> None:
        """Search in the page, at once where a text is given."""
        self._find.open_bar(text)
        self._place()

    def find_next(self, step: int) -> None:
        """Go to the next place of the search, or begin one."""
        if self._find.isHidden():
            self.open_find()
        else:
            self._page.search_on(step)

    def _show_count(self, number: int, count: int) -> None:
        if (words := self._find.show_count(number, count)) and not self._find.isHidden():
            announce(self._page, sentences(words, self._page.words_found()))

    def _leave_search(self) -> None:
        self._page.end_search()
        self._find.hide()
        self._place()

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, Location):
            self.entry_requested.emit(cited.entry_id)
        elif isinstance(cited, tuple) and cited:
            self._drawer.show_citations(cited)

    def _open_drawer(self) -> None:
        self._place()
        if self._drawer.came_from() is self._page:
            self._page.keep_in_sight()

    def _close_drawer(self) -> None:
        before = self._drawer.came_from()
        if before is None or before is self._page:
            self._page.focus_again()
        else:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drawer.hide()
        self._place()


def head_shape(header: PageHeader, outline: Outline, column: int, most: float) -> tuple[bool, int]:
    """Return whether the head is short, and the lines of tabs, in `most` pixels of height.

    All tabs in sight come first: what leaves a short head stands at the top of the page.
    """
    room = most - header.title_height(column) - TOP - GAP
    lines = LINES if outline.height_in(column, LINES) <= room else 1
    return outline.height_in(column, lines) + header.rest_height(column) > room, lines
