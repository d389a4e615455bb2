"""The calendar: days counted or dated, and in large print what happens on which days in words."""

from __future__ import annotations

import time
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from db.errors import UnknownEntryError
from db.records import DayGrid, Mark, Pictures
from desktop.core.document_kind import Wish
from desktop.core.errors import AbsurdDateError, PlanNeededError
from desktop.core.handouts.blocks import Days, PageDocument
from desktop.core.handouts.calendar import CALENDAR
from desktop.core.sheet_code import decode
from tests.helpers.entries import LABEL, TODAY, options, words
from tests.helpers.library import FakeLibrary

START = date(2026, 12, 2)  # a Wednesday
MARKS = (
    Mark("infusion", ((1, 5),), False), Mark("hospital", ((1, 3),), False),
    Mark("rest", ((7, 7),), False),
)  # fmt: skip
GRID = DayGrid("one", "First use", "Cycle 1", "A drip on 5 days.", 7, MARKS, "", "", (LABEL,))


def calendar(
    *grids: DayGrid, lang: str = "en", start: date | None = None, plan: str = "",
    library: FakeLibrary | None = None, **changes: Any,
) -> PageDocument:  # fmt: skip
    library = library or FakeLibrary()
    library.therapy = replace(library.therapy, patient_pictures=Pictures(grids=grids))
    wish = Wish("exemplumab", options(lang=lang, **changes), start=start, plan=plan)
    document = CALENDAR.make(library, words(lang), wish)
    assert isinstance(document, PageDocument)
    return document


def days(*grids: DayGrid, **changes: Any) -> Days:
    (found,) = [block for block in calendar(*grids, **changes).top if isinstance(block, Days)]
    return found


@pytest.mark.parametrize(
    ("start", "named"),
    [
        (date(2028, 2, 26), ["Feb 26", "Feb 27", "Feb 28", "Feb 29", "Mar 1", "Mar 2", "Mar 3"]),
        (date(2027, 2, 26), ["Feb 26", "Feb 27", "Feb 28", "Mar 1", "Mar 2", "Mar 3", "Mar 4"]),
        (date(2027, 3, 12), [f"Mar {n}" for n in range(12, 19)]),  # clocks go forward on the 14th
        (date(2027, 11, 5), [f"Nov {n}" for n in range(5, 12)]),  # and back on the 7th
    ],
)
def test_no_day_is_lost_or_doubled_by_a_leap_year_or_a_clock_that_is_set(
    monkeypatch: pytest.MonkeyPatch, start: date, named: list[str]
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        made = days(GRID, start=start, printed_on=start)
    finally:
        monkeypatch.undo()
        time.tzset()
    drawn = [day for week in made.weeks for day in week if day.name]
    assert [day.name for day in drawn] == named
    assert [bool(day.texts) for day in drawn] == [True] * 5 + [False, True]
    at = start.weekday()
    assert made.weeks[0][at].name == named[0], "in the column of its weekday"


def test_each_day_says_what_happens_on_it() -> None:
    made = days(GRID)
    (week,) = made.weeks
    assert [day.name for day in week] == [f"Day {n}" for n in range(1, 8)]
    assert week[0].texts == ("Drip", "Hospital")
    assert week[5].texts == (), "of this day the sources say nothing"
    assert [line.text for line in made.runs] == ["Drip, hospital.", "Drip.", "Rest."]


def test_the_lead_does_not_repeat_the_heading() -> None:
    """The page had "First use: Cycle 1" and below it "Cycle 1. You get a drip ..."."""
    made = days(replace(GRID, text="Cycle 1. You get a drip."))
    assert (made.heading, made.lead) == ("First use: Cycle 1", "You get a drip.")
    long = "Cycle 1, 7 days. You get a drip."
    assert days(replace(GRID, text=long)).lead == long, "this says more than the heading"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", [("Days 1 to 3", "Drip, hospital."), ("Days 4 to 5", "Drip."), ("Day 7", "Rest.")]),
        ("es", [("Días 1 a 3", "Suero, hospital."), ("Días 4 a 5", "Suero."),
                ("Día 7", "Descanso.")]),
    ],
)  # fmt: skip
def test_in_large_print_the_days_are_numbers_and_the_words_stand_above(
    lang: str, said: list[tuple[str, str]]
) -> None:
    made = days(GRID, lang=lang, large_print=True)
    (week,) = made.weeks
    assert [day.name for day in week] == list("1234567")
    assert {day.texts for day in week} == {()}
    assert [(line.label, line.text) for line in made.runs] == said


def test_with_real_dates_the_numbers_follow_in_large_print() -> None:
    made = days(GRID, start=START, large_print=True)
    assert made.weekdays == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert [day.name for day in made.weeks[0]] == [
        "",
        "",
        "Dec 2",
        "Dec 3",
        "Dec 4",
        "Dec 5",
        "Dec 6",
    ]
    assert [line.label for line in made.runs] == [
        "Dec 2 to Dec 4 (days 1 to 3)", "Dec 5 to Dec 6 (days 4 to 5)", "Dec 8 (day 7)",
    ]  # fmt: skip


def test_where_no_plan_is_known_each_day_has_its_line_in_large_print() -> None:
    made = days(large_print=True)
    assert made.runs == ()
    assert made.weeks[0][0].name == "Day 1"


