"""Stories of the people at the workstation, through the whole program with stand-ins at its ports.

A nurse finds, prints and pastes; a lead pharmacist owns the clinic's texts. The patient at the
touch screen is in tests/kiosk/test_flow.py, the administrator in tests/cli/test_policy.py,
tests/cli/test_kiosk.py and the packages' own tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.site.records import TextKey
from desktop.app.workstation import Workstation
from desktop.core.errors import NoPrinterError
from desktop.core.review import PAGE, WORDS
from desktop.ui.dialogs.print_preview import PrintDialog, SheetChoice
from desktop.ui.widgets.checklist.sign_row import SignRow
from tests.helpers.clinic import sign
from tests.helpers.fakes import FakePrinter, FakePrompts
from tests.helpers.site import PROFILE


def ready_dialog(workstation: Workstation, qtbot: QtBot) -> PrintDialog:
    """Return the print dialog once its pages are shown."""
    dialog = workstation.desk.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: button(dialog, "Save as PDF…").isEnabled())
    return dialog


def button(dialog: PrintDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def test_a_nurse_finds_a_therapy_and_prints_its_sheet_by_keyboard(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    window = workstation.window
    window.top_bar.focus_search()
    qtbot.keyClicks(window.top_bar.field, "velotumob")
    qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = ready_dialog(workstation, qtbot)
    button(dialog, "Print").click()
    qtbot.waitUntil(lambda: bool(printer.jobs))
    job, name = printer.jobs[0]
    assert prompts.questions == ["This sheet is not clinically reviewed"]
    assert (name, job.paper, job.ppi) == ("Front desk", "letter", 300)
    assert all(page.startswith(b"\x89PNG") for page in job.pages)


def test_a_nurse_pastes_what_was_ticked_into_the_chart(workstation: Workstation) -> None:
    pane, clipboard = workstation.window.checklist_pane, QGuiApplication.clipboard()
    pane.tick([s.symptom_id for s in pane.signs()[:1]])
    pane.note_requested.emit()
    note = clipboard.text()
    assert pane.ticked_signs()[0].line in note
    assert "LeukoGuide, content" in note
    workstation.person.clear()
    assert clipboard.text() == ""


def test_a_lead_pharmacist_makes_a_sheet_the_clinics_own(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    workstation.clinic.site.save_profile(PROFILE, 0)
    sign(workstation, [TextKey("velotumab", kind, "en") for kind in (PAGE, WORDS, "sheet")])
    assert "River Clinic" in workstation.window.detail_pane.header.lead().review
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    button(ready_dialog(workstation, qtbot), "Print").click()
    qtbot.waitUntil(lambda: bool(printer.jobs))
    assert prompts.questions == []  # it is reviewed, and it has a number to call
    assert workstation.window.work.reading.help_banner._phone == PROFILE.phone_out_of_hours


def test_a_sheet_that_is_not_confirmed_is_not_printed(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    prompts.answer = False
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    button(ready_dialog(workstation, qtbot), "Print").click()
    assert printer.jobs == []


def test_a_sheet_is_saved_as_pdf(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "sheet.pdf"
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    button(ready_dialog(workstation, qtbot), "Save as PDF…").click()
    qtbot.waitUntil(lambda: bool(prompts.notes))
    assert prompts.notes == [("Saved", str(prompts.target))]
    assert prompts.target.read_bytes().startswith(b"%PDF-")


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_lost(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "no such folder" / "sheet.pdf"
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    dialog = ready_dialog(workstation, qtbot)
    button(dialog, "Save as PDF…").click()
    qtbot.waitUntil(lambda: bool(prompts.notes))
    assert prompts.notes[0][0].startswith("The file could not be saved.")
    assert workstation.desk.dialog is dialog


@pytest.mark.parametrize("choice", [SheetChoice("a4", large_print=True, full=True)])
def test_another_paper_gives_another_preview(
    workstation: Workstation, qtbot: QtBot, choice: SheetChoice
) -> None:
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    dialog = ready_dialog(workstation, qtbot)
    dialog.choose(choice)
    assert not button(dialog, "Save as PDF…").isEnabled()
    chosen = ready_dialog(workstation, qtbot).choice()
    assert (chosen.paper, chosen.large_print, chosen.full) == ("a4", True, True)


def test_without_a_printer_the_dialog_says_so_and_saving_still_works(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter
) -> None:
    printer.names = ()
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    dialog = ready_dialog(workstation, qtbot)
    assert not button(dialog, "Print").isEnabled()
    assert button(dialog, "Save as PDF…").isEnabled()


def test_a_printer_that_is_gone_is_told_in_plain_words(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    printer.error = NoPrinterError()
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    button(ready_dialog(workstation, qtbot), "Print").click()
    qtbot.waitUntil(lambda: bool(prompts.notes))
    assert prompts.notes[0][0].startswith("No printer was found.")
    assert workstation.desk.dialog is not None


def test_ticked_signs_become_a_sheet(workstation: Workstation, qtbot: QtBot) -> None:
    pane = workstation.window.checklist_pane
    pane.findChildren(SignRow)[0].box.setChecked(True)
    pane.print_requested.emit()
    dialog = ready_dialog(workstation, qtbot)
    assert dialog.windowTitle() == "Print"


def test_every_page_opens_in_both_audiences_without_a_fault(workstation: Workstation) -> None:
    ids = [s.id for s in workstation.content.summaries()]
    assert len(ids) > 8
    for audience in ("professional", "patient"):
        workstation.window.set_audience(audience)
        for entry_id in ids:
            workstation.navigator.go_to(entry_id)
            assert workstation.window.entry is not None
            assert workstation.window.entry.summary.id == entry_id
