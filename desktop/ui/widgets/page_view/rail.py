"""A line with a node for each statement: approvals by date, the steps of a journey."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter

from db.records import Statement, Step
from desktop.ui.picture_words import step_title
from desktop.ui.widgets.page_view.block import Drawn, Node, PageBlock
from desktop.ui.widgets.page_view.cited import Reading, cited_text
from desktop.ui.widgets.page_view.shown import StatementText, statement_text
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import BODY, FIGURE, PageStyle
from desktop.ui.widgets.page_view.wrapped import WrappedBlock
from desktop.ui.wording import said

NODE, GAP = 13, 12  # unscaled: radius of a numbered node, space around a node
SMALL = 6.5  # radius of a node without a number
STEP_GAP = 16


class NodeShape(StrEnum):
    """How a node looks; the words say the same."""

    NUMBER = "number"  # a step
    FULL = "full"  # an approval
    RING = "ring"  # neither approval nor withdrawal
    CROSSED = "crossed"  # withdrawn


class Mark(Struct, frozen=True):
    """One node: its shape, its number if it has one, and the date at its left, or ""."""

    shape: NodeShape
    number: str = ""
    date: str = ""
    dates: tuple[str, ...] = ()  # of the whole line, so that all nodes stand below each other


class RailBlock(WrappedBlock):
    """A statement beside a node of the line."""

    __slots__ = ("_first", "_last", "_mark")

    def __init__(self, block: PageBlock, mark: Mark, first: bool, last: bool) -> None:
        """Show `block`; the line begins at the `first` node and ends at the `last`."""
        super().__init__(block)
        self.before = 0
        self._mark, self._first, self._last = mark, first, last

    def _radius(self, style: PageStyle) -> int:
        return style.px(NODE if self._mark.shape is NodeShape.NUMBER else SMALL)

    def _dates(self, style: PageStyle) -> float:
        if not any(self._mark.dates):
            return 0.0
        widths = (style.label(FIGURE, date).width for date in self._mark.dates)
        return max(widths) + style.space(GAP)

    def margin(self, style: PageStyle, width: float) -> float:
        """Return the room for date and node."""
        return self._dates(style) + 2 * self._radius(style) + style.space(GAP)

    def foot(self, style: PageStyle, width: float) -> float:
        """Return the white space to the next node; the line goes through it."""
        return 0.0 if self._last else float(style.space(STEP_GAP))

    def least(self, style: PageStyle) -> float:
        """Return the height of a node."""
        return 2.0 * self._radius(style) + self.foot(style, 0)

    def head(self, style: PageStyle, width: float) -> float:
        """Return how far the words go down so that their first line is beside the node."""
        return max(0.0, self._radius(style) - style.face(BODY).line / 2)

    def paint_picture(self, painter: QPainter, style: PageStyle, box: QRectF) -> None:
        """Draw line, node and date."""
        radius = self._radius(style)
        x = round(box.left() + self._dates(style) + radius)
        y = round(box.top() + max(radius, style.face(BODY).line / 2))
        painter.setPen(style.pen("edge", max(1.0, style.px(1.6))))
        if not self._first:
            painter.drawLine(QPointF(x, box.top()), QPointF(x, y - radius))
        if not self._last:
            painter.drawLine(QPointF(x, y + radius), QPointF(x, box.bottom()))
        _paint_node(painter, style, self._mark, QPointF(x, y), radius)
        if self._mark.date:
            painter.setPen(style.color("ink"))
            style.label(FIGURE, self._mark.date).draw(painter, box.left(), y)

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the date at the left of the line."""
        date, middle = self._mark.date, max(self._radius(style), style.face(BODY).line / 2)
        return (Drawn(date, style.label_area(FIGURE, date, 0, round(middle))),) if date else ()

    def nodes(self) -> Sequence[Node]:
        """Return the words, the date or the number of the step before them."""
        first, *rest = super().nodes()
        start = self._mark.date or self._mark.number
        name = f"{start}: {first.name}" if start else first.name
        return (replace(first, role=QAccessible.Role.StaticText, name=name), *rest)


def _paint_node(
    painter: QPainter, style: PageStyle, mark: Mark, center: QPointF, radius: int
) -> None:
    if mark.shape in (NodeShape.NUMBER, NodeShape.FULL):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("teal"))
        painter.drawEllipse(center, radius, radius)
        if mark.number:
            painter.setPen(style.color("on_teal"))
            label = style.label(FIGURE, mark.number)
            label.draw(painter, center.x() - label.width / 2, center.y())
        return
    role = "red" if mark.shape is NodeShape.CROSSED else "edge"
    painter.setPen(style.pen(role, max(1.0, style.px(2))))
    painter.setBrush(style.color("surface"))
    painter.drawEllipse(center, radius - 1, radius - 1)
    if mark.shape is NodeShape.CROSSED:
        arm = radius * 0.42
        for up in (-arm, arm):
            painter.drawLine(center + QPointF(-arm, up), center + QPointF(arm, -up))


# ----------------------------------------------------------------------------------- what is shown


def journey_blocks(steps: Sequence[Step], reading: Reading) -> list[PageBlock]:
    """Return the steps of a journey, numbered."""
    blocks: list[PageBlock] = []
    for number, step in enumerate(steps, start=1):
        make = partial(step_text, step, reading)
        words = StatementBlock(make, len(step.text) + len(step.gap) + 12, step.citations or None)
        mark = Mark(NodeShape.NUMBER, str(number))
        blocks.append(RailBlock(words, mark, first=number == 1, last=number == len(steps)))
    return blocks


def step_text(step: Step, reading: Reading) -> StatementText:
    """Return the words of a step; what is not stated of it stands below."""
    return cited_text(
        step.text, step.citations, reading, step_title(step.step, reading.professional), step.gap
    )


def approval_blocks(approvals: Sequence[Statement], reading: Reading) -> list[PageBlock]:
    """Return approvals and withdrawals along a line of dates."""
    dates = tuple(statement.date for statement in approvals)
    blocks: list[PageBlock] = []
    for number, statement in enumerate(approvals):
        make = partial(approval_text, statement, reading)
        words = StatementBlock(make, len(statement.text) + 12, statement.citations or None)
        mark = Mark(_shape(statement), date=statement.date, dates=dates)
        last = number == len(approvals) - 1
        blocks.append(RailBlock(words, mark, first=number == 0, last=last))
    return blocks


def _shape(statement: Statement) -> NodeShape:
    if statement.event == "withdrawn" or statement.withdrawn:
        return NodeShape.CROSSED
    return NodeShape.FULL if statement.date and not statement.event else NodeShape.RING


def approval_text(statement: Statement, reading: Reading) -> StatementText:
    """Return the words of an approval; its date stands beside the line."""
    shown = statement_text(replace(statement, date=""), *reading)
    if statement.event == "withdrawn":
        return replace(shown, label=said("Withdrawal"))
    if statement.withdrawn:
        ended = said("Withdrawn: {0}").format(statement.withdrawn)
        return replace(shown, note=" · ".join(x for x in (ended, shown.note) if x))
    return shown
