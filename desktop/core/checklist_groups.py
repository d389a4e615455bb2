"""Under which headings the signs of a checklist stand, and in which order.

What cannot wait comes first however the rest is grouped, so that it is always in sight. Grouping
and days since treatment only move signs: no sign is ever hidden, and no text changes (D-09).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.records import Level, Sign
from desktop.core.checklist import Grouping, by_body, by_level


@dataclass(frozen=True, slots=True)
class SignGroup:
    """Signs under one heading. `level` is theirs, or None where they have different ones.

    `part` is the part of the body as the content names it, "" where the group is none.
    """

    signs: tuple[Sign, ...]
    level: Level | None = None
    part: str = ""


def groups(signs: Sequence[Sign], grouping: Grouping) -> tuple[SignGroup, ...]:
    """Return all signs in groups, each sign once."""
    if grouping is Grouping.BODY:
        return tuple(_by_body(signs))
    return tuple(SignGroup(found, level=level) for level, found in by_level(signs))


def _by_body(signs: Sequence[Sign]) -> Iterator[SignGroup]:
    urgent = tuple(s for s in signs if s.level is Level.EMERGENCY)
    for number, (part, found) in enumerate(by_body(urgent)):
        yield SignGroup(found, Level.EMERGENCY if number == 0 else None, part)
    for part, found in by_body([s for s in signs if s.level is not Level.EMERGENCY]):
        yield SignGroup(found, part=part)
