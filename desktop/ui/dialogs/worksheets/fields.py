"""One question on the screen: its words, its answers, and a plain message when one is wrong.

It holds what was entered in its widgets and reports each change; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from desktop.core.grading import CANNOT, NO, UNIT, YES, Asks, Question
from desktop.ui.announce import announce
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.options import OptionCheck, OptionRadio
from desktop.ui.look import Look
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import said

MAX_LETTERS = 12
Given = Mapping[str, str]


class QuestionCard(Card):
    """Asks one question.

    Signals:
        answered(str, str): an answer id (question, question.unit, question.cannot) and its text.
        left(str): the person moved on from a field of this question.
    """

    answered = Signal(str, str)
    left = Signal(str)

    def __init__(self, parent: QWidget, look: Look, question: Question, given: Given) -> None:
        """Show `question` with what was answered so far."""
        super().__init__(parent, "row", 12)
        self.body.setSpacing(8)
        self.question, self._look = question, look
        self._title = words.question_title(question)
        self.field: QLineEdit | None = None
        self.options: dict[str, OptionRadio | OptionCheck] = {}
        self._description = said(words.HINTS.get(question.id, ""))
        self._label = PlainLabel(self, self._title, "heading")
        self.body.addWidget(self._label)
        if self._description:
            self.body.addWidget(PlainLabel(self, self._description, "small"))
        self._fill(given)
        self._message = Card(self, "note-red", 8)
        self._message_text = PlainLabel(self._message)
        self._message.body.addWidget(self._message_text)
        self.body.addWidget(self._message)
        self.show_problem("")

    def _fill(self, given: Given) -> None:
        match self.question.asks:
            case Asks.CHOICE:
                texts = [
                    (o.value, words.option_text(self.question, o.value, o.text))
                    for o in self.question.options
                ]
                self._add_radios(self.question.id, texts, given, wrap=True)
            case Asks.YES_NO:
                yes, no = words.yes_no(self.question)
                self._add_radios(self.question.id, [(YES, yes), (NO, no)], given, wrap=False)
            case Asks.TICK:
                self._add_check(self.question.id, self.question.options[0].text, given)
            case Asks.NUMBER:
                self._add_number(given)

    def _add_radios(self, key: str, texts: list[tuple[str, str]], given: Given, wrap: bool) -> None:
        box = self if wrap else QWidget(self)
        flow = None if wrap else FlowLayout(box, 8)
        group = QButtonGroup(box)
        for value, text in texts:
            radio = OptionRadio(box, self._look, text)
            radio.setChecked(given.get(key) == value)
            group.addButton(radio)
            self._keep_option(radio, key, value)
            (flow or self.body).addWidget(radio)
        if not wrap:
            self.body.addWidget(box)

    def _add_check(self, key: str, text: str, given: Given) -> None:
        check = OptionCheck(self, self._look, text)
        check.setChecked(given.get(key) == YES)
        self._keep_option(check, key, YES)
        self.body.addWidget(check)

    def _add_number(self, given: Given) -> None:
        question = self.question
        row = QHBoxLayout()
        row.setSpacing(8)
        self.field = QLineEdit(given.get(question.id, ""), self)
        self.field.setMaxLength(MAX_LETTERS)
        self.field.setFixedWidth(self._look.theme.px(96))
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.field.setAccessibleName(self._spoken_title())
        self.field.textChanged.connect(self._report_number)
        self.field.editingFinished.connect(self._report_left)
        self._label.setBuddy(self.field)
        row.addWidget(self.field)
        if len(question.units) == 1:
            unit = PlainLabel(self, words.unit_text(question.units[0].code))
            unit.setWordWrap(False)
            row.addWidget(unit)
        self._beside = PlainLabel(self, "", "small")
        if len(question.units) > 1:
            row.addLayout(self._unit_radios(given))
        row.addWidget(self._beside, 1)
        self.body.addLayout(row)
        if question.cannot:
            self._add_check(question.id + CANNOT, said(words.CANNOT_BE_DONE), given)
            self.field.setEnabled(given.get(question.id + CANNOT) != YES)

    def _spoken_title(self) -> str:
        unit = words.unit_text(self.question.units[0].code) if len(self.question.units) == 1 else ""
        return f"{self._title} ({unit})" if unit else self._title

    def _unit_radios(self, given: Given) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(6)
        key = self.question.id + UNIT
        for unit in self.question.units:
            radio = OptionRadio(self, self._look, words.unit_text(unit.code))
            radio.setChecked(given.get(key) == unit.code)
            group.addButton(radio)
            self._keep_option(radio, key, unit.code)
            radio.setAccessibleDescription(f"{self._title}: {said('unit')}")
            row.addWidget(radio)
        return row

    def show_problem(self, text: str) -> None:
        """Show what is wrong with this answer, or nothing for ""."""
        if text and text != self.problem():
            announce(self, f"{self._title}. {said('Problem')}: {text}", at_once=True)
        self._message_text.setText(text)
        self._message.setVisible(bool(text))
        if self.field is not None:
            parts = (self._description, f"{said('Problem')}: {text}" if text else "")
            self.field.setAccessibleDescription(" ".join(p for p in parts if p))

    def problem(self) -> str:
        """Return the message that is shown, "" for none."""
        return self._message_text.text()

    def show_beside(self, text: str) -> None:
        """Show a remark behind the number, such as the same temperature in the other unit."""
        if self.field is not None:
            self._beside.setText(text)

    def first_input(self) -> QWidget:
        """Return what takes the focus when the question is reached."""
        if self.field is not None and self.field.isEnabled():
            return self.field
        options = list(self.options.values())
        return next((o for o in options if o.isChecked()), options[0])

    def _keep_option(self, option: OptionRadio | OptionCheck, key: str, value: str) -> None:
        option.setAccessibleDescription(self._title)
        option.setProperty("key", key)
        option.setProperty("value", value)
        option.toggled.connect(self._report_toggle)
        self.options[f"{key}={value}"] = option

    def _report_toggle(self, checked: bool) -> None:
        option = self.sender()
        if option is None:
            return
        key, value = option.property("key"), option.property("value")
        if key.endswith(CANNOT) and self.field is not None:
            self.field.setEnabled(not checked)
            if checked:
                self.field.clear()
        if checked:
            self.answered.emit(key, value)
        elif isinstance(option, OptionCheck):
            self.answered.emit(key, "")

    def _report_number(self, text: str) -> None:
        self.answered.emit(self.question.id, text)

    def _report_left(self) -> None:
        self.left.emit(self.question.id)
