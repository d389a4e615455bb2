"""What a block of the painted page is: it estimates, lays out and paints itself, and says itself.

To add a kind of block (a chart, a diagram): one class in one file, and its line in kinds.py. All
places given to and returned by a block are pixels relative to its own top left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter

from desktop.ui.widgets.page_view.style import PageStyle

if TYPE_CHECKING:
    from desktop.ui.widgets.page_view.text import FlowText

NOWHERE = -1


class Hit(Struct, frozen=True):
    """Something under the mouse: its place, its tool tip, and the sources it opens."""

    rect: QRectF
    tip: str
    sources: object
    stop: int


class Node(Struct, frozen=True):
    """What a screen reader gets of a part of a block.

    `level` is that of a heading; `stop` is the stop of the block that gets the focus, or NOWHERE;
    with `sources` the node can be pressed; `area` is its place, the whole block when None.
    """

    role: QAccessible.Role
    name: str
    description: str = ""
    level: int = 0
    stop: int = NOWHERE
    sources: object = None
    area: QRectF | None = None
    children: tuple[Node, ...] = ()


class Run(Struct, frozen=True):
    """A text of a laid out block and its place in the block; `prose` when its words are explained.

    What is searched and marked, and where words of the glossary are underlined.
    """

    flow: FlowText
    x: float
    y: float
    prose: bool = False

    def moved(self, dx: float, dy: float, prose: bool) -> Run:
        """Return the run in the coordinates of what holds its block."""
        return Run(self.flow, self.x + dx, self.y + dy, self.prose and prose)


class Drawn(Struct, frozen=True):
    """Words of a picture, and their place in the block: they are found, and framed, as a whole."""

    text: str
    area: QRectF


def moved_node(node: Node, dx: float, dy: float, first: int = 0) -> Node:
    """Return a node in the places, and after `first` stops, of what holds its block."""
    return replace(
        node,
        area=None if node.area is None else node.area.translated(dx, dy),
        stop=NOWHERE if node.stop == NOWHERE else node.stop + first,
        children=tuple(moved_node(child, dx, dy, first) for child in node.children),
    )


class PageBlock:
    """One block. `before` is the space above it; `after` replaces that of the next block."""

    __slots__ = ()
    before: float = 14
    after: float | None = None

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the block is in `width` pixels, without measuring text."""
        raise NotImplementedError

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Lay the block out in `width` pixels, unless it is, and return its exact height."""
        raise NotImplementedError

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the laid out block with its top left corner at a place."""
        raise NotImplementedError

    def nodes(self) -> Sequence[Node]:
        """Return what a screen reader gets, in reading order."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop what lay_out() made; it may be called again."""

    def runs(self) -> Sequence[Run]:
        """Return the texts of the laid out block in reading order, for searching in the page."""
        return ()

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the words of the laid out block that no run has: those of a picture."""
        return ()

    def prose(self) -> Sequence[str]:
        """Return the texts of the runs that are prose; without laying anything out."""
        return ()

    def prose_stop(self, prose: int) -> int:
        """Return the stop whose words the prose with a number is."""
        return self.stops() - 1

    def hit(self, x: float, y: float) -> Hit | None:
        """Return what can be pressed at a place of the laid out block."""
        return None

    def stops(self) -> int:
        """Return how many times the keyboard stops in the block."""
        return 0

    def stop_rect(self, stop: int) -> QRectF:
        """Return where the focus ring goes round a stop of the laid out block."""
        raise IndexError(stop)

    def sources(self, stop: int) -> object:
        """Return what Enter opens at a stop, or None."""
        return None


class HoldingBlock(PageBlock):
    """A block that shows another one at a place of its own, with the stops of that one."""

    __slots__ = ("_block", "_height", "_left", "_top", "_width")

    def __init__(self, block: PageBlock) -> None:
        """Hold `block`; lay_out() says where it stands and how large the whole is."""
        self._block = block
        self._left = self._top = self._width = self._height = 0.0

    def runs(self) -> Sequence[Run]:
        """Return the words of the block inside."""
        return [run.moved(self._left, self._top, prose=True) for run in self._block.runs()]

    def prose(self) -> Sequence[str]:
        """Return the prose of the block inside."""
        return self._block.prose()

    def prose_stop(self, prose: int) -> int:
        """Return the stop of the block inside."""
        return self._block.prose_stop(prose)

    def hit(self, x: float, y: float) -> Hit | None:
        """Return what can be pressed in the block inside."""
        found = self._block.hit(x - self._left, y - self._top)
        return found and replace(found, rect=found.rect.translated(self._left, self._top))

    def stops(self) -> int:
        """Return the stops of the block inside."""
        return self._block.stops()

    def stop_rect(self, stop: int) -> QRectF:
        """Return the whole block."""
        return QRectF(0, 0, self._width, self._height)

    def sources(self, stop: int) -> object:
        """Return what the block inside opens."""
        return self._block.sources(stop)

    def nodes(self) -> Sequence[Node]:
        """Return what the block inside says."""
        return [moved_node(node, self._left, self._top) for node in self._block.nodes()]

    def forget(self) -> None:
        """Drop the layout of the block inside."""
        self._block.forget()
