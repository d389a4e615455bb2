"""Controller, heartbeat and voice: timers that stop, a pipe that ends, a program that is silent."""

from __future__ import annotations

import os
import sys
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.kiosk import KioskMachine, KioskState, Phase
from desktop.core.policy import Idle
from desktop.services import speech
from desktop.services.heartbeat import BEAT, Heartbeat
from desktop.services.kiosk_controller import KioskController
from desktop.services.speech import Speech, Voice, find_voice
from desktop.services.steady import steady_seconds


def test_the_controller_says_each_change_once(qtbot: QtBot) -> None:
    now = [0.0]
    machine = KioskMachine(Idle(), None, datetime.now)
    controller = KioskController(machine, lambda: now[0])
    seen: list[KioskState] = []
    controller.state_changed.connect(seen.append)
    controller.start()
    controller.touched()
    controller.touched()
    now[0] = 90
    controller.look()
    controller.stay()
    assert [s.phase for s in seen] == [Phase.ATTRACT, Phase.ACTIVE, Phase.ASKING, Phase.ACTIVE]
    controller.stop()
    assert not controller._timer.isActive()


def test_its_one_timer_fires(qtbot: QtBot) -> None:
    machine = KioskMachine(Idle(), None, datetime.now)
    times = iter([0.0, 0.0, 89.95])
    controller = KioskController(machine, lambda: next(times, 90.0))
    controller.start()
    with qtbot.waitSignal(controller.state_changed, timeout=5000):
        controller.touched()
    controller.stop()


def test_time_goes_on() -> None:
    assert steady_seconds() <= steady_seconds()


def test_a_heart_beats_and_notices_that_nobody_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.pipe()

    class Output:
        def fileno(self) -> int:
            return write

    monkeypatch.setattr(sys, "stdout", Output())
    heart = Heartbeat(every_ms=1)
    with qtbot.waitSignal(heart._timer.timeout, timeout=5000):
        heart.start()
    assert os.read(read, 2) == BEAT
    os.close(read)
    with qtbot.waitSignal(heart.listener_gone, timeout=5000):
        pass
    assert not heart._timer.isActive()
    os.close(write)


@pytest.mark.parametrize(
    ("platform", "programs", "name"),
    [
        ("linux", {"espeak-ng", "spd-say"}, "espeak-ng"),
        ("linux", {"spd-say"}, "speech-dispatcher"),
        ("win32", {"powershell"}, "SAPI"),
    ],
)
def test_the_voice_of_a_system(
    monkeypatch: pytest.MonkeyPatch, platform: str, programs: set[str], name: str
) -> None:
    monkeypatch.setattr(speech.sys, "platform", platform)
    monkeypatch.setattr(speech.shutil, "which", lambda p: f"/bin/{p}" if p in programs else None)
    voice = find_voice()
    assert isinstance(voice, Voice)
    assert voice.name == name
    assert all("%" not in part for part in voice.call("es"))


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_why_there_is_no_voice(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(speech.sys, "platform", platform)
    monkeypatch.setattr(speech.shutil, "which", lambda _: None)
    assert isinstance(find_voice(), str)
    assert find_voice()


def test_a_text_is_spoken_by_standard_input_and_stops_at_once(qtbot: QtBot) -> None:
    listen = "import sys; sys.stdin.read(); import signal; signal.pause()"
    voice = Voice(sys.executable, ("-c", listen), "test")
    made = Speech(voice)
    made.say("Good morning", "en")
    qtbot.waitUntil(lambda: made.is_speaking)
    made.stop()
    assert not made.is_speaking
