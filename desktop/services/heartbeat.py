"""Says twice a second on standard output that the window is alive; desktop/supervisor.py listens.

A beat comes from the event loop, so a window that hangs stops beating. When nobody listens any
more (the supervisor is gone), the window must go too: it would stand beside its successor.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QTimer, Signal

BEAT = b".\n"
EVERY_MS = 500


class Heartbeat(QObject):
    """Beats until it is stopped.

    Signals:
        listener_gone(): the other end of the pipe is closed.
    """

    listener_gone = Signal()

    def __init__(self, parent: QObject | None = None, every_ms: int = EVERY_MS) -> None:
        """Make it; nothing beats before `start`."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _beat(self) -> None:
        try:
            os.write(sys.stdout.fileno(), BEAT)
        except OSError:
            self.stop()
            self.listener_gone.emit()
