"""The three states of a text and when it is old, apart from paper, which no window waits for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class ReviewState(StrEnum):
    """Who stands behind a text."""

    NOT_REVIEWED = "not-reviewed"
    REVIEWED = "reviewed"
    OUT_OF_DATE = "out-of-date"


def is_older_than_a_year(day: date, now: date) -> bool:
    """Return whether `now` is after the first anniversary of `day` (rule V-04)."""
    return (now.year, now.month, now.day) > (day.year + 1, day.month, day.day)
