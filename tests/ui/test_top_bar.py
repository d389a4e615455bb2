"""The bar at the top in narrow windows: what gives way, and what a step of a resize costs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.app.workstation import Workstation
from desktop.ui.panes import bar_room


def buttons_of(workstation: Workstation) -> list[QPushButton]:
    bar = workstation.window.top_bar
    return [bar._options, bar._languages, bar._print, bar._compare]


@pytest.mark.parametrize("scale", [100, 150])
def test_a_step_of_a_resize_styles_no_button_anew(
    workstation: Workstation, monkeypatch: pytest.MonkeyPatch, scale: int
) -> None:
    workstation.choices.set_scale(scale)
    window = workstation.window
    window.resize(820, 700)
    assert any(not button.text() for button in buttons_of(workstation)), "it is narrow"
    styled: list[str] = []
    show = bar_room.show_words

    def count(button: QPushButton, words: str) -> None:
        if button.text() != words:
            styled.append(words)
        show(button, words)

    monkeypatch.setattr(bar_room, "show_words", count)
    for width in range(821, 826):
        window.resize(width, 700)
    assert styled == []


def test_words_go_one_after_the_other_and_come_back(workstation: Workstation) -> None:
    window, buttons = workstation.window, buttons_of(workstation)
    workstation.choices.set_scale(150)
    counts: list[int] = []
    for width in range(1400, 760, -20):
        window.resize(width, 700)
        bare = [not button.text() for button in buttons]
        assert bare == sorted(bare, reverse=True), "settings first, compare last"
        assert all(button.toolTip() for button in buttons if not button.text())
        bar = window.top_bar
        assert bar._row.totalMinimumSize().width() <= bar.width()
        counts.append(sum(bare))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 4)
    window.resize(1400, 700)
    assert all(button.text() and not button.toolTip() for button in buttons)
    workstation.choices.set_scale(200)
    workstation.choices.set_scale(100)
    assert all(button.text() for button in buttons)


def test_another_number_on_the_button_is_measured_anew(workstation: Workstation) -> None:
    window, buttons = workstation.window, buttons_of(workstation)
    window.resize(1400, 700)
    window.top_bar.set_chosen(3)
    assert buttons[3].text() == "Compare (3)"
    window.top_bar.set_chosen(0)
    assert buttons[3].text() == "Compare"


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_the_field_is_wide_before_there_is_a_blank_beside_it(
    workstation: Workstation, width: int
) -> None:
    window = workstation.window
    window.resize(width, 700)
    bar = window.top_bar
    blank = bar._compare.geometry().left() - bar.field.geometry().right()
    assert bar.field.width() == bar_room.WIDEST_FIELD or blank < 30
