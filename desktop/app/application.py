"""The one QApplication, for the workstation and for the kiosk."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.ui.theme import Theme


def make_application(arguments: list[str]) -> QApplication:
    """Return the one QApplication, with our fonts registered."""
    app = QApplication(arguments)
    app.setApplicationName("LeukoGuide")
    app.setDesktopFileName("leukoguide")
    Theme.register_fonts()
    return app
