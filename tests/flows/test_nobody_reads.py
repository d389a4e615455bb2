"""What the program says to whoever started it: nobody may be there to read it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app import application, kiosk_start, start

FULL = Path("/dev/full")  # every write fails, as on a full disk
SAYS = "from desktop.app.application import tell; tell('ready'); tell('again')"


@pytest.mark.skipif(not FULL.exists(), reason="has no device that is always full")
def test_a_full_disk_for_what_is_said_ends_nothing() -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", SAYS], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_has_gone_ends_nothing() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", f"input(); {SAYS}"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        program.stdout.close()
        _, said = program.communicate(b"\n")
    assert (program.returncode, said) == (0, b"")


def test_what_is_said_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    application.tell("ready")
    assert capsys.readouterr().out == "ready\n"


@pytest.mark.parametrize("module", [start, kiosk_start])
def test_window_and_kiosk_say_it_that_way(module: object) -> None:
    assert getattr(module, "tell", None) is application.tell
