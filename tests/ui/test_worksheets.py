"""The worksheets on the screen: who may open them, what they show, and what bad input does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.records import Audience
from desktop.app.workstation import Workstation
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.criteria_table import whole_units
from tests.helpers.worksheet_bench import (
    Bench,
    bench,
    fill,
    look,
    result,
    shown,
    versions,
)
from tests.helpers.worksheets import COMPLETE, CRS, ICANS, real_content

__all__ = ["bench", "look", "real_content"]


# ------------------------------------------------------------------------------------- who may


def test_patient_words_have_no_worksheets(bench: Bench) -> None:
    bench.desk.open(Audience.PATIENT)
    assert bench.desk.window is None
    assert bench.prompts.notes == [
        ("Worksheets are for professionals", "Change to professional words with Ctrl+T first.")
    ]


def test_changing_to_patient_words_closes_them_without_a_question(bench: Bench) -> None:
    fill(bench.open(), CRS)
    bench.desk.follow("professional")
    assert bench.desk.window is not None
    bench.desk.follow("patient")
    assert bench.desk.window is None
    assert bench.prompts.questions == []


def test_ctrl_g_opens_them_in_the_workstation(workstation: Workstation, qtbot: QtBot) -> None:
    """The tests' own content has no syndrome tables that fit: only its CTCAE rows are offered."""
    window = workstation.window
    window.set_audience("professional")
    workstation.navigator.go_to("fever")
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    sheets = workstation.worksheets.window
    assert sheets is not None
    assert sheets.topics() == ("ctcae",)
    assert not sheets.isModal()
    assert sheets.page.sheet.id == "fever"
    sheets.page.cards["row"].options["row=1"].click()
    assert result(sheets) == "Criteria met for CTCAE v5.0 “Fever” grade 1"
    window.set_audience("patient")
    assert workstation.worksheets.window is None


# --------------------------------------------------------------------------------- what is shown


def test_every_topic_has_a_tab_and_every_sheet_opens(bench: Bench) -> None:
    window = bench.open()
    assert window.topics() == ("crs", "icans", "vod", "infusion-reaction", "ctcae")
    seen = set()
    for topic in window.topics():
        window.show_topic(topic)
        for button in versions(window):
            if button.isVisibleTo(window):
                button.click()
                seen.add(window.page.sheet.id)
        seen.add(window.page.sheet.id)
    assert set(COMPLETE) | {window.page.sheet.id} == seen


@pytest.mark.parametrize("entry_id", ["crs", "icans", "vod", "infusion-reaction"])
def test_they_open_at_the_page_s_topic(bench: Bench, entry_id: str) -> None:
    assert bench.open(entry_id).page.sheet.topic == entry_id


def test_they_open_at_the_rows_of_a_sign(bench: Bench) -> None:
    assert bench.open("rash").page.sheet.id == "rash"


def test_the_row_the_scale_the_year_and_the_source_stand_with_the_result(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, {**CRS, "pressure": "2", "oxygen": "3"})
    assert window.page.result.texts()[:2] == (
        "Criteria met for ASTCT grade 3",
        "Scale: ASTCT 2019. Year: 2019. Row 3 of the table, by: Fever, Low oxygen.",
    )
    assert "Not for emergencies" in window.page.result.texts()[-1]
    said = " ".join(w.accessibleDescription() for w in window.page.result.findChildren(QLabel))
    assert "ASTCT consensus grading" in said


def test_the_whole_table_stands_beside_it_and_the_row_is_marked(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, {**CRS, "pressure": "2", "oxygen": "3"})
    table = window.page.evidence.table
    names = [row.accessibleName() for row in table.rows]
    assert len(names) == 5
    assert [n.startswith("Criteria met. Grade: 3") for n in names] == [
        False, False, True, False, False,
    ]  # fmt: skip
    printed = " ".join(shown(table))
    for row in window.page.sheet.table.rows:
        assert all(whole_units(cell) in printed for cell in row)
    marked = table.rows[2]
    assert marked.property("card") == "row-ticked"
    assert "Criteria met" in shown(marked)
    bold = {w.text() for w in marked.findChildren(QLabel) if w.property("type") == "heading"}
    assert bold == {
        whole_units(text) for text in ("3", "38.0 °C or higher", window.page.sheet.table.rows[2][3])
    }


def test_the_other_scale_stands_below_and_is_never_marked(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, {**CRS, "pressure": "4"})
    titles = [t for t in shown(window.page.evidence) if t.startswith("Another scale")]
    assert len(titles) == 1
    assert "CTCAE v5.0" in titles[0]
    assert shown(window.page).count("Criteria met") == 1


