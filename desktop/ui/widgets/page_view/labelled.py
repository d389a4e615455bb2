"""A block with a bold label in a column at its left, or above it where the room is short."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.block import HoldingBlock, Node, PageBlock, Run
from desktop.ui.widgets.page_view.style import HEADING, PageStyle
from desktop.ui.widgets.page_view.text import FlowText

COLUMN_GAP = 14
NARROW = 330  # unscaled pixels for label and block together


class LabelledBlock(HoldingBlock):
    """One row; the label column is as wide as the widest of `labels`, so that rows line up."""

    __slots__ = ("_label", "_labels")
    before = 12

    def __init__(self, labels: Sequence[str], own: int, block: PageBlock) -> None:
        """Show `block` beside the label with the index `own`."""
        super().__init__(block)
        self._labels, self._label = tuple(labels), FlowText(labels[own], HEADING)

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the row is."""
        return self._block.estimate(style, width - style.px(90))

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Lay out label and block; return the height."""
        metrics = style.face(HEADING).metrics
        column = max(metrics.horizontalAdvance(text) for text in self._labels)
        height = self._label.lay_out(style, width)
        if width >= style.px(NARROW):
            self._left, self._top = round(column) + style.space(COLUMN_GAP), 0.0
        else:
            self._left, self._top = 0.0, height + style.space(2)
        inner = self._block.lay_out(style, width - self._left)
        self._width, self._height = width, max(height, self._top + inner)
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw label and block."""
        self._label.draw(painter, style, x, y)
        self._block.paint(painter, style, x + self._left, y + self._top)

    def runs(self) -> Sequence[Run]:
        """Return the label and what is in the block."""
        return (Run(self._label, 0, 0), *super().runs())

    def nodes(self) -> Sequence[Node]:
        """Return what the block says, the label before its first words."""
        first, *rest = super().nodes()
        return (replace(first, name=f"{self._label.text}: {first.name}"), *rest)

    def forget(self) -> None:
        """Drop the layouts."""
        self._label.forget()
        super().forget()
