"""In which order Tab, screen readers and "Listen" meet a screen; what a button says of a press."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import announce
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.pager import Turner
from desktop.ui.kiosk.touch import TouchButton
from tests.helpers.kiosk import Desk

PLACES = ("home", "therapy", "feel", "marked", "when-to-call", "words", "questions")
MOST_STOPS = 200
SAME_ROW = 30  # pixels: an answer beside a higher one stands in the middle of it


def place_of(desk: Desk, widget: QWidget) -> QPoint:
    return widget.mapTo(desk.kiosk.window, widget.rect().center())


def as_read(desk: Desk, buttons: list[TouchButton]) -> bool:
    """Return whether they come from top to bottom, and in a row from the left."""
    places = [place_of(desk, button) for button in buttons]
    return all(
        after.y() > before.y() + SAME_ROW
        or (abs(after.y() - before.y()) <= SAME_ROW and after.x() > before.x())
        for before, after in pairwise(places)
    )


def by_tab(desk: Desk) -> list[TouchButton]:
    """Return the buttons that Tab comes to, from the first one on."""
    met = [next(desk.buttons())]
    met[0].setFocus()
    for _ in range(MOST_STOPS):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is met[0]:
            return met
        if isinstance(after, TouchButton):  # not a page to read
            met.append(after)
    raise AssertionError("Tab does not come round")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [24, 48])
def test_tab_and_screen_readers_follow_the_eye(desk: Desk, place: str, size: int) -> None:
    desk.begin()
    desk.kiosk.session.text_size = size
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.session.checklist.set_ticked("rash", True)
    desk.kiosk.answers.take(Ask(Do.GO, place))
    seen = list(desk.buttons())
    assert as_read(desk, seen), [b.face.title for b in seen]
    met = by_tab(desk)
    assert as_read(desk, met), [b.face.title for b in met]
    assert met == seen


def test_listen_reads_the_list_before_the_buttons_that_turn_it(desk: Desk) -> None:
    desk.begin()
    desk.kiosk.session.text_size = 48
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/feel"))
    read = list(desk.kiosk._views.readable())
    signs = "Get help now: if you have any of these, tell the desk now."
    first = next(n for n, text in enumerate(read) if text.startswith(signs))
    assert first < read.index("Up"), read


def test_a_screen_reader_says_each_screen_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def send(_widget: QWidget, words: str, _at_once: bool) -> None:
        told.append(words.splitlines()[0])

    monkeypatch.setattr(announce, "is_heard", bool(1).__bool__)
    monkeypatch.setattr(announce, "send", send)
    desk.begin()
    desk.tap("My treatment")
    desk.later(desk.kiosk.controller._machine.patience)
    desk.later(3)
    desk.tap("Yes, I am still here")
    desk.kiosk.answers.open_pin()
    desk.kiosk.answers.type_digit("4")
    assert told == [
        "Language · Idioma", "What would you like to know?", "Which treatment is yours?",
        "Are you still reading?", "Which treatment is yours?", "For staff: PIN",
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_button_that_leads_nowhere_looks_like_it(desk: Desk, theme: str) -> None:
    """A broken frame, as in the rest of the program: somebody who waits for it presses again."""
    desk.begin()
    desk.kiosk.session.text_size, desk.kiosk.session.theme = 48, theme
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/feel"))
    (turner,) = desk.root.findChildren(Turner)
    assert (turner.up.isEnabled(), turner.down.isEnabled()) == (False, True)
    assert len(frame_colors(turner.up)) > 1, "broken"
    assert len(frame_colors(turner.down)) == 1, "a line without gaps"


def frame_colors(button: TouchButton) -> set[str]:
    """Return the colors along the middle of the upper edge."""
    image = button.grab().toImage()
    width = image.width()
    return {QColor(image.pixel(x, 1)).name() for x in range(width // 4, width * 3 // 4)}


def test_the_button_of_the_text_size_says_what_comes(desk: Desk) -> None:
    desk.begin()
    for _ in range(4):
        desk.tap("Bigger text")
    assert desk.kiosk.session.text_size == 48
    desk.tap("Small text")
    assert desk.kiosk.session.text_size == 24


@pytest.mark.parametrize("language", ["English", "Español"])
def test_the_buttons_that_turn_a_page_have_one_word_at_every_size(
    desk: Desk, language: str
) -> None:
    """Who speaks to the computer says what stands on the button (WCAG 2.5.3)."""
    desk.begin(language)
    for size in (24, 48):
        desk.kiosk.session.text_size = size
        desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/when-to-call"))
        (turner,) = desk.root.findChildren(Turner)
        for button in (turner.up, turner.down):
            assert button.face.title.casefold() in button.accessibleName().casefold()
