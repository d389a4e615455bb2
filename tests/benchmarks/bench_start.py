"""Start-up and rest: LeukoGuide's window against a bare PySide6 window, in turns."""

from __future__ import annotations

import faulthandler
import statistics

import pytest

from tests.benchmarks import figures
from tests.benchmarks.processes import BARE, OURS, begin, end, run

ROUNDS, RESTS = 11, 3
IDLE_SECONDS = 60
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


@pytest.mark.timeout(IDLE_SECONDS + 120)
def test_idle_processor_time() -> None:
    faulthandler.cancel_dump_traceback_later()
    programs = [
        begin(BARE, "idle", str(IDLE_SECONDS)),
        begin(OURS, "idle", str(IDLE_SECONDS), "no-caret"),
        begin(OURS, "idle", str(IDLE_SECONDS)),
    ]
    bare, still, caret = (1000 * end(*p).answers["idle"] for p in programs)
    per_minute = 60 / IDLE_SECONDS
    text = f"{still * per_minute:.2f} against {bare * per_minute:.2f} ms a minute"
    met = still - bare <= NO_MORE_MS / per_minute
    figures.figure("idle, no caret", text, f"<= {NO_MORE_MS:.0f} ms more", met)
    figures.figure("idle, caret blinking in the search", f"{caret * per_minute:.2f} ms a minute")
