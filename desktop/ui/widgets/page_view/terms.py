"""Words of the glossary on the page: the first time each stands in a section it is explained.

Found in a card when it is first painted or read, never before. A term is a stop of the keyboard
of its own, numbered from TERM_STOP in its block. Must not know any widget.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen

from db.records import Term
from desktop.core import citations, page
from desktop.core.glossary import Glossary
from desktop.ui.widgets.page_view.block import Node, PageBlock, Run
from desktop.ui.widgets.page_view.layout import PageLayout, Spot
from desktop.ui.widgets.page_view.style import PageStyle
from desktop.ui.wording import said

TERM_STOP = 1000
NOT_IN = (page.SOURCES, "")  # sections whose words are names of documents, or no section
BELOW, THICK = 2.0, 1.3  # unscaled pixels: the dots below the line of writing


class Underlined(NamedTuple):
    """A term in a block: which of its proses, where in it, and as it is written there."""

    prose: int
    start: int
    length: int
    text: str
    term: Term


class Terms:
    """The terms of all cards of a layout."""

    def __init__(self, layout: PageLayout) -> None:
        """Explain nothing until there is a glossary."""
        self._layout = layout
        self._glossary: Glossary | None = None
        self._cards: dict[int, dict[int, list[Underlined]]] = {}

    def use(self, glossary: Glossary | None) -> None:
        """Explain the words of `glossary`; forget what was found."""
        self._glossary = glossary
        self._cards.clear()

    def restart(self) -> None:
        """Forget what was found: there are other cards now."""
        self._cards.clear()

    def of_block(self, card: int, block: int) -> list[Underlined]:
        """Return the terms that are explained in a block, in reading order."""
        if self._glossary is None:
            return []
        found = self._cards.get(card)
        if found is None:
            found = self._cards[card] = self._find(card, self._glossary)
        return found.get(block, [])

    def _find(self, card: int, glossary: Glossary) -> dict[int, list[Underlined]]:
        shown, seen = self._layout.cards[card], set[str]()
        found: dict[int, list[Underlined]] = {}
        if shown.id in NOT_IN:
            return found
        for number, block in enumerate(shown.blocks):
            for prose, text in enumerate(block.prose()):
                for start, length, term in glossary.spot(text):
                    if term.id not in seen:
                        seen.add(term.id)
                        word = text[start : start + length]
                        found.setdefault(number, []).append(
                            Underlined(prose, start, length, word, term)
                        )
        return found

    def at_stop(self, card: int, block: int, stop: int) -> Term | None:
        """Return the term of a stop, None for any other stop."""
        own, number = self.of_block(card, block), stop - TERM_STOP
        return own[number].term if 0 <= number < len(own) else None

    def rects(self, card: int, block: int, stop: int) -> list[QRectF]:
        """Return where a term is in its laid out block, line by line."""
        found = self.of_block(card, block)[stop - TERM_STOP]
        run = _proses(self._layout.cards[card].blocks[block])[found.prose]
        return _rects(run, found)

    def stop_at(self, card: int, block: int, x: float, y: float) -> int | None:
        """Return the stop of the term at a place of a laid out block."""
        for number in range(len(self.of_block(card, block))):
            stop = TERM_STOP + number
            if any(rect.contains(x, y) for rect in self.rects(card, block, stop)):
                return stop
        return None

    def by_stop(self, card: int, block: int) -> dict[int, list[int]]:
        """Return the stops of the terms of a block, by the stop in whose words they stand."""
        shown, found = self._layout.cards[card].blocks[block], dict[int, list[int]]()
        for number, word in enumerate(self.of_block(card, block)):
            found.setdefault(shown.prose_stop(word.prose), []).append(TERM_STOP + number)
        return found

    def node(self, card: int, block: int, stop: int) -> Node:
        """Return a term of a laid out block for screen readers, with its definition."""
        found = self.of_block(card, block)[stop - TERM_STOP]
        area = self.rects(card, block, stop)[0]
        return Node(QAccessible.Role.Link, found.text, spoken(found.term), stop=stop,
                    sources=found.term, area=area)  # fmt: skip

    def paint(self, painter: QPainter, spot: Spot) -> None:
        """Draw dots below the terms of a laid out block."""
        found = self.of_block(spot.card, spot.block)
        if not found:
            return
        layout, style = self._layout, self._layout.style
        proses = _proses(layout.cards[spot.card].blocks[spot.block])
        left = layout.block_left(spot.card)
        painter.setPen(_dots(style))
        for underlined in found:
            for rect in _rects(proses[underlined.prose], underlined):
                y = round(spot.top + rect.bottom() - style.px(BELOW)) + 0.5
                painter.drawLine(QPointF(left + rect.left() + 1, y),
                                 QPointF(left + rect.right() - 1, y))  # fmt: skip


def spoken(term: Term) -> str:
    """Return the definition of a term with its sources, as a screen reader says it."""
    words = f"{said('Word to know')}: {term.definition}"
    source = citations.spoken(term.citations, said)
    return f"{words} {said('Source: {0}').format(source)}" if source else words


def _proses(block: PageBlock) -> list[Run]:
    return [run for run in block.runs() if run.prose]


def _rects(run: Run, found: Underlined) -> list[QRectF]:
    return [r.translated(run.x, run.y) for r in run.flow.rects(found.start, found.length)]


def _dots(style: PageStyle) -> QPen:
    pen = QPen(style.color("teal"), style.px(THICK))
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([0.1, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
