"""One worksheet on the screen: questions on the left, result and table beside them.

Where the width does not allow both, everything stands in one column under the result. What was
entered is kept in the mapping handed in, so that the page can be drawn again at any time.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.core.grading import UNIT, NoGrade, Outcome, Reason, Sheet
from desktop.core.grading_crs import other_unit, temperature_of
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.evidence import Evidence, fine_print
from desktop.ui.dialogs.worksheets.fields import QuestionCard
from desktop.ui.dialogs.worksheets.result_card import ResultCard
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.wording import said

SCROLL_BAR, EDGE = 12, 6  # width of the scroll bar beside the table (unscaled), room before it
LOW = 560  # unscaled pixels: a page of one column below this height keeps only the headline put
TWO_COLUMNS, INPUTS = 900, 400  # unscaled pixels: least width for two columns, width of the left


class SheetPage(QWidget):
    """Shows one sheet with what was entered so far.

    Signals:
        changed(): something was entered.
        sources_requested(object): the citations of a chip.
        wording_requested(): the criteria are wanted in the other language.
    """

    changed = Signal()
    wording_requested = Signal()
    sources_requested = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        sheet: Sheet,
        given: dict[str, str],
        review: str,
        two_wordings: bool = False,
    ) -> None:
        """Show `sheet`; `given` is read and written, `review` is the line on the review state.

        `two_wordings`: the criteria can be shown in English, too, or are and can be shown in ours.
        """
        super().__init__(parent)
        self._two_wordings = two_wordings
        self._look, self.sheet, self._given, self._review = look, sheet, given, review
        self._left: set[str] = set(given)
        self._two_columns: bool | None = None
        self.cards: dict[str, QuestionCard] = {}
        self._areas: list[ColumnArea] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.theme.px(12))
        self._head = QWidget(self)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, look.theme.px(SCROLL_BAR) + EDGE, 0)
        self.result = ResultCard(self._head, look)
        head.addWidget(self.result)
        self.result.sources_requested.connect(self.sources_requested)
        self._whole_result: ResultCard | None = None
        self._arrange(parent.width() >= look.theme.px(TWO_COLUMNS))
        self._make_room(parent.height())  # before the first layout: it would make the window grow

    @property
    def outcome(self) -> Outcome:
        """Return what the table says to what is entered now."""
        return self.sheet.outcome(self._given)

    def focus_first(self) -> None:
        """Move the focus to the first question."""
        first = next(iter(self.cards.values()), None)
        if first is not None:
            first.first_input().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between one and two columns when the width asks for it."""
        super().resizeEvent(event)
        self._arrange(self.width() >= self._look.theme.px(TWO_COLUMNS))
        self._make_room(self.height())

    def _make_room(self, height: int) -> None:
        """In a low window only the headline stays put; the whole result stands over the table."""
        is_low = self._whole_result is not None and height < self._look.theme.px(LOW)
        self.result.set_brief(is_low)
        if self._whole_result is not None and self._whole_result.isHidden() is is_low:
            self._whole_result.setVisible(is_low)
            for area in self._areas:
                area.fit()

    def _arrange(self, two_columns: bool) -> None:
        if two_columns == self._two_columns:
            return
        self._two_columns = two_columns
        for area in self._areas:
            self._layout.removeWidget(area)
            area.hide()
            area.deleteLater()
        self._layout.removeWidget(self._head)
        self._whole_result = None
        left = ColumnArea(self)
        inputs, column = self._inputs(left)
        if two_columns:
            right = ColumnArea(self)
            self._areas = [left, right]
            beside, other = self._column(right)
            other.addWidget(self._make_evidence(beside))
            other.addWidget(fine_print(beside, self._review))
            right.set_column(beside)
            left.setFixedWidth(self._look.theme.px(INPUTS))
            self._layout.addWidget(left, 0, 0, 2, 1)
            self._layout.addWidget(self._head, 0, 1)
            self._layout.addWidget(right, 1, 1)
        else:
            self._areas = [left]
            self._layout.addWidget(self._head, 0, 0)
            self._layout.addWidget(left, 1, 0)
            self._whole_result = ResultCard(inputs, self._look)
            self._whole_result.sources_requested.connect(self.sources_requested)
            self._whole_result.hide()
            column.addWidget(self._whole_result)
            column.addWidget(self._make_evidence(inputs))
            column.addWidget(fine_print(inputs, self._review))
        self._layout.setRowStretch(1, 1)
        left.set_column(inputs)
        for area in self._areas:
            area.show()
        self._refresh()

    def _make_evidence(self, parent: QWidget) -> Evidence:
        self.evidence = Evidence(
            parent, self._look, self.sheet, self.sources_requested.emit, self._two_wordings
        )
        self.evidence.wording_requested.connect(self.wording_requested)
        return self.evidence

    def _inputs(self, parent: QWidget) -> tuple[QWidget, ColumnLayout]:
        box, layout = self._column(parent)
        self.cards = {}
        for question in self.sheet.questions:
            card = QuestionCard(box, self._look, question, self._given)
            card.answered.connect(self._keep)
            card.left.connect(self._leave)
            self.cards[question.id] = card
            layout.addWidget(card)
        return box, layout

    @staticmethod
    def _column(parent: QWidget) -> tuple[QWidget, ColumnLayout]:
        box = QWidget(parent)
        box.setObjectName("plain")
        layout = ColumnLayout(box)
        layout.setContentsMargins(0, 0, EDGE, 8)
        layout.setSpacing(10)
        return box, layout

    def _keep(self, key: str, value: str) -> None:
        if value:
            self._given[key] = value
        else:
            self._given.pop(key, None)
        self._refresh()
        self.changed.emit()

    def _leave(self, question: str) -> None:
        self._left.add(question)
        self._show_problems(self.outcome)

    def _refresh(self) -> None:
        asked = {q.id for q in self.sheet.asked(self._given)}
        for name, card in self.cards.items():
            card.setVisible(name in asked)
        outcome = self.outcome
        self.result.show_outcome(self.sheet, outcome)
        if self._whole_result is not None:
            self._whole_result.show_outcome(self.sheet, outcome, aloud=False)
        self.evidence.show_outcome(outcome)
        self._show_problems(outcome)
        if "temperature" in self.cards:
            self._show_other_unit()
        for area in self._areas:
            area.fit()

    def _show_problems(self, outcome: Outcome) -> None:
        texts: dict[str, str] = {}
        if isinstance(outcome, NoGrade):
            at_once = outcome.reason is Reason.CONTRADICTION
            for problem in outcome.problems:
                if at_once or problem.question in self._left:
                    texts.setdefault(problem.question, words.problem_text(problem))
            for missing in outcome.missing:
                question = missing.removesuffix(UNIT)
                if question != missing and self._given.get(question) and question in self._left:
                    texts.setdefault(question, said(words.PROBLEMS["unit"]))
        for name, card in self.cards.items():
            if card.problem() != texts.get(name, ""):
                card.show_problem(texts.get(name, ""))

    def _show_other_unit(self) -> None:
        measure = temperature_of(self._given)
        text = ""
        if measure is not None:
            other = other_unit(measure)
            text = f"= {other.value} {words.unit_text(other.unit)}"
        self.cards["temperature"].show_beside(text)
