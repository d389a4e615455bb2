"""Adverse reactions of one group of people: name, bar of how many of 100, figures, chip.

Every row is a block of its own, so that a long list costs only what is seen of it; the columns
are those of the group, so that bars and figures line up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter

from db.records import Reaction, Statement
from desktop.ui.widgets.page_view.block import Drawn, Hit, Node, PageBlock, Run
from desktop.ui.widgets.page_view.chip import Chip
from desktop.ui.widgets.page_view.shares import paint_shares, shares_of
from desktop.ui.widgets.page_view.shown import StatementText, cited_chip, is_aged, spoken_words
from desktop.ui.widgets.page_view.statement import chip_node
from desktop.ui.widgets.page_view.style import FIGURE, TERM, PageStyle
from desktop.ui.widgets.page_view.text import FlowText
from desktop.ui.wording import said

GAP = 12
ROW_PADDING = 6
ROW_HEIGHT = 30
BAR_HEIGHT = 9
LONGEST_BAR = 180
SHORTEST_BAR = 72
SHORTEST_TERM = 140
LONGEST_TERM = 230


def figures(row: Reaction) -> str:
    """Return the figures at the end of a row, as printed in the source."""
    parts: list[str] = []
    if row.any_grade is not None:
        parts.append(f"{row.any_grade}%")
    elif row.any_floor is not None:
        parts.append(said("{0}% or more").format(row.any_floor))
    if row.severe is not None:
        parts.append(said("grade {0} {1}%").format(row.severe_scale, row.severe))
    if row.serious is not None:
        parts.append(said("serious {0}%").format(row.serious))
    elif row.serious_floor is not None:
        parts.append(said("serious {0}% or more").format(row.serious_floor))
    return " · ".join(parts)


class Columns(Struct, frozen=True):
    """Where the columns of a group are, in pixels; if `stacked`, all but the name are below it."""

    term: float
    bar: float
    bar_width: float
    figures: float
    chip: float
    chip_width: float
    stacked: bool


class ReactionGroup:
    """The rows of one group of people, and their columns."""

    __slots__ = ("_columns", "_style", "_width", "rows", "today")

    def __init__(self, rows: Sequence[Statement], today: date | None = None) -> None:
        """Take statements that have a reaction; sources are marked by their age on `today`."""
        self.today = today
        self.rows = [ReactionBlock(self, s, s.reaction) for s in rows if s.reaction is not None]
        self._style: PageStyle | None = None
        self._width = 0.0
        self._columns: Columns | None = None

    def columns(self, style: PageStyle, width: float) -> Columns:
        """Return the columns for a width."""
        if self._columns is None or self._style is not style or self._width != width:
            self._style, self._width = style, width
            self._columns = self._divide(style, width)
        return self._columns

    def _divide(self, style: PageStyle, width: float) -> Columns:
        gap = float(style.space(GAP))
        words = max(style.label(FIGURE, row.figures).width for row in self.rows)
        chip = max(row.chip.width(style) for row in self.rows)
        bars = any(row.has_bar() for row in self.rows)
        gaps = (3 if bars else 2) * gap
        rest = width - words - chip - gaps
        shortest = style.px(SHORTEST_TERM) + (style.px(SHORTEST_BAR) if bars else 0)
        if rest < shortest:
            chip = max(chip + rest - shortest, min(chip, 0.28 * width))
            rest = width - words - chip - gaps
        if rest < shortest:
            below = width * 0.34
            return Columns(width, 0, below, below + gap, 0, width, stacked=True)
        if not bars:
            return Columns(rest, 0, 0, rest + gap, width - chip, chip, stacked=False)
        bar = min(float(style.px(LONGEST_BAR)), max(rest * 0.36, float(style.px(SHORTEST_BAR))))
        term = min(rest - bar, float(style.px(LONGEST_TERM)))
        figures = term + gap + bar + gap
        return Columns(term, term + gap, bar, figures, width - chip, chip, stacked=False)


class ReactionBlock(PageBlock):
    """One row."""

    __slots__ = ("_group", "_height", "_middle", "_reaction", "_shares", "_statement", "_term",
                 "_term_top", "_width", "chip", "figures")  # fmt: skip
    before = 0

    def __init__(self, group: ReactionGroup, statement: Statement, reaction: Reaction) -> None:
        """Show the reaction of a statement in the columns of its group."""
        self._group, self._statement, self._reaction = group, statement, reaction
        self._term: FlowText | None = None
        self.figures = figures(reaction)
        self._shares = shares_of(reaction)
        cited = statement.citations
        self.chip = Chip(cited_chip(cited, professional=True), is_aged(cited, group.today))
        self._width = self._height = self._middle = 0.0
        self._term_top = 0

    def has_bar(self) -> bool:
        """Return whether there is a share to draw."""
        return bool(self._shares)

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height of a row whose name needs one line."""
        return style.px(ROW_HEIGHT)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Wrap the name, place the chip, return the height."""
        columns = self._group.columns(style, width)
        if self._term is None:
            self._term = FlowText(self._reaction.term, TERM)
        height, edge = self._term.lay_out(style, columns.term), style.px(ROW_PADDING)
        if columns.stacked:
            height = self._lay_out_below(style, columns, width, height + edge)
        else:
            self._middle = max(height + 2 * edge, style.px(ROW_HEIGHT)) / 2
            self.chip.place(style, columns.chip, self._middle, columns.chip_width)
            right = self.chip.rect.width()
            self.chip.rect.translate(columns.chip_width - right, 0)
            height = 2 * self._middle
        self._width, self._height = width, height
        self._term_top = round(edge if columns.stacked else self._middle - self._term.height / 2)
        return height

    def _lay_out_below(self, style: PageStyle, columns: Columns, width: float, top: float) -> float:
        """Put bar and figures below the name, the chip behind them or one line further down."""
        line = style.face(FIGURE).line
        self._middle = top + line / 2 + style.px(1)
        words = style.label(FIGURE, self.figures).width
        left, middle = columns.figures + words + style.space(GAP), self._middle
        if left + self.chip.width(style) > width:
            left, middle = 0.0, middle + line * 1.4
        self.chip.place(style, left, middle, width)
        return self.chip.rect.bottom() + style.px(ROW_PADDING) * 2

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw name, bar, figures and chip."""
        columns, term = self._group.columns(style, self._width), self._term
        if term is None:
            return
        term.draw(painter, style, x, y + self._term_top)
        middle = y + self._middle
        height = style.px(BAR_HEIGHT)
        bar = QRectF(x + columns.bar, round(middle - height / 2), columns.bar_width, height)
        if self._shares:
            paint_shares(painter, style, bar, self._shares)
        painter.setPen(style.color("ink"))
        style.label(FIGURE, self.figures).draw(painter, x + columns.figures, middle)
        self.chip.paint(painter, style, x, y)

    def runs(self) -> Sequence[Run]:
        """Return the name."""
        return (Run(self._term, 0, self._term_top),) if self._term is not None else ()

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the figures behind the bar."""
        left = self._group.columns(style, self._width).figures
        return (Drawn(self.figures, style.label_area(FIGURE, self.figures, left, self._middle)),)

    def hit(self, x: float, y: float) -> Hit | None:
        """Return the chip at a place."""
        if not self.chip.rect.contains(x, y):
            return None
        spoken = spoken_words(self._statement.citations, self._group.today)
        return Hit(self.chip.rect, spoken, self._statement.citations, 0)

    def stops(self) -> int:
        """Return 1: the keyboard stops at every row."""
        return 1

    def stop_rect(self, stop: int) -> QRectF:
        """Return the row."""
        return QRectF(0, 0, self._width, self._height)

    def sources(self, stop: int) -> object:
        """Return the citations."""
        return self._statement.citations

    def nodes(self) -> Sequence[Node]:
        """Return the row as a sentence with its source."""
        cited = self._statement.citations
        spoken = spoken_words(cited, self._group.today)
        shown = StatementText(self._statement.text, chip=self.chip.text, spoken=spoken)
        link = chip_node(shown, self.chip, cited)
        return (
            Node(
                QAccessible.Role.StaticText, shown.words(), shown.description(), stop=0,
                sources=cited, children=(link,),
            ),
        )  # fmt: skip

    def forget(self) -> None:
        """Drop the layout of the name."""
        self._term = None
