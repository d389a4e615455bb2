"""The names of an entry beside its title, for paper and for the screen alike."""

from __future__ import annotations

from db.records import Entry


def other_names(entry: Entry, title: str) -> tuple[str, ...]:
    """Return the generic names that the title does not say already, the usual one first.

    The usual one stands under the title in lists; names of look-alike products follow it.
    """
    found = [n for n in entry.named("generic") if n.casefold() != title.casefold()]
    return tuple(sorted(found, key=lambda name: name != entry.summary.subtitle))  # a stable sort
