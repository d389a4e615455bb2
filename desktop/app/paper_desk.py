"""The printing desk, read and built when something is first to be printed.

Paper brings more than a hundred modules with it, which no window needs to be painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.app.late import Late

if TYPE_CHECKING:
    from desktop.ui.printing_desk import PrintingDesk


class PaperDesk(Late["PrintingDesk"]):
    """Stands for the printing desk until it is needed."""

    @property
    def desk(self) -> PrintingDesk:
        """Return the desk, built now if it is not there yet."""
        return self.wanted()

    @property
    def is_busy(self) -> bool:
        """Return whether a sheet is on its way to a printer or a file."""
        return self._made is not None and self._made.out.is_busy

    def finish(self) -> None:
        """End with the program, in bounded time; what left it is noted in the register."""
        if self._made is not None:
            self._made.close()
            self._made.out.finish()
