"""The project's own picture of how a therapy works, with its plain words for screen readers."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.diagrams import Diagram, diagram_svg, parts_of
from desktop.core.paths import resource
from desktop.ui.widgets.page_view.block import Drawn, Node, PageBlock, Run
from desktop.ui.widgets.page_view.diagram_parts import DiagramParts
from desktop.ui.widgets.page_view.style import BODY, PageStyle
from desktop.ui.widgets.page_view.text import FlowText, estimated_height

WIDEST, SHAPE = 680, 0.5  # unscaled pixels; height over width
# Below this share of its width the words in a drawing are too small for the chosen text size: then
# its fields stand below each other, or what it shows is said below it in the letters of the page.
LEGIBLE, GAP = 0.78, 8
LETTERS = 260  # about as many are said
UNITS, FIELDS = 720, 3  # of the width of a drawing, and how many fields most drawings have
PART_SHAPE = 1.5  # height over width of a field with the words below it
MOST_PICTURES = 24


class DiagramBlock(PageBlock):
    """One picture, drawn when it is first seen and kept with the style."""

    __slots__ = ("_below", "_gap", "_height", "_in_parts", "_lang", "_name", "_parts", "_width")

    def __init__(self, name: str, lang: str, *, in_parts: bool = False) -> None:
        """Show the picture `name` with the words of `lang`; `in_parts` where it may get long."""
        self._name, self._lang, self._in_parts = name, lang, in_parts
        self._width = self._height = 0.0
        self._parts: DiagramParts | None = None
        self._below: FlowText | None = None
        self._gap = 0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height in a width."""
        shown = min(width, float(style.px(WIDEST)))
        height = round(shown * SHAPE)
        if shown >= LEGIBLE * style.px(WIDEST):
            return height
        if self._in_parts:
            least = LEGIBLE * style.px(WIDEST) / FIELDS
            lines = math.ceil(FIELDS / max(1, int(width / least)))
            return lines * round(least * PART_SHAPE)
        return height + style.space(GAP) + estimated_height(style, BODY, LETTERS, width)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Keep the size and return the height."""
        self._width = min(width, float(style.px(WIDEST)))
        self._height = round(self._width * SHAPE)
        self._below = self._parts = None
        if self._width < LEGIBLE * style.px(WIDEST):
            if self._in_parts:
                return self._lay_out_parts(style, width)
            self._below = FlowText(self._diagram(None).alt, BODY)
            self._gap = style.space(GAP)
            return self._height + self._gap + self._below.lay_out(style, width)
        return self._height

    def _lay_out_parts(self, style: PageStyle, width: float) -> float:
        self._parts = DiagramParts(parts_of(self._diagram(None)))
        unit = style.px(WIDEST) / UNITS
        self._width, self._height = width, self._parts.lay_out(style, width, LEGIBLE * unit, unit)
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the picture."""
        if self._parts is not None:
            self._parts.paint(painter, style, x, y, self._pictures(painter, style))
            return
        ratio = painter.device().devicePixelRatioF()
        key = (self._name, self._lang, round(self._width), ratio)
        picture = style.pictures.get(key)
        if picture is None:
            if len(style.pictures) >= MOST_PICTURES:  # another one for each width of the window
                style.pictures.clear()
            picture = self._draw(style, ratio)
            style.pictures[key] = picture
        painter.drawPixmap(QRectF(x, y, self._width, self._height).topLeft(), picture)
        if self._below is not None:
            self._below.draw(painter, style, x, y + self._height + self._gap)

    def _draw(self, style: PageStyle, ratio: float) -> QPixmap:
        return _drawn(self._diagram(style).svg, self._width, self._height, ratio)

    def _pictures(self, painter: QPainter, style: PageStyle) -> Callable[[int, QRectF], QPixmap]:
        """Return what gives the drawing of a field, each made once."""
        ratio = painter.device().devicePixelRatioF()

        def picture(number: int, area: QRectF) -> QPixmap:
            key = (f"{self._name} {number}", self._lang, round(area.width()), ratio)
            found = style.pictures.get(key)
            if found is None:
                if len(style.pictures) >= MOST_PICTURES:
                    style.pictures.clear()
                svg = parts_of(self._diagram(style)).panels[number].svg
                found = style.pictures[key] = _drawn(svg, area.width(), area.height(), ratio)
            return found

        return picture

    def _diagram(self, style: PageStyle | None) -> Diagram:
        color_of = _any_color if style is None else style.color_code
        return diagram_svg(self._name, self._lang, color_of, resource("diagrams"))

    def runs(self) -> Sequence[Run]:
        """Return what is said below the drawing."""
        if self._parts is not None:
            return self._parts.runs()
        if self._below is None:
            return ()
        return (Run(self._below, 0, self._height + self._gap),)

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the words in the drawing, for the whole drawing or for each of its fields."""
        if self._parts is not None:
            return self._parts.drawn()
        area = QRectF(0, 0, self._width, self._height).adjusted(2, 2, -2, -2)
        return (Drawn(" · ".join(self._diagram(None).labels), area),)

    def nodes(self) -> Sequence[Node]:
        """Return the picture with what it shows in plain sentences."""
        diagram = self._diagram(None)
        return (Node(QAccessible.Role.Graphic, diagram.title, diagram.alt),)

    def forget(self) -> None:
        """Drop what is said below the drawing."""
        self._below = self._parts = None


def _drawn(svg: bytes, width: float, height: float, ratio: float) -> QPixmap:
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _any_color(_role: str) -> str:
    return "#000000"  # only the words are wanted
