"""The worksheets in use: nothing kept, keyboard and screen reader, every look, paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.records import Kind
from db.repository import ContentRepository
from desktop.core.grading import Met
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.result_card import ResultCard
from desktop.ui.dialogs.worksheets.sheet_page import SheetPage
from desktop.ui.widgets.column import ColumnArea
from desktop.ui.widgets.statement import StatementView
from tests.helpers.worksheet_bench import (
    Bench,
    bench,
    cut_off,
    every_sheet,
    fill,
    look,
    options,
    result,
    shown,
)
from tests.helpers.worksheets import CRS, ICANS, real_content

__all__ = ["bench", "look", "real_content"]


# ------------------------------------------------------------------------------------- forgetting


def test_new_person_clears_every_sheet(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open("crs")
    fill(window, CRS)
    window.show_topic("icans")
    fill(window, ICANS)
    assert not window.is_empty()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_N, keys)
    for topic in ("icans", "crs"):
        window.show_topic(topic)
        assert not any(f.text() for f in window.page.findChildren(QLineEdit))
        assert not any(b.isChecked() for b in options(window))
        assert result(window) == "No grade yet"
    assert window.is_empty()


def test_answers_stay_while_another_tab_is_read(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, CRS)
    window.show_topic("vod")
    window.show_topic("crs")
    assert result(window) == "Criteria met for ASTCT grade 1"


def test_pages_are_gone_before_the_look_changes_and_the_answers_stay(bench: Bench) -> None:
    """Each widget that lives through a new look costs about a millisecond."""
    window = bench.open("crs")
    fill(window, CRS)
    window.show_topic("icans")
    old = [id(page) for page in window.findChildren(SheetPage)]
    assert len(old) == 2
    seen: list[int] = []

    def look() -> None:
        seen.append(len(window.findChildren(SheetPage)))

    bench.look.theme.changing.connect(look)
    bench.look.theme.apply("dark", 150)
    assert seen == [0]
    window.show_topic("crs")
    assert result(window) == "Criteria met for ASTCT grade 1"
    bench.look.theme.apply("light", 100)


def test_closing_asks_when_something_is_entered(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open("crs")
    fill(window, CRS)
    bench.prompts.answer = False
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert bench.prompts.questions == ["Close the worksheets?"]
    bench.prompts.answer = True
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert bench.desk.window is None
    assert bench.open("crs").is_empty()


def test_closing_does_not_ask_when_nothing_is_entered(bench: Bench) -> None:
    bench.open("crs").close()
    assert bench.desk.window is None
    assert bench.prompts.questions == []


def test_nothing_entered_reaches_the_clipboard(bench: Bench, qapp: QApplication) -> None:
    qapp.clipboard().setText("before")
    window = bench.open("crs")
    fill(window, CRS)
    window.clear()
    window.close()
    assert qapp.clipboard().text() == "before"


# --------------------------------------------------------------------------------- for everybody


def test_every_input_has_a_name_and_says_what_it_belongs_to(bench: Bench) -> None:
    window = bench.open()
    for _ in every_sheet(window):
        for option in options(window):
            assert option.accessibleName() == option.text() != ""
            assert option.accessibleDescription()
            assert option.focusPolicy() & Qt.FocusPolicy.TabFocus
        for field in window.page.findChildren(QLineEdit):
            assert field.accessibleName()


def test_the_keyboard_alone_is_enough(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open("crs")
    page = window.page
    field = page.cards["temperature"].field
    assert field is not None
    assert page.cards["temperature"].first_input() is field
    qtbot.keyClicks(field, "39")
    reached: list[QWidget] = [field]
    while (after := reached[-1].nextInFocusChain()) not in (None, field) and len(reached) < 300:
        reached.append(after)
    reached = [w for w in reached if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]
    wanted = [o for o in options(window) if o.isVisibleTo(window)]
    assert set(wanted) <= set(reached)
    for key in ("temperature.unit=C", "pressure=0", "oxygen=2", "no_other_cause=yes"):
        option = page.cards[key.split(".")[0].split("=")[0]].options[key]
        qtbot.keyClick(option, Qt.Key.Key_Space)
    assert result(window) == "Criteria met for ASTCT grade 2"
    below = page.cards["oxygen"].options["oxygen=3"]
    qtbot.waitUntil(lambda: below.y() > page.cards["oxygen"].options["oxygen=2"].y())
    page.cards["oxygen"].options["oxygen=2"].setFocus()
    qtbot.keyClick(page.cards["oxygen"].options["oxygen=2"], Qt.Key.Key_Down)
    assert result(window) == "Criteria met for ASTCT grade 3"


def walked(window: QWidget, qtbot: QtBot, last: QWidget) -> list[QWidget]:
    """Press Tab until the focus is on `last`, and return each stop."""
    stops: list[QWidget] = []
    while not last.hasFocus() and len(stops) < 60:
        stop = window.focusWidget()
        assert stop is not None
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
        after = window.focusWidget()
        assert after is not None
        stops.append(after)
    return stops


def test_the_rows_of_a_table_are_one_stop_and_read_with_the_arrow_keys(
    bench: Bench, qtbot: QtBot
) -> None:
    """They were no stop at all: whoever has no mouse and sees nothing never heard a criterion."""
    window = bench.open("crs")
    fill(window, CRS)
    fill(window, {"oxygen": "3"})
    table = window.page.evidence.table
    page = window.page.cards["oxygen"].options["oxygen=3"]
    page.setFocus()
    met = table.rows[2]
    stops = walked(window, qtbot, met)
    assert met.hasFocus(), "the row that is met, before all others"
    assert not set(table.rows[:2]) & set(stops)
    assert met.accessibleName().startswith("Criteria met. Grade: 3. Fever: ")
    assert met.accessibleDescription() == "Row 3 of 5. The arrow keys go to the others."
    for key, number in (
        (Qt.Key.Key_Down, 3), (Qt.Key.Key_End, 4), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 1),
    ):  # fmt: skip
        row = window.focusWidget()
        assert row is not None
        qtbot.keyClick(row, key)
        assert table.rows[number].hasFocus(), number
    rule = next(v for v in window.page.evidence.findChildren(StatementView) if v.text())
    assert walked(window, qtbot, rule) == [rule], "on with what stands below the table"
    qtbot.keyClick(rule, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert table.rows[1].hasFocus(), "back to the row that was read last"
    before = table.rows[1]
    window.resize(960, 800)
    qtbot.waitUntil(lambda: table.rows[1] is not before)
    assert table.rows[1].hasFocus(), "cards in the place of rows keep the focus"


def test_every_rule_note_and_gap_is_a_stop(bench: Bench) -> None:
    window = bench.open()
    for _ in every_sheet(window):
        for line in window.page.evidence.findChildren(StatementView):
            assert line.focusPolicy() & Qt.FocusPolicy.TabFocus, line.text()
            assert line.accessibleName()


def test_ctrl_tab_walks_through_the_tabs(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open("crs")
    qtbot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.page.sheet.topic == "icans"


def test_a_click_anywhere_in_an_answer_chooses_it(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open("crs")
    option = window.page.cards["oxygen"].options["oxygen=3"]
    qtbot.mouseClick(
        option, Qt.MouseButton.LeftButton, pos=QPoint(option.width() - 4, option.height() - 4)
    )
    assert option.isChecked()


@pytest.mark.parametrize(("theme", "scale"), [("light", 100), ("dark", 150), ("contrast", 200)])
def test_no_text_is_cut_off_and_answers_survive_a_new_look(
    bench: Bench, qtbot: QtBot, theme: str, scale: int
) -> None:
    window = bench.open("icans")
    fill(window, ICANS)
    bench.look.theme.apply(theme, scale)
    assert result(window) == "Criteria met for ASTCT grade 1"
    for _ in every_sheet(window):
        qtbot.waitUntil(lambda: cut_off(window) == [])


def test_a_narrow_window_has_one_column_and_keeps_the_answers(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, CRS)
    window.resize(700, 600)
    assert window.page.width() < 700
    assert result(window) == "Criteria met for ASTCT grade 1"
    left = window.page.cards["pressure"]
    assert left.width() > 500
    assert shown(window.page).count("Criteria met") == 1


def test_a_low_window_keeps_the_headline_put_and_the_whole_result_over_the_table(
    bench: Bench, qtbot: QtBot
) -> None:
    """200 % text at 1024 x 768: the window stays as low as that, and there is room to answer."""
    window = bench.open("crs")
    fill(window, CRS)
    bench.look.theme.apply("light", 200)
    window.resize(1024, 768)
    for _ in every_sheet(window):
        (area,) = window.page.findChildren(ColumnArea)
        qtbot.waitUntil(lambda area=area: area.height() > 200)
        assert (window.width(), window.height()) == (1024, 768)
    window.show_topic("crs")
    results = [r for r in window.page.findChildren(ResultCard) if r.isVisibleTo(window)]
    assert len(results) == 2
    assert results[0].texts() == results[1].texts()
    seen = [label for r in results for label in shown(r)]
    assert seen.count("Criteria met for ASTCT grade 1") == 2
    limits = words.limits(window.page.sheet)
    assert seen.count(limits) == 1
    window.resize(2000, 1300)
    qtbot.waitUntil(lambda: limits in shown(window.page.result))


# ------------------------------------------------------------------------- in another language


def test_the_criteria_stand_in_spanish_and_in_english_on_demand(bench: Bench) -> None:
    bench.desk.set_language("es")
    window = bench.open("crs")
    fill(window, {**CRS, "oxygen": "3"})
    said = " ".join(shown(window))
    assert "presión positiva: CPAP, BiPAP, intubación y ventilación" in said
    assert words.OWN_WORDING in " ".join(
        v.accessibleName() for v in window.page.evidence.findChildren(QWidget)
    )
    assert "nasal cannula" not in said
    assert "Oxígeno bajo" in window.page.result.texts()[1]
    assert window.page.evidence.wording is not None
    window.page.evidence.wording.click()
    assert "high-flow nasal cannula" in " ".join(shown(window))
    assert result(window) == "Criteria met for ASTCT grade 3"
    assert "Low oxygen" in window.page.result.texts()[1]
    window.page.evidence.wording.click()
    assert window.page.cards["oxygen"].options["oxygen=3"].isChecked()
    assert "mascarilla Venturi" in " ".join(shown(window))


def test_in_english_there_is_no_other_wording(bench: Bench) -> None:
    assert bench.open("crs").page.evidence.wording is None


# ------------------------------------------------------------------------------------- paper


def test_print_hands_over_the_sheet_with_its_inputs(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, {**CRS, "oxygen": "2"})
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Print…")
    button.click()
    ((title, file_name, make),) = bench.printed
    assert (title, file_name) == ("Worksheet: CRS", "worksheet-crs.pdf")
    assert callable(make)


def test_every_sign_with_rows_is_listed_by_name(
    bench: Bench, real_content: ContentRepository
) -> None:
    window = bench.open("fever")
    titles = [s.title for s in real_content.summaries(Kind.SYMPTOM)]
    listed = [window.switch.terms.itemText(i) for i in range(window.switch.terms.count())]
    assert len(listed) > 60
    assert listed == sorted(listed, key=str.casefold)
    assert all(any(text.startswith(t) for t in titles) for text in listed)
    outcome = window.page.outcome
    assert not isinstance(outcome, Met)
    assert words.term_title(window.page.sheet).startswith("Fever")
