"""Where the window stood when it was closed, kept in the session file; nothing of what was read."""

from __future__ import annotations

import base64
import tomllib
from pathlib import Path

from PySide6.QtCore import QByteArray

from desktop.core import settings
from desktop.ui.main_window import MainWindow

FIRST_SIZE = (1360, 850)


class KeptLayout:
    """Size, place and splitter of the window between two starts."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        """Keep the layout of `window` in `file`."""
        self._window, self._file = window, file

    def restore(self) -> None:
        """Use the kept layout; a missing or damaged session file means the default."""
        self._window.resize(*FIRST_SIZE)
        try:
            kept = tomllib.loads(self._file.read_text(encoding="utf-8"))
            parts = [QByteArray(base64.b64decode(str(kept[k]))) for k in ("window", "splitter")]
        except (OSError, ValueError, KeyError, RecursionError):
            return
        self._window.restoreGeometry(parts[0])  # Qt ignores what does not fit
        self._window.work.splitter.restoreState(parts[1])

    def show(self) -> None:
        """Show the window; one that is larger than its screen fills it, so that nothing is cut."""
        room = self._window.screen().availableSize()
        if room.expandedTo(self._window.size()) == room:
            self._window.show()
        else:
            self._window.showMaximized()

    def keep(self) -> None:
        """Write the layout of now."""
        states = self._window.saveGeometry(), self._window.work.splitter.saveState()
        parts = (base64.b64encode(x.data()).decode() for x in states)
        window, splitter = parts
        settings.write_text(self._file, f'window = "{window}"\nsplitter = "{splitter}"\n')
