"""The printing desk, read and built when something is first to be printed.

Paper brings more than a hundred modules with it, which no window needs to be painted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.printing_desk import PrintingDesk


class PaperDesk:
    """Stands for the printing desk until it is needed."""

    def __init__(self, make: Callable[[], PrintingDesk]) -> None:
        """Let `make` build the desk, in the language of then."""
        self._make = make
        self._made: PrintingDesk | None = None

    @property
    def desk(self) -> PrintingDesk:
        """Return the desk, built now if it is not there yet."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def set_language(self, code: str) -> None:
        """Use another language from now on."""
        if self._made is not None:
            self._made.set_language(code)

    def close(self) -> None:
        """Close what is open."""
        if self._made is not None:
            self._made.close()
