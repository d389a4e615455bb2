"""Collects measured figures for the table that `make bench` prints at its end.

Ratios or figures of one run: absolute times mean nothing elsewhere. Nothing is asserted here.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.moments import Taken


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `met` is None where there is no goal for it."""

    name: str
    measured: str
    goal: str
    met: bool | None


TABLE: list[Figure] = []


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def ratio(name: str, floor: Sequence[float], ours: Sequence[float], goal: float | None) -> None:
    """Add the ratio of two medians (seconds), and the goal it must not exceed."""
    low, high = statistics.median(floor) * 1000, statistics.median(ours) * 1000
    text = f"{high / low:.2f} x ({high:.2f} against {low:.2f} ms)"
    met = None if goal is None else high / low <= goal
    TABLE.append(Figure(name, text, "" if goal is None else f"<= {goal} x", met))


def spread(name: str, taken: Sequence[Taken], p50: float | None, p99: float) -> None:
    """Add median and 99th percentile in milliseconds, and the goals for both.

    By the clock, which a busy machine falsifies, and of the processor, which it does not.
    """
    clock, processor = ([1000 * t[n] for t in taken] for n in range(2))
    middle, last = statistics.median(clock), percentile(clock, 0.99)
    goal = f"p99 <= {p99}" if p50 is None else f"p50 <= {p50}, p99 <= {p99}"
    met = (p50 is None or middle <= p50) and last <= p99
    text = (
        f"p50 {middle:.2f}, p99 {last:.2f} ms; processor "
        f"{statistics.median(processor):.2f}, {percentile(processor, 0.99):.2f}"
    )
    TABLE.append(Figure(name, text, goal, met))


def figure(name: str, text: str, goal: str = "", met: bool | None = None) -> None:
    """Add a figure that is neither a ratio nor a spread."""
    TABLE.append(Figure(name, text, goal, met))


def table() -> list[str]:
    """Return the lines of the table."""
    words = {True: "yes", False: "NO", None: ""}
    widths = [max((len(getattr(f, k)) for f in TABLE), default=0) for k in ("name", "measured")]
    return [
        f"{f.name:<{widths[0]}}  {f.measured:<{widths[1]}}  {f.goal:<24} {words[f.met]}".rstrip()
        for f in TABLE
    ]
