"""A walk over every screen: patient words only, large enough to touch, help always in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint

from db.records import Kind, Level
from db.site.records import ClinicProfile
from desktop.app.kiosk_views import NO_RULES
from desktop.core.kiosk import SHIFT_SECONDS, Phase
from desktop.core.policy import Idle, Policy, Problem, Staff
from desktop.core.policy_rules import OpenTime
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import RowButton, WideButton
from desktop.ui.kiosk.feel import level_label
from desktop.ui.kiosk.frame import ASK_STAFF
from desktop.ui.kiosk.full import ATTRACT
from desktop.ui.kiosk.home import GENERAL
from desktop.ui.kiosk.kit import Words
from desktop.ui.kiosk.measures import TARGET
from desktop.ui.kiosk.pager import PagedTiles, Turner
from desktop.ui.kiosk.reading import KioskPage
from desktop.ui.kiosk.screens import SCREENS
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said
from tests.helpers.kiosk import CODE, OPEN, PIN, PRINTED, Desk, Opener, all_is_seen

LEAST_LINES = 4.0  # of a text, on every screen and at every size
DOSE = re.compile(r"\d\s?(?:mg|mcg|µg|micrograms?|mL|IU|units?/|mg/m2)\b|\bper kg\b")
FOR_STAFF = ("CTCAE", "grade 3", "ASTCT", "mg/m", "REMS", "premedicat", "contraindic", "n=")
# A walk does not print, read aloud, leave or turn the look; those have tests of their own.
NOT_WALKED = {Do.PRINT, Do.LISTEN, Do.START_OVER, Do.LARGER, Do.THEME, Do.HIDE, Do.LANGUAGE,
              Do.BACK, Do.HOME, Do.TICK}  # fmt: skip


def every_screen(desk: Desk) -> Iterator[str]:
    """Visit each place that can be reached by taps, once, and yield its name."""
    take, session = desk.kiosk.answers.take, desk.kiosk.session
    waiting = [Ask(Do.HOME), Ask(Do.THERAPY, "velotumab/therapy"), Ask(Do.GO, "marked"),
               Ask(Do.GO, "sign:rash"), Ask(Do.GO, "mine"), Ask(Do.GO, "languages")]  # fmt: skip
    seen: set[Ask] = set()
    session.checklist.set_ticked("rash", True)
    while waiting:
        ask = waiting.pop()
        if ask in seen or ask.do in NOT_WALKED - {Do.HOME}:
            continue
        seen.add(ask)
        take(ask)
        desk.kiosk.controller.touched()
        yield f"{ask.do}:{ask.value}"
        for button in desk.root.findChildren(TouchButton):
            found = getattr(button, "ask", None)
            if found is not None and found not in seen:
                waiting.append(found)


@pytest.mark.parametrize("language", ["English", "Español"])
def test_no_dose_and_no_professional_word_anywhere(desk: Desk, language: str) -> None:
    desk.begin(language)
    facts = {
        statement.text
        for summary in desk.kiosk.library._reader.summaries(Kind.THERAPY)
        for statement in desk.kiosk.library._reader.entry(summary.id).facts
        if len(statement.text) > 20
    }
    visited = 0
    for name in every_screen(desk):
        visited += 1
        for text in desk.texts():
            assert not DOSE.search(text), (name, text)
            assert not any(word in text for word in FOR_STAFF), (name, text)
            assert text not in facts, (name, text)
    assert visited > 25


def test_every_screen_offers_help_and_a_way_to_start_over(desk: Desk) -> None:
    desk.begin()
    for name in every_screen(desk):
        assert desk.says(said(ASK_STAFF)), name  # rule K-10
        assert desk.button("Start over"), name  # rule K-22
        assert desk.button("Bigger text"), name
        assert desk.button("Hide screen"), name


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (1920, 1080)], ids=str)
@pytest.mark.parametrize("text", [24, 48])
def test_everything_that_can_be_touched_is_large_enough_and_on_the_screen(
    open_kiosk: Opener, size: tuple[int, int], text: int
) -> None:
    desk = open_kiosk(size=size)
    desk.begin("Español" if text > 40 else "English")  # the longer words at the larger text
    desk.kiosk.session.text_size = text
    area = desk.kiosk.window.rect()
    for name in every_screen(desk):
        boxes = []
        for button in desk.buttons():
            corner = button.mapTo(desk.kiosk.window, button.rect().topLeft())
            box = button.rect().translated(corner)
            assert min(box.width(), box.height()) >= TARGET, (name, button.face.title, box)
            assert area.contains(box), (name, button.face.title, box)
            needed = button.heightForWidth(button.width())
            assert button.height() >= needed - 1, (name, button.face.title, box, needed)
            if isinstance(button, WideButton) and isinstance(button.parent(), Turner):
                assert button.width() >= button.wanted_width(), (name, button.face.title)
            boxes.append((box, button.face.title))
        for label in desk.root.findChildren(Words):
            if label.isVisible():
                box = label.rect().translated(label.mapTo(desk.kiosk.window, QPoint()))
                assert area.contains(box), (name, label.text(), box)
                needed = label.heightForWidth(label.width())
                assert label.height() >= needed, (name, label.text(), label.height(), needed)
                boxes.append((box, label.text()))
        for page in desk.root.findChildren(KioskPage):
            lines = page.viewport().height() / (1.5 * text)
            assert lines >= LEAST_LINES, (name, lines)
        for place, (box, title) in enumerate(boxes):
            for other, second in boxes[place + 1 :]:
                assert not box.intersects(other), (name, title, second)


def test_every_place_has_a_screen_that_was_visited(desk: Desk) -> None:
    desk.begin()
    names = {name.partition(":")[2].partition(":")[0] for name in every_screen(desk)}
    assert set(SCREENS) - names <= {"home", "therapy"}, "these have wishes of their own"


def test_attract_cards_are_calm() -> None:
    words = " ".join(f"{heading} {line}" for heading, line, _ in ATTRACT).casefold()
    alarming = ("cancer", "leukemia", "side effect", "danger", "emergency", "death", "risk", "now!")
    assert not [word for word in alarming if word in words]
    assert not re.search(r"mab\b|leucel\b|®|™", words)


def test_the_first_screen_says_that_nothing_is_saved(desk: Desk) -> None:
    assert desk.says(said(GENERAL))  # rule K-26
    desk.later(12)
    assert desk.kiosk.controller.state.card == 1
    assert any("no se guarda" in text.casefold() for text in desk.texts()), "the other language"


def test_a_fresh_install_says_what_is_missing(open_kiosk: Opener) -> None:
    desk = open_kiosk(Policy(kiosk=True))
    assert desk.says("This screen is not ready yet.")
    assert desk.says("allow_not_reviewed = true")
    assert list(desk.buttons()) == []
    desk.touch(desk.kiosk.window.rect().center())
    assert desk.says("This screen is not ready yet.")


def test_each_page_of_signs_says_what_its_signs_are(desk: Desk) -> None:
    """A sign that needs help now stands under these words, on whichever page it is."""
    kit = desk.kiosk.kit()
    tiles = PagedTiles(None, kit.look)
    desk.qtbot.addWidget(tiles)
    tiles.resize(900, 420)
    urgent, later = level_label(kit, Level.EMERGENCY), level_label(kit, Level.CALL_TODAY)
    signs = [RowButton(None, kit.look, Face(f"Sign {n}", ticked=False), None) for n in range(20)]
    tiles.set_items([urgent, *signs[:12], later, *signs[12:]])
    tiles.show()
    seen: list[str] = []
    headings: list[list[str]] = []
    for page in range(tiles.page_count):
        tiles._turn(page)
        labels = [w for w in tiles.findChildren(PlainLabel) if w.isVisibleTo(tiles)]
        over = [label for label in labels if label.parent() is tiles]
        headings.append([label.text() for label in over])
        shown = [sign for sign in signs if sign.isVisibleTo(tiles)]
        assert min(label.y() for label in over) == 0, "the page begins with words"
        assert max(sign.geometry().bottom() for sign in shown) <= tiles.foot.y()
        seen += [sign.face.title for sign in shown]
    assert seen == [sign.face.title for sign in signs]
    assert headings[:2] == [[urgent.text()], ["Get help now"]]
    assert headings[-1] == ["Call today"]


@pytest.mark.parametrize("high", range(700, 1300, 40))
def test_the_answers_to_one_question_stand_on_one_page(open_kiosk: Opener, high: int) -> None:
    """Who sees "A little" and "Quite a bit" does not look for "Very much" on the next page."""
    desk = open_kiosk(size=(1080, high))
    desk.begin()
    desk.kiosk.session.text_size = 48
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/feel"))
    desk.kiosk.answers.take(Ask(Do.TICK, "rash"))
    (tiles,) = desk.root.findChildren(PagedTiles)
    for asked in (Do.BOTHER, Do.SINCE):
        on_page = [
            sum(isinstance(i, WideButton) and i.ask is not None and i.ask.do is asked
                for row in page for i in row)
            for page in tiles._pages
        ]  # fmt: skip
        assert sum(on_page) >= 3, asked
        assert sorted(on_page)[:-1] == [0] * (len(on_page) - 1), (asked, on_page)


def test_a_broken_policy_is_named_to_staff(open_kiosk: Opener) -> None:
    problem = Problem(4, "idle.seconds", "must be a whole number from 30 to 600")
    desk = open_kiosk(Policy(kiosk=True), problems=(problem,))
    assert desk.texts()[2:] == [
        "For staff:",
        "The policy file has mistakes:",
        "line 4: idle.seconds: must be a whole number from 30 to 600",
        NO_RULES,
    ], "no word of sign-offs: what is missing may be a consequence"


def test_a_name_that_the_content_lost_leaves_the_others_of_the_list(open_kiosk: Opener) -> None:
    """After an update; the list still says what may be shown."""
    desk = open_kiosk(replace(OPEN, therapies=("velotumab", "gone")))
    assert [str(problem) for problem in desk.kiosk.problems] == [
        "therapies: the content has no “gone”"
    ]
    assert not desk.says("This screen is not ready yet.")


def test_out_of_hours_the_screen_says_when_it_is_on_again(open_kiosk: Opener) -> None:
    week = ((OpenTime(600, 1000),), (), (), (), (), (), ())
    desk = open_kiosk(replace(OPEN, opening_hours=week))
    assert desk.kiosk.controller.state.phase is Phase.CLOSED
    assert desk.says("It is on again: Monday 10:00")
    assert desk.says("If you feel very sick, do not wait. Call your team or 911.")
    places = set()
    for _ in range(4):
        label, layout = desk.root.findChild(Words), desk.root.layout()
        assert label is not None
        assert layout is not None
        layout.activate()
        places.add(label.mapTo(desk.kiosk.window, QPoint()).toTuple())
        desk.later(SHIFT_SECONDS)
    assert len(places) == 4, "the page of the night burns in nowhere"


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (1920, 1080)], ids=str)
def test_out_of_hours_the_screen_says_whom_to_call_in_every_language(
    open_kiosk: Opener, size: tuple[int, int]
) -> None:
    """Who feels sick at night cannot choose a language."""
    clinic = ClinicProfile(phone_day="(555) 555-0100 ext. 12", phone_out_of_hours="(555) 555-0199")
    week = ((), (), (), (), (), (), (OpenTime(600, 1000),))
    desk = open_kiosk(replace(OPEN, opening_hours=week, clinic=clinic), size=size)
    assert desk.says("If you feel very sick, do not wait. Call your team or 911.")
    assert desk.says("It is on again: Sunday 10:00")
    assert desk.says("Si se siente muy mal, no espere. Llame a su equipo o al 911.")
    assert desk.says("Se enciende de nuevo: domingo 10:00")
    assert desk.says("Su equipo, noches y fines de semana: (555) 555-0199")
    assert desk.kiosk.language.code == "en"
    all_is_seen(desk)


@pytest.mark.parametrize("allowed", [True, False])
def test_a_therapy_that_does_not_exist_is_named_to_staff(open_kiosk: Opener, allowed: bool) -> None:
    desk = open_kiosk(replace(OPEN, therapies=("nope",), allow_not_reviewed=allowed))
    assert desk.says("therapies: the content has no “nope”")
    assert not desk.says("signed off"), "nobody can sign it"


@pytest.mark.parametrize(
    ("day", "lines"),
    [("", ["Your team, day and night: 555-0199"]),
     ("555-0100", ["Your team, by day: 555-0100", "Your team, nights and weekends: 555-0199"])],
)  # fmt: skip
def test_out_of_hours_the_screen_says_which_number_is_for_when(
    open_kiosk: Opener, day: str, lines: list[str]
) -> None:
    clinic = ClinicProfile(phone_day=day, phone_out_of_hours="555-0199")
    desk = open_kiosk(replace(OPEN, languages=("en",), opening_hours=((),) * 7, clinic=clinic))
    said = [label.text() for label in desk.root.findChildren(Words)]
    assert [text for text in said if "555" in text] == lines


def test_the_page_limit_is_for_one_person(open_kiosk: Opener) -> None:
    from desktop.core.policy import Printing

    desk = open_kiosk(replace(OPEN, printing=Printing("Front desk", pages_per_person=1)))
    desk.begin()
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.answers.take(Ask(Do.PRINT, "sheet"))
    desk.qtbot.waitUntil(
        lambda: desk.says("That is too much paper for this printer"), timeout=PRINTED
    )
    assert desk.printer.jobs == []
    desk.kiosk.session.pages_printed = 1
    desk.kiosk.answers.take(Ask(Do.PRINT, "sheet"))
    assert desk.says("You have printed all pages of one visit")


def test_without_a_printer_there_is_no_button_for_it(open_kiosk: Opener) -> None:
    desk = open_kiosk(Policy(kiosk=True, allow_not_reviewed=True))
    desk.begin()
    for name in every_screen(desk):
        assert not [b for b in desk.buttons() if b.ask and b.ask.do is Do.PRINT], name


def test_still_reading_waits_for_the_page_and_the_countdown_is_seen(open_kiosk: Opener) -> None:
    desk = open_kiosk(replace(OPEN, idle=Idle(seconds=30)))
    desk.begin()
    assert desk.kiosk.controller._machine.patience >= 30
    desk.later(desk.kiosk.controller._machine.patience)
    assert desk.says("Are you still reading?")
    root = desk.root
    desk.later(5)
    assert desk.says("starts over in 15 seconds")
    assert desk.root is root, "the countdown does not make the screen anew"
    desk.tap("Yes, I am still here")
    assert desk.says("What would you like to know?")
    desk.later(300)
    assert desk.kiosk.controller.state.phase is Phase.ATTRACT


def test_staff_leave_with_the_pin_or_the_recovery_code(desk: Desk) -> None:
    codes: list[int] = []
    desk.kiosk.leave = codes.append  # type: ignore[method-assign]
    for secret in (PIN, CODE):
        desk.kiosk.answers.open_pin()
        for digit in secret:
            desk.tap(digit)
        desk.tap("Enter")
        desk.tap("Close LeukoGuide")
    assert codes == [90, 90]


def test_wrong_pins_are_slowed_down_and_an_open_pad_closes_by_itself(desk: Desk) -> None:
    desk.kiosk.answers.open_pin()
    for _ in range(3):
        desk.tap("1")
        desk.tap("Enter")
    assert desk.says("Wait 5 seconds before the next try.")
    desk.later(61)
    assert not desk.says("For staff: PIN")


def test_without_a_pin_the_pad_says_so(open_kiosk: Opener) -> None:
    desk = open_kiosk(replace(OPEN, staff=Staff()))
    desk.kiosk.answers.open_pin()
    assert desk.says("No PIN is set in the policy file.")
    desk.tap("Enter")
    assert desk.says("That is not the PIN.")
