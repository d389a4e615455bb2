"""The clinic's screens as staff use them: profile, first start, signing, notes, printed sheets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from db.site.records import ClinicProfile, TextKey
from db.site.repository import SiteRepository
from desktop.app.workstation import Workstation
from desktop.core.policy import Policy
from desktop.core.review import NOT_REVIEWED
from desktop.ui.dialogs.clinic.frame import FormDialog
from desktop.ui.dialogs.clinic.profile import ClinicDialog, FirstRunDialog
from desktop.ui.dialogs.clinic.reviews import NoteDialog
from desktop.ui.dialogs.clinic.table import TextTable
from tests.helpers.clinic import sign, sign_dialog, words_of
from tests.helpers.clipping import clipped
from tests.helpers.fakes import FakePrompts
from tests.helpers.png import png
from tests.helpers.site import PROFILE
from tests.helpers.workstation import Opener

NOT_CHECKED = "A doctor or nurse has not yet checked this"


def profile_dialog(station: Workstation) -> ClinicDialog:
    station.clinic.profile.open_profile()
    dialog = station.clinic.profile.dialog
    assert isinstance(dialog, ClinicDialog)
    return dialog


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


def test_the_focus_moves_to_a_wrong_number_when_it_is_to_be_saved_and_not_before(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = profile_dialog(workstation)
    type_in(dialog, phone_out_of_hours="call us")
    address = dialog.form._fields["address"]
    address.setFocus()
    qtbot.keyClicks(address, "1 River Road")
    qtbot.waitUntil(lambda: "There is no digit in this phone number." in words_of(dialog))
    assert dialog.focusWidget() is address
    dialog._save()
    assert dialog.focusWidget() is dialog.form._fields["phone_out_of_hours"]


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


def test_the_size_of_a_huge_picture_is_told_as_it_is(
    workstation: Workstation, prompts: FakePrompts, tmp_path: Path
) -> None:
    """Of 50 MB it had been said that they are 20."""
    prompts.source = tmp_path / "huge.png"
    with prompts.source.open("wb") as file:
        file.write(png(3, 3))
        file.truncate(50_000_000)
    dialog = profile_dialog(workstation)
    dialog.logo_requested.emit()
    assert "The picture has 50000 kB. Use one of 300 kB or less." in words_of(dialog)
    assert dialog.form.profile().logo == b""


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


def test_the_profile_shows_what_the_policy_file_adds(workstation: Workstation) -> None:
    """The sheet beside the fields is the one that will be printed, not one with blank lines."""
    desk = workstation.clinic.profile
    dialog = profile_dialog(workstation)
    assert "policy file" not in dialog.told
    dialog.discard()
    rules = Policy(clinic=ClinicProfile(name="Hill Clinic", phone_day="555-555-0111"))
    workstation.clinic.site._rules = rules
    dialog = profile_dialog(workstation)
    assert dialog.told == (
        "What you leave empty comes from the policy file of this computer, as the sheet shows."
    )
    document = desk._sample(ClinicProfile(phone_day="555-555-0100"))
    assert document is not None
    head = document.letterhead
    assert (head.name, [f.value for f in head.fields if f.value]) == (
        "Hill Clinic",
        ["555-555-0100"],
    )


@pytest.mark.parametrize("scale", [100, 200])
def test_the_head_of_a_sheet_has_the_room_it_needs(
    workstation: Workstation, qtbot: QtBot, scale: int
) -> None:
    workstation.choices.set_scale(scale)
    dialog = profile_dialog(workstation)
    page = dialog._page

    def is_whole() -> bool:
        height = page.pixmap().height() or page.fontMetrics().height()
        side = page.parentWidget()
        assert side is not None
        inside = side.geometry().bottom() < dialog._row.height() <= dialog.column.height()
        return page.height() >= height and page.geometry().bottom() < side.height() and inside

    assert page.text() == "Making the sheet…"
    assert is_whole()
    qtbot.waitUntil(lambda: not page.pixmap().isNull() and is_whole(), timeout=20_000)
    dialog.show_no_preview("Words " * 60)
    qtbot.waitUntil(lambda: page.height() > 3 * page.fontMetrics().height() and is_whole())


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


# ------------------------------------------------------------------------------ keys


def test_dialogs_open_in_their_first_field_where_typing_presses_nothing(
    workstation: Workstation, qtbot: QtBot
) -> None:
    clinic = workstation.clinic
    for open_it, desk in (
        (clinic.begin, clinic.profile),
        (clinic.profile.open_profile, clinic.profile),
        (lambda: clinic.reviews.open_sign_off("velotumab"), clinic.reviews),
        (lambda: clinic.reviews.open_note("velotumab"), clinic.reviews),
        (clinic.register.open_register, clinic.register),
    ):
        open_it()
        dialog = desk.dialog
        assert isinstance(dialog, FormDialog)
        qtbot.waitUntil(lambda dialog=dialog: dialog.focusWidget() is not None)
        field = dialog.focusWidget()
        fields = dialog.column.findChildren(QLineEdit) + dialog.column.findChildren(QPlainTextEdit)
        assert field is not None
        assert field in fields, dialog.windowTitle()
        tops = [f.mapTo(dialog.column, QPoint()).y() for f in fields]
        assert field.mapTo(dialog.column, QPoint()).y() == min(tops)
        qtbot.keyClicks(field, "A Reader")
        assert desk.dialog is dialog
        assert dialog.told == ""
        typed = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.property("text")
        assert typed == "A Reader"
        dialog.done(0)


def test_enter_looks_a_sheet_id_up_and_closes_nothing(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    asked: list[str] = []
    dialog.look_up_requested.connect(asked.append)
    qtbot.keyClicks(dialog._field, "4711")
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert asked == ["4711"]
    assert dialog.found()[0] == "This is no sheet id."
    assert workstation.clinic.register.shown is dialog


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


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_heads_of_a_table_have_room_above_and_below_their_words(
    workstation: Workstation, scale: int
) -> None:
    """The tails of g and y in "Language" and "Reviewed by" were cut off."""
    workstation.choices.set_scale(scale)
    workstation.clinic.reviews.open_reviews()
    dialog = workstation.clinic.reviews.dialog
    assert dialog is not None
    table = dialog.findChild(TextTable)
    assert isinstance(table, TextTable)
    line, px = table._head_metrics().height(), workstation.theme.px
    assert table.horizontalHeader().height() >= line + 2 * px(6) + 1, "padding and line of the head"
    dialog.reject()