def test_a_chip_opens_the_sources(bench: Bench, qtbot: QtBot) -> None:
    window = bench.open("crs")
    chip = next(w for w in window.page.result.findChildren(QLabel) if w.toolTip())
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert window.drawer.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.drawer.isVisible()
    assert window.isVisible()


def test_version_and_review_state_stand_on_the_screen(bench: Bench) -> None:
    texts = " ".join(shown(bench.open()))
    assert "Content 2026" in texts
    assert "Not clinically reviewed." in texts
    assert "Nothing entered here is kept." in texts


# ------------------------------------------------------------------------------------- bad input


def test_nothing_entered_says_what_is_needed(bench: Bench) -> None:
    texts = bench.open("crs").page.result.texts()
    assert texts[0] == "No grade yet"
    assert texts[1] == (
        "Still needed: Highest temperature; Low blood pressure; Low oxygen; "
        "No other cause explains the signs entered here."
    )


@pytest.mark.parametrize(
    ("topic", "sheet", "name", "value", "message"),
    [
        ("crs", "", "temperature", "38.5", "Type a number from 86 to 113 °F."),
        ("crs", "", "temperature", "hot", "Type a number with digits and a point, such as 38.5."),
        ("crs", "", "temperature", "100.44", "Type no more than one decimal place."),
        ("icans", "", "ice", "11", "Type a number from 0 to 10."),
        ("icans", "", "ice", "7.5", "Type a whole number."),
        ("icans", "icans-under-12", "capd", "33", "Type a number from 0 to 32."),
        ("icans", "", "age", "8", words.PROBLEMS["age-under-12"]),
        ("icans", "icans-under-12", "age", "12", words.PROBLEMS["age-12"]),
    ],
)  # fmt: skip
def test_a_plain_message_stands_beside_the_field_and_there_is_no_grade(
    bench: Bench, topic: str, sheet: str, name: str, value: str, message: str
) -> None:
    window = bench.open(topic, sheet)
    unit = {"temperature.unit": "F"} if topic == "crs" else {}
    fill(window, COMPLETE[window.page.sheet.id] | unit | {name: value})
    card = window.page.cards[name]
    assert card.problem() == message
    assert message in shown(card)
    assert card.field is not None
    assert message in card.field.accessibleDescription()
    assert result(window) == "No grade: an input cannot be used"
    assert shown(window.page).count("Criteria met") == 0


def test_a_message_waits_until_the_field_is_left_and_goes_when_it_is_right(bench: Bench) -> None:
    window = bench.open("crs")
    card = window.page.cards["temperature"]
    assert card.field is not None
    card.options["temperature.unit=C"].click()
    card.field.setText("3")
    assert card.problem() == ""
    card.field.editingFinished.emit()
    assert card.problem() == "Type a number from 30 to 45 °C."
    card.field.setText("38")
    assert card.problem() == ""


def test_the_unit_is_asked_and_the_other_one_shown(bench: Bench) -> None:
    window = bench.open("crs")
    fill(window, {"temperature": "100.4"})
    card = window.page.cards["temperature"]
    assert card.problem() == "Choose the unit."
    card.options["temperature.unit=F"].click()
    assert card.problem() == ""
    assert "= 38.0 °C" in shown(card)


def test_two_answers_that_contradict_each_other(bench: Bench) -> None:
    window = bench.open("icans")
    fill(window, {**ICANS, "ice": "7", "awake": "4", "rousable": "no"})
    assert result(window) == "No grade: two inputs contradict each other"
    message = "A person who cannot be woken has no score above 0. Check both."
    assert {n: c.problem() for n, c in window.page.cards.items() if c.problem()} == {
        "ice": message, "rousable": message,
    }  # fmt: skip


def test_cannot_be_done_takes_the_score_away(bench: Bench) -> None:
    window = bench.open("icans")
    fill(window, {**ICANS, "awake": "4", "rousable": "no"})
    card = window.page.cards["ice"]
    card.options["ice.cannot=yes"].click()
    assert card.field is not None
    assert not card.field.isEnabled()
    assert card.field.text() == ""
    assert result(window) == "Criteria met for ASTCT grade 4"
    card.options["ice.cannot=yes"].click()
    assert result(window) == "No grade yet"


def test_questions_come_and_go_with_the_answers(bench: Bench) -> None:
    window = bench.open("icans")
    cards = window.page.cards
    assert not cards["rousable"].isVisibleTo(window)
    cards["awake"].options["awake=4"].click()
    assert cards["rousable"].isVisibleTo(window)
    cards["death"].options["death=yes"].click()
    assert [n for n, c in cards.items() if c.isVisibleTo(window)] == ["death"]
    assert result(window) == "Criteria met for ASTCT grade 5"
