"""The right pane: the signs of the selected therapy, to tick and to print; nothing is kept.

The text of a sign is fixed (D-09); ticking only marks it. What cannot wait is said at the top of
its group whether ticked or not (D-11).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Level, Scope, Sign
from desktop.core import citations
from desktop.core.checklist import ChecklistSession, by_level
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import LEVELS, SCOPES, chip_words, people_words, said

NOTES = {
    Level.EMERGENCY: "note-red", Level.CALL_TODAY: "note-amber", Level.NEXT_VISIT: "note-plain",
}  # fmt: skip
GROUP_TEXT = {
    Level.EMERGENCY: "Call 911 or your care team's 24-hour line now, day or night.",
    Level.CALL_TODAY: "Call your care team the same day.",
    Level.NEXT_VISIT: "Write it down and tell your care team.",
}


class SignRow(Card):
    """One sign with its tick box; its fixed text opens below when ticked.

    Signals:
        ticked(str, bool): symptom id and whether it is marked now.
        sources_requested(object): the citations of a chip.
    """

    ticked = Signal(str, bool)
    sources_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look, sign: Sign, clinical: bool) -> None:
        """Show `sign`; with `clinical` the clinical term stands beside the plain words."""
        super().__init__(parent, "row", 10)
        self.body.setSpacing(6)
        self._look, self.sign = look, sign
        self._note: QWidget | None = None
        self.box = QCheckBox(self)
        self.box.setAccessibleName(sign.line)
        self.box.setAccessibleDescription(said(LEVELS[sign.level][0]))
        self.box.toggled.connect(self._toggle)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        line = PlainLabel(self, sign.line, "heading")
        line.setBuddy(self.box)
        words.addWidget(line)
        second = self._second_line(clinical)
        if second:
            words.addWidget(PlainLabel(self, second, "small"))
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def _second_line(self, clinical: bool) -> str:
        parts = [self.sign.clinical] if clinical and self.sign.clinical else []
        often = self.sign.frequency
        if often is not None and often.reaction is not None:
            parts += [people_words(often.reaction)]
        if self.sign.scope is not Scope.PRODUCT:
            parts.append(said(SCOPES[self.sign.scope]))
        return " · ".join(part for part in parts if part)

    def _toggle(self, checked: bool) -> None:
        self.set_look("row-ticked" if checked else "row")
        if checked and self._note is None:
            self._note = self._make_note()
            self.body.addWidget(self._note)
        if self._note is not None:
            self._note.setVisible(checked)
        self.ticked.emit(self.sign.symptom_id, checked)

    def _make_note(self) -> QWidget:
        note = Card(self, NOTES[self.sign.level], 10)
        note.body.setSpacing(6)
        for statement in (*self.sign.instruction, *self.sign.raises, *self.sign.self_care):
            bullet = statement.topic != "instruction" and statement.topic != "urgency"
            shown = StatementText(
                text=statement.text, label=statement.label, bullet=bullet, size=13,
                chip=chip_words(statement.citations, short=True),
                spoken=citations.spoken(statement.citations),
            )  # fmt: skip
            view = StatementView(note, self._look, shown, statement.citations)
            view.sources_requested.connect(self.sources_requested)
            note.body.addWidget(view)
        return note


class ChecklistPane(QFrame):
    """Shows the checklist of one therapy.

    Signals:
        sources_requested(object): the citations of a chip.
        print_requested(): print the ticked signs.
        folded(): the pane was folded away.
    """

    sources_requested = Signal(object)
    print_requested = Signal()
    folded = Signal()

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty pane."""
        super().__init__(parent)
        self.setObjectName("side")
        self._look = look
        self._session = ChecklistSession()
        self._signs: tuple[Sign, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 0, 12)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        self._subtitle = PlainLabel(self, "", "small")
        self._subtitle.setContentsMargins(0, 0, 16, 0)
        layout.addWidget(self._subtitle)
        self._alarm = Card(self, "emergency", 12)
        self._alarm.body.setSpacing(2)
        self._alarm.body.addWidget(PlainLabel(self._alarm, said("Get help now"), "section"))
        self._alarm_text = PlainLabel(self._alarm, said(GROUP_TEXT[Level.EMERGENCY]))
        self._alarm.body.addWidget(self._alarm_text)
        holder = QHBoxLayout()
        holder.setContentsMargins(0, 0, 16, 0)
        holder.addWidget(self._alarm)
        layout.addLayout(holder)
        self._area = ColumnArea(self)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._foot())
        self.show_checklist("", (), clinical=False)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 10, 0)
        row.addWidget(PlainLabel(self, said("Side-effect checklist"), "section"), 1)
        fold = ThemedButton(self, self._look, "chevron-right")
        fold.setProperty("tone", "quiet")
        fold.setAccessibleName(said("Fold the checklist away"))
        fold.setToolTip(said("Fold the checklist away"))
        fold.clicked.connect(self.folded)
        row.addWidget(fold)
        return row

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 4, 16, 0)
        row = QHBoxLayout()
        self._print = QPushButton(said("Print checklist"), self)
        self._print.setProperty("tone", "primary")
        self._print.clicked.connect(self.print_requested)
        self._clear = QPushButton(said("Clear"), self)
        self._clear.clicked.connect(self.clear)
        row.addWidget(self._print)
        row.addWidget(self._clear)
        row.addStretch(1)
        foot.addLayout(row)
        foot.addWidget(
            PlainLabel(self, said("Nothing you tick is saved on this computer."), "small")
        )
        return foot

    def show_checklist(self, title: str, signs: Sequence[Sign], clinical: bool) -> None:
        """Show the signs of a therapy, all unticked."""
        self._session.reset()
        self._signs = tuple(signs)
        self._subtitle.setText(title)
        box = QWidget()
        box.setObjectName("plain")
        layout = ColumnLayout(box)
        layout.setContentsMargins(0, 6, 14, 6)
        layout.setSpacing(6)
        for level, found in by_level(self._signs):
            layout.addWidget(self._group_head(box, level))
            for sign in found:
                row = SignRow(box, self._look, sign, clinical)
                row.ticked.connect(self._set_ticked)
                row.sources_requested.connect(self.sources_requested)
                layout.addWidget(row)
        if not self._signs:
            layout.addWidget(PlainLabel(box, said("Choose a therapy to see its signs."), "small"))
        self._area.set_column(box)
        self._refresh()

    def _group_head(self, parent: QWidget, level: Level) -> QWidget:
        title, icon, role = LEVELS[level]
        head = QWidget(parent)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 8, 0, 2)
        layout.setSpacing(1)
        line = QHBoxLayout()
        picture = PlainLabel(head)
        picture.setPixmap(self._look.icons.pixmap(icon, role, 18, 2.0))
        picture.setFixedWidth(self._look.theme.px(22))
        line.addWidget(picture)
        text = PlainLabel(head, said(title), "heading")
        text.setProperty("tone", role)
        line.addWidget(text, 1)
        layout.addLayout(line)
        layout.addWidget(PlainLabel(head, said(GROUP_TEXT[level]), "small"))
        return head

    def ticked_signs(self) -> tuple[Sign, ...]:
        """Return the ticked signs, most urgent first."""
        return self._session.ticked(self._signs)

    def signs(self) -> tuple[Sign, ...]:
        """Return all signs shown."""
        return self._signs

    def tick(self, ids: Collection[str]) -> None:
        """Tick the signs with these ids; the others stay as they are."""
        for row in self.findChildren(SignRow):
            if row.sign.symptom_id in ids:
                row.box.setChecked(True)

    def tick_first(self) -> None:
        """Tick the first sign, for pictures and tests."""
        rows = self.findChildren(SignRow)
        if rows:
            rows[0].box.setChecked(True)

    def clear(self) -> None:
        """Untick everything."""
        for row in self.findChildren(SignRow):
            row.box.setChecked(False)
        self._session.reset()
        self._refresh()

    def _set_ticked(self, symptom_id: str, ticked: bool) -> None:
        self._session.set_ticked(symptom_id, ticked)
        self._refresh()

    def _refresh(self) -> None:
        self._alarm.setVisible(self._session.any_emergency(self._signs))
        self._print.setEnabled(bool(self._signs))
        self._clear.setEnabled(not self._session.is_empty)
