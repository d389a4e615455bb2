"""What is said to a screen reader when something changes where the focus is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.clinic import ClinicProfile
from desktop.ui import actions, announce
from desktop.ui.dialogs.about import AboutDialog, ShortcutsDialog
from desktop.ui.dialogs.clinic.profile import ClinicDialog
from desktop.ui.dialogs.manual.window import ManualWindow
from desktop.ui.dialogs.print_pages import SpokenPage
from desktop.ui.widgets.column import ColumnArea
from desktop.ui.widgets.page_view.shown import spoken_words
from dev import translations
from tests.helpers.clinic import type_id
from tests.helpers.print_dialog import box, opened
from tests.helpers.workstation import Opener

PHONE = "555-0100"


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that is said from now on."""
    said: list[str] = []

    def note(widget: QWidget, words: str, at_once: bool) -> None:
        said.append(words)

    monkeypatch.setattr(announce, "is_heard", _yes)
    monkeypatch.setattr(announce, "send", note)
    return said


def _yes() -> bool:
    return True


def test_nothing_is_said_while_nobody_listens(
    workstation: Workstation, monkeypatch: pytest.MonkeyPatch, heard: list[str]
) -> None:
    monkeypatch.setattr(announce, "is_heard", bool)
    workstation.window.top_bar.field.setText("fever")
    assert heard == []


def test_a_page_of_the_preview_is_read_out(
    workstation: Workstation, qtbot: QtBot, heard: list[str]
) -> None:
    """Only its number was said: nobody could hear what was about to be printed."""
    dialog = opened(workstation, qtbot)
    first, second = workstation.desk._paper.made()[0].texts[:2]
    title = workstation.desk._paper.made()[0].document.document_title
    pages = dialog.pages
    count = pages.page_count
    assert "Get help now" in first
    assert first != second
    assert pages.accessibleDescription() == f"Page 1 of {count}. {title}. {first}"
    heard.clear()
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert heard == [f"Page 2 of {count}. {title}. {second}"]
    shown = [w for w in pages.findChildren(SpokenPage) if w.isVisible()]  # coarse pages were first
    parts = [QAccessible.queryAccessibleInterface(w) for w in shown]
    assert [p.text(QAccessible.Text.Name) for p in parts] == [
        f"Page {n} of {count}. {title}" for n in range(1, count + 1)
    ]
    assert [p.text(QAccessible.Text.Description) for p in parts[:2]] == [first, second]
    assert parts[1].rect().intersects(QRect(pages.mapToGlobal(QPoint()), pages.size()))
    assert parts[0].rect().bottom() < parts[1].rect().top()


def test_a_search_says_how_many_and_which_is_the_first(
    workstation: Workstation, heard: list[str]
) -> None:
    field = workstation.window.top_bar.field
    field.setText("zencarta")
    rows = [r for r in workstation.window.list_pane.model.rows if not r.is_heading]
    assert len(rows) > 1
    assert heard == [f"{len(rows)} results, the first is {rows[0].title}"]
    heard.clear()
    field.setText("tirxxxess")
    assert heard[0].startswith("Nothing found for “tirxxxess”. Nearest names:")
    heard.clear()
    field.setText("xyzzyq")
    assert heard == ["“xyzzyq” is not in LeukoGuide."]


def test_a_filter_says_how_many_are_left(workstation: Workstation, heard: list[str]) -> None:
    filters = workstation.window.list_pane.filters
    chip = next(b for b in filters.findChildren(QPushButton) if b.isCheckable() and b.isEnabled())
    chip.click()
    rows = [r for r in workstation.window.list_pane.model.rows if not r.is_heading]
    assert heard == [f"{len(rows)} in the list"]


def test_another_page_says_its_title_and_what_has_to_be_known_once(
    workstation: Workstation, qtbot: QtBot, heard: list[str]
) -> None:
    workstation.window.top_bar.field.setText("zencarta")
    heard.clear()
    workstation.window.list_pane.choose_first()
    market = "Not freely available. Supply or approved use is limited; read the status below."
    assert heard == [f"Zencarta. {market} Not clinically reviewed."]
    page = workstation.window.detail_pane.page
    assert heard[0] == f"{page.accessibleName()}. {page.accessibleDescription()}"
    heard.clear()
    workstation.navigator.go_back()
    assert heard == ["Velora. Not clinically reviewed."]
    heard.clear()
    workstation.window.apply_look()
    assert heard == []


def test_the_list_says_its_lines_itself(workstation: Workstation, heard: list[str]) -> None:
    view = workstation.window.list_pane.view
    view.setFocus()
    workstation.navigator.go_to("zencabtagene-autoleucel")
    assert heard == []


def test_other_words_of_the_page_are_said(workstation: Workstation, heard: list[str]) -> None:
    workstation.window.set_audience("patient")
    assert heard == ["Patient words. A doctor or nurse has not yet checked this text."]
    heard.clear()
    workstation.navigator.go_to("safety-rules")
    heard.clear()
    workstation.window.set_audience("professional")
    workstation.window.set_audience("patient")
    assert heard[0] == "Professional. Not clinically reviewed."
    assert heard[1].startswith("Patient words. ")
    assert len(heard[1]) > len(heard[0])


def test_taking_into_the_comparison_says_how_many(
    workstation: Workstation, heard: list[str]
) -> None:
    entry = workstation.window.entry
    assert entry is not None
    workstation.window.list_pane.mark_requested.emit(entry.summary.id)
    assert heard == ["1 chosen to compare"]


