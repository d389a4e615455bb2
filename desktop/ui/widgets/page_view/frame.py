"""Blocks in a frame: the red box of what cannot wait, the bar of a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter

from desktop.ui.widgets.page_view.block import Hit, Node, PageBlock, Run, moved_node
from desktop.ui.widgets.page_view.style import PageStyle


def paint_card(
    painter: QPainter, style: PageStyle, box: QRect, ground: str, line: str, radius: int,
    border: int = 1,
) -> None:  # fmt: skip
    """Draw a rounded field with a border of `border` pixels inside `box`.

    Corners come from a small picture, the rest is plain filling: a third of the time of one
    rounded rectangle of this size.
    """
    ratio = painter.device().devicePixelRatioF()
    if not ratio.is_integer():  # parts would meet between two pixels of the screen
        half = border / 2
        painter.setPen(style.pen(line, border))
        painter.setBrush(style.color(ground))
        inner = QRectF(box).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, radius - half, radius - half)
        return
    tile, fill = style.tile(ground, line, radius, border, ratio), style.color(line)
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    right, low, size = x + w - radius, y + h - radius, 2 * radius + 2
    for left, top, tile_x, tile_y in (
        (x, y, 0, 0), (right, y, size - radius, 0), (x, low, 0, size - radius),
        (right, low, size - radius, size - radius),
    ):  # fmt: skip
        source = QRectF(tile_x * ratio, tile_y * ratio, radius * ratio, radius * ratio)
        painter.drawPixmap(QRectF(left, top, radius, radius), tile, source)
    painter.fillRect(x + radius, y, w - 2 * radius, border, fill)
    painter.fillRect(x + radius, y + h - border, w - 2 * radius, border, fill)
    painter.fillRect(x, y + radius, border, h - 2 * radius, fill)
    painter.fillRect(x + w - border, y + radius, border, h - 2 * radius, fill)
    inside = style.color(ground)
    painter.fillRect(x + radius, y + border, w - 2 * radius, radius - border, inside)
    painter.fillRect(x + border, y + radius, w - 2 * border, h - 2 * radius, inside)
    painter.fillRect(x + radius, low, w - 2 * radius, radius - border, inside)


def gaps_of(blocks: Sequence[PageBlock]) -> list[float]:
    """Return the unscaled space above each block of a stack; none above the first."""
    gaps: list[float] = []
    last: PageBlock | None = None
    for block in blocks:
        if last is None:
            gaps.append(0)
        else:
            gaps.append(block.before if last.after is None else last.after)
        last = block
    return gaps


class FramedBlock(PageBlock):
    """A stack of blocks with padding and a frame around it; `name` is for screen readers."""

    __slots__ = ("_edges", "_height", "_tops", "_width", "blocks", "name")
    padding: tuple[float, float] = (16, 16)  # left and right, above and below; unscaled
    explains = True  # whether words of the glossary are explained inside

    def __init__(self, blocks: Sequence[PageBlock] = (), name: str = "") -> None:
        """Frame `blocks`; more may be appended before the block is first laid out."""
        self.blocks = list(blocks)
        self.name = name
        self._tops: list[float] = []
        self._edges = (0, 0)
        self._width = self._height = 0.0

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the frame in `box`, in the coordinates of the painter."""
        raise NotImplementedError

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high it is."""
        side, edge = style.space(self.padding[0]), style.space(self.padding[1])
        gaps = sum(style.space(g) for g in gaps_of(self.blocks))
        return 2 * edge + gaps + sum(b.estimate(style, width - 2 * side) for b in self.blocks)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Stack the blocks and return the height."""
        side, edge = self._edges = style.space(self.padding[0]), style.space(self.padding[1])
        y, self._tops = float(edge), []
        for block, gap in zip(self.blocks, gaps_of(self.blocks), strict=True):
            y += style.space(gap)
            self._tops.append(y)
            y += block.lay_out(style, width - 2 * side)
        self._width, self._height = width, y + edge
        return self._height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the frame and what is in it."""
        box = QRect(round(x), round(y), round(self._width), round(self._height))
        self.paint_frame(painter, style, box)
        for block, top in zip(self.blocks, self._tops, strict=False):
            block.paint(painter, style, x + self._edges[0], y + top)

    def _placed(self) -> Iterator[tuple[PageBlock, float, int]]:
        """Yield each laid out block with its top and the number of stops before it."""
        first = 0
        for block, top in zip(self.blocks, self._tops, strict=False):
            yield block, top, first
            first += block.stops()

    def _at_stop(self, stop: int) -> tuple[PageBlock, float, int]:
        """Return the block of a stop, its top, and the stop counted within it."""
        for block, top, first in self._placed():
            if first <= stop < first + block.stops():
                return block, top, stop - first
        raise IndexError(stop)

    def runs(self) -> Sequence[Run]:
        """Return the texts of all blocks inside."""
        return [
            run.moved(self._edges[0], top, self.explains)
            for block, top, _ in self._placed()
            for run in block.runs()
        ]

    def prose(self) -> Sequence[str]:
        """Return the prose of all blocks inside, where it is explained."""
        return [text for block in self.blocks for text in block.prose()] if self.explains else []

    def prose_stop(self, prose: int) -> int:
        """Return the stop of the block inside that a prose belongs to."""
        first = 0
        for block in self.blocks:
            own = len(block.prose())
            if prose < own:
                return first + block.prose_stop(prose)
            prose -= own
            first += block.stops()
        raise IndexError(prose)

    def hit(self, x: float, y: float) -> Hit | None:
        """Return what can be pressed in a block inside."""
        for block, top, first in self._placed():
            found = block.hit(x - self._edges[0], y - top)
            if found is not None:
                rect = found.rect.translated(self._edges[0], top)
                return replace(found, rect=rect, stop=first + found.stop)
        return None

    def stops(self) -> int:
        """Return the stops of all blocks inside."""
        return sum(b.stops() for b in self.blocks)

    def stop_rect(self, stop: int) -> QRectF:
        """Return where a stop of a block inside is."""
        block, top, inside = self._at_stop(stop)
        return block.stop_rect(inside).translated(self._edges[0], top)

    def sources(self, stop: int) -> object:
        """Return what a block inside opens."""
        block, _, inside = self._at_stop(stop)
        return block.sources(inside)

    def nodes(self) -> Sequence[Node]:
        """Return a group of what is inside, or just that when the frame has no name."""
        if len(self._tops) != len(self.blocks):
            self._tops = [0.0] * len(self.blocks)
        inside = tuple(
            moved_node(node, self._edges[0], top, first)
            for block, top, first in self._placed()
            for node in block.nodes()
        )
        return (
            (Node(QAccessible.Role.Grouping, self.name, children=inside),) if self.name else inside
        )

    def forget(self) -> None:
        """Drop the layouts inside."""
        for block in self.blocks:
            block.forget()


class LateCard(FramedBlock):
    """A card whose parts are made when it is first measured or read."""

    __slots__ = ()
    explains = False

    def make(self) -> list[PageBlock]:
        """Return what is in the card."""
        raise NotImplementedError

    def _make_once(self) -> None:
        if not self.blocks:
            self.blocks = self.make()

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the card."""
        paint_card(painter, style, box, "surface", "line", style.space(10))

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the card is."""
        self._make_once()
        return super().estimate(style, width)

    def nodes(self) -> Sequence[Node]:
        """Return what is in the card."""
        self._make_once()
        return super().nodes()


class UrgentBlock(FramedBlock):
    """The red box: boxed warnings, and what needs help now."""

    __slots__ = ()

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the box."""
        paint_card(painter, style, box, "red_soft", "red", style.space(12), 2)


