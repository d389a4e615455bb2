"""The one QApplication, for the workstation and for the kiosk."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import STYLE


def make_application(arguments: list[str]) -> QApplication:
    """Return the one QApplication with our style; nothing of resources/ is needed for it.

    The style is named here because setStyle() hands it back, and PySide makes the 600 members of
    the enums of QStyle for that, which nothing of ours needs before the window is painted.
    """
    app = QApplication([*arguments, "-style", STYLE])
    # Qt's own store of pictures wakes the program every 30 seconds to see what may go. What is
    # drawn often is kept by us (ui/icons.py); without it a switch takes half a percent more.
    QPixmapCache.setCacheLimit(0)
    app.setApplicationName("LeukoGuide")
    app.setDesktopFileName("leukoguide")
    return app


def tell(text: str) -> None:
    """Say a line to whoever started the program.

    A full disk or a reader that has gone ends nothing: from then on nothing is said.
    """
    try:
        print(text, flush=True)
    except OSError:
        sys.stdout = None  # else Python tries once more at its end, and fails with code 120
