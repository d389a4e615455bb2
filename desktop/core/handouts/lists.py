"""Keeps lists short: no more than seven items without words between them (rule H-10).

Must not know which document it is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from desktop.core.handouts.parts import Line

MOST = 7
Item = TypeVar("Item")


def parted(items: Sequence[Item]) -> list[tuple[Item, ...]]:
    """Return the items in as few parts of at most seven as there can be, of nearly equal length."""
    count = -(-len(items) // MOST)
    size = -(-len(items) // max(count, 1))
    return [tuple(items[at : at + size]) for at in range(0, len(items), max(size, 1))]


def broken_up(lines: Sequence[Line], words_between: str) -> tuple[Line, ...]:
    """Return the lines with a paragraph of these words inside each list that is too long."""
    return tuple(_broken_up(lines, words_between))


def _broken_up(lines: Sequence[Line], words_between: str) -> Iterator[Line]:
    for is_list, run in groupby(lines, lambda line: line.item and not line.gap):
        found = tuple(run)
        parts = parted(found) if is_list else [found]
        for number, part in enumerate(parts):
            if number:
                yield Line(words_between, item=False)
            yield from part
