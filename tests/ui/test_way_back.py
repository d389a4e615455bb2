"""A dialog gives the keyboard back to the window it was opened from."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.way_back import WayBack


def window(qtbot: QtBot, parent: QWidget | None = None) -> QWidget:
    """Return a shown window with a field that has the focus."""
    made = QDialog(parent) if parent is not None else QWidget()
    qtbot.addWidget(made)
    field = QLineEdit(made)
    QVBoxLayout(made).addWidget(field)
    made.show()
    made.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def main(qapp: QApplication, qtbot: QtBot) -> Generator[QWidget]:
    """The main window of a program whose focus is followed."""
    way_back = WayBack(qapp, qapp)
    yield window(qtbot)
    way_back.deleteLater()


def has_focus(one: QWidget) -> bool:
    return QApplication.activeWindow() is one


def test_the_window_a_dialog_was_opened_from_has_the_keyboard_again(
    main: QWidget, qtbot: QtBot
) -> None:
    beside = window(qtbot, main)
    dialog = window(qtbot, main)
    dialog.close()
    main.activateWindow()  # as window managers do: the dialog belongs to it
    qtbot.waitUntil(lambda: has_focus(beside))
    beside.close()
    main.activateWindow()
    qtbot.waitUntil(lambda: has_focus(main))


def test_who_goes_to_another_window_stays_there(main: QWidget, qtbot: QtBot) -> None:
    beside = window(qtbot, main)
    main.activateWindow()
    qtbot.waitUntil(lambda: has_focus(main))
    window(qtbot, beside).close()
    main.activateWindow()
    qtbot.waitUntil(lambda: has_focus(main))
    beside.close()
    assert has_focus(main)


def test_a_question_after_a_dialog_keeps_the_keyboard(main: QWidget, qtbot: QtBot) -> None:
    window(qtbot, main)
    window(qtbot, main).close()
    question = window(qtbot, main)
    assert has_focus(question)


def test_a_window_that_is_gone_is_not_asked(main: QWidget, qtbot: QtBot) -> None:
    beside = window(qtbot, main)
    beside.deleteLater()
    QCoreApplication.sendPostedEvents(beside, QEvent.Type.DeferredDelete)
    main.activateWindow()
    qtbot.waitUntil(lambda: has_focus(main))
