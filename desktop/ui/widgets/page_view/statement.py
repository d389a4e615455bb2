"""One statement: label, words, source chip and note; also a gap, a note and a source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter

from desktop.core.rich_text import Span, parse
from desktop.ui.widgets.page_view.block import Hit, Node, PageBlock, Run
from desktop.ui.widgets.page_view.chip import Chip
from desktop.ui.widgets.page_view.frame import GapBlock
from desktop.ui.widgets.page_view.shown import StatementText
from desktop.ui.widgets.page_view.style import BODY, NOTE, PageStyle, Shape
from desktop.ui.widgets.page_view.text import FlowText, estimated_height

BULLET_INDENT = 18
CHIP_GAP = 8
CHIP_LETTERS = 26  # about what a chip adds to the length of a statement
MIDDLE = 0.53  # of a line, where small letters are centred
NOTE_GAP = 4

_BODIES = {BODY.size: BODY}


def _body(size: float) -> Shape:
    return _BODIES.get(size) or Shape(size)


class StatementBlock(PageBlock):
    """Asks `make` for its words when it is first laid out or read out, not before.

    `length` is about how many characters there will be; `payload` is what the chip opens.
    """

    __slots__ = (
        "_chip", "_height", "_indent", "_length", "_main", "_make", "_note", "_shown", "_width",
        "after", "before", "payload",
    )  # fmt: skip

    def __init__(
        self,
        make: Callable[[], StatementText],
        length: int,
        payload: object = None,
        before: float = 14,
    ) -> None:
        """Show what `make` returns."""
        self._make, self._length, self.payload = make, length, payload
        self.before = before
        self.after: float | None = None
        self._shown: StatementText | None = None
        self._main: FlowText | None = None
        self._note: FlowText | None = None
        self._chip: Chip | None = None
        self._width = self._height = 0.0
        self._indent = 0

    @property
    def shown(self) -> StatementText:
        """Return what is shown."""
        if self._shown is None:
            self._shown = self._make()
        return self._shown

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the statement is."""
        return estimated_height(style, BODY, self._length + CHIP_LETTERS, width)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Wrap words and note, place the chip, return the height."""
        main = self._main or self._flows()
        indent = self._indent = style.px(BULLET_INDENT) if self.shown.bullet else 0
        inner = width - indent
        y = main.lay_out(style, inner)
        if self._chip is not None:
            y = max(y, self._place_chip(style, main, indent, inner))
        if self._note is not None:
            y += style.px(NOTE_GAP) + self._note.lay_out(style, inner)
        self._width, self._height = width, y
        return y

    def _words(self) -> tuple[str, str, Sequence[Span]]:
        """Return the label with what follows it, the words, and what is bold in these."""
        plain, spans = parse(self.shown.text)
        label = self.shown.label
        return (f"{label}  " if label and plain else label), plain, spans

    def _flows(self) -> FlowText:
        shown = self.shown
        head, plain, spans = self._words()
        bold = [Span(0, len(shown.label))] if shown.label else []
        bold += [Span(s.start + len(head), s.end + len(head)) for s in spans]
        self._main = FlowText(head + plain, _body(shown.size), bold)
        if shown.below():
            self._note = FlowText(shown.below(), NOTE)
        if shown.chip:
            self._chip = Chip(shown.chip, shown.aged)
        return self._main

    def _place_chip(self, style: PageStyle, main: FlowText, indent: int, inner: float) -> float:
        """Put the chip behind the last word, or below when it does not fit; return its bottom."""
        assert self._chip is not None
        face, chip = style.face(main.shape), self._chip
        left = main.last_right + style.px(CHIP_GAP)
        middle = main.last_top + face.line * MIDDLE
        if left + chip.width(style) > inner:
            left, middle = 0.0, middle + face.pitch
        chip.place(style, indent + left, middle, inner)
        return chip.rect.bottom()

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw bullet, words, chip and note."""
        main, shown = self._main, self.shown
        if main is None:
            return
        role = "slate" if shown.faded else shown.role
        indent = style.px(BULLET_INDENT) if shown.bullet else 0
        main.draw(painter, style, x + indent, y, role)
        if shown.bullet:
            self._paint_bullet(painter, style, x, y, role)
        if self._chip is not None:
            self._chip.paint(painter, style, x, y)
        if self._note is not None:
            self._note.draw(painter, style, x + indent, y + self._height - self._note.height)

    def _paint_bullet(
        self, painter: QPainter, style: PageStyle, x: float, y: float, role: str
    ) -> None:
        radius = style.px(2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(role))
        middle = style.face(_body(self.shown.size)).line * MIDDLE
        painter.drawEllipse(QPointF(x + style.px(BULLET_INDENT) * 0.4, y + middle), radius, radius)

    def runs(self) -> Sequence[Run]:
        """Return the words, which are prose, and the note."""
        main, note = self._main, self._note
        if main is None:
            return ()
        run = Run(main, float(self._indent), 0, prose=True)
        if note is None:
            return (run,)
        return (run, Run(note, float(self._indent), self._height - note.height))

    def prose(self) -> Sequence[str]:
        """Return the words."""
        head, plain, _ = self._words()
        return (head + plain,)

    def hit(self, x: float, y: float) -> Hit | None:
        """Return the chip at a place."""
        chip = self._chip
        if chip is None or not chip.rect.contains(x, y):
            return None
        return Hit(chip.rect, self.shown.spoken, self.payload, 0)

    def stops(self) -> int:
        """Return 1: the keyboard stops at every statement."""
        return 1

    def stop_rect(self, stop: int) -> QRectF:
        """Return the whole statement."""
        return QRectF(0, 0, self._width, self._height)

    def sources(self, stop: int) -> object:
        """Return the citations."""
        return self.payload

    def nodes(self) -> Sequence[Node]:
        """Return the words with their source, and the chip as a link inside."""
        shown, link = self.shown, tuple[Node, ...]()
        if shown.chip:
            link = (chip_node(shown, self._chip, self.payload),)
        return (
            Node(
                QAccessible.Role.StaticText, shown.words(), shown.description(), stop=0,
                sources=self.payload if shown.chip else None, children=link,
            ),
        )  # fmt: skip

    def forget(self) -> None:
        """Drop the texts; the words stay."""
        self._main = self._note = self._chip = None


def chip_node(shown: StatementText, chip: Chip | None, sources: object) -> Node:
    """Return the link of a chip, placed if the chip is."""
    area = chip.rect if chip is not None and not chip.rect.isEmpty() else None
    return Node(QAccessible.Role.Link, shown.chip, shown.spoken, stop=0, sources=sources, area=area)


def plain_block(text: str, faded: bool = False) -> StatementBlock:
    """Return a statement that is only words."""
    return StatementBlock(partial(StatementText, text, faded=faded), len(text))


def gap_block(text: str, faded: bool = False) -> GapBlock:
    """Return words in the quiet field of what is not stated."""
    return GapBlock((plain_block(text, faded),))
