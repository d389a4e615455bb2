"""Turns the system's request to end (SIGTERM, SIGINT, SIGHUP) into a signal of Qt.

Python runs its handlers only between two lines of Python, so a program that waits inside Qt would
not notice. The system writes one byte into a pipe instead, and Qt watches the pipe. Does nothing on
Windows, where the end of a session reaches the window itself. Must not know what ends.
"""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Watches for the end.

    Signals:
        end_requested(): the system, a session or a person at a terminal wants the program to end.
    """

    end_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Watch nothing until install()."""
        super().__init__(parent)
        self._pipe: tuple[int, int] | None = None
        self._before: dict[signal.Signals, object] = {}
        self._wake_before = -1
        self._notifier: QSocketNotifier | None = None

    def install(self) -> None:
        """Start watching; only on the main thread, as Python demands."""
        if os.name != "posix":
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wake_before = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for name in NAMES:
            number = signal.Signals[name]
            self._before[number] = signal.signal(number, _only_wake)

    def uninstall(self) -> None:
        """Stop watching and put back what was there."""
        if self._pipe is None:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)  # pyright: ignore[reportArgumentType]
        signal.set_wakeup_fd(self._wake_before)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    def _woken(self) -> None:
        if self._pipe is not None and os.read(self._pipe[0], 64):
            self.end_requested.emit()


def _only_wake(number: int, frame: FrameType | None) -> None:
    """Do nothing: a handler has to be there for the system to write into the pipe."""
