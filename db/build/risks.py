"""Which statements of therapies warn of a syndrome, or count it.

Found by their headings: the names of the syndrome, and how labels head it (`warned_as`: labels say
"neurologic toxicity" where a guideline says ICANS). What stands inside a warning about several
things is named one by one (`warned_in`), because a number beside it may belong to another of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.build.problems import Problems
from db.build.shapes import EntryFile, Fact
from db.build.tree import LoadedEntry, Tree

TOPICS = ("boxed_warning", "warning", "reaction")


def risk_rows(tree: Tree) -> list[tuple[str, str]]:
    """Return pairs of syndrome and statement, by syndrome and in the order of the statements."""
    syndromes = [e.data for e in tree.entries.values() if e.data.kind == "syndrome"]
    return [
        (syndrome.id, stated)
        for syndrome in sorted(syndromes, key=lambda data: data.id)
        for stated in _of(syndrome, tree)
    ]


def _names_of(syndrome: EntryFile) -> re.Pattern[str]:
    """Return what matches a name of the syndrome or the heading it has in labels."""
    names = [*(name.text for name in syndrome.names), *syndrome.warned_as]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})s?\b", re.IGNORECASE)


def _risk(tree: Tree, stated: str) -> Fact | None:
    """Return the current warning or count of a therapy with this id ("therapy:key"), or None."""
    entry_id, _, key = stated.partition(":")
    entry = tree.entries.get(entry_id)
    if entry is None or entry.data.kind != "therapy":
        return None
    return next((fact for fact in _risks(entry) if fact.key == key), None)


def _risks(entry: LoadedEntry) -> Iterator[Fact]:
    return (fact for fact in entry.data.facts if fact.current and fact.topic in TOPICS)


def _of(syndrome: EntryFile, tree: Tree) -> Iterator[str]:
    named = _names_of(syndrome)
    for entry in tree.entries.values():
        if entry.data.kind != "therapy":
            continue
        for fact in _risks(entry):
            stated = f"{entry.data.id}:{fact.key}"
            heading = fact.reaction.term if fact.reaction else fact.heading
            if named.search(heading) or stated in syndrome.warned_in:
                yield stated


def check(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    """Add a problem for each statement of `warned_in` that is none, or names no such syndrome."""
    data = entry.data
    if data.kind != "syndrome" and (data.warned_as or data.warned_in):
        line = entry.lines.of("$.warned_as" if data.warned_as else "$.warned_in")
        problems.add(entry.file, line, "kind", "Only of a syndrome therapies warn; move it there.")
        return
    named = _names_of(data)
    for index, stated in enumerate(data.warned_in):
        line = entry.lines.of(f"$.warned_in[{index}]")
        fact = _risk(tree, stated)
        if fact is None:
            problems.add(
                entry.file, line, "reference", f"“{stated}” is no current warning of a therapy."
            )
        elif not named.search(fact.text):
            problems.add(entry.file, line, "reference", f"“{stated}” does not name {data.display}.")
