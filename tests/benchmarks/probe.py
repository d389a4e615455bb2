"""What the two measured programs share: when they are painted, and what they cost afterwards.

Run inside a process of its own (bare_window.py, leukoguide_window.py) that may import only this
before it is painted, so that both pay the same for being measured.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

SETTLE_MS = 1500


class Probe(QObject):
    """Says when the window is painted, then what the first argument of the program asks for.

    start: nothing more. rest: how much of the window changed later, and its memory.
    idle: nothing, until it is stopped; see processes.py.
    """

    def __init__(self, window: QWidget, view: QWidget) -> None:
        """Wait for the first paint of `view`."""
        super().__init__(window)
        self._window, self._first = window, QImage()
        self._task = sys.argv[1] if len(sys.argv) > 1 else "start"
        self._painted = self._said = False
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.say_painted)  # when all of the window is painted
        return False

    def say_painted(self) -> None:
        """Say it once. A window that goes on with other work then tells when that begins."""
        if self._said:
            return
        self._said = True
        print(f"painted {time.process_time()}", flush=True)
        if self._task == "start":
            QApplication.quit()
            return
        if self._task == "idle":
            return
        self._first = self._window.grab().toImage()
        QTimer.singleShot(SETTLE_MS, self, self._rest)

    def _rest(self) -> None:
        print(f"changed {changed(self._first, self._window.grab().toImage())}", flush=True)
        self._first = QImage()
        print(f"memory {proportional_bytes()}", flush=True)
        QApplication.quit()


def changed(first: QImage, second: QImage) -> float:
    """Return the share of points (0 to 1) that differ, of every second one in both directions."""
    if first.size() != second.size():
        return 1.0
    points = [(x, y) for x in range(0, first.width(), 2) for y in range(0, first.height(), 2)]
    return sum(first.pixel(*p) != second.pixel(*p) for p in points) / max(1, len(points))


def proportional_bytes() -> int:
    """Return the memory of this process, shared pages counted in shares; 0 where unknown."""
    file = Path("/proc/self/smaps_rollup")
    if not file.exists():
        return 0
    return 1024 * int(file.read_text("ascii").split("\nPss:")[1].split()[0])
