"""What a starting article said, and what is current: two rows under a verdict, in a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from db.records import Claim, Statement
from desktop.core import citations
from desktop.ui.widgets.page_view.block import Node
from desktop.ui.widgets.page_view.frame import FramedBlock, paint_card
from desktop.ui.widgets.page_view.heading import TextBlock
from desktop.ui.widgets.page_view.labelled import LabelledBlock
from desktop.ui.widgets.page_view.shown import StatementText, cited_chip, is_aged, spoken_words
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import GROUP, PageStyle
from desktop.ui.wording import VERDICTS, said


def then_text(claim: Claim) -> StatementText:
    """Return what the article said and where."""
    note = f"{claim.article_title}: {claim.article_locator}"
    return StatementText(text=claim.then, note=note, faded=claim.verdict != "confirmed")


def now_text(statement: Statement, today: date | None) -> StatementText:
    """Return what is current, with its source."""
    cited = statement.citations
    return StatementText(
        text=statement.text, chip=cited_chip(cited, professional=True),
        spoken=spoken_words(cited, today), aged=is_aged(cited, today),
    )  # fmt: skip


class VerdictBlock(TextBlock):
    """The verdict in words, in the colour of its kind."""

    __slots__ = ("_role",)
    shape = GROUP
    after = 8

    def __init__(self, claim: Claim) -> None:
        """Say the verdict on a claim."""
        verdict = said(VERDICTS.get(claim.verdict, claim.verdict))
        if claim.wrong_number:
            verdict += " · " + said("the number in the article is wrong")
        super().__init__(verdict)
        self._role = "green" if claim.verdict == "confirmed" else "amber"

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the words."""
        if self._flow is not None:
            self._flow.draw(painter, style, x, y, self._role)


class ThenNowBlock(FramedBlock):
    """The card of one claim; its parts are made when it is first needed."""

    __slots__ = ("_statement", "_today")
    padding = (14, 13)
    explains = False

    def __init__(self, statement: Statement, today: date | None = None) -> None:
        """Show a statement that has a claim; its source is marked by its age on the day `today`."""
        super().__init__()
        self._statement, self._today = statement, today

    def _make(self) -> None:
        claim, statement = self._statement.claim, self._statement
        if self.blocks or claim is None:
            return
        verdict = VerdictBlock(claim)
        labels = (f"{said('Then')} ({citations.year(claim.article_date, said)})", said("Now"))
        then = StatementBlock(partial(then_text, claim), len(claim.then))
        make_now = partial(now_text, statement, self._today)
        now = StatementBlock(make_now, len(statement.text), statement.citations)
        rows = (LabelledBlock(labels, 0, then), LabelledBlock(labels, 1, now))
        self.blocks, self.name = [verdict, *rows], verdict.text

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the card."""
        paint_card(painter, style, box, "surface", "line", style.space(10))

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the card is."""
        self._make()
        return super().estimate(style, width)

    def nodes(self) -> Sequence[Node]:
        """Return a group named by the verdict."""
        self._make()
        return super().nodes()

    def stops(self) -> int:
        """Return the stops of the two rows."""
        return 2
