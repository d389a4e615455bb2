"""The three stories of a person in the waiting room, told by touches."""

from __future__ import annotations

from collections.abc import Generator
from threading import Event

import pytest

from desktop.app.kiosk_shift import Shift
from desktop.core.errors import PrintingFailedError
from desktop.core.kiosk import Phase, Slip
from desktop.supervisor import EXIT_WORN
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.pager import PagedTiles
from tests.helpers.kiosk import PRINTED, Desk, Opener


def test_somebody_reads_about_a_treatment_and_takes_a_sheet_home(desk: Desk) -> None:
    desk.begin()
    desk.tap("My treatment")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Side effects")
    assert desk.says("Velora: Side effects")
    desk.tap("Back")
    desk.tap("Print a sheet to take home")
    desk.qtbot.waitUntil(lambda: bool(desk.printer.jobs), timeout=PRINTED)
    desk.qtbot.waitUntil(lambda: desk.says("It is being printed"), timeout=PRINTED)
    ((job, printer),) = desk.printer.jobs
    assert printer == "Front desk"
    assert desk.says(f"Pages: {len(job.pages)}. Please take them at the desk.")
    desk.tap("Go on")
    desk.tap("Start over")
    assert desk.kiosk.controller.state.phase is Phase.ATTRACT


def test_who_touched_the_wrong_treatment_goes_back_to_the_list(desk: Desk) -> None:
    desk.begin()
    desk.tap("My treatment")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Back")
    desk.tap("Zencarta")
    assert desk.kiosk.session.therapy == "zencabtagene-autoleucel"
    desk.tap("Back")
    desk.tap("Back")
    assert desk.says("Which treatment is yours?")


def test_somebody_tells_how_they_feel_and_the_nurse_gets_a_page(desk: Desk) -> None:
    desk.begin()
    desk.tap("How do I feel today?")
    desk.tap("By kind")
    desk.tap("Bispecific T-cell engager")
    desk.tap("Velora")
    assert desk.says("Get help now: if you have any of these, tell the desk now.")
    desk.tap("A new skin rash")
    desk.tap("Quite a bit")
    desk.tap("For some days")
    desk.tap("Done")
    assert desk.says("Quite a bit · For some days")
    desk.tap("Show what I marked: 1")
    assert desk.says("If you feel very sick now, tell the desk. Do not wait.")
    desk.tap("Print a page for my nurse")
    desk.qtbot.waitUntil(lambda: desk.says("It is being printed"), timeout=PRINTED)
    assert len(desk.printer.jobs) == 1


@pytest.fixture
def slow_printer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Generator[Event]:
    """A printer that takes pages once the event is set; a person waits for a page meanwhile."""
    answers = Event()
    printers = desk.printer.printers

    def slow() -> tuple[str, ...]:
        answers.wait(PRINTED / 1000)
        return printers()

    monkeypatch.setattr(desk.printer, "printers", slow)
    desk.begin()
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.tap("Print a sheet to take home")
    assert desk.says("Making your pages")
    yield answers
    answers.set()


def ask_whether_still_there(desk: Desk) -> None:
    desk.later(desk.kiosk.controller._machine.patience)
    assert desk.says("Are you still reading?")


def test_who_is_still_there_waits_on_for_the_pages(desk: Desk, slow_printer: Event) -> None:
    ask_whether_still_there(desk)
    desk.tap("Yes, I am still here")
    assert desk.says("Making your pages")
    slow_printer.set()
    desk.qtbot.waitUntil(lambda: desk.says("It is being printed"), timeout=PRINTED)


def test_what_became_of_the_pages_is_told_after_the_question(
    desk: Desk, slow_printer: Event
) -> None:
    desk.printer.names = ()
    ask_whether_still_there(desk)
    slow_printer.set()
    desk.qtbot.waitUntil(lambda: not desk.kiosk.printing.is_busy, timeout=PRINTED)
    assert desk.says("Are you still reading?")
    desk.tap("Yes, I am still here")
    assert desk.says("Your pages could not be printed")


