"""Start-up: first painted window of LeukoGuide against a bare PySide6 window, in turns."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks import figures

ROUNDS = 7
ROOT = Path(__file__).resolve().parents[2]


def painted_after(module: str) -> float:
    """Return the seconds from the start of a process to its first painted window."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", module], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "painted"
        seconds = time.perf_counter() - started
        assert process.wait(timeout=60) == 0
    return seconds


def test_start_up_ratio() -> None:
    bare: list[float] = []
    ours: list[float] = []
    for _ in range(ROUNDS):
        bare.append(painted_after("tests.benchmarks.bare_window"))
        ours.append(painted_after("tests.benchmarks.leukoguide_window"))
    figures.show("start to first painted window", bare, ours, "1.25")
