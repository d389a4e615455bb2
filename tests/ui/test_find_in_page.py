"""Find in the page: what is counted, marked and shown, and how one gets in and out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.page import Section
from desktop.ui.panes.detail_pane import DetailPane
from desktop.ui.panes.find_bar import FindBar
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page_view.view import PageView
from tests.helpers.pages import EVERYTHING, long_page, look, said, show, view

__all__ = ["look", "view"]

SHIFT = Qt.KeyboardModifier.ShiftModifier


def pixels(view: PageView, role: str) -> int:
    """Return how many pixels of the page have the colour of a role."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = view._theme.color(role).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


# ---------------------------------------------------------------------------------------- the page


def test_every_place_is_counted_also_where_nothing_is_laid_out(
    view: PageView, qtbot: QtBot
) -> None:
    show(view, long_page(30))
    with qtbot.waitSignal(view.found) as found:
        view.search("TWENTY-EIGHT")
    # One statement above, three sections of thirty.
    assert found.args == [1, 1 + 3 * 30]


def test_what_is_read_of_a_place_are_whole_words_with_their_section(view: PageView) -> None:
    show(view, long_page(1))
    view.search("pump")
    assert view.words_found() == (
        "Overview: runs for twenty-eight days, and the pump stays with the person day and night;"
    )
    view.search_on(1)
    assert view.words_found().startswith("How it works: ")


def test_places_are_marked_and_the_current_one_differs(view: PageView) -> None:
    show(view, (Section("overview", (said("fever once"), said("fever twice"))),))
    assert pixels(view, "mark") == pixels(view, "found") == 0
    view.search("fever")
    assert pixels(view, "mark") > 50
    assert pixels(view, "found") > 50
    view.search("")
    assert pixels(view, "mark") == pixels(view, "found") == 0


def test_the_next_place_is_scrolled_into_view_and_the_walk_goes_round(
    view: PageView, qtbot: QtBot
) -> None:
    show(view, long_page(30))
    view.search("29. ")
    tops: list[int] = []
    for step, expected in ((1, [2, 3]), (1, [3, 3]), (1, [1, 3]), (-1, [3, 3])):
        with qtbot.waitSignal(view.found) as found:
            view.search_on(step)
        assert found.args == expected
        assert pixels(view, "found") > 20
        tops.append(view.verticalScrollBar().value())
    assert tops[0] < tops[1]
    assert tops[1] == tops[3]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ("Boxed warning", 1),  # a heading
        ("corticosteroids", 1),  # in a frame
        ("replaced in 2023", 1),  # a note
        ("Low white blood cells", 1),  # a reaction
        ("no vasopressor", 1),  # a cell of a table
        ("Approved as second line", 1),  # then and now
        ("3-year survival", 2),  # a trial and the caption of its bars
        ("example.org/label", 1),  # a source
        ("55%", 1),  # the figures behind a bar
        ("This therapy 85%", 1),  # an arm of a trial, under its caption
        ("2017-09", 1),  # a date on the line of approvals
        ("Mostly in this time", 0),  # a sign that the picture does not use
        ("Can start in this time", 1),  # what a sign means
        ("Days after the cells", 1),  # what an axis counts
        ("nowhere", 0),
    ],
)
def test_every_kind_of_block_is_searched(
    view: PageView, qtbot: QtBot, wanted: str, count: int
) -> None:
    show(view, EVERYTHING)
    with qtbot.waitSignal(view.found) as found:
        view.search(wanted)
    assert found.args == [min(1, count), count]


@pytest.mark.parametrize("wanted", ["55%", "2017-09", "This therapy 85%", "Days after the cells"])
def test_words_of_a_picture_are_framed_where_they_are(view: PageView, wanted: str) -> None:
    show(view, EVERYTHING)
    view.search(wanted)
    assert pixels(view, "found") > 50
    spot = view.found_spot()
    assert spot is not None
    top = view._layout.spot(*spot).top - view.verticalScrollBar().value()
    assert 0 <= top < view.viewport().height()
    view.search("")
    assert pixels(view, "found") == 0


