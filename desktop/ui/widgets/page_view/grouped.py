"""What a card says, in groups: what stands under a heading is heard with that heading.

Whoever goes from statement to statement by keyboard passes no heading. A screen reader names a
group when it is entered: only so is a figure heard with the people it was counted in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from PySide6.QtGui import QAccessible

from desktop.ui.widgets.page_view.block import NOWHERE, Node

if TYPE_CHECKING:
    from desktop.ui.widgets.page_view.view import PageView

TOPIC = 3  # the level of the first headings below the title of a card


class Part(NamedTuple):
    """A node and the number of its block; a group of several blocks has NOWHERE and its parts."""

    block: int
    node: Node
    inside: tuple[Part, ...] = ()


def parts_of_card(view: PageView, card: int) -> tuple[Part, ...]:
    """Return what a card says, in reading order; words that are explained are links inside."""
    found: list[Part] = []
    for number, block in enumerate(view.cards[card].blocks):
        words = view.word_nodes(card, number)
        found += [Part(number, _with_words(node, words)) for node in block.nodes()]
    return grouped(found)


def _with_words(node: Node, words: dict[int, list[Node]]) -> Node:
    """Return a node with the words that are explained in what it says."""
    if not words or node.role == QAccessible.Role.Link:
        return node
    own = words.get(node.stop, ()) if node.stop != NOWHERE else ()
    children = (*(_with_words(child, words) for child in node.children), *own)
    return replace(node, children=children)


def grouped(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return `parts` with everything under a heading in a group that has the heading's name."""
    made: list[Part] = []
    at = 0
    while at < len(parts):
        node, end = parts[at].node, at + 1
        if node.level >= TOPIC:
            end = _end(parts, at)
            group = Node(QAccessible.Role.Grouping, node.name)
            made.append(Part(NOWHERE, group, (parts[at], *grouped(parts[at + 1 : end]))))
        else:
            made.append(parts[at])
        at = end
    return tuple(made)


def _end(parts: Sequence[Part], at: int) -> int:
    """Return where the next heading of this level or a higher one stands, also one in a frame."""
    level = parts[at].node.level
    later = range(at + 1, len(parts))
    return next((n for n in later if 0 < _level(parts[n].node) <= level), len(parts))


def _level(node: Node) -> int:
    framed = node.role == QAccessible.Role.Grouping and node.children
    return node.children[0].level if framed else node.level
