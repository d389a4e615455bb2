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


def place_after(first: QWidget, box: QWidget) -> None:
    """Let Tab go on from `first` to the stops in `box`, in the order they were made.

    What is made while its window stands comes last in the window, wherever it is shown. Qt goes
    on from stops only: where `first` is none, the one before it stands for it.
    """
    before: QWidget | None = first
    while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
        before = None if before is first else before
    if before is None:
        return
    for stop in box.findChildren(QWidget):
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, stop)
            before = stop
