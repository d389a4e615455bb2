"""The print dialog: the real pages of everything chosen, the choices, print and save.

What is shown are the pages Typst renders; paper comes from the same documents.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.site.records import Bundle
from desktop.core.bundles import sheets_of_paper
from desktop.ui.dialogs.print_choice import Offer, Printers, SheetChoice
from desktop.ui.dialogs.print_documents import DocumentsPanel
from desktop.ui.dialogs.print_fields import SpokenLabel
from desktop.ui.dialogs.print_options import SHEET, OptionsPanel
from desktop.ui.dialogs.print_pages import PagesView, PreviewPage
from desktop.ui.dialogs.reading import FittingDialog
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

__all__ = ["PREVIEW_PPI", "Offer", "PrintDialog", "SheetChoice"]

PREVIEW_PPI = 110
SIDE_WIDTH, SIDE_EDGE = 320, 20
MOST_SIDE = 0.62  # of the dialog; the preview has zoom for the rest


class Preview(QWidget):
    """The pages with a bar for place and zoom below."""

    def __init__(self, parent: QWidget, look: Look, title: str) -> None:
        """Show no pages of `title` yet."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pages = PagesView(self, look)
        self.pages.setAccessibleName(f"{said('Preview')}: {title}")
        column.addWidget(self.pages, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        self._place = PlainLabel(self, "", "small")
        smaller = QPushButton("−", self)
        larger = QPushButton("+", self)
        smaller.setAccessibleName(said("Smaller pages"))
        larger.setAccessibleName(said("Larger pages"))
        for button in (smaller, larger):
            button.setToolTip(button.accessibleName())
            button.setAutoDefault(False)
        smaller.clicked.connect(self.pages.smaller)
        larger.clicked.connect(self.pages.larger)
        bar.addWidget(self._place, 1)
        bar.addWidget(smaller)
        bar.addWidget(larger)
        column.addLayout(bar)
        self.pages.page_changed.connect(self.show_place)

    def show_pages(self, pages: Sequence[PreviewPage]) -> None:
        """Show these pages, and which of them is seen."""
        self.pages.show_pages(pages)
        self.show_place(self.pages.page_number)

    def show_place(self, page: int) -> None:
        """Say which page is seen."""
        count = self.pages.page_count
        self._place.setText(said("Page {0} of {1}").format(page, count) if count else "")


class PrintDialog(FittingDialog):
    """Shows pages and asks for what to do with them; it typesets nothing itself.

    Signals:
        choice_changed(object): a SheetChoice; new pages are wanted.
        refused(): no pages can be made of what was typed; those on their way are not wanted.
        print_requested(str): print on the named printer ("" for the default one).
        save_requested(): save as PDF.
        keep_requested(str, object): keep these ids as a set of this name.
        remove_requested(str): remove the clinic's own set of this id.
    """

    choice_changed = Signal(object)
    refused = Signal()
    print_requested = Signal(str)
    save_requested = Signal()
    keep_requested = Signal(str, object)
    remove_requested = Signal(str)

    def __init__(
        self, parent: QWidget | None, look: Look, offer: Offer, choice: SheetChoice
    ) -> None:
        """Prepare the dialog; pages come with show_pages."""
        super().__init__(parent, 1100, 760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said("Print"))
        self._look, self._offer, self._counts = look, offer, list[int]()
        self._held: Callable[[], None] | None = None  # what a press wants once its pages are there
        self._is_ready = self._is_printing = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._preview = Preview(self, look, offer.title)
        self.pages = self._preview.pages
        layout.addWidget(self._preview, 1)
        self._side = side = QFrame(self)
        side.setObjectName("side")
        panel = QVBoxLayout(side)
        panel.setContentsMargins(SIDE_EDGE, SIDE_EDGE, SIDE_EDGE, SIDE_EDGE)
        self._area = self._fields(side, choice)
        panel.addWidget(self._area, 1)
        self.fit()
        self._add_buttons(side, panel)
        layout.addWidget(side)
        self._asked: SheetChoice | None = self._on_paper()  # what the pages are for
        self.show_message(said("Making the pages…"))

    def fit(self) -> None:
        """Take the room that the text needs, also at the side."""
        super().fit()
        least, most = self._look.theme.px(SIDE_WIDTH), round(self.width() * MOST_SIDE)
        self._side.setFixedWidth(min(max(least, _needed(self._area)), most))

    def _fields(self, parent: QFrame, choice: SheetChoice) -> ColumnArea:
        """Return the choices, scrolling where the dialog is low."""
        area = ColumnArea(parent)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        side = QWidget()
        side.setObjectName("plain")
        column = ColumnLayout(side)
        column.setSpacing(12)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(PlainLabel(side, self._offer.title, "section"))
        self._documents = None
        if self._offer.documents:
            self._documents = DocumentsPanel(side, self._offer, choice.documents)
            self._documents.changed.connect(self._documents_changed)
            self._documents.typed.connect(self._typed)
            self._documents.keep_requested.connect(self._want_keep)
            self._documents.remove_requested.connect(self.remove_requested)
            column.addWidget(self._documents)
        self._options = OptionsPanel(side, self._offer, choice)
        self._options.changed.connect(self._changed)
        self._options.typed.connect(self._typed)
        self._options.counted.connect(self._show_count)
        column.addWidget(self._options)
        self._review = PlainLabel(side, "", "small")
        column.addWidget(self._review)
        area.set_column(side)
        return area

    def _add_buttons(self, side: QFrame, panel: QVBoxLayout) -> None:
        self._count = SpokenLabel(side)
        self._print = FilledButton(said("Print"), side)
        self._print.setProperty("tone", "primary")
        self._print.setDefault(True)
        self._save = QPushButton(said("Save as PDF…"), side)
        for button, keys in ((self._print, "Ctrl+P"), (self._save, "Ctrl+S")):
            button.setShortcut(QKeySequence(keys))
            button.setToolTip(keys)
        close = QPushButton(said("Close"), side)
        panel.addSpacing(8)
        for widget in (self._count, self._print, self._save, close):
            panel.addWidget(widget)
        self._print.clicked.connect(self._want_print)
        self._save.clicked.connect(self._want_save)
        close.clicked.connect(self.reject)
        self._set_ready(ready=False)

    @property
    def is_ready(self) -> bool:
        """Return whether all pages of what is chosen are there."""
        return self._is_ready

    def choice(self) -> SheetChoice:
        """Return what is chosen now."""
        base = SheetChoice("letter", large_print=False)
        if self._documents is not None:
            panel = self._documents
            base = SheetChoice(
                "letter", large_print=False, documents=panel.documents(),
                bundle=panel.bundle.value, cover=panel.cover_title(), plan=panel.plan(),
                start=panel.start(),
            )  # fmt: skip
        return self._options.choice(base)

    def choose(self, choice: SheetChoice) -> None:
        """Set paper, edition and languages; the signals follow as if a person had done it."""
        self._options.choose(choice)
        self._changed()

    def choose_bundle(self, bundle_id: str) -> None:
        """Choose a bundle as if a person had done it."""
        if self._documents is not None:
            field = self._documents.bundle
            field.setCurrentIndex(field.findData(bundle_id))

    def document_box(self, kind_id: str) -> QWidget:
        """Return the box of a document; raises KeyError when it is not offered."""
        if self._documents is None:
            raise KeyError(kind_id)
        return self._documents.boxes[kind_id]

    def section_boxes(self) -> Mapping[str, QCheckBox]:
        """Return the boxes of the sections that a full sheet may go without."""
        return self._options.sections.boxes

    def show_pages(
        self, pages: Sequence[PreviewPage], counts: Sequence[int], review: str, is_all: bool
    ) -> None:
        """Show the pages so far; `counts` are pages per document. Ready when they are all."""
        self._preview.show_pages(pages)
        self._counts = list(counts)
        self._review.setText(review)
        self._show_count()
        if is_all:
            self._count.say()
            self._set_ready(ready=True)
            held, self._held = self._held, None
            if held is not None:
                self._when_ready(held)

    def show_message(self, text: str) -> None:
        """Show words in place of the pages."""
        self.pages.show_message(text)
        self._counts, self._held = [], None
        self._set_ready(ready=False)

    def sheets(self) -> int:
        """Return how many sheets of paper the print needs."""
        chosen = self.choice()
        return sheets_of_paper(self._counts, chosen.both_sides) * chosen.copies

    def _show_count(self) -> None:
        text = _counted(sum(self._counts), self.sheets(), self._options.no_printer)
        self._count.setText(said("Printing…") if self._is_printing else text)

    def set_printers(self, printers: Printers) -> None:
        """Offer these printers from now on."""
        self._options.set_printers(printers)
        self._set_ready(self._is_ready)

    def show_printing(self, is_printing: bool) -> None:
        """Say that the pages are on their way to the printer; a second press waits till then."""
        self._is_printing = is_printing
        self._set_ready(self._is_ready)

    def _set_ready(self, ready: bool) -> None:
        self._is_ready = ready
        is_free = ready and not self._is_printing
        self._print.setEnabled(is_free and not self._options.no_printer)
        self._save.setEnabled(is_free)
        self._show_count()

    def _documents_changed(self) -> None:
        if self._documents is not None:
            self._options.set_editions(SHEET in self._documents.documents())
        self._changed()

    def _changed(self) -> None:
        self._held = None
        self._set_ready(ready=False)
        self._ask()

    def _typed(self) -> None:
        """Ask for pages with the new words, if they are new.

        The buttons stay: it may be the press on one of them that ended the typing.
        """
        if self._fault() or self._on_paper() != self._asked:
            self._is_ready = False
            self._ask()

    def _ask(self) -> None:
        fault = self._fault()
        self._asked = None if fault else self._on_paper()
        if fault:  # nothing else is printed in its place
            self.refused.emit()
            self.show_message(fault)
        else:
            self.choice_changed.emit(self.choice())

    def _fault(self) -> str:
        return self._documents.fault() if self._documents is not None else ""

    def _on_paper(self) -> SheetChoice:
        """Return the choice without what changes no page."""
        return replace(self.choice(), both_sides=True, copies=1, bundle="")

    def _when_ready(self, act: Callable[[], None]) -> None:
        """Do it with the pages of what the fields show now; a key does not end the typing."""
        self._typed()
        if self._asked is None:
            return
        if self._is_ready:
            act()
            return
        self._count.setText(said("Making the pages…"))
        self._held = act

    def set_bundles(self, offered: Sequence[Bundle], chosen: str) -> None:
        """Offer other sets of documents from now on."""
        if self._documents is not None:
            self._documents.set_bundles(offered, chosen)

    def _want_keep(self, title: str) -> None:
        self.keep_requested.emit(title, self.choice().documents)

    def _want_print(self) -> None:
        self._when_ready(lambda: self.print_requested.emit(self._options.printer()))

    def _want_save(self) -> None:
        self._when_ready(self.save_requested.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget what was typed, whoever closes the dialog."""
        self._options.forget()
        super().closeEvent(event)


def _needed(area: ColumnArea) -> int:
    """Return the width in which the longest name of a document is not cut off."""
    column = area.widget()
    needed = column.minimumSizeHint().width() if column is not None else 0
    return needed + 2 * SIDE_EDGE + area.verticalScrollBar().sizeHint().width()


def _counted(pages: int, sheets: int, no_printer: str) -> str:
    """Return how much paper it takes and why there is no printer, "" while there are no pages."""
    if not pages:
        return ""
    counted = said("1 page") if pages == 1 else said("{0} pages").format(pages)
    paper = said("1 sheet of paper") if sheets == 1 else said("{0} sheets of paper")
    printer = [no_printer] if no_printer else []
    return " · ".join([counted, paper.format(sheets), *printer])
