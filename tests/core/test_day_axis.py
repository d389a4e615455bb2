"""Day axes draw the numbers of the content, only in a coarser unit, and everything fits on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Onset
from desktop.core.day_axis import CARE, PROBLEMS, Bar, axes, bar


def onset(
    spread: str = "",
    start: str = "cells",
    unit: str = "days",
    group: str = PROBLEMS,
    **given: float,
) -> Onset:
    return Onset(
        "key", "Storm", "", "Words.", start, unit, group, spread, given.get("median"),
        given.get("first"), given.get("last"), given.get("usual"), given.get("share"),
        given.get("lasts"), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "seen", "most", "half", "onward"),
    [
        (onset(median=2), None, None, 2, False),
        (onset("range", median=5, first=1, last=12), (1, 12), None, 5, False),
        (onset("middle-half", median=4, first=1, last=7), None, (1, 7), 4, False),
        (onset("usual", usual=8, first=1, last=19), (1, 19), (1, 8), None, False),
        (onset("window", first=12, last=24), None, (12, 24), None, False),
        (onset("window", last=100), None, (0, 100), None, False),
        (onset("can", first=12, last=24), (12, 24), None, None, False),
        (onset("can", last=24), (0, 24), None, None, False),
        (onset("for", unit="weeks", last=2), None, (0, 14), None, False),
        (onset("half-by", unit="weeks", last=2), None, None, 14, False),
        (onset("share-by", share=96, last=15), None, (0, 15), None, False),
        (onset("up-to", last=56), (0, 56), None, None, False),
        (onset("after", first=100), None, (100, 100), None, True),
        (onset("at-least", unit="weeks", last=8), None, (0, 56), None, True),
        (onset("window", unit="minutes", first=30, last=120), None, (0.5, 2), None, False),
        (onset("range", unit="months", median=3, first=0, last=12), (0, 12), None, 3, False),
    ],
)
def test_what_a_line_draws(
    line: Onset,
    seen: tuple[float, float] | None,
    most: tuple[float, float] | None,
    half: float | None,
    onward: bool,
) -> None:
    assert bar(line) == Bar(line, seen, most, half, onward)


def test_lines_with_the_same_start_share_an_axis() -> None:
    lines = [
        onset(median=2), onset("half-by", unit="weeks", last=2),
        onset("up-to", start="last-dose", last=56), onset("at-least", last=7, group=CARE),
    ]  # fmt: skip
    found = axes(lines, PROBLEMS)
    assert [(a.start, a.unit, len(a.bars)) for a in found] == [
        ("cells", "days", 2), ("last-dose", "days", 1),
    ]  # fmt: skip
    assert [len(a.bars) for a in axes(lines, CARE)] == [1]


def test_hours_and_months_are_never_on_an_axis_of_days() -> None:
    lines = [onset(median=3, unit="months"), onset("window", unit="hours", last=24)]
    assert [(a.unit, a.ticks) for a in axes(lines, PROBLEMS)] == [
        ("months", (0, 1, 2, 3)), ("hours", (0, 4, 8, 12, 16, 20, 24)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "ticks"),
    [(12, 2), (15, 5), (14, 2), (22, 5), (46, 7), (56, 7), (100, 20), (298, 50)],
)
def test_ticks_are_round_and_stand_at_the_end_where_they_can(day: int, ticks: int) -> None:
    (axis,) = axes([onset(median=day)], PROBLEMS)
    assert axis.ticks[1] == ticks


def test_what_goes_on_has_room_to_go_on() -> None:
    (axis,) = axes([onset("at-least", last=14)], PROBLEMS)
    assert axis.bars[0].end == 14
    assert axis.end > 14


def test_nothing_to_draw() -> None:
    assert axes([], PROBLEMS) == ()


@given(st.lists(st.integers(1, 400), min_size=1, max_size=5))
def test_everything_fits_and_ticks_are_few(days: list[int]) -> None:
    (axis,) = axes([onset(median=day) for day in days], PROBLEMS)
    assert axis.end >= max(days)
    assert 2 <= len(axis.ticks) <= 10
    assert axis.ticks[0] == 0
    assert axis.ticks[-1] == axis.end
