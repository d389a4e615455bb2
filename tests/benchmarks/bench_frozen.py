"""The frozen program against `main.py` and a bare window from source: start-up and memory.

Needs `make bundle`; without it there is nothing to measure and it is skipped.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop import READY_LINE
from tests.benchmarks import figures
from tests.benchmarks.processes import BARE, ROOT, run

FROZEN = ROOT / "build" / "bundle" / "leukoguide" / "leukoguide"
SOURCE = (sys.executable, "main.py")
ROUNDS = 5
REST_SECONDS = 6.0  # until what is built after the first paint is there


class Started(NamedTuple):
    """One start: seconds until it said that it is ready, and its resident memory at rest.

    Not the proportional one: this process has Qt from the same files as the source, and would take
    half of its pages on itself.
    """

    ready: float
    memory: float


def started(command: tuple[str, ...], home: Path) -> Started:
    """Start a program in an account of its own and end it; memory in bytes."""
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    begun = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        ready = time.perf_counter() - begun
        assert line == READY_LINE
        with suppress(subprocess.TimeoutExpired):
            process.wait(REST_SECONDS)
        kept = Path(f"/proc/{process.pid}/smaps_rollup").read_text("ascii")
        process.terminate()
    return Started(ready, 1024.0 * int(kept.split("\nRss:")[1].split()[0]))


@pytest.mark.skipif(not FROZEN.exists(), reason="there is no bundle: run `make bundle`")
def test_frozen_against_source(tmp_path: Path) -> None:
    frozen, source, bare = [], [], []
    for number in range(ROUNDS + 1):  # the first brings the files into memory and is not counted
        home = tmp_path / str(number)
        frozen.append(started((str(FROZEN),), home / "frozen"))
        source.append(started(SOURCE, home / "source"))
        bare.append(run(BARE).painted)
    times = [[s.ready for s in runs[1:]] for runs in (source, frozen)]
    figures.ratio("frozen against `python main.py`, start to ready", *times, goal=1.0)
    figures.ratio("frozen against a bare window from source", bare[1:], times[1], goal=1.15)
    low, high = (statistics.median(s.memory for s in runs[1:]) for runs in (source, frozen))
    text = f"{high / low:.2f} x ({high / 2**20:.1f} against {low / 2**20:.1f} MiB)"
    figures.figure("frozen, resident memory", text, "<= 1.05 x", high / low <= 1.05)
