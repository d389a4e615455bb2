"""Lets a screen reader say what changed where the focus is not: results, another page, a problem.

Costs one question to Qt while nobody listens. Qt's accessibility is read on first use: the window
opens before anything is to be said.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str | Callable[[], str], at_once: bool = False) -> None:
    """Say `words` for `widget`; `at_once` where they must not wait for what is being said.

    What each key would put together is given as the function that does, called for listeners only.
    """
    if not words or not is_heard():
        return
    told = words() if callable(words) else words
    if told:
        send(widget, told, at_once)


def is_heard() -> bool:
    """Return whether a screen reader listens."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def send(widget: QWidget, words: str, at_once: bool) -> None:
    """Hand the words to the screen reader."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
