"""A block with a bold label in a column at its left, or above it where the room is short."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.block import Hit, Node, PageBlock, Run
from desktop.ui.widgets.page_view.style import HEADING, PageStyle
from desktop.ui.widgets.page_view.text import FlowText

COLUMN_GAP = 14
NARROW = 330  # unscaled pixels for label and block together


class LabelledBlock(PageBlock):
    """One row; the label column is as wide as the widest of `labels`, so that rows line up."""

    __slots__ = ("_block", "_height", "_label", "_labels", "_left", "_top", "_width")
    before = 12

    def __init__(self, labels: Sequence[str], own: int, block: PageBlock) -> None:
        """Show `block` beside the label with the index `own`."""
        self._labels, self._block = tuple(labels), block
        self._label = FlowText(labels[own], HEADING)
        self._left = self._top = self._width = self._height = 0.0

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
        inside = (run.moved(self._left, self._top, prose=True) for run in self._block.runs())
        return (Run(self._label, 0, 0), *inside)

    def prose(self) -> Sequence[str]:
        """Return the prose of the block."""
        return self._block.prose()

    def hit(self, x: float, y: float) -> Hit | None:
        """Return what can be pressed in the block."""
        found = self._block.hit(x - self._left, y - self._top)
        return found and replace(found, rect=found.rect.translated(self._left, self._top))

    def stops(self) -> int:
        """Return the stops of the block."""
        return self._block.stops()

    def stop_rect(self, stop: int) -> QRectF:
        """Return the whole row."""
        return QRectF(0, 0, self._width, self._height)

    def sources(self, stop: int) -> object:
        """Return what the block opens."""
        return self._block.sources(stop)

    def nodes(self) -> Sequence[Node]:
        """Return what the block says, the label before its first words."""
        first, *rest = (self._moved(node) for node in self._block.nodes())
        return (replace(first, name=f"{self._label.text}: {first.name}"), *rest)

    def _moved(self, node: Node) -> Node:
        area = None if node.area is None else node.area.translated(self._left, self._top)
        return replace(node, area=area, children=tuple(self._moved(c) for c in node.children))

    def forget(self) -> None:
        """Drop the layouts."""
        self._label.forget()
        self._block.forget()
