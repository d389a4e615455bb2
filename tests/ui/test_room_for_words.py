"""Every screen at 200 % text, in English, in Spanish and in a language 40 % longer than English.

Measured by size hints: nothing is cut off, nothing lies on something else, nothing has to be
scrolled sideways.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.records import Audience
from desktop.app.workstation import Workstation
from desktop.ui import actions
from desktop.ui.dialogs.about import AboutDialog, ShortcutsDialog
from desktop.ui.dialogs.content_failed import ContentFailedDialog
from desktop.ui.dialogs.crash import CrashDialog
from tests.helpers.clipping import clipped, overlapping, sideways
from tests.helpers.pseudo import PseudoLanguage
from tests.helpers.workstation import Opener

LANGUAGES = ("en", "es", "pseudo")
WIDTH, NARROW, HEIGHT = 1280, 1024, 800

Show = Callable[[Workstation, QtBot], QWidget]


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Generator[str]:
    """A language to look at everything in; "pseudo" is English made longer."""
    if request.param != "pseudo":
        yield request.param
        return
    translator = PseudoLanguage()
    qapp.installTranslator(translator)
    yield "en"
    qapp.removeTranslator(translator)


@pytest.fixture
def station(open_workstation: Opener, words: Path, lang: str, qtbot: QtBot) -> Workstation:
    """The workstation at 200 % in a language."""
    made = open_workstation(therapy="velotumab", lang=lang, width=WIDTH, words=words)
    made.window.resize(WIDTH, HEIGHT)
    made.choices.set_scale(200)
    qtbot.waitUntil(lambda: not made.window.detail_pane.is_filling())
    return made


def window(station: Workstation, qtbot: QtBot) -> QWidget:
    return station.window


def patient(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.set_audience("patient")
    return station.window


def off_the_market(station: Workstation, qtbot: QtBot) -> QWidget:
    station.navigator.go_to("darutumab")
    return station.window


def checklist(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.toggle_checklist()
    assert station.window.list_pane.isHidden()  # there is no room for three
    return station.window


def results(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.top_bar.field.setText("fever")
    return station.window


def no_results(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.top_bar.field.setText("xyzzyq")
    return station.window


def near_names(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.top_bar.field.setText("tirxxxess")
    return station.window


def find_bar(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.detail_pane.open_find()
    qtbot.keyClicks(station.window.detail_pane.find_bar.field, "the")
    return station.window


def nothing_found(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.detail_pane.open_find()
    qtbot.keyClicks(station.window.detail_pane.find_bar.field, "xyzzyq")
    return station.window


def drawer(station: Workstation, qtbot: QtBot) -> QWidget:
    entry = station.window.entry
    assert entry is not None
    cited = max((s.citations for s in entry.facts), key=len)
    station.window.detail_pane.page.sources_requested.emit(cited)
    return station.window


def word(station: Workstation, qtbot: QtBot) -> QWidget:
    page = station.window.detail_pane.page
    page.focus_first_word()
    assert page.popup.isVisible()
    return station.window


def about(station: Workstation, qtbot: QtBot) -> QWidget:
    return AboutDialog(station.window, station.content.info())


def shortcuts(station: Workstation, qtbot: QtBot) -> QWidget:
    return ShortcutsDialog(station.window, actions.overview())


def crash(station: Workstation, qtbot: QtBot) -> QWidget:
    return CrashDialog(station.window, "Traceback", "crash-1.txt")


def content_failed(station: Workstation, qtbot: QtBot) -> QWidget:
    return ContentFailedDialog("The content file is damaged.", "Install LeukoGuide again.")


def only_professional(station: Workstation, qtbot: QtBot) -> QWidget:
    station.window.set_audience("patient")
    station.navigator.go_to("safety-rules")
    return station.window


def worksheets(station: Workstation, qtbot: QtBot) -> QWidget:
    station.worksheets.open(Audience.PROFESSIONAL, "velotumab")
    assert station.worksheets.window is not None
    return station.worksheets.window


def compare(station: Workstation, qtbot: QtBot) -> QWidget:
    for entry_id in ("velotumab", "zencabtagene-autoleucel"):
        station.compare.toggle(entry_id)
    station.compare.open(Audience.PROFESSIONAL)
    shown = station.compare.window
    assert shown is not None
    shown.bar.differences.setChecked(True)
    return shown


def manual(station: Workstation, qtbot: QtBot) -> QWidget:
    station.help.show_manual("keys")
    assert station.help.manual is not None
    return station.help.manual


def paper(station: Workstation, qtbot: QtBot) -> QWidget:
    assert station.window.entry is not None
    station.desk.open_sheet(station.window.entry, station.choices.settings)
    dialog = station.desk.dialog
    assert dialog is not None
    return dialog


SCREENS: tuple[Show, ...] = (
    window, patient, off_the_market, checklist, results, no_results, near_names, find_bar,
    nothing_found,
    drawer, word, only_professional, about, shortcuts, crash, content_failed,
)  # fmt: skip
# Windows that somebody else opened, and closes with the workstation.
WINDOWS: tuple[Show, ...] = (worksheets, compare, manual, paper)


@pytest.mark.parametrize("show", SCREENS, ids=lambda show: show.__name__)
def test_there_is_room_for_every_word(station: Workstation, qtbot: QtBot, show: Show) -> None:
    shown = show(station, qtbot)
    if shown is not station.window:
        qtbot.addWidget(shown)
        shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        shown.show()
        assert shown.width() <= WIDTH
        assert shown.height() <= HEIGHT
    else:
        qtbot.waitUntil(lambda: not station.window.detail_pane.is_filling())
        assert station.window.size().toTuple() == (WIDTH, HEIGHT)
    assert_room(shown)


@pytest.mark.parametrize("show", WINDOWS, ids=lambda show: show.__name__)
def test_there_is_room_in_every_other_window(
    station: Workstation, qtbot: QtBot, show: Show
) -> None:
    shown = show(station, qtbot)
    shown.resize(NARROW, HEIGHT)
    qtbot.waitUntil(lambda: shown.width() == NARROW)
    assert_room(shown)


def assert_room(shown: QWidget) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert clipped(shown) == []
    assert overlapping(shown) == []
    assert sideways(shown) == []


def test_the_bar_gives_up_its_brand_when_size_and_language_change_at_once(
    open_workstation: Opener, words: Path
) -> None:
    made = open_workstation(therapy="velotumab", lang="en", width=WIDTH, words=words)
    made.choices.set_scale(200)
    made.choices.set_language("es")
    made.window.resize(NARROW, HEIGHT)
    bar = made.window.top_bar
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    assert layout.totalMinimumSize().width() <= bar.width()
    assert overlapping(bar) == []


def test_in_a_small_window_the_bar_and_the_head_have_room(
    station: Workstation, qtbot: QtBot
) -> None:
    station.window.resize(760, 520)
    station.compare.toggle("velotumab")
    bar, header = station.window.top_bar, station.window.detail_pane.header

    def crossing() -> list[tuple[QWidget, QWidget]]:
        shown = [w for w in bar.findChildren(QWidget) if w.isVisible() and w.parentWidget() is bar]
        assert bar.field in shown
        return [(a, b) for a, b in combinations(shown, 2) if a.geometry().intersects(b.geometry())]

    qtbot.waitUntil(lambda: crossing() == [] and clipped(header) == [])
    assert overlapping(header) == []
    assert bar.field.width() > 200
