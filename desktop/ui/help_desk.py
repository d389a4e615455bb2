"""Opens what explains the program: about, the keys. The windows are loaded when first asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.records import ContentInfo
from desktop.ui import actions


class HelpDesk:
    """Answers the wishes for help."""

    def __init__(self, window: QWidget, info: ContentInfo) -> None:
        """Open windows over `window`; `info` is what the content says of itself."""
        self._window, self._info = window, info

    def show_about(self) -> None:
        """Show what the program is for, its versions and licences."""
        from desktop.ui.dialogs.about import AboutDialog

        AboutDialog(self._window, self._info).exec()

    def show_shortcuts(self) -> None:
        """Show all keys."""
        from desktop.ui.dialogs.about import ShortcutsDialog

        ShortcutsDialog(self._window, actions.overview()).exec()
