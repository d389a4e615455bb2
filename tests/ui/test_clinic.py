"""The clinic's screens as staff use them: profile, first start, signing, notes, printed sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from db.site.records import ClinicProfile, TextKey
from db.site.repository import SiteRepository
from desktop.app.workstation import Workstation
from desktop.core.handout_parts import ReviewState
from desktop.core.review import NOT_REVIEWED, PAGE, WORDS
from desktop.ui.dialogs.clinic.frame import FormDialog
from desktop.ui.dialogs.clinic.profile import ClinicDialog, FirstRunDialog
from desktop.ui.dialogs.clinic.reviews import NoteDialog, ReviewsDialog
from desktop.ui.dialogs.clinic.sign_off import SignOffDialog
from tests.helpers.clipping import clipped
from tests.helpers.fakes import FakePrinter, FakePrompts
from tests.helpers.png import png
from tests.helpers.site import PROFILE
from tests.helpers.workstation import Opener

NOT_CHECKED = "A doctor or nurse has not yet checked this"


def words_of(widget: QWidget) -> str:
    return "\n".join(x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget))


def profile_dialog(station: Workstation) -> ClinicDialog:
    station.clinic.profile.open_profile()
    dialog = station.clinic.profile.dialog
    assert isinstance(dialog, ClinicDialog)
    return dialog


def sign_dialog(station: Workstation) -> SignOffDialog:
    station.clinic.reviews.open_sign_off("velotumab")
    dialog = station.clinic.reviews.dialog
    assert isinstance(dialog, SignOffDialog)
    return dialog


def sign(station: Workstation, keys: Sequence[TextKey]) -> None:
    dialog = sign_dialog(station)
    dialog.fill_in("A. Reader", "Lead pharmacist")
    dialog.tick(*keys)
    dialog._sign()


def type_in(dialog: ClinicDialog | FirstRunDialog, **texts: str) -> None:
    for name, text in texts.items():
        field = dialog.form._fields[name]
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        else:
            field.setText(text)


# ------------------------------------------------------------------------------ profile


def test_what_is_entered_stands_on_the_next_sheet(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = profile_dialog(workstation)
    type_in(dialog, name="River Clinic", phone_day="555-555-0100",
            phone_out_of_hours="555-555-0199", address="1 River Road\nTown")  # fmt: skip
    dialog._save()
    qtbot.waitUntil(lambda: workstation.clinic.profile.dialog is None)
    kept = workstation.clinic.site.own_profile()
    assert kept.value.address == "1 River Road\nTown"
    options = workstation.desk._options(workstation.desk._first_choice(
        workstation.choices.settings, ("sheet",)
    ))  # fmt: skip
    assert options.clinic == kept.value


def test_a_wrong_number_is_said_below_its_field_and_nothing_is_kept(
    workstation: Workstation,
) -> None:
    dialog = profile_dialog(workstation)
    type_in(dialog, phone_day="call us", phone_out_of_hours="4711")
    dialog._save()
    said = words_of(dialog)
    assert "There is no digit in this phone number." in said
    assert "This phone number is short. Can it be called from outside?" in said
    assert dialog.told == "Some fields cannot be kept like this. Look at what stands in red."
    assert workstation.clinic.site.own_profile().value == ClinicProfile()
    type_in(dialog, phone_day="555-555-0100")
    dialog._save()  # a doubt alone may be kept
    assert workstation.clinic.site.own_profile().value.phone_out_of_hours == "4711"


def test_closing_with_changes_asks_first(workstation: Workstation, prompts: FakePrompts) -> None:
    dialog = profile_dialog(workstation)
    type_in(dialog, name="River Clinic")
    prompts.answer = False
    dialog.reject()
    assert workstation.clinic.profile.dialog is dialog
    prompts.answer = True
    dialog.reject()
    assert workstation.clinic.profile.dialog is None
    assert prompts.questions == ["Close without saving?"] * 2
    assert workstation.clinic.site.own_profile().value == ClinicProfile()


def test_closing_without_changes_asks_nothing(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    profile_dialog(workstation).reject()
    assert (workstation.clinic.profile.dialog, prompts.questions) == (None, [])


def test_a_logo_is_taken_shown_and_removed(
    workstation: Workstation, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.source = tmp_path / "logo.png"
    prompts.source.write_bytes(png(90, 30))
    dialog = profile_dialog(workstation)
    dialog.logo_requested.emit()
    assert dialog.form.profile().logo == png(90, 30)
    prompts.source.write_bytes(b"\xff\xd8\xff a photo")
    dialog.logo_requested.emit()
    assert "This is no whole PNG picture." in words_of(dialog)
    assert dialog.form.profile().logo == png(90, 30)
    dialog.form._remove_logo()
    assert dialog.form.profile().logo == b""
    prompts.source.unlink()
    dialog.logo_requested.emit()
    assert prompts.notes[-1][0] == "The picture could not be read"


def test_the_head_of_a_sheet_is_drawn_from_what_is_typed(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = profile_dialog(workstation)
    qtbot.waitUntil(lambda: not dialog._page.pixmap().isNull(), timeout=20_000)
    first = dialog._page.pixmap().toImage()
    type_in(dialog, name="River Clinic")
    qtbot.waitUntil(lambda: dialog._page.pixmap().toImage() != first, timeout=20_000)


def test_a_character_that_cannot_be_printed_is_named(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = profile_dialog(workstation)
    type_in(dialog, name="Clinic 中")
    qtbot.waitUntil(lambda: "U+4E2D" in dialog._page.text(), timeout=20_000)


def test_what_another_window_saved_is_not_written_over(
    workstation: Workstation, tmp_path: Path
) -> None:
    dialog = profile_dialog(workstation)
    type_in(dialog, name="River Clinic")
    other = SiteRepository(tmp_path / "data")
    other.save_profile(ClinicProfile("Hill Clinic"), 0)
    other.close()
    dialog._save()
    assert dialog.told == (
        "Someone changed this in another window after you opened it. Nothing was written over. "
        "Close this, open it again and look at what is there now."
    )
    assert dialog.form.profile().name == "River Clinic"  # what was typed still stands there
    assert workstation.clinic.site.own_profile().value.name == "Hill Clinic"


# ------------------------------------------------------------------------------ first start


def test_the_first_start_asks_once_for_the_number(workstation: Workstation) -> None:
    workstation.clinic.begin()
    dialog = workstation.clinic.profile.dialog
    assert isinstance(dialog, FirstRunDialog)
    type_in(dialog, phone_out_of_hours="555-555-0199")
    dialog._save()
    assert workstation.clinic.site.own_profile().value.phone_out_of_hours == "555-555-0199"
    assert workstation.choices.settings.clinic_asked
    workstation.clinic.begin()
    assert workstation.clinic.profile.dialog is None


def test_it_can_be_skipped_and_does_not_come_back(workstation: Workstation, qtbot: QtBot) -> None:
    workstation.clinic.begin()
    dialog = workstation.clinic.profile.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert workstation.choices.settings.clinic_asked
    assert workstation.clinic.site.own_profile().revision == 0
    workstation.clinic.begin()
    assert workstation.clinic.profile.dialog is None


# ------------------------------------------------------------------------------ signing


def test_the_line_on_the_page_follows_the_sign_off(workstation: Workstation) -> None:
    header = workstation.window.detail_pane.header
    workstation.clinic.site.save_profile(PROFILE, 0)
    workstation.window.set_audience("professional")
    assert header._review.text().startswith("Not clinically reviewed. Written from the public")
    keys = [TextKey("velotumab", PAGE, "en"), TextKey("velotumab", WORDS, "en")]
    sign(workstation, keys)
    assert header._review.text() == (
        "Reviewed by A. Reader, Lead pharmacist, River Clinic on November 21, 2026. "
        "Next review due November 21, 2027."
    )
    workstation.window.set_audience("patient")
    assert header._review.text() == "Checked by A. Reader, Lead pharmacist on November 21, 2026."
    for signed, _ in workstation.clinic.site.signed():
        workstation.clinic.site.withdraw(signed)
    assert header._review.text().startswith(NOT_CHECKED)


def test_who_and_what_is_needed(workstation: Workstation) -> None:
    dialog = sign_dialog(workstation)
    dialog._sign()
    assert words_of(dialog).count("This is needed: it stands on the sheet.") == 2
    dialog.fill_in("A. Reader", "Lead pharmacist")
    dialog._sign()
    assert dialog.told == "No text is ticked yet."
    assert workstation.clinic.site.signed() == ()


@pytest.mark.parametrize(
    ("day", "due", "said"),
    [
        ("2026-11-22", "2027-01-01", "This day is still to come."),
        ("2026-11-21", "2026-11-21", "The next review comes after the day of reading."),
        ("2026-11-21", "2027-11-22", "A text is read again after a year at the latest."),
        ("11/21/2026", "2027-01-01", "Write the day like this: 2026-11-21"),
    ],
)
def test_days_that_make_no_sense_are_named(
    workstation: Workstation, day: str, due: str, said: str
) -> None:
    dialog = sign_dialog(workstation)
    dialog.fill_in("A. Reader", "Lead pharmacist")
    dialog.tick(TextKey("velotumab", "sheet", "en"))
    dialog.set_days(day, due)
    dialog._sign()
    assert said in words_of(dialog)
    assert workstation.clinic.site.signed() == ()


def test_a_signed_sheet_prints_without_asking(
    workstation: Workstation, printer: FakePrinter, prompts: FakePrompts, qtbot: QtBot
) -> None:
    workstation.clinic.site.save_profile(PROFILE, 0)
    sign(workstation, [TextKey("velotumab", "sheet", "en")])
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    dialog = workstation.desk.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: workstation.desk._paper.is_all, timeout=30_000)
    dialog.print_requested.emit("Front desk")
    qtbot.waitUntil(lambda: bool(printer.jobs), timeout=30_000)
    assert prompts.questions == []
    (line,) = workstation.clinic.site._kept.printed_since(
        workstation.clinic.site._calendar.now().replace(hour=0)
    )
    assert workstation.clinic.site.read_code(line.sheet_id).entry_id == "velotumab"


def test_the_list_shows_states_and_takes_back(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    sign(workstation, [TextKey("velotumab", "sheet", "en"), TextKey("velotumab", "sheet", "es")])
    workstation.clinic.reviews.open_reviews()
    dialog = workstation.clinic.reviews.dialog
    assert isinstance(dialog, ReviewsDialog)
    assert [(r.title, r.language, r.state) for r in dialog.shown()] == [
        ("Velora: Patient sheet", "English", "Reviewed"),
        ("Velora: Patient sheet", "Español", "Reviewed"),
    ]
    dialog._withdraw()
    assert prompts.questions == ["Take this sign-off back?"]
    assert [(r.language) for r in dialog.shown()] == ["Español"]
    dialog._filter.setCurrentIndex(1)
    assert dialog.shown() == []


def test_the_list_opens_signing_again(workstation: Workstation) -> None:
    sign(workstation, [TextKey("velotumab", "sheet", "en")])
    workstation.clinic.reviews.open_reviews()
    dialog = workstation.clinic.reviews.dialog
    assert isinstance(dialog, ReviewsDialog)
    dialog._sign()
    assert isinstance(workstation.clinic.reviews.dialog, SignOffDialog)
    assert workstation.clinic.reviews.dialog._name.text() == "A. Reader"


def test_a_document_can_be_read_before_it_is_signed(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = sign_dialog(workstation)
    dialog.show_requested.emit(TextKey("velotumab", "call", "es"))
    assert workstation.desk.dialog is not None
    qtbot.waitUntil(lambda: workstation.desk._paper.is_all, timeout=30_000)
    (made,) = workstation.desk._paper.made()
    assert made.document.lang == "es"
    assert made.document.review is ReviewState.NOT_REVIEWED


# ------------------------------------------------------------------------------ note


def test_a_note_is_shown_as_the_clinics_own_to_staff_only(workstation: Workstation) -> None:
    header = workstation.window.detail_pane.header
    workstation.clinic.site.save_profile(PROFILE, 0)
    workstation.clinic.reviews.open_note("velotumab")
    dialog = workstation.clinic.reviews.dialog
    assert isinstance(dialog, NoteDialog)
    dialog.fill_in("We start it on ward 4.", "")
    dialog._save()
    assert dialog.told == "Say who wrote it: the note is shown with a name."
    dialog.fill_in("We start it on ward 4.", "A. Reader")
    dialog._save()
    assert header.lead().note == (
        "Note of River Clinic, not from LeukoGuide:", "We start it on ward 4.",
        "— A. Reader, November 21, 2026",
    )  # fmt: skip
    workstation.window.set_audience("patient")
    assert header.lead().note == ()


# ------------------------------------------------------------------------------ register


def test_a_sheet_id_opens_what_was_given(workstation: Workstation, qtbot: QtBot) -> None:
    site = workstation.clinic.site
    code = site.document(TextKey("velotumab", "call", "en")).sheet_id
    site.note_printed([code])
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.dialog
    assert dialog is not None
    dialog.type_id(code.lower().replace("-", " "))
    title, words, can_be_shown = dialog.found()
    assert title == "When to call (for the fridge) · Velora · English"
    assert words.startswith("Printed or saved on this computer: 1 ×, last on ")
    assert words.endswith("Its content is the one on this computer: this is what was given.")
    assert can_be_shown
    dialog.show_requested.emit(code)
    qtbot.waitUntil(lambda: workstation.desk._paper.is_all, timeout=30_000)
    (made,) = workstation.desk._paper.made()
    assert made.document.sheet_id == code


def test_a_misread_id_and_a_sheet_of_other_content_are_said_plainly(
    workstation: Workstation,
) -> None:
    from dataclasses import replace

    site = workstation.clinic.site
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.dialog
    assert dialog is not None
    assert dialog.summary() == "No sheet of this time says anything else today."
    dialog.type_id("AAAAA-AAAAA-AAAAB")
    assert dialog.found()[0] == "This is no sheet id."
    code = site.read_code(site.document(TextKey("velotumab", "sheet", "en")).sheet_id)
    old = str(replace(code, version="2025.1.1"))
    dialog.type_id(old)
    title, words, can_be_shown = dialog.found()
    assert (title, can_be_shown) == ("Patient sheet · Velora · English", False)
    assert words == (
        "It is not in the register of this computer.\nIt was made from content 2025.1.1, which is "
        f"not on this computer any more (now {site.info().version}). What was given cannot be "
        "shown; a sheet made today may say something else."
    )


def test_the_register_is_forgotten_when_asked(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    site = workstation.clinic.site
    code = site.document(TextKey("velotumab", "sheet", "en")).sheet_id
    site.note_printed([code])
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.dialog
    assert dialog is not None
    dialog.forget_requested.emit()
    assert prompts.questions == ["Forget the register?"]
    assert site.printed_as(code) == ()


# ------------------------------------------------------------------------------ for staff only


def test_in_patient_words_nothing_for_staff_opens_and_what_is_open_closes(
    workstation: Workstation,
) -> None:
    clinic = workstation.clinic
    sign_dialog(workstation)
    workstation.window.set_audience("patient")
    assert clinic.reviews.dialog is None
    clinic.profile.open_profile()
    clinic.reviews.open_reviews()
    clinic.reviews.open_sign_off("velotumab")
    clinic.reviews.open_note("velotumab")
    clinic.register.open_register()
    opened = (clinic.profile.dialog, clinic.reviews.dialog, clinic.register.dialog)
    assert opened == (None, None, None)
    assert not workstation.window.top_bar._clinic.menuAction().isVisible()


# ------------------------------------------------------------------------------ how it was found


def test_a_restored_database_is_said_plainly(
    open_workstation: Opener, prompts: FakePrompts, tmp_path: Path
) -> None:
    kept = SiteRepository(tmp_path / "data")
    kept.save_profile(PROFILE, 0)
    kept.close()
    (tmp_path / "data" / "site.sqlite").write_bytes(b"spoiled" * 1000)
    station = open_workstation()
    station.clinic.begin()
    title, text = prompts.notes[-1]
    assert title == "The clinic's data was restored from a backup"
    assert "LeukoGuide goes on with the backup of " in text
    assert "The damaged file was kept as site-damaged-" in text
    assert station.clinic.site.profile() == PROFILE


def test_where_nothing_is_kept_every_dialog_says_so(
    open_workstation: Opener, prompts: FakePrompts, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder belongs")
    station = open_workstation()
    station.clinic.begin()
    assert prompts.notes == []
    for dialog in (profile_dialog(station), sign_dialog(station)):
        assert dialog.told == (
            "The folder of the clinic's data cannot be written to. What you enter holds until "
            "LeukoGuide is closed."
        )
    sign(station, [TextKey("velotumab", "sheet", "en")])
    assert station.clinic.site.review(TextKey("velotumab", "sheet", "en")) != NOT_REVIEWED


# ------------------------------------------------------------------------------ looks


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_is_clipped(open_workstation: Opener, lang: str, scale: int) -> None:
    station = open_workstation(lang=lang, width=1024)
    station.window.resize(1024, 768)
    station.choices.set_scale(scale)
    clinic = station.clinic
    clinic.site.save_profile(PROFILE, 0)
    sign(station, [TextKey("velotumab", "sheet", "en")])
    found: dict[str, list[str]] = {}
    for name, open_it, desk in (
        ("profile", clinic.profile.open_profile, clinic.profile),
        ("reviews", clinic.reviews.open_reviews, clinic.reviews),
        ("register", clinic.register.open_register, clinic.register),
    ):
        open_it()
        dialog = desk.dialog
        assert isinstance(dialog, FormDialog)
        found[name] = clipped(dialog)
        desk.close()
    found["sign"] = clipped(sign_dialog(station))
    clinic.reviews.open_note("velotumab")
    assert isinstance(clinic.reviews.dialog, NoteDialog)
    found["note"] = clipped(clinic.reviews.dialog)
    assert {name: lines for name, lines in found.items() if lines} == {}
