"""How old a source is against a day: rule D-02, facts older than 12 months carry a mark.

Dates are compared as printed, and printed dates are often only a month or a year: what may be
older is told apart from what is. The day is handed in; nothing here reads a clock.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache

from db.records import Citation
from desktop.core.review_state import is_older_than_a_year

PRINTED = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?(?!\d)")
LATER = re.compile(r"\b(?:or later|after)\b")  # a date before which it cannot be
MONTHS = 12
KEPT = 512  # printed dates; a page asks for the same few many times


class Age(StrEnum):
    """How old, the least worrying first. UNDATED: the source carries no date."""

    RECENT = "recent"
    MAYBE_OLD = "maybe-old"
    OLD = "old"
    UNDATED = "undated"


ORDER = {found: place for place, found in enumerate(Age)}


@lru_cache(KEPT)
def age(printed: str, today: date) -> Age:
    """Return how old a source with this printed date is today."""
    span = _span(printed)
    if span is None:
        return Age.UNDATED
    first, last = span
    if is_older_than_a_year(last, today):
        return Age.OLD
    return Age.MAYBE_OLD if is_older_than_a_year(first, today) else Age.RECENT


def age_of(cited: Iterable[Citation], today: date | None) -> Age:
    """Return the age of the newest source behind a statement; RECENT without a day to compare.

    A dated source counts before an undated one: its date is what is known.
    """
    if today is None:
        return Age.RECENT
    return min((age(c.date, today) for c in cited), key=ORDER.__getitem__, default=Age.RECENT)


def _span(printed: str) -> tuple[date, date] | None:
    """Return the first and last day that a printed date can mean; None without a date."""
    match = PRINTED.search(printed)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 0 <= month <= MONTHS:  # only the year can be trusted
        month = day = 0
    low, high = month or 1, month or MONTHS
    end = monthrange(year, high)[1]
    first, last = (day, day) if 0 < day <= end else (1, end)
    if LATER.search(printed):
        return date(year, low, first), date.max
    return date(year, low, first), date(year, high, last)
