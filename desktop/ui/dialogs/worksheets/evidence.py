"""What stands beside the inputs: the whole table, its rule, notes, gaps and other scales."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.records import Citation, Statement, Table
from desktop.core import citations
from desktop.core.grading import Outcome, Sheet
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.criteria_table import CriteriaTable
from desktop.ui.dialogs.worksheets.marks import marks_of, table_name
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import chip_words, said

SourceSlot = Callable[[object], None]


class Evidence(QWidget):
    """The tables and notes of one sheet; `on_sources` is told when a chip is pressed.

    Signals:
        wording_requested(): the English text is wanted instead of ours, or ours again.
    """

    wording_requested = Signal()

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        sheet: Sheet,
        on_sources: SourceSlot,
        two_wordings: bool = False,
    ) -> None:
        """Show everything of `sheet`, nothing marked; with `two_wordings` the other is offered."""
        super().__init__(parent)
        self.setObjectName("plain")
        self._look, self._sheet, self._on_sources = look, sheet, on_sources
        layout = ColumnLayout(self)
        layout.setSpacing(14)
        card, self.table = self._table_card(sheet.table, table_name(sheet.table))
        layout.addWidget(card)
        self.wording = self._add_wording(card) if two_wordings else None
        if sheet.notes or sheet.gaps:
            layout.addWidget(self._notes())
        for aid in sheet.aids:
            layout.addWidget(self._table_card(aid, table_name(aid))[0])
        for other in sheet.others:
            title = f"{said('Another scale, not converted')}: {table_name(other)}"
            layout.addWidget(self._table_card(other, title)[0])

    def show_outcome(self, outcome: Outcome) -> None:
        """Mark what is met."""
        self.table.mark(marks_of(outcome))

    def _add_wording(self, card: Card) -> QPushButton:
        if self._sheet.english:
            card.body.addWidget(self._line(card, said(words.OWN_WORDING), ()))
        text = words.SHOW_ENGLISH if self._sheet.english else words.SHOW_OWN
        button = ThemedButton(card, self._look, "language", said(text))
        button.setAutoDefault(False)
        button.clicked.connect(self.wording_requested)
        row = FlowLayout()
        row.addWidget(button)
        card.body.addLayout(row)
        return button

    def _table_card(self, table: Table, title: str) -> tuple[Card, CriteriaTable]:
        card = Card(self, "true", 16)
        card.body.addWidget(PlainLabel(card, title, "section"))
        shown = CriteriaTable(card, self._look, table)
        card.body.addWidget(shown)
        if table.rule:
            card.body.addWidget(self._line(card, table.rule, (), said("Rule")))
        if table.note:
            card.body.addWidget(self._line(card, table.note, (), said("Note")))
        restated = said("Restated from the source; the scale is never converted.")
        card.body.addWidget(self._line(card, restated, table.citations, faded=True))
        return card, shown

    def _notes(self) -> Card:
        card = Card(self, "true", 16)
        card.body.addWidget(PlainLabel(card, said("Notes of the sources"), "section"))
        for note in self._sheet.notes:
            card.body.addWidget(self._note(card, note))
        for gap in self._sheet.gaps:
            box = Card(card, "note-plain", 10)
            box.body.addWidget(self._line(box, gap.note, (), said("Gap")))
            card.body.addWidget(box)
        return card

    def _note(self, parent: QWidget, note: Statement) -> QWidget:
        return self._line(parent, words.note_text(note), note.citations, note.heading, bullet=True)

    def _line(
        self,
        parent: QWidget,
        text: str,
        cited: Sequence[Citation],
        label: str = "",
        bullet: bool = False,
        faded: bool = False,
    ) -> StatementView:
        shown = StatementText(
            text=text, label=label, size=13, bullet=bullet, faded=faded,
            chip=chip_words(cited), spoken=citations.spoken(cited, said),
        )  # fmt: skip
        view = StatementView(parent, self._look, shown, tuple(cited))
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # also what has no source: a rule, a gap
        if cited:
            view.sources_requested.connect(self._on_sources)
        return view


def fine_print(parent: QWidget, review: str) -> QWidget:
    """Return the lines at the foot: reference only, review state."""
    box = QWidget(parent)
    layout = ColumnLayout(box)
    layout.setSpacing(2)
    for text in (said(words.FINE_PRINT), review):
        layout.addWidget(PlainLabel(box, text, "small"))
    return box
