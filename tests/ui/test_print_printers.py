"""The print window while the system looks for its printers, and while none answers."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.errors import PrintersSilentError
from desktop.ui.dialogs.print_preview import PrintDialog
from tests.helpers.fakes import FakePrinter, FakePrompts
from tests.helpers.print_dialog import button, opened, texts

LONG = 20_000  # milliseconds


class SlowList(FakePrinter):
    """A system that says which printers it has when it is told to."""

    def __init__(self) -> None:
        super().__init__(("Front desk", "Attic"))
        self.may_answer = threading.Event()
        self.is_silent = False
        self.asked_on: list[threading.Thread] = []

    def printers(self) -> tuple[str, ...]:
        self.asked_on.append(threading.current_thread())
        self.may_answer.wait(LONG / 1000)
        if self.is_silent:
            raise PrintersSilentError
        return self.names

    def give_up(self) -> None:
        self.may_answer.set()


@pytest.fixture
def printer() -> Generator[SlowList]:
    """The printers of the workstation; they answer at the end, whatever the test found."""
    slow = SlowList()
    yield slow
    slow.may_answer.set()


def offered(dialog: PrintDialog) -> list[str]:
    """Return what the list of printers offers."""
    field = next(f for f in dialog.findChildren(QComboBox) if f.accessibleName() == "Printer")
    return [field.itemText(n) for n in range(field.count())]


def can_print(dialog: PrintDialog) -> bool:
    return button(dialog, "Print").isEnabled()


def test_pages_and_files_wait_for_no_printer(
    workstation: Workstation, qtbot: QtBot, printer: SlowList, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)  # with its pages, while no printer is known
    assert printer.asked_on
    assert threading.main_thread() not in printer.asked_on
    assert (offered(dialog), can_print(dialog)) == (["Looking for printers…"], False)
    assert any(text.endswith("Looking for printers…") for text in texts(dialog))
    button(dialog, "Save as PDF…").click()
    qtbot.waitUntil(lambda: bool(prompts.notes), timeout=LONG)
    assert prompts.target.read_bytes().startswith(b"%PDF-")
    printer.may_answer.set()
    qtbot.waitUntil(lambda: can_print(dialog), timeout=LONG)
    assert offered(dialog) == ["Front desk", "Attic"]
    assert not any("printer" in text.lower() for text in texts(dialog) if "·" in text)


def test_a_service_that_says_nothing_is_named(
    workstation: Workstation, qtbot: QtBot, printer: SlowList
) -> None:
    printer.is_silent = True
    printer.may_answer.set()
    dialog = opened(workstation, qtbot)
    silent = "The print service does not answer"
    qtbot.waitUntil(lambda: offered(dialog) == [silent], timeout=LONG)
    assert not can_print(dialog)
    assert any(text.endswith(silent) for text in texts(dialog))


def test_no_printer_is_said_as_before(
    workstation: Workstation, qtbot: QtBot, printer: SlowList
) -> None:
    printer.names = ()
    printer.may_answer.set()
    dialog = opened(workstation, qtbot)
    qtbot.waitUntil(lambda: offered(dialog) == ["No printer found"], timeout=LONG)
    assert not can_print(dialog)


def test_the_next_window_offers_the_printers_of_last_time_and_looks_again(
    workstation: Workstation, qtbot: QtBot, printer: SlowList
) -> None:
    printer.may_answer.set()
    dialog = opened(workstation, qtbot)
    qtbot.waitUntil(lambda: can_print(dialog), timeout=LONG)
    dialog.reject()
    printer.may_answer.clear()
    printer.names = ("Attic", "Cellar")
    again = opened(workstation, qtbot)
    assert offered(again) == ["Front desk", "Attic"]
    choice = next(f for f in again.findChildren(QComboBox) if f.accessibleName() == "Printer")
    choice.setCurrentIndex(1)
    printer.may_answer.set()
    qtbot.waitUntil(lambda: offered(again) == ["Attic", "Cellar"], timeout=LONG)
    assert choice.currentText() == "Attic"  # what was chosen stays chosen


def test_closing_the_window_waits_for_no_list(
    workstation: Workstation, qtbot: QtBot, printer: SlowList
) -> None:
    opened(workstation, qtbot)
    workstation.window.close()
    assert printer.may_answer.is_set()  # it was told to give up
    assert workstation.desk.dialog is None
