"""Two arms of a trial side by side: a bar for each printed figure, below the words of the result.

Only figures that are printed as a pair are drawn (core/trial_arms.py); the words say the same, so
a screen reader gets them from the statement above.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter

from desktop.core.trial_arms import Arms
from desktop.ui.widgets.page_view.block import Drawn, Node, PageBlock
from desktop.ui.widgets.page_view.style import FIGURE, NOTE, PageStyle
from desktop.ui.wording import said

ROW, BAR, GAP = 20, 11, 10
LABEL_SHARE = 0.34
LONGEST_BAR = 320


def figure(number: str, unit: str) -> str:
    """Return a figure as printed: "84.8%" or "4.0 months"."""
    return f"{number}%" if unit == "%" else said("{0} months").format(number)


class TrialBars(PageBlock):
    """The bars of one pair of arms."""

    __slots__ = ("_arms", "_compared", "_height", "_width")
    before = 8

    def __init__(self, arms: Arms, comparator: str) -> None:
        """Draw `arms`; `comparator` is the name of the arm compared with."""
        self._arms, self._compared = arms, comparator[:1].upper() + comparator[1:]
        self._width = self._height = 0.0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return the height: a caption and two bars."""
        return float(style.px(3 * ROW))

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Keep the width and return the height."""
        self._width, self._height = width, float(style.px(3 * ROW))
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the caption and both bars."""
        row = style.px(ROW)
        painter.setPen(style.color("slate"))
        style.label(NOTE, self._arms.label).draw(painter, x, y + row / 2)
        for number, (name, value, role) in enumerate(self._rows(), start=1):
            self._bar(painter, style, x, y + number * row + row / 2, name, value, role)

    def _rows(self) -> tuple[tuple[str, str, str], ...]:
        """Return name, figure and colour of each arm."""
        return (
            (said("This therapy"), self._arms.treated, "teal"),
            (self._compared, self._arms.compared, "edge"),
        )

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the caption, and each arm with its figure."""
        row = style.px(ROW)
        found = [Drawn(self._arms.label, style.label_area(NOTE, self._arms.label, 0, row / 2))]
        for number, (name, value, _) in enumerate(self._rows(), start=1):
            figures = figure(value, self._arms.unit)
            right = self._bar_right(style, value) + style.space(GAP)
            right += style.label(FIGURE, figures).width + style.px(4)
            area = QRectF(0, number * row, min(right, self._width), row).adjusted(0, 2, 0, -2)
            found.append(Drawn(f"{name} {figures}", area))
        return found

    def _bar_right(self, style: PageStyle, value: str) -> float:
        """Return the right end of the bar of a figure."""
        left = self._width * LABEL_SHARE
        room = self._width - left - style.px(110)
        full = max(min(room, float(style.px(LONGEST_BAR))), float(style.px(40)))
        return left + max(full * float(value) / self._arms.full, style.px(3))

    def _bar(
        self,
        painter: QPainter,
        style: PageStyle,
        x: float,
        middle: float,
        name: str,
        value: str,
        role: str,
    ) -> None:
        left = self._width * LABEL_SHARE
        face = style.face(NOTE)
        shown = face.metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - style.space(GAP))
        painter.setPen(style.color("ink"))
        style.label(NOTE, shown).draw(painter, x, middle)
        height = style.px(BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(role))
        width = self._bar_right(style, value) - left
        box = QRectF(x + left, round(middle - height / 2), width, height)
        painter.drawRoundedRect(box, style.px(3), style.px(3))
        painter.setPen(style.color("ink"))
        text = figure(value, self._arms.unit)
        style.label(FIGURE, text).draw(painter, box.right() + style.space(GAP), middle)

    def nodes(self) -> Sequence[Node]:
        """Return the comparison as a picture with its words."""
        treated = figure(self._arms.treated, self._arms.unit)
        compared = figure(self._arms.compared, self._arms.unit)
        words = said("{0}: this therapy {1}, {2} {3}").format(
            self._arms.label, treated, self._compared, compared
        )
        return (Node(QAccessible.Role.Graphic, words),)
