"""Pasted text: long, in several lines, with emoji, from right to left. Nothing may break on it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.clinic import ClinicProfile
from desktop.ui.dialogs.clinic.profile import ClinicDialog

PASTED = {
    "long": "velotumab " * 2000,
    "lines": "velotumab\r\nfever\n\n\tchills",
    "separators": "velotumab\u2028fever\u2029chills\x00\x07",
    "emoji": "velotumab 😀👩🏽‍⚕️ fever",
    "right to left": "\u202evelotumab\u202c حمى שלום",
    "quotes": "\"velotumab' OR * NEAR( -fever {text} :",
}


def paste(field: QLineEdit, text: str) -> None:
    """Paste as a person does."""
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    field.selectAll()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("kind", PASTED)
def test_the_search_finds_what_it_can_in_what_is_pasted(
    workstation: Workstation, qtbot: QtBot, kind: str
) -> None:
    field, pane = workstation.window.top_bar.field, workstation.window.list_pane
    paste(field, PASTED[kind])
    assert field.text()
    assert pane.model.rows or pane._message.text()
    assert len(pane._message.text().splitlines()) <= 1
    field.clear()
    assert len(pane.model.rows) > 3


@pytest.mark.parametrize("kind", PASTED)
def test_the_search_in_the_page_bears_what_is_pasted(
    workstation: Workstation, qtbot: QtBot, kind: str
) -> None:
    pane = workstation.window.detail_pane
    pane.open_find()
    paste(pane.find_bar.field, PASTED[kind])
    assert pane.find_bar.text()
    pane.find_bar.close_bar()


@pytest.mark.parametrize("kind", PASTED)
def test_the_profile_of_the_clinic_keeps_one_line_or_says_why_not(
    workstation: Workstation, qtbot: QtBot, kind: str
) -> None:
    dialog = ClinicDialog(workstation.window, workstation.look, ClinicProfile())
    qtbot.addWidget(dialog)
    dialog.show()
    name = dialog.form._fields["name"]
    assert isinstance(name, QLineEdit)
    paste(name, PASTED[kind])
    save = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Save")
    kept: list[object] = []
    dialog.save_requested.connect(kept.append)
    save.click()
    assert kept or name.accessibleDescription()
    for profile in kept:
        assert isinstance(profile, ClinicProfile)
        assert profile.name.isprintable()
    dialog.discard()


def test_filters_down_to_nothing_say_so_and_lead_back(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane = workstation.window.list_pane
    filters = pane.filters
    filters.set_filter(filters.filter, is_open=True)
    for _ in range(40):
        free = [
            c for f in filters.panel.facets for c in f.chips if c.isEnabled() and not c.isChecked()
        ]
        if not free:
            break
        free[-1].click()
    rows = [r for r in pane.model.rows if not r.is_heading]
    assert rows or pane._message.text()
    assert filters.panel.done.isEnabled()
    filters.panel.clear.click()
    assert not filters.filter.chosen
    assert [r for r in pane.model.rows if not r.is_heading]
