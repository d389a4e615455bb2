"""Talks to the printers of the system through a process of its own.

Qt asks CUPS while it holds Python's lock: a scheduler that hangs stops every thread, the window
too (measured with a stopped cupsd: 25 s for painter.end(), 100 s and more for a list of printers).
A process can be waited for beside the window, and ended. What Qt and CUPS write while they print
lies in a folder that is removed with the process (own_folder.py). Must not import Qt.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from desktop.core.errors import (
    NoPrinterError,
    PrintersSilentError,
    PrintingFailedError,
    PrintingUnsureError,
)
from desktop.core.paths import program_command
from desktop.core.ports import PrinterPort, PrintJob
from desktop.printing.own_folder import own_folder, remove_left_over

FLAG = "--talk-to-printer"  # no command for people: desktop/cli.py takes it before all others
LIST, PRINT = "list", "print"
ERRORS = {
    kind.__name__: kind for kind in (NoPrinterError, PrintingFailedError, PrintingUnsureError)
}


class Limits(Struct, frozen=True):
    """Seconds to wait for an answer; a page is drawn in 0.2 s, on a slow machine in 1 s."""

    listing: float = 10.0
    printing: float = 60.0
    each_page: float = 3.0


class PrinterApart:
    """Asks a child process. Its methods wait, and may be called from several threads."""

    def __init__(self, command: Sequence[str], limits: Limits | None = None) -> None:
        """Start this program once more, with `command`, for each question."""
        self._command, self._limits = tuple(command), limits or Limits()
        self._lock = threading.Lock()
        self._children: set[subprocess.Popen[bytes]] = set()
        self._is_over = False
        remove_left_over()

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers, the default one first.

        Raises PrintersSilentError when the system does not say.
        """
        try:
            answer = self._ask(LIST, b"", self._limits.listing)
        except PrintingFailedError as error:
            raise PrintersSilentError(error.detail) from error
        if answer is None:
            raise PrintersSilentError
        return tuple(answer["printers"])

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        """Print on the named printer ("" for the default one).

        Raises NoPrinterError or PrintingFailedError; PrintingUnsureError when no answer came, so
        that the sheet may come out or not.
        """
        if self._is_over:
            raise PrintingFailedError("the program ends")
        seconds = self._limits.printing + self._limits.each_page * len(job.pages) * job.copies
        answer = self._ask(PRINT, packed(job, printer), seconds)
        if answer is None:
            raise PrintingUnsureError(printer)
        if "error" in answer:
            raise ERRORS[answer["error"]](answer["detail"])

    def give_up(self) -> None:
        """Wait no longer for what has not been answered, and print nothing more."""
        with self._lock:
            self._is_over = True
            for child in self._children:
                child.kill()

    def _ask(self, action: str, data: bytes, seconds: float) -> dict[str, Any] | None:
        """Return what the child answers, None when there is no answer in time.

        Raises PrintingFailedError when it could not be started: a full disk, no process more, a
        package that was removed while its window is open.
        """
        with contextlib.ExitStack() as kept:
            try:
                remove_left_over()
                own, held = kept.enter_context(own_folder())
                child = self._start(action, own, held)
            except OSError as error:
                raise PrintingFailedError(cause=error) from error
            if child is None:
                return None
            try:
                said = child.communicate(data, seconds)[0]
            except subprocess.TimeoutExpired:
                child.kill()
                child.communicate()
                return None
            finally:
                with self._lock:
                    self._children.discard(child)
            return _read(said) if child.returncode == 0 else None

    def _start(
        self, action: str, own: str, held: tuple[int, ...]
    ) -> subprocess.Popen[bytes] | None:
        more = {"TMPDIR": own}
        if sys.platform == "linux":
            more["QT_QPA_PLATFORM"] = "offscreen"  # a process without a window needs no display
            # The library of CUPS looks up this computer's own name, four times for a print. Where
            # /etc/hosts lacks it and no name server answers, that took 41 s, with two of them 80.
            more["RES_OPTIONS"] = os.environ.get("RES_OPTIONS", "timeout:1 attempts:1")
        with self._lock:
            if self._is_over:
                return None
            child = subprocess.Popen(
                [*self._command, FLAG, action], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                env=os.environ | more, pass_fds=held,
                start_new_session=True,  # what ends this program from a terminal ends no print
            )  # fmt: skip
            self._children.add(child)
            return child


def system_printers() -> PrinterPort:
    """Return what prints on this computer.

    On Windows Qt asks the spooler in this process: it is a service that answers, and a child
    process there is untried.
    """
    if sys.platform == "win32":
        from desktop.printing.printer import QtPrinterPort

        return QtPrinterPort()
    return PrinterApart(program_command())


def packed(job: PrintJob, printer: str) -> bytes:
    """Return a job for the child: a line of JSON, then the pages."""
    head = {
        "printer": printer, "ppi": job.ppi, "paper": job.paper, "copies": job.copies,
        "both_sides": job.both_sides, "sizes": [len(page) for page in job.pages],
    }  # fmt: skip
    return b"".join((json.dumps(head).encode(), b"\n", *job.pages))


def unpacked(data: bytes) -> tuple[PrintJob, str]:
    """Return the job and the printer of packed()."""
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    pages, start = list[bytes](), 0
    for size in head["sizes"]:
        pages.append(rest[start : start + size])
        start += size
    job = PrintJob(tuple(pages), head["ppi"], head["paper"], head["copies"], head["both_sides"])
    return job, head["printer"]


def _read(said: bytes) -> dict[str, Any] | None:
    with contextlib.suppress(ValueError):
        answer = json.loads(said)
        return answer if isinstance(answer, dict) else None
    return None