def test_a_second_press_says_that_the_pages_are_being_made(desk: Desk, slow_printer: Event) -> None:
    """Staff looked in between: the press must not do nothing."""
    hold_corner(desk)
    desk.tap("Back")
    desk.tap("Print a sheet to take home")
    assert desk.says("Making your pages")
    slow_printer.set()
    desk.qtbot.waitUntil(lambda: desk.says("It is being printed"), timeout=PRINTED)
    assert len(desk.printer.jobs) == 1


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)], ids=str)
@pytest.mark.parametrize("text", [24, 48])
def test_who_taps_print_twice_does_not_start_over(
    open_kiosk: Opener, size: tuple[int, int], text: int
) -> None:
    desk = open_kiosk(size=size)
    desk.begin()
    desk.kiosk.session.text_size = text
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    (list_of_pages,) = desk.root.findChildren(PagedTiles)
    while all(b.face.title != "Print a sheet to take home" for b in desk.buttons()):
        list_of_pages.turner.down.click()
    button = desk.button("Print a sheet to take home")
    place = button.mapTo(desk.kiosk.window, button.rect().center())
    desk.touch(place)
    desk.touch(place)
    desk.touch(place)
    assert desk.kiosk.controller.state.phase is Phase.ACTIVE


def test_nobody_has_to_wait_for_a_printer(desk: Desk, slow_printer: Event) -> None:
    """Rule K-22: "Start over" is there while pages are made, too."""
    desk.tap("Start over")
    assert desk.kiosk.controller.state.phase is Phase.ATTRACT
    assert not desk.kiosk.printing.is_busy


def test_a_red_sign_fills_the_screen_until_staff_clear_it(desk: Desk) -> None:
    desk.begin()
    desk.tap("How do I feel today?")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Fever of 100.4 °F (38.0 °C) or higher")
    assert desk.says("Please tell the desk now")
    desk.tap("Yes, I have this now")
    assert list(desk.buttons()) == [], "nobody but staff can leave it"
    desk.qtbot.waitUntil(lambda: len(desk.printer.jobs) == 1, timeout=PRINTED)
    desk.later(300)
    assert desk.says("Please tell the desk now")
    hold_corner(desk)
    type_pin(desk, "271828")
    desk.tap("Back to the person's page")
    assert desk.kiosk.session.checklist.is_ticked("fever")
    assert desk.says("Show what I marked: 1")


def held_red_sign(desk: Desk) -> None:
    desk.begin()
    desk.tap("How do I feel today?")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Fever of 100.4 °F (38.0 °C) or higher")
    desk.tap("Yes, I have this now")


def test_a_red_sign_says_when_staff_get_no_page(desk: Desk) -> None:
    """Nobody may wait for staff who know of nothing: the printer of the policy is not there."""
    desk.printer.names = ()
    failed = "No page was printed for the staff. Go to the desk and tell them."
    held_red_sign(desk)
    assert desk.says("A page for the staff is being printed.")
    desk.qtbot.waitUntil(lambda: desk.says(failed), timeout=PRINTED)
    assert not desk.says("A page for the staff is being printed.")
    desk.later(300)
    assert desk.says(failed)


def test_the_page_for_the_staff_comes_after_the_pages_of_the_person(desk: Desk) -> None:
    desk.begin()
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/feel"))
    desk.kiosk.answers.take(Ask(Do.PRINT, "sheet"))
    desk.kiosk.answers.take(Ask(Do.UNHIDE))
    desk.tap("Fever of 100.4 °F (38.0 °C) or higher")
    desk.tap("Yes, I have this now")
    assert not desk.says("A page for the staff is being printed."), "the person's pages are"
    desk.qtbot.waitUntil(lambda: len(desk.printer.jobs) == 1, timeout=PRINTED)
    desk.qtbot.waitUntil(
        lambda: desk.says("A page for the staff is being printed."), timeout=PRINTED
    )
    desk.qtbot.waitUntil(lambda: len(desk.printer.jobs) == 2, timeout=PRINTED)


def test_each_red_sign_that_is_held_has_a_page_of_its_own(desk: Desk) -> None:
    held_red_sign(desk)
    desk.qtbot.waitUntil(lambda: desk.kiosk.slip is Slip.SENT, timeout=PRINTED)
    hold_corner(desk)
    type_pin(desk, "271828")
    desk.tap("Back to the person's page")
    assert desk.kiosk.slip is Slip.NONE
    for _ in range(2):  # take the mark back, and make it again
        desk.tap("Fever of 100.4 °F (38.0 °C) or higher")
    desk.tap("Yes, I have this now")
    desk.qtbot.waitUntil(lambda: len(desk.printer.jobs) == 2, timeout=PRINTED)


