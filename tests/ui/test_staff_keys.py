"""The keys of the clinic's part: in patient words, and without a page, they say what to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from tests.helpers.fakes import FakePrompts
from tests.helpers.workstation import Opener

CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier
KEYS = {
    "profile": (Qt.Key.Key_Comma, CTRL), "sign": (Qt.Key.Key_S, BOTH),
    "reviews": (Qt.Key.Key_R, BOTH), "register": (Qt.Key.Key_H, BOTH),
}  # fmt: skip
FOR_STAFF = ("The clinic's part is for staff", "Change to professional words with Ctrl+T first.")


@pytest.mark.parametrize("name", KEYS)
def test_in_patient_words_a_key_for_staff_says_what_to_do(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, name: str
) -> None:
    qtbot.waitUntil(workstation.window.isActiveWindow)
    workstation.window.set_audience("patient")
    qtbot.keyClick(workstation.window, *KEYS[name])
    assert prompts.notes == [FOR_STAFF]
    workstation.window.set_audience("professional")
    qtbot.keyClick(workstation.window, *KEYS[name])
    assert prompts.notes == [FOR_STAFF]
    clinic = workstation.clinic
    desks = {"profile": clinic.profile, "register": clinic.register}
    assert desks.get(name, clinic.reviews).dialog is not None


def test_without_a_page_the_key_to_sign_says_so(
    open_workstation: Opener, qtbot: QtBot, prompts: FakePrompts
) -> None:
    window = open_workstation(therapy="").window
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, *KEYS["sign"])
    assert prompts.notes == [("No page is open", "Open the page that you want to sign first.")]
