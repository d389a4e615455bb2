"""Text of list rows with hits marked like with a highlighter pen: drawn many times a second.

What is the same for every key that is pressed is kept: elided texts, line ends, glyphs. A mark is
a ground (in high contrast a line) behind the words, so that it needs no layout of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from desktop.core.rich_text import Span, unbroken
from desktop.ui.widgets.page_view.style import PageStyle, Shape

MOST_KEPT = 400
WIDEST = 1.45  # mean characters: hardly a text is wider, so that most need no measuring
NARROWEST = 1.7  # characters in the room of a mean one, at the very most
FIGURE_GOES_ON = re.compile(r"(?<=\d)[.,]?\d|(?<=[.,])\d")
LINE_PITCH = 1.15  # of the height of a line
MOST_LINES = 8  # of a text that is folded
# "CD19 × CD3" is one target and stays on one line; no line begins with the point between two parts.
GLUED = {" × ": "\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}", " · ": "\N{NO-BREAK SPACE}· "}
Key = tuple[Shape, str, int]


class MarkedText:
    """Draws in one style; made anew with each look."""

    def __init__(self, style: PageStyle) -> None:
        """Draw with `style`."""
        self._style = style
        self._elided: dict[Key, str] = {}
        self._flows: dict[Key, QTextLayout] = {}
        self._folds: dict[Key, QTextLayout] = {}
        self._advances: dict[tuple[Shape, str], float] = {}
        self._ground = style.color("amber_soft")

    def draw_line(
        self, painter: QPainter, text: str, shape: Shape, room: QRectF, spans: Sequence[Span] = ()
    ) -> None:
        """Draw one line in the middle of `room`, cut where the room ends."""
        if not text:
            return
        shown, middle = self._cut(text, shape, int(room.width())), room.center().y()
        for span in spans:
            if span.start < len(shown):
                start = self._advance(shape, shown[: span.start])
                end = self._advance(shape, shown[: span.end])
                self._mark(painter, shape, room.left() + start, end - start, middle)
        painter.setPen(self._style.color(shape.role))
        self._style.label(shape, shown).draw(painter, room.left(), middle)

    def lines(self, text: str, shape: Shape, width: int) -> int:
        """Return how many lines draw_folded() needs for a text in a room so wide."""
        return 1 if self._fits(text, shape, width) else self._fold(text, shape, width).lineCount()

    def is_cut(self, text: str, shape: Shape, width: int) -> bool:
        """Return whether draw_folded() would cut a text in a room so wide."""
        if self._fits(text, shape, width):
            return False
        return len(self._fold(text, shape, width).text()) < len(text)

    def draw_folded(
        self, painter: QPainter, text: str, shape: Shape, room: QRectF, spans: Sequence[Span] = ()
    ) -> None:
        """Draw a text in as many lines as it needs, the first in the middle of `room`."""
        if self._fits(text, shape, int(room.width())):
            self.draw_line(painter, text, shape, room, spans)
            return
        layout = self._fold(text, shape, int(room.width()))
        top = room.center().y() - self._style.face(shape).line / 2
        self._draw_flow(painter, layout, shape, QPointF(room.left(), top), spans)

    def _fits(self, text: str, shape: Shape, width: int) -> bool:
        return not text or self._cut(text, shape, width) == text

    def _fold(self, text: str, shape: Shape, width: int) -> QTextLayout:
        key = (shape, text, width)
        found = self._folds.get(key)
        if found is None:
            if len(self._folds) >= MOST_KEPT:
                self._folds.clear()
            text = _glued(text)
            found = self._lay_out(shape, text, width)
            if found.lineCount() > MOST_LINES:
                start = found.lineAt(MOST_LINES - 1).textStart()
                rest = self._shortened(text[start:], shape, width)
                found = self._lay_out(shape, text[:start] + rest, width)
            self._folds[key] = found
        return found

    def _lay_out(self, shape: Shape, text: str, width: int) -> QTextLayout:
        face = self._style.face(shape)
        layout = QTextLayout(text, face.font)
        layout.setTextOption(self._style.wrapping)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            below = (layout.lineCount() - 1) * face.line * LINE_PITCH
            line.setPosition(QPointF(0, round(below)))
            line = layout.createLine()
        layout.endLayout()
        return layout

    def pitch(self, shape: Shape) -> int:
        """Return how much lower each further line of a folded text stands, in pixels."""
        return round(self._style.face(shape).line * LINE_PITCH)

    def draw_two_lines(
        self, painter: QPainter, text: str, shape: Shape, room: QRectF, spans: Sequence[Span]
    ) -> None:
        """Draw a longer text in two lines from the top of `room`."""
        key = (shape, text, int(room.width()))
        layout = self._flows.get(key)
        if layout is None:
            layout = self._flows[key] = self._flow(*key)
        self._draw_flow(painter, layout, shape, room.topLeft(), spans)

    def _draw_flow(
        self,
        painter: QPainter,
        layout: QTextLayout,
        shape: Shape,
        place: QPointF,
        spans: Sequence[Span],
    ) -> None:
        left, top, high = place.x(), place.y(), self._style.face(shape).line
        shown = layout.text().removesuffix("…")  # what was cut off has no place of its own
        for span in spans:
            line = layout.lineForTextPosition(span.start)
            if line.isValid() and span.start < len(shown):
                start, end = line.cursorToX(span.start), line.cursorToX(span.end)
                middle = top + line.y() + high / 2
                self._mark(painter, shape, left + _x(start), _x(end) - _x(start), middle)
        painter.setPen(self._style.color(shape.role))
        layout.draw(painter, place)

    def _flow(self, shape: Shape, text: str, width: int) -> QTextLayout:
        """Lay two lines out; what is surely too long for them is cut before."""
        if len(self._flows) >= MOST_KEPT:
            self._flows.clear()
        face = self._style.face(shape)
        most = int(2 * width / face.mean)
        if len(text) > most:
            text = text[: text.rfind(" ", 0, most)] + "…"
        layout = QTextLayout(_glued(text), face.font)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        for number in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, round(number * face.line * LINE_PITCH)))
        layout.endLayout()
        return layout

    def _advance(self, shape: Shape, text: str) -> float:
        """Return how wide the beginning of a line is."""
        if not text:
            return 0.0
        found = self._advances.get((shape, text))
        if found is None:
            if len(self._advances) >= MOST_KEPT:
                self._advances.clear()
            found = self._style.face(shape).metrics.horizontalAdvance(text)
            self._advances[shape, text] = found
        return found

    def _mark(
        self, painter: QPainter, shape: Shape, left: float, width: float, middle: float
    ) -> None:
        # In whole pixels: Qt fills these at once, and others by way of a shape, ten times as long.
        high, start, end = self._style.face(shape).line, round(left), round(left + width)
        if self._style.contrast:
            below, thick = round(middle + high * 0.42), self._style.px(1.5)
            painter.fillRect(start, below, end - start, thick, self._style.color("ink"))
        else:
            top, bottom = round(middle - high / 2), round(middle + high / 2)
            painter.fillRect(start - 1, top, end - start + 2, bottom - top, self._ground)

    def _cut(self, text: str, shape: Shape, width: int) -> str:
        if len(text) * self._style.face(shape).mean * WIDEST < width:
            return text
        key = (shape, text, width)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) >= MOST_KEPT:
                self._elided.clear()
            found = self._elided[key] = self._shortened(text, shape, width)
        return found

    def _shortened(self, text: str, shape: Shape, width: int) -> str:
        face = self._style.face(shape)
        most = int(width / face.mean * NARROWEST)  # what is beyond need not be measured
        if len(text) <= most and self._style.label(shape, text).width <= width:
            return text
        cut = face.metrics.elidedText(text[:most], Qt.TextElideMode.ElideRight, width)
        return without_half_figure(text, cut)


def without_half_figure(text: str, cut: str) -> str:
    """Return a text that was cut, without the beginning of a figure: "0.8 mg" is not "0…"."""
    place = len(cut) - 1
    if not cut.endswith("…") or not FIGURE_GOES_ON.match(text, place):
        return cut
    while place and (text[place - 1].isdigit() or text[place - 1] in ".,"):
        place -= 1
    return text[:place].rstrip() + "…"


def _glued(text: str) -> str:
    """Return a text whose lines end nowhere within a name, as long as before."""
    text = unbroken(text)
    for loose, glued in GLUED.items():
        text = text.replace(loose, glued)
    return text


def _x(found: object) -> float:
    """Return the place of QTextLine.cursorToX, which PySide6 returns with the cursor or alone."""
    return float(found[0] if isinstance(found, tuple) else found)  # pyright: ignore[reportArgumentType]
