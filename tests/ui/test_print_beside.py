"""The window while paper is on its way: it waits for no scheduler and hashes no sheet itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.errors import PrintingFailedError
from desktop.core.ports import Hashed, NoClinic, PrintJob
from tests.helpers.fakes import FakePrinter, FakePrompts
from tests.helpers.print_dialog import button, opened, texts

LONG = 20_000  # milliseconds


class SlowPrinter(FakePrinter):
    """A scheduler that does not answer before it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.may_go_on = threading.Event(), threading.Event()

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        self.begun.set()
        self.may_go_on.wait(LONG / 1000)
        super().print_pages(job, printer)


class Clinic(NoClinic):
    """A clinic with a register, which says on which thread its sheets were hashed."""

    def __init__(self) -> None:
        self.hashed_on: list[threading.Thread] = []
        self.kept: list[str] = []

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        def work() -> Hashed:
            self.hashed_on.append(threading.current_thread())
            return [(sheet_id, "hash") for sheet_id in sheet_ids]

        return work

    def keep_printed(self, hashed: Hashed) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.kept.extend(sheet_id for sheet_id, _ in hashed)


@pytest.fixture
def printer() -> Generator[SlowPrinter]:
    """The printer of the workstation; it lets go at the end, whatever the test found."""
    slow = SlowPrinter()
    yield slow
    slow.may_go_on.set()


@pytest.fixture
def clinic(workstation: Workstation) -> Clinic:
    """The clinic of the workstation."""
    clinic = Clinic()
    workstation.desk._clinic = clinic
    return clinic


def is_free(pushed: QPushButton) -> bool:
    return pushed.isEnabled()


def test_the_window_goes_on_while_the_scheduler_hangs(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, clinic: Clinic
) -> None:
    dialog = opened(workstation, qtbot)
    pushed = button(dialog, "Print")
    pushed.click()
    qtbot.waitUntil(printer.begun.is_set, timeout=LONG)  # with the old way nothing came after this
    assert "Printing…" in texts(dialog)
    assert (is_free(pushed), is_free(button(dialog, "Save as PDF…"))) == (False, False)
    pushed.click()
    assert (printer.jobs, clinic.kept) == ([], [])
    printer.may_go_on.set()
    qtbot.waitUntil(lambda: workstation.desk.dialog is None, timeout=LONG)
    assert len(printer.jobs) == len(clinic.kept) == 1
    assert clinic.hashed_on
    assert threading.main_thread() not in clinic.hashed_on


def test_what_is_opened_meanwhile_stays_open(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, clinic: Clinic
) -> None:
    dialog = opened(workstation, qtbot)
    button(dialog, "Print").click()
    qtbot.waitUntil(printer.begun.is_set, timeout=LONG)
    dialog.reject()
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    printer.may_go_on.set()
    qtbot.waitUntil(lambda: bool(clinic.kept), timeout=LONG)
    another = workstation.desk.dialog
    assert another is not None
    assert another is not dialog
    qtbot.waitUntil(lambda: another.is_ready, timeout=LONG)


def test_after_a_refusal_one_can_print_again(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, prompts: FakePrompts,
    clinic: Clinic,
) -> None:  # fmt: skip
    printer.error = PrintingFailedError("it is out of paper")
    printer.may_go_on.set()
    dialog = opened(workstation, qtbot)
    button(dialog, "Print").click()
    qtbot.waitUntil(lambda: bool(prompts.notes), timeout=LONG)
    assert workstation.desk.dialog is dialog
    assert is_free(button(dialog, "Print"))
    assert "Printing…" not in texts(dialog)
    assert (clinic.kept, clinic.hashed_on) == ([], [])


def test_a_saved_file_is_hashed_beside_the_window_too(
    workstation: Workstation, qtbot: QtBot, prompts: FakePrompts, clinic: Clinic, tmp_path: Path
) -> None:
    prompts.target = tmp_path / "sheet.pdf"
    dialog = opened(workstation, qtbot)
    button(dialog, "Save as PDF…").click()
    qtbot.waitUntil(lambda: bool(prompts.notes), timeout=LONG)
    assert len(clinic.kept) == 1
    assert clinic.hashed_on
    assert threading.main_thread() not in clinic.hashed_on
