"""The last step to paper, beside the window: printers are found, pages printed, files saved.

What left the program is noted in the clinic's register, also when the program ends meanwhile. Must
not know dialogs, nor how documents were chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from db.errors import LeukoGuideError
from desktop.core.errors import PrintersSilentError, PrintingUnsureError
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.ports import ClinicPort, Hashed, PrinterPort, PrintJob
from desktop.printing.files import write_atomically
from desktop.printing.typesetter import Typesetter
from desktop.services.job_runner import JobRunner
from desktop.ui.dialogs.print_choice import Printers, SheetChoice

PRINT_PPI = 300
THREADS = 3  # a printer that hangs holds up neither a file nor the list of the other printers
LAST_MS = 8_000  # what is on its way when the program ends has so long; the window is gone by then
Then = Callable[[LeukoGuideError | None], None]


class _Left(Struct, frozen=True):
    """What left the program, and what nobody knows about it."""

    hashed: Hashed
    doubt: PrintingUnsureError | None = None


class PaperOut(QObject):
    """Prints and saves.

    Signals:
        printers_found(): `printers` is an answer of now.
    """

    printers_found = Signal()

    def __init__(
        self, parent: QObject, jobs: JobRunner, typesetter: Typesetter, printer: PrinterPort
    ) -> None:
        """Ask no printer yet; `jobs` hears of what is our bug."""
        super().__init__(parent)
        self._typesetter, self._printer = typesetter, printer
        self._jobs = JobRunner(self, THREADS)
        self._jobs.crash_found.connect(jobs.crash_found)
        self._is_ending = False
        self._looking = self._leaving = 0
        self.printers = Printers()  # as they were when they were last asked for

    @property
    def is_busy(self) -> bool:
        """Return whether a sheet is on its way."""
        return self._leaving > 0

    def look_for_printers(self) -> None:
        """Ask the system which printers there are; `printers_found` follows."""
        self._jobs.forget(self._looking)
        self._looking = self._jobs.submit(self._printer.printers, self._found, self._not_found)

    def _found(self, names: Sequence[str]) -> None:
        self.printers = Printers(tuple(names), is_known=True)
        self.printers_found.emit()

    def _not_found(self, error: LeukoGuideError) -> None:
        is_silent = isinstance(error, PrintersSilentError)
        self.printers = Printers(is_known=True, is_silent=is_silent)
        self.printers_found.emit()

    def print_out(
        self, documents: Sequence[HandoutDocument], choice: SheetChoice, printer: str,
        clinic: ClinicPort, then: Then,
    ) -> None:  # fmt: skip
        """Print the documents; `then` hears how it ended, unless the program did."""
        hashing = clinic.hashing([d.sheet_id for d in documents])

        def work() -> _Left:
            sets = [self._typesetter.page_images(d, PRINT_PPI) for d in documents]
            pages = tuple(page for one in sets for page in _whole_sheets(one, choice.both_sides))
            job = PrintJob(pages, PRINT_PPI, choice.paper, choice.copies, choice.both_sides)
            doubt = None
            try:
                self._printer.print_pages(job, printer)
            except PrintingUnsureError as error:  # a line too many in the register harms nobody
                doubt = error
            return _Left(hashing(), doubt)

        self._submit(work, clinic, then)

    def save(
        self, documents: Sequence[HandoutDocument], title: str, target: Path, clinic: ClinicPort,
        then: Then,
    ) -> None:  # fmt: skip
        """Save the documents as one PDF file; `then` as for print_out."""
        hashing = clinic.hashing([d.sheet_id for d in documents])

        def work() -> _Left:
            write_atomically(target, self._typesetter.pdf(*documents, title=title))
            return _Left(hashing())

        self._submit(work, clinic, then)

    def _submit(self, work: Callable[[], _Left], clinic: ClinicPort, then: Then) -> None:
        def done(left: _Left) -> None:
            clinic.keep_printed(left.hashed)
            told(left.doubt)

        def told(error: LeukoGuideError | None) -> None:
            self._leaving -= 1
            if not self._is_ending:  # no message holds up the end
                then(error)

        self._leaving += 1
        self._jobs.submit(work, done, told)

    def finish(self) -> None:
        """End with the program: what is on its way has a moment, then nothing more is printed."""
        self._is_ending = True
        self._jobs.forget(self._looking)
        if not self.is_busy or not self._jobs.finish(LAST_MS):
            self._printer.give_up()
            self._jobs.finish(LAST_MS)


def _whole_sheets(pages: list[bytes], both_sides: bool) -> list[bytes]:
    """Return pages with an empty one at the end where the next must begin a new sheet."""
    return [*pages, b""] if both_sides and len(pages) % 2 else pages
