"""Which therapies are chosen to be compared; the window knows this before anything is compared."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from db.records import Kind, Summary

FEWEST, MOST = 2, 4


class Choice(Struct, frozen=True):
    """The therapies chosen to be compared, in the order of choosing. In memory only."""

    ids: tuple[str, ...] = ()

    @property
    def is_full(self) -> bool:
        """Return whether no more can be chosen."""
        return len(self.ids) >= MOST

    def toggled(self, entry_id: str) -> Choice:
        """Return the choice with one therapy switched; a full one takes no more."""
        if entry_id in self.ids:
            return Choice(tuple(i for i in self.ids if i != entry_id))
        return self if self.is_full else Choice((*self.ids, entry_id))


def comparable(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    """Return the entries that can be compared: therapies."""
    return tuple(s for s in summaries if s.kind is Kind.THERAPY)