def add_urgent(made: list[PageBlock], name: str, found: Iterable[PageBlock]) -> None:
    """Put blocks into the red box that ends `made`, or into a new one named `name`."""
    last = made[-1] if made else None
    if not isinstance(last, UrgentBlock):
        last = UrgentBlock(name=name)
        made.append(last)
    last.blocks += found


def tint(role: str) -> tuple[str, str]:
    """Return the colours of ground and line of a field in a colour; slate is the quiet one."""
    return ("field", "edge") if role == "slate" else (f"{role}_soft", role)


class LevelBlock(FramedBlock):
    """What to do at a sign, in the colour of how soon: red, amber or slate."""

    __slots__ = ("_role",)

    def __init__(self, role: str, blocks: Sequence[PageBlock], name: str) -> None:
        """Frame `blocks` in the colour `role`; the words inside say the level, too."""
        super().__init__(blocks, name)
        self._role = role

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the box."""
        paint_card(painter, style, box, *tint(self._role), style.space(12), 2)


class GapBlock(FramedBlock):
    """What the sources do not state: a quiet field with a bar at its left."""

    __slots__ = ()
    padding = (14, 10)
    bar = 4

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw field and bar."""
        radius, bar = style.space(6), style.space(self.bar)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.save()
        painter.setClipRect(box.adjusted(bar, 0, 0, 0))
        painter.setBrush(style.color("field"))
        painter.drawRoundedRect(box, radius, radius)
        painter.setClipRect(QRect(box.left(), box.top(), bar, box.height()))
        painter.setBrush(style.color("edge"))
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()
