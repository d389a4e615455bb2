"""A worksheet on paper: the inputs, the row, the whole table and the sources, in a real PDF."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.repository import ContentRepository
from desktop.app.workstation import Workstation
from desktop.core.grading import Sheet
from desktop.core.grading_words import in_words
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.worksheet import WorksheetDocument, worksheet_sheet
from desktop.core.paths import resource
from desktop.printing.typesetter import Typesetter
from desktop.ui.dialogs.worksheets.paper import worksheet_paper
from desktop.ui.dialogs.worksheets.words import OWN_WORDING
from tests.helpers import pdf as reading
from tests.helpers.fakes import FakePrinter, FakePrompts, fixed_day
from tests.helpers.worksheets import COMPLETE, CRS, SEVERITY, real_content, real_sheets

__all__ = ["real_content", "real_sheets"]


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(resource("handouts"), resource("fonts"))


def document(
    content: ContentRepository, sheet: Sheet, given: dict[str, str], large: bool = False
) -> WorksheetDocument:
    options = HandoutOptions(printed_on=fixed_day(), large_print=large)
    return worksheet_sheet(worksheet_paper(sheet, given, content.info()), options, "en")


def letters(text: str) -> str:
    return re.sub(r"[\s\u00ad-]+", "", text)


def printed(typesetter: Typesetter, made: WorksheetDocument) -> str:
    return letters(reading.joined(reading.runs(reading.opened(typesetter.pdf(made)))))


@pytest.mark.parametrize("sheet_id", sorted(COMPLETE))
def test_everything_stands_on_paper(
    real_content: ContentRepository,
    real_sheets: dict[str, Sheet],
    typesetter: Typesetter,
    sheet_id: str,
) -> None:
    sheet = real_sheets[sheet_id]
    made = document(real_content, sheet, COMPLETE[sheet_id])
    text = printed(typesetter, made)
    paper = made.worksheet
    assert len(paper.entered) == len([k for k in COMPLETE[sheet_id] if "." not in k])
    wanted = [paper.headline, *paper.lines, paper.limits, paper.review, *paper.noted]
    wanted += [word for item in paper.entered for word in (item.label, item.value)]
    wanted += [cell for table in (sheet.table, *sheet.others) for row in table.rows for cell in row]
    wanted += [c.title for c in sheet.table.citations]
    assert [w for w in wanted if letters(w) not in text] == []


def test_the_met_row_has_a_word_and_its_cells(
    real_content: ContentRepository, real_sheets: dict[str, Sheet]
) -> None:
    made = document(real_content, real_sheets["crs"], {**CRS, "oxygen": "3"})
    marks = [row.mark for row in made.worksheet.table.rows]
    assert marks == ["", "", "Criteria met", "", ""]
    assert made.worksheet.table.rows[2].decides == (1, 3)
    assert made.worksheet.table.rows[4].cells == ("5", "death due to CRS")


def test_nothing_met_marks_nothing_and_says_why(
    real_content: ContentRepository, real_sheets: dict[str, Sheet], typesetter: Typesetter
) -> None:
    made = document(real_content, real_sheets["crs"], {"pressure": "3"})
    assert not any(row.mark for row in made.worksheet.table.rows)
    text = printed(typesetter, made)
    assert letters("No grade yet") in text
    assert letters("Still needed: Highest temperature") in text


def test_in_spanish_the_paper_says_whose_wording_it_is(
    real_content: ContentRepository, real_sheets: dict[str, Sheet], typesetter: Typesetter
) -> None:
    sheet = in_words(real_sheets["icans-12"], real_content.grading_words("es"))
    paper = worksheet_paper(sheet, COMPLETE["icans-12"], real_content.info(), "es")
    made = worksheet_sheet(paper, HandoutOptions(printed_on=fixed_day()), "es")
    assert (made.lang, made.content_lang) == ("es", "es")
    text = printed(typesetter, made)
    wanted = ["despierta por sí solo", OWN_WORDING, "ASTCT 2019", *paper.noted]
    assert [w for w in wanted if letters(w) not in text] == []


def test_no_person_is_named_only_lines_to_fill_in(
    real_content: ContentRepository, real_sheets: dict[str, Sheet]
) -> None:
    made = document(real_content, real_sheets["crs"], CRS)
    assert {field.value for field in made.letterhead.fields} == {""}
    assert made.sheet_id == ""


def test_a_source_without_a_date_says_so_in_the_language_of_the_paper(
    workstation: Workstation, real_content: ContentRepository, real_sheets: dict[str, Sheet]
) -> None:
    """ "(undated)" stood among Spanish words."""
    workstation.choices.set_language("es")
    made = document(real_content, real_sheets["vod-adult-severity"], SEVERITY)
    assert made.sources is not None
    assert "(sin fecha)" in made.sources.text
    assert "(undated)" not in made.sources.text


def test_large_print_stacks_the_rows(
    real_content: ContentRepository, real_sheets: dict[str, Sheet], typesetter: Typesetter
) -> None:
    made = document(real_content, real_sheets["icans-12"], COMPLETE["icans-12"], large=True)
    pdf = reading.opened(typesetter.pdf(made))
    assert min(run.size for run in reading.runs(pdf)) >= 18 - 0.02


def test_the_same_worksheet_gives_the_same_bytes(
    real_content: ContentRepository, real_sheets: dict[str, Sheet], typesetter: Typesetter
) -> None:
    made = document(real_content, real_sheets["crs"], CRS)
    assert typesetter.pdf(made) == typesetter.pdf(made)
    assert made.needs_confirmation


def test_a_worksheet_is_printed_from_the_workstation(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    workstation.window.set_audience("professional")
    workstation.navigator.go_to("fever")
    qtbot.keyClick(workstation.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    sheets = workstation.worksheets.window
    assert sheets is not None
    sheets.page.cards["row"].options["row=2"].click()
    next(b for b in sheets.findChildren(QPushButton) if b.text() == "Print…").click()
    dialog = workstation.desk.dialog
    assert dialog is not None
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Print")
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(lambda: bool(printer.jobs))
    assert prompts.questions == ["This sheet is not clinically reviewed"]
