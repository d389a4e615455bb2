"""The painted page in use: mouse, keyboard, scrolling."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.page import Section
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.pointer import tip_text
from desktop.ui.widgets.page_view.view import PageView
from tests.helpers.pages import (
    EVERYTHING,
    GUIDE,
    LABEL,
    chip_place,
    long_page,
    look,
    said,
    show,
    view,
)

__all__ = ["look", "view"]

HEIGHT = 500


# ------------------------------------------------------------------------------------------- mouse


def test_pressing_a_chip_asks_for_its_sources(view: PageView, qtbot: QtBot) -> None:
    show(view, (Section("overview", (said("First"), said("Second", citations=(GUIDE,)))),))
    with qtbot.waitSignal(view.sources_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip_place(view, "Second"))
    assert asked.args == [(GUIDE,)]


def test_pressing_words_asks_for_nothing(view: PageView, qtbot: QtBot) -> None:
    show(view, (Section("overview", (said("First"),)),))
    place = chip_place(view, "First")
    with qtbot.assertNotEmitted(view.sources_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.y()))
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_a_chip_shows_that_it_can_be_pressed(view: PageView, qtbot: QtBot) -> None:
    show(view, (Section("overview", (said("First"),)),))
    qtbot.mouseMove(view.viewport(), chip_place(view, "First"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_tool_tip_of_a_chip_names_the_sources(view: PageView) -> None:
    show(view, (Section("overview", (said("First", citations=(LABEL, GUIDE)),)),))
    place = chip_place(view, "First")
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text().splitlines() == [
        "Exemplara label, Example Pharma, 2024-05: section 6.1, table 4",
        "Patient guide, Example Center, undated: page 2",
    ]
    QToolTip.hideText()


def test_a_tool_tip_is_never_markup() -> None:
    shown = tip_text("<img src=file:///x>; &lt;b>bold")
    assert "<i" not in shown
    assert "&lt;" not in shown


# ---------------------------------------------------------------------------------------- keyboard


@pytest.fixture
def framed(look: Look, qtbot: QtBot) -> Iterator[tuple[QLineEdit, PageView, QLineEdit]]:
    """A page between two fields, in a window with the focus in the first."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    before, page, after = QLineEdit(window), PageView(window, look), QLineEdit(window)
    for part in (before, page, after):
        row.addWidget(part)
    window.resize(1000, HEIGHT)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    yield before, page, after  # noqa: PT022  until here nobody else holds the window


def test_tab_walks_from_statement_to_statement_and_out(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot
) -> None:
    before, page, after = framed
    show(page, (Section("overview", (said("One"), said("Two"), said("Three"))),))
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    places: list[int] = []
    while page.hasFocus():
        place = page.focused_place()
        assert place is not None
        places.append(place.block)
        qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert places == [1, 2, 3]  # the title is block 0
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    place = page.focused_place()
    assert place is not None
    assert place.block == 3
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Backtab)
    assert before.hasFocus()


def test_every_stop_is_reached_once_and_scrolled_into_view(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot
) -> None:
    before, page, _ = framed
    show(page, EVERYTHING)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    reached = []
    while page.hasFocus():
        place = page.focused_place()
        assert place is not None
        reached.append(place)
        rect, top = page._ring.rect(place), page.verticalScrollBar().value()
        assert top <= rect.top()
        assert rect.bottom() <= top + page.viewport().height()
        qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert reached == page._ring.places()
    assert len(set(reached)) == len(reached)


def test_after_scrolling_tab_goes_on_with_what_is_on_screen(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot
) -> None:
    before, page, _ = framed
    show(page, long_page())
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    page.scroll_to("life")
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    place = page.focused_place()
    assert place is not None
    assert page.cards[place.card].id == "life"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_opens_the_sources_of_the_statement_with_the_ring(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot, key: Qt.Key
) -> None:
    before, page, _ = framed
    show(page, (Section("overview", (said("One"), said("Two", citations=(GUIDE,)))),))
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.sources_requested) as asked:
        qtbot.keyClick(page, key)
    assert asked.args == [(GUIDE,)]


def test_a_statement_without_a_source_opens_nothing(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot
) -> None:
    before, page, _ = framed
    show(page, (Section("overview", (said("One", citations=()),)),))
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    with qtbot.assertNotEmitted(page.sources_requested):
        qtbot.keyClick(page, Qt.Key.Key_Return)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_ring_can_be_seen_and_only_with_the_focus(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot, look: Look, theme: str
) -> None:
    before, page, after = framed
    look.theme.apply(theme, 100)
    show(page, (Section("overview", (said("One"),)),))
    bare = page.viewport().grab().toImage()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    ringed = page.viewport().grab().toImage()
    place = page.focused_place()
    assert place is not None
    edge = page._ring.rect(place).left() - look.theme.px(8)
    color = ringed.pixelColor(round(edge), round(page._ring.rect(place).center().y()))
    assert color == look.theme.color("focus")
    after.setFocus(Qt.FocusReason.MouseFocusReason)
    assert page.viewport().grab().toImage() == bare


def test_the_mouse_brings_the_focus_without_a_ring(
    framed: tuple[QLineEdit, PageView, QLineEdit], qtbot: QtBot
) -> None:
    _, page, _ = framed
    show(page, (Section("overview", (said("One"),)),))
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert page.hasFocus()
    assert page.focused_place() is None


# ---------------------------------------------------------------------------------------- scrolling


def test_the_section_on_screen_is_told(view: PageView, qtbot: QtBot) -> None:
    show(view, long_page(8))
    told: list[str] = []
    view.section_shown.connect(told.append)
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert told[:3] == ["works", "given", "life"]
    assert len(told) == len(set(told))


def test_the_wanted_section_is_told_even_where_the_page_ends(view: PageView, qtbot: QtBot) -> None:
    show(view, long_page())
    told: list[str] = []
    view.section_shown.connect(told.append)
    view.scroll_to("sources")
    qtbot.waitUntil(view.is_settled)
    assert told == ["sources"]


@pytest.mark.parametrize(
    ("key", "pages"),
    [(Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Space, 1), (Qt.Key.Key_Down, 0)],
)
def test_keys_scroll(view: PageView, qtbot: QtBot, key: Qt.Key, pages: int) -> None:
    show(view, long_page())
    qtbot.keyClick(view, key)
    bar = view.verticalScrollBar()
    assert bar.value() == (bar.pageStep() if pages else bar.singleStep())
