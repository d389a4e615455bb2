"""From a place in the history to what the window shows, and back."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Qt

from db.errors import LeukoGuideError
from db.records import Kind
from db.repository import ContentRepository
from desktop.core.navigation import Location
from desktop.services.navigator import Navigator
from desktop.ui.announce import announce
from desktop.ui.main_window import MainWindow
from desktop.ui.prompts import Prompts
from desktop.ui.wording import error_words, sentences


class _Read(Struct, frozen=True):
    """Where a page was read: its words (audience and language), its section, the place in them.

    In other words the same page is another one: only its sections are found again.
    """

    words: tuple[str, str]
    section: str
    place: object


class Places(QObject):
    """Shows each place the navigator goes to, and tells it where the one before was read."""

    def __init__(
        self,
        window: MainWindow,
        navigator: Navigator,
        content: ContentRepository,
        prompts: Prompts,
    ) -> None:
        """Follow `navigator` in `window`."""
        super().__init__(window)
        self._window, self._navigator = window, navigator
        self._content, self._prompts = content, prompts
        self._unknown = ("", "")  # title and words on what was asked for at the start
        navigator.leaving.connect(self._note)
        navigator.location_changed.connect(self._show)
        navigator.history_changed.connect(self._show_ways)
        window.audience_changed.connect(self._say_audience)

    def connect_bar(self) -> None:
        """Connect the bar, which is new after each change of the language."""
        bar = self._window.top_bar
        bar.back_requested.connect(self._navigator.go_back)
        bar.forward_requested.connect(self._navigator.go_forward)
        bar.set_history(*self._navigator.ways())

    def open_first(self, therapy: str) -> None:
        """Open what was asked for by id or name; else the welcome stays: nobody chose a page."""
        if not therapy:
            return
        try:
            self._navigator.go_to(self._content.id_of(therapy))
        except LeukoGuideError as error:
            self._unknown = error_words(error)
            # Queued: a dialog before the event loop runs cannot be ended by SIGTERM or Ctrl+C.
            queued = Qt.ConnectionType.QueuedConnection
            self._window.painted.connect(self._tell_unknown, queued)

    def _tell_unknown(self) -> None:
        self._prompts.note(*self._unknown)

    def _note(self) -> None:
        if self._window.entry is not None:
            pane = self._window.detail_pane
            self._navigator.note(
                _Read(self._window.words, pane.outline.marked(), pane.page.place())
            )

    def _show(self, place: Location) -> None:
        self._window.show_entry(place.entry_id)
        self._say_title()
        read, pane = place.scrolled, self._window.detail_pane
        if not isinstance(read, _Read):
            return
        if read.words == self._window.words:
            pane.page.return_to(read.place)
        elif self._is_sectioned() and read.section in pane.outline.sections[1:]:
            pane.scroll_to(read.section)

    def _say_title(self) -> None:
        """Let a screen reader say what is open now; a line of the list says itself."""
        window = self._window
        if window.entry is not None and not window.list_pane.view.hasFocus():
            pane = window.detail_pane
            announce(pane.page, sentences(*pane.header.spoken()))

    def _say_audience(self) -> None:
        if self._window.entry is not None:
            self._window.detail_pane.header.say_audience()

    def _is_sectioned(self) -> bool:
        """Return whether the page has the same sections in all words; letters are not."""
        return self._window.entry is not None and self._window.entry.summary.kind is not Kind.TERM

    def _show_ways(self, back: bool, forward: bool) -> None:
        self._window.top_bar.set_history(back, forward)
