"""My questions: taps collect lines for the visit, and paper takes them along."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.records import Statement
from desktop.core.kiosk_library import keyed, questions_of
from desktop.core.kiosk_session import MINE, QUESTIONS
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import RowButton
from desktop.ui.kiosk.kit import Kit, Screen, Words
from desktop.ui.kiosk.measures import space
from desktop.ui.kiosk.pager import PagedTiles
from desktop.ui.kiosk.reading import Reading, words_block, words_card
from desktop.ui.kiosk.touch import Face
from desktop.ui.wording import said


class QuestionsScreen(Screen):
    """The questions of a treatment, to be ticked."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the list."""
        super().__init__(parent, kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(self.look.theme, 12))
        tiles = PagedTiles(self, self.look, page=self.session.place.page)
        tiles.page_turned.connect(self._turned)
        asked = kit.library.questions(self.session.therapy, self.lang)
        tiles.set_items([self.taking(self._row(*item)) for item in keyed(asked).items()])
        column.addWidget(tiles, 1)
        row = QHBoxLayout()
        count = len(self.session.questions)
        if count:
            text = said("Show my list: {0}").format(count)
            row.addWidget(self.answer(text, Do.GO, MINE, icon="clipboard-list", tone="main"))
        else:
            text = said("Touch the questions you want to ask.")
            row.addWidget(Words(self, self.look, text, "body"))
        column.addLayout(row)

    def title(self) -> str:
        """Say what this is."""
        return said("Questions to ask")

    def _turned(self, page: int) -> None:
        self.send(Do.TURN, str(page))

    def _row(self, key: str, statement: Statement) -> RowButton:
        face = Face(statement.text, ticked=key in self.session.questions)
        return RowButton(None, self.look, face, Ask(Do.QUESTION, key))


class MineScreen(Screen):
    """The collected questions."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the page."""
        super().__init__(parent, kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        reading = Reading(self, self.look, self.session.place.page)
        reading.moved.connect(self._moved)
        column.addWidget(reading)
        chosen = questions_of(kit.library, self.session.questions, self.lang)
        blocks = [words_block(statement.text, bullet=True) for statement in chosen]
        if not kit.can_print:
            blocks.append(words_block(said("Show this list to your nurse, or write it down.")))
        reading.set_cards([words_card("questions", blocks)])
        back = self.answer(said("Back to the list"), Do.BACK, icon="help-circle")
        reading.add_button(back)
        if kit.can_print and chosen:
            text = said("Print my list")
            reading.add_button(
                self.answer(text, Do.PRINT, "questions", icon="printer", tone="main")
            )

    def title(self) -> str:
        """Say what this is."""
        return said("My questions")

    def _moved(self, place: int) -> None:
        self.send(Do.TURN, str(place))


SCREENS = {QUESTIONS: QuestionsScreen, MINE: MineScreen}
