"""Where the focus goes when a pane is asked to take it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def first_stop(pane: QWidget) -> QWidget:
    """Return the first widget at or in a pane that Tab would stop at, else the pane itself."""
    stop: QWidget | None = pane
    while stop is not None:
        if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return stop
        stop = stop.nextInFocusChain()
        if stop is None or not pane.isAncestorOf(stop):
            return pane
    return pane
