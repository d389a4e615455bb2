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
