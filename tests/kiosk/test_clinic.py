"""The kiosk and the clinic's own database: sign-offs, the register, the number to call."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from pathlib import Path
from threading import Event, Thread, Timer, current_thread, main_thread

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from db.records import GLOSSARY, Kind
from db.repository import ContentRepository
from db.site.records import ClinicProfile, SignOff, TextKey
from db.site.repository import SiteRepository
from desktop.app import kiosk_printing
from desktop.app.kiosk_clinic import SiteClinic
from desktop.core.errors import PrintingUnsureError
from desktop.core.paths import resource
from desktop.core.policy import Policy, Problem, strictest
from desktop.core.ports import PrintJob
from desktop.core.review import WORDS
from desktop.core.sheet_code import COLLECTED_QUESTIONS
from desktop.core.signable import signs_of
from desktop.services.clinic_site import Calendar, ClinicSite
from desktop.services.text_hashes import TextHashes
from desktop.ui.clinic_words import code_title
from desktop.ui.kiosk.asks import Ask, Do
from tests.helpers.content import built_content
from tests.helpers.kiosk import OPEN, PRINTED, Desk, Opener
from tests.helpers.site import NOON, PROFILE, Clock

SIGN_OFF = SignOff("A. Reader", "Lead pharmacist", NOON.date(), date(2027, 11, 21), "River Clinic")
SIGNED_ONLY = replace(OPEN, allow_not_reviewed=False)
NUMBER_NEEDED = replace(OPEN, require_out_of_hours_number=True)
THERAPY = "velotumab"
NOT_READY = "This screen is not ready yet."


class Staff:
    """The clinic's database as the kiosk has it open, and as staff write it elsewhere."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.content = folder, ContentRepository(built_content())
        self._made: list[ClinicSite] = []
        self.there = self.opened(Policy())

    def opened(self, rules: Policy) -> ClinicSite:
        clock = Clock()
        made = ClinicSite(
            None, SiteRepository(self._folder, clock), self.content, resource("handouts"), rules,
            Calendar(lambda: clock.now.date(), clock),
        )  # fmt: skip
        self._made.append(made)
        return made

    def sign(self, *keys: TextKey) -> None:
        self.there.sign(keys, SIGN_OFF)

    def words_of(self, kind: Kind) -> list[TextKey]:
        found = [s.id for s in self.content.summaries(kind)]
        return [k for i in found for k in self.there.texts_of(i, "en") if k.document == WORDS]

    def close(self) -> None:
        for made in self._made:
            made.close()
        self.content.close()


@pytest.fixture(autouse=True)  # made before the kiosk, so that it is closed after it
def staff(tmp_path: Path) -> Generator[Staff]:
    made = Staff(tmp_path / "data")
    yield made
    made.close()


def opened(open_kiosk: Opener, staff: Staff, policy: Policy) -> tuple[Desk, ClinicSite]:
    site = staff.opened(policy)
    return open_kiosk(policy, clinic=SiteClinic(site)), site


def test_a_broken_policy_shows_no_therapy_though_they_are_signed_off(
    open_kiosk: Opener, staff: Staff
) -> None:
    """The clinic's own list cannot be read from it, so all that was signed off was offered."""
    staff.sign(*staff.words_of(Kind.THERAPY))
    whole, _ = opened(open_kiosk, staff, SIGNED_ONLY)
    assert not whole.says(NOT_READY)
    rules = strictest(kiosk=True, staff=OPEN.staff)
    wrong = Problem(4, "therapies", "must be a list of ids")
    desk = open_kiosk(rules, problems=(wrong,), clinic=SiteClinic(staff.opened(rules)))
    desk.touch(desk.kiosk.window.rect().center())
    assert desk.says(NOT_READY)
    assert list(desk.buttons()) == []
    desk.kiosk.answers.open_pin()
    assert not desk.says(NOT_READY), "staff still get out"


def print_questions(desk: Desk) -> None:
    """Choose a question and print it: one page."""
    desk.begin()
    take = desk.kiosk.answers.take
    take(Ask(Do.THERAPY, f"{THERAPY}/questions"))
    take(next(b.ask for b in desk.buttons() if b.ask and b.ask.do is Do.QUESTION))
    take(Ask(Do.PRINT, "questions"))


