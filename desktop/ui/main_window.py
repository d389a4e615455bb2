"""The workstation window: places the panes and maps a location to what they show.

It knows records and panes; it reads no database and sets no text. Wiring between panes and
services is done in desktop/app.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from db.records import Audience, Entry, Kind, Sign
from desktop.core.checklist import Checklists
from desktop.ui.focus import first_stop
from desktop.ui.look import Look
from desktop.ui.panes.list_pane import ListPane
from desktop.ui.panes.top_bar import TopBar
from desktop.ui.reader import Reader
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:  # see Workspace.reading
    from desktop.ui.panes.checklist_pane import ChecklistPane
    from desktop.ui.panes.detail_pane import DetailPane


class MainWindow(QMainWindow):
    """List, page and checklist side by side.

    Signals:
        entry_requested(str): show this entry.
        audience_changed(str): patient or professional words are wanted.
        panes_made(): bar and list are new, in another language; connect them again.
        reading_made(): page, checklist and banners are there now; connect them.
        painted(): all of the window was painted for the first time.
        closing(): the window is about to close.
    """

    entry_requested = Signal(str)
    audience_changed = Signal(str)
    panes_made = Signal()
    reading_made = Signal()
    painted = Signal()
    closing = Signal()

    def __init__(
        self, look: Look, content: Reader, audience: str, lang: str, today: Callable[[], date]
    ) -> None:
        """Place the panes; nothing is selected yet. `today` says how old sources are."""
        super().__init__()
        self.setWindowTitle("LeukoGuide")
        self.setMinimumSize(760, 520)
        self._look, self._content, self._today = look, content, today
        self._audience, self._lang = Audience(audience), lang
        self._entry: Entry | None = None
        self.checklists = Checklists()
        self.checklist_entry: Entry | None = None  # the therapy whose signs are shown
        self._phone = ""
        self._was_painted = False
        self.ask_before_closing: Callable[[], bool] | None = None
        self._place_panes()
        self._work.fit(self.width())

    def _place_panes(self) -> None:
        """Make bar and panes in the language of now; Qt deletes those that were there."""
        self._work = Workspace(
            self, self._look, self._content, self._lang, self._today, self.checklists
        )
        self.setCentralWidget(self._work)
        self._work.reading_made.connect(self._connect_reading)
        layout = self.layout()
        if self.isVisible() and layout is not None:
            self._work.show()  # Qt itself would show it a moment later, and nothing has a size yet
            layout.activate()
        self.list_pane.entry_chosen.connect(self.entry_requested)
        self.list_pane.all_requested.connect(self.top_bar.field.clear)
        self.top_bar.text_changed.connect(self.show_results)
        self.top_bar.first_requested.connect(self.list_pane.choose_first)
        self.top_bar.list_requested.connect(self._focus_list)

    def _connect_reading(self) -> None:
        self._work.reading.help_banner.set_phone(self._phone)
        self.detail_pane.audience_requested.connect(self.set_audience)
        self.detail_pane.entry_requested.connect(self.entry_requested)
        self.reading_made.emit()

    def prepare_reading(self) -> None:
        """Build page and checklist, unseen, so that the first entry opens as fast as the next."""
        _ = self._work.reading

    def set_language(self, lang: str) -> None:
        """Make the panes anew in another language; what was shown, typed and ticked stays."""
        doing, self._lang = self._work.doing(), lang
        self._place_panes()
        self._work.fit(self.width())
        self.panes_made.emit()
        self._work.find_again(doing)
        if self._entry is not None:
            self.show_entry(self._entry.summary.id)
        self._work.go_on(doing)

    @property
    def top_bar(self) -> TopBar:
        """Return the bar at the top."""
        return self._work.top_bar

    @property
    def list_pane(self) -> ListPane:
        """Return the list."""
        return self._work.list_pane

    @property
    def work(self) -> Workspace:
        """Return everything inside the window."""
        return self._work

    @property
    def detail_pane(self) -> DetailPane:
        """Return the page."""
        return self._work.reading.detail

    @property
    def checklist_pane(self) -> ChecklistPane:
        """Return the checklist."""
        return self._work.reading.checklist

    @property
    def entry(self) -> Entry | None:
        """Return the entry shown now."""
        return self._entry

    @property
    def audience(self) -> Audience:
        """Return for whom the page is written now."""
        return self._audience

    @property
    def words(self) -> tuple[str, str]:
        """Return for whom pages are written now, and in which language."""
        return str(self._audience), self._lang

    def show_entry(self, entry_id: str) -> None:
        """Show an entry in all panes; raises UnknownEntryError for an id that is not there."""
        entry = self._content.entry(entry_id, self._lang)
        self._work.begin_reading()
        if self._entry is None or self._entry.summary.id != entry.summary.id:
            self._work.begin_page()
        self._entry = entry
        sources = self._content.sources_of(entry_id)
        self.detail_pane.show_entry(entry, self._audience, sources, self._lang)
        self.list_pane.select(entry_id)
        self._show_checklist(entry)
        self.top_bar.set_printable(bool(entry.patient))
        self.setWindowTitle(f"{entry.summary.title} · LeukoGuide")

    def _show_checklist(self, entry: Entry) -> None:
        """Show the checklist of a therapy; one with ticks stays while something else is read."""
        before, signs = self.checklist_entry, tuple[Sign, ...]()
        ticked = before is not None and not self.checklists.of(before.summary.id).is_empty
        if entry.summary.kind is not Kind.THERAPY and before is not None and ticked:
            entry = self._content.entry(before.summary.id, self._lang)
        if entry.summary.kind is Kind.THERAPY:
            signs = self._content.checklist(entry.summary.id, self._lang)
        self.checklist_entry = entry if signs else None
        self._work.show_checklist(entry, signs, self._audience is Audience.PROFESSIONAL)

    def set_clinic_phone(self, phone: str) -> None:
        """Show the clinic's out-of-hours number where help is needed now; "" for none."""
        self._phone = phone
        if self._work.has_reading:
            self._work.reading.help_banner.set_phone(phone)

    def forget_person(self) -> None:
        """Untick everything and clear both searches; the entry shown stays."""
        self.checklists.reset()
        self.top_bar.field.clear()
        if self._entry is not None:
            self.detail_pane.drawer.close_drawer()
            self.detail_pane.find_bar.close_bar()
            self._show_checklist(self._entry)

    def apply_look(self) -> None:
        """Draw everything again after the theme or the text scale changed."""
        self._work.fit(self.width())
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
        self._work.show_list()
        hits = self._content.find(text, self._lang)
        guesses = [] if hits else self._content.suggest(text, self._lang)
        self.list_pane.show_hits(text.strip(), hits, guesses)

    def toggle_checklist(self) -> None:
        """Fold the checklist away, or bring it back."""
        self._work.toggle_checklist()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the checklist when the room changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._work.fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window is painted, when its panes are, too."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def focus_pane(self, name: str) -> None:
        """Move the focus to the list, the page or the checklist."""
        if name == "list":
            self._work.show_list()
        elif name == "checklist":
            self._work.bring_checklist()
        target = self._work.focus_target(name)
        first_stop(target).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whether it may, say that the window closes, then let it."""
        if self.ask_before_closing is not None and not self.ask_before_closing():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _focus_list(self) -> None:
        self.list_pane.view.setFocus(Qt.FocusReason.TabFocusReason)
