"""What the keys inside the window do: between panes, sections of the page, searching in it.

A pane is asked for anew each time: it is another one after a change of the language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.ui.actions import SECTION_KEYS
from desktop.ui.main_window import MainWindow


class WindowKeys:
    """The slots of the keys, by the names that actions.py gives them."""

    def __init__(self, window: MainWindow) -> None:
        """Act on the panes of `window`."""
        self._window = window

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each key does."""
        jumps: dict[str, Callable[[], object]] = {
            name: partial(self._jump, number) for number, name in SECTION_KEYS.items()
        }
        return jumps | {
            "search": self.search, "search_too": self.search,
            "list": partial(self._go_to, "list"), "page": partial(self._go_to, "page"),
            "checklist": partial(self._go_to, "checklist"),
            "fold": self._window.toggle_checklist, "audience": self._switch_audience,
            "next_section": partial(self._go_along, 1),
            "last_section": partial(self._go_along, -1),
            "find": self._find,
            "find_next": partial(self._find_next, 1),
            "find_last": partial(self._find_next, -1),
        }  # fmt: skip

    def search(self) -> None:
        """Go to the search field."""
        self._window.top_bar.focus_search()

    def _go_to(self, pane: str) -> None:
        self._window.focus_pane(pane)

    def _switch_audience(self) -> None:
        other = "patient" if self._window.audience == "professional" else "professional"
        self._window.set_audience(other)

    def _jump(self, number: int) -> None:
        if self._window.entry is not None:
            self._window.detail_pane.go_to_section(number)

    def _go_along(self, step: int) -> None:
        if self._window.entry is not None:
            self._window.detail_pane.go_along(step)

    def _find(self) -> None:
        if self._window.entry is not None:
            self._window.detail_pane.open_find()

    def _find_next(self, step: int) -> None:
        if self._window.entry is not None:
            self._window.detail_pane.find_next(step)
