"""Under which headings the signs of a checklist stand, and in which order.

What cannot wait comes first however the rest is grouped, so that it is always in sight. Grouping
and days since treatment only move signs: no sign is ever hidden, and no text changes (D-09).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from db.records import Level, Sign
from desktop.core.checklist import Grouping, by_body, by_level
from desktop.core.checklist_onset import START_ORDER, Onsets


class SignGroup(Struct, frozen=True):
    """Signs under one heading. `level` is theirs, or None where they have different ones.

    `part` is the part of the body as the content names it, or the value of a Start; "" where the
    signs are only grouped by level.
    """

    signs: tuple[Sign, ...]
    level: Level | None = None
    part: str = ""


Parts = Callable[[Sequence[Sign]], Iterable[tuple[str, tuple[Sign, ...]]]]


def groups(
    signs: Sequence[Sign], grouping: Grouping, onsets: Onsets, day: int | None = None
) -> tuple[SignGroup, ...]:
    """Return all signs in groups, each sign once.

    With a `day` since treatment, the signs that the sources place on it come first in each group.
    """
    if day is not None:
        signs = sorted(signs, key=onsets.not_on(day))  # a stable sort
    if grouping is Grouping.BODY:
        return tuple(_urgent_first(signs, by_body))
    if grouping is Grouping.ONSET:
        return tuple(_urgent_first(signs, _by_start(onsets)))
    return tuple(SignGroup(found, level=level) for level, found in by_level(signs))


def _urgent_first(signs: Sequence[Sign], parts: Parts) -> Iterator[SignGroup]:
    urgent = tuple(s for s in signs if s.level is Level.EMERGENCY)
    for number, (part, found) in enumerate(parts(urgent)):
        yield SignGroup(found, Level.EMERGENCY if number == 0 else None, part)
    for part, found in parts([s for s in signs if s.level is not Level.EMERGENCY]):
        yield SignGroup(found, part=part)


def _by_start(onsets: Onsets) -> Parts:
    def parts(signs: Sequence[Sign]) -> Iterator[tuple[str, tuple[Sign, ...]]]:
        for start in START_ORDER:
            found = tuple(s for s in signs if onsets.start_of(s) is start)
            if found:
                yield start.value, found

    return parts
