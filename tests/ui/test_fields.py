"""The search fields: their hint is never cut, and what empties them grows with the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.ui.widgets.fields import ClearableField


def button_of(field: ClearableField) -> QPushButton:
    return field.findChildren(QPushButton)[0]


@pytest.mark.parametrize("scale", [100, 200])
def test_the_button_that_empties_the_field_grows_with_the_text(
    workstation: Workstation, qtbot: QtBot, scale: int
) -> None:
    workstation.choices.set_scale(scale)
    pane = workstation.window.detail_pane
    pane.open_find()
    for field in (workstation.window.top_bar.field, pane.find_bar.field):
        assert isinstance(field, ClearableField)
        button = button_of(field)
        assert not button.isVisible()
        field.setText("fever")
        assert button.isVisible()
        assert button.accessibleName() == button.toolTip() == "Clear"
        assert button.height() == 30 * scale // 100
        assert field.rect().contains(button.geometry())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert field.text() == ""
        assert not button.isVisible()


def test_the_button_is_there_for_a_text_that_was_put_in(workstation: Workstation) -> None:
    pane = workstation.window.detail_pane
    pane.open_find("label")
    assert isinstance(pane.find_bar.field, ClearableField)
    assert button_of(pane.find_bar.field).isVisible()
    pane.find_bar.close_bar()
    pane.open_find()
    assert not button_of(pane.find_bar.field).isVisible()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_hint_is_never_cut(workstation: Workstation, lang: str, scale: int) -> None:
    """Qt ends a hint that is too long in dots ("Ctr…"); a shorter one says more."""
    workstation.choices.set_language(lang)
    workstation.choices.set_scale(scale)
    window = workstation.window
    for width in range(1024, 1500, 12):
        window.resize(width, 700)
        field = window.top_bar.field
        room = field.width() - field.textMargins().left() - field.textMargins().right()
        room -= 2 * workstation.theme.px(10) + 2 + 4  # padding, frame, Qt's own blanks
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room, width
