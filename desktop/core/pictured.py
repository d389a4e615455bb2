"""Where the pictures of an entry stand on its page: day axes, treatment days, steps, approvals.

Each picture stands beside the words it shows: how it is given, what to expect, side effects. Where
the content has no data for one, there is none and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from db.records import Audience, DayGrid, Entry, Statement, Step
from desktop.core.day_axis import CARE, PROBLEMS, Axis, axes

STARTS_AT, TREATMENT_DAYS, JOURNEY, CARE_TIMES = "starts_at", "treatment_days", "journey", "care"


class Use(Struct, frozen=True):
    """The day grids of one use of a therapy."""

    title: str
    grids: tuple[DayGrid, ...]


class Picture(Struct, frozen=True):
    """What is drawn under one heading; `topic` names it, one of the other fields is filled."""

    topic: str
    axes: tuple[Axis, ...] = ()
    uses: tuple[Use, ...] = ()
    steps: tuple[Step, ...] = ()


def given_pictures(entry: Entry, audience: Audience) -> tuple[Picture, ...]:
    """Return what shows how a therapy is given: its steps, its days, how long a rule holds."""
    drawn = entry.patient_pictures if audience is Audience.PATIENT else entry.pictures
    found = (
        Picture(JOURNEY, steps=drawn.journey),
        Picture(TREATMENT_DAYS, uses=_uses(drawn.grids)),
        Picture(CARE_TIMES, axes=axes(drawn.timeline, CARE)),
    )
    return tuple(p for p in found if p.steps or p.uses or p.axes)


def onset_pictures(entry: Entry, audience: Audience) -> tuple[Picture, ...]:
    """Return what shows when problems tend to start."""
    drawn = entry.patient_pictures if audience is Audience.PATIENT else entry.pictures
    found = axes(drawn.timeline, PROBLEMS)
    return (Picture(STARTS_AT, axes=found),) if found else ()


def _uses(grids: Sequence[DayGrid]) -> tuple[Use, ...]:
    titles = list(dict.fromkeys(grid.use for grid in grids))
    return tuple(Use(title, tuple(g for g in grids if g.use == title)) for title in titles)


def by_date(approvals: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the approvals of a therapy from the first to the last, those without a date after."""
    return tuple(sorted(approvals, key=lambda s: (not s.date, s.date)))


def is_approval_line(approvals: Sequence[Statement]) -> bool:
    """Return whether approvals make a line: that takes two dates at least."""
    return sum(bool(s.date) for s in approvals) > 1
