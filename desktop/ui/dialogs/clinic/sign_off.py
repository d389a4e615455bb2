"""Signing: which texts of one entry, by whom, on which day, and when to read them again.

Shows what it is given and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from db.site.records import SignOff, TextKey
from desktop.core.review import a_year_after
from desktop.core.typed import visible_line
from desktop.ui.dialogs.clinic.frame import FormDialog, Problem, add_field
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnLayout, hugging
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import said

MAX_NAME = 80


class TextRow(Struct, frozen=True):
    """One text to sign: its name, its state in words and colour, whether it can be looked at.

    `before` says who signed it so far, "" for nobody.
    """

    key: TextKey
    title: str
    state: str
    tone: str
    can_be_shown: bool
    before: str = ""


class Group(Struct, frozen=True):
    """The texts in one language."""

    title: str
    rows: Sequence[TextRow]


class SignOffDialog(FormDialog):
    """Asks who has read what.

    Signals:
        sign_requested(object, object): tuple of TextKey, and the SignOff for all of them.
        show_requested(object): show the document of this TextKey.
    """

    sign_requested = Signal(object, object)
    show_requested = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        title: str,
        groups: Sequence[Group],
        proposal: SignOff,
        notice: str = "",
    ) -> None:
        """Show the texts of the entry `title`; `proposal` fills in who and when."""
        super().__init__(parent, look, said("Sign off texts"), 760, 720)
        self._site = proposal.site
        self.add_head(said("Sign off: {0}").format(title), said(
            "Sign only what you have read as it is today. When the words change later, with an "
            "update, the text counts as not reviewed again."
        ))  # fmt: skip
        self._boxes: dict[TextKey, QCheckBox] = {}
        self._add_fields(proposal)
        for group in groups:
            self._add_group(group)
        self.add_button(said("Sign off"), "primary").clicked.connect(self._sign)
        self.add_button(said("Cancel")).clicked.connect(self.reject)
        self.finish()
        self.tell(notice)

    def _add_group(self, group: Group) -> None:
        card = Card(self.column, "true", 14)
        head = QWidget(card)
        inner = QHBoxLayout(head)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(PlainLabel(head, group.title, "heading"), 1)
        every = QPushButton(said("Tick all"), head)
        every.setAccessibleName(said("Tick all texts: {0}").format(group.title))
        every.setProperty("tone", "quiet")
        every.setProperty("keys", tuple(row.key for row in group.rows))
        every.clicked.connect(self._tick_group)
        inner.addWidget(every)
        card.body.addWidget(head)
        for row in group.rows:
            card.body.addWidget(self._row(card, row, group.title))
            if row.before:
                card.body.addWidget(PlainLabel(card, row.before, "small"))
        self.body.addWidget(card)

    def _row(self, card: Card, row: TextRow, group: str) -> QWidget:
        box = QWidget(card)
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        tick = QCheckBox(row.title, box)
        tick.setAccessibleName(f"{row.title}: {row.state}")
        # The same texts stand there in each language.
        tick.setAccessibleDescription(". ".join(filter(None, (group, row.before))))
        self._boxes[row.key] = tick
        inner.addWidget(tick)
        state = PlainLabel(box, row.state, "small")
        state.setProperty("tone", row.tone)
        inner.addWidget(state, 1)
        if row.can_be_shown:
            show = QPushButton(said("Read it"), box)
            show.setAccessibleName(said("Read it: {0}").format(row.title))
            show.setAccessibleDescription(group)
            show.setProperty("tone", "quiet")
            show.setProperty("key", row.key)
            show.clicked.connect(self._show_text)
            inner.addWidget(show)
        return box

    def _add_fields(self, proposal: SignOff) -> None:
        card = Card(self.column, "true", 14)
        box = QWidget(card)
        box.setSizePolicy(hugging())
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        card.body.addWidget(box)
        self._name, self._role = QLineEdit(proposal.name, card), QLineEdit(proposal.role, card)
        self._day = QLineEdit(proposal.signed_on.isoformat(), card)
        self._due = QLineEdit(proposal.next_review_on.isoformat(), card)
        self._today = proposal.signed_on
        labels = (
            ("name", said("Name of the reviewer"), self._name),
            ("role", said("Role, such as lead pharmacist"), self._role),
            ("day", said("Read on (year-month-day)"), self._day),
            ("due", said("Next review, within a year"), self._due),
        )
        self._problems: dict[str, Problem] = {}
        for place, (name, label, widget) in enumerate(labels):
            side = QWidget(card)
            side.setSizePolicy(hugging())
            column = ColumnLayout(side)
            column.setSpacing(6)
            widget.setParent(side)
            widget.setCursorPosition(0)  # a long name begins with its beginning
            self._problems[name] = add_field(column, label, widget)
            grid.addWidget(side, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self._day.editingFinished.connect(self._move_due)
        self.body.addWidget(card)

    def tick(self, *keys: TextKey) -> None:
        """Tick texts, as a person would."""
        for key in keys:
            self._boxes[key].setChecked(True)

    def ticked(self) -> tuple[TextKey, ...]:
        """Return the texts that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def _tick_group(self) -> None:
        button = self.sender()
        if button is not None:
            self.tick(*button.property("keys"))

    def _show_text(self) -> None:
        button = self.sender()
        if button is not None:
            self.show_requested.emit(button.property("key"))

    def _move_due(self) -> None:
        day = _day(self._day)
        if day is not None:
            self._due.setText(a_year_after(day).isoformat())

    def _sign(self) -> None:
        day, due = _day(self._day), _day(self._due)
        name, role = visible_line(self._name.text()), visible_line(self._role.text())
        found = _problems(name, role) | _day_problems(day, due, self._today)
        for field, label in self._problems.items():
            label.show_words(found.get(field, ""))
        if found or day is None or due is None:
            self.tell(said("Some fields cannot be kept like this. Look at what stands in red."))
        elif not self.ticked():
            self.tell(said("No text is ticked yet."))
        else:
            self.sign_requested.emit(self.ticked(), SignOff(name, role, day, due, self._site))


def _problems(name: str, role: str) -> dict[str, str]:
    """Return what is wrong with who signs, by field."""
    found: dict[str, str] = {}
    for field, text in (("name", name), ("role", role)):
        if not text:
            found[field] = said("This is needed: it stands on the sheet.")
        elif len(text) > MAX_NAME:
            long = said("This has {0} characters. Use {1} or fewer.")
            found[field] = long.format(len(text), MAX_NAME)
    return found


def _day_problems(day: date | None, due: date | None, today: date) -> dict[str, str]:
    """Return what is wrong with the days, by field."""
    odd = said("Write the day like this: {0}").format(today.isoformat())
    found = {name: odd for name, value in (("day", day), ("due", due)) if value is None}
    if day is not None and day > today:
        found["day"] = said("This day is still to come.")
    if day is not None and due is not None:
        if due <= day:
            found["due"] = said("The next review comes after the day of reading.")
        elif due > a_year_after(day):
            found["due"] = said("A text is read again after a year at the latest.")
        elif due < today:  # it would never count, and who signed would think that it does
            found["due"] = said("This day has passed: the text would not count as reviewed.")
    return found


def _day(field: QLineEdit) -> date | None:
    try:
        return date.fromisoformat(field.text().strip())
    except ValueError:
        return None
