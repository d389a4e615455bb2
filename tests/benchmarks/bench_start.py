"""Start-up and rest: LeukoGuide's window against a bare PySide6 window, in turns."""

from __future__ import annotations

import faulthandler
import statistics
import sys

import pytest

from tests.benchmarks import figures
from tests.benchmarks.processes import BARE, OURS, rest, run

ROUNDS, RESTS = 11, 3
IDLE_AFTER_SECONDS, IDLE_SECONDS = 8, 60
NO_MORE_MS = 2.0  # of the processor in a minute: what tells an idle program from a busy one


def test_start_up_ratio() -> None:
    run(OURS)  # both once before, so that files are in memory
    run(BARE)
    bare, ours = zip(*((run(BARE), run(OURS)) for _ in range(ROUNDS)), strict=True)
    painted = [r.painted for r in bare], [r.painted for r in ours]
    figures.ratio("start to painted window, by the clock", *painted, goal=1.25)
    processor = [r.processor for r in bare], [r.processor for r in ours]
    figures.ratio("start to painted window, processor time", *processor, goal=None)


def test_painted_is_settled_and_memory_at_rest() -> None:
    bare, ours = zip(*((run(BARE, "rest"), run(OURS, "rest")) for _ in range(RESTS)), strict=True)
    changed = max(r.answers["changed"] for r in ours)
    figures.figure(
        "changed after the first painting", f"{100 * changed:.2f} % of the window", "0 %",
        changed < 0.0005,
    )  # fmt: skip
    low, high = (statistics.median(r.answers["memory"] for r in runs) for runs in (bare, ours))
    text = f"{high / low:.2f} x ({high / 2**20:.1f} against {low / 2**20:.1f} MiB)"
    figures.figure("proportional memory at rest", text, "<= 1.35 x", high / low <= 1.35)


@pytest.mark.skipif(sys.platform != "linux", reason="what threads take is read from /proc")
@pytest.mark.timeout(IDLE_SECONDS + 120)
def test_idle_processor_time() -> None:
    faulthandler.cancel_dump_traceback_later()
    programs = (BARE,), (OURS, "no-caret"), (OURS,)
    bare, still, caret = rest(programs, IDLE_AFTER_SECONDS, IDLE_SECONDS)
    text = f"{still.busy:.2f} against {bare.busy:.2f} ms a minute, woken {still.woken} times"
    met = still.busy - bare.busy <= NO_MORE_MS
    figures.figure("idle, no caret", text, f"<= {NO_MORE_MS:.0f} ms more", met)
    figures.figure("idle, caret blinking in the search", f"{caret.busy:.2f} ms a minute")
