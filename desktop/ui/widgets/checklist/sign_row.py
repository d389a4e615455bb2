"""One sign with its tick box; its fixed text opens below.

A row is used again for another sign when the therapy changes: making widgets is what costs time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct, field
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from db.records import Level, Onset, Scope, Sign
from desktop.core.checklist import ChecklistSession
from desktop.core.checklist_onset import Onsets
from desktop.core.rich_text import unbroken
from desktop.ui.checklist_words import SCOPE_MARKS
from desktop.ui.focus import place_after
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.checklist.row_layout import RowLayout
from desktop.ui.widgets.checklist.sign_note import SignNote, bother_of, since_of
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.page_view.cited import Reading
from desktop.ui.widgets.page_view.frame import paint_card
from desktop.ui.widgets.page_view.shown import is_aged, spoken_words
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import LEVELS, SCOPES, chip_words, people_words, said

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
OPENS = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}


class Shown(Struct, frozen=True):
    """How signs are shown: what is ticked, for whom, and when they tend to start.

    `clinical` is for professionals; `day` are the days since treatment, None where not told;
    sources are marked by their age on the day `today`.
    """

    session: ChecklistSession = field(default_factory=ChecklistSession)
    clinical: bool = False
    onsets: Onsets = Onsets()
    day: int | None = None
    today: date | None = None


class SignBox(QCheckBox):
    """A tick box that Up and Down leave for the next sign, and Right and Left open and close.

    Signals:
        step_requested(int): to the next (1) or the previous (-1) sign.
        open_requested(bool): show or hide the text of the sign.
    """

    step_requested = Signal(int)
    open_requested = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the arrow keys; everything else is Qt's."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step_requested.emit(STEPS[key])
        elif key in OPENS:
            self.open_requested.emit(OPENS[key])
        else:
            super().keyPressEvent(event)


class SignRow(Card):
    """One sign; ticking it opens its text, which can also be opened without a tick.

    Signals:
        ticked(str, bool): symptom id and whether it is marked now.
        answered(): how much or since when has changed.
        step_requested(int): to the next or the previous sign.
        sources_requested(object): the citations of a chip.
    """

    ticked = Signal(str, bool)
    answered = Signal()
    step_requested = Signal(int)
    sources_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make a row without a sign."""
        super().__init__(parent, "", 11)
        self.body.setSpacing(8)
        self._look, self._clinical, self.names_level = look, False, False
        self._session, self._shown = ChecklistSession(), Shown()
        self._note: SignNote | None = None
        self.sign: Sign = _NOTHING
        self.box = SignBox(self)
        self.box.toggled.connect(self._toggle)
        self.box.step_requested.connect(self.step_requested)
        self.box.open_requested.connect(self.set_open)
        self._line = PlainLabel(self, "", "heading")
        self._line.setBuddy(self.box)
        self._level = PlainLabel(self, "", "small")
        self._level.hide()
        self._place = PlainLabel(self, "", "small")
        self._place.setProperty("tone", "teal")
        self._place.hide()
        self._facts = StatementView(self, look, StatementText(""))
        self._facts.sources_requested.connect(self.sources_requested)
        self._more = ThemedButton(self, look, "chevron-down", role="slate")
        self._more.setProperty("tone", "fold")
        self._more.clicked.connect(self._switch_open)
        self._lay_out()

    def _lay_out(self) -> None:
        row = RowLayout()
        for part in (self.box, self._more, self._line, self._level, self._place, self._facts):
            row.addWidget(part)
        self.body.addLayout(row)

    def shows(self, sign: Sign, clinical: bool, with_level: bool) -> bool:
        """Return whether the words of the row are those of `sign` for these readers already."""
        return (self._clinical, self.names_level, self.sign) == (clinical, with_level, sign)

    def show_sign(self, sign: Sign, shown: Shown, with_level: bool) -> None:
        """Show `sign`; `with_level` names its level, where the heading above does not."""
        self._shown, self._session = shown, shown.session
        self._drop_note()
        if not self.shows(sign, shown.clinical, with_level):
            self._show_words(sign, shown.clinical, with_level)
        self._show_place(shown.onsets.placed(sign, shown.day) if shown.day is not None else ())
        ticked = self._session.is_ticked(sign.symptom_id)
        was = self.box.blockSignals(True)
        self.box.setChecked(ticked)
        self.box.blockSignals(was)
        self.box.setFixedWidth(self._look.theme.px(30))
        self.set_open(ticked)
        if self.isVisible():
            self.body.activate()  # now: the list asks for the height next

    def _show_words(self, sign: Sign, clinical: bool, with_level: bool) -> None:
        self.sign, self._clinical, self.names_level = sign, clinical, with_level
        self._line.setText(unbroken(sign.line))
        self._line.setAccessibleName(sign.line)
        self._show_level(with_level)
        self._show_facts()
        self.box.setAccessibleName(sign.line)
        self.box.setAccessibleDescription(
            f"{said(LEVELS[sign.level][0])}. {said(SCOPES[sign.scope])}."
        )

    def _show_level(self, shown: bool) -> None:
        if shown:
            title, _, role = LEVELS[self.sign.level]
            self._level.setText(said(title))
            self._level.setProperty("tone", role)
            self._level.style().polish(self._level)
        self._level.setVisible(shown)

    def _show_place(self, placed: Sequence[Onset]) -> None:
        """Say that the sources place the sign on the day that was typed."""
        self._place.setVisible(bool(placed))
        if placed:
            self._place.setText(
                said("Day {0} is in the time that the sources name").format(str(self._shown.day))
            )

    def _show_facts(self) -> None:
        cited = self.sign.citations
        shown = StatementText(
            text=self._second_line(), size=12, role="slate",
            spoken=spoken_words(cited, self._shown.today), aged=is_aged(cited, self._shown.today),
            chip=chip_words(cited, short=not self._clinical),
        )  # fmt: skip
        self._facts.show_statement(shown, cited)

    def _second_line(self) -> str:
        sign = self.sign
        parts = [sign.clinical] if self._clinical and sign.clinical else []
        often = sign.frequency
        if often is not None and often.reaction is not None:
            parts.append(people_words(often.reaction))
        parts.append(said(SCOPE_MARKS[sign.scope]))
        return " · ".join(part for part in parts if part)

    @property
    def is_open(self) -> bool:
        """Return whether the text of the sign is shown."""
        return self._note is not None and not self._note.isHidden()

    def set_open(self, shown: bool) -> None:
        """Show or hide the text of the sign; a tick stays as it is."""
        if shown and self._note is None:
            self._note = self._make_note()
            self.body.addWidget(self._note)
            place_after(self._more, self._note)
        if self._note is not None:
            self._note.set_asking(self.box.isChecked())
            self._note.setVisible(shown)
        action = said("Hide what to do") if shown else said("Show what to do")
        name = f"{action}: {self.sign.line}"
        if name == self._more.accessibleName():
            return
        self._more.setAccessibleName(name)
        self._more.setToolTip(action)
        self._more.set_icon("chevron-up" if shown else "chevron-down")

    def _switch_open(self) -> None:
        self.set_open(not self.is_open)

    def _make_note(self) -> SignNote:
        mark = self._session.mark(self.sign.symptom_id)
        onsets = self._shown.onsets.of(self.sign)
        reading = Reading(self._clinical, self._shown.today)
        note = SignNote(self, self._look, self.sign, mark, onsets, reading)
        note.bother_chosen.connect(self._keep_bother)
        note.since_chosen.connect(self._keep_since)
        note.sources_requested.connect(self.sources_requested)
        return note

    def _drop_note(self) -> None:
        if self._note is not None:
            self.body.removeWidget(self._note)
            self._note.hide()
            self._note.deleteLater()
            self._note = None

    def _keep_bother(self, code: str) -> None:
        self._session.set_bother(self.sign.symptom_id, bother_of(code))
        self.answered.emit()

    def _keep_since(self, code: str) -> None:
        self._session.set_since(self.sign.symptom_id, since_of(code))
        self.answered.emit()

    def _toggle(self, checked: bool) -> None:
        self._session.set_ticked(self.sign.symptom_id, checked)
        if not checked:
            self._drop_note()  # what was said of it is forgotten with the tick
        self.update()
        self.set_open(checked)
        self.ticked.emit(self.sign.symptom_id, checked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, as pages do with their cards: a style sheet takes four times as long."""
        ticked, style = self.box.isChecked(), self._facts.page_style
        painter = QPainter(self)
        paint_card(
            painter, style, self.rect(), "surface", "teal" if ticked else "line", style.px(10),
            2 if ticked else 1,
        )  # fmt: skip
        painter.end()

    def sizeHint(self) -> QSize:
        """Return the size there is: the list asks for nothing but the height for its width.

        Each placing asks for it, and the answer of a layout is all words set in another width.
        """
        return self.size()

    def minimumSizeHint(self) -> QSize:
        """Return that any size will do, as sizeHint()."""
        return QSize(0, 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a press anywhere on the sign, as fingers do; the text below is to be read."""
        below = self._note is not None and self.is_open and event.position().y() > self._note.y()
        if event.button() == Qt.MouseButton.LeftButton and not below:
            self.box.toggle()
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseReleaseEvent(event)


_NOTHING = Sign(
    symptom_id="", title="", clinical="", line="", level=Level.NEXT_VISIT, scope=Scope.ALL,
    group="", instruction=(), raises=(), self_care=(), frequency=None, citations=(),
)  # fmt: skip
