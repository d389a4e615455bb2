"""The kiosk's states in time: who is asked when, and when everything is forgotten."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.kiosk import (
    LONGEST_READING,
    UNSURE_SECONDS,
    KioskMachine,
    Phase,
    reading_seconds,
)
from desktop.core.opening_hours import is_open, next_opening
from desktop.core.policy import Idle
from desktop.core.policy_rules import OpenTime

MONDAY_NINE = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001  the clock on the wall
WEEK = ((OpenTime(480, 720), OpenTime(780, 1020)), (), (), (), (OpenTime(540, 1440),), (), ())


def machine(idle: Idle | None = None) -> KioskMachine:
    made = KioskMachine(idle or Idle(), None, lambda: MONDAY_NINE)
    made.start(0)
    return made


def active() -> KioskMachine:
    made = machine()
    made.touched(0)
    return made


def test_it_begins_at_rest_and_a_touch_wakes_it() -> None:
    made = machine()
    assert made.state.phase is Phase.ATTRACT
    assert made.touched(5).phase is Phase.ACTIVE


def test_cards_change_while_nobody_is_there() -> None:
    made = machine()
    assert [made.advance(t).card for t in (0, 11.9, 12, 25)] == [0, 0, 1, 2]


def test_it_asks_after_the_idle_time_and_forgets_after_the_countdown() -> None:
    made = active()
    assert made.advance(89.9).phase is Phase.ACTIVE
    asking = made.advance(90)
    assert (asking.phase, asking.seconds_left) == (Phase.ASKING, 20)
    assert made.advance(109.5).seconds_left == 1
    rest = made.advance(110)
    assert (rest.phase, rest.people) == (Phase.ATTRACT, 1)


def test_a_yes_can_be_given_more_than_ten_times() -> None:
    made, now = active(), 0.0
    for _ in range(40):
        now += 90
        assert made.advance(now).phase is Phase.ASKING
        assert made.stay(now + 19).phase is Phase.ACTIVE
        now += 19
    assert made.state.people == 0


def test_a_touch_elsewhere_is_no_yes() -> None:
    made = active()
    made.advance(90)
    assert made.touched(100).phase is Phase.ASKING
    assert made.touched(110).phase is Phase.ACTIVE, "the next person finds everything forgotten"
    assert made.state.people == 1


def test_a_long_page_is_waited_for() -> None:
    made = active()
    made.set_reading(200)
    assert made.advance(199).phase is Phase.ACTIVE
    assert made.advance(200).phase is Phase.ASKING


def test_after_a_sleep_of_the_computer_nothing_is_left() -> None:
    made = active()
    assert made.advance(5000).phase is Phase.ATTRACT
    assert made.state.people == 1


def test_a_look_that_comes_late_counts_the_time_that_passed() -> None:
    made = active()
    late = made.advance(95)
    assert (late.phase, late.seconds_left) == (Phase.ASKING, 15)


def test_start_over_forgets_at_once() -> None:
    made = active()
    assert (made.start_over(1).phase, made.state.people) == (Phase.ATTRACT, 1)


def test_a_red_sign_can_be_taken_back_for_a_moment_only() -> None:
    made = active()
    made.red_sign(0)
    assert made.clear_red(UNSURE_SECONDS - 1, by_staff=False).phase is Phase.ACTIVE
    made.red_sign(20)
    held = made.advance(20 + UNSURE_SECONDS)
    assert held.held
    assert made.clear_red(40, by_staff=False).phase is Phase.RED
    assert made.start_over(41).phase is Phase.RED, "start over is no way round the desk"
    assert made.clear_red(42, by_staff=True).phase is Phase.ACTIVE


def test_a_held_red_sign_ends_by_itself_in_a_wipe() -> None:
    made = active()
    made.red_sign(0)
    made.confirm_red(3)
    assert made.advance(602.9).phase is Phase.RED
    assert made.advance(603).phase is Phase.ATTRACT
    assert made.state.people == 1


def test_staff_may_wipe_a_held_red_sign() -> None:
    made = active()
    made.red_sign(0)
    made.confirm_red(1)
    assert made.wipe(2).phase is Phase.ATTRACT


@pytest.mark.parametrize(
    ("words", "size", "seconds"), [(0, 24, 0), (240, 24, 120), (240, 48, 180), (99999, 24, 600)]
)
def test_reading_time(words: int, size: int, seconds: float) -> None:
    assert reading_seconds(words, size) == seconds
    assert seconds <= LONGEST_READING


@given(
    st.lists(
        st.tuples(
            st.floats(0, 100),
            st.sampled_from(
                ["touched", "stay", "red_sign", "confirm_red", "start_over", "advance"]
            ),
        ),
        max_size=40,
    )
)
def test_it_always_comes_to_rest_and_always_looks_again(steps: list[tuple[float, str]]) -> None:
    made, now = active(), 0.0
    for wait, what in steps:
        now += wait
        getattr(made, what)(now)
        assert made.next_look(now) > 0
    assert made.advance(now + 2000).phase is Phase.ATTRACT


# ------------------------------------------------------------------------------- opening hours


@pytest.mark.parametrize(
    ("day", "hour", "minute", "opened"),
    [(30, 7, 59, False), (30, 8, 0, True), (30, 12, 30, False), (30, 16, 59, True),
     (30, 17, 0, False), (1, 10, 0, False), (4, 23, 59, True)],
)  # fmt: skip
def test_open_or_not(day: int, hour: int, minute: int, *, opened: bool) -> None:
    month = 11 if day == 30 else 12
    assert is_open(WEEK, datetime(2026, month, day, hour, minute)) is opened  # noqa: DTZ001


def test_without_hours_it_is_always_open() -> None:
    assert is_open(None, MONDAY_NINE)


def test_the_next_opening() -> None:
    assert next_opening(WEEK, MONDAY_NINE) == datetime(2026, 11, 30, 13, 0)  # noqa: DTZ001
    evening = datetime(2026, 11, 30, 18, 0)  # noqa: DTZ001
    assert next_opening(WEEK, evening) == datetime(2026, 12, 4, 9, 0)  # noqa: DTZ001
    assert next_opening(((),) * 7, MONDAY_NINE) is None


def test_out_of_hours_it_is_dark_and_in_hours_it_wakes() -> None:
    wall = [datetime(2026, 11, 30, 17, 30)]  # noqa: DTZ001
    made = KioskMachine(Idle(), WEEK, lambda: wall[0])
    assert made.start(0).phase is Phase.CLOSED
    assert made.touched(1).phase is Phase.CLOSED
    wall[0] = datetime(2026, 12, 7, 8, 0)  # noqa: DTZ001
    assert made.advance(30).phase is Phase.ATTRACT


def test_nobody_is_cut_off_at_closing_time() -> None:
    wall = [MONDAY_NINE]
    made = KioskMachine(Idle(), WEEK, lambda: wall[0])
    made.start(0)
    made.touched(1)
    wall[0] = datetime(2026, 11, 30, 20, 0)  # noqa: DTZ001
    assert made.advance(60).phase is Phase.ACTIVE
    assert made.start_over(61).phase is Phase.CLOSED
