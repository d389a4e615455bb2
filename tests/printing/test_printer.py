"""Pages reach the printer at exact size, or the reason is said. The device is Qt's PDF writer."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.core.errors import NoPrinterError, PrintingFailedError
from desktop.core.handouts.therapy import therapy_sheet
from desktop.core.ports import PrinterPort, PrintJob
from desktop.printing import printer as printer_module
from desktop.printing.printer import QtPrinterPort, open_printer
from desktop.printing.typesetter import Typesetter
from tests.helpers import entries
from tests.helpers.entries import INFO, options, words
from tests.helpers.sheets import SIZES

NOT_OURS = "No Such Printer Of LeukoGuide"


class PdfDevice:
    """Opens a printer that writes a PDF file; remembers the name that was asked for."""

    def __init__(self, target: Path) -> None:
        self.target, self.asked = target, ""
        self.device: QPrinter | None = None

    def __call__(self, name: str) -> QPrinter:
        self.asked = name
        self.device = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.device.setOutputFileName(str(self.target))
        return self.device


def job(typesetter: Typesetter, paper: str = "letter") -> PrintJob:
    document = therapy_sheet(entries.bare_entry(), INFO, options(paper=paper), words())
    return PrintJob(tuple(typesetter.page_images(document, 300)), 300, paper)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_pages_fill_the_paper_exactly(typesetter: Typesetter, tmp_path: Path, paper: str) -> None:
    device = PdfDevice(tmp_path / "out.pdf")
    wanted = job(typesetter, paper)
    QtPrinterPort(device).print_pages(wanted, "Front desk")
    assert device.asked == "Front desk"
    with pikepdf.open(device.target) as pdf:
        assert len(pdf.pages) == len(wanted.pages)
        for page in pdf.pages:
            wide, high = (float(x) for x in list(page.MediaBox)[2:])
            assert (abs(wide - SIZES[paper][0]) < 1, abs(high - SIZES[paper][1]) < 1) == (
                True,
                True,
            )
            corners = _corners_of_image(page)
            assert corners == pytest.approx((0, 0, wide, high), abs=0.6)


@pytest.mark.usefixtures("qapp")
def test_the_job_has_no_title_of_the_content(typesetter: Typesetter, tmp_path: Path) -> None:
    device = PdfDevice(tmp_path / "out.pdf")
    QtPrinterPort(device).print_pages(job(typesetter))
    assert device.device is not None
    assert device.device.docName() == "LeukoGuide"
    with pikepdf.open(device.target) as pdf:
        assert b"Exemplara" not in device.target.read_bytes()
        assert {str(v) for k, v in pdf.docinfo.items() if k in ("/Title", "/Creator")} == {
            "LeukoGuide"
        }


@pytest.mark.usefixtures("qapp")
def test_copies_and_both_sides_are_asked_for(typesetter: Typesetter, tmp_path: Path) -> None:
    device = PdfDevice(tmp_path / "out.pdf")
    QtPrinterPort(device).print_pages(replace(job(typesetter), copies=3, both_sides=True))
    assert device.device is not None
    assert device.device.copyCount() == 3


def lying_page(paper: str) -> bytes:
    """Return a page that lies on its side, with a black mark at the left end of its upper edge."""
    exact = QPageSize(printer_module.PAPERS[paper]).sizePixels(300).transposed()
    image = QImage(exact, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, 300, 300, Qt.GlobalColor.black)
    painter.end()
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(data.data().data())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_page_that_lies_on_its_side_is_turned_and_fills_the_paper(
    tmp_path: Path, paper: str
) -> None:
    device = PdfDevice(tmp_path / "out.pdf")
    job = PrintJob((lying_page(paper),), 300, paper)
    QtPrinterPort(device).print_pages(job)
    with pikepdf.open(device.target) as pdf:
        (page,) = pdf.pages
        wide, high = (float(x) for x in list(page.MediaBox)[2:])
        assert (wide, high) == pytest.approx(SIZES[paper], abs=1)
        assert _corners_of_image(page) == pytest.approx((0, 0, wide, high), abs=0.6)
    turned = printer_module._image(lying_page(paper), job)
    assert turned.pixelColor(turned.width() - 10, 10) == QColor("black")
    assert turned.pixelColor(10, 10) == QColor("white")


@pytest.mark.usefixtures("qapp")
def test_both_sides_of_a_page_that_lies_are_turned_over_its_short_edge(tmp_path: Path) -> None:
    device = PdfDevice(tmp_path / "out.pdf")
    page = lying_page("letter")
    QtPrinterPort(device).print_pages(PrintJob((b"", page), 300, "letter", both_sides=True))
    assert device.device is not None
    assert device.device.duplex() in (
        QPrinter.DuplexMode.DuplexShortSide,
        QPrinter.DuplexMode.DuplexNone,  # Qt's PDF writer may not keep it
    )


@pytest.mark.usefixtures("qapp")
def test_an_unknown_printer_is_said() -> None:
    with pytest.raises(NoPrinterError, match=f"No printer was found. {NOT_OURS}") as caught:
        open_printer(NOT_OURS)
    assert caught.value.exit_code == 75
    assert "save the sheet as a PDF" in caught.value.advice


@pytest.mark.usefixtures("qapp")
def test_no_printer_at_all_is_said(monkeypatch: pytest.MonkeyPatch, typesetter: Typesetter) -> None:
    class NoPrinters(QPrinterInfo):
        """What Qt answers on a computer without printers."""

        @staticmethod
        def defaultPrinter() -> QPrinterInfo:  # noqa: N802
            return QPrinterInfo()

        @staticmethod
        def availablePrinters() -> list[QPrinterInfo]:  # noqa: N802
            return []

        @staticmethod
        def availablePrinterNames() -> list[str]:  # noqa: N802
            return []

    monkeypatch.setattr(printer_module, "QPrinterInfo", NoPrinters)
    port: PrinterPort = QtPrinterPort()
    assert port.printers() == ()
    with pytest.raises(NoPrinterError, match="No printer was found"):
        port.print_pages(job(typesetter))


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_a_refused_job_is_said(typesetter: Typesetter, tmp_path: Path) -> None:
    device = PdfDevice(tmp_path / "missing" / "out.pdf")
    with pytest.raises(PrintingFailedError, match="it does not accept a job") as caught:
        QtPrinterPort(device).print_pages(job(typesetter))
    assert caught.value.exit_code == 76


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("page", [b"no image", b"\x89PNG"])
def test_a_page_that_is_no_image_is_not_printed(tmp_path: Path, page: bytes) -> None:
    device = PdfDevice(tmp_path / "out.pdf")
    with pytest.raises(PrintingFailedError, match="has not the size of the paper"):
        QtPrinterPort(device).print_pages(PrintJob((page,), 300, "letter"))


@pytest.mark.usefixtures("qapp")
def test_a_page_of_another_size_is_never_scaled(typesetter: Typesetter, tmp_path: Path) -> None:
    wrong = PrintJob(job(typesetter, "a4").pages, 300, "letter")
    with pytest.raises(PrintingFailedError, match="has not the size of the paper"):
        QtPrinterPort(PdfDevice(tmp_path / "out.pdf")).print_pages(wrong)


@pytest.mark.parametrize("more", [{"pages": ()}, {"ppi": 150}, {"copies": 0}])
def test_a_job_that_makes_no_sense_cannot_be_made(more: dict[str, object]) -> None:
    good = PrintJob((b"x",), 300, "a4")
    with pytest.raises(ValueError, match="nothing to print, or below 300 pixels per inch"):
        replace(good, **more)


def _corners_of_image(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """Return where the unit square of the drawn image lies, in points."""
    state = pikepdf.Matrix()
    stack = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(state)
            case "Q":
                state = stack.pop()
            case "cm":
                state = pikepdf.Matrix(*(float(x) for x in operands)) @ state
            case "Do":
                box = state.transform(pikepdf.Rectangle(0, 0, 1, 1))
                return (box.llx, box.lly, box.urx, box.ury)
    raise AssertionError("no image on the page")
