"""The kiosk on the tiny content at a text to read, as a program for a real screen reader to read.

Run as a module in a session with an accessibility bus (atspi_session.py). Printer, voice and clock
are stand-ins; the content, the window and all screens are the real ones.
"""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.repository import ContentRepository
from desktop.app.kiosk import Kiosk, Surroundings
from desktop.app.kiosk_printing import KioskTools
from desktop.core.paths import resource
from desktop.core.policy import LoadedPolicy
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.theme import Theme
from tests.helpers.content import built_content
from tests.helpers.fakes import FakePrinter, fixed_day
from tests.helpers.kiosk import OPEN, Clock

WAY = (Ask(Do.LANGUAGE, "en"), Ask(Do.THERAPY, "velotumab/therapy"), Ask(Do.GO, "section:effects"))


def main() -> int:
    """Show the kiosk until somebody ends the program."""
    app = QApplication(sys.argv)
    Theme.register_fonts()
    clock, tools = Clock(), KioskTools(resource("handouts"), resource("fonts"), FakePrinter(),
                                       fixed_day)  # fmt: skip
    outside = Surroundings(tools, "no voice in tests", clock, clock.time_of_day)
    kiosk = Kiosk(app, ContentRepository(built_content()), LoadedPolicy(OPEN), outside)
    kiosk.start()
    kiosk.controller.touched()
    for ask in WAY:
        QTimer.singleShot(0, kiosk, partial(kiosk.answers.take, ask))
    kiosk.window.activateWindow()  # there is no window manager that would
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
