"""The print dialog: what is chosen is what is shown, counted and printed; nothing typed is kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.site.records import Bundle
from desktop.app.workstation import Workstation
from desktop.core.sheet_code import decode
from desktop.printing.files import page_count
from desktop.ui.dialogs.print_preview import SheetChoice
from tests.helpers import pdf as reading
from tests.helpers.fakes import FakePrinter, FakePrompts, NoClinic
from tests.helpers.print_dialog import box, button, field, opened, ready, texts, type_into


class Clinic(NoClinic):
    """A clinic with bundles of its own, kept in memory."""

    def __init__(self) -> None:
        mine = Bundle("own-1", "Our fever set", ("call", "sign:fever", "poem"))
        self.kept = {"own-1": mine, "own-2": Bundle("own-2", "Nothing known", ("poem",))}

    def bundles(self) -> tuple[Bundle, ...]:
        return tuple(self.kept.values())

    def keeps_bundles(self) -> bool:
        return True

    def keep_bundle(self, bundle: Bundle) -> None:
        if bundle.documents:
            self.kept[bundle.id] = bundle
        else:
            del self.kept[bundle.id]


def test_a_bundle_is_chosen_in_one_step_and_counted(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = opened(workstation, qtbot)
    assert dialog.choice().documents == ("sheet",)
    dialog.choose_bundle("start")
    assert dialog.choice().documents[:3] == ("sheet", "call", "wallet")
    assert dialog.choice().cover.startswith("Start of ")
    ready(workstation, qtbot)
    pages = dialog.pages.page_count
    assert pages > 5
    assert any(
        text == f"{pages} pages · {dialog.sheets()} sheets of paper" for text in texts(dialog)
    )


def test_each_document_begins_on_a_new_sheet_of_paper(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    dialog = opened(workstation, qtbot)
    box(dialog, "wallet").setChecked(True)
    ready(workstation, qtbot)
    sheets = dialog.sheets()
    button(dialog, "Print").click()
    qtbot.waitUntil(lambda: bool(printer.jobs), timeout=20_000)
    job, _ = printer.jobs[0]
    assert job.both_sides
    assert len(job.pages) == 2 * sheets
    assert job.pages[-1] == b""  # the back of the wallet cards


def test_one_sided_prints_have_no_empty_pages(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter
) -> None:
    dialog = opened(workstation, qtbot)
    dialog.choose(replace(dialog.choice(), both_sides=False))
    box(dialog, "wallet").setChecked(True)
    ready(workstation, qtbot)
    assert dialog.sheets() == dialog.pages.page_count
    button(dialog, "Print").click()
    qtbot.waitUntil(lambda: bool(printer.jobs), timeout=20_000)
    assert b"" not in printer.jobs[0][0].pages


def test_the_saved_file_has_the_pages_of_the_preview(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "set.pdf"
    dialog = opened(workstation, qtbot)
    dialog.choose_bundle("teaching")
    ready(workstation, qtbot)
    shown = dialog.pages.page_count
    button(dialog, "Save as PDF…").click()
    qtbot.waitUntil(lambda: bool(prompts.notes), timeout=20_000)
    data = prompts.target.read_bytes()
    assert page_count(data) == shown
    title = str(reading.opened(data).open_metadata().get("dc:title"))
    assert title.startswith("Teaching visit")


def test_keys_save_and_print(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, printer: FakePrinter,
    tmp_path: Path,
) -> None:  # fmt: skip
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)
    ready(workstation, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(prompts.target.exists, timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(printer.jobs), timeout=20_000)


def test_nothing_checked_shows_words_and_cannot_be_printed(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    box(dialog, "sheet").setChecked(False)
    assert dialog.pages.page_count == 0
    assert dialog.pages.accessibleDescription() == "Check a document to see its pages."
    assert not button(dialog, "Print").isEnabled()


def test_two_languages_side_by_side(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = opened(workstation, qtbot)
    dialog.choose(replace(dialog.choice(), lang="es", mirror="en"))
    ready(workstation, qtbot)
    made = workstation.desk._paper.made()[0].document
    assert (made.template, made.lang) == ("mirror", "es")


def test_a_name_is_on_this_print_and_gone_with_the_dialog(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    type_into(dialog, qtbot, "Name on the sheet", "Q. Zweig")
    ready(workstation, qtbot)
    made = workstation.desk._paper.made()[0].document
    assert "Q. Zweig" in made.to_json()
    assert "Q. Zweig" not in made.sheet_id
    dialog.reject()
    assert workstation.desk.dialog is None
    assert workstation.desk._paper.made() == []
    again = opened(workstation, qtbot)
    assert field(again, "Name on the sheet").text() == ""
    assert "Zweig" not in workstation.desk._paper.made()[0].document.to_json()
    kept = [f for f in workstation.paths.settings.parent.rglob("*") if f.is_file()]
    assert [f for f in kept if b"Zweig" in f.read_bytes()] == []


def test_a_character_that_cannot_be_printed_is_named(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    type_into(dialog, qtbot, "Name on the sheet", "中")
    qtbot.waitUntil(lambda: "U+4E2D" in dialog.pages.accessibleDescription(), timeout=20_000)
    assert "in the name and the note for this print" in dialog.pages.accessibleDescription()
    assert not button(dialog, "Save as PDF…").isEnabled()


def test_a_start_date(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = opened(workstation, qtbot)
    box(dialog, "sheet").setChecked(False)
    box(dialog, "calendar").setChecked(True)
    type_into(dialog, qtbot, "Day 1 (year-month-day)", "2026-12-01")
    ready(workstation, qtbot)
    assert dialog.choice().start == date(2026, 12, 1)
    assert (
        "Tuesday, December 1, 2026 is day 1."
        in workstation.desk._paper.made()[0].document.to_json()
    )


@pytest.mark.parametrize("typed", ["soon", "2027-02-29", "12/31/2026", "2026-13-01"])
def test_what_is_no_date_prints_nothing_until_it_is_mended(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, printer: FakePrinter, typed: str
) -> None:
    """It had printed and saved an undated calendar, with a small note beside the field."""
    said = "This is no date. Type it like 2026-12-31."
    shown = f"Day 1 (year-month-day): {said}"
    dialog = opened(workstation, qtbot)
    box(dialog, "calendar").setChecked(True)
    ready(workstation, qtbot)
    field(dialog, "Day 1 (year-month-day)").setText(typed)  # the typing has not ended
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.pages.accessibleDescription() == shown)
    assert said in texts(dialog)
    assert not button(dialog, "Print").isEnabled()
    assert not button(dialog, "Save as PDF…").isEnabled()
    assert (printer.jobs, prompts.questions, workstation.desk._paper.made()) == ([], [], [])
    dialog.choose(replace(dialog.choice(), large_print=True))
    assert dialog.pages.accessibleDescription() == shown, "another choice changes nothing about it"
    type_into(dialog, qtbot, "Day 1 (year-month-day)", "")
    ready(workstation, qtbot)
    assert said not in texts(dialog)
    type_into(dialog, qtbot, "Day 1 (year-month-day)", typed)
    box(dialog, "calendar").setChecked(False)
    ready(workstation, qtbot)
    assert button(dialog, "Print").isEnabled(), "no sheet of these has a use for it"


def test_an_absurd_start_date_is_refused(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = opened(workstation, qtbot)
    box(dialog, "calendar").setChecked(True)
    type_into(dialog, qtbot, "Day 1 (year-month-day)", "1926-12-01")
    qtbot.waitUntil(lambda: "1926-12-01" in dialog.pages.accessibleDescription(), timeout=20_000)
    assert "more than a year" in dialog.pages.accessibleDescription()


def test_bundles_of_the_clinic_are_offered_with_what_exists(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.desk._clinic = Clinic()
    dialog = opened(workstation, qtbot)
    dialog.choose_bundle("own-2")
    assert dialog.choice().documents == ("sheet",)  # nothing in it exists: it is not offered
    dialog.choose_bundle("own-1")
    chosen = dialog.choice()
    assert chosen.cover == "Our fever set"
    assert [text.partition(":")[0] for text in chosen.documents] == ["call", "sign"]


def test_a_set_of_the_clinic_is_kept_replaced_and_removed(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts
) -> None:
    clinic = Clinic()
    workstation.desk._clinic = clinic
    dialog = opened(workstation, qtbot)
    box(dialog, "wallet").setChecked(True)
    name = field(dialog, "Keep what is checked as a set named")
    assert not button(dialog, "Keep this set").isEnabled()
    name.setText("Our start")
    button(dialog, "Keep this set").click()
    kept = next(b for b in clinic.bundles() if b.title == "Our start")
    assert kept.documents == ("sheet", "wallet")
    assert (name.text(), prompts.questions) == ("", [])
    name.setText("our  START")
    button(dialog, "Keep this set").click()
    assert prompts.questions == ["There is a set of this name"]
    button(dialog, "Remove this set").click()
    assert [b.title for b in clinic.bundles()] == ["Our fever set", "Nothing known"]
    assert not button(dialog, "Remove this set").isVisibleTo(dialog)


def test_pages_are_reached_by_keyboard_and_zoomed(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = opened(workstation, qtbot)
    dialog.choose_bundle("start")
    ready(workstation, qtbot)
    pages = dialog.pages
    seen: list[int] = []
    pages.page_changed.connect(seen.append)
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert pages.page_number == 2
    assert pages.accessibleDescription().startswith(f"Page 2 of {pages.page_count}. ")
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page_number == pages.page_count
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert pages.page_number == 1
    qtbot.keyClick(pages, Qt.Key.Key_Plus)
    assert pages.zoom == 125
    qtbot.keyClick(pages, Qt.Key.Key_Minus)
    assert pages.zoom == 100
    assert seen


def test_the_other_edition_is_made_once_only(workstation: Workstation, qtbot: QtBot) -> None:
    """One more document costs one document: what is there stays."""
    dialog = opened(workstation, qtbot)
    first = workstation.desk._paper.made()[0]
    box(dialog, "call").setChecked(True)
    ready(workstation, qtbot)
    said = f"Page 1 of {dialog.pages.page_count}. {first.document.document_title}"
    assert dialog.pages.accessibleDescription() == said
    made = workstation.desk._paper.made()
    assert made[0] is first
    assert len(made) == 2


def test_choices_say_what_they_are_to_a_screen_reader(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    unnamed = [
        w
        for w in dialog.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isVisibleTo(dialog)
        and not (w.accessibleName() or getattr(w, "text", str)())
        and type(w).__name__ not in ("ColumnArea", "QLineEdit", "QExpandingLineEdit")
    ]
    assert unnamed == []


def test_a_choice_without_documents_is_one_sheet() -> None:
    assert SheetChoice("a4", large_print=False).documents == ()


def test_the_edition_is_asked_only_where_there_are_two(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    assert "Edition" in texts(dialog)
    box(dialog, "call").setChecked(True)
    box(dialog, "sheet").setChecked(False)
    assert "Edition" not in texts(dialog)
    box(dialog, "sheet").setChecked(True)
    assert "Edition" in texts(dialog)
    dialog.choose(replace(dialog.choice(), mirror="es"))
    assert "Edition" not in texts(dialog), "two languages side by side are always the full sheet"


def test_sections_of_the_full_sheet_can_be_left_out_and_it_is_said(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    assert "Sections of the full sheet" not in texts(dialog)
    dialog.choose(replace(dialog.choice(), full=True))
    assert "Sections of the full sheet" in texts(dialog)
    boxes = dialog.section_boxes()
    assert boxes
    assert not {"emergency", "when_to_call", "life"} & boxes.keys()
    ready(workstation, qtbot)
    whole = workstation.desk._paper.made()[0].document
    assert whole.more == ""
    boxes["common"].setChecked(False)
    ready(workstation, qtbot)
    made = workstation.desk._paper.made()[0].document
    assert [s.id for s in whole.sections if s.id != "common"] == [s.id for s in made.sections]
    assert boxes["common"].text() in made.more
    assert made.more.startswith("Some sections were left out: ")
    assert made.help == whole.help
    codes = [decode(d.sheet_id, ["velotumab"], ()) for d in (whole, made)]
    assert [code.left_out for code in codes] == [(), ("common",)]
    assert made.footer.lines[1] == whole.footer.lines[1].replace(whole.sheet_id, made.sheet_id)
    assert made.footer.lines[::2] == whole.footer.lines[::2]
    dialog.reject()
    again = opened(workstation, qtbot)
    assert again.choice().left_out == ()


class Strict(NoClinic):
    """A clinic without a number, on a computer where a sheet must have one."""

    def requires_number(self) -> bool:
        return True


def test_a_sheet_without_a_number_asks_first(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    dialog = opened(workstation, qtbot)
    prompts.answer = False
    button(dialog, "Print").click()
    assert len(prompts.questions) == 1
    assert "no clinician has checked them yet" in prompts.texts[0]
    assert "It has a blank line where the clinic's out-of-hours number belongs." in prompts.texts[0]
    assert (prompts.notes, printer.jobs) == ([], [])


def test_a_sheet_without_a_number_is_refused_where_one_is_required(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    workstation.desk._clinic = Strict()
    dialog = opened(workstation, qtbot)
    button(dialog, "Print").click()
    ((title, text),) = prompts.notes
    assert title == "There is no number to call on this sheet"
    assert "must have the clinic's out-of-hours number" in text
    assert (prompts.questions, printer.jobs) == ([], [])
