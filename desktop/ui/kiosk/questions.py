"""My questions: taps collect lines for the visit, and paper takes them along."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.records import Statement
from desktop.core.kiosk_library import keyed, questions_of
from desktop.core.kiosk_session import MINE, QUESTIONS
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import RowButton
from desktop.ui.kiosk.kit import Words
from desktop.ui.kiosk.lists import ListScreen, ReadScreen
from desktop.ui.kiosk.reading import Reading, words_block, words_card
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.wording import said


class QuestionsScreen(ListScreen):
    """The questions of a treatment, to be ticked."""

    most_columns = 1

    def title(self) -> str:
        """Say what this is."""
        return said("Questions to ask")

    def items(self) -> list[TouchButton]:
        """Return a row for each question."""
        asked = self.kit.library.questions(self.session.therapy, self.lang)
        return [self.taking(self._row(*item)) for item in keyed(asked).items()]

    def _row(self, key: str, statement: Statement) -> RowButton:
        face = Face(statement.text, ticked=key in self.session.questions)
        return RowButton(None, self.look, face, Ask(Do.QUESTION, key))

    def foot(self) -> list[QWidget]:
        """Return the way to the list, or how to make one."""
        count = len(self.session.questions)
        if count:
            text = said("Show my list: {0}").format(count)
            return [self.answer(text, Do.GO, MINE, icon="clipboard-list", tone="main")]
        return [Words(None, self.look, said("Touch the questions you want to ask."), "small")]


class MineScreen(ReadScreen):
    """The collected questions."""

    def fill(self, reading: Reading) -> None:
        """Make the page."""
        chosen = questions_of(self.kit.library, self.session.questions, self.lang)
        blocks = [words_block(statement.text, bullet=True) for statement in chosen]
        if not self.kit.can_print:
            blocks.append(words_block(said("Show this list to your nurse, or write it down.")))
        reading.set_cards([words_card("questions", blocks)])
        reading.add_button(self.answer(said("Back to the list"), Do.BACK, icon="help-circle"))
        if self.kit.can_print and chosen:
            text = said("Print my list")
            reading.add_button(
                self.answer(text, Do.PRINT, "questions", icon="printer", tone="main")
            )

    def title(self) -> str:
        """Say what this is."""
        return said("My questions")


SCREENS = {QUESTIONS: QuestionsScreen, MINE: MineScreen}
