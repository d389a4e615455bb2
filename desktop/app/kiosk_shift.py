"""Ends the turn of a window that has printed a lot, while nobody is there; another stands by.

Typst keeps a little of each sheet that it sets (about 10 kB): over months that would be too much.
The supervisor shows the window that stands by, so that nothing is seen of the change.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.app.kiosk import Kiosk
from desktop.supervisor import EXIT_WORN

SHEETS = 500  # of one window: some 5 MiB


class Shift(QObject):
    """Watches one kiosk; only where a supervisor starts the next window.

    Signals:
        ended(int): the program may end now, with this exit code.
    """

    ended = Signal(int)

    def __init__(self, kiosk: Kiosk, sheets: int = SHEETS) -> None:
        """End the turn of `kiosk` after `sheets` sheets of paper, and not before it is at rest."""
        super().__init__(kiosk)
        self._kiosk, self._sheets = kiosk, sheets
        kiosk.controller.looked.connect(self._look)

    def _look(self) -> None:
        if self._kiosk.sheets_printed >= self._sheets and self._kiosk.is_at_rest:
            self.ended.emit(EXIT_WORN)
