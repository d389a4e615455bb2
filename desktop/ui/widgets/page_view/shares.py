"""The bar of one adverse reaction: how many of 100 had it, and how many had it severely.

A share that is only a lower bound ("20% or more") is drawn as one: an open bar that goes on in
dots, never as an exact one. What is printed as "<1" or in words has no bar; its figures say it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from db.records import Reaction
from desktop.ui.widgets.page_view.legend import LegendBlock
from desktop.ui.widgets.page_view.style import PageStyle
from desktop.ui.wording import said

ANY, SEVERE, FLOOR = "any", "severe", "floor"
MEANINGS = {ANY: "Any grade", SEVERE: "Severe, grade as named", FLOOR: "This many or more"}
HEIGHT = 9  # unscaled pixels, of a bar in the legend
DOTS = 0.18  # of the whole width, how far a lower bound goes on in dots


def as_number(percent: str | None) -> float | None:
    """Return a printed percent as a number, or None for "<1" and for nothing."""
    try:
        return float(Decimal(percent)) if percent is not None else None
    except InvalidOperation:
        return None


def shares_of(row: Reaction) -> dict[str, float]:
    """Return what can be drawn of a row, in percent: ANY or FLOOR, and SEVERE above it."""
    found: dict[str, float] = {}
    exact, severe = as_number(row.any_grade), as_number(row.severe)
    if exact is not None:
        found[ANY] = exact
    elif row.any_grade is None and row.any_floor is not None:
        found[FLOOR] = float(row.any_floor)
    if severe is not None:
        found[SEVERE] = severe
    return found


def shares_legend(rows: Iterable[Reaction]) -> LegendBlock | None:
    """Return what the bars of these rows mean; None when none is drawn."""
    drawn = {name for row in rows for name in shares_of(row)}
    meanings = {name: said(words) for name, words in MEANINGS.items() if name in drawn}
    return LegendBlock(meanings, paint_sample) if meanings else None


def paint_shares(
    painter: QPainter, style: PageStyle, bar: QRectF, shares: dict[str, float]
) -> None:
    """Draw the shares of a row in the field of its bar, which is 100 percent wide."""
    radius = bar.height() / 2
    painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(style.color("chip"))
    painter.drawRoundedRect(bar, radius, radius)
    for name, share in shares.items():
        if share:
            width = max(bar.width() * min(share, 100) / 100, style.px(3))
            part = QRectF(bar.left(), bar.top(), width, bar.height())
            _part(painter, style, name, part, bar.right())


def _part(painter: QPainter, style: PageStyle, name: str, part: QRectF, end: float) -> None:
    radius = min(part.height() / 2, part.width() / 2)
    if name == FLOOR:
        middle, right = part.center().y(), part.right() + (end - part.left()) * DOTS
        pen = QPen(style.pen("teal", style.px(2)))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(part.right(), middle), QPointF(min(right, end), middle))
        painter.setPen(style.pen("teal", max(1.0, style.px(1.2))))
        painter.setBrush(style.color("teal_soft"))
        painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return
    painter.setPen(style.pen("edge") if style.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(style.color("red" if name == SEVERE else "teal"))
    painter.drawRoundedRect(part, radius, radius)
    if name == SEVERE and part.width() > 2 * radius:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(style.color("surface"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(part, radius, radius)


def paint_sample(painter: QPainter, style: PageStyle, name: str, field: QRectF) -> None:
    """Draw a share for the legend."""
    height = style.px(HEIGHT)
    width = field.width() * (0.6 if name == FLOOR else 1)
    part = QRectF(field.left(), round(field.center().y() - height / 2), width, height)
    _part(painter, style, name, part, field.right())
