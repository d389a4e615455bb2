"""Where the focus goes when a pane is asked to take it, and where Tab goes on.

Qt's chain of focus is not walked here: PySide takes each link for a child of the one before it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def first_stop(pane: QWidget) -> QWidget:
    """Return the first widget at or in a pane that Tab would stop at, else the pane itself."""
    found = (w for w in (pane, *pane.findChildren(QWidget)) if _stops(w) and w.isVisible())
    return next(found, pane)


def place_after(first: QWidget, box: QWidget) -> None:
    """Let Tab go on from `first` to the stops in `box`, in the order they were made.

    What is made while its window stands comes last in the window, wherever it is shown.
    """
    policy = first.focusPolicy()
    first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt goes on from stops only
    in_order(first, *(stop for stop in box.findChildren(QWidget) if _stops(stop)))
    first.setFocusPolicy(policy)


def last_stop(box: QWidget) -> QWidget:
    """Return the last widget at or in a box that Tab would stop at, else the box itself."""
    return ([box] + [w for w in (box, *box.findChildren(QWidget)) if _stops(w)])[-1]


def in_order(first: QWidget, *stops: QWidget) -> None:
    """Let Tab go on from `first` to each of `stops`, whichever was made first."""
    before = first
    for stop in stops:
        QWidget.setTabOrder(before, stop)
        before = stop


def _stops(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
