"""The process that talks to the printers: a scheduler that hangs holds up nobody, nothing is left.

Those with real CUPS are skipped where it is not installed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from desktop.core.errors import (
    NoPrinterError,
    PrintersSilentError,
    PrintingFailedError,
    PrintingUnsureError,
)
from desktop.core.handouts.therapy import therapy_sheet
from desktop.core.paths import program_command
from desktop.core.ports import PrintJob
from desktop.printing import apart
from desktop.printing.apart import Limits, PrinterApart
from desktop.printing.typesetter import Typesetter
from tests.helpers import cups as real
from tests.helpers import entries
from tests.helpers.cups import QUEUE, Cups
from tests.helpers.entries import INFO, options, words

needs_cups = pytest.mark.skipif(not real.is_there(), reason="CUPS with cups-pdf is not here")
SHORT = Limits(listing=1.5, printing=3.0, each_page=0.0)
JOB = PrintJob((b"page", b""), 300, "a4", copies=2, both_sides=True)
HANGS = "import time; time.sleep(60)"


@pytest.fixture
def scheduler(monkeypatch: pytest.MonkeyPatch) -> Generator[Cups]:
    with real.scheduler() as cups:
        monkeypatch.setenv("CUPS_SERVER", cups.environment["CUPS_SERVER"])
        yield cups


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder for temporary files that only this test uses."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def stub(code: str, limits: Limits = SHORT) -> PrinterApart:
    """Return a port whose child runs this line of Python."""
    return PrinterApart([sys.executable, "-c", code], limits)


def beside(act: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    """Do it in a thread; return that and where its outcome will be."""
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(act())
        except PrintingFailedError as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, outcome


def test_a_job_arrives_as_it_was_sent() -> None:
    assert apart.unpacked(apart.packed(JOB, "Büro 2")) == (JOB, "Büro 2")


def test_a_child_that_hangs_is_ended_and_nothing_of_it_is_left(temporary: Path) -> None:
    port = stub(HANGS)
    begun = time.monotonic()
    with pytest.raises(PrintersSilentError, match="does not answer"):
        port.printers()
    with pytest.raises(PrintingUnsureError, match=r"may or may not come out. Tray"):
        port.print_pages(JOB, "Tray")
    assert time.monotonic() - begun < 30
    assert list(temporary.iterdir()) == []
    assert port._children == set()


WRITES = (  # as Qt does, and says which process it is
    "import os, sys, time; open(os.environ['TMPDIR'] + '/sheet', 'w').close();"
    "print(os.getpid(), file=sys.stderr, flush=True); time.sleep(60)"
)
ASKS = (
    "import sys; from desktop.printing.apart import Limits, PrinterApart;"
    f"PrinterApart([sys.executable, '-c', {WRITES!r}], Limits(60)).printers()"
)


@pytest.mark.skipif(sys.platform == "win32", reason="prints in its own process there")
def test_a_sheet_of_a_killed_window_is_removed_when_nobody_prints_it_any_more(
    temporary: Path,
) -> None:
    """The window was killed, and later the child: what they wrote says what a person ticked."""
    killed = subprocess.Popen(
        [sys.executable, "-c", ASKS], stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
    )  # fmt: skip
    assert killed.stderr is not None
    child = int(killed.stderr.readline())
    killed.kill()
    killed.wait()
    with killed.stderr:
        stub("print('{}')")
        assert [file.name for file in temporary.rglob("*") if file.is_file()] == ["sheet"]
        os.kill(child, signal.SIGKILL)
        assert killed.stderr.read() == b"", "it has ended: nobody holds its errors open"
    stub("print('{}')")
    assert list(temporary.iterdir()) == []


def test_only_folders_of_ours_are_removed(temporary: Path) -> None:
    other = temporary / "leukoguide-other"
    linked = temporary / "leukoguide-print-link"
    other.mkdir()
    linked.symlink_to(other)
    stub("print('{}')")
    assert sorted(temporary.iterdir()) == [other, linked]


def test_a_long_job_is_waited_for_longer() -> None:
    """Each page of each copy has its own time; too short a wait would say "may or may not"."""
    slow = "import time; time.sleep(1); print('{}')"
    with pytest.raises(PrintingUnsureError):
        stub(slow, Limits(printing=0.5, each_page=0.0)).print_pages(JOB, "Tray")
    stub(slow, Limits(printing=0.5, each_page=30.0)).print_pages(JOB, "Tray")


@pytest.mark.parametrize("code", ["print('no answer')", "print('[]')", "import os; os.abort()"])
def test_a_child_that_fails_is_no_answer(code: str) -> None:
    with pytest.raises(PrintersSilentError):
        stub(code).printers()
    with pytest.raises(PrintingUnsureError):
        stub(code).print_pages(JOB, "Tray")


@pytest.mark.parametrize(
    ("command", "folder"), [([sys.executable, "-c", HANGS], "missing"), (["/missing"], "temporary")]
)
def test_without_room_or_program_nothing_is_printed_and_it_is_said(
    command: list[str], folder: str, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, no process more, a package that was removed meanwhile: no fault of ours."""
    monkeypatch.setattr(tempfile, "tempdir", str(temporary.parent / folder))
    port = PrinterApart(command, SHORT)
    with pytest.raises(PrintersSilentError):
        port.printers()
    with pytest.raises(PrintingFailedError, match="there is no such file or folder") as caught:
        port.print_pages(JOB, "Tray")
    assert type(caught.value) is PrintingFailedError  # it is sure that nothing comes out
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the resolver of Linux")
@pytest.mark.parametrize("named", ["", "timeout:7"])
def test_a_name_server_that_is_silent_does_not_hold_up_a_print(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CUPS looks up the name of this computer: 41 s for a print where nobody answered."""
    monkeypatch.setenv("RES_OPTIONS", named) if named else monkeypatch.delenv("RES_OPTIONS", False)
    code = "import json, os; print(json.dumps({'printers': [os.environ['RES_OPTIONS']]}))"
    assert stub(code).printers() == (named or "timeout:1 attempts:1",)


@pytest.mark.parametrize("kind", [NoPrinterError, PrintingFailedError, PrintingUnsureError])
def test_what_the_child_could_not_do_is_said_as_if_it_were_here(
    kind: type[NoPrinterError] | type[PrintingFailedError] | type[PrintingUnsureError],
) -> None:
    answer = f'{{"error": "{kind.__name__}", "detail": "it is out of paper"}}'
    with pytest.raises(kind, match="it is out of paper") as caught:
        stub(f"print('{answer}')").print_pages(JOB, "Tray")
    assert type(caught.value) is kind


def test_giving_up_ends_what_waits_and_prints_nothing_more(temporary: Path) -> None:
    port = stub(HANGS, Limits(60, 60))
    thread, outcome = beside(lambda: port.print_pages(JOB, "Tray"))
    while not port._children:
        thread.join(0.01)
    port.give_up()
    thread.join(20)
    assert [type(one) for one in outcome] == [PrintingUnsureError]
    with pytest.raises(PrintingFailedError, match="the program ends") as caught:
        port.print_pages(JOB, "Tray")
    assert type(caught.value) is PrintingFailedError  # it is sure that nothing comes out
    assert list(temporary.iterdir()) == []


@needs_cups
def test_printers_are_listed_the_default_one_first(scheduler: Cups) -> None:
    made = scheduler.run("lpadmin", "-p", "Attic", "-E", "-v", f"keep:{scheduler.home}/out")
    assert made.returncode == 0, made.stderr
    assert scheduler.run("lpadmin", "-d", QUEUE).returncode == 0
    assert PrinterApart(program_command()).printers() == (QUEUE, "Attic")


@needs_cups
def test_pages_reach_the_printer_and_a_missing_one_is_told(
    scheduler: Cups, typesetter: Typesetter
) -> None:
    port = PrinterApart(program_command())
    job = a_job(typesetter)
    port.print_pages(job, QUEUE)
    assert f"%%Pages: {len(job.pages)}\n".encode() in scheduler.received()
    with pytest.raises(NoPrinterError, match=r"No printer was found\. Nowhere"):
        port.print_pages(job, "Nowhere")


@needs_cups
def test_a_scheduler_that_hangs_is_waited_for_beside_the_window(
    scheduler: Cups, typesetter: Typesetter, temporary: Path
) -> None:
    """With Qt in this process neither this thread nor any other went on: 25 s and more."""
    port, job = PrinterApart(program_command(), SHORT), a_job(typesetter)
    scheduler.hang()
    thread, outcome = beside(lambda: port.print_pages(job, QUEUE))
    longest, last = 0.0, time.monotonic()
    while thread.is_alive():
        thread.join(0.02)
        now = time.monotonic()
        longest, last = max(longest, now - last), now
    assert [type(one) for one in outcome] == [PrintingUnsureError]
    assert longest < 1.0
    with pytest.raises(PrintersSilentError):
        port.printers()
    assert list(temporary.iterdir()) == []


def a_job(typesetter: Typesetter) -> PrintJob:
    document = therapy_sheet(entries.bare_entry(), INFO, options(paper="letter"), words())
    return PrintJob(tuple(typesetter.page_images(document, 300)), 300, "letter")
