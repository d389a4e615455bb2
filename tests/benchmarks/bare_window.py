"""The floor of any PySide6 program: a window with one list. A script; says when it is painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow


class FirstPaint(QObject):
    """Ends the program after the first paint of the list."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QTimer.singleShot(0, self, QApplication.quit)
        return False


def main() -> int:
    app = QApplication(sys.argv)
    window = QMainWindow()
    view = QListView(window)
    view.setModel(QStringListModel([f"row {n}" for n in range(60)], view))
    window.setCentralWidget(view)
    painted = FirstPaint(view)
    view.viewport().installEventFilter(painted)
    window.resize(1360, 850)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
