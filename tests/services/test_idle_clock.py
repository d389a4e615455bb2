"""The clock that runs only while there is something to clear."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.idle_clock import IdleClock

LONG = 3_600_000


@pytest.fixture
def owner(qapp: QApplication) -> Generator[QObject]:
    owner = QObject()
    yield owner
    for clock in owner.findChildren(IdleClock):
        clock.run(wanted=False)


def press(qapp: QApplication) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    target = QObject()
    qapp.sendEvent(target, key)


def test_it_warns_and_then_says_that_the_time_is_over(owner: QObject, qtbot: QtBot) -> None:
    clock = IdleClock(owner, 1, 1)
    with qtbot.waitSignals([clock.warned, clock.expired], order="strict"):
        clock.run(wanted=True)
    assert not clock.is_running


def test_it_does_not_run_by_itself(owner: QObject) -> None:
    clock = IdleClock(owner, 1, 1)
    assert not clock.is_running
    assert not clock._timer.isActive()


def test_use_after_the_warning_takes_it_back(
    owner: QObject, qapp: QApplication, qtbot: QtBot
) -> None:
    clock = IdleClock(owner, 1, LONG)
    with qtbot.waitSignal(clock.warned):
        clock.run(wanted=True)
    clock._idle_ms = LONG
    with qtbot.waitSignal(clock.resumed):
        press(qapp)
    assert clock.is_running
    assert clock._timer.remainingTime() > LONG // 2


def test_stopped_it_is_silent_and_sees_no_events(
    owner: QObject, qapp: QApplication, qtbot: QtBot
) -> None:
    clock = IdleClock(owner, LONG, LONG)
    clock.run(wanted=True)
    clock.run(wanted=False)
    press(qapp)
    assert not clock._timer.isActive()


def test_one_that_runs_goes_on_when_it_is_started_again(owner: QObject, qtbot: QtBot) -> None:
    clock = IdleClock(owner, 1, LONG)
    with qtbot.waitSignal(clock.warned):
        clock.run(wanted=True)
    with qtbot.assertNotEmitted(clock.resumed):
        clock.run(wanted=True)
    assert clock._timer.remainingTime() > LONG // 2, "the last moment, not the time before it"


def test_somebody_who_says_so_without_an_event_is_there(owner: QObject, qtbot: QtBot) -> None:
    clock = IdleClock(owner, 1, LONG)
    clock.stay()
    assert not clock._timer.isActive(), "it was not running"
    with qtbot.waitSignal(clock.warned):
        clock.run(wanted=True)
    clock._idle_ms = LONG
    with qtbot.waitSignal(clock.resumed):
        clock.stay()
    assert clock._timer.remainingTime() > LONG // 2


def test_another_time_holds_at_once(owner: QObject, qtbot: QtBot) -> None:
    clock = IdleClock(owner, LONG, 1)
    clock.run(wanted=True)
    with qtbot.waitSignal(clock.expired):
        clock.set_idle(1)


def test_after_a_sleep_of_the_computer_the_first_use_is_too_late(
    owner: QObject, qapp: QApplication, qtbot: QtBot
) -> None:
    """Timers stand still while a laptop is closed; who opens it is somebody else."""
    time = [0.0]
    clock = IdleClock(owner, 600_000, 30_000, lambda: time[0])
    clock.run(wanted=True)
    time[0] = 629
    press(qapp)
    assert clock.is_running
    time[0] += 631
    with qtbot.waitSignal(clock.expired):
        press(qapp)
        press(qapp)
    assert not clock.is_running


def test_a_new_person_after_a_sleep_has_the_whole_time(owner: QObject, qapp: QApplication) -> None:
    time = [0.0]
    clock = IdleClock(owner, 600_000, 30_000, lambda: time[0])
    clock.run(wanted=True)
    clock.run(wanted=False)
    time[0] = 10_000
    clock.run(wanted=True)
    press(qapp)
    assert clock.is_running
    assert clock._timer.remainingTime() > 500_000
