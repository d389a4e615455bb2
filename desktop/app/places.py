"""From a place in the history to what the window shows, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.errors import LeukoGuideError
from db.repository import ContentRepository
from desktop.core.navigation import Location
from desktop.services.navigator import Navigator
from desktop.ui.main_window import MainWindow
from desktop.ui.prompts import Prompts
from desktop.ui.wording import error_words


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
        navigator.leaving.connect(self._note)
        navigator.location_changed.connect(self._show)
        navigator.history_changed.connect(self._show_ways)

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
            self._prompts.note(*error_words(error))

    def _note(self) -> None:
        if self._window.entry is not None:
            self._navigator.note(self._window.detail_pane.page.place())

    def _show(self, place: Location) -> None:
        self._window.show_entry(place.entry_id)
        if place.scrolled is not None:
            self._window.detail_pane.page.return_to(place.scrolled)

    def _show_ways(self, back: bool, forward: bool) -> None:
        self._window.top_bar.set_history(back, forward)
