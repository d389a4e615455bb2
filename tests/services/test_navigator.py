"""Signals of the navigator; the history itself is tested in tests/core."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.core.navigation import Location
from desktop.services.navigator import Navigator


def test_going_somewhere_is_announced_once(qtbot: QtBot) -> None:
    navigator = Navigator()
    places: list[object] = []
    navigator.location_changed.connect(places.append)
    navigator.go_to("a")
    navigator.go_to("a")
    assert places == [Location("a")]


def test_back_and_forward_announce_place_and_ways(qtbot: QtBot) -> None:
    navigator = Navigator()
    navigator.go_to("a")
    navigator.go_to("b")
    with (
        qtbot.waitSignal(navigator.location_changed) as place,
        qtbot.waitSignal(navigator.history_changed) as ways,
    ):
        navigator.go_back()
    assert place.args == [Location("a")]
    assert ways.args == [False, True]


def test_nothing_happens_at_either_end(qtbot: QtBot) -> None:
    navigator = Navigator()
    navigator.go_to("a")
    with qtbot.assertNotEmitted(navigator.location_changed):
        navigator.go_back()
        navigator.go_forward()