def test_what_is_printed_stands_in_the_register_also_for_somebody_who_left(
    open_kiosk: Opener, staff: Staff
) -> None:
    desk, site = opened(open_kiosk, staff, OPEN)
    begun, gone, take = Event(), Event(), desk.printer.print_pages

    def slow_printer(job: PrintJob, printer: str = "") -> None:
        begun.set()
        gone.wait(PRINTED / 1000)
        take(job, printer)

    desk.printer.print_pages = slow_printer
    print_questions(desk)
    desk.qtbot.waitUntil(begun.is_set, timeout=PRINTED)
    desk.kiosk.controller.wipe()
    gone.set()
    desk.qtbot.waitUntil(lambda: bool(desk.printer.jobs), timeout=PRINTED)
    desk.qtbot.waitUntil(lambda: bool(site._kept.printed_since(NOON)), timeout=PRINTED)
    (line,) = site._kept.printed_since(NOON)
    code = site.read_code(line.sheet_id)
    assert (code.kind, code.entry_id, code.lang) == (COLLECTED_QUESTIONS, THERAPY, "en")
    title = code_title(code, site.words("en"), "Velora")
    assert title == "Questions to ask · Velora · English"
    assert desk.kiosk.session.pages_printed == 0


def test_what_is_printed_while_the_kiosk_ends_stands_in_the_register(
    open_kiosk: Opener, staff: Staff
) -> None:
    desk, site = opened(open_kiosk, staff, OPEN)
    begun, take = Event(), desk.printer.print_pages

    def slow_printer(job: PrintJob, printer: str = "") -> None:
        begun.set()
        ends.wait(PRINTED / 1000)
        take(job, printer)

    ends, desk.printer.print_pages = Event(), slow_printer
    print_questions(desk)
    desk.qtbot.waitUntil(begun.is_set, timeout=PRINTED)
    slow = Timer(0.2, ends.set)
    slow.start()
    desk.kiosk.printing.finish()
    slow.join()
    assert len(desk.printer.jobs) == len(site._kept.printed_since(NOON)) == 1


