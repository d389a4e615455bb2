"""Therapies side by side: choosing, the table by mouse, keyboard and screen reader, and paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.ui.compare.table import OUTSIDE
from desktop.ui.widgets.entry_delegate import EntryDelegate
from tests.helpers.clipping import clipped
from tests.helpers.compare_bench import PRO, Bench, bench, go_to, row_titles
from tests.helpers.worksheet_bench import look
from tests.helpers.worksheets import real_content

__all__ = ["bench", "look", "real_content"]

FOUR = ("blinatumomab", "inotuzumab-ozogamicin", "tisagenlecleucel", "obecabtagene-autoleucel")
KEY = Qt.Key


# ------------------------------------------------------------------------------------- choosing


def test_space_in_the_list_chooses_and_the_button_counts(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane, bar = workstation.window.list_pane, workstation.window.top_bar
    view = pane.view
    view.setFocus()
    view.setCurrentIndex(pane.model.index(pane.model.row_of("darutumab")))
    qtbot.keyClick(view, KEY.Key_Space)
    assert workstation.compare.chosen == ("darutumab",)
    index = pane.model.index(pane.model.row_of("darutumab"))
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert [b.text() for b in bar.findChildren(QPushButton) if "Compare" in b.text()] == [
        "Compare (1)"
    ]
    qtbot.keyClick(view, KEY.Key_Space)
    assert workstation.compare.chosen == ()


def test_a_tick_box_in_the_list_chooses_and_opens_nothing(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane = workstation.window.list_pane
    view, delegate = pane.view, pane.view.itemDelegate()
    assert isinstance(delegate, EntryDelegate)
    index = pane.model.index(pane.model.row_of("darutumab"))
    box = delegate.mark_rect(view.visualRect(index)).center()
    opened = QSignalSpy(pane.entry_chosen)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert workstation.compare.chosen == ("darutumab",)
    assert opened.count() == 0
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(70, box.y()))
    assert opened.count() > 0
    assert workstation.compare.chosen == ("darutumab",)


def test_only_therapies_have_a_tick_box(workstation: Workstation) -> None:
    model = workstation.window.list_pane.model
    role = Qt.ItemDataRole.CheckStateRole
    assert model.index(model.row_of("calmizumab")).data(role) is None
    assert model.index(0).data(role) is None


def test_keys_choose_the_page_and_open_the_comparison(
    workstation: Workstation, qtbot: QtBot
) -> None:
    window = workstation.window
    control, both = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, KEY.Key_M, control)
    workstation.navigator.go_to("darutumab")
    qtbot.keyClick(window, KEY.Key_M, control)
    qtbot.keyClick(window, KEY.Key_C, control | both)
    opened = workstation.compare.window
    assert opened is not None
    assert opened.comparison is not None
    assert [e.summary.id for e in opened.comparison.entries] == ["velotumab", "darutumab"]
    assert opened.comparison.audience == window.audience


def test_with_nothing_chosen_the_page_shown_is_the_first_and_a_second_is_asked_for(
    workstation: Workstation,
) -> None:
    workstation.window.top_bar.compare_requested.emit()
    window = workstation.compare.window
    assert window is not None
    assert window.comparison is None
    assert workstation.compare.chosen == ("velotumab",)
    assert not window.table.isVisible()
    menu = window.bar.add_button.menu()
    assert menu is not None
    next(a for a in menu.actions() if a.data() == "darutumab").trigger()
    assert window.comparison is not None
    assert window.table.isVisible()


def test_the_fifth_is_refused_with_the_reason(bench: Bench) -> None:
    for entry_id in (*FOUR, "rituximab"):
        bench.desk.toggle(entry_id)
    assert bench.desk.chosen == FOUR
    assert bench.prompts.notes == [
        ("Four therapies are chosen already", "Take one out first: at most 4 stand side by side.")
    ]


def test_the_choice_outlives_another_language_and_is_forgotten_when_cleared(
    workstation: Workstation,
) -> None:
    workstation.compare.toggle("darutumab")
    workstation.choices.set_language("es")
    model = workstation.window.list_pane.model
    index = model.index(model.row_of("darutumab"))
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    workstation.compare.clear()
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_new_person_finds_no_comparison(workstation: Workstation) -> None:
    workstation.compare.toggle("velotumab")
    workstation.compare.toggle("darutumab")
    workstation.compare.open(PRO)
    workstation.person.clear()
    assert workstation.compare.chosen == ()
    assert workstation.compare.window is None


# ------------------------------------------------------------------------------------ the table


def test_each_cell_says_what_it_states_and_where_that_was_read(bench: Bench) -> None:
    window = bench.open(*FOUR)
    model = window.table.model()
    cell = model.index(row_titles(window).index("Driving"), 3)
    assert "at least 8 weeks" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Source: " in cell.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_not_stated_is_said_and_the_row_says_that_nothing_can_be_concluded(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    row = row_titles(window).index("Driving")
    model = window.table.model()
    text = model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Not stated in the sources we read"
    spoken = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Driving. Not stated for Rituxan: cannot be compared"


def test_differences_only_says_what_it_leaves_out(bench: Bench) -> None:
    window = bench.open("blinatumomab", "obecabtagene-autoleucel")
    assert "Leukemias" in row_titles(window)
    window.bar.differences.click()
    assert "Leukemias" not in row_titles(window)
    assert "Driving" in row_titles(window)
    labels = [w.text() for w in window.findChildren(QWidget) if hasattr(w, "text")]  # pyright: ignore[reportAttributeAccessIssue]
    assert any(t.startswith("Left out, the same words in all: Leukemias") for t in labels)


def test_patient_words_have_no_doses(bench: Bench) -> None:
    window = bench.open("blinatumomab", "inotuzumab-ozogamicin")
    window.set_audience("patient")
    assert "What it is" in row_titles(window)
    assert "Premedication" not in row_titles(window)
    model = window.table.model()
    words = " ".join(
        model.index(r, c).data() for r in range(model.rowCount()) for c in range(2)
    ).casefold()
    assert not [unit for unit in (" mg", "mcg", "mg/m2") if unit in words]


def test_arrows_walk_and_enter_opens_the_source(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    go_to(window, "Route")
    bench.qtbot.keyClick(window.table, KEY.Key_Right)
    assert window.table.currentIndex().column() == 1
    with bench.qtbot.waitSignal(window.table.sources_requested):
        bench.qtbot.keyClick(window.table, KEY.Key_Return)
    assert window.drawer.isVisible()
    bench.qtbot.keyClick(window.drawer, KEY.Key_Escape)
    assert not window.drawer.isVisible()
    assert window.table.hasFocus()
    assert window.isVisible()


def test_a_cell_with_several_sources_is_gone_into(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    table = window.table
    go_to(window, "Hospital days and place")
    asked = QSignalSpy(table.sources_requested)
    bench.qtbot.keyClick(table, KEY.Key_Return)
    assert (table.inside, asked.count()) == (0, 0)
    bench.qtbot.keyClick(table, KEY.Key_Down)
    bench.qtbot.keyClick(table, KEY.Key_Tab)
    assert table.inside == 2
    bench.qtbot.keyClick(table, KEY.Key_Return)
    assert asked.count() == 1
    wanted = table.cells[table.currentIndex().row()][0]
    assert asked.at(0)[0] == wanted.sources(2)
    window.drawer.close_drawer()
    bench.qtbot.keyClick(table, KEY.Key_Escape)
    assert table.inside == OUTSIDE
    assert window.isVisible()


def test_tab_leaves_the_table(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    window.table.setFocus()
    bench.qtbot.keyClick(window.table, KEY.Key_Tab)
    assert not window.table.hasFocus()


def test_down_shows_all_of_a_high_cell_before_it_goes_on(bench: Bench) -> None:
    window = bench.open(*FOUR)
    table = window.table
    go_to(window, "Most common side effects")
    row, bar = table.currentIndex().row(), table.verticalScrollBar()
    bar.setValue(bar.value() + table.visualRect(table.currentIndex()).top())
    assert table.visualRect(table.currentIndex()).height() > table.viewport().height()
    seen = []
    while table.currentIndex().row() == row:
        seen.append(table.visualRect(table.currentIndex()).bottom())
        bench.qtbot.keyClick(table, KEY.Key_Down)
    assert len(seen) > 2
    assert seen[-1] < table.viewport().height()


def test_a_chip_is_pressed_with_the_mouse_where_it_is_seen(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    table = window.table
    go_to(window, "Route")
    index = table.currentIndex()
    block = table.cells[index.row()][0]
    chip = next(
        (x, y) for y in range(0, 200, 4) for x in range(0, 500, 4) if block.hit(x, y) is not None
    )
    place = table.origin(index).toPoint() + QPoint(*chip) + QPoint(2, 2)
    bench.qtbot.mouseMove(table.viewport(), place)
    bench.qtbot.waitUntil(lambda: table.hovered is not None)
    assert not table.grab().isNull()
    with bench.qtbot.waitSignal(table.sources_requested) as asked:
        bench.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [block.sources(0)]


def test_screen_readers_get_a_table_with_the_heads_of_row_and_column(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    found = QAccessible.queryAccessibleInterface(window.table)
    assert found is not None
    assert found.role() == QAccessible.Role.Table
    assert found.text(QAccessible.Text.Name) == "Comparison of Blincyto, Rituxan"
    parts = [found.child(n) for n in range(found.childCount())]
    by_role: dict[QAccessible.Role, list[str]] = {}
    for part in parts:
        assert part is not None
        by_role.setdefault(part.role(), []).append(part.text(QAccessible.Text.Name))
    assert by_role[QAccessible.Role.ColumnHeader][:2] == [
        "Blincyto, blinatumomab", "Rituxan, rituximab",
    ]  # fmt: skip
    assert by_role[QAccessible.Role.RowHeader][0].startswith("Names. ")
    cells = by_role[QAccessible.Role.Cell]
    assert len(cells) == 2 * len(row_titles(window))
    assert all(cells)


# ----------------------------------------------------------------------------- how it is seen


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_at_1024(bench: Bench, theme: str, scale: int) -> None:
    bench.look.theme.apply(theme, scale)
    window = bench.open(*FOUR, width=1024)
    bench.qtbot.waitUntil(lambda: not clipped(window))
    table = window.table
    assert clipped(window) == []
    heads = table.horizontalHeader()
    assert heads.sectionSize(0) >= bench.look.theme.px(160)
    room = table.viewport().width()
    assert room - heads.sectionSize(0) < room // heads.sectionSize(0) * heads.sectionSize(0) <= room
    assert table.verticalHeader().width() <= 0.3 * table.width()
    table.finish()
    for row, blocks in enumerate(table.cells):
        for block in blocks:
            needed = block.lay_out(table.page_style, heads.sectionSize(0))
            assert table.verticalHeader().sectionSize(row) >= round(needed)
    bench.look.theme.apply("light", 100)


def test_rows_out_of_sight_are_measured_later_and_nothing_in_sight_moves(bench: Bench) -> None:
    table = bench.open(*FOUR).table
    down, last = table.verticalHeader(), table.model().rowCount() - 1
    assert table._rows.is_exact(0)
    assert not table._rows.is_exact(last)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    row = table.rowAt(table.viewport().height() // 2)
    assert table._rows.is_exact(row)
    before = down.sectionViewportPosition(row)
    bench.qtbot.waitUntil(lambda: table._rows.next_guessed() is None)
    assert down.sectionViewportPosition(row) == before


def test_words_of_a_short_cell_stay_in_sight_beside_a_long_one(bench: Bench) -> None:
    window = bench.open("blinatumomab", "rituximab")
    table = window.table
    go_to(window, "Driving", 1)
    index = table.model().index(row_titles(window).index("Most common side effects"), 1)
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + table.visualRect(index).top() + 150)
    assert table.visualRect(index).top() == -150
    assert table.origin(index).y() == 0
