"""A text of the kiosk by keyboard and ear: one stop of Tab, its sentences by the arrow keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.reading import KioskPage
from desktop.ui.widgets.page_view.ring import Place
from tests.helpers import atspi
from tests.helpers.kiosk import Desk

TEXTS = ("section:effects", "section:life", "when-to-call", "sources:velotumab")
TAB, BACK, DOWN, UP = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up
MOST_STOPS = 40


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def opened(desk: Desk, place: str) -> KioskPage:
    """Open a text of a treatment, the focus on the first button."""
    desk.begin()
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.answers.take(Ask(Do.GO, place))
    (page,) = desk.root.findChildren(KioskPage)
    next(desk.buttons()).setFocus()
    return page


def tab_into(page: KioskPage, key: Qt.Key) -> None:
    for _ in range(MOST_STOPS):
        if page.hasFocus():
            return
        press(key)
    raise AssertionError("Tab does not come to the text")


@pytest.mark.parametrize("place", TEXTS)
@pytest.mark.parametrize("key", [TAB, BACK])
def test_a_text_is_one_stop_of_tab(desk: Desk, place: str, key: Qt.Key) -> None:
    page = opened(desk, place)
    tab_into(page, key)
    assert page.focused_place() is not None, "it is seen where one is"
    press(key)
    assert not page.hasFocus()


@pytest.mark.parametrize("place", TEXTS)
def test_arrow_keys_go_through_its_sentences(desk: Desk, place: str) -> None:
    page = opened(desk, place)
    tab_into(page, TAB)
    order = page._ring.places()
    assert len(order) > 1
    met: list[Place | None] = [page.focused_place()]
    for _ in order[1:]:
        press(DOWN)
        met.append(page.focused_place())
    assert met == order
    for _ in order[1:]:
        press(UP)
        met.append(page.focused_place())
    assert met[len(order) :] == order[-2::-1]


def test_beyond_the_last_sentence_the_arrow_keys_go_to_the_end_of_the_text(desk: Desk) -> None:
    page = opened(desk, "section:effects")
    bar = page.verticalScrollBar()
    assert bar.maximum() > 0
    tab_into(page, TAB)
    for _ in range(100):
        press(DOWN)
    assert (page.hasFocus(), bar.value()) == (True, bar.maximum())
    for _ in range(100):
        press(UP)
    assert (page.hasFocus(), bar.value()) == (True, 0)


def test_a_screen_reader_hears_every_sentence() -> None:
    heard = atspi.listen("speaking_kiosk", "atspi_kiosk.py")
    assert len(heard["parts"]) > 3
    assert heard["heard"] == heard["parts"]
    assert heard["after"][1] == "push button"
