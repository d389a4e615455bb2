"""A tick brings the banner over the window; what was pressed stays under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.paths import resource
from desktop.ui.widgets.checklist.sign_list import SignList
from desktop.ui.widgets.checklist.sign_row import SignBox, SignRow
from tests.helpers.workstation import Opener

NEAR = 2  # pixels
PRESS = Qt.MouseButton.LeftButton


@pytest.fixture
def station(open_workstation: Opener, qtbot: QtBot) -> Workstation:
    """A therapy of the content that ships: more signs that cannot wait than fit on the screen."""
    workstation = open_workstation(therapy="blinatumomab", content_folder=resource("content"))
    signs = workstation.window.checklist_pane.list
    qtbot.waitUntil(lambda: signs.isVisible() and signs.verticalScrollBar().maximum() > 0)
    signs.finish()
    return workstation


def place_of(row: SignRow, window: QWidget) -> QPoint:
    """Return the middle of the tick box in the window."""
    return row.box.mapTo(window, row.box.rect().center())


def is_near(one: QPoint, other: QPoint) -> bool:
    """Return whether two places are the same, but for the frame of a row that is ticked."""
    return (one - other).manhattanLength() <= NEAR


def in_sight(row: SignRow, signs: SignList) -> bool:
    """Return whether the whole tick box can be seen."""
    inside = row.box.mapTo(signs.viewport(), QPoint(0, 0)).y()
    return 0 <= inside <= signs.viewport().height() - row.box.height()


def top_of(signs: SignList) -> int:
    """Return where the list begins in its window."""
    return signs.mapTo(signs.window(), QPoint(0, 0)).y()


def tick(station: Workstation, qtbot: QtBot, row: SignRow) -> None:
    """Press the tick box and wait until the banner has moved the list."""
    signs = station.window.checklist_pane.list
    before = top_of(signs)
    qtbot.mouseClick(row.box, PRESS)
    qtbot.waitUntil(lambda: top_of(signs) > before)


def test_a_second_press_at_the_same_place_meets_the_same_sign(
    station: Workstation, qtbot: QtBot
) -> None:
    window, signs = station.window, station.window.checklist_pane.list
    row = [r for r in signs.rows() if in_sight(r, signs)][-1]
    pressed = place_of(row, window)
    tick(station, qtbot, row)
    qtbot.waitUntil(lambda: is_near(place_of(row, window), pressed))
    below = window.childAt(pressed)
    assert isinstance(below, SignBox)
    assert below is row.box
    station.person.clear()


def test_the_sign_that_was_ticked_stays_in_sight(station: Workstation, qtbot: QtBot) -> None:
    signs = station.window.checklist_pane.list
    for row in [r for r in signs.rows() if in_sight(r, signs)]:
        qtbot.mouseClick(row.box, PRESS)
        banner = station.window.work.reading.help_banner
        qtbot.waitUntil(banner.isVisible)
        qtbot.waitUntil(lambda r=row: in_sight(r, signs))
    station.person.clear()


def test_the_frame_of_the_sign_that_was_ticked_is_seen(station: Workstation, qtbot: QtBot) -> None:
    """The first sign was pushed against the upper edge: its frame ended above it."""
    signs = station.window.checklist_pane.list
    row = next(r for r in signs.rows() if in_sight(r, signs))
    signs.verticalScrollBar().setValue(row.y())
    tick(station, qtbot, row)
    qtbot.waitUntil(lambda: in_sight(row, signs))
    assert row.mapTo(signs.viewport(), QPoint(0, 0)).y() >= 0
    station.person.clear()


def test_without_the_banner_the_list_goes_back(station: Workstation, qtbot: QtBot) -> None:
    window, signs = station.window, station.window.checklist_pane.list
    row = [r for r in signs.rows() if in_sight(r, signs)][-1]
    pressed, place = place_of(row, window), signs.verticalScrollBar().value()
    tick(station, qtbot, row)
    qtbot.mouseClick(row.box, PRESS)
    qtbot.waitUntil(lambda: not station.window.work.reading.help_banner.isVisible())
    qtbot.waitUntil(lambda: is_near(place_of(row, window), pressed))
    assert signs.verticalScrollBar().value() == place


def test_the_key_to_a_folded_checklist_goes_to_its_first_sign(
    open_workstation: Opener, qtbot: QtBot
) -> None:
    """It was filled when it came back, too late for the key: "More" had the focus, Space opened it.

    So it is where the first therapy is opened at a size of the text that leaves no room for three
    panes.
    """
    station = open_workstation(therapy="", content_folder=resource("content"), width=1024)
    station.choices.set_scale(200)
    station.navigator.go_to("rituximab")
    signs = station.window.checklist_pane.list
    assert not signs.isVisible()
    assert signs.rows() == (), "nothing is filled that nobody sees"
    qtbot.waitUntil(station.window.isActiveWindow)
    qtbot.keyClick(station.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(signs.isVisible)
    assert signs.rows()[0].box.hasFocus()
    assert in_sight(signs.rows()[0], signs)