def test_another_width_keeps_the_marks_on_the_words(view: PageView) -> None:
    show(view, EVERYTHING)
    view.search("no vasopressor")
    for width in (380, 720):
        view.resize(width, 500)
        view.search_on(0)
        assert pixels(view, "found") > 50


def test_another_page_is_searched_too_without_scrolling(view: PageView, qtbot: QtBot) -> None:
    show(view, EVERYTHING)
    view.search("fever")
    with qtbot.waitSignal(view.found) as found:
        show(view, (Section("overview", (said("One"), *[said()] * 30, said("Fever"))),))
    assert found.args == [1, 1]
    assert view.verticalScrollBar().value() == 0


# ----------------------------------------------------------------------------------------- the bar


@pytest.fixture
def pane(workstation: Workstation) -> DetailPane:
    return workstation.window.detail_pane


def count(bar: FindBar) -> str:
    return bar.findChildren(PlainLabel)[0].text()


def press(workstation: Workstation, qtbot: QtBot, key: Qt.Key, *keys: Qt.KeyboardModifier) -> None:
    modifiers = keys[0] if keys else Qt.KeyboardModifier.NoModifier
    focus = workstation.window.focusWidget() or workstation.window
    qtbot.keyClick(focus, key, modifiers)


def test_by_keyboard_alone(workstation: Workstation, qtbot: QtBot) -> None:
    pane, ctrl = workstation.window.detail_pane, Qt.KeyboardModifier.ControlModifier
    press(workstation, qtbot, Qt.Key.Key_F, ctrl)
    bar = pane.find_bar
    assert bar.isVisible()
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "the")
    total = int(count(bar).split()[-1])
    assert total > 2
    assert count(bar) == f"1 of {total}"
    press(workstation, qtbot, Qt.Key.Key_Return)
    assert count(bar) == f"2 of {total}"
    press(workstation, qtbot, Qt.Key.Key_F3)
    assert count(bar) == f"3 of {total}"
    press(workstation, qtbot, Qt.Key.Key_Return, SHIFT)
    press(workstation, qtbot, Qt.Key.Key_F3, SHIFT)
    assert count(bar) == f"1 of {total}"
    press(workstation, qtbot, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.page.hasFocus()
    assert pane.page.focused_place() is not None


def test_nothing_found_is_said(pane: DetailPane, qtbot: QtBot) -> None:
    pane.open_find()
    qtbot.keyClicks(pane.find_bar.field, "xyzzyq")
    assert count(pane.find_bar) == "Not on this page"


def test_what_was_typed_is_forgotten_with_the_bar(pane: DetailPane, qtbot: QtBot) -> None:
    pane.open_find()
    qtbot.keyClicks(pane.find_bar.field, "fever")
    pane.find_bar.close_bar()
    assert pane.find_bar.field.text() == ""
    assert pane.page.found_spot() is None


def test_enter_on_a_button_of_the_bar_presses_it(pane: DetailPane, qtbot: QtBot) -> None:
    pane.open_find()
    qtbot.keyClicks(pane.find_bar.field, "the")
    pane.find_bar._before.setFocus()
    qtbot.keyClick(pane.find_bar._before, Qt.Key.Key_Return)
    number, total = count(pane.find_bar).split(" of ")
    assert number == total


def test_the_bar_never_hides_the_page(pane: DetailPane) -> None:
    pane.open_find()
    assert pane.find_bar.geometry().bottom() < pane.page.geometry().top() + 1
    assert pane.page.geometry().bottom() == pane.rect().bottom()


def test_a_new_person_finds_no_search(workstation: Workstation, qtbot: QtBot) -> None:
    pane = workstation.window.detail_pane
    pane.open_find()
    qtbot.keyClicks(pane.find_bar.field, "fever")
    workstation.window.forget_person()
    assert pane.find_bar.isHidden()
    assert pane.find_bar.field.text() == ""
    assert pane.page.found_spot() is None
