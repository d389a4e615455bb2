"""A page in a window for a screen reader to read: run as a module inside a desktop session.

Pressing any source shows the second page, as a switch to another entry does. Prints nothing.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.core.page import Section
from desktop.core.paths import resource
from desktop.ui.icons import Icons
from desktop.ui.look import Look
from desktop.ui.theme import Theme
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.view import PageView
from tests.helpers.pages import EVERYTHING, SOURCES, said

TITLE = "A page that speaks"
SECOND = (Section("overview", (said("The second page is here"),)), SOURCES)


class Reader(PageView):
    """Shows the second page when a source is asked for."""

    def begin(self) -> None:
        """Show the first page."""
        self.setAccessibleName("Exemplara")
        self.set_cards(page_cards(EVERYTHING, "therapy", professional=True))
        self.sources_requested.connect(self.turn)

    def turn(self) -> None:
        """Show the second page."""
        self.set_cards(page_cards(SECOND, "therapy", professional=True))


def main() -> int:
    """Show the window until somebody ends the program."""
    app = QApplication(sys.argv)
    Theme.register_fonts()
    theme = Theme(app, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("light", 100)
    window = QMainWindow()
    window.setWindowTitle(TITLE)
    view = Reader(window, Look(theme, Icons(theme)))
    window.setCentralWidget(view)
    window.resize(760, 620)
    view.begin()
    window.show()
    window.activateWindow()  # there is no window manager that would
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
