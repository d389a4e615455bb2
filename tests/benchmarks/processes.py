"""Runs the two measured programs and reads what they print."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BARE, OURS = "tests.benchmarks.bare_window", "tests.benchmarks.leukoguide_window"


class Run(NamedTuple):
    """One run: seconds until painted by the clock and of the processor, and what was asked for."""

    painted: float
    processor: float
    answers: dict[str, float]


def begin(module: str, *arguments: str) -> tuple[subprocess.Popen[str], float]:
    """Start a program; return it and when."""
    command = [sys.executable, "-m", module, *arguments]
    started = time.perf_counter()
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True), started


def end(process: subprocess.Popen[str], started: float) -> Run:
    """Read what a program says until it ends."""
    with process:
        assert process.stdout is not None
        word, processor = process.stdout.readline().split()
        painted = time.perf_counter() - started
        assert word == "painted"
        answers = {k: float(v) for k, v in (line.split() for line in process.stdout)}
        assert process.wait(timeout=120) == 0
    return Run(painted, float(processor), answers)


def run(module: str, *arguments: str) -> Run:
    """Run a program to its end."""
    return end(*begin(module, *arguments))
