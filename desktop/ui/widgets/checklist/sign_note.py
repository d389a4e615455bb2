"""What opens below a sign: how much and since when, what to do, when to call sooner, self-care.

The sentences are the fixed ones of the content, each with its source; the "raise" rules stand as
sentences and are computed from nothing (rule D-10).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.records import Citation, Level, Onset, Sign, Statement
from desktop.core.checklist import Bother, Mark, Since
from desktop.ui.checklist_words import BOTHERS, SINCES
from desktop.ui.look import Look
from desktop.ui.widgets.checklist.answer_chips import AnswerChips
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.page_view.cited import Reading
from desktop.ui.widgets.page_view.shown import is_aged, spoken_words
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import chip_words, people_words, said

LOOKS = {
    Level.EMERGENCY: "note-red", Level.CALL_TODAY: "note-amber", Level.NEXT_VISIT: "note-plain",
}  # fmt: skip
SIZE = 13  # of the sentences, in unscaled pixels


class SignNote(Card):
    """The opened part of one sign.

    Signals:
        bother_chosen(str), since_chosen(str): the code of an answer, "" when taken back.
        sources_requested(object): the citations of a chip.
    """

    bother_chosen = Signal(str)
    since_chosen = Signal(str)
    sources_requested = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        sign: Sign,
        mark: Mark,
        onsets: Sequence[Onset],
        reading: Reading,
    ) -> None:
        """Show the texts of `sign`, what was said of it, and when it tends to start.

        `reading` for professionals adds who was counted and names what the sign can be a part of
        (rule D-12); its day marks sources by their age.
        """
        super().__init__(parent, LOOKS[sign.level], 10)
        self.body.setSpacing(6)
        self._look, self._reading = look, reading
        self._add("", sign.instruction)
        self._ask(mark)
        self._add(said("Call sooner"), sign.raises)
        self._add(said("What you can do"), sign.self_care)
        if sign.frequency is not None:
            self._add_frequency(sign.frequency)
        self._add_onsets(onsets)

    def _ask(self, mark: Mark) -> None:
        bothers = [(b.value, said(words)) for b, words in BOTHERS.items()]
        since = [(s.value, said(words)) for s, words in SINCES.items()]
        self._asked = (
            AnswerChips(self, said("How much does it bother you?"), bothers, mark.bother or ""),
            AnswerChips(self, said("Since when?"), since, mark.since or ""),
        )
        how_much, since_when = self._asked
        how_much.chosen.connect(self.bother_chosen)
        since_when.chosen.connect(self.since_chosen)
        for question in self._asked:
            self.body.addWidget(question)

    def set_asking(self, asking: bool) -> None:
        """Ask how much and since when, or not: only a ticked sign is asked about."""
        for question in self._asked:
            question.setVisible(asking)

    def _add(self, title: str, statements: Sequence[Statement]) -> None:
        if title and statements:
            self.body.addWidget(PlainLabel(self, title, "group"))
        for statement in statements:
            self._add_view(
                StatementText(
                    text=statement.text, label=statement.label, bullet=bool(title), size=SIZE,
                    chip=chip_words(statement.citations, short=True),
                ),
                statement.citations,
            )  # fmt: skip

    def _add_frequency(self, statement: Statement) -> None:
        clinical = self._reading.professional
        assert statement.reaction is not None
        words = people_words(statement.reaction)
        if not words:
            return
        self.body.addWidget(PlainLabel(self, said("How often"), "group"))
        shown = StatementText(
            text=said("{0} people had it.").format(words), size=SIZE,
            note=statement.reaction.population if clinical else "",
            chip=chip_words(statement.citations, short=not clinical),
        )  # fmt: skip
        self._add_view(shown, statement.citations)

    def _add_onsets(self, onsets: Sequence[Onset]) -> None:
        clinical = self._reading.professional
        if onsets:
            title = said("When a reaction with this sign tends to start")
            self.body.addWidget(PlainLabel(self, title, "group"))
        for onset in onsets:
            shown = StatementText(
                text=onset.text, label=onset.label if clinical else "", size=SIZE,
                note=onset.who, chip=chip_words(onset.citations, short=not clinical),
            )  # fmt: skip
            self._add_view(shown, onset.citations)

    def _add_view(self, shown: StatementText, cited: Sequence[Citation]) -> None:
        """Show a statement; its chip says and marks how old the sources are."""
        today = self._reading.today
        shown = replace(shown, spoken=spoken_words(cited, today), aged=is_aged(cited, today))
        view = StatementView(self, self._look, shown, tuple(cited))
        view.sources_requested.connect(self.sources_requested)
        self.body.addWidget(view)


def bother_of(code: str) -> Bother | None:
    """Return the answer of a code, None for ""."""
    return Bother(code) if code else None


def since_of(code: str) -> Since | None:
    """Return the answer of a code, None for ""."""
    return Since(code) if code else None
