"""Gives page images to a printer of the system, at exact size.

The job has the program's name and nothing of the content: titles stand in queues and on separator
pages that others see. Must not know how the pages were made.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.core.errors import NoPrinterError, PrintingFailedError, PrintingUnsureError
from desktop.core.ports import PrintJob
from desktop.printing.cups import fault_of, jobs_of

JOB_NAME = "LeukoGuide"
PAPERS = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}
# Without that socket the library of CUPS would ask port 631 over the network, of this machine and
# of the one in client.conf. No connection is opened unless an administrator sets CUPS_SERVER.
LOCAL_CUPS = "/run/cups/cups.sock"
PNG_SIZES = (16, 20)  # where a PNG file says its width and its height
QUARTER_TURN = 90  # degrees to the right: the top of such a page is at the right edge of the paper
TOLERANCE = 2  # pixels by which an image may differ from its paper: both are rounded


def open_printer(name: str) -> QPrinter:
    """Return the system's printer of this name ("" for the default); raises NoPrinterError."""
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()
    if info.isNull() and not name:
        found = QPrinterInfo.availablePrinters()
        info = found[0] if found else info
    if info.isNull():
        raise NoPrinterError(name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if not printer.isValid():
        raise NoPrinterError(name)
    return printer


class QtPrinterPort:
    """Prints through Qt; `open_device` finds the device for a name (a PDF file in tests)."""

    def __init__(
        self,
        open_device: Callable[[str], QPrinter] = open_printer,
        fault_of: Callable[[str], str] = fault_of,
        jobs_of: Callable[[str], frozenset[str] | None] = jobs_of,
    ) -> None:
        """Ask the system for nothing yet: listing printers can take a second."""
        self._fault_of, self._jobs_of = fault_of, jobs_of
        if sys.platform == "linux":
            os.environ.setdefault("CUPS_SERVER", LOCAL_CUPS)
        self._open_device = open_device

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers, the default one first."""
        names, default = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
        return tuple(sorted(names, key=default.__ne__))

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        """Print the pages; raises NoPrinterError or PrintingFailedError.

        PrintingUnsureError when the system took the pages and has no job of them.
        """
        device = self._open_device(printer)
        name = QPrinterInfo.printerInfo(device.printerName()).printerName()
        self._refuse_fault(name)
        before = self._jobs_of(name) if name else None
        _set_up(device, job)
        _hand_over(device, job)
        if before is not None:
            self._expect_job(name, before)

    def give_up(self) -> None:
        """Wait no longer: there is nothing that could be ended here."""

    def _refuse_fault(self, name: str) -> None:
        """Say before it begins why nothing would come out; a queue would take it all the same."""
        if not name:
            return  # a file, or a printer that the system does not list
        fault = self._fault_of(name)
        if not fault and QPrinterInfo.printerInfo(name).state() is QPrinter.PrinterState.Error:
            fault = "it is stopped or reports a fault"
        if fault:
            raise PrintingFailedError(fault)

    def _expect_job(self, name: str, before: frozenset[str]) -> None:
        """Look for the new job: Qt says "done" for one that was refused at the last moment."""
        after = self._jobs_of(name)
        if after is not None and after - before:
            return
        if QPrinterInfo.printerInfo(name).isNull():
            raise NoPrinterError(name)
        fault = self._fault_of(name)
        raise PrintingFailedError(fault) if fault else PrintingUnsureError(name)


def _hand_over(device: QPrinter, job: PrintJob) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingFailedError("it does not accept a job")
    finished = False
    try:
        _draw(painter, device, job)
        finished = True
    finally:
        if not finished:
            device.abort()
        ended = painter.end()
    bad = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    if not ended or device.printerState() in bad:
        raise PrintingFailedError("the job was not finished")


def _set_up(device: QPrinter, job: PrintJob) -> None:
    size = QPageSize(PAPERS[job.paper])
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)  # the page image brings its own margins
    device.setDocName(JOB_NAME)
    device.setCreator(JOB_NAME)
    device.setFullPage(True)
    if not device.setPageLayout(layout) or device.pageLayout().pageSize().id() != size.id():
        raise PrintingFailedError(f"it does not take the paper {size.name()}")
    if job.copies > 1:
        device.setCopyCount(job.copies)
    if job.both_sides:
        mode = QPrinter.DuplexMode
        device.setDuplex(mode.DuplexShortSide if _lies(job) else mode.DuplexLongSide)


def _draw(painter: QPainter, device: QPrinter, job: PrintJob) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    whole_page = QRectF(device.pageLayout().fullRectPixels(device.resolution()))
    for number, data in enumerate(job.pages):
        if number and not device.newPage():
            raise PrintingFailedError(f"it stopped at page {number + 1}")
        if data:
            painter.drawImage(whole_page, _image(data, job))


def _image(data: bytes, job: PrintJob) -> QImage:
    image = QImage.fromData(data, "PNG")  # pyright: ignore[reportArgumentType]
    exact = QPageSize(PAPERS[job.paper]).sizePixels(job.ppi)
    if _is_near(image.size().transposed(), exact):  # a page that lies on its side
        image = image.transformed(QTransform().rotate(QUARTER_TURN))
    if image.isNull() or not _is_near(image.size(), exact):
        raise PrintingFailedError("a page image has not the size of the paper")
    return image


def _lies(job: PrintJob) -> bool:
    """Return whether the pages lie on their side, so that paper turns over its other edge."""
    first = next((data for data in job.pages if data), b"")
    width, height = (int.from_bytes(first[n : n + 4], "big") for n in PNG_SIZES)
    return width > height


def _is_near(size: QSize, exact: QSize) -> bool:
    wide, high = size.width() - exact.width(), size.height() - exact.height()
    return abs(wide) <= TOLERANCE and abs(high) <= TOLERANCE