def test_the_banner_says_whom_to_call(workstation: Workstation, heard: list[str]) -> None:
    workstation.window.set_clinic_phone(PHONE)
    workstation.window.checklist_pane.tick(["fever"])
    assert len(heard) == 1
    assert heard[0].startswith("Get help now. ")
    assert heard[0].endswith(f"Your clinic, nights and weekends: {PHONE}.")
    workstation.person.clear()


def test_a_field_that_cannot_be_kept_says_why(
    workstation: Workstation, qtbot: QtBot, heard: list[str]
) -> None:
    dialog = ClinicDialog(workstation.window, workstation.look, ClinicProfile())
    qtbot.addWidget(dialog)
    dialog.show()
    name = next(f for f in _fields(dialog) if f.accessibleName() == "Name of the clinic")
    qtbot.keyClicks(name, "x" * 200)
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save")
    button.click()
    assert name.accessibleDescription()  # heard with the field, which has the focus now
    assert dialog.focusWidget() is name
    assert heard == ["Some fields cannot be kept like this. Look at what stands in red."]
    assert dialog.accessibleDescription() == heard[0]
    dialog.discard()


def _fields(dialog: QWidget) -> list[QWidget]:
    return [w for w in dialog.findChildren(QWidget) if w.accessibleName()]


def test_a_search_in_the_manual_says_how_many(
    workstation: Workstation, qtbot: QtBot, heard: list[str]
) -> None:
    workstation.help.show_manual()
    manual = workstation.help.manual
    assert isinstance(manual, ManualWindow)
    manual.field.setText("print")
    assert heard == [f"{manual.hits()} in the list"]
    heard.clear()
    manual.field.setText("xyzzyq")
    assert heard == ["Nothing in the manual for “xyzzyq”."]
    manual.close()


def test_what_a_sheet_id_says_is_said(workstation: Workstation, heard: list[str]) -> None:
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    type_id(dialog, "AAAAA")
    again = "Look at it again: it has three groups of five letters and digits."
    assert heard == [f"This is no sheet id. {again}"]
    dialog.accept()


def test_the_print_window_says_how_much_paper_it_takes(
    workstation: Workstation, qtbot: QtBot, heard: list[str]
) -> None:
    dialog = opened(workstation, qtbot)
    assert dialog.pages.accessibleName() == "Preview: Velora"
    first = heard[-1]
    assert first.startswith("2 pages · 1 sheet of paper")
    box(dialog, "call").click()
    qtbot.waitUntil(lambda: heard[-1] != first)
    assert "pages" in heard[-1]
    for kind in ("sheet", "call"):
        box(dialog, kind).click()
    assert heard[-1] == "Check a document to see its pages."
    dialog.close()


def test_what_is_only_to_be_read_is_read_with_the_first_stop(workstation: Workstation) -> None:
    window, info = workstation.window, workstation.content.info()
    for dialog in (ShortcutsDialog(window, actions.overview()), AboutDialog(window, info)):
        area = dialog.findChild(ColumnArea)
        assert area is not None
        read = area.accessibleDescription()
        missing = [label.text() for label in area.findChildren(QLabel) if label.text() not in read]
        assert missing == []
        assert "LeukoGuide" in read or "Ctrl+K. Search." in read
        dialog.deleteLater()


# ------------------------------------------------------------------------------- where Tab goes on


def _tab_stops(window: QWidget) -> list[QWidget]:
    stops: list[QWidget] = []
    stop = window.nextInFocusChain()
    while stop is not None and stop is not window:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisible() and stop.isEnabled():
            stops.append(stop)
        stop = stop.nextInFocusChain()
    return stops


def test_tab_goes_from_the_drawer_into_what_it_shows(workstation: Workstation) -> None:
    pane = workstation.window.detail_pane
    entry = workstation.window.entry
    assert entry is not None
    pane.page.sources_requested.emit(max((s.citations for s in entry.facts), key=len))
    stops = _tab_stops(workstation.window)
    inside = [n for n, stop in enumerate(stops) if pane.drawer.isAncestorOf(stop)]
    assert len(inside) >= 3  # close, the words, at least one source
    assert inside == list(range(inside[0], inside[0] + len(inside)))


def test_tab_comes_to_the_banner_before_the_checklist(workstation: Workstation) -> None:
    workstation.window.checklist_pane.tick(["fever"])
    side = workstation.window.work.reading
    stops = _tab_stops(workstation.window)
    banner = [n for n, stop in enumerate(stops) if side.help_banner.isAncestorOf(stop)]
    boxes = [n for n, s in enumerate(stops) if isinstance(s, QCheckBox)]
    signs = [n for n in boxes if side.checklist.isAncestorOf(stops[n])]
    assert banner
    assert banner[-1] < signs[0]
    workstation.person.clear()


# -------------------------------------------------------------------------- in the chosen language


def test_a_source_without_a_date_or_place_is_said_in_the_language_of_the_window(
    open_workstation: Opener, compiled: Path
) -> None:
    station = open_workstation(lang="es", words=compiled)
    told = " ".join(node for node in _spoken_sources(station))
    assert "undated" not in told
    assert "section not noted" not in told


def _spoken_sources(station: Workstation) -> list[str]:
    entry = station.window.entry
    assert entry is not None
    cited = entry.facts[0].citations[0]
    return [spoken_words([replace(cited, date="undated", locator="section not noted")], None)]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled translations."""
    folder = tmp_path_factory.mktemp("i18n")
    translations.compile_all(translations.FOLDER, folder)
    return folder
