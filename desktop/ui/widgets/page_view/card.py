"""One section of the page as a card: its blocks, their heights, and how sure these are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.frame import gaps_of
from desktop.ui.widgets.page_view.style import PageStyle

PADDING = 20
BLOCK_HEIGHT = 54  # unscaled; what a block is thought to take before its card is opened
GUESSED, MEASURED, LAID_OUT = 0, 1, 2


class SectionCard:
    """Stacks the blocks of a section. `height` is that of the whole card, in pixels.

    A card is closed until it comes near the screen: then its blocks are made and their heights
    guessed. `states` says for each block whether its height is guessed, was measured, or whether
    it is laid out and can be painted.
    """

    __slots__ = (
        "_blocks", "_count", "_make", "gaps", "height", "heights", "id", "is_open", "padding",
        "states", "title", "width",
    )  # fmt: skip

    def __init__(
        self, section: str, title: str, count: int, make: Callable[[], Sequence[PageBlock]]
    ) -> None:
        """Take a section of about `count` blocks; `make` returns them when they are needed."""
        self.id, self.title = section, title
        self._count, self._make = count, make
        self._blocks: Sequence[PageBlock] | None = None
        self.gaps: list[int] = []
        self.heights: list[int] = []
        self.states = bytearray()
        self.height = self.width = self.padding = 0
        self.is_open = False

    @property
    def blocks(self) -> Sequence[PageBlock]:
        """Return the blocks."""
        if self._blocks is None:
            self._blocks = self._make()
        return self._blocks

    def measure(self, style: PageStyle, width: int) -> None:
        """Close the card and guess its height for a width in pixels."""
        self.padding = style.space(PADDING)
        self.width = width - 2 * self.padding
        self.height = 2 * self.padding + self._count * style.px(BLOCK_HEIGHT)
        self.gaps, self.heights, self.states, self.is_open = [], [], bytearray(), False

    def open(self, style: PageStyle) -> int:
        """Guess the height of each block; return by how much the card became higher."""
        if self.is_open:
            return 0
        blocks, inner, last = self.blocks, self.width, self.height
        self.gaps = [style.space(gap) for gap in gaps_of(blocks)]
        self.heights = [round(block.estimate(style, inner)) for block in blocks]
        self.states = bytearray(len(blocks))
        self.height = sum(self.heights) + sum(self.gaps) + 2 * self.padding
        self.is_open = True
        return self.height - last

    def lay_out(self, style: PageStyle, index: int, keep: bool = True) -> int:
        """Lay a block of the open card out; return by how much the card became higher.

        Without `keep` only its height is wanted, and it is laid out again before it is painted.
        """
        block = self.blocks[index]
        height = round(block.lay_out(style, self.width))
        if not keep:
            block.forget()
        self.states[index] = LAID_OUT if keep else MEASURED
        change = height - self.heights[index]
        self.heights[index] = height
        self.height += change
        return change

    def is_settled(self) -> bool:
        """Return whether no height is guessed."""
        return self.is_open and GUESSED not in self.states
