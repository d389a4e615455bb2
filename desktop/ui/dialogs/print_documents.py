"""The left half of the print dialog's panel: a bundle with one click, and which documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from db.site.records import Bundle
from desktop.core import bundles
from desktop.ui.dialogs.print_choice import Offer
from desktop.ui.dialogs.print_fields import ChoiceList, Labelled, typed_field
from desktop.ui.focus import in_order
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

SIGN, CALENDAR = "sign", "calendar"
DATE_LENGTH, DATE_EXAMPLE = 10, "2026-12-31"


class DocumentsPanel(QWidget):
    """Bundles, documents, and what two of them need: a side effect, a plan with its start.

    Signals:
        changed(): something else is chosen.
        typed(): the typing in the field of the start date has ended.
        keep_requested(str): keep what is checked as a set of this name.
        remove_requested(str): remove the clinic's own set of this id.
    """

    changed = Signal()
    typed = Signal()
    keep_requested = Signal(str)
    remove_requested = Signal(str)

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
        needs = self._needs()
        stops: list[QWidget] = []
        for code, name in offer.documents:
            box = QCheckBox(name, self)
            box.setChecked(code in chosen)
            box.toggled.connect(self._toggled)
            self.boxes[code] = box
            column.addWidget(box)
            stops.append(box)
            for part, stop in needs.get(code, ()):
                column.addWidget(part)
                stops += [stop] if stop is not None else []
        in_order(self.cover, *stops)
        if offer.keeps_bundles:
            self._add_keeping(column)
        self._show_needs()
        self.bundle.currentIndexChanged.connect(self._take_bundle)
        self.cover.toggled.connect(self._tell)
        self._sign.currentIndexChanged.connect(self._tell)
        self._plan.currentIndexChanged.connect(self._toggled)
        self._start.editingFinished.connect(self.typed)

    def _needs(self) -> dict[str, list[tuple[QWidget, QWidget | None]]]:
        """Make what two of the documents need, each part with where Tab stops in it, if it does."""
        self._sign = ChoiceList(self, self._offer.signs)
        self._sign_field = Labelled(self, said("Which side effect"), self._sign)
        self._plan = ChoiceList(self, [("", said("All plans")), *self._offer.plans])
        self._plan_field = Labelled(self, said("Which plan of days"), self._plan)
        self._plan_name = PlainLabel(self, "", "small")  # in full: the list cuts off the cycle
        self._start = typed_field(self, DATE_LENGTH, DATE_EXAMPLE)
        self._start_field = Labelled(self, said("Day 1 (year-month-day)"), self._start)
        self._date_note = PlainLabel(self, "", "small")
        return {
            SIGN: [(self._sign_field, self._sign)],
            CALENDAR: [
                (self._plan_field, self._plan), (self._plan_name, None),
                (self._start_field, self._start), (self._date_note, None),
            ],
        }  # fmt: skip

    def _add_keeping(self, column: ColumnLayout) -> None:
        """Add what keeps a set of the clinic's own, and takes it away again."""
        self._name = typed_field(self, bundles.LONGEST_TITLE)
        column.addWidget(Labelled(self, said("Keep what is checked as a set named"), self._name))
        self._keep = QPushButton(said("Keep this set"), self)
        self._keep.setEnabled(False)
        self._remove = QPushButton(said("Remove this set"), self)
        self._remove.setVisible(False)
        for button in (self._keep, self._remove):
            button.setAutoDefault(False)
            column.addWidget(button)
        self._name.textChanged.connect(self._show_keeping)
        self.bundle.currentIndexChanged.connect(self._show_keeping)
        self._keep.clicked.connect(self._want_keep)
        self._remove.clicked.connect(self._want_remove)

    def set_bundles(self, offered: Sequence[Bundle], chosen: str) -> None:
        """Offer other sets from now on; what is checked stays."""
        self._offer = replace(self._offer, bundles=tuple(offered))
        blocker = QSignalBlocker(self.bundle)
        self.bundle.clear()
        self.bundle.addItem(said("Only what is checked below"), "")
        for bundle in offered:
            self.bundle.addItem(bundle.title, bundle.id)
        blocker.unblock()
        self.bundle.choose(chosen)
        self._name.clear()
        self._show_keeping()

    def _show_keeping(self) -> None:
        self._keep.setEnabled(bool(self._name.text().strip()) and bool(self.documents()))
        self._remove.setVisible(bundles.is_own(self.bundle.value))

    def _want_keep(self) -> None:
        self.keep_requested.emit(self._name.text().strip())

    def _want_remove(self) -> None:
        self.remove_requested.emit(self.bundle.value)

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
        """Return the start date that was typed, None for none and for what is no date."""
        try:
            return date.fromisoformat(self._start.text().strip())
        except ValueError:
            return None

    def fault(self) -> str:
        """Return why no pages can be made of what was typed, "" when they can."""
        wrong = self._is_on(CALENDAR) and bool(self._start.text().strip()) and self.start() is None
        fault = said("This is no date. Type it like 2026-12-31.") if wrong else ""
        self._date_note.setText(fault)
        return f"{said('Day 1 (year-month-day)')}: {fault}" if fault else ""

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
        self._sign_field.setVisible(self._is_on(SIGN))
        is_on = self._is_on(CALENDAR)
        self._plan_field.setVisible(is_on and bool(self._offer.plans))
        self._plan_name.setText(self._plan.currentText() if self._plan.value else "")
        self._plan_name.setVisible(is_on and bool(self._plan.value))
        self._start_field.setVisible(is_on)
        self._date_note.setVisible(is_on)

    def _is_on(self, code: str) -> bool:
        return code in self.boxes and self.boxes[code].isChecked()

    def _tell(self) -> None:
        self.changed.emit()
