"""Signing, notes and printed sheets as staff use them: screen and paper follow."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.records import GLOSSARY, Audience
from db.site.records import SignedText, SignOff, TextKey
from db.site.repository import SiteRepository
from desktop.app.workstation import Workstation
from desktop.core.handouts.parts import HandoutDocument, ReviewState
from desktop.core.review import PAGE, WORDS, Review, a_year_after, plain_wish
from desktop.core.sheet_code import SheetCode
from desktop.core.signable import signs_of
from desktop.ui.dialogs.clinic.reviews import NoteDialog, ReviewsDialog
from desktop.ui.dialogs.clinic.sign_off import SignOffDialog
from desktop.ui.review_words import review_line
from tests.helpers.clinic import sign, sign_dialog, type_id, type_note, type_reader, words_of
from tests.helpers.fakes import FakePrinter, FakePrompts
from tests.helpers.site import PROFILE

NOT_CHECKED = "A doctor or nurse has not yet checked this"


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


def test_the_glossary_is_one_text_in_each_language(workstation: Workstation) -> None:
    """Signed on its page, or on that of a word; the page says so whoever reads it."""
    window = workstation.window
    window.show_entry("word-cytokine")
    header = window.detail_pane.header
    assert header._review.text().startswith(NOT_CHECKED)
    workstation.clinic.reviews.open_sign_off("word-cytokine")
    dialog = workstation.clinic.reviews.dialog
    assert isinstance(dialog, SignOffDialog)
    assert list(dialog._boxes) == [TextKey(GLOSSARY, WORDS, lang) for lang in ("en", "es")]
    type_reader(dialog)
    dialog.tick(TextKey(GLOSSARY, WORDS, "en"))
    dialog._sign()
    said = "Checked by A. Reader, Lead pharmacist on November 21, 2026."
    assert header._review.text() == said
    window.show_entry(GLOSSARY)
    assert header._review.text() == said
    workstation.clinic.reviews.open_reviews()
    reviews = workstation.clinic.reviews.dialog
    assert isinstance(reviews, ReviewsDialog)
    assert [r.title for r in reviews.shown()] == ["Words to know: Patient words on the screen"]


def test_all_signs_of_a_checklist_are_signed_together(workstation: Workstation) -> None:
    """The waiting room shows the list only when each of them is signed."""
    dialog = sign_dialog(workstation)
    site = workstation.clinic.site
    content = workstation.content
    keys = signs_of(content, "velotumab", "en")
    assert TextKey("fever", WORDS, "en") in keys
    assert dialog._boxes[TextKey("fever", WORDS, "en")].text().startswith("Fever of 100.4")
    assert "English: the checklist, each sign" in words_of(dialog)
    type_reader(dialog)
    dialog.tick(*keys)
    dialog._sign()
    assert all(site.review(key).state is ReviewState.REVIEWED for key in keys)
    assert signs_of(content, "fever", "en") == ()


def test_who_signed_so_far_stands_under_the_text(workstation: Workstation) -> None:
    """Also a sign-off that was taken back, which the list of sign-offs has no more."""
    key = TextKey("velotumab", WORDS, "en")
    assert not any(
        line.startswith("Signed off so far") for line in words_of(sign_dialog(workstation))
    )
    site = workstation.clinic.site
    for name in ("A. Reader", "B. Second"):
        proposal = SignOff(name, "Pharmacist", site.today(), a_year_after(site.today()))
        site.sign((key,), proposal)
        if name == "A. Reader":
            site.withdraw(site.signed()[0][0])
    dialog = sign_dialog(workstation)
    said = (
        "Signed off so far: B. Second (Pharmacist), 2026-11-21; "
        "A. Reader (Pharmacist), 2026-11-21, taken back"
    )
    assert words_of(dialog).count(said) == 1
    assert dialog._boxes[key].accessibleDescription() == f"English. {said}"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        # Due after three months: nothing may say that the text is more than a year old.
        (date(2026, 5, 1), "This text was due for a new check by May 1, 2026."),
        (date(2026, 4, 1), "This text is more than a year old."),  # its own first birthday
    ],
)
def test_a_passed_check_is_not_called_a_year(
    workstation: Workstation, due: date, said: str
) -> None:
    sign_off = SignOff("A. Reader", "Nurse", date(2026, 2, 1), date(2026, 5, 1))
    review = Review(ReviewState.OUT_OF_DATE, sign_off, due)
    line = review_line(review, Audience.PATIENT, workstation.content.info(), "en")
    assert line == f"{said} Ask your care team for a new one."


def test_signing_knows_what_another_window_signed(workstation: Workstation) -> None:
    """Also where this window stayed in front: the state and the history below it agree."""
    key, site = TextKey("velotumab", WORDS, "en"), workstation.clinic.site
    with closing(SiteRepository(site._kept._folder)) as elsewhere:
        sign_off = SignOff("B. Second", "Nurse", site.today(), a_year_after(site.today()))
        elsewhere.sign(SignedText(key, site.text_hash(key), sign_off))
    dialog = sign_dialog(workstation)
    assert dialog._boxes[key].accessibleName() == "Patient words on the screen: Reviewed"


def test_who_and_what_is_needed(workstation: Workstation) -> None:
    dialog = sign_dialog(workstation)
    dialog._sign()
    assert words_of(dialog).count("This is needed: it stands on the sheet.") == 2
    type_reader(dialog)
    dialog._sign()
    assert dialog.told == "No text is ticked yet."
    assert workstation.clinic.site.signed() == ()


@pytest.mark.parametrize(
    ("day", "due", "said"),
    [
        ("2026-11-22", "2027-01-01", "This day is still to come."),
        ("2026-11-21", "2026-11-21", "The next review comes after the day of reading."),
        ("2026-11-21", "2027-11-22", "A text is read again after a year at the latest."),
        (
            "2025-11-20",
            "2026-11-20",
            "This day has passed: the text would not count as reviewed.",
        ),
        ("11/21/2026", "2027-01-01", "Write the day like this: 2026-11-21"),
    ],
)
def test_days_that_make_no_sense_are_named(
    workstation: Workstation, day: str, due: str, said: str
) -> None:
    dialog = sign_dialog(workstation)
    type_reader(dialog)
    dialog.tick(TextKey("velotumab", "sheet", "en"))
    dialog._day.setText(day)
    dialog._due.setText(due)
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
    qtbot.waitUntil(lambda: workstation.desk.dialog is None, timeout=30_000)
    assert len(printer.jobs) == 1
    assert prompts.questions == []
    (line,) = workstation.clinic.site._kept.printed_since(
        workstation.clinic.site._calendar.now().replace(hour=0)
    )
    assert workstation.clinic.site.read_code(line.sheet_id).entry_id == "velotumab"


def cover_of(workstation: Workstation, qtbot: QtBot) -> HandoutDocument:
    """Return the cover of the set "emergency" as it would be printed."""
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    dialog = workstation.desk.dialog
    assert dialog is not None
    dialog.choose_bundle("emergency")
    qtbot.waitUntil(lambda: workstation.desk._paper.is_all, timeout=30_000)
    cover, *parts = (made.document for made in workstation.desk._paper.made())
    assert len(parts) == 2
    dialog.reject()
    return cover


def test_a_cover_says_the_weakest_state_of_what_is_under_it(
    workstation: Workstation, qtbot: QtBot
) -> None:
    """It had always said "not reviewed", also where every part was signed."""
    workstation.clinic.site.save_profile(PROFILE, 0)
    sign(workstation, [TextKey("velotumab", "wallet", "en")])
    assert cover_of(workstation, qtbot).review is ReviewState.NOT_REVIEWED
    sign(workstation, [TextKey("velotumab", "emergency", "en")])
    cover = cover_of(workstation, qtbot)
    assert cover.review is ReviewState.REVIEWED
    assert "A. Reader, Lead pharmacist" in cover.footer.lines[0]
    assert not cover.needs_confirmation


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
    type_note(dialog, "We start it on ward 4.", "")
    dialog._save()
    assert dialog.told == "Say who wrote it: the note is shown with a name."
    type_note(dialog, "We start it on ward 4.", "A. Reader")
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
    site.keep_printed(site.hashing([code])())
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    type_id(dialog, code.lower().replace("-", " "))
    title, words, can_be_shown = dialog.found()
    assert title == "When to call (for the fridge) · Velora · English"
    assert words.startswith("Printed or saved on this computer: 1 ×, last on ")
    assert words.endswith(
        "Its content is the one on this computer: these are the words that were given. "
        "Letterhead and review line are those of today."
    )
    assert can_be_shown
    dialog.show_requested.emit(code)
    qtbot.waitUntil(lambda: workstation.desk._paper.is_all, timeout=30_000)
    (made,) = workstation.desk._paper.made()
    assert made.document.sheet_id == code


def test_a_calendar_says_what_its_id_does_not(workstation: Workstation, qtbot: QtBot) -> None:
    """Its id tells neither the dates nor which plan of days was drawn."""
    site = workstation.clinic.site
    code = site.read_code(site.document(TextKey("velotumab", "calendar", "en")).sheet_id)
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    type_id(dialog, str(replace(code, dated=True)))
    assert dialog.found()[1].splitlines()[-2:] == [
        "The dates typed in for it were not kept.",
        "If one plan of days was chosen for it, nobody kept which one.",
    ]


def test_a_calendar_of_one_plan_is_found_again_as_it_was_given(
    workstation: Workstation, qtbot: QtBot
) -> None:
    site = workstation.clinic.site
    key = TextKey("velotumab", "calendar", "en")
    given = site.document(key, plain_wish("velotumab", "en", plan="relapsed-1")).sheet_id
    site.keep_printed(site.hashing([given])())
    (line,) = site.printed_as(given)
    assert line.text_hash
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    type_id(dialog, given)
    title, words, can_be_shown = dialog.found()
    assert title == "Calendar · Velora · English · Leukemia came back: Each cycle"
    assert "nobody kept which one" not in words
    assert can_be_shown
    dialog.show_requested.emit(given)
    qtbot.waitUntil(lambda: workstation.desk._paper.is_all, timeout=30_000)
    (made,) = workstation.desk._paper.made()
    assert made.document.sheet_id == given


def test_a_misread_id_and_a_sheet_of_other_content_are_said_plainly(
    workstation: Workstation, qtbot: QtBot
) -> None:
    from msgspec.structs import replace

    site = workstation.clinic.site
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    assert dialog.summary() == "Looking for sheets that say something else today…"
    nothing = "No sheet of this time says anything else today."
    qtbot.waitUntil(lambda: dialog.summary() == nothing)
    type_id(dialog, "AAAAA-AAAAA-AAAAB")
    assert dialog.found()[0] == "This is no sheet id."
    code = site.read_code(site.document(TextKey("velotumab", "sheet", "en")).sheet_id)
    old = str(replace(code, version="2025.1.1"))
    type_id(dialog, old)
    title, words, can_be_shown = dialog.found()
    assert (title, can_be_shown) == ("Patient sheet · Velora · English", False)
    assert words == (
        "It is not in the register of this computer.\nIt was made from content 2025.1.1, which is "
        f"not on this computer any more (now {site.info().version}). What was given cannot be "
        "shown; a sheet made today may say something else."
    )


def test_a_printed_sheet_of_an_entry_that_is_gone_is_still_found_in_the_register(
    workstation: Workstation,
) -> None:
    site = workstation.clinic.site
    gone = str(SheetCode("2025.1.1", 1, "withdrawn-therapy", "en"))
    site.keep_printed(site.hashing([gone])())
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    type_id(dialog, gone.lower())
    title, words, can_be_shown = dialog.found()
    assert (title, can_be_shown) == ("Patient sheet · English", False)
    assert words.startswith("Printed or saved on this computer: 1 ×, last on ")
