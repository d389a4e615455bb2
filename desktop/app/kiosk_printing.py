"""Paper from the kiosk: one printer, so many pages per person, no dialog, plain words.

The pages are set, handed to the printer and hashed for the register beside the window, so that a
slow printer never stops it. The job has no title of its own (desktop/core/ports.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from queue import SimpleQueue

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from db.errors import LeukoGuideError
from desktop.core.errors import NoPrinterError, PrintingUnsureError
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.ports import Hashed, PrinterPort, PrintJob
from desktop.printing.typesetter import Typesetter
from desktop.services.job_runner import JobRunner

PPI = 300
LAST_MS = 1000  # for what is on its way at the end; the supervisor kills after two silent seconds
Make = Callable[[], HandoutDocument]
Hashing = Callable[[Sequence[str]], Callable[[], Hashed]]  # as in ClinicPort


class KioskTools(Struct, frozen=True):
    """What printing needs: templates, fonts, printer, calendar."""

    handouts: Path
    fonts: Path
    printer: PrinterPort
    today: Callable[[], date] = date.today


class Printed(Struct, frozen=True):
    """How a wish ended: so many pages, or `over` the limit by the number it would have taken."""

    pages: int
    over: bool = False


class KioskPrinting(QObject):
    """Prints one document at a time.

    Signals:
        finished(object): Printed, or the LeukoGuideError; never for somebody who is gone.
        on_paper(object): this sheet (Hashed) was printed, whoever waits for it.
        _something_left(): private; from the worker to this object.
    """

    finished = Signal(object)
    on_paper = Signal(object)
    _something_left = Signal()

    def __init__(
        self, parent: QObject, jobs: JobRunner, tools: KioskTools, printer: str, hashing: Hashing
    ) -> None:
        """Print on the printer of this name."""
        super().__init__(parent)
        self._jobs, self._tools, self._printer = jobs, tools, printer
        self._hashing = hashing
        self._left: SimpleQueue[Hashed] = SimpleQueue()  # from the worker, to be told of here
        self._something_left.connect(self._tell_what_left)
        self._typesetter = Typesetter(tools.handouts, tools.fonts)
        self._job = 0

    @property
    def is_busy(self) -> bool:
        """Return whether pages are being made for somebody who is still there."""
        return self._job != 0

    def print_out(self, make: Make, pages_left: int) -> None:
        """Make a document and print it when it has at most `pages_left` pages."""

        def work() -> Printed:
            document = make()
            pages = tuple(self._typesetter.page_images(document, PPI))
            if len(pages) > pages_left:
                return Printed(len(pages), over=True)
            if self._printer not in self._tools.printer.printers():
                raise NoPrinterError(self._printer)
            try:
                self._tools.printer.print_pages(PrintJob(pages, PPI, document.paper), self._printer)
            except PrintingUnsureError:
                self._note(document)  # it may come out
                raise
            self._note(document)
            return Printed(len(pages))

        self._job = self._jobs.submit(work, self._done, self._failed)

    def _note(self, document: HandoutDocument) -> None:
        self._left.put(self._hashing((document.sheet_id,))())
        self._something_left.emit()

    def _tell_what_left(self) -> None:
        while not self._left.empty():
            self.on_paper.emit(self._left.get())

    def finish(self) -> None:
        """End with the program: what is on its way has a moment, and is noted."""
        self.forget()
        if not self._jobs.finish(LAST_MS):
            self._tools.printer.give_up()
            self._jobs.finish(LAST_MS)
        self._tell_what_left()

    def forget(self) -> None:
        """Tell nobody how it ended: the person is gone."""
        self._jobs.forget(self._job)
        self._job = 0

    def _done(self, printed: Printed) -> None:
        self._job = 0
        self.finished.emit(printed)

    def _failed(self, error: LeukoGuideError) -> None:
        self._job = 0
        self.finished.emit(error)
