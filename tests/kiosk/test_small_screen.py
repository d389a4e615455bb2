"""The smallest screen: nothing stands below its edge, and no line is cut through."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.kiosk_state import STAFF, Overlay
from desktop.app.kiosk_views import NO_NUMBER
from desktop.core.paths import resource
from desktop.core.policy import Policy, Problem
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.measures import TARGET, space
from desktop.ui.kiosk.reading import KioskPage
from desktop.ui.kiosk.sorry import SorryWindow
from desktop.ui.theme import Theme
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said as spoken
from tests.helpers.kiosk import OPEN, Opener, all_is_seen

SIZE = (1024, 768)
NUMBER_NEEDED = replace(OPEN, require_out_of_hours_number=True)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("count", [1, 3, 4, 40])
def test_a_broken_policy_is_read_whole_on_the_smallest_screen(
    open_kiosk: Opener, count: int, language: str
) -> None:
    """With five mistakes lines were cut, with twelve the page was higher than the screen."""
    said = "must be a list of ids, such as therapies = ['blinatumomab']"
    problems = tuple(Problem(line, "therapies", said) for line in range(1, count + 1))
    rules = Policy(kiosk=True, languages=(language,))
    desk = open_kiosk(rules, problems=problems, size=SIZE)
    for _ in ("resting", "touched"):
        assert [t for t in desk.texts() if said in t] == [p.told(spoken) for p in problems[:3]]
        assert any(t.endswith(f": {count - 3}") for t in desk.texts()) == (count > 3)
        all_is_seen(desk)
        assert desk.kiosk.window.size().toTuple() == SIZE
        desk.touch(desk.kiosk.window.rect().center())


def test_what_is_missing_is_read_whole_at_the_largest_text(open_kiosk: Opener) -> None:
    rules = Policy(kiosk=True, languages=("es",), text_size=48, therapies=("velotumab", "gone"))
    desk = open_kiosk(rules, size=SIZE)
    desk.touch(desk.kiosk.window.rect().center())
    assert len(desk.texts()) >= 4
    all_is_seen(desk)
    assert desk.kiosk.window.size().toTuple() == SIZE


def test_the_page_of_staff_fits_the_smallest_screen_with_many_mistakes(open_kiosk: Opener) -> None:
    """The button "Close LeukoGuide" stood below the edge."""
    gone = tuple(f"gone-{number}" for number in range(9))
    desk = open_kiosk(replace(NUMBER_NEEDED, therapies=("velotumab", *gone)), size=SIZE)
    desk.kiosk.overlay = Overlay(STAFF)
    desk.kiosk.render()
    assert desk.says(NO_NUMBER)
    all_is_seen(desk)
    assert desk.kiosk.window.size().toTuple() == SIZE


def test_a_text_at_the_largest_size_leaves_the_bar_on_the_smallest_screen(
    open_kiosk: Opener,
) -> None:
    desk = open_kiosk(size=SIZE)
    desk.begin("Español")
    desk.kiosk.session.text_size = 48
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.answers.take(Ask(Do.GO, "section:life"))
    assert desk.root.findChildren(KioskPage)
    all_is_seen(desk)
    assert desk.kiosk.window.size().toTuple() == SIZE


@pytest.mark.parametrize("language", ["English", "Español"])
@pytest.mark.parametrize("place", ["section:overview", "section:given", "when-to-call"])
def test_more_than_half_of_the_smallest_screen_is_text_at_the_largest_size(
    open_kiosk: Opener, language: str, place: str
) -> None:
    """Header, buttons and white space left 270 of 768 pixels: three lines."""
    desk = open_kiosk(size=SIZE)
    desk.begin(language)
    desk.kiosk.session.text_size = 48
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.answers.take(Ask(Do.GO, place))
    (page,) = desk.root.findChildren(KioskPage)
    all_is_seen(desk)
    assert page.viewport().height() > SIZE[1] / 2
    helped = {"English": "If you feel very sick now", "Español": "Si se siente muy mal ahora"}
    assert desk.says(helped[language]), "what to do in an emergency is on every screen"
    for button in desk.buttons():
        assert min(button.width(), button.height()) >= TARGET, button.face.title
        assert button.height() >= button.heightForWidth(button.width()), button.face.title


def test_white_space_grows_with_the_text_where_there_is_room(open_kiosk: Opener) -> None:
    desk = open_kiosk(size=(1920, 1080))
    desk.begin()
    desk.kiosk.session.text_size = 48
    desk.kiosk.render()
    assert space(desk.kiosk.theme, 20) == 30


def test_the_plain_page_says_where_to_ask_in_larger_letters(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """All four lines were alike: the kiosk's style sheet has no sizes for labels of its own."""
    Theme.register_fonts()
    theme = Theme(qapp, resource("theme/tokens.toml"), resource("theme/kiosk.qss"))
    theme.apply("light", 200)
    window = SorryWindow()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, *SIZE)
    window.show()
    title, line, *_ = window.findChildren(PlainLabel)
    assert title.fontInfo().pixelSize() > line.fontInfo().pixelSize() > 28
    assert title.fontInfo().bold()
    assert window.size().toTuple() == SIZE
    for label in window.findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    window.leave()
