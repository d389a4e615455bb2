"""When the kiosk is on: the opening hours of the policy against a clock on the wall."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from desktop.core.policy_rules import OpenTime

Week = tuple[tuple[OpenTime, ...], ...]


def is_open(week: Week | None, now: datetime) -> bool:
    """Return whether it is open; without hours it always is."""
    if week is None:
        return True
    minute = now.hour * 60 + now.minute
    return any(span.since <= minute < span.until for span in week[now.weekday()])


def next_opening(week: Week, now: datetime) -> datetime | None:
    """Return when it opens next, within eight days; None when it never does."""
    for days in range(8):
        day = (now + timedelta(days=days)).date()
        for span in week[day.weekday()]:
            at = datetime.combine(day, time(), now.tzinfo) + timedelta(minutes=span.since)
            if at > now:
                return at
    return None
