"""The window while paper is on its way: it waits for no scheduler and hashes no sheet itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.errors import PrintingFailedError, PrintingUnsureError
from desktop.core.ports import Hashed, PrintJob
from desktop.ui import paper_out
from tests.helpers.fakes import FakePrinter, FakePrompts, NoClinic
from tests.helpers.print_dialog import button, opened, texts

LONG = 20_000  # milliseconds


class SlowPrinter(FakePrinter):
    """A scheduler that does not answer before it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.may_go_on = threading.Event(), threading.Event()
        self.gave_up = False

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        self.begun.set()
        self.may_go_on.wait(LONG / 1000)
        if self.gave_up:
            raise PrintingUnsureError(printer)
        super().print_pages(job, printer)

    def give_up(self) -> None:
        self.gave_up = True
        self.may_go_on.set()


class Clinic(NoClinic):
    """A clinic with a register, which says on which thread its sheets were hashed."""

    def __init__(self) -> None:
        self.hashed_on: list[threading.Thread] = []
        self.kept: list[str] = []
        self.is_closed = False

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        def work() -> Hashed:
            self.hashed_on.append(threading.current_thread())
            return [(sheet_id, "hash") for sheet_id in sheet_ids]

        return work

    def keep_printed(self, hashed: Hashed) -> None:
        assert not self.is_closed
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


def note_the_end_of(
    workstation: Workstation, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let `clinic` know when its database is closed."""
    close = workstation.late_clinic.close

    def noted() -> None:
        clinic.is_closed = True
        close()

    monkeypatch.setattr(workstation.late_clinic, "close", noted)


def test_a_sheet_that_is_printed_while_the_program_ends_is_noted(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, prompts: FakePrompts,
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    note_the_end_of(workstation, clinic, monkeypatch)
    button(opened(workstation, qtbot), "Print").click()
    qtbot.waitUntil(printer.begun.is_set, timeout=LONG)
    notes = len(prompts.notes)
    slow = threading.Timer(0.3, printer.may_go_on.set)
    slow.start()
    workstation.window.close()
    slow.join()
    assert (len(printer.jobs), len(clinic.kept), clinic.is_closed) == (1, 1, True)
    assert len(prompts.notes) == notes  # no message holds up the end


def test_a_printer_that_hangs_holds_up_the_end_for_a_moment_only(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, clinic: Clinic,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The sheet may still come out, so it is noted: better a line too many than one too few."""
    note_the_end_of(workstation, clinic, monkeypatch)
    monkeypatch.setattr(paper_out, "LAST_MS", 200)
    button(opened(workstation, qtbot), "Print").click()
    qtbot.waitUntil(printer.begun.is_set, timeout=LONG)
    workstation.window.close()
    assert (printer.gave_up, printer.jobs, len(clinic.kept), clinic.is_closed) == (
        True, [], 1, True,
    )  # fmt: skip


def test_nobody_sees_a_window_that_waits_for_a_printer(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, clinic: Clinic
) -> None:
    button(opened(workstation, qtbot), "Print").click()
    qtbot.waitUntil(printer.begun.is_set, timeout=LONG)
    seen: list[bool] = []
    paper = workstation.desk.out
    finish = paper.finish

    def looked() -> None:
        seen.append(workstation.window.isVisible())
        printer.may_go_on.set()
        finish()

    paper.finish = looked
    workstation.window.close()
    assert seen == [False]
    assert len(clinic.kept) == 1


def test_no_answer_in_time_is_told_and_noted(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, prompts: FakePrompts,
    clinic: Clinic,
) -> None:  # fmt: skip
    printer.error = PrintingUnsureError("Front desk")
    printer.may_go_on.set()
    dialog = opened(workstation, qtbot)
    button(dialog, "Print").click()
    qtbot.waitUntil(lambda: bool(prompts.notes), timeout=LONG)
    assert "may or may not come out. Front desk" in prompts.notes[0][0]
    assert workstation.desk.dialog is dialog
    assert is_free(button(dialog, "Print"))
    assert len(clinic.kept) == 1


def test_pages_of_another_sheet_wait_for_no_printer(
    workstation: Workstation, qtbot: QtBot, printer: SlowPrinter, clinic: Clinic
) -> None:
    dialog = opened(workstation, qtbot)
    button(dialog, "Print").click()
    qtbot.waitUntil(printer.begun.is_set, timeout=LONG)
    dialog.reject()
    assert opened(workstation, qtbot).is_ready  # while the scheduler hangs
    assert clinic.kept == []
