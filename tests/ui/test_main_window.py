"""The window as a person uses it: list, page, search, audience, look, layout."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.models.entry_list import Role, Row
from tests.helpers.clipping import clipped
from tests.helpers.fakes import FakePrompts
from tests.helpers.workstation import Opener


def rows(workstation: Workstation) -> list[Row]:
    model = workstation.window.list_pane.model
    return [model.index(n).data(Role.ROW) for n in range(model.rowCount())]


def titles(workstation: Workstation) -> list[str]:
    return [r.title for r in rows(workstation) if not r.is_heading]


def test_the_list_shows_therapies_below_the_headings_of_their_groups(
    workstation: Workstation,
) -> None:
    found = rows(workstation)
    assert found[0].is_heading
    assert found[0].title == "Antibody therapies"
    assert {"Velora", "Darunex", "Zencarta"} & set(titles(workstation))


def test_a_therapy_from_the_command_line_is_open(open_workstation: Opener) -> None:
    workstation = open_workstation(therapy="zencabtagene-autoleucel")
    assert workstation.window.entry is not None
    assert workstation.window.entry.summary.id == "zencabtagene-autoleucel"


def test_the_list_shows_the_therapy_from_the_command_line(open_workstation: Opener) -> None:
    last = [r for r in rows(open_workstation()) if not r.is_heading][-1].entry_id
    view = open_workstation(therapy=last).window.list_pane.view
    assert view.verticalScrollBar().maximum() > 0, "the list is longer than the window"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_first_of_a_group_is_in_sight_with_its_heading(workstation: Workstation) -> None:
    view = workstation.window.list_pane.view
    entries = [r.entry_id for r in rows(workstation) if not r.is_heading]
    workstation.window.show_entry(entries[-1])
    assert view.verticalScrollBar().value() > 0
    workstation.window.show_entry(entries[0])
    heading = view.model().index(0, 0)
    assert view.viewport().rect().contains(view.visualRect(heading))
    assert heading.data(Role.ROW).is_heading


def test_a_therapy_can_be_asked_for_by_its_name(
    open_workstation: Opener, prompts: FakePrompts
) -> None:
    workstation = open_workstation(therapy="velora")
    assert prompts.notes == []
    assert workstation.window.entry is not None
    assert workstation.window.entry.summary.id == "velotumab"


def test_an_unknown_therapy_opens_none_and_says_so(
    open_workstation: Opener, prompts: FakePrompts, qtbot: QtBot
) -> None:
    workstation = open_workstation(therapy="velotumabb")
    assert workstation.window.entry is None
    assert workstation.window.work.welcome is not None
    qtbot.waitUntil(lambda: bool(prompts.notes))
    assert prompts.notes == [
        ("There is no entry with this name. velotumabb", "Nearest names: velotumab")
    ]


def test_an_unknown_therapy_is_told_over_the_open_window(
    open_workstation: Opener,
    prompts: FakePrompts,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """A dialog before the event loop runs cannot be ended by SIGTERM or Ctrl+C."""
    seen: list[bool] = []

    def note(title: str, text: str) -> None:
        seen.append(any(w.isVisible() for w in QApplication.topLevelWidgets()))

    monkeypatch.setattr(prompts, "note", note)
    open_workstation(therapy="velotumabb")
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [True]


def test_choosing_a_row_opens_its_entry(workstation: Workstation, qtbot: QtBot) -> None:
    pane = workstation.window.list_pane
    row = pane.model.row_of("zencabtagene-autoleucel")
    with qtbot.waitSignal(pane.entry_chosen) as chosen:
        pane.view.clicked.emit(pane.model.index(row))
    assert chosen.args == ["zencabtagene-autoleucel"]
    assert workstation.window.entry is not None
    assert workstation.window.entry.summary.id == "zencabtagene-autoleucel"


def test_typing_shows_results_and_enter_opens_the_first(
    workstation: Workstation, qtbot: QtBot
) -> None:
    field = workstation.window.top_bar.field
    qtbot.keyClicks(field, "zencab")
    assert titles(workstation)[0] == "Zencarta"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workstation.window.entry is not None
    assert workstation.window.entry.summary.id == "zencabtagene-autoleucel"


def test_a_misspelling_says_what_was_meant(workstation: Workstation, qtbot: QtBot) -> None:
    qtbot.keyClicks(workstation.window.top_bar.field, "velotumob")
    texts = visible_texts(workstation.window.list_pane)
    assert "Nothing is spelled “velotumob”. Did you mean:" in texts
    assert titles(workstation)[0] == "Velora"


def test_escape_clears_the_search_and_brings_the_list_back(
    workstation: Workstation, qtbot: QtBot
) -> None:
    before = titles(workstation)
    field = workstation.window.top_bar.field
    qtbot.keyClicks(field, "fever")
    assert titles(workstation) != before
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert titles(workstation) == before


def test_back_and_forward_go_through_what_was_opened(workstation: Workstation) -> None:
    navigator, window = workstation.navigator, workstation.window
    navigator.go_to("zencabtagene-autoleucel")
    navigator.go_to("fever")
    navigator.go_back()
    assert window.entry is not None
    assert window.entry.summary.id == "zencabtagene-autoleucel"
    navigator.go_forward()
    assert window.entry.summary.id == "fever"


def test_the_audience_switch_changes_page_and_is_kept(
    workstation: Workstation, open_workstation: Opener
) -> None:
    workstation.window.set_audience("patient")
    assert workstation.window.audience == "patient"
    assert workstation.choices.settings.audience == "patient"
    assert open_workstation().window.audience == "patient"


def test_what_was_read_is_not_kept(workstation: Workstation, open_workstation: Opener) -> None:
    workstation.navigator.go_to("zencabtagene-autoleucel")
    workstation.window.close()
    again = open_workstation()
    assert again.window.entry is not None
    assert again.window.entry.summary.id == "velotumab"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "system"])
@pytest.mark.parametrize("scale", [100, 200])
def test_every_look_can_be_chosen_and_is_kept(
    workstation: Workstation, open_workstation: Opener, theme: str, scale: int
) -> None:
    workstation.choices.set_theme(theme)
    workstation.choices.set_scale(scale)
    again = open_workstation()
    assert (again.choices.settings.theme, again.choices.settings.text_scale) == (theme, scale)
    assert again.theme.px(100) == scale


def test_all_labels_are_plain_text(workstation: Workstation) -> None:
    workstation.window.set_audience("patient")
    labels = workstation.window.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_checklist_folds_where_three_panes_do_not_fit(open_workstation: Opener) -> None:
    workstation = open_workstation(width=800)
    assert workstation.window.checklist_pane.isHidden()
    workstation.window.resize(1360, 850)
    assert not workstation.window.checklist_pane.isHidden()


@pytest.mark.parametrize(
    "damaged",
    [
        b"window = 12\nsplitter = [", b"a = " + b"[" * 9000, b"\xff\xfe\x00",
        b"window = 5\nsplitter = 6",
    ],
    ids=["cut", "nested", "bytes", "numbers"],
)  # fmt: skip
def test_a_damaged_session_file_gives_the_default_window(
    open_workstation: Opener, workstation: Workstation, damaged: bytes
) -> None:
    workstation.window.close()
    workstation.paths.session.write_bytes(damaged)
    assert open_workstation().window.width() == 1360


def visible_texts(widget: QWidget) -> set[str]:
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)}


def test_an_entry_without_signs_gives_the_room_of_the_checklist_to_the_page(
    workstation: Workstation,
) -> None:
    window = workstation.window
    with_checklist = window.detail_pane.width()
    workstation.navigator.go_to("fever")
    assert window.checklist_pane.isHidden()
    assert window.detail_pane.width() > with_checklist
    window.toggle_checklist()
    assert window.checklist_pane.isHidden(), "there is nothing to unfold"
    workstation.navigator.go_to("velotumab")
    assert not window.checklist_pane.isHidden()
    assert window.detail_pane.width() == with_checklist


def test_a_checklist_with_ticks_stays_beside_what_else_is_read(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    pane.tick([pane.signs()[0].symptom_id])
    workstation.navigator.go_to("fever")
    assert not pane.isHidden()


def test_the_checklist_unfolded_in_a_narrow_window_takes_the_room_of_the_list(
    open_workstation: Opener, qtbot: QtBot
) -> None:
    window = open_workstation(width=830).window
    assert window.checklist_pane.isHidden()
    window.toggle_checklist()
    assert window.checklist_pane.isVisible()
    assert window.list_pane.isHidden()
    assert window.checklist_pane.geometry().right() < window.width()
    window.top_bar.field.setText("fever")
    assert window.list_pane.isVisible(), "results are in sight"
    assert window.checklist_pane.isHidden()
    window.toggle_checklist()
    window.focus_pane("list")
    assert window.list_pane.isVisible()


def test_the_list_cannot_be_dragged_away(workstation: Workstation) -> None:
    window = workstation.window
    window.work.splitter.moveSplitter(0, 1)
    least = window.list_pane.minimumWidth()
    assert least > 0
    assert window.list_pane.geometry().left() == 0
    assert window.list_pane.width() == least


def test_a_checklist_dragged_away_is_folded_and_comes_back(workstation: Workstation) -> None:
    window = workstation.window
    work, pane = window.work, window.checklist_pane
    work.splitter.moveSplitter(work.splitter.width(), 2)
    assert pane.isHidden()
    assert work._unfold.isVisible()
    work._unfold.click()
    assert pane.isVisible()
    assert not work._unfold.isVisible()
    assert pane.width() >= pane.minimumWidth()


def test_a_low_checklist_gives_its_height_to_the_signs(
    open_workstation: Opener, qtbot: QtBot
) -> None:
    """200 % text at 1024 x 768, with the banner over it: nothing overlaps, signs stay in sight."""
    workstation = open_workstation()
    workstation.choices.set_scale(200)
    window, pane = workstation.window, workstation.window.checklist_pane
    window.resize(1024, 768)
    assert pane.isHidden()
    window.focus_pane("checklist")
    assert pane.isVisible(), "its key brings it back"
    qtbot.waitUntil(lambda: pane.list.height() > 200)
    assert pane.order.isHidden()
    action = next(a for a in pane._more.menu().actions() if a.isCheckable())
    action.setChecked(True)
    assert pane.order.isVisible()
    action.setChecked(False)
    pane.tick(["fever"])
    assert window.work.reading.help_banner.isVisible()
    qtbot.waitUntil(lambda: pane.height() < 400)
    places = [w.geometry() for w in (pane.list, pane._print, pane._more)]
    assert all(not a.intersects(b) for a, b in itertools.combinations(places, 2))
    assert all(pane.rect().contains(place) for place in places)
    workstation.person.clear()
    workstation.choices.set_scale(100)
    qtbot.waitUntil(pane.order.isVisible)
    assert not action.isVisible()


def test_the_status_line_takes_two_lines_as_soon_as_the_text_grows(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.window.resize(1024, 768)
    workstation.choices.set_scale(200)
    qtbot.waitUntil(lambda: clipped(workstation.window) == [])
    workstation.choices.set_scale(100)
    qtbot.waitUntil(lambda: clipped(workstation.window) == [])


def test_a_window_larger_than_the_screen_fills_it(workstation: Workstation, qtbot: QtBot) -> None:
    window, room = workstation.window, workstation.window.screen().availableSize()
    window.hide()
    window.resize(room.width() + 1, room.height() - 100)
    workstation.show()
    qtbot.waitUntil(window.isMaximized)
    window.hide()
    window.showNormal()
    window.resize(room.width() - 1, room.height() - 1)
    workstation.show()
    assert not window.isMaximized()


@pytest.mark.parametrize("width", [1280, 1600])
def test_the_list_keeps_its_width_when_what_is_read_has_no_checklist(
    open_workstation: Opener, width: int
) -> None:
    window = open_workstation(width=width).window
    widths = [window.list_pane.width(), window.checklist_pane.width()]
    for entry in ("fever", "velotumab", "all", "velotumab"):
        window.show_entry(entry)
        assert window.list_pane.width() == widths[0], entry
    assert window.checklist_pane.width() == widths[1]
    window.toggle_checklist()
    assert window.list_pane.width() == widths[0]
    window.toggle_checklist()
    assert [window.list_pane.width(), window.checklist_pane.width()] == widths


def test_widths_that_were_dragged_stay_from_page_to_page(workstation: Workstation) -> None:
    window = workstation.window
    window.work.splitter.moveSplitter(260, 1)
    window.work.splitter.moveSplitter(window.width() - 400, 2)
    dragged = [window.list_pane.width(), window.checklist_pane.width()]
    window.show_entry("fever")
    assert window.list_pane.width() == dragged[0]
    window.show_entry("velotumab")
    assert [window.list_pane.width(), window.checklist_pane.width()] == dragged


def test_the_list_in_the_place_of_the_checklist_is_not_folding_it_away(
    workstation: Workstation,
) -> None:
    """At 200 % the two stand for each other; back at 100 % both are there again."""
    window = workstation.window
    workstation.choices.set_scale(200)
    window.focus_pane("checklist")
    assert window.list_pane.isHidden()
    window.focus_pane("list")
    workstation.choices.set_scale(100)
    assert window.checklist_pane.isVisible()
    assert window.list_pane.isVisible()
