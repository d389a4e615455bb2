"""Prints measured figures. Ratios of one run: absolute times mean nothing elsewhere."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def show(name: str, floor: Sequence[float], ours: Sequence[float], goal: str) -> None:
    """Print one line: median of both in milliseconds, their ratio, and the goal."""
    low, high = statistics.median(floor) * 1000, statistics.median(ours) * 1000
    print(f"\n{name}: floor {low:.2f} ms, LeukoGuide {high:.2f} ms, "
          f"ratio {high / low:.2f} (goal {goal})")  # fmt: skip


def show_spread(name: str, values: Sequence[float], goal: str) -> None:
    """Print median and 99th percentile in milliseconds, and the goal."""
    middle, last = statistics.median(values) * 1000, percentile(values, 0.99) * 1000
    print(f"\n{name}: p50 {middle:.2f} ms, p99 {last:.2f} ms (goal {goal})")
