"""A change of the language or the words in the middle of something: where a person reads on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from tests.helpers.workstation import Opener


@pytest.fixture
def station(open_workstation: Opener) -> Workstation:
    """The workstation at its first therapy."""
    return open_workstation()


def test_a_search_on_the_page_goes_on_in_the_other_language(station: Workstation) -> None:
    pane = station.window.detail_pane
    pane.open_find()
    pane.find_bar.field.setText("label")
    station.choices.set_language("es")
    bar = station.window.detail_pane.find_bar
    assert bar.isVisible()
    assert bar.field.text() == "label"
    bar.close_bar()
    station.choices.set_language("en")
    assert station.window.detail_pane.find_bar.isHidden()


def test_back_in_another_language_finds_the_word_again(station: Workstation, qtbot: QtBot) -> None:
    """The letters of its page are others: what was scrolled to before is another word."""
    station.choices.set_scale(200)
    station.window.resize(1024, 560)
    words = ("word-cytokine", "word-neutropenia", "fever")
    for word in words:
        station.navigator.go_to(word)
        qtbot.waitUntil(lambda: not station.window.detail_pane.is_filling())
    station.choices.set_language("es")
    for _ in words[:2]:
        station.navigator.go_back()
    qtbot.waitUntil(lambda: not station.window.detail_pane.is_filling())
    pane = station.window.detail_pane
    found = pane.page.verticalScrollBar().value()
    station.navigator.go_to("fever")
    station.navigator.go_to("word-cytokine")
    qtbot.waitUntil(lambda: not pane.is_filling())
    assert found == pane.page.verticalScrollBar().value() > 0


def test_back_in_other_words_goes_to_the_section_that_was_read(
    station: Workstation, qtbot: QtBot
) -> None:
    pane = station.window.detail_pane
    pane.scroll_to("effects")
    assert pane.outline.marked() == "effects"
    station.navigator.go_to("fever")
    station.window.set_audience("patient")
    station.navigator.go_back()
    qtbot.waitUntil(lambda: not station.window.detail_pane.is_filling())
    assert station.window.detail_pane.outline.marked() == "effects"
