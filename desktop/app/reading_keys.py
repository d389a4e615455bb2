"""What the keys for reading do: sections of the page, and searching in it.

The pane is asked for anew each time: it is another one after a change of the language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.ui.actions import SECTION_KEYS
from desktop.ui.main_window import MainWindow


class ReadingKeys:
    """The slots of the keys, by the names that actions.py gives them."""

    def __init__(self, window: MainWindow) -> None:
        """Act on the page of `window`."""
        self._window = window

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what each key does."""
        jumps: dict[str, Callable[[], object]] = {
            name: partial(self._jump, number) for number, name in SECTION_KEYS.items()
        }
        return jumps | {
            "next_section": partial(self._go_along, 1),
            "last_section": partial(self._go_along, -1),
            "find": self._find,
            "find_next": partial(self._find_next, 1),
            "find_last": partial(self._find_next, -1),
        }

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
