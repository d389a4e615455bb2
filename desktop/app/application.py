"""The one QApplication, for the workstation and for the kiosk."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.ui.theme import STYLE, Theme


def make_application(arguments: list[str]) -> QApplication:
    """Return the one QApplication, with our style and our fonts.

    The style is named here because setStyle() hands it back, and PySide makes the 600 members of
    the enums of QStyle for that, which nothing of ours needs before the window is painted.
    """
    app = QApplication([*arguments, "-style", STYLE])
    app.setApplicationName("LeukoGuide")
    app.setDesktopFileName("leukoguide")
    Theme.register_fonts()
    return app
