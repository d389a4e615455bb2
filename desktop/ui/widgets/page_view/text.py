"""A run of wrapped text: estimated first, laid out when it is about to be seen."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine

from desktop.core.rich_text import Span, unbroken
from desktop.ui.widgets.page_view.style import PageStyle, Shape

NARROWEST = 40.0
MOST_FLOWS = 200


def estimated_height(style: PageStyle, shape: Shape, characters: float, width: float) -> float:
    """Return about how high so many characters are in `width` pixels."""
    face = style.face(shape)
    lines = max(1, math.ceil(characters * face.mean / max(NARROWEST, width)))
    return face.line + (lines - 1) * face.pitch


class FlowText:
    """Plain text with bold spans. `height`, `last_top` and `last_right` are valid once laid out.

    `last_top` and `last_right` say where the last line begins and ends, so that a chip can follow.
    """

    __slots__ = (
        "_bold", "_layout", "_style", "_width", "height", "last_right", "last_top", "lines",
        "shape", "text",
    )  # fmt: skip

    def __init__(self, text: str, shape: Shape, bold: Sequence[Span] = ()) -> None:
        """Show `text` in a shape; nothing is measured yet."""
        self.text, self.shape, self._bold = text, shape, bold
        self._layout: QTextLayout | None = None
        self._style: PageStyle | None = None
        self._width = -1.0
        self.height = self.last_right = self.last_top = 0.0
        self.lines = 0

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Wrap the text at `width` pixels and return its height."""
        width = max(NARROWEST, width)
        if self._style is not style or self._width != width or self._layout is None:
            self._style, self._width = style, width
            self._wrap(style, width)
        return self.height

    def _wrap(self, style: PageStyle, width: float) -> None:
        face = style.face(self.shape)
        layout = QTextLayout(unbroken(self.text), face.font)
        layout.setTextOption(style.wrapping)
        layout.setCacheEnabled(True)  # shaped once, for measuring and for drawing: half the time
        if self._bold:
            layout.setFormats([_bold(style, span) for span in self._bold])
        y, count, right = 0.0, 0, 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, round(y)))
            right = line.naturalTextWidth()
            y += face.pitch
            count += 1
            line = layout.createLine()
        layout.endLayout()
        self._layout, self.lines, self.last_right = layout, count, right
        self.last_top = round(y - face.pitch)
        self.height = math.ceil(self.last_top + face.line)

    def draw(self, painter: QPainter, style: PageStyle, x: float, y: float, role: str = "") -> None:
        """Draw the laid out text with its top left corner at a place."""
        if self._layout is not None:
            painter.setPen(style.color(role or self.shape.role))
            self._layout.draw(painter, QPointF(x, y))

    def rects(self, start: int, length: int) -> list[QRectF]:
        """Return where a part of the laid out text is, line by line, from its top left corner."""
        found: list[QRectF] = []
        layout, end = self._layout, start + length
        for number in range(layout.lineCount() if layout is not None else 0):
            line = layout.lineAt(number)  # pyright: ignore[reportOptionalMemberAccess]
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start < last and end > first:
                left, right = _x(line, max(start, first)), _x(line, min(end, last))
                right = min(right, line.naturalTextRect().right())  # no space at the end of a line
                found.append(QRectF(left, line.y(), right - left, line.height()))
        return found

    def draw_part(
        self, painter: QPainter, style: PageStyle, x: float, y: float, start: int, length: int,
        role: str,
    ) -> None:  # fmt: skip
        """Draw a part of the laid out text again in another colour, clipped to `painter`'s clip."""
        if self._layout is None:
            return
        part, ink = QTextLayout.FormatRange(), QTextCharFormat()
        ink.setForeground(style.color(role))
        part.start, part.length, part.format = start, length, ink
        painter.setPen(style.color(role))
        self._layout.draw(painter, QPointF(x, y), [part])

    def forget(self) -> None:
        """Drop what was laid out."""
        self._layout = None


def laid_out(style: PageStyle, shape: Shape, text: str, width: float) -> FlowText:
    """Return a text laid out in a width, the same one to all who ask: most headings come again."""
    key = (shape, text, width)
    found = style.flows.get(key)
    if found is None:
        if len(style.flows) >= MOST_FLOWS:
            style.flows.clear()
        found = style.flows[key] = FlowText(text, shape)
        found.lay_out(style, width)
    return found


def _x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)  # with the place itself, which Qt may have moved
    return float(found[0])  # pyright: ignore[reportIndexIssue]


def _bold(style: PageStyle, span: Span) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = span.start, span.end - span.start
    found.format = style.bold
    return found
