"""What a press on Save or Print takes: the pages of what the fields show at that moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.ui.dialogs.print_fields import ChoiceList, NumberField
from desktop.ui.dialogs.print_preview import PrintDialog
from desktop.ui.prompts import QtPrompts
from tests.helpers import pdf as reading
from tests.helpers.fakes import FakePrinter, FakePrompts
from tests.helpers.print_dialog import box, button, field, opened, ready, type_into


def typed(dialog: PrintDialog, qtbot: QtBot, name: str, text: str) -> None:
    """Type with the keys; the typing does not end, the field keeps the focus."""
    found = field(dialog, name)
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    found.selectAll()
    found.insert(text)  # as a method of input does; keyClicks knows only Latin letters


def saved_text(prompts: FakePrompts, qtbot: QtBot) -> str:
    target = prompts.target
    assert target is not None
    qtbot.waitUntil(lambda: ("Saved", str(target)) in prompts.notes, timeout=20_000)
    return reading.text_of(reading.opened(target.read_bytes()))


@pytest.mark.parametrize(
    ("name", "typed_last", "on_paper"),
    [
        ("Name on the sheet", "R. Quint", "R. Quint"),
        ("Note on the sheet", "Come at nine", "Come at nine"),
        ("Day 1 (year-month-day)", "2026-12-08", "Dec 8 day 1"),
    ],
)
def test_keys_print_what_the_fields_show_at_the_press(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path,
    name: str, typed_last: str, on_paper: str,
) -> None:  # fmt: skip
    """A key does not end the typing: somebody else's name or a wrong day 1 must not be saved."""
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)
    box(dialog, "calendar").setChecked(True)
    type_into(dialog, qtbot, name, "2026-12-01")
    ready(workstation, qtbot)
    typed(dialog, qtbot, name, typed_last)
    qtbot.keyClick(field(dialog, name), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    text = saved_text(prompts, qtbot)
    assert on_paper in text
    assert "2026-12-01" not in text
    assert "Dec 1 day 1" not in text


def test_a_press_on_print_prints_the_name_of_the_field(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    dialog = opened(workstation, qtbot)
    typed(dialog, qtbot, "Name on the sheet", "R. Quint")
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    # Printing reads the pages, and closes the dialog when it is done.
    qtbot.waitUntil(lambda: bool(prompts.questions), timeout=20_000)
    assert "R. Quint" in workstation.desk._paper.made()[0].document.to_json()
    qtbot.waitUntil(lambda: bool(printer.jobs), timeout=20_000)


def test_one_click_saves_after_typing(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)
    typed(dialog, qtbot, "Name on the sheet", "R. Quint")
    save = button(dialog, "Save as PDF…")
    qtbot.mousePress(save, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(save, Qt.MouseButton.LeftButton)
    assert "R. Quint" in saved_text(prompts, qtbot)


def test_nothing_is_saved_when_the_field_cannot_be_printed(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)
    typed(dialog, qtbot, "Note on the sheet", "中")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "U+4E2D" in dialog.pages.accessibleDescription(), timeout=20_000)
    assert (prompts.notes, prompts.target.exists()) == ([], False)
    typed(dialog, qtbot, "Note on the sheet", "Come at nine")
    field(dialog, "Note on the sheet").editingFinished.emit()
    ready(workstation, qtbot)
    assert (prompts.notes, prompts.target.exists()) == ([], False), "the old press is forgotten"


def test_another_choice_takes_a_waiting_press_back(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)
    typed(dialog, qtbot, "Name on the sheet", "R. Quint")
    button(dialog, "Save as PDF…").click()
    box(dialog, "call").setChecked(True)
    ready(workstation, qtbot)
    assert (prompts.questions, prompts.target.exists()) == ([], False)


def test_enter_in_a_field_shows_the_pages_and_prints_nothing(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts
) -> None:
    dialog = opened(workstation, qtbot)
    typed(dialog, qtbot, "Name on the sheet", "R. Quint")
    for _ in range(2):
        qtbot.keyClick(field(dialog, "Name on the sheet"), Qt.Key.Key_Return)
        ready(workstation, qtbot)
        assert "R. Quint" in workstation.desk._paper.made()[0].document.to_json()
    assert prompts.questions == []


def test_enter_hands_out_nothing_that_nobody_has_reviewed(
    workstation: Workstation, qtbot: QtBot, printer: FakePrinter
) -> None:
    """The question has a step of its own: the Enter that pressed Print must not answer it, too."""
    workstation.desk._prompts = QtPrompts(workstation.window)
    dialog, asked = opened(workstation, qtbot), list[str]()

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        qtbot.waitUntil(box.isActiveWindow)
        qtbot.keyClick(box.focusWidget() or box, Qt.Key.Key_Return)

    QTimer.singleShot(0, dialog, press)
    button(dialog, "Print").click()
    assert asked == ["This sheet is not clinically reviewed"]
    assert not workstation.desk.out.is_busy
    assert (printer.jobs, dialog.isVisible()) == ([], True)


def test_the_wheel_scrolls_the_panel_and_changes_no_field_without_the_focus(
    workstation: Workstation, qtbot: QtBot
) -> None:
    dialog = opened(workstation, qtbot)
    dialog.pages.setFocus()
    fields = [*dialog.findChildren(ChoiceList), *dialog.findChildren(NumberField)]
    seen = [f for f in fields if f.isVisibleTo(dialog) and f.isEnabled()]
    before = dialog.choice()
    assert len(seen) > 4
    for each in seen:
        assert turn_wheel(each) is False, each.accessibleName()
        assert not each.hasFocus()
    assert dialog.choice() == before
    copies = dialog.findChild(NumberField)
    assert copies is not None
    copies.setFocus()
    qtbot.waitUntil(copies.hasFocus)
    assert turn_wheel(copies)
    assert dialog.choice().copies == 2


def turn_wheel(widget: QWidget) -> bool:
    """Turn the wheel over a widget away from the person; return whether the widget took it."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    # To the widget alone: what it does not take, the application would give to the panel.
    widget.event(event)
    return event.isAccepted()
