"""The middle pane: the head of an entry, its outline, the painted page, the source drawer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from db.records import Audience, ContentInfo, Entry, Source
from desktop.core import page
from desktop.ui.look import Look
from desktop.ui.panes.outline import Outline
from desktop.ui.panes.page_header import PageHeader
from desktop.ui.panes.source_drawer import SourceDrawer
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.page_view import PageView, page_cards


class DetailPane(QWidget):
    """Shows one entry for one audience.

    Signals:
        audience_requested(str): the other audience was chosen.
        section_shown(str): the section on screen changed.
    """

    audience_requested = Signal(str)
    section_shown = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        info: ContentInfo,
        find_source: Callable[[str], Source],
    ) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._shown = ("", "", "")
        self._head = self._make_head(look, info)
        self._page = PageView(self, look)
        self._page.section_shown.connect(self._follow)
        self._page.sources_requested.connect(self._show_sources)
        self._drawer = SourceDrawer(self, look, find_source)
        self._drawer.closed.connect(self._take_focus)

    def _make_head(self, look: Look, info: ContentInfo) -> QFrame:
        head = QFrame(self)
        head.setObjectName("head")
        inner = self._column = ColumnLayout(head)
        inner.setContentsMargins(26, 18, 26, 0)
        inner.setSpacing(8)
        self._header = PageHeader(head, look, info)
        self._header.audience_requested.connect(self.audience_requested)
        inner.addWidget(self._header)
        self._outline = Outline(head)
        self._outline.section_requested.connect(self.scroll_to)
        inner.addWidget(self._outline)
        return head

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

    def show_entry(
        self, entry: Entry, audience: Audience, sources: Sequence[Source], lang: str
    ) -> None:
        """Show the page of `entry` from its top; the page that is shown already keeps its place."""
        self._drawer.hide()
        if audience is Audience.PATIENT and not entry.patient:
            audience = Audience.PROFESSIONAL
        self._header.show_entry(entry, audience, lang)
        sections, kind = page.compose(entry, audience, sources), str(entry.summary.kind)
        again, self._shown = self._shown, (entry.summary.id, audience, lang)
        if again != self._shown:
            self._outline.set_sections([s.id for s in sections], kind)
        self._place()
        self._page.setAccessibleName(entry.summary.title)
        cards = page_cards(sections, kind, audience is Audience.PROFESSIONAL)
        self._page.set_cards(cards, keep_place=again == self._shown)

    def _place(self) -> None:
        """Stack head, page and drawer.

        Not a layout: that would ask every widget up to the window for its size at each switch.
        """
        for part in (self._header, self._outline, self._head):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        width, low = self.width(), self.height()
        top = self._column.heightForWidth(width)
        self._head.setGeometry(0, 0, width, top)
        if not self._drawer.isHidden():
            low -= self._drawer.height()
            self._drawer.setGeometry(0, low, width, self._drawer.height())
        self._page.setGeometry(0, top, width, max(0, low - top))

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

    def scroll_to(self, section: str) -> None:
        """Bring a section to the top of the page."""
        self._page.scroll_to(section)
        self._outline.mark(section)

    def is_filling(self) -> bool:
        """Return whether something of the page is still to be measured."""
        return not self._page.is_settled()

    def _follow(self, section: str) -> None:
        """Mark the section that is on screen (scroll-spy)."""
        self._outline.mark(section)
        self.section_shown.emit(section)

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, tuple) and cited:
            self._drawer.show_citations(cited)

    def _take_focus(self) -> None:
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
