"""Where everything on the page is: cards below each other, with guessed heights until they count.

Only blocks on screen are laid out; the others have estimated heights, corrected later. Whoever
asks for a correction learns by how much the page above the screen grew, and scrolls by as much,
so that nothing seen ever moves. All places are in page pixels; no widget is known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.ui.widgets.page_view.card import GUESSED, LAID_OUT, SectionCard
from desktop.ui.widgets.page_view.style import PageStyle

LEFT, TOP, BOTTOM, CARD_GAP = 26, 16, 24, 14
WIDEST_CARD = 980
FAR = 100_000


class Spot(NamedTuple):
    """A block, by the numbers of its card and of itself, and its place."""

    card: int
    block: int
    top: int
    height: int


class Anchor(NamedTuple):
    """A scroll position that outlives other heights: a block, and pixels or a share of it."""

    section: str
    block: int
    offset: int
    share: float


def column(style: PageStyle, room: int) -> tuple[int, int]:
    """Return left edge and width of the cards in `room` pixels: in the middle of a wide pane."""
    width = min(room, style.px(WIDEST_CARD))
    return LEFT + max(0, room - width) // 2, width


class PageLayout:
    """The cards of a page in one width and style."""

    def __init__(self, style: PageStyle) -> None:
        """Start without cards."""
        self.cards: Sequence[SectionCard] = ()
        self.style = style
        self.left = LEFT
        self.width = 0

    def measure(self, style: PageStyle, width: int) -> None:
        """Guess the heights of all cards for a column `width` pixels wide."""
        self.style = style
        self.left, self.width = column(style, width)
        for card in self.cards:
            card.measure(style, self.width)

    @property
    def height(self) -> int:
        """Return the height of the page with its margins."""
        gaps = CARD_GAP * max(0, len(self.cards) - 1)
        return TOP + sum(card.height for card in self.cards) + gaps + BOTTOM

    def tops(self) -> Iterator[tuple[int, SectionCard, int]]:
        """Yield number, card and top of each card."""
        top = TOP
        for number, card in enumerate(self.cards):
            yield number, card, top
            top += card.height + CARD_GAP

    def settle(self, top: int, bottom: int) -> tuple[int, bool]:
        """Lay out all blocks between `top` and `bottom`.

        Return how much the page grew above `top`, and whether any height changed. What reaches
        up beyond `top` keeps its lower edge on screen.
        """
        shift, changed = 0, False
        for _, card, y in self.tops():
            if y >= bottom + shift:
                break
            if y + card.height <= top + shift:
                continue
            if not card.is_open:
                changed, change = True, card.open(self.style)
                shift += change if y < top + shift else 0
            y += card.padding
            for index, gap in enumerate(card.gaps):
                y += gap
                if y >= bottom + shift:
                    break
                if y + card.heights[index] > top + shift and card.states[index] != LAID_OUT:
                    change = card.lay_out(self.style, index)
                    changed = changed or change != 0
                    shift += change if y < top + shift else 0
                y += card.heights[index]
        return shift, changed

    def settle_some(self, top: int, count: int) -> tuple[int, bool]:
        """Measure up to `count` blocks that are still guessed.

        Return how much the page grew above `top`, and whether guessed heights are left.
        """
        shift = 0
        for _, card, y in self.tops():
            if card.is_settled():
                continue
            change = card.open(self.style)
            shift += change if y < top + shift else 0
            y += card.padding
            for index, gap in enumerate(card.gaps):
                y += gap
                if card.states[index] == GUESSED:
                    if not count:
                        return shift, True
                    count -= 1
                    change = card.lay_out(self.style, index, keep=False)
                    shift += change if y < top + shift else 0
                y += card.heights[index]
        return shift, False

    def is_settled(self) -> bool:
        """Return whether no height is guessed."""
        return all(card.is_settled() for card in self.cards)

    def spots(self, top: int, bottom: int) -> Iterator[Spot]:
        """Yield the blocks that reach into the strip between `top` and `bottom`."""
        for number, card, y in self.tops():
            if y >= bottom:
                return
            if y + card.height <= top:
                continue
            y += card.padding
            for index, height in enumerate(card.heights):
                y += card.gaps[index]
                if y >= bottom:
                    break
                if y + height > top:
                    yield Spot(number, index, y, height)
                y += height

    def spot(self, card: int, block: int) -> Spot:
        """Return the spot of a block of an open card."""
        top = TOP + sum(c.height + CARD_GAP for c in self.cards[:card])
        found = self.cards[card]
        top += found.padding + sum(found.gaps[: block + 1]) + sum(found.heights[:block])
        return Spot(card, block, top, found.heights[block])

    def block_left(self, card: int) -> int:
        """Return the left edge of the blocks of a card."""
        return self.left + self.cards[card].padding

    def section_top(self, section: str) -> int | None:
        """Return the top of the card of a section, or None for a section that is not here."""
        return next((top for _, card, top in self.tops() if card.id == section), None)

    def section_at(self, y: int) -> str:
        """Return the last section that begins at or above `y`, else the first, "" without any.

        What stands above the first section (a card without an id) counts as that section.
        """
        shown = self.first_section()
        for _, card, top in self.tops():
            if top <= y and card.id:
                shown = card.id
        return shown

    def first_section(self) -> str:
        """Return the first section, "" without any."""
        return next((card.id for card in self.cards if card.id), "")

    def anchor(self, top: int) -> Anchor | None:
        """Return what is at the scroll position `top`; None at the very top of the page."""
        if top > 0:
            for spot in self.spots(top, top + FAR):
                inside = top - spot.top
                section = self.cards[spot.card].id
                if inside <= 0:  # in the white space above it, which does not grow with it
                    return Anchor(section, spot.block, inside, 0.0)
                return Anchor(section, spot.block, 0, inside / spot.height)
        return None

    def at_anchor(self, anchor: Anchor | None) -> int:
        """Return the scroll position that shows an anchor where it was."""
        if anchor is None:
            return 0
        number = next((n for n, c in enumerate(self.cards) if c.id == anchor.section), None)
        if number is None:
            return 0
        card = self.cards[number]
        card.open(self.style)
        if anchor.block >= len(card.blocks):
            return 0
        card.lay_out(self.style, anchor.block)
        spot = self.spot(number, anchor.block)
        return max(0, round(spot.top + anchor.offset + anchor.share * spot.height))
