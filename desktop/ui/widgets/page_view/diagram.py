"""The project's own picture of how a therapy works, with its plain words for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.diagrams import Diagram, diagram_svg
from desktop.core.paths import resource
from desktop.ui.widgets.page_view.block import Drawn, Node, PageBlock, Run
from desktop.ui.widgets.page_view.style import BODY, PageStyle
from desktop.ui.widgets.page_view.text import FlowText, estimated_height

WIDEST, SHAPE = 680, 0.5  # unscaled pixels; height over width
# Below this share of its width the words in a drawing are too small for the chosen text size: then
# what it shows is said below it in the letters of the page.
LEGIBLE, GAP = 0.78, 8
LETTERS = 260  # about as many are said
MOST_PICTURES = 24


class DiagramBlock(PageBlock):
    """One picture, drawn when it is first seen and kept with the style."""

    __slots__ = ("_below", "_gap", "_height", "_lang", "_name", "_width")

    def __init__(self, name: str, lang: str) -> None:
        """Show the picture `name` with the words of `lang`."""
        self._name, self._lang = name, lang
        self._width = self._height = 0.0
        self._below: FlowText | None = None
        self._gap = 0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height in a width."""
        shown = min(width, float(style.px(WIDEST)))
        height = round(shown * SHAPE)
        if shown < LEGIBLE * style.px(WIDEST):
            height += style.space(GAP) + estimated_height(style, BODY, LETTERS, width)
        return height

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Keep the size and return the height."""
        self._width = min(width, float(style.px(WIDEST)))
        self._height = round(self._width * SHAPE)
        self._below = None
        if self._width < LEGIBLE * style.px(WIDEST):
            self._below = FlowText(self._diagram(None).alt, BODY)
            self._gap = style.space(GAP)
            return self._height + self._gap + self._below.lay_out(style, width)
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the picture."""
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
        picture = QPixmap(round(self._width * ratio), round(self._height * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        svg = self._diagram(style).svg
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(picture.rect()))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _diagram(self, style: PageStyle | None) -> Diagram:
        color_of = _any_color if style is None else style.color_code
        return diagram_svg(self._name, self._lang, color_of, resource("diagrams"))

    def runs(self) -> Sequence[Run]:
        """Return what is said below the drawing."""
        if self._below is None:
            return ()
        return (Run(self._below, 0, self._height + self._gap),)

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the words in the drawing, for the whole drawing."""
        area = QRectF(0, 0, self._width, self._height).adjusted(2, 2, -2, -2)
        return (Drawn(" · ".join(self._diagram(None).labels), area),)

    def nodes(self) -> Sequence[Node]:
        """Return the picture with what it shows in plain sentences."""
        diagram = self._diagram(None)
        return (Node(QAccessible.Role.Graphic, diagram.title, diagram.alt),)

    def forget(self) -> None:
        """Drop what is said below the drawing."""
        self._below = None


def _any_color(_role: str) -> str:
    return "#000000"  # only the words are wanted
