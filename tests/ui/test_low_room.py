"""Text of 200 % in a window of 1024 x 768 with the red banner over it: what must stay in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.records import Audience
from desktop.app.workstation import Workstation
from desktop.core import page
from desktop.ui.compare.window import CompareWindow
from tests.helpers.clipping import clipped
from tests.helpers.workstation import Opener

WIDTH, HEIGHT = 1024, 738  # the rest is the frame of the window
LEAST = 120  # pixels of the page in which two lines are read


@pytest.fixture(params=["en", "es"])
def station(
    request: pytest.FixtureRequest, open_workstation: Opener, words: Path, qtbot: QtBot
) -> Workstation:
    """The workstation with little room."""
    made = open_workstation(therapy="velotumab", lang=request.param, width=WIDTH, words=words)
    made.window.resize(WIDTH, HEIGHT)
    made.choices.set_scale(200)
    return made


def banner(station: Workstation, qtbot: QtBot) -> None:
    """Tick what cannot wait."""
    station.window.checklist_pane.tick(["fever"])
    qtbot.waitUntil(station.window.work.reading.help_banner.isVisible)
    settle()


def settle() -> None:
    """Lay out what waits for it."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def test_the_search_in_the_page_leaves_the_page_in_sight(
    station: Workstation, qtbot: QtBot
) -> None:
    banner(station, qtbot)
    pane = station.window.detail_pane
    head = pane.header.isVisible()
    pane.open_find("the")
    settle()
    assert pane.page.height() >= LEAST
    assert pane.rect().contains(pane.find_bar.geometry())
    assert pane.rect().contains(pane.page.geometry())
    assert not pane.find_bar.geometry().intersects(pane.page.geometry())
    pane.find_bar.close_bar()
    settle()
    assert pane.header.isVisible() == head
    station.person.clear()


def test_the_sources_leave_the_page_in_sight(station: Workstation, qtbot: QtBot) -> None:
    banner(station, qtbot)
    pane, entry = station.window.detail_pane, station.window.entry
    assert entry is not None
    pane.page.sources_requested.emit(max((s.citations for s in entry.facts), key=len))
    settle()
    assert pane.page.height() >= LEAST
    assert not pane.drawer.geometry().intersects(pane.page.geometry())
    pane.drawer.close_drawer()
    settle()
    assert pane.header.isVisible()
    station.person.clear()


def test_a_word_is_explained_whole_below_a_red_sign(station: Workstation, qtbot: QtBot) -> None:
    """One line of the definition was seen: the field was as low as what is left of the page."""
    banner(station, qtbot)
    station.window.set_audience("patient")
    pane = station.window.detail_pane
    qtbot.waitUntil(lambda: not pane.is_filling())
    pane.page.focus_first_word()
    popup = pane.page.popup
    assert popup.isVisible()
    settle()
    assert popup.height() >= popup.body.heightForWidth(popup.width())
    assert clipped(popup) == []
    assert pane.rect().contains(QRect(popup.mapTo(pane, QPoint(0, 0)), popup.size()))
    popup.close_it()
    assert popup.isHidden()
    station.person.clear()


def test_no_button_of_the_filters_is_cut(station: Workstation, qtbot: QtBot) -> None:
    filters = station.window.list_pane.filters
    filters.set_filter(filters.filter, is_open=True)
    filters.toggle("leukemia", "all")
    banner(station, qtbot)
    station.window.focus_pane("list")
    settle()
    pane = station.window.list_pane
    assert pane.isVisible()
    assert clipped(pane) == []
    clear = [b for b in (filters.panel.clear, filters._clear) if b.isVisible()]
    assert len(clear) == 1
    clear[0].click()
    assert not filters.filter.chosen
    station.person.clear()


def test_the_comparison_keeps_most_of_its_window(station: Workstation, qtbot: QtBot) -> None:
    for entry_id in ("velotumab", "zencabtagene-autoleucel"):
        station.compare.toggle(entry_id)
    station.compare.open(Audience.PROFESSIONAL)
    shown = station.compare.window
    assert isinstance(shown, CompareWindow)
    shown.resize(WIDTH, HEIGHT)
    qtbot.waitUntil(lambda: shown.width() == WIDTH)
    settle()
    assert shown.table.height() >= HEIGHT * 0.65
    caution = shown.caution
    assert caution.isVisible()
    assert clipped(caution) == []
    brief = caution.text()
    assert brief
    assert len(brief) < len(caution.accessibleName())
    assert "Not clinically reviewed." in brief or "Sin revisión clínica." in brief
    caution.more.click()
    settle()
    assert len(caution.text()) > len(brief)
    assert clipped(caution) == []
    caution.more.click()
    settle()
    assert caution.text() == brief
    shown.resize(1800, 1000)
    qtbot.waitUntil(lambda: shown.width() == 1800)
    settle()
    assert not caution.more.isVisible()
    assert caution.text() == caution.accessibleName()


def test_the_comparison_opens_no_larger_than_the_screen(station: Workstation) -> None:
    """Its bar had asked for a line of its own for each button, 755 pixels for the window."""
    for entry_id in ("velotumab", "zencabtagene-autoleucel", "darutumab"):
        station.compare.toggle(entry_id)
    station.compare.open(Audience.PROFESSIONAL)
    shown = station.compare.window
    assert isinstance(shown, CompareWindow)
    settle()
    screen = shown.screen().availableGeometry()
    assert screen.height() <= 800, "a screen as small as that of a clinic"
    assert shown.height() <= screen.height()
    shown.resize(WIDTH, HEIGHT)
    assert shown.size().toTuple() == (WIDTH, HEIGHT)


@pytest.mark.parametrize(("lang", "scale"), [("es", 100), ("en", 125), ("es", 150)])
def test_all_sections_are_in_sight_where_three_lines_of_tabs_fit(
    open_workstation: Opener, words: Path, lang: str, scale: int
) -> None:
    made = open_workstation(therapy="velotumab", lang=lang, width=1280, words=words)
    made.window.resize(1280, 770)
    made.choices.set_scale(scale)
    settle()
    outline = made.window.detail_pane.outline
    outline.set_sections(
        [page.OVERVIEW, page.WORKS, page.WHO, page.GIVEN, page.EFFECTS, page.WARNINGS, page.LIFE,
         page.EVIDENCE, page.CHANGES, page.SOURCES]
    )  # fmt: skip
    made.window.detail_pane._place()
    settle()
    shown = [tab for tab in outline._tabs.values() if tab.isVisible()]
    assert len(shown) == len(outline.sections)
    assert clipped(outline) == []


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_to_press_in_the_sources_is_lower_than_24_pixels(
    workstation: Workstation, scale: int
) -> None:
    workstation.choices.set_scale(scale)
    pane, entry = workstation.window.detail_pane, workstation.window.entry
    assert entry is not None
    pane.page.sources_requested.emit(max((s.citations for s in entry.facts), key=len))
    settle()
    buttons = [b for b in pane.drawer.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) >= 2
    assert [b.text() for b in buttons if min(b.width(), b.height()) < 24] == []
