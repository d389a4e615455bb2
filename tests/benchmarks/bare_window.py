"""The floor of any PySide6 program: a window with one list. A script; see probe.py."""

from __future__ import annotations

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

from tests.benchmarks.probe import Probe


def main() -> int:
    app = QApplication(sys.argv)
    window = QMainWindow()
    view = QListView(window)
    view.setModel(QStringListModel([f"row {n}" for n in range(60)], view))
    window.setCentralWidget(view)
    Probe(window, view.viewport())
    window.resize(1360, 850)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