def test_a_red_sign_touched_by_mistake_is_taken_back(desk: Desk) -> None:
    desk.begin()
    desk.tap("How do I feel today?")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Fever of 100.4 °F (38.0 °C) or higher")
    desk.tap("I touched this by mistake")
    assert not desk.kiosk.session.checklist.is_ticked("fever")
    assert desk.says("Touch what you have. Touch again to undo.")
    assert desk.printer.jobs == []


def test_somebody_collects_questions_in_spanish(desk: Desk) -> None:
    desk.begin("Español")
    desk.tap("Preguntas para su equipo")
    desk.tap("Por nombre")
    desk.tap("Velora")
    first = next(b for b in desk.buttons() if b.face.ticked is False)
    desk.tap(first.face.title)
    desk.tap("Ver mi lista: 1")
    assert desk.says(first.face.title)
    desk.tap("Imprimir mi lista")
    desk.qtbot.waitUntil(lambda: desk.says("Se está imprimiendo"), timeout=PRINTED)


def test_a_source_without_a_date_says_so_in_spanish_too(desk: Desk) -> None:
    """ "undated" stood in the Spanish list of sources."""
    desk.begin("Español")
    desk.kiosk.answers.take(Ask(Do.GO, "sources:velotumab"))
    assert desk.says("Sample Reprints, sin fecha")


def test_who_does_not_know_the_treatment_sees_what_all_have_in_common(desk: Desk) -> None:
    desk.begin()
    desk.tap("When to call")
    desk.tap("I do not know")
    assert desk.says("Fever of 100.4 °F (38.0 °C) or higher")


def test_words_to_know(desk: Desk) -> None:
    desk.begin()
    desk.tap("Words to know")
    letter = next(b.face.title for b in desk.buttons() if len(b.face.title) == 1)
    desk.tap(letter)
    word = next(b.ask for b in desk.buttons() if b.ask and b.ask.value.startswith("word:"))
    desk.kiosk.answers.take(word)
    assert desk.says("Where this comes from:")
    desk.tap("Home")
    assert desk.says("What would you like to know?")


def test_how_it_works_shows_a_picture(desk: Desk) -> None:
    desk.begin()
    desk.tap("How it works")
    kind = next(b for b in desk.buttons() if type(b).__name__ == "PictureButton")
    desk.tap(kind.face.title)
    assert desk.says("How it works")


def test_a_printer_that_fails_is_told_in_plain_words(desk: Desk) -> None:
    desk.printer.error = PrintingFailedError("out of paper")
    desk.begin()
    desk.tap("My treatment")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Print a sheet to take home")
    desk.qtbot.waitUntil(lambda: desk.says("Your pages could not be printed"), timeout=PRINTED)
    assert not desk.says("out of paper"), "what is wrong with the printer is for staff"
    assert desk.says("Please ask at the desk for a paper copy.")
    assert desk.kiosk.session.pages_printed == 0


def hold_corner(desk: Desk) -> None:
    from PySide6.QtTest import QTest

    place = desk.kiosk.window.rect().topRight()
    place.setX(place.x() - 20)
    place.setY(place.y() + 20)
    QTest.touchEvent(desk.kiosk.window, desk.finger).press(0, place).commit()
    desk.clock.seconds += 3
    QTest.touchEvent(desk.kiosk.window, desk.finger).release(0, place).commit()


def type_pin(desk: Desk, pin: str) -> None:
    for digit in pin:
        desk.tap(digit)
    desk.tap("Enter")


def test_a_window_that_printed_its_share_gives_way_when_nobody_is_there(desk: Desk) -> None:
    left: list[int] = []
    shift = Shift(desk.kiosk, sheets=1)
    shift.ended.connect(left.append)
    desk.later(40)
    assert left == [], "nothing was printed yet"
    desk.begin()
    desk.tap("My treatment")
    desk.tap("By name")
    desk.tap("Velora")
    desk.tap("Print a sheet to take home")
    desk.qtbot.waitUntil(lambda: desk.says("It is being printed"), timeout=PRINTED)
    desk.later(1)
    assert left == [], "somebody is there"
    desk.tap("Go on")
    desk.tap("Start over")
    desk.later(1)
    assert left == [EXIT_WORN]
    shift.deleteLater()
