"""Back and forward, like a browser: checked against a list with a place in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.navigation import MAX_STEPS, History, Location

A, B, C = Location("a"), Location("b"), Location("c", "effects")
MOVES = st.lists(
    st.one_of(st.sampled_from(["back", "forward"]), st.sampled_from([A, B, C, Location("a", "x")])),
    max_size=60,
)


def test_a_new_history_leads_nowhere() -> None:
    history = History()
    assert (history.current, history.can_go_back, history.can_go_forward) == (None, False, False)
    assert history.back() is None
    assert history.forward() is None


def test_there_and_back_again() -> None:
    history = History()
    for place in (A, B, C):
        history.go_to(place)
    assert [history.back(), history.back(), history.back()] == [B, A, None]
    assert history.current == A
    assert [history.forward(), history.forward(), history.forward()] == [B, C, None]
    assert history.current == C


def test_a_new_place_forgets_what_was_ahead() -> None:
    history = History()
    for place in (A, B):
        history.go_to(place)
    history.back()
    history.go_to(C)
    assert not history.can_go_forward
    assert history.back() == A


def test_the_same_place_twice_is_one_step() -> None:
    history = History()
    history.go_to(A)
    history.go_to(Location("a"))
    assert not history.can_go_back
    history.go_to(B)
    history.back()
    history.go_to(Location("a"))
    assert history.can_go_forward, "staying where one is forgets nothing"


def test_another_section_is_another_place() -> None:
    history = History()
    history.go_to(A)
    history.go_to(Location("a", "effects"))
    assert history.back() == A


def test_a_hundred_steps_are_kept() -> None:
    history = History()
    for number in range(MAX_STEPS + 50):
        history.go_to(Location(str(number)))
    back = [history.back() for _ in range(MAX_STEPS)]
    assert back[-1] == Location("49")
    assert history.back() is None


def test_clearing_forgets_everything_but_the_page_shown() -> None:
    history = History()
    history.clear()
    assert history == History()
    for place in (A, B, C):
        history.go_to(place)
    history.back()
    history.leave("far down")
    history.clear()
    assert history == History(current=Location(B.entry_id))
    history.go_to(C)
    assert history.back() == Location(B.entry_id)


@given(moves=MOVES)
def test_like_a_list_with_a_place_in_it(moves: list[str | Location]) -> None:
    history, places, at = History(), list[Location](), -1
    for move in moves:
        if move == "back":
            at = max(0, at - 1) if places else -1
            history.back()
        elif move == "forward":
            at = min(len(places) - 1, at + 1)
            history.forward()
        elif isinstance(move, Location):
            history.go_to(move)
            if not places or places[at] != move:
                places, at = [*places[: at + 1], move], at + 1
        assert history.current == (places[at] if places else None)
        assert history.can_go_back is (at > 0)
        assert history.can_go_forward is (at < len(places) - 1)