def test_a_printer_that_hangs_at_the_end_is_given_up_and_the_sheet_is_noted(
    open_kiosk: Opener, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The supervisor would kill the window: better a line too many than one too few."""
    monkeypatch.setattr(kiosk_printing, "LAST_MS", 100)
    desk, site = opened(open_kiosk, staff, OPEN)
    begun, gave_up = Event(), Event()

    def silent_printer(job: PrintJob, printer: str = "") -> None:
        begun.set()
        gave_up.wait(PRINTED / 1000)
        raise PrintingUnsureError(printer)

    desk.printer.print_pages, desk.printer.give_up = silent_printer, gave_up.set
    print_questions(desk)
    desk.qtbot.waitUntil(begun.is_set, timeout=PRINTED)
    desk.kiosk.printing.finish()
    assert gave_up.is_set()
    assert len(site._kept.printed_since(NOON)) == 1


def test_words_are_hashed_for_the_register_beside_the_window(
    open_kiosk: Opener, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed_on: list[Thread] = []
    of_sheet = TextHashes.of_sheet

    def watched(self: TextHashes, sheet_id: str) -> str:
        hashed_on.append(current_thread())
        return of_sheet(self, sheet_id)

    monkeypatch.setattr(TextHashes, "of_sheet", watched)
    desk, site = opened(open_kiosk, staff, OPEN)
    print_questions(desk)
    desk.qtbot.waitUntil(lambda: bool(site._kept.printed_since(NOON)), timeout=PRINTED)
    assert hashed_on
    assert main_thread() not in hashed_on


def test_the_policy_can_switch_the_register_off(open_kiosk: Opener, staff: Staff) -> None:
    desk, site = opened(open_kiosk, staff, replace(OPEN, keep_register=False))
    print_questions(desk)
    desk.qtbot.waitUntil(lambda: desk.says("It is being printed"), timeout=PRINTED)
    QCoreApplication.sendPostedEvents()
    assert site._kept.printed_since(NOON) == ()


def test_without_the_number_that_the_policy_wants_nothing_is_printed_to_take_home(
    open_kiosk: Opener, staff: Staff
) -> None:
    desk, _ = opened(open_kiosk, staff, NUMBER_NEEDED)
    print_questions(desk)
    assert desk.says("This page cannot be printed here")
    assert desk.says("Please ask at the desk for a paper copy.")
    assert not desk.kiosk.printing.is_busy
    staff.there.save_profile(PROFILE, 0)
    desk.kiosk.controller.wipe()
    print_questions(desk)
    assert desk.says("Making your pages")
    desk.qtbot.waitUntil(lambda: bool(desk.printer.jobs), timeout=PRINTED)


def test_the_slip_for_the_desk_does_not_wait_for_a_number(open_kiosk: Opener, staff: Staff) -> None:
    desk, _ = opened(open_kiosk, staff, NUMBER_NEEDED)
    desk.begin()
    take = desk.kiosk.answers.take
    take(Ask(Do.THERAPY, f"{THERAPY}/feel"))
    take(Ask(Do.TICK, "fever"))
    take(Ask(Do.RED_YES))
    desk.qtbot.waitUntil(lambda: bool(desk.printer.jobs), timeout=PRINTED)


def test_staff_read_why_nothing_is_printed(open_kiosk: Opener, staff: Staff) -> None:
    desk, _ = opened(open_kiosk, staff, NUMBER_NEEDED)
    notes = desk.kiosk._views._staff_notes()
    assert any("the clinic's out-of-hours number" in note for note in notes)
    with_number = replace(NUMBER_NEEDED, clinic=ClinicProfile(phone_out_of_hours="555-555-0199"))
    other, _ = opened(open_kiosk, staff, with_number)
    notes = other.kiosk._views._staff_notes()
    assert not any("the clinic's out-of-hours number" in note for note in notes)


def test_what_is_signed_at_a_workstation_is_shown_to_the_next_person(
    open_kiosk: Opener, staff: Staff
) -> None:
    """Each page by its own sign-off: treatment, signs, how it works, words to know, the sheet."""
    desk, _ = opened(open_kiosk, staff, SIGNED_ONLY)
    assert desk.says("This screen is not ready yet.")
    staff.sign(TextKey(THERAPY, WORDS, "en"))
    desk.kiosk.controller.wipe()
    desk.begin()
    assert titles(desk) == {
        "My treatment", "How do I feel today?", "When to call", "How it works", "Questions to ask",
    }  # fmt: skip
    take = desk.kiosk.answers.take
    take(Ask(Do.THERAPY, f"{THERAPY}/therapy"))
    assert "Print a sheet to take home" not in every_title(desk)
    take(Ask(Do.PRINT, "sheet"))
    assert not desk.kiosk.printing.is_busy
    take(Ask(Do.GO, "feel"))
    assert desk.says("This list is not ready yet. Please tell the staff how you feel.")
    staff.sign(TextKey(GLOSSARY, WORDS, "en"), TextKey(THERAPY, "sheet", "en"))
    staff.sign(*signs_of(staff.content, THERAPY, "en"))
    assert not desk.kiosk.library.terms("es"), "the other language is another text"
    desk.kiosk.controller.wipe()
    desk.begin()
    assert "Words to know" in titles(desk)
    take(Ask(Do.THERAPY, f"{THERAPY}/therapy"))
    assert "Print a sheet to take home" in every_title(desk)
    take(Ask(Do.GO, "feel"))
    assert desk.says("Get help now: if you have any of these, tell the desk now.")


def titles(desk: Desk) -> set[str]:
    """Return what the cards of the first screen say."""
    return {b.face.title for b in desk.buttons() if b.ask and b.ask.do is Do.GO}


def every_title(desk: Desk) -> set[str]:
    """Return what all buttons of all pages of the screen say."""
    from desktop.ui.kiosk.touch import TouchButton

    return {b.face.title for b in desk.root.findChildren(TouchButton)}


def test_a_sign_off_of_the_words_counts_for_every_page_of_them(staff: Staff) -> None:
    """The word of the glossary is another page of the same text; another definition is not."""
    assert staff.there.texts_of("word-cytokine", "en") == (TextKey(GLOSSARY, WORDS, "en"),)
    staff.sign(TextKey(GLOSSARY, WORDS, "en"))
    assert staff.there.review(TextKey(GLOSSARY, WORDS, "en")).sign_off == SIGN_OFF
    assert staff.there.review(TextKey(GLOSSARY, WORDS, "es")).sign_off is None


def test_the_words_of_a_kind_are_signed_on_its_page(open_kiosk: Opener, staff: Staff) -> None:
    desk, _ = opened(open_kiosk, staff, SIGNED_ONLY)
    staff.sign(TextKey(THERAPY, WORDS, "en"))
    desk.kiosk.controller.wipe()
    (kind,) = desk.kiosk.library.kinds("en")
    assert kind.id == THERAPY, "nobody has signed the words of its kind: its own are shown"
    keys = staff.words_of(Kind.CLASS)
    if keys:
        staff.sign(*keys)
        desk.kiosk.controller.wipe()
        (kind,) = desk.kiosk.library.kinds("en")
        assert TextKey(kind.id, WORDS, "en") in keys
