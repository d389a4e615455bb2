"""Which statements of therapies warn of a syndrome, or count it.

Found by their headings: the names of the syndrome, and how labels head it (`warned_as`: labels say
"neurologic toxicity" where a guideline says ICANS). What stands inside a warning about several
things is named one by one (`warned_in`), because a number beside it may belong to another of them.

What the page of a syndrome counts of one therapy ("Besponsa: 2% (4 of 164)") that therapy must give
too: else its own page, its sheet and the table that compares call a number unknown that was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.build.figures import numbers_of
from db.build.problems import Problems
from db.build.shapes import EntryFile, Fact
from db.build.tree import LoadedEntry, Tree

TOPICS = ("boxed_warning", "warning", "reaction")
COUNTED = re.compile(r"(\d+(?:\.\d+)?)% \(\d+ of \d+\)")


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
    if data.kind == "syndrome":
        _check_counts(entry, tree, problems)


def _check_counts(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    """Add a problem for each count of one therapy that none of its own warnings gives."""
    stated = list(_of(entry.data, tree))
    for index, fact in enumerate(entry.data.facts):
        named = _therapies_in(fact.text, tree)
        if len(named) != 1:
            continue
        own = [_risk(tree, risk) for risk in stated if risk.startswith(f"{named[0]}:")]
        known = {number for risk in own if risk for number in _numbers(risk)}
        for percent in dict.fromkeys(COUNTED.findall(fact.text)):
            if percent not in known:
                problems.add(
                    entry.file, entry.fact_line(index), "count",
                    f"{percent}% of {entry.data.display} stands in no warning of {named[0]};"
                    " add it there, with its source.",
                )  # fmt: skip


def _therapies_in(text: str, tree: Tree) -> list[str]:
    """Return the ids of the therapies that a text names by brand or generic name."""
    return [
        entry.data.id
        for entry in tree.entries.values()
        if entry.data.kind == "therapy"
        and any(
            name.role in ("brand", "generic")
            and re.search(rf"\b{re.escape(name.text)}\b", text, re.IGNORECASE)
            for name in entry.data.names
        )
    ]


def _numbers(risk: Fact) -> list[str]:
    """Return the numbers of a warning, in its words or in its row."""
    row = risk.reaction
    counted = [str(value) for value in (row.any, row.severe, row.serious)] if row else []
    return [*numbers_of(risk.text), *counted]
