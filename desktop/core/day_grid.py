"""The days of a cycle one by one, from the runs the content states; no words and no pixels here."""

from __future__ import annotations

from msgspec import Struct

from db.records import DayGrid

INFUSION, REST, HOSPITAL = "infusion", "rest", "hospital"
EVE = 0  # the day before the first


class Day(Struct, frozen=True):
    """One day. Without `infusion` and `rest` the sources say nothing of it but its number.

    `longer` marks the day after the last stated day in the hospital, when the stay goes on for a
    time that is not stated in days.
    """

    number: int
    infusion: bool
    rest: bool
    hospital: bool
    longer: bool = False


def days(grid: DayGrid) -> tuple[Day, ...]:
    """Return the days of a grid: to the end of the cycle, or to the last one that is marked."""
    marked: dict[str, set[int]] = {}
    onward: set[int] = set()
    for mark in grid.marks:
        for first, last in mark.runs:
            marked.setdefault(mark.what, set()).update(range(first, last + 1))
        if mark.longer and mark.runs:
            onward.add(mark.runs[-1][1] + 1)
    last = max((grid.length, *onward, *(day for found in marked.values() for day in found)))
    start = EVE if any(EVE in found for found in marked.values()) else 1
    return tuple(
        Day(
            number, number in marked.get(INFUSION, ()), number in marked.get(REST, ()),
            number in marked.get(HOSPITAL, ()), number in onward,
        )
        for number in range(start, max(last, 1) + 1)
    )  # fmt: skip


def shown_marks(grid: DayGrid) -> tuple[str, ...]:
    """Return what the picture of a grid needs explained, in a fixed order."""
    whats = {mark.what for mark in grid.marks}
    return tuple(what for what in (INFUSION, REST, HOSPITAL) if what in whats)
