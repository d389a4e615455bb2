"""Puts what starts when on axes: which lines share one, how long it is, what each line draws.

Numbers are those of the content, only the unit may be made coarser (30 minutes are half an hour).
No words and no pixels here; the painted page and the sheets draw from the same axes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from msgspec import Struct

from db.records import Onset

PROBLEMS, CARE = "problems", "care"
# What each unit is drawn in, and how many of it one is.
DRAWN_IN = {
    "minutes": ("hours", 1 / 60), "hours": ("hours", 1.0), "days": ("days", 1.0),
    "weeks": ("days", 7.0), "months": ("months", 1.0),
}  # fmt: skip
STEPS = {
    "hours": (1, 2, 4, 6, 12, 24), "days": (1, 2, 5, 7, 14, 20, 28, 50, 100, 200),
    "months": (1, 2, 3, 6, 12),
}  # fmt: skip
MOST_STEPS = 8
# What a spread draws, see Onset: where it was seen, where it mostly is, whether it goes on.
SEEN = ("range", "usual", "can", "up-to")
MOST = ("middle-half", "window", "share-by", "for", "at-least")
ONWARD = ("after", "at-least")


class Bar(Struct, frozen=True):
    """What one line draws, in units of its axis; None is not drawn.

    `seen` goes from the first to the last day it was seen, `most` over the days when it mostly
    comes or the rule holds; `half` is the day by which half of the people had it. With `onward`
    the last of them goes on beyond its end for a time that is not stated.
    """

    onset: Onset
    seen: tuple[float, float] | None = None
    most: tuple[float, float] | None = None
    half: float | None = None
    onward: bool = False

    @property
    def end(self) -> float:
        """Return the last day that is drawn."""
        spans = [span[1] for span in (self.seen, self.most) if span]
        return max(*spans, self.half or 0.0, 0.0)


class Axis(Struct, frozen=True):
    """Lines with the same start: from 0 to `end`, a tick at each of `ticks`.

    `unit` is hours, days or months; `start` and `group` are those of the lines.
    """

    start: str
    group: str
    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[int, ...]
    end: float


def axes(timeline: Iterable[Onset], group: str) -> tuple[Axis, ...]:
    """Return the axes of a group (PROBLEMS or CARE), in the order of the content."""
    found: dict[tuple[str, str], list[Bar]] = {}
    for onset in timeline:
        if onset.group == group:
            unit, _ = DRAWN_IN[onset.unit]
            found.setdefault((onset.start, unit), []).append(bar(onset))
    return tuple(_axis(start, group, unit, bars) for (start, unit), bars in found.items())


def bar(onset: Onset) -> Bar:
    """Return what a line draws."""
    _, factor = DRAWN_IN[onset.unit]
    first, last = (onset.first or 0) * factor, (onset.last or 0) * factor
    most = (first, last) if onset.spread in MOST else None
    if onset.spread == "usual":
        most = first, (onset.usual or 0) * factor
    elif onset.spread == "after":
        most = first, first
    half = last if onset.spread == "half-by" else None
    return Bar(
        onset,
        seen=(first, last) if onset.spread in SEEN else None,
        most=most,
        half=half if onset.median is None else onset.median * factor,
        onward=onset.spread in ONWARD,
    )


def _axis(start: str, group: str, unit: str, bars: list[Bar]) -> Axis:
    longest = max(b.end for b in bars)
    step = _step(longest, STEPS[unit])
    end = math.ceil(longest / step) * step
    if any(b.onward and b.end >= end for b in bars):
        end += step  # room for the arrow that says that it goes on
    return Axis(start, group, unit, tuple(bars), tuple(range(0, end + 1, step)), float(end))


def _step(longest: float, steps: Sequence[int]) -> int:
    """Return the distance of the ticks: small, but not too many, and best with one at the end."""
    fit = [step for step in steps if longest / step <= MOST_STEPS] or [steps[-1]]
    return next((step for step in fit if longest % step == 0 and longest / step >= 3), fit[0])
