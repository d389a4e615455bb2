"""Printed sheets: what a sheet id says, and which sheets say something else today."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.ui.announce import announce
from desktop.ui.dialogs.clinic.frame import FormDialog, add_field
from desktop.ui.dialogs.clinic.table import TextTable
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import said, sentences

SHARES = (36, 22, 9, 19, 14)  # of the columns, of the width


class RegisterDialog(FormDialog):
    """Looks up a sheet id; lists what has changed since it was handed out.

    Signals:
        look_up_requested(str): what does this sheet id say?
        show_requested(str): show the sheet with this id.
        forget_requested(): forget the whole register.
    """

    look_up_requested = Signal(str)
    show_requested = Signal(str)
    forget_requested = Signal()

    def __init__(self, parent: QWidget | None, look: Look, days: int, notice: str) -> None:
        """Ask for a sheet id; `days` is how far back the list goes."""
        super().__init__(parent, look, said("Printed sheets"), 900, 680)
        self.add_head(said("Printed sheets"), said(
            "Each sheet has an id at its foot. This computer keeps the ids and times of what was "
            "printed or saved here; never a name, and nothing that was ticked or typed."
        ))  # fmt: skip
        self._code = ""
        self._add_look_up()
        title = said("Handed out in the last {0} days, and different today").format(days)
        self.body.addWidget(PlainLabel(self.column, title, "heading"))
        self._summary = PlainLabel(self.column, "")
        self.body.addWidget(self._summary)
        heads = (said("Document"), said("Sheet id"), said("Times"), said("Last printed"),
                 said("Content then"))  # fmt: skip
        self.table = TextTable(self.column, look, title, heads, SHARES)
        self.table.hide()
        self.body.addWidget(self.table)
        self._forget = self.add_button(said("Forget the register…"))
        self._forget.clicked.connect(self.forget_requested)
        self.add_button(said("Close"), "primary").clicked.connect(self.accept)
        self._find.setDefault(True)  # Enter in the field looks the id up and closes nothing
        self.finish()
        self.tell(notice)

    def _add_look_up(self) -> None:
        row = QWidget(self.column)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        self._field = QLineEdit(row)
        self._field.setMaxLength(40)
        self._field.setPlaceholderText("4K7QX-9XTM2-PD0AB")
        inner.addWidget(self._field, 1)
        self._find = QPushButton(said("Look it up"), row)
        self._find.clicked.connect(self._look_up)
        inner.addWidget(self._find)
        add_field(self.body, said("Sheet id, as it stands at the foot of the sheet"), row)
        row.setFocusProxy(self._field)
        self._field.setAccessibleName(said("Sheet id"))
        self._found = Card(self.column, "note-plain", 12)
        layout: ColumnLayout = self._found.body
        self._title = PlainLabel(self._found, "", "heading")
        self._words = PlainLabel(self._found, "")
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        self._show = QPushButton(said("Show this sheet"), self._found)
        self._show.setAutoDefault(False)
        self._show.clicked.connect(self._want_sheet)
        layout.addWidget(self._show)
        self._found.hide()
        self.body.addWidget(self._found)

    def show_found(self, code: str, title: str, words: str, can_be_shown: bool) -> None:
        """Show what a sheet id says; `code` is the id in its usual form."""
        self._code = code
        self._title.setText(title)
        self._words.setText(words)
        self._show.setVisible(can_be_shown)
        self._found.setVisible(True)
        announce(self, sentences(title, words))

    def found(self) -> tuple[str, str, bool]:
        """Return title, words and whether the sheet can be shown, for tests."""
        return self._title.text(), self._words.text(), not self._show.isHidden()

    def show_changed(self, summary: str, rows: Sequence[Sequence[str]]) -> None:
        """Show the sheets that say something else today."""
        self._summary.setText(summary)
        self.table.setVisible(bool(rows))
        self.table.show_rows([[(text, "") for text in row] for row in rows])

    def summary(self) -> str:
        """Return what is said above the table, for tests."""
        return self._summary.text()

    def _look_up(self) -> None:
        if self._field.text().strip():
            self.look_up_requested.emit(self._field.text())

    def _want_sheet(self) -> None:
        self.show_requested.emit(self._code)
