"""LeukoGuide up to its first painted window, then out. Run as a script; prints when painted."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from db.repository import ContentRepository
from desktop.app.application import make_application
from desktop.app.workstation import Start, Workstation
from desktop.core.paths import data_paths, resource


class FirstPaint(QObject):
    """Ends the program after the first paint of the list."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QTimer.singleShot(0, self, QApplication.quit)
        return False


def main() -> int:
    app = make_application(sys.argv)
    content = ContentRepository(resource("content"))
    with tempfile.TemporaryDirectory() as folder:
        start = Start()
        workstation = Workstation(app, content, data_paths(Path(folder)), start)
        painted = FirstPaint(app)
        workstation.window.list_pane.view.viewport().installEventFilter(painted)
        workstation.window.show()
        code = app.exec()
        workstation.window.close()
    content.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
