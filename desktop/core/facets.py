"""Filters of the therapy list: which facets there are, what is chosen, what stays visible.

Values of one facet are alternatives; different facets narrow each other. Counts say how many
therapies would be left with a value, given what is chosen in the other facets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from db.records import Summary

FACETS = ("leukemia", "class", "target", "age", "status")


def values_of(summary: Summary, facet: str) -> tuple[str, ...]:
    """Return the values of one entry in one facet."""
    match facet:
        case "leukemia":
            return summary.leukemias
        case "class":
            return (summary.class_id,) if summary.class_id else ()
        case "target":
            return summary.targets
        case "age":
            return summary.ages
        case _:
            return (summary.market,) if summary.market else ()


class Filter(Struct, frozen=True):
    """Chosen values by facet; empty means everything."""

    chosen: frozenset[tuple[str, str]] = field(default_factory=frozenset[tuple[str, str]])

    def toggled(self, facet: str, value: str) -> Filter:
        """Return the filter with one value switched."""
        return Filter(self.chosen ^ {(facet, value)})

    def keeps(self, summary: Summary, without: str = "") -> bool:
        """Return whether an entry passes all facets but `without`."""
        for facet in {f for f, _ in self.chosen} - {without}:
            wanted = {v for f, v in self.chosen if f == facet}
            if not wanted.intersection(values_of(summary, facet)):
                return False
        return True

    def apply(self, summaries: Iterable[Summary]) -> tuple[Summary, ...]:
        """Return the entries that pass, in their order."""
        return tuple(s for s in summaries if self.keeps(s))


def counts(summaries: Sequence[Summary], facet: str, chosen: Filter) -> dict[str, int]:
    """Return each value of a facet with the number of entries it would leave.

    The order is that of the unfiltered numbers, most first, so that nothing moves about while
    filters are chosen.
    """
    whole: dict[str, int] = {}
    left: dict[str, int] = {}
    for summary in summaries:
        kept = chosen.keeps(summary, without=facet)
        for value in values_of(summary, facet):
            whole[value] = whole.get(value, 0) + 1
            left[value] = left.get(value, 0) + kept
    return {value: left[value] for value in sorted(whole, key=lambda v: (-whole[v], v))}
