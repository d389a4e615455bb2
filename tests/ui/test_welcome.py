"""The window before anything was chosen: no page that nobody asked for, and ways to all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.ui.panes.welcome import WAYS, Welcome
from tests.helpers.workstation import Opener


@pytest.fixture
def started(open_workstation: Opener) -> Workstation:
    """Return the workstation as it opens when no therapy was asked for."""
    return open_workstation(therapy="")


def welcome(workstation: Workstation) -> Welcome:
    """Return the welcome, which is there."""
    found = workstation.window.work.welcome
    assert found is not None
    return found


def press(window: QWidget, keys: str) -> None:
    """Press the keys of a shortcut."""
    shortcut = next(s for s in window.findChildren(QShortcut) if s.key().toString() == keys)
    shortcut.activated.emit()


def choose(workstation: Workstation, entry_id: str) -> None:
    """Press a row of the list."""
    pane = workstation.window.list_pane
    pane.view.clicked.emit(pane.model.index(pane.model.row_of(entry_id)))


def test_no_therapy_is_open_until_somebody_chooses_one(started: Workstation) -> None:
    window = started.window
    assert window.entry is None
    assert not window.work.has_reading
    assert window.windowTitle() == "LeukoGuide"
    assert started.navigator.ways() == (False, False)
    shown = [label.text() for label in welcome(started).findChildren(QLabel)]
    assert shown[0] == "What would you like to look up?"


def test_a_chosen_therapy_takes_the_place_of_the_welcome(
    started: Workstation, qtbot: QtBot
) -> None:
    window = started.window
    choose(started, "zencabtagene-autoleucel")
    assert window.work.welcome is None
    assert window.entry is not None
    assert window.entry.summary.id == "zencabtagene-autoleucel"
    assert window.detail_pane.isVisible()
    assert window.checklist_pane.isVisible()
    qtbot.waitUntil(lambda: not window.detail_pane.is_filling())


def test_the_same_widths_come_from_the_welcome_as_from_a_therapy(
    started: Workstation, open_workstation: Opener
) -> None:
    choose(started, "velotumab")
    asked_for = open_workstation(therapy="velotumab").window
    names = ("list_pane", "detail_pane", "checklist_pane")
    assert [getattr(started.window, n).width() for n in names] == [
        getattr(asked_for, n).width() for n in names
    ]


def test_what_a_first_choice_needs_is_prepared_unseen(started: Workstation) -> None:
    before = started.window.grab().toImage()
    started.prepare()
    assert started.window.work.has_reading
    assert started.window.grab().toImage() == before


@pytest.mark.parametrize("way", [way[0] for way in WAYS])
def test_each_way_leads_somewhere(started: Workstation, qtbot: QtBot, way: str) -> None:
    button = welcome(started).buttons[way]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    opened = {
        "search": started.window.top_bar.field.hasFocus(),
        "compare": started.compare.window is not None,
        "worksheets": started.worksheets.window is not None,
        "manual": started.help.manual is not None,
    }
    assert [name for name, there in opened.items() if there] == [way]


def test_the_welcome_speaks_the_language_that_is_chosen(started: Workstation) -> None:
    started.choices.set_language("es")
    shown = [label.text() for label in welcome(started).findChildren(QLabel)]
    assert shown[0] == "¿Qué desea consultar?"
    choose(started, "velotumab")
    assert started.window.work.welcome is None
    assert started.window.entry is not None


def test_keys_of_the_page_do_no_harm_before_there_is_one(started: Workstation) -> None:
    window = started.window
    for key in ("Ctrl+F", "F3", "Ctrl+PgDown", "Alt+1", "Ctrl+P", "Ctrl+Shift+P", "Ctrl+M"):
        press(window, key)
    window.focus_pane("page")
    assert window.focusWidget() is welcome(started).buttons["search"]
    window.focus_pane("checklist")
    window.toggle_checklist()
    window.forget_person()
    window.set_audience("patient")
    assert window.work.welcome is not None


def test_names_for_screen_readers_leave_the_keys_out(started: Workstation) -> None:
    names = [button.accessibleName() for button in welcome(started).buttons.values()]
    assert names == [text for _, _, text, _ in WAYS]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("width", [760, 1024, 1360])
def test_no_words_are_cut_at_the_largest_text(
    started: Workstation, qtbot: QtBot, lang: str, width: int
) -> None:
    started.choices.set_language(lang)
    started.choices.set_scale(200)
    started.window.resize(width, 850)
    shown = welcome(started)
    for button in shown.buttons.values():
        qtbot.waitUntil(lambda b=button: b.width() >= b.sizeHint().width())
    for label in shown.findChildren(QLabel):
        qtbot.waitUntil(lambda it=label: it.height() >= it.heightForWidth(it.width()))
