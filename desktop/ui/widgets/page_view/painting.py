"""Paints the cards of a page and what lies over them: the focus ring, the hovered chip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.frame import paint_card
from desktop.ui.widgets.page_view.layout import PageLayout
from desktop.ui.widgets.page_view.style import PageStyle

CORNER = 12
BEYOND = 40  # pixels painted beyond the strip, so that its edge never shows a corner


def paint_page(painter: QPainter, layout: PageLayout, area: QRect) -> None:
    """Paint an area of the page; what is in it must be laid out."""
    style, corner = layout.style, layout.style.space(CORNER)
    top, bottom = area.top(), area.bottom() + 1
    cards: list[QRect] = []
    for _, card, y in layout.tops():
        upper, lower = max(y, top - BEYOND), min(y + card.height, bottom + BEYOND)
        if upper < lower:
            cards.append(QRect(layout.left, upper, layout.width, lower - upper))
    _paint_canvas(painter, style, area, cards, corner)
    for box in cards:
        paint_card(painter, style, box, "surface", "line", corner)
    for spot in layout.spots(top, bottom):
        block = layout.cards[spot.card].blocks[spot.block]
        block.paint(painter, style, layout.block_left(spot.card), spot.top)


def _paint_canvas(
    painter: QPainter, style: PageStyle, area: QRect, cards: Sequence[QRect], corner: int
) -> None:
    """Paint the canvas around the cards; where pixels do not fit the screen's, below them too."""
    canvas = style.color("canvas")
    if not painter.device().devicePixelRatioF().is_integer():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return
    left, width, end, free = area.left(), area.width(), area.right() + 1, area.top()
    for box in cards:
        right = box.right() + 1 - corner
        painter.fillRect(left, free, width, box.top() - free, canvas)
        painter.fillRect(left, box.top(), box.left() + corner - left, box.height(), canvas)
        painter.fillRect(right, box.top(), end - right, box.height(), canvas)
        free = box.bottom() + 1
    painter.fillRect(left, free, width, area.bottom() + 1 - free, canvas)


def paint_hover(painter: QPainter, style: PageStyle, rect: QRectF, word: bool = False) -> None:
    """Paint the edge of a chip under the mouse; below a word, a line instead of the dots."""
    if word:
        y = round(rect.bottom()) - 0.5
        painter.setPen(style.pen("teal", 1.5))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        return
    radius = rect.height() / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.pen("teal", 1.5))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_focus(painter: QPainter, style: PageStyle, rect: QRectF, word: bool = False) -> None:
    """Paint the focus ring around a stop; close round a word, which has neighbours."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.pen("focus", 2))
    side, edge = (2, 1) if word else (style.space(8), style.space(5))
    painter.drawRoundedRect(rect.adjusted(-side, -edge, side, edge), 6, 6)
