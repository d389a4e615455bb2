"""The list of sign-offs with their state, and the clinic's own note on an entry."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.site.records import SignedText
from desktop.core.typed import visible_line
from desktop.ui.dialogs.clinic.frame import FormDialog
from desktop.ui.dialogs.clinic.table import TextTable
from desktop.ui.look import Look
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

MAX_NOTE = 600
NOTE_LINES = 6
SHARES = (30, 11, 21, 24, 14)  # of the columns, of the width


class ReviewRow(Struct, frozen=True):
    """One sign-off as it is shown; `attention` marks what is not "reviewed" any more."""

    signed: SignedText
    title: str
    language: str
    state: str
    tone: str
    who: str
    due: str
    attention: bool


class ReviewsDialog(FormDialog):
    """Which texts were signed, by whom, and how it stands with them today.

    Signals:
        sign_requested(str): open the sign-off of this entry.
        withdraw_requested(object): take this SignedText back.
    """

    sign_requested = Signal(str)
    withdraw_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look, notice: str = "") -> None:
        """Make the list; rows come with show_reviews."""
        super().__init__(parent, look, said("Sign-offs"), 980, 640)
        self.add_head(said("Sign-offs of this clinic"), said(
            "Texts that are not in this list are not reviewed. A text whose words have changed "
            "since it was signed is not reviewed either."
        ))  # fmt: skip
        self._rows: Sequence[ReviewRow] = ()
        self._filter = QComboBox(self.column)
        self._filter.addItem(said("All sign-offs"), False)
        self._filter.addItem(said("Only those that need a new review"), True)
        self._filter.currentIndexChanged.connect(self._fill)
        self.field(said("Show"), self._filter)
        self._count = PlainLabel(self.column, "")
        self.body.addWidget(self._count)
        heads = (said("Text"), said("Language"), said("State"), said("Reviewed by"),
                 said("Next review"))  # fmt: skip
        self.table = TextTable(self.column, look, said("Sign-offs of this clinic"), heads, SHARES)
        self.table.itemSelectionChanged.connect(self._switch)
        self.body.addWidget(self.table)
        self._again = self.add_button(said("Review again…"))
        self._again.clicked.connect(self._sign)
        self._back = self.add_button(said("Take back…"))
        self._back.clicked.connect(self._withdraw)
        self.add_button(said("Close"), "primary").clicked.connect(self.accept)
        self._switch()
        self.finish()
        self.tell(notice)

    def show_reviews(self, rows: Sequence[ReviewRow]) -> None:
        """Show these sign-offs."""
        self._rows = rows
        self._fill()

    def shown(self) -> list[ReviewRow]:
        """Return the rows that pass the filter."""
        return [r for r in self._rows if r.attention or not self._filter.currentData()]

    def _fill(self) -> None:
        shown = self.shown()
        good = sum(not row.attention for row in self._rows)
        count = said("Texts signed off: {0}. Reviewed as they are today: {1}.")
        self._count.setText(count.format(len(self._rows), good))
        self.table.show_rows([
            ((r.title, ""), (r.language, ""), (r.state, r.tone), (r.who, ""), (r.due, ""))
            for r in shown
        ])  # fmt: skip
        self._switch()

    def _switch(self) -> None:
        chosen = self.table.chosen() >= 0
        self._again.setEnabled(chosen)
        self._back.setEnabled(chosen)

    def _sign(self) -> None:
        self.sign_requested.emit(self.shown()[self.table.chosen()].signed.key.entry_id)

    def _withdraw(self) -> None:
        self.withdraw_requested.emit(self.shown()[self.table.chosen()].signed)


class NoteDialog(FormDialog):
    """The clinic's own words on one entry.

    Signals:
        save_requested(str, str): the text ("" to remove it) and its author.
    """

    save_requested = Signal(str, str)

    def __init__(
        self, parent: QWidget | None, look: Look, title: str, text: str, author: str, notice: str
    ) -> None:
        """Show what is there now."""
        super().__init__(parent, look, said("Note of our clinic"), 620, 520)
        self.add_head(said("Note of our clinic: {0}").format(title), said(
            "It is shown above the page in the professional view, as your clinic's own text and "
            "apart from ours. Write nothing about a patient."
        ))  # fmt: skip
        self._text = QPlainTextEdit(text, self.column)
        self._text.setTabChangesFocus(True)
        lines = self._text.fontMetrics().lineSpacing() * NOTE_LINES
        self._text.setFixedHeight(lines + look.theme.px(26))
        self.field(said("Note"), self._text)
        self._author = QLineEdit(author, self.column)
        self.field(said("Written by (name, role)"), self._author)
        self.add_button(said("Save"), "primary").clicked.connect(self._save)
        self.add_button(said("Cancel")).clicked.connect(self.reject)
        self.finish()
        self.tell(notice)

    def _save(self) -> None:
        lines = (visible_line(line) for line in self._text.toPlainText().splitlines())
        text, author = "\n".join(lines).strip(), visible_line(self._author.text())
        if len(text) > MAX_NOTE:
            long = said("This has {0} characters. Use {1} or fewer.")
            self.tell(long.format(len(text), MAX_NOTE))
        elif text and not author:
            self.tell(said("Say who wrote it: the note is shown with a name."))
        else:
            self.save_requested.emit(text, author)
