"""The comparison in a window for a screen reader: run as a module inside a desktop session."""

from __future__ import annotations

import sys
from datetime import date

from PySide6.QtWidgets import QApplication, QWidget

from db.records import Audience
from db.repository import ContentRepository
from desktop.core.paths import resource
from desktop.ui.compare.desk import CompareDesk
from desktop.ui.icons import Icons
from desktop.ui.look import Look
from desktop.ui.theme import Theme
from tests.helpers.fakes import FakePrompts

IDS = ("blinatumomab", "rituximab")


def main() -> int:
    """Show the window until somebody ends the program."""
    app = QApplication(sys.argv)
    Theme.register_fonts()
    theme = Theme(app, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("light", 100)
    content, parent = ContentRepository(resource("content")), QWidget()
    desk = CompareDesk(
        parent, Look(theme, Icons(theme)), content, FakePrompts(), "en", print, date.today
    )
    for entry_id in IDS:
        desk.toggle(entry_id)
    desk.open(Audience.PROFESSIONAL)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
