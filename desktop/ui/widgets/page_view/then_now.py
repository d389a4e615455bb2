"""What a starting article said, and what is current: two rows under a verdict, in a card."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtGui import QPainter

from db.records import Claim, Statement
from desktop.core import citations
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.frame import LateCard
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


class ThenNowBlock(LateCard):
    """The card of one claim, named by its verdict."""

    __slots__ = ("_statement", "_today")
    padding = (14, 13)

    def __init__(self, statement: Statement, today: date | None = None) -> None:
        """Show a statement that has a claim; its source is marked by its age on the day `today`."""
        super().__init__()
        self._statement, self._today = statement, today

    def make(self) -> list[PageBlock]:
        """Return the verdict and the two rows."""
        claim, statement = self._statement.claim, self._statement
        if claim is None:
            return []
        verdict = VerdictBlock(claim)
        labels = (f"{said('Then')} ({citations.year(claim.article_date, said)})", said("Now"))
        then = StatementBlock(partial(then_text, claim), len(claim.then))
        make_now = partial(now_text, statement, self._today)
        now = StatementBlock(make_now, len(statement.text), statement.citations)
        self.name = verdict.text
        return [verdict, LabelledBlock(labels, 0, then), LabelledBlock(labels, 1, now)]

    def stops(self) -> int:
        """Return the stops of the two rows, without making them."""
        return 2
