"""The days of a cycle are those of the content: none more, none guessed."""

from __future__ import annotations

from db.records import DayGrid, Mark
from desktop.core.day_grid import Day, days, shown_marks


def grid(*marks: Mark, length: int = 0) -> DayGrid:
    return DayGrid("key", "use", "Cycle 1", "Words.", length, marks, "", "", ())


def mark(what: str, *runs: tuple[int, int], longer: bool = False) -> Mark:
    return Mark(what, runs, longer)


def test_infusion_rest_and_hospital() -> None:
    found = days(grid(mark("infusion", (1, 28)), mark("rest", (29, 42)), mark("hospital", (1, 9))))
    assert len(found) == 42
    assert [d.number for d in found if d.infusion] == list(range(1, 29))
    assert [d.number for d in found if d.rest] == list(range(29, 43))
    assert [d.number for d in found if d.hospital] == list(range(1, 10))


def test_days_of_which_nothing_is_said() -> None:
    found = days(grid(mark("infusion", (1, 1), (8, 8), (15, 15)), length=21))
    assert len(found) == 21
    assert found[0] == Day(1, infusion=True, rest=False, hospital=False)
    assert found[1] == Day(2, infusion=False, rest=False, hospital=False)


def test_without_a_length_the_last_marked_day_is_the_last_one() -> None:
    assert [d.number for d in days(grid(mark("infusion", (1, 1), (4, 4), (7, 7))))][-1] == 7


def test_the_day_before() -> None:
    found = days(grid(mark("infusion", (0, 0))))
    assert [(d.number, d.infusion) for d in found] == [(0, True), (1, False)]


def test_a_stay_that_goes_on() -> None:
    found = days(grid(mark("infusion", (1, 5)), mark("hospital", (1, 5), longer=True)))
    assert [(d.number, d.hospital, d.longer) for d in found[-2:]] == [
        (5, True, False), (6, False, True),
    ]  # fmt: skip


def test_what_needs_to_be_explained() -> None:
    assert shown_marks(grid(mark("hospital", (1, 2)), mark("infusion", (1, 3)))) == (
        "infusion", "hospital",
    )  # fmt: skip
