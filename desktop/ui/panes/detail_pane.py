"""The middle pane: the page of one entry, as cards in one scrolling column with an outline.

The cards that fill the first screen are made before the page is painted, the rest right after,
below the fold, so that nothing on screen moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from db.records import Audience, ContentInfo, Entry, Source
from desktop.core import page
from desktop.ui.look import Look
from desktop.ui.panes.outline import Outline
from desktop.ui.panes.page_header import PageHeader
from desktop.ui.panes.source_drawer import SourceDrawer
from desktop.ui.widgets.blocks import BlockFactory
from desktop.ui.widgets.column import ColumnArea, ColumnLayout, hugging
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import section_title, topic_title

MAX_WIDTH = 980
CHUNK = 24


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
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._cards: dict[str, Card] = {}
        self._waiting: list[tuple[Card, page.Block]] = []
        self._factory: BlockFactory | None = None
        self._wanted_section = ""
        self._kind = "therapy"
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QFrame(self)
        head.setObjectName("head")
        head.setSizePolicy(hugging())
        inner = ColumnLayout(head)
        inner.setContentsMargins(26, 18, 26, 0)
        inner.setSpacing(8)
        self._header = PageHeader(head, info)
        self._header.audience_requested.connect(self.audience_requested)
        inner.addWidget(self._header)
        self._outline = Outline(head)
        self._outline.section_requested.connect(self.scroll_to)
        inner.addWidget(self._outline)
        outer.addWidget(head)
        self._area = ColumnArea(self)
        self._area.verticalScrollBar().valueChanged.connect(self._follow)
        outer.addWidget(self._area, 1)
        self._drawer = SourceDrawer(self, look, find_source)
        self._drawer.closed.connect(self._take_focus)
        outer.addWidget(self._drawer)
        self._fill = QTimer(self)
        self._fill.setSingleShot(True)
        self._fill.setInterval(0)
        self._fill.timeout.connect(self._fill_some)

    @property
    def outline(self) -> Outline:
        """Return the outline, for keyboard shortcuts and tests."""
        return self._outline

    @property
    def drawer(self) -> SourceDrawer:
        """Return the source drawer."""
        return self._drawer

    def show_entry(
        self, entry: Entry, audience: Audience, sources: Sequence[Source], lang: str
    ) -> None:
        """Show the page of `entry`; the scroll position starts at the top."""
        self._fill.stop()
        self._drawer.hide()
        self._wanted_section = ""
        if audience is Audience.PATIENT and not entry.patient:
            audience = Audience.PROFESSIONAL
        self._header.show_entry(entry, audience, lang)
        sections = page.compose(entry, audience, sources)
        self._kind = str(entry.summary.kind)
        self._outline.set_sections([s.id for s in sections], self._kind)
        professional = audience is Audience.PROFESSIONAL
        self._factory = BlockFactory(self._look, self._show_sources, professional)
        self._build(sections)

    def scroll_to(self, section: str) -> None:
        """Bring a section to the top of the page."""
        self._finish()
        self._area.fit()
        card = self._cards.get(section)
        if card is not None:
            box = self._area.widget()
            top = card.mapTo(box, QPoint(0, 0)).y()
            self._wanted_section = section
            self._area.verticalScrollBar().setValue(max(0, top - 8))
            self._outline.mark(section)

    def is_filling(self) -> bool:
        """Return whether cards below the fold are still to be made."""
        return bool(self._waiting)

    def _build(self, sections: Sequence[page.Section]) -> None:
        box = QWidget()
        box.setObjectName("canvas")
        layout = ColumnLayout(box)
        layout.max_width = self._look.theme.px(MAX_WIDTH)
        layout.setContentsMargins(26, 16, 26, 24)
        layout.setSpacing(14)
        self._cards, self._waiting = {}, []
        for section in sections:
            card = Card(box, "true", 20)
            title = section_title(section.id, self._kind)
            card.body.addWidget(PlainLabel(card, title, "section"))
            card.setAccessibleName(title)
            self._cards[section.id] = card
            layout.addWidget(card)
            self._waiting += [(card, b) for b in section.blocks if not self._repeats(b, title)]
        self._fill_some()
        self._area.set_column(box)
        self._area.verticalScrollBar().setValue(0)

    @staticmethod
    def _repeats(block: page.Block, title: str) -> bool:
        """Return whether a heading only says again what the section's title says."""
        return block.kind is page.BlockKind.HEADING and topic_title(block.topic) == title

    def _fill_some(self) -> None:
        """Make the next widgets; the rest follows when the event loop is free."""
        assert self._factory is not None
        now, self._waiting = self._waiting[:CHUNK], self._waiting[CHUNK:]
        for card, block in now:
            self._add(card, block)
        if self._waiting:
            self._fill.start()

    def _add(self, card: Card, block: page.Block) -> None:
        assert self._factory is not None
        frame = self._boxed(card) if block.topic in ("boxed_warning", "emergency") else card
        widget = self._factory.widget(frame, block)
        frame.body.addWidget(widget)
        widget.show()  # at once: Qt would show it with the next event, and measure it as empty

    @staticmethod
    def _boxed(card: Card) -> Card:
        """Return the red frame inside a card, made on first use."""
        last = card.body.itemAt(card.body.count() - 1).widget()
        if isinstance(last, Card) and last.property("card") == "urgent":
            return last
        frame = Card(card, "urgent", 14)
        frame.body.setSpacing(6)
        card.body.addWidget(frame)
        frame.show()
        return frame

    def _finish(self) -> None:
        self._fill.stop()
        while self._waiting:
            self._fill_some()
        self._fill.stop()

    def _follow(self, value: int) -> None:
        """Mark the section that is on screen (scroll-spy)."""
        if self._wanted_section:
            self._outline.mark(self._wanted_section)
            self._wanted_section = ""
            return
        box = self._area.widget()
        shown = ""
        for section, card in self._cards.items():
            if not shown or card.mapTo(box, QPoint(0, 0)).y() <= value + 60:
                shown = section
        self._outline.mark(shown)
        self.section_shown.emit(shown)

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, tuple) and cited:
            self._drawer.show_citations(cited)

    def _take_focus(self) -> None:
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)
