"""Paper from the kiosk: one printer, so many pages per person, no dialog, plain words.

The pages are set and handed to the printer beside the window, so that a slow printer never stops
it. The job has no title of its own (desktop/core/ports.py).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from db.errors import LeukoGuideError
from desktop.core.errors import NoPrinterError
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.ports import PrinterPort, PrintJob
from desktop.printing.typesetter import Typesetter
from desktop.services.job_runner import JobRunner

PPI = 300
Make = Callable[[], HandoutDocument]


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
        on_paper(str): the sheet with this id was printed, whoever waits for it.
    """

    finished = Signal(object)
    on_paper = Signal(str)

    def __init__(self, parent: QObject, jobs: JobRunner, tools: KioskTools, printer: str) -> None:
        """Print on the printer of this name."""
        super().__init__(parent)
        self._jobs, self._tools, self._printer = jobs, tools, printer
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
            self._tools.printer.print_pages(PrintJob(pages, PPI, document.paper), self._printer)
            self.on_paper.emit(document.sheet_id)
            return Printed(len(pages))

        self._job = self._jobs.submit(work, self._done, self._failed)

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
