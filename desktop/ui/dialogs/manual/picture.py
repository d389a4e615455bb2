"""A line drawing of a screen in the manual, in the colours of the theme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.widgets.page_view.block import Node, PageBlock
from desktop.ui.widgets.page_view.style import PageStyle

WIDEST = 760  # unscaled pixels
ROLE = re.compile(r"@([a-z_]+)")


class PictureBlock(PageBlock):
    """One drawing; `alt` says what it shows."""

    __slots__ = ("_alt", "_height", "_key", "_shape", "_svg", "_width")
    before = 16

    def __init__(self, file: Path, alt: str) -> None:
        """Show the drawing in `file`, whose colours are roles of the theme such as @ink."""
        self._alt, self._key = alt, str(file)
        self._svg = file.read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(_colored(self._svg, None)))
        size = renderer.viewBoxF().size()
        self._shape = size.height() / size.width()
        self._width = self._height = 0.0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height in a width."""
        return round(min(width, float(style.px(WIDEST))) * self._shape)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Keep the size and return the height."""
        self._width = min(width, float(style.px(WIDEST)))
        self._height = round(self._width * self._shape)
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw it; it is kept with the style as long as that is."""
        ratio = painter.device().devicePixelRatioF()
        key = (self._key, "", round(self._width), ratio)
        picture = style.pictures.get(key)
        if picture is None:
            picture = style.pictures[key] = self._draw(style, ratio)
        painter.drawPixmap(QRectF(x, y, self._width, self._height).topLeft(), picture)

    def _draw(self, style: PageStyle, ratio: float) -> QPixmap:
        picture = QPixmap(round(self._width * ratio), round(self._height * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        svg = _colored(self._svg, style)
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(picture.rect()))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def nodes(self) -> Sequence[Node]:
        """Return the picture with what it shows."""
        return (Node(QAccessible.Role.Graphic, self._alt),)


def _colored(svg: str, style: PageStyle | None) -> bytes:
    def color(match: re.Match[str]) -> str:
        return style.color_code(match[1]) if style is not None else "#000000"

    return ROLE.sub(color, svg).encode()
