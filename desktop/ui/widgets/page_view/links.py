"""A link to another entry on the painted page: its name, a second line, a mark that it opens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen

from db.records import Listing, Reaction, Statement
from desktop.core.navigation import Location
from desktop.ui.widgets.page_view.block import Hit, Node, PageBlock, Run
from desktop.ui.widgets.page_view.shown import StatementText, is_aged, spoken_words
from desktop.ui.widgets.page_view.style import NOTE, PageStyle, Shape
from desktop.ui.widgets.page_view.text import FlowText, estimated_height
from desktop.ui.wording import MARKETS, chip_words, people_words, said

LINK = Shape(14.5, 600, "teal", 1.2)
EDGE = 6  # around the words, so that the whole row can be pressed
ARROW, ARROW_GAP = 4, 9  # half the height of the arrow, and its distance from the name


class LinkBlock(PageBlock):
    """Opens an entry by mouse and keyboard."""

    __slots__ = ("_edge", "_height", "_name", "_place", "_under", "_width")
    before = 16
    after = 4

    def __init__(self, name: str, under: str, place: Location) -> None:
        """Show `name` over a second line; a press asks for `place`."""
        self._name, self._under = FlowText(name, LINK), FlowText(under, NOTE)
        self._place = place
        self._width = self._height = 0.0
        self._edge = 0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the link is."""
        high = estimated_height(style, LINK, len(self._name.text), width)
        if self._under.text:
            high += estimated_height(style, NOTE, len(self._under.text), width)
        return high + 2 * style.space(EDGE)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Wrap both lines and return the height."""
        height = self._name.lay_out(style, width - 3 * style.px(ARROW_GAP)) + style.space(EDGE)
        if self._under.text:
            height += self._under.lay_out(style, width) + 1
        self._edge = style.space(EDGE)
        self._width, self._height = width, height + self._edge
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw name, arrow and second line."""
        top = y + style.space(EDGE)
        self._name.draw(painter, style, x, top)
        if self._under.text:
            self._under.draw(painter, style, x, top + self._name.height + 1)
        half = style.px(ARROW)
        left = x + self._name.last_right + style.px(ARROW_GAP)
        middle = top + self._name.last_top + style.face(LINK).line * 0.53
        pen = QPen(style.color("teal"), style.px(1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = QPointF(left + half, middle)
        painter.drawLine(QPointF(left, middle - half), tip)
        painter.drawLine(tip, QPointF(left, middle + half))

    def runs(self) -> Sequence[Run]:
        """Return name and second line, for searching in the page."""
        under = self._edge + self._name.height + 1
        found = (Run(self._name, 0, self._edge), Run(self._under, 0, under))
        return tuple(run for run in found if run.flow.text)

    def _rect(self) -> QRectF:
        return QRectF(0, 0, self._width, self._height)

    def hit(self, x: float, y: float) -> Hit | None:
        """Return the link, wherever the row is pressed."""
        if not self._rect().contains(x, y):
            return None
        tip = said("Open {0}").format(self._name.text)
        return Hit(self._rect(), tip, self._place, 0)

    def stops(self) -> int:
        """Return 1: the keyboard stops at every link."""
        return 1

    def stop_rect(self, stop: int) -> QRectF:
        """Return the row."""
        return self._rect()

    def sources(self, stop: int) -> object:
        """Return the place that the link opens."""
        return self._place

    def nodes(self) -> Sequence[Node]:
        """Return a link with the second line as its description."""
        role = QAccessible.Role.Link
        return (Node(role, self._name.text, self._under.text, stop=0, sources=self._place),)

    def forget(self) -> None:
        """Drop the layouts."""
        self._name.forget()
        self._under.forget()


def link_block(listing: Listing) -> LinkBlock:
    """Return the link to a listed entry: name, other names and class, state on the market."""
    summary = listing.summary
    state = MARKETS.get(summary.market, "")
    parts = (summary.subtitle, summary.class_title, said(state) if state else "")
    under = " · ".join(dict.fromkeys(p for p in parts if p and p != summary.title))
    return LinkBlock(summary.title, under, Location(summary.id))


def people_text(
    statement: Statement, reaction: Reaction, today: date | None = None
) -> StatementText:
    """Return how often a sign came in a study, in whole people, for patients."""
    cited = statement.citations
    return StatementText(
        text=said("{0} people in a study").format(people_words(reaction)),
        chip=chip_words(cited, short=True), spoken=spoken_words(cited, today),
        aged=is_aged(cited, today),
    )  # fmt: skip


def named_in(listing: Listing, today: date | None = None) -> StatementText:
    """Return where a sign is named for a therapy, its class or all."""
    cited = listing.citations
    return StatementText(
        text=said("Named in"), faded=True, chip=chip_words(cited),
        spoken=spoken_words(cited, today), aged=is_aged(cited, today),
    )  # fmt: skip
