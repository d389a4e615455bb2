"""A statement with a picture of its own beside it or below it.

The statement keeps its words, its chip and its stops; the picture says nothing that the words do
not say, so a screen reader gets it as the name of the picture: the words themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter

from desktop.ui.widgets.page_view.block import HoldingBlock, Node, PageBlock
from desktop.ui.widgets.page_view.style import PageStyle


class WrappedBlock(HoldingBlock):
    """Moves a block to the right by `margin()` and adds room for `paint_picture` below it."""

    __slots__ = ("after", "before")

    def __init__(self, block: PageBlock) -> None:
        """Show `block` with a picture."""
        super().__init__(block)
        self.before = block.before
        self.after: float | None = None

    def margin(self, style: PageStyle, width: float) -> float:
        """Return how far the words stand from the left edge."""
        return 0.0

    def head(self, style: PageStyle, width: float) -> float:
        """Return the room above the words."""
        return 0.0

    def foot(self, style: PageStyle, width: float) -> float:
        """Return the room below the words, the white space included."""
        return 0.0

    def least(self, style: PageStyle) -> float:
        """Return the height that the picture beside the words needs."""
        return 0.0

    def paint_picture(self, painter: QPainter, style: PageStyle, box: QRectF) -> None:
        """Draw the picture; `box` is the whole block."""
        raise NotImplementedError

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high it is."""
        left = self.margin(style, width)
        words = self.head(style, width) + self._block.estimate(style, width - left)
        return max(words + self.foot(style, width), self.least(style))

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Lay the words out and return the height of the whole."""
        self._left, self._top = self.margin(style, width), self.head(style, width)
        inner = self._block.lay_out(style, width - self._left)
        self._width = width
        self._height = max(self._top + inner + self.foot(style, width), self.least(style))
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw picture and words."""
        self.paint_picture(painter, style, QRectF(x, y, self._width, self._height))
        self._block.paint(painter, style, x + self._left, y + self._top)

    def nodes(self) -> Sequence[Node]:
        """Return the words as the name of the picture, with their chip inside."""
        first, *rest = super().nodes()
        return (replace(first, role=QAccessible.Role.Graphic), *rest)
