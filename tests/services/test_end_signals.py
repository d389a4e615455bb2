"""The system's request to end arrives as a signal of Qt, and everything is put back."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.end_signals import EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the window itself")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_request_of_the_system_is_told(qtbot: QtBot, name: str) -> None:
    ends = EndSignals()
    ends.install()
    try:
        with qtbot.waitSignal(ends.end_requested, timeout=5000):
            os.kill(os.getpid(), signal.Signals[name])
    finally:
        ends.uninstall()


def test_what_was_there_is_put_back(qtbot: QtBot) -> None:
    names = ("SIGTERM", "SIGINT", "SIGHUP")
    before = [signal.getsignal(signal.Signals[name]) for name in names]
    ends = EndSignals()
    ends.install()
    assert [signal.getsignal(signal.Signals[name]) for name in names] != before
    ends.uninstall()
    assert [signal.getsignal(signal.Signals[name]) for name in names] == before
    ends.uninstall()
