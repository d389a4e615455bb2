"""The workstation window: places the panes and maps a location to what they show.

It knows records and panes; it reads no database and sets no text. Wiring between panes and
services is done in desktop/app.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.records import Audience, ContentInfo, Entry, Kind, SearchHit, Sign, Source, Summary
from desktop.ui.look import Look
from desktop.ui.panes.checklist_pane import ChecklistPane
from desktop.ui.panes.detail_pane import DetailPane
from desktop.ui.panes.list_pane import ListPane
from desktop.ui.panes.status_line import StatusLine
from desktop.ui.panes.top_bar import TopBar
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.wording import said


class Reader(Protocol):
    """The questions the window asks of the content."""

    def info(self) -> ContentInfo: ...

    def summaries(self, *kinds: Kind, lang: str = "en") -> tuple[Summary, ...]: ...

    def entry(self, entry_id: str, lang: str = "en") -> Entry: ...

    def checklist(self, therapy_id: str, lang: str = "en") -> tuple[Sign, ...]: ...

    def sources_of(self, entry_id: str) -> tuple[Source, ...]: ...

    def source(self, source_id: str) -> Source: ...

    def search(self, text: str, kinds: frozenset[Kind] | None = None) -> list[SearchHit]: ...

    def suggest(self, text: str) -> list[SearchHit]: ...


class MainWindow(QMainWindow):
    """List, page and checklist side by side.

    Signals:
        entry_requested(str): show this entry.
        audience_changed(str): patient or professional words are wanted.
        closing(): the window is about to close.
    """

    entry_requested = Signal(str)
    audience_changed = Signal(str)
    closing = Signal()

    def __init__(self, look: Look, content: Reader, audience: str, lang: str) -> None:
        """Place the panes; nothing is selected yet."""
        super().__init__()
        self.setWindowTitle("LeukoGuide")
        self.setMinimumSize(760, 520)
        self._look, self._content = look, content
        self._audience, self._lang = Audience(audience), lang
        self._entry: Entry | None = None
        self.top_bar = TopBar(self, look)
        self.list_pane = ListPane(self, look, content.summaries(lang=lang))
        self.detail_pane = DetailPane(self, look, content.info(), content.source)
        self.checklist_pane = ChecklistPane(self, look)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (self.list_pane, self.detail_pane, self.checklist_pane):
            self._splitter.addWidget(pane)
        self._splitter.setHandleWidth(1)
        self._splitter.setCollapsible(1, False)
        for index, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(index, stretch)
        self._folded_by_hand = False
        self._unfold = self._unfold_button()
        self._lay_out()
        self._connect()
        self._fit_panes()

    def _lay_out(self) -> None:
        center = QWidget(self)
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._splitter, 1)
        middle.addWidget(self._unfold)
        layout.addLayout(middle, 1)
        layout.addWidget(StatusLine(center, self._content.info()))
        self.setCentralWidget(center)

    def _unfold_button(self) -> QPushButton:
        button = ThemedButton(self, self._look, "clipboard-list")
        button.setProperty("tone", "quiet")
        button.setToolTip(said("Show the checklist"))
        button.setAccessibleName(said("Show the checklist"))
        button.clicked.connect(self.toggle_checklist)
        button.hide()
        return button

    def _connect(self) -> None:
        self.list_pane.entry_chosen.connect(self.entry_requested)
        self.top_bar.text_changed.connect(self.show_results)
        self.top_bar.first_requested.connect(self.list_pane.choose_first)
        self.top_bar.list_requested.connect(self._focus_list)
        self.detail_pane.audience_requested.connect(self.set_audience)
        self.checklist_pane.sources_requested.connect(self._show_sources)
        self.checklist_pane.folded.connect(self.toggle_checklist)

    @property
    def entry(self) -> Entry | None:
        """Return the entry shown now."""
        return self._entry

    @property
    def audience(self) -> Audience:
        """Return for whom the page is written now."""
        return self._audience

    def show_entry(self, entry_id: str) -> None:
        """Show an entry in all panes; raises UnknownEntryError for an id that is not there."""
        entry = self._content.entry(entry_id, self._lang)
        self._entry = entry
        sources = self._content.sources_of(entry_id)
        self.detail_pane.show_entry(entry, self._audience, sources, self._lang)
        self.list_pane.select(entry_id)
        self._show_checklist(entry)
        self.top_bar.set_printable(bool(entry.patient) and entry.summary.kind is Kind.THERAPY)
        self.setWindowTitle(f"{entry.summary.title} · LeukoGuide")

    def _show_checklist(self, entry: Entry) -> None:
        signs: Sequence[Sign] = ()
        if entry.summary.kind is Kind.THERAPY:
            signs = self._content.checklist(entry.summary.id, self._lang)
        clinical = self._audience is Audience.PROFESSIONAL
        self.checklist_pane.show_checklist(entry.summary.title if signs else "", signs, clinical)

    def apply_look(self) -> None:
        """Draw everything again after the theme or the text scale changed."""
        self._fit_panes()
        self.list_pane.apply_look()
        self.list_pane.view.doItemsLayout()
        if self._entry is not None:
            self.show_entry(self._entry.summary.id)

    def set_audience(self, audience: str) -> None:
        """Show the same entry for the other audience."""
        if audience == self._audience:
            return
        self._audience = Audience(audience)
        if self._entry is not None:
            self.show_entry(self._entry.summary.id)
        self.audience_changed.emit(audience)

    def show_results(self, text: str) -> None:
        """Show what is found for `text`, or the whole list when it is empty."""
        if not text.strip():
            self.list_pane.show_all()
            if self._entry is not None:
                self.list_pane.select(self._entry.summary.id)
            return
        hits = self._content.search(text)
        guesses = [] if hits else self._content.suggest(text)
        self.list_pane.show_hits(text.strip(), hits, guesses)

    def toggle_checklist(self) -> None:
        """Fold the checklist away, or bring it back."""
        self._folded_by_hand = not self.checklist_pane.isHidden()
        self._show_checklist_pane(not self._folded_by_hand)

    def _show_checklist_pane(self, shown: bool) -> None:
        self.checklist_pane.setVisible(shown)
        self._unfold.setVisible(not shown)

    def _fit_panes(self) -> None:
        """Give the panes their widths; where three do not fit, the checklist folds away."""
        px = self._look.theme.px
        self.list_pane.setMinimumWidth(px(190))
        self.detail_pane.setMinimumWidth(px(340))
        self.checklist_pane.setMinimumWidth(px(260))
        room = self.width() >= px(190 + 420 + 260)
        self._show_checklist_pane(room and not self._folded_by_hand)
        side = px(300) if self.width() >= px(1200) else px(230)
        other = px(320) if self.width() >= px(1200) else px(270)
        self._splitter.setSizes([side, max(px(340), self.width() - side - other), other])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the checklist when the room changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_panes()

    def focus_pane(self, name: str) -> None:
        """Move the focus to the list, the page or the checklist."""
        pane = {"list": self.list_pane.view, "page": self.detail_pane.outline}.get(name)
        target: QWidget = pane if pane is not None else self.checklist_pane
        first = (
            target if target.focusPolicy() != Qt.FocusPolicy.NoFocus else target.nextInFocusChain()
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def layout_state(self) -> tuple[QByteArray, QByteArray]:
        """Return window geometry and splitter places, for the session file."""
        return self.saveGeometry(), self._splitter.saveState()

    def restore_layout(self, geometry: QByteArray, splitter: QByteArray) -> None:
        """Use kept geometry and splitter places; values that do not fit are ignored by Qt."""
        self.restoreGeometry(geometry)
        self._splitter.restoreState(splitter)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window closes, then let it."""
        self.closing.emit()
        super().closeEvent(event)

    def _focus_list(self) -> None:
        self.list_pane.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, tuple):
            self.detail_pane.drawer.show_citations(cited)
