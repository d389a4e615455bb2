"""Runs the two measured programs and reads what they print."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BARE, OURS = "tests.benchmarks.bare_window", "tests.benchmarks.leukoguide_window"


class Run(NamedTuple):
    """One run: seconds until painted by the clock and of the processor, and what was asked for."""

    painted: float
    processor: float
    answers: dict[str, float]


def begin(module: str, *arguments: str, temporary: str = "") -> tuple[subprocess.Popen[str], float]:
    """Start a program, with a folder for what is `temporary`; return it and when."""
    command = [sys.executable, "-m", module, *arguments]
    environment = os.environ | ({"TMPDIR": temporary} if temporary else {})
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )  # fmt: skip
    return process, started


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


class Rest(NamedTuple):
    """What an idle program took of the processor, in milliseconds, and how often it woke."""

    busy: float
    woken: int


def rest(programs: Sequence[Sequence[str]], after: float, seconds: float) -> list[Rest]:
    """Start programs with their arguments and return how they rest for so many seconds.

    They are left alone for `after` seconds first. They are looked at from outside: a program that
    asks for its own time wakes, and finds nothing of its own near the processor any more.
    """
    with tempfile.TemporaryDirectory() as folder:  # they are stopped, and clear up nothing
        running = [begin(module, "idle", *more, temporary=folder)[0] for module, *more in programs]
        said = [process.stdout for process in running if process.stdout is not None]
        for stream in said:
            assert stream.readline().startswith("painted")
        assert select.select(said, [], [], after)[0] == []
        before = [_scheduled(process.pid) for process in running]
        assert select.select(said, [], [], seconds)[0] == []
        later = [_scheduled(process.pid) for process in running]
        for process in running:
            with process:
                process.kill()
    return [
        Rest((t - s) / 1e6, more - less)
        for (s, less), (t, more) in zip(before, later, strict=True)
    ]  # fmt: skip


def _scheduled(pid: int) -> tuple[int, int]:
    """Return nanoseconds on the processor and times put there, of all threads of a process."""
    fields = [f.read_text("ascii").split() for f in Path(f"/proc/{pid}/task").glob("*/schedstat")]
    return sum(int(f[0]) for f in fields), sum(int(f[2]) for f in fields)


def run(module: str, *arguments: str) -> Run:
    """Run a program to its end."""
    return end(*begin(module, *arguments))
