"""Programs that are not ours (CUPS, voice, systemd) get none of the frozen program's libraries."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.printing import cups
from desktop.services.speech import Speech, Voice
from desktop.supervisor import system_notifier

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script stands for a program")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let the program be frozen, and every tool write down where it looks for libraries."""
    own, said = tmp_path / "own", tmp_path / "said"
    for name in ("lpstat", "systemd-notify", "espeak-ng"):
        tool = tmp_path / name
        tool.write_text(f'#!/bin/sh\necho "${{LD_LIBRARY_PATH-none}}" > {said}\n')
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{own}:/opt/lib")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(own), raising=False)
    return said


def test_cups(told: Path) -> None:
    assert cups.fault_of("Printer") == ""
    assert told.read_text() == "/opt/lib\n"


def test_systemd(told: Path) -> None:
    system_notifier()("WATCHDOG=1")
    assert told.read_text() == "/opt/lib\n"


def test_the_voice(told: Path, qtbot: QtBot) -> None:
    voice = Voice(str(told.with_name("espeak-ng")), (), "test")
    made = Speech(voice)
    made.say("Good morning", "en")
    qtbot.waitUntil(lambda: not made.is_speaking)
    assert told.read_text() == "/opt/lib\n"
