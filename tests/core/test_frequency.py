"""Figures on the checklist: whole people, one denominator, never a raw percent."""

from __future__ import annotations

import pytest

from db.records import Reaction
from desktop.core.frequency import people_of_100, whole_people


def reaction(any_grade: str | None, floor: int | None = None) -> Reaction:
    return Reaction("Fever", "adults", any_grade, None, "", None, floor, None, None, None,
                    laboratory=False, symptom_id="fever")  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "whole"),
    [("55", 55), ("84.6", 85), ("0.4", 0), ("12.5", 13), ("<1", None), (None, None), ("two", None)],
)
def test_percents_become_whole_people(printed: str | None, whole: int | None) -> None:
    assert whole_people(printed) == whole


@pytest.mark.parametrize(
    ("any_grade", "floor", "said"),
    [
        ("55", None, ("{0} of 100", "55")),
        ("84.6", 20, ("{0} of 100", "85")),
        ("<1", None, ("fewer than {0} of 100", "1")),
        ("0.4", None, ("fewer than {0} of 100", "1")),
        (None, 20, ("{0} or more of 100", "20")),
        (None, None, ("", "")),
        ("about two-thirds", None, ("", "")),
    ],
)
def test_a_figure_is_said_in_one_of_three_ways(
    any_grade: str | None, floor: int | None, said: tuple[str, str]
) -> None:
    assert people_of_100(reaction(any_grade, floor)) == said
