"""The windows beside the main one go when they are closed: by frame, by Esc, by the program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from db.records import Audience
from desktop.app.workstation import Workstation

Open = Callable[[Workstation], QDialog | None]


def worksheets(station: Workstation) -> QDialog | None:
    station.window.set_audience("professional")
    station.worksheets.open(Audience.PROFESSIONAL)
    return station.worksheets.window


def compare(station: Workstation) -> QDialog | None:
    for entry_id in ("velotumab", "zencabtagene-autoleucel"):
        station.compare.toggle(entry_id)
    station.compare.open(Audience.PROFESSIONAL)
    return station.compare.window


def manual(station: Workstation) -> QDialog | None:
    station.help.show_manual("keys")
    return station.help.manual


def windows(kind: type[QDialog]) -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]


@pytest.mark.parametrize("open_it", [worksheets, compare, manual], ids=lambda f: f.__name__)
@pytest.mark.parametrize("by_key", [False, True], ids=["frame", "esc"])
def test_a_window_that_is_closed_is_gone(
    workstation: Workstation, qtbot: QtBot, open_it: Open, by_key: bool
) -> None:
    opened = open_it(workstation)
    assert opened is not None
    kind = type(opened)
    qtbot.waitExposed(opened)
    if by_key:
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
    else:
        assert opened.close()
    del opened
    qtbot.waitUntil(lambda: windows(kind) == [])
    again = open_it(workstation)
    assert again is not None
    assert windows(kind) == [again]


def test_a_new_person_takes_the_worksheets_off_the_screen(
    workstation: Workstation, qtbot: QtBot
) -> None:
    opened = worksheets(workstation)
    assert opened is not None
    kind = type(opened)
    qtbot.waitExposed(opened)
    del opened
    workstation.person.clear()
    qtbot.waitUntil(lambda: windows(kind) == [])


def test_text_grows_by_key_in_the_windows_beside_too(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.compare.open(Audience.PROFESSIONAL, "velotumab")
    window = workstation.compare.window
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    ctrl = Qt.KeyboardModifier.ControlModifier
    for key, scale in ((Qt.Key.Key_Plus, 125), (Qt.Key.Key_Equal, 150), (Qt.Key.Key_Minus, 125)):
        qtbot.keyClick(window, key, ctrl)
        assert workstation.choices.settings.text_scale == scale


def test_the_manual_opens_by_key_from_a_window_beside(
    workstation: Workstation, qtbot: QtBot
) -> None:
    window = compare(workstation)
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert workstation.help.manual is not None
    assert workstation.help.manual.isVisible()


@pytest.mark.parametrize("open_it", [worksheets, compare, manual], ids=lambda f: f.__name__)
def test_in_another_language_the_keyboard_stays_where_it_was_chosen(
    workstation: Workstation, qtbot: QtBot, open_it: Open
) -> None:
    opened = open_it(workstation)
    assert opened is not None
    qtbot.waitExposed(opened)
    window = workstation.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workstation.choices.set_language("es")
    for made in windows(QDialog):
        qtbot.waitExposed(made)
    qtbot.waitUntil(window.isActiveWindow)
