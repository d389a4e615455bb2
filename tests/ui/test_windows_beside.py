"""The windows beside the main one go when they are closed: by frame, by Esc, by the program."""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from db.records import Audience
from desktop.app.workstation import Workstation
from tests.helpers.clipping import clipped
from tests.helpers.print_dialog import opened

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
    window = open_it(workstation)
    assert window is not None
    kind = type(window)
    qtbot.waitExposed(window)
    if by_key:
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    else:
        assert window.close()
    del window
    qtbot.waitUntil(lambda: windows(kind) == [])
    again = open_it(workstation)
    assert again is not None
    assert windows(kind) == [again]


def test_a_new_person_takes_the_worksheets_off_the_screen(
    workstation: Workstation, qtbot: QtBot
) -> None:
    window = worksheets(workstation)
    assert window is not None
    kind = type(window)
    qtbot.waitExposed(window)
    del window
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


CTRL = Qt.KeyboardModifier.ControlModifier


def size_by_keys(workstation: Workstation, qtbot: QtBot, dialog: QDialog) -> None:
    """Make the text as large as it gets, with the keys, while `dialog` waits for an answer."""
    qtbot.waitUntil(dialog.isActiveWindow)
    steps = ((Qt.Key.Key_Plus, 125), (Qt.Key.Key_Minus, 100), (Qt.Key.Key_Equal, 125),
             (Qt.Key.Key_Plus, 150), (Qt.Key.Key_Plus, 175), (Qt.Key.Key_Plus, 200))  # fmt: skip
    for key, scale in steps:
        qtbot.keyClick(dialog, key, CTRL)
        assert workstation.choices.settings.text_scale == scale
    qtbot.waitUntil(lambda: clipped(dialog) == [])


def test_text_grows_by_key_in_the_print_window(workstation: Workstation, qtbot: QtBot) -> None:
    size_by_keys(workstation, qtbot, opened(workstation, qtbot))


def staff_dialogs(station: Workstation) -> Generator[QDialog | None]:
    """Open the dialogs for staff one after the other, each in text of the usual size."""
    clinic = station.clinic
    clinic.profile.open_profile()
    yield clinic.profile.dialog
    station.choices.set_scale(100)
    clinic.reviews.open_reviews()
    yield clinic.reviews.dialog
    station.choices.set_scale(100)
    clinic.reviews.open_sign_off("velotumab")
    yield clinic.reviews.dialog
    station.choices.set_scale(100)
    clinic.register.open_register()
    yield clinic.register.dialog


def test_text_grows_by_key_in_the_dialogs_for_staff(workstation: Workstation, qtbot: QtBot) -> None:
    workstation.window.set_audience("professional")
    for dialog in staff_dialogs(workstation):
        assert dialog is not None
        size_by_keys(workstation, qtbot, dialog)
        dialog.done(0)
