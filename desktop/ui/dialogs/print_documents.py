"""The left half of the print dialog's panel: a bundle with one click, and which documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui.dialogs.print_choice import Offer
from desktop.ui.dialogs.print_fields import ChoiceList, Labelled, typed_field
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

SIGN, CALENDAR = "sign", "calendar"
DATE_LENGTH, DATE_EXAMPLE = 10, "2026-12-31"


class DocumentsPanel(QWidget):
    """Bundles, documents, and what two of them need: a side effect, a plan with its start.

    Signals:
        changed(): something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, offer: Offer, chosen: Sequence[str]) -> None:
        """Offer what there is; `chosen` are the ids that are checked at first."""
        super().__init__(parent)
        self._offer = offer
        self._order: tuple[str, ...] = tuple(i for i, _ in offer.documents)
        column = ColumnLayout(self)
        column.setSpacing(10)
        none = ("", said("Only what is checked below"))
        self.bundle = ChoiceList(self, [none, *((b.id, b.title) for b in offer.bundles)])
        column.addWidget(Labelled(self, said("Set of documents"), self.bundle))
        self.cover = QCheckBox(said("With a cover page"), self)
        column.addWidget(self.cover)
        column.addWidget(PlainLabel(self, said("Documents"), "group"))
        self.boxes: dict[str, QCheckBox] = {}
        self._sign = ChoiceList(self, offer.signs)
        self._plan = ChoiceList(self, [("", said("All plans")), *offer.plans])
        self._start = typed_field(self, DATE_LENGTH, DATE_EXAMPLE)
        self._date_note = PlainLabel(self, "", "small")
        for code, name in offer.documents:
            box = QCheckBox(name, self)
            box.setChecked(code in chosen)
            box.toggled.connect(self._toggled)
            self.boxes[code] = box
            column.addWidget(box)
            if code == SIGN:
                self._sign_field = Labelled(self, said("Which side effect"), self._sign)
                column.addWidget(self._sign_field)
            if code == CALENDAR:
                self._plan_field = Labelled(self, said("Which plan of days"), self._plan)
                self._start_field = Labelled(self, said("Day 1 (year-month-day)"), self._start)
                for field in (self._plan_field, self._start_field, self._date_note):
                    column.addWidget(field)
        self._show_needs()
        self.bundle.currentIndexChanged.connect(self._take_bundle)
        self.cover.toggled.connect(self._tell)
        self._sign.currentIndexChanged.connect(self._tell)
        self._plan.currentIndexChanged.connect(self._tell)
        self._start.editingFinished.connect(self._tell)

    def documents(self) -> tuple[str, ...]:
        """Return the ids that are checked, in the order of the bundle or of the list."""
        checked = [i for i in self._order if i in self.boxes and self.boxes[i].isChecked()]
        sign = self._sign.value
        return tuple(f"{SIGN}:{sign}" if i == SIGN and sign else i for i in checked)

    def cover_title(self) -> str:
        """Return the title of the cover, "" for none."""
        if not self.cover.isChecked():
            return ""
        return self.bundle.currentText() if self.bundle.value else self._offer.title

    def plan(self) -> str:
        """Return the plan of days to draw, "" for all."""
        return self._plan.value

    def start(self) -> date | None:
        """Return the start date that was typed; what is no date is said and not used."""
        text = self._start.text().strip()
        try:
            found = date.fromisoformat(text) if text else None
        except ValueError:
            self._date_note.setText(said("This is no date. Type it like 2026-12-31."))
            return None
        self._date_note.setText("")
        return found

    def _take_bundle(self) -> None:
        """Check what the chosen bundle holds; a later check or uncheck adds to it."""
        bundle = next((b for b in self._offer.bundles if b.id == self.bundle.value), None)
        known = [i for i, _ in self._offer.documents]
        if bundle is not None:
            plain = [text.partition(":")[0] for text in bundle.documents]
            self._order = tuple(dict.fromkeys([*(i for i in plain if i in known), *known]))
            for code, box in self.boxes.items():
                blocker = QSignalBlocker(box)
                box.setChecked(code in plain)
                blocker.unblock()
        blocker = QSignalBlocker(self.cover)
        self.cover.setChecked(bundle is not None)
        blocker.unblock()
        self._toggled()

    def _toggled(self) -> None:
        self._show_needs()
        self._tell()

    def _show_needs(self) -> None:
        if SIGN in self.boxes:
            self._sign_field.setVisible(self.boxes[SIGN].isChecked())
        if CALENDAR in self.boxes:
            is_on = self.boxes[CALENDAR].isChecked()
            self._plan_field.setVisible(is_on and bool(self._offer.plans))
            self._start_field.setVisible(is_on)
            self._date_note.setVisible(is_on)

    def _tell(self) -> None:
        self.changed.emit()
