"""A workstation with a tick, which would ask before it is closed, or has asked and waits.

Run as a module: python -m tests.helpers.asked_at_the_end FOLDER [ask]. Prints READY when it is so
far, and ends with the exit code of the program.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
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
            QApplication.instance().installEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess]
            QTimer.singleShot(0, self.window.close)
        else:
            QTimer.singleShot(0, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the question is there."""
        if isinstance(watched, QMessageBox) and event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print(READY, flush=True)


if __name__ == "__main__":
    start.Workstation = Ticked
    sys.exit(start.run(Start(therapy="blinatumomab", data_dir=Path(sys.argv[1]))))
