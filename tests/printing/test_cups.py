"""A real print through CUPS, and what CUPS says of a printer that prints nothing.

The real ones are skipped where CUPS with cups-pdf is not installed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from desktop.core.errors import PrintingUnsureError
from desktop.printing import cups as asking
from desktop.printing import printer as printer_module
from desktop.printing.printer import QtPrinterPort
from tests.helpers import cups as real
from tests.helpers.cups import QUEUE, Cups

ROOT = Path(__file__).resolve().parents[2]
PRINTS = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from db.errors import LeukoGuideError
from desktop.core.ports import PrintJob
from desktop.printing.printer import QtPrinterPort
from desktop.printing.typesetter import Typesetter
from tests.helpers import entries
from tests.helpers.entries import FONTS, HANDOUTS, INFO, options, words
from desktop.core.handouts.therapy import therapy_sheet

app = QGuiApplication(["x", "-platform", "offscreen"])
port = QtPrinterPort()
print(port.printers())
document = therapy_sheet(entries.bare_entry(), INFO, options(paper=sys.argv[2]), words())
pages = Typesetter(HANDOUTS, FONTS).page_images(document, 300)
printer, paper, copies, sides = sys.argv[1:]
try:
    job = PrintJob((*pages, b""), 300, paper, int(copies), sides == "2")
    port.print_pages(job, printer)
except LeukoGuideError as error:
    print(error)
    sys.exit(error.exit_code)
print("printed", len(pages))
"""
# What happens after the last page is drawn, before the job is handed over.
MEANWHILE = """
import os, subprocess
from desktop.printing import printer as module
draw = module._draw

def drawn(*arguments):
    draw(*arguments)
    subprocess.run(%r, check=True)

module._draw = drawn
"""
needs_cups = pytest.mark.skipif(not real.is_there(), reason="CUPS with cups-pdf is not here")


@pytest.fixture
def scheduler() -> Generator[Cups]:
    with real.scheduler() as cups:
        yield cups


def printed(
    cups: Cups, printer: str = QUEUE, paper: str = "letter", copies: int = 1, sides: int = 2,
    before: str = "",
) -> tuple[int, str]:  # fmt: skip
    """Print in a process of its own: the library of CUPS reads its server once."""
    answer = subprocess.run(
        [sys.executable, "-c", before + PRINTS, printer, paper, str(copies), str(sides)],
        cwd=ROOT, env=cups.environment, capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    return answer.returncode, answer.stdout or answer.stderr


@needs_cups
@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_pages_arrive_whole_at_exact_size_and_nameless(
    scheduler: Cups, paper: str, size: tuple[int, int]
) -> None:
    code, said = printed(scheduler, paper=paper)
    assert (code, said.splitlines()[0]) == (0, f"('{QUEUE}',)"), said
    count = int(said.split()[-1]) + 1  # and the empty back of the last sheet
    data = scheduler.received()  # PostScript, made by the filters of the system
    assert scheduler.title() == "LeukoGuide"  # nothing of the content in the queue
    assert f"%%Pages: {count}\n".encode() in data
    assert f"%%BoundingBox: 0 0 {size[0]} {size[1]}\n".encode() in data
    assert scheduler.waiting() == []


@needs_cups
@pytest.mark.parametrize(("sides", "said"), [(1, "one-sided"), (2, "two-sided-long-edge")])
def test_copies_and_both_sides_reach_the_printer(scheduler: Cups, sides: int, said: str) -> None:
    code, answer = printed(scheduler, copies=3, sides=sides)
    assert code == 0, answer
    pages = int(answer.split()[-1]) + 1  # and the empty page that the job ends with
    pages += pages % 2 if sides == 2 else 0  # the next copy begins on a new sheet
    assert scheduler.received().count(b"%%Page: ") == 3 * pages
    copies, _, wants = scheduler.wants().partition(" ")
    assert (copies, f"sides={said}" in wants.split()) == ("3", True), wants


@needs_cups
@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (("cupsdisable", "-r", "paper jam", QUEUE), "it is stopped (paper jam)"),
        (("cupsreject", "-r", "moved", QUEUE), "it takes no jobs now (moved)"),
    ],
)
def test_a_queue_that_prints_nothing_is_told_and_gets_nothing(
    scheduler: Cups, command: tuple[str, ...], reason: str
) -> None:
    assert scheduler.run(*command).returncode == 0
    code, said = printed(scheduler)
    assert (code, reason in said) == (76, True), said
    assert scheduler.waiting() == []


@needs_cups
def test_a_printer_that_is_not_there_is_told(scheduler: Cups) -> None:
    code, said = printed(scheduler, "Nowhere")
    assert (code, "No printer was found. Nowhere" in said) == (75, True), said


@needs_cups
@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        (("cupsreject", "-r", "moved", QUEUE), 76, "it takes no jobs now (moved)"),
        (("lpadmin", "-x", QUEUE), 75, f"No printer was found. {QUEUE}"),
        (("kill", "-9", "{cupsd}"), 75, f"No printer was found. {QUEUE}"),
    ],
)
def test_a_job_that_is_refused_at_the_last_moment_is_no_success(
    scheduler: Cups, command: tuple[str, ...], code: int, words: str
) -> None:
    """Qt says nothing of it: the window closed, the sheet was noted, and no paper came."""
    happens = [part.format(cupsd=scheduler.process.pid) for part in command]
    found, said = printed(scheduler, before=MEANWHILE % (happens,))
    assert (found, words in said) == (code, True), said


def test_a_job_that_nobody_has_heard_of_may_be_printed_or_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A scheduler may forget a job as soon as it is printed."""
    port = QtPrinterPort(fault_of=lambda _: "", jobs_of=lambda _: frozenset())
    known = type("Known", (), {"isNull": lambda _: False})
    info = type("Info", (), {"printerInfo": staticmethod(lambda _: known())})
    monkeypatch.setattr(printer_module, "QPrinterInfo", info)
    with pytest.raises(PrintingUnsureError, match="may or may not come out"):
        port._expect_job("Tray", frozenset())


SAID = {
    "printer Tray is idle.  enabled since Sat\n\tAlerts: none\n": "",
    "printer Tray is idle.  enabled since Sat\n\tAlerts: media-low-warning\n": "",
    "printer Tray disabled since Sat -\n\treason unknown\n\tAlerts: paused\n": "it is stopped",
    "printer Tray disabled since Sat -\n\tjam\n\tAlerts: paused\n": "it is stopped (jam)",
    "printer Tray now printing Tray-1.\n\tAlerts: media-empty-error\n": "it is out of paper",
    "printer Tray is idle.\n\tAlerts: cover-open toner-low-warning\n": "a cover is open",
    "": "",
}


@pytest.mark.parametrize("said", SAID)
def test_what_a_scheduler_says_becomes_words(said: str) -> None:
    assert asking.stop_in(said) == SAID[said]


def test_a_queue_that_refuses_is_understood() -> None:
    assert asking.refusal_in("Tray accepting requests since Sat\n") == ""
    refusing = "Tray not accepting requests since Sat -\n\tmaintenance\n"
    assert asking.refusal_in(refusing) == "it takes no jobs now (maintenance)"


def test_without_the_tool_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "TOOL", "no-such-tool-of-leukoguide")
    assert asking.fault_of("Tray") == ""
    assert asking.jobs_of("Tray") is None


def test_a_tool_that_hangs_or_fails_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tool = tmp_path / "lpstat"
    tool.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(asking, "TOOL", str(tool))
    monkeypatch.setattr(asking, "SECONDS", 0.05)
    assert asking.fault_of("Tray") == ""
    assert asking.jobs_of("Tray") is None
