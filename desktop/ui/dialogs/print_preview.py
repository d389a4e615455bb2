"""The print dialog: the real pages of one sheet, its options, print and save.

What is shown are the pages Typst renders; paper comes from the same document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.reading import fitting_size
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

PREVIEW_PPI = 110
SIDE_WIDTH, PAGE_WIDTH = 290, 620
PAPERS = (("letter", "US Letter"), ("a4", "A4"))


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What the person chose for the sheet."""

    paper: str
    large_print: bool
    full: bool = False


class PrintDialog(QDialog):
    """Shows pages and asks for what to do with them; it typesets nothing itself.

    Signals:
        choice_changed(object): a SheetChoice; new pages are wanted.
        print_requested(str): print on the named printer ("" for the default one).
        save_requested(): save as PDF.
    """

    choice_changed = Signal(object)
    print_requested = Signal(str)
    save_requested = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        title: str,
        choice: SheetChoice,
        printers: Sequence[str],
    ) -> None:
        """Prepare the dialog for one sheet; pages come with show_pages."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said("Print"))
        self.resize(fitting_size(self, 980, 720))
        self._look = look
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(said("Preview"))
        layout.addWidget(self._area, 1)
        side = QFrame(self)
        side.setObjectName("side")
        side.setFixedWidth(look.theme.px(SIDE_WIDTH))
        panel = QVBoxLayout(side)
        panel.setContentsMargins(20, 20, 20, 20)
        panel.addWidget(self._fields(side, title, choice, printers), 1)
        self._add_buttons(side, panel, has_printer=bool(printers))
        layout.addWidget(side)
        self.show_message(said("Making the sheet…"))

    def _fields(
        self, parent: QFrame, title: str, choice: SheetChoice, printers: Sequence[str]
    ) -> ColumnArea:
        """Return the choices, scrolling where the dialog is low."""
        area = ColumnArea(parent)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        side = QWidget()
        side.setObjectName("plain")
        column = ColumnLayout(side)
        column.setSpacing(10)
        column.addWidget(PlainLabel(side, title, "section"))
        self._pages = PlainLabel(side, "", "small")
        column.addWidget(self._pages)
        self._paper = _choice(side)
        for code, name in PAPERS:
            self._paper.addItem(said(name), code)
        self._paper.setCurrentIndex(self._paper.findData(choice.paper))
        self._add_field(column, said("Paper"), self._paper)
        self._edition = _choice(side)
        for full, name in ((False, said("Core: what matters most")), (True, said("Full sheet"))):
            self._edition.addItem(name, full)
        self._edition.setCurrentIndex(int(choice.full))
        self._add_field(column, said("Edition"), self._edition)
        self._large = QCheckBox(said("Large print"), side)
        self._large.setChecked(choice.large_print)
        column.addWidget(self._large)
        self._printer = _choice(side)
        for name in printers:
            self._printer.addItem(name, name)
        if not printers:
            self._printer.addItem(said("No printer found"), "")
            self._printer.setEnabled(False)
        self._add_field(column, said("Printer"), self._printer)
        self._review = PlainLabel(side, "", "small")
        column.addWidget(self._review)
        self._paper.currentIndexChanged.connect(self._changed)
        self._edition.currentIndexChanged.connect(self._changed)
        self._large.toggled.connect(self._changed)
        area.set_column(side)
        return area

    def _add_buttons(self, side: QFrame, panel: QVBoxLayout, has_printer: bool) -> None:
        self._has_printer = has_printer
        self._print = QPushButton(said("Print"), side)
        self._print.setProperty("tone", "primary")
        self._print.setDefault(True)
        self._save = QPushButton(said("Save as PDF…"), side)
        close = QPushButton(said("Close"), side)
        for button in (self._print, self._save, close):
            panel.addWidget(button)
        self._print.clicked.connect(self._want_print)
        self._save.clicked.connect(self.save_requested)
        close.clicked.connect(self.reject)
        self._set_ready(ready=False)

    @staticmethod
    def _add_field(column: ColumnLayout, title: str, field: QWidget) -> None:
        label = PlainLabel(field.parentWidget(), title, "group")
        label.setBuddy(field)
        field.setAccessibleName(title)
        column.addWidget(label)
        column.addWidget(field)

    def choice(self) -> SheetChoice:
        """Return what is chosen now."""
        return SheetChoice(
            self._paper.currentData(), self._large.isChecked(), self._edition.currentData()
        )

    def choose(self, choice: SheetChoice) -> None:
        """Set the options; the signals follow as if a person had done it."""
        self._paper.setCurrentIndex(self._paper.findData(choice.paper))
        self._edition.setCurrentIndex(int(choice.full))
        self._large.setChecked(choice.large_print)

    def show_pages(self, pages: Sequence[bytes], review: str) -> None:
        """Show the pages (PNG) and the review line of the sheet."""
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setSpacing(16)
        for number, data in enumerate(pages, start=1):
            picture = QPixmap()
            picture.loadFromData(data, "PNG")
            label = QLabel(box)
            label.setTextFormat(Qt.TextFormat.PlainText)
            wanted = QSize(self._page_width(), 4000)
            label.setPixmap(
                picture.scaled(
                    wanted,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            label.setFrameShape(QLabel.Shape.Box)
            label.setAccessibleName(said("Page {0} of {1}").format(number, len(pages)))
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._area.setWidget(box)
        count = said("1 page") if len(pages) == 1 else said("{0} pages").format(len(pages))
        self._pages.setText(count)
        self._review.setText(review)
        self._set_ready(ready=True)

    def _page_width(self) -> int:
        """Return a width at which a page is read without moving it to and fro, where it fits."""
        room = self.width() - self._look.theme.px(SIDE_WIDTH) - 60  # margins and scroll bar
        return max(PAGE_WIDTH // 2, min(self._look.theme.px(PAGE_WIDTH), room))

    def show_message(self, text: str) -> None:
        """Show words in place of the pages."""
        label = PlainLabel(None, text)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setWidget(label)
        self._set_ready(ready=False)

    def _set_ready(self, ready: bool) -> None:
        self._print.setEnabled(ready and self._has_printer)
        self._save.setEnabled(ready)

    def _changed(self) -> None:
        self._set_ready(ready=False)
        self.choice_changed.emit(self.choice())

    def _want_print(self) -> None:
        self.print_requested.emit(self._printer.currentData() or "")


def _choice(parent: QWidget) -> QComboBox:
    """Return a list of choices whose longest one never makes the dialog wider."""
    box = QComboBox(parent)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    return box
