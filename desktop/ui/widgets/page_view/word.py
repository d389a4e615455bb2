"""A word of the glossary with its meaning; the one that was asked for is marked."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from db.records import Term
from desktop.ui.widgets.page_view.frame import FramedBlock, paint_card
from desktop.ui.widgets.page_view.heading import HeadingBlock, NoteBlock
from desktop.ui.widgets.page_view.shown import StatementText, is_aged, spoken_words
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import PageStyle
from desktop.ui.wording import chip_words, said


class WordBlock(HeadingBlock):
    """The word itself."""

    __slots__ = ()
    after = 3


class TermBlock(FramedBlock):
    """One word: its name, meaning, other names and source."""

    __slots__ = ("_chosen",)
    padding = (12, 8)
    before = 4

    def __init__(self, term: Term, chosen: bool, today: date | None = None) -> None:
        """Show `term`, in a marked field when it was `chosen`; sources are aged as of `today`."""
        meaning = StatementBlock(
            partial(_meaning, term, today), len(term.definition), term.citations or None
        )
        blocks = [WordBlock(term.term), meaning]
        if term.also:
            blocks.append(NoteBlock(said("Also: {0}").format(", ".join(term.also))))
        super().__init__(blocks)
        self._chosen = chosen

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the field and its bar behind the word that was asked for."""
        if not self._chosen:
            return
        radius = style.space(8)
        paint_card(painter, style, box, "teal_soft", "teal", radius, 2)


def _meaning(term: Term, today: date | None) -> StatementText:
    cited = term.citations
    return StatementText(
        text=term.definition, chip=chip_words(cited, short=True),
        spoken=spoken_words(cited, today), aged=is_aged(cited, today),
    )  # fmt: skip
