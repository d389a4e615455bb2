"""How it is printed: language, paper, edition, colour, sides, copies, printer; a name for once."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui.dialogs.print_choice import Offer, Printers, SheetChoice
from desktop.ui.dialogs.print_fields import ChoiceList, Labelled, NumberField, typed_field
from desktop.ui.dialogs.print_sections import SectionsField
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

PAPERS = (("letter", "US Letter"), ("a4", "A4"))
MOST_COPIES = 50
SHEET = "sheet"  # the one kind of document that has two editions
NAME_LENGTH, REMARK_LENGTH = 60, 160


class OptionsPanel(QWidget):
    """The choices that hold for every document of the print.

    Signals:
        changed(): pages look different now.
        typed(): the typing in a field has ended.
        counted(): only how many sheets of paper there are is different.
    """

    changed = Signal()
    typed = Signal()
    counted = Signal()

    def __init__(self, parent: QWidget, offer: Offer, choice: SheetChoice) -> None:
        """Show `choice`."""
        super().__init__(parent)
        column = ColumnLayout(self)
        column.setSpacing(10)
        self._lang = ChoiceList(self, offer.languages)
        self._mirror = ChoiceList(self, [("", said("One language")), *offer.languages])
        self._paper = ChoiceList(self, [(code, said(name)) for code, name in PAPERS])
        self._edition = ChoiceList(
            self, [("", said("Core: what matters most")), ("full", said("Full sheet"))]
        )
        self.sections = SectionsField(self, offer.sections)
        self._large = QCheckBox(said("Large print"), self)
        self._gray = QCheckBox(said("Black and white"), self)
        self._both = QCheckBox(said("Print on both sides"), self)
        self._copies = NumberField(self, 1, MOST_COPIES)
        self._printer = ChoiceList(self, ())
        self.set_printers(offer.printers)
        self._patient = typed_field(self, NAME_LENGTH)
        self._remark = typed_field(self, REMARK_LENGTH)
        self._fill(column, offer)
        self.set_editions(SHEET in choice.documents)
        self.choose(choice)
        self._connect()

    def _fill(self, column: ColumnLayout, offer: Offer) -> None:
        if len(offer.languages) > 1:
            column.addWidget(Labelled(self, said("Language"), self._lang))
            if offer.documents:
                column.addWidget(Labelled(self, said("Second language beside it"), self._mirror))
            else:
                self._mirror.hide()
        else:
            self._lang.hide()
            self._mirror.hide()
        column.addWidget(Labelled(self, said("Paper"), self._paper))
        self._edition_field = Labelled(self, said("Edition"), self._edition)
        column.addWidget(self._edition_field)
        column.addWidget(self.sections)
        for box in (self._large, self._gray, self._both):
            column.addWidget(box)
        column.addWidget(Labelled(self, said("Copies"), self._copies))
        column.addWidget(Labelled(self, said("Printer"), self._printer))
        column.addWidget(Labelled(self, said("Name on the sheet"), self._patient))
        column.addWidget(Labelled(self, said("Note on the sheet"), self._remark))
        told = said("Name and note are for this print only and are kept nowhere.")
        column.addWidget(PlainLabel(self, told, "small"))

    def _connect(self) -> None:
        for field in (self._mirror, self._edition):
            field.currentIndexChanged.connect(self._show_sections)
        for field in (self._lang, self._mirror, self._paper, self._edition):
            field.currentIndexChanged.connect(self._tell)
        self.sections.changed.connect(self._tell)
        for box in (self._large, self._gray):
            box.toggled.connect(self._tell)
        self._both.toggled.connect(self._count)
        self._copies.valueChanged.connect(self._count)
        for field in (self._patient, self._remark):
            field.editingFinished.connect(self.typed)

    def set_editions(self, offered: bool) -> None:
        """Ask for the edition only where a document has two; it is the core one where not."""
        self._has_editions = offered
        self._show_sections()

    def _is_full(self) -> bool:
        return self._has_editions and self._edition.value == "full"

    def _show_sections(self) -> None:
        """Two languages side by side have one edition, with all sections."""
        is_plain = not self._mirror.value
        self._edition_field.setVisible(self._has_editions and is_plain)
        offered = self._is_full() and is_plain and bool(self.sections.boxes)
        self.sections.setVisible(offered)

    def choice(self, base: SheetChoice) -> SheetChoice:
        """Return `base` with what is chosen here."""
        return replace(
            base,
            paper=self._paper.value,
            large_print=self._large.isChecked(),
            full=self._is_full(),
            left_out=self.sections.left_out() if self._is_full() else (),
            lang=self._lang.value,
            mirror=self._mirror.value,
            gray=self._gray.isChecked(),
            both_sides=self._both.isChecked(),
            copies=self._copies.value(),
            patient=self._patient.text().strip(),
            remark=self._remark.text().strip(),
        )

    def choose(self, choice: SheetChoice) -> None:
        """Show another choice; no signal follows."""
        self._paper.choose(choice.paper)
        self._edition.choose("full" if choice.full else "")
        self._lang.choose(choice.lang)
        self._mirror.choose(choice.mirror)
        self.sections.choose(choice.left_out)
        self._show_sections()
        for box, is_on in (
            (self._large, choice.large_print), (self._gray, choice.gray),
            (self._both, choice.both_sides),
        ):  # fmt: skip
            blocker = QSignalBlocker(box)
            box.setChecked(is_on)
            blocker.unblock()

    def set_printers(self, printers: Printers) -> None:
        """Offer these printers from now on; a chosen one that is still there stays chosen."""
        chosen, field = self.printer(), self._printer
        self.no_printer = _missing_words(printers)  # "" where there is one
        field.clear()
        for name in printers.names:
            field.addItem(name, name)
        if not printers.names:
            field.addItem(self.no_printer, "")
        field.setEnabled(bool(printers.names))
        field.choose(chosen)

    def printer(self) -> str:
        """Return the name of the printer, "" for the default one."""
        return self._printer.value

    def forget(self) -> None:
        """Empty what was typed."""
        self._patient.clear()
        self._remark.clear()

    def _tell(self) -> None:
        self.changed.emit()

    def _count(self) -> None:
        self.counted.emit()


def _missing_words(printers: Printers) -> str:
    """Return why there is no printer to choose, "" when there is one."""
    if printers.names:
        return ""
    if not printers.is_known:
        return said("Looking for printers…")
    return said("The print service does not answer") if printers.is_silent else said(
        "No printer found"
    )  # fmt: skip
