"""Grouping and days since treatment move signs: none is lost, none is hidden, no text changes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from db.records import Entry, Level, Onset, Sign
from db.repository import ContentRepository
from desktop.core.checklist import Grouping
from desktop.core.checklist_groups import groups
from desktop.core.checklist_onset import Onsets, Start, on_day, onsets
from tests.helpers import entries


def line(key: str = "crs", **changes: Any) -> Onset:
    plain = Onset(
        key=key, label="", who="", text="", start="cells", unit="days", group="problems",
        spread="range", median=3.0, first=1.0, last=22.0, usual=None, share=None, lasts=None,
        citations=(),
    )  # fmt: skip
    return replace(plain, **changes)


def sign(name: str, level: Level, part: str, *windows: str) -> Sign:
    return replace(entries.sign(name, level, part), windows=windows)


SIGNS = (
    sign("fever", Level.EMERGENCY, "whole body", "crs-cart", "infusion"),
    sign("confusion", Level.EMERGENCY, "head and nerves", "neuro-cart"),
    sign("rash", Level.CALL_TODAY, "skin"),
    sign("headache", Level.CALL_TODAY, "head and nerves", "neuro-cart"),
    sign("cough", Level.NEXT_VISIT, "breathing and heart", "infection"),
)
AXIS = Onsets("kymriah", "car-t-cell-therapy", (
    line("crs"), line("nerves", median=7.0, first=4.0, last=11.0), line("care", group="care"),
))  # fmt: skip
DAYS = st.none() | st.integers(0, 400)


@given(grouping=st.sampled_from(Grouping), day=DAYS)
def test_every_sign_stands_there_once_and_unchanged(grouping: Grouping, day: int | None) -> None:
    found = [s for g in groups(SIGNS, grouping, AXIS, day) for s in g.signs]
    assert sorted(map(id, found)) == sorted(map(id, SIGNS))


@given(grouping=st.sampled_from(Grouping), day=DAYS)
def test_what_cannot_wait_comes_first(grouping: Grouping, day: int | None) -> None:
    made = groups(SIGNS, grouping, AXIS, day)
    urgent = [s.level is Level.EMERGENCY for g in made for s in g.signs]
    assert urgent == sorted(urgent, reverse=True)
    assert made[0].level is Level.EMERGENCY, "the first heading says what to do"


def test_signs_placed_on_the_day_come_first_in_their_group() -> None:
    (_, today, _) = groups(SIGNS, Grouping.LEVEL, AXIS, 5)
    assert [s.symptom_id for s in today.signs] == ["headache", "rash"]
    (_, today, _) = groups(SIGNS, Grouping.LEVEL, AXIS, 30)
    assert [s.symptom_id for s in today.signs] == ["rash", "headache"]


def test_by_part_of_the_body_what_cannot_wait_has_parts_of_its_own() -> None:
    made = groups(SIGNS, Grouping.BODY, AXIS)
    assert [(g.part, g.level, [s.symptom_id for s in g.signs]) for g in made] == [
        ("whole body", Level.EMERGENCY, ["fever"]),
        ("head and nerves", None, ["confusion"]),
        ("skin", None, ["rash"]),
        ("head and nerves", None, ["headache"]),
        ("breathing and heart", None, ["cough"]),
    ]


def test_by_onset_the_sources_silence_is_a_group_of_its_own() -> None:
    made = groups(SIGNS, Grouping.ONSET, AXIS)
    assert [(g.part, [s.symptom_id for s in g.signs]) for g in made] == [
        ("week", ["fever", "confusion"]),
        ("week", ["headache"]),
        ("not-stated", ["rash", "cough"]),
    ]


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({"unit": "hours", "median": 24.0}, Start.HOURS),
        ({"unit": "hours", "median": 25.0}, Start.WEEK),
        ({"median": 7.0}, Start.WEEK),
        ({"median": 8.0}, Start.MONTH),
        ({"median": 31.0}, Start.MONTH),
        ({"median": 32.0}, Start.LATER),
        ({"unit": "months", "median": 1.0}, Start.MONTH),
        ({"unit": "months", "median": 1.0, "spread": "after"}, Start.LATER),
        ({"median": None, "usual": 2.0}, Start.WEEK),
        ({"median": None, "first": None}, Start.MONTH),  # by its last day, 22
    ],
)
def test_a_sign_stands_under_the_time_that_its_line_tells(
    changes: dict[str, Any], start: Start
) -> None:
    assert replace(AXIS, lines=(line(**changes),)).start_of(SIGNS[0]) is start


def test_of_several_lines_the_earliest_says_when_a_sign_starts() -> None:
    late, early = line("both", median=20.0), line("crs", median=2.0)
    assert replace(AXIS, lines=(late, early)).start_of(SIGNS[0]) is Start.WEEK
    assert replace(AXIS, lines=(late,)).start_of(SIGNS[0]) is Start.MONTH


@pytest.mark.parametrize(
    ("changes", "inside", "outside"),
    [
        ({}, (1, 22), (0, 23)),
        ({"first": None, "last": 15.0, "spread": "share-by"}, (0, 15), (16,)),
        ({"unit": "weeks", "first": None, "last": 2.0, "spread": "half-by"}, (0, 14), (15,)),
        ({"unit": "hours", "first": 12.0, "last": 24.0, "spread": "window"}, (0, 1), (2,)),
        ({"unit": "minutes", "first": 30.0, "last": 120.0, "spread": "window"}, (0,), (1,)),
        ({"first": 100.0, "last": None, "spread": "after"}, (100, 300), (99,)),
        ({"first": None, "last": None}, (0, 3), (4,)),
        ({"first": None, "last": None, "median": None}, (), (0, 3)),
        ({"start": "last-dose"}, (), (1, 22)),
        ({"start": "not-stated"}, (), (1, 22)),
        ({"start": "transplant"}, (), (1, 22)),
    ],
)
def test_a_line_places_its_problem_on_the_days_it_names(
    changes: dict[str, Any], inside: tuple[int, ...], outside: tuple[int, ...]
) -> None:
    made = line(**changes)
    assert all(on_day(made, day) for day in inside)
    assert not any(on_day(made, day) for day in outside)


def test_no_onset_is_carried_over_to_another_product() -> None:
    """Rule 3 of content: the time of Blincyto is not that of a CAR T-cell therapy."""
    other = sign("fever", Level.EMERGENCY, "whole body", "crs-blinatumomab")
    assert AXIS.of(other) == ()
    assert AXIS.start_of(other) is Start.NOT_STATED
    assert Onsets("blinatumomab", "bispecific", AXIS.lines).of(other) == (AXIS.lines[0],)


def test_how_long_a_rule_of_care_lasts_is_no_onset() -> None:
    odd = replace(AXIS, lines=(line("crs", group="care"),))
    assert odd.of(SIGNS[0]) == ()


def test_the_axis_speaks_the_words_of_the_audience(repository: ContentRepository) -> None:
    entry: Entry = repository.entry("velotumab")
    plain, clinical = onsets(entry, clinical=False), onsets(entry, clinical=True)
    assert plain.lines[0].text.startswith("Half of the time it began by day 2.")
    assert clinical.lines[0].text.startswith("Median onset day 2")


def test_the_windows_of_a_sign_come_from_the_content(repository: ContentRepository) -> None:
    windows = {s.symptom_id: s.windows for s in repository.checklist("velotumab")}
    assert windows["fever"] == ("infusion",)
