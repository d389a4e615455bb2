"""Gives the keyboard back to the window a dialog was opened from, when the dialog is closed.

Dialogs and questions belong to the main window, which outlives the others. So window managers go
back to the main window, also when a sheet was printed from the worksheets: these then lie in front
without the keyboard. Seen with openbox 3.6; must not know any of the windows.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class WayBack(QObject):
    """Knows which windows had the keyboard one after the other."""

    def __init__(self, parent: QObject, app: QApplication) -> None:
        """Follow the focus of `app` as long as `parent` lives."""
        super().__init__(parent)
        self._trail: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        window, last = now.window(), self._trail[-1:]
        self._trail = [w for w in self._trail if _is_shown(w)]
        if window in self._trail and self._trail[-1:] != last:  # the last one was closed
            self._trail[-1].activateWindow()
            return
        self._trail = [*(w for w in self._trail if w is not window), window]


def _is_shown(window: QWidget) -> bool:
    try:
        return window.isVisible()
    except RuntimeError:  # Qt has deleted it
        return False