def test_where_one_plan_must_be_chosen_the_plans_are_named_as_in_the_list() -> None:
    second = replace(GRID, key="two", use="Second use")
    with pytest.raises(PlanNeededError) as caught:
        days(GRID, second, start=START)
    assert str(caught.value).endswith("a guess: First use: Cycle 1; Second use: Cycle 1")
    assert caught.value.ids == ("one", "two")


SECOND = replace(GRID, key="two", use="Second use")


def test_only_the_plan_that_was_chosen_is_drawn() -> None:
    made = calendar(GRID, SECOND, plan="two", start=START)
    assert [block.heading for block in made.top if isinstance(block, Days)] == [
        "Second use: Cycle 1"
    ]
    assert len(calendar(GRID, SECOND).top) == 2
    with pytest.raises(UnknownEntryError) as caught:
        calendar(GRID, SECOND, plan="three")
    assert str(caught.value) == "There is no entry with this name. three"


@pytest.mark.parametrize("away", [-366, 366])
def test_a_start_within_a_year_is_taken(away: int) -> None:
    assert days(GRID, start=TODAY + timedelta(days=away)).weekdays


@pytest.mark.parametrize("away", [-367, 367])
def test_a_start_further_away_is_a_slip_and_refused(away: int) -> None:
    start = TODAY + timedelta(days=away)
    with pytest.raises(AbsurdDateError) as caught:
        days(GRID, start=start)
    assert start.isoformat() in str(caught.value)


@pytest.mark.parametrize("length", [7, 8, 14, 28])
@pytest.mark.parametrize("start", [None, START])
def test_every_week_has_seven_days(length: int, start: date | None) -> None:
    made = days(replace(GRID, length=length), start=start)
    assert {len(week) for week in made.weeks} == {7}
    assert sum(bool(day.name) for week in made.weeks for day in week) == length


@pytest.mark.parametrize(("last", "drawn"), [(5, 7), (7, 7), (8, 14), (28, 28)])
def test_of_an_unstated_length_whole_weeks_to_the_last_mark_are_drawn(
    last: int, drawn: int
) -> None:
    marks = (Mark("infusion", ((1, 1), (last, last)), False), Mark("rest", ((2, 2),), False))
    made = days(replace(GRID, length=0, marks=marks))
    assert sum(bool(day.name) for week in made.weeks for day in week) == drawn


def test_the_day_before_the_first_is_drawn_where_something_happens_on_it() -> None:
    marks = (Mark("hospital", ((0, 1),), False),)
    (week, *_) = days(replace(GRID, marks=marks)).weeks
    assert [day.name for day in week[:2]] == ["Day 0", "Day 1"]


def test_the_stronger_mark_of_a_day_is_the_one_drawn() -> None:
    (week,) = days(GRID).weeks
    assert [day.tone for day in week] == ["blue"] * 3 + ["teal"] * 2 + ["", ""]


def test_without_a_plan_of_days_what_to_expect_stands_below_empty_weeks() -> None:
    made = calendar()
    assert [section.id for section in made.sections] == ["expect"]
    assert [len(block.weeks) for block in made.top if isinstance(block, Days)] == [5]
    assert calendar(GRID).sections == ()
    library = FakeLibrary()
    silent = tuple(s for s in library.therapy.patient if s.topic != "expect")
    library.therapy = replace(library.therapy, patient=silent)
    assert calendar(library=library).sections == ()


def test_one_plan_may_stand_closer_to_keep_one_page() -> None:
    assert (calendar(GRID).fit, calendar(GRID, SECOND).fit) == (True, False)


def test_the_id_of_a_calendar_says_its_plan_and_that_it_has_dates() -> None:
    other = replace(GRID, key="two")
    for start, plan in ((None, ""), (None, "two"), (START, "two")):
        made = calendar(GRID, other, start=start, plan=plan)
        code = decode(made.sheet_id, ["exemplumab"], [], lambda _: ("one", "two"))
        assert (code.dated, code.plan) == (start is not None, plan)


def test_in_large_print_too_a_day_has_its_color() -> None:
    week = days(GRID, large_print=True).weeks[0]
    assert [day.tone for day in week] == ["blue", "blue", "blue", "teal", "teal", "", ""]


def test_a_run_of_days_is_drawn_to_its_end_where_no_length_is_stated() -> None:
    found = days(replace(GRID, length=0, marks=(Mark("infusion", ((1, 10),), False),)))
    named = [day.name for week in found.weeks for day in week if day.texts]
    assert (len(found.weeks), named) == (2, [f"Day {n}" for n in range(1, 11)])


def test_day_1_is_said_with_its_weekday_and_year() -> None:
    assert days(GRID, start=START).lead.startswith("Wednesday, December 2, 2026 is day 1.")


@pytest.mark.parametrize(
    ("of", "drawn", "named"),
    [
        ("emergency", True, True), ("grid", True, True), ("emergency", False, True),
        ("expect", False, True),  # what to expect stands below empty weeks only
        ("expect", True, False),
    ],
)  # fmt: skip
def test_a_calendar_names_the_sources_of_what_stands_on_it(
    of: str, drawn: bool, named: bool
) -> None:
    place = replace(LABEL, publisher="Only Here")
    library = FakeLibrary()
    said = tuple(
        replace(s, citations=(place,) if s.topic == of else ()) for s in library.therapy.patient
    )
    library.therapy = replace(library.therapy, patient=said)
    grid = replace(GRID, citations=(place,) if of == "grid" else ())
    made = calendar(*([grid] if drawn else []), library=library)
    assert (made.sources is not None and "Only Here (2024-05)" in made.sources.text) is named
