"""A workstation with a tick, which would ask before it is closed, or has asked and waits.

Run as a module: python -m tests.helpers.asked_at_the_end FOLDER [ask]. Prints READY when it is so
far, and ends with the exit code of the program.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.app import start
from desktop.app.workstation import Start, Workstation

READY = "it would ask before it is closed"
ASK = "ask"


class Ticked(Workstation):
    """Has a tick as soon as it is painted, and is closed if it shall ask."""

    def show(self) -> None:
        """Show the window; tick then."""
        super().show()
        self.window.painted.connect(self._tick)

    def _tick(self) -> None:
        self.window.checklist_pane.tick(["fever"])
        if ASK in sys.argv:
            QTimer.singleShot(0, self.window.close)
        QTimer.singleShot(50, self._tell)

    def _tell(self) -> None:
        asks = any(isinstance(w, QMessageBox) for w in QApplication.topLevelWidgets())
        if asks == (ASK in sys.argv):
            print(READY, flush=True)
        else:
            QApplication.exit(1)


if __name__ == "__main__":
    start.Workstation = Ticked
    sys.exit(start.run(Start(therapy="blinatumomab", data_dir=Path(sys.argv[1]))))
