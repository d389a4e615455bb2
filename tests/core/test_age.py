"""How old a source is: printed dates against a day (rule D-02)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.records import Citation
from desktop.core.age import Age, age, age_of
from desktop.core.review_state import is_older_than_a_year

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2025-11-28", Age.RECENT),
        ("2025-11-27", Age.OLD),
        ("2025-11", Age.MAYBE_OLD),
        ("2025-10", Age.OLD),
        ("2025-12", Age.RECENT),
        ("2025", Age.MAYBE_OLD),
        ("2024", Age.OLD),
        ("2026", Age.RECENT),
        ("2021 guideline", Age.OLD),
        ("dataset 2026-07-18", Age.RECENT),
        ("2024-12-23 (record date)", Age.OLD),
        ("2025-06 or later", Age.MAYBE_OLD),
        ("after 2025-06-26", Age.MAYBE_OLD),
        ("2025-11-01", Age.OLD),  # the first is a day, not a whole month
        ("2026-13-40", Age.RECENT),
        ("2025-13-40", Age.MAYBE_OLD),  # no such month: only the year is taken
        ("2024-02-31", Age.OLD),
        ("undated", Age.UNDATED),
        ("", Age.UNDATED),
        ("lot 120250101", Age.UNDATED),
    ],
)
def test_a_printed_date_is_taken_for_what_it_can_mean(printed: str, expected: Age) -> None:
    assert age(printed, TODAY) is expected


def test_chips_and_paper_count_a_year_in_the_same_way() -> None:
    """On February 29 a source of the February 28 of the year before counted as recent, while a text
    of that day was old."""
    start = date(2027, 2, 1)
    for since in range(0, 800, 3):
        printed = start + timedelta(since)
        for after in range(364, 368):
            today = printed + timedelta(after)
            old = is_older_than_a_year(printed, today)
            expected = Age.OLD if old else Age.RECENT
            assert age(printed.isoformat(), today) is expected, (printed, today)


def test_the_last_days_of_february() -> None:
    assert age("2027-02-28", date(2028, 2, 28)) is Age.RECENT
    assert age("2027-02-28", date(2028, 2, 29)) is Age.OLD
    assert age("2028-02-29", date(2029, 2, 28)) is Age.RECENT
    assert age("2028-02-29", date(2029, 3, 1)) is Age.OLD
    assert age("2027-02", date(2028, 2, 29)) is Age.OLD
    assert age("2028-02", date(2029, 2, 28)) is Age.MAYBE_OLD


def test_a_month_and_a_year_begin_on_their_first_day() -> None:
    assert age("2025-11", date(2026, 11, 1)) is Age.RECENT
    assert age("2025-11", date(2026, 11, 2)) is Age.MAYBE_OLD
    assert age("2025", date(2026, 1, 1)) is Age.RECENT
    assert age("2025", date(2026, 1, 2)) is Age.MAYBE_OLD


def cited(*dates: str) -> list[Citation]:
    return [
        Citation(f"s{n}", "page 1", "T", "P", day, "label", False) for n, day in enumerate(dates)
    ]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2019", "2026-03"), Age.RECENT),
        (("undated", "2019"), Age.OLD),
        (("undated",), Age.UNDATED),
        ((), Age.RECENT),
    ],
)
def test_the_newest_source_counts(dates: tuple[str, ...], expected: Age) -> None:
    assert age_of(cited(*dates), TODAY) is expected


def test_without_a_day_nothing_is_old() -> None:
    assert age_of(cited("1987"), None) is Age.RECENT
