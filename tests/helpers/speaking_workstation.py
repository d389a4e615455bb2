"""The workstation on the tiny content, as a program for a real screen reader to read.

Run as a module in a session with an accessibility bus (atspi_session.py). Printer and prompts are
stand-ins; the content, the window and all panes are the real ones.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.repository import ContentRepository
from desktop.app.workstation import Start, Workstation
from desktop.core.paths import DataPaths, resource
from desktop.ui.printing_desk import Tools
from desktop.ui.theme import Theme
from tests.helpers.content import built_content
from tests.helpers.fakes import FakePrinter, FakePrompts


class GoBack(QObject):
    """Gives the focus back when a dialog is closed: there is no window manager that would."""

    def __init__(self, window: QWidget) -> None:
        """Give it to `window`."""
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is hidden."""
        if event.type() is QEvent.Type.Hide and isinstance(watched, QDialog):
            QTimer.singleShot(0, self._window.activateWindow)
        return False


def main() -> int:
    """Show the workstation until somebody ends the program."""
    app = QApplication(sys.argv)
    Theme.register_fonts()
    content = ContentRepository(built_content())
    tools = Tools(resource("handouts"), resource("fonts"), FakePrinter(), _a_day)
    with tempfile.TemporaryDirectory() as folder:
        paths = DataPaths(Path(folder))
        station = Workstation(app, content, paths, Start(therapy="velotumab"), FakePrompts(), tools)
        station.window.resize(1280, 760)
        station.window.show()
        station.window.activateWindow()  # there is no window manager that would
        back = GoBack(station.window)
        app.installEventFilter(back)
        return app.exec()


def _a_day() -> date:
    return date(2026, 11, 28)


if __name__ == "__main__":
    sys.exit(main())
