"""The comparison of 2 to 4 therapies: fixed rows, what each cell says, and what differs.

Decisions only, no Qt and no SQL. Two cells are called the same only when they state the same in the
same words, from all statements of the row; where one record is silent nothing is concluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from db.records import Audience, Citation, Entry, Gap, Statement
from desktop.core.compare_choice import FEWEST, MOST
from desktop.core.compare_rules import (
    EFFECTS,
    KIND,
    LABEL,
    LEUKEMIAS,
    NAMES,
    PATIENT,
    PROFESSIONAL,
    STATUS,
    TARGET,
    TRIALS,
    Rule,
)
from desktop.core.frequency import most_often_first

MOST_REACTIONS, MOST_TRIALS = 6, 2  # of each group of people; of each therapy

Said = frozenset[tuple[str, ...]]


class Agreement(StrEnum):
    """What can be said of the cells of a row together."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # not stated for some: neither the same nor different
    SILENT = "silent"  # not stated for any


class Cell(Struct, frozen=True):
    """What the record of one therapy says in one row.

    `plain` are values of the record itself (names, ids of leukemias, the state on the market),
    worded by whoever shows them; `more` counts statements that stand on the page only.
    """

    plain: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    more: int = 0
    said: Said = frozenset()

    @property
    def is_stated(self) -> bool:
        """Return whether anything is stated; a gap states nothing."""
        return bool(self.said)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return where the statements were read, each place once."""
        return tuple(dict.fromkeys(c for s in self.statements for c in s.citations))


class Row(Struct, frozen=True):
    """One row with a cell for each therapy, in their order."""

    id: str
    cells: tuple[Cell, ...]
    agreement: Agreement


class Comparison(Struct, frozen=True):
    """The whole table; `entries` are its columns."""

    entries: tuple[Entry, ...]
    audience: Audience
    rows: tuple[Row, ...]

    def shown(self, differences_only: bool) -> tuple[Row, ...]:
        """Return the rows to show; a row that is stated for some only is never left out."""
        kept = (Agreement.DIFFERENT, Agreement.UNSURE)
        return tuple(r for r in self.rows if not differences_only or r.agreement in kept)

    def left_out(self, agreement: Agreement) -> tuple[str, ...]:
        """Return the ids of the rows that "differences only" hides for this reason."""
        return tuple(r.id for r in self.rows if r.agreement is agreement)


def compare(entries: Sequence[Entry], audience: Audience) -> Comparison:
    """Return the comparison of these therapies; raises ValueError for fewer than 2, more than 4.

    In patient words a therapy without patient words has empty cells, never professional ones.
    """
    if not FEWEST <= len(entries) <= MOST:
        raise ValueError(f"{FEWEST} to {MOST} therapies can be compared, not {len(entries)}")
    rules = PATIENT if audience is Audience.PATIENT else PROFESSIONAL
    rows: list[Row] = []
    for rule in rules:
        cells = tuple(_cell(rule, entry, audience) for entry in entries)
        rows.append(Row(rule.id, cells, agreement(cells)))
    return Comparison(tuple(entries), audience, tuple(rows))


def agreement(cells: Sequence[Cell]) -> Agreement:
    """Return what can be said of these cells together."""
    stated = [cell.said for cell in cells if cell.is_stated]
    if not stated:
        return Agreement.SILENT
    if len(stated) < len(cells):
        return Agreement.UNSURE
    return Agreement.SAME if len(set(stated)) == 1 else Agreement.DIFFERENT


def _cell(rule: Rule, entry: Entry, audience: Audience) -> Cell:
    plain = _plain(rule.id, entry)
    if audience is Audience.PATIENT:
        found, gaps = entry.section(rule.id), ()
    else:
        found, gaps = rule.statements(entry), rule.found_gaps(entry)
    shown = _most_telling(rule, found)
    said = frozenset((value,) for value in plain)
    said |= {_key(s) for s in found if s.style != "gap"}
    return Cell(plain, shown, gaps, len(found) - len(shown), said)


def _plain(row: str, entry: Entry) -> tuple[str, ...]:
    summary = entry.summary
    values: dict[str, Iterable[str]] = {
        NAMES: (*entry.named("brand"), *entry.named("generic")) or (summary.title,),
        KIND: (summary.class_title,),
        TARGET: summary.targets,
        LEUKEMIAS: summary.leukemias,
        STATUS: (summary.market,),
        LABEL: (entry.label_read,),
    }
    return tuple(dict.fromkeys(v for v in values.get(row, ()) if v))


def _key(statement: Statement) -> tuple[str, ...]:
    """Return all that a statement says; two are the same only when all of it is."""
    words = (statement.heading, statement.label, statement.text, statement.note)
    same_people = () if statement.trial is None else (statement.trial.trial, statement.trial.n)
    when_where = (statement.region, statement.date, str(statement.current))
    return (*(" ".join(w.split()).casefold() for w in words), *same_people, *when_where)


# ------------------------------------------------------------------ the rows that are cut short


def _most_telling(rule: Rule, found: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return what a cell shows; what it leaves to the page is counted, never silent."""
    if rule.id == EFFECTS:
        return _most_common(found)
    current = tuple(s for s in found if s.current) or found
    if rule.id == TRIALS:
        return current[:MOST_TRIALS]
    return current if rule.figures else found


def _most_common(found: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the most frequent reactions of each group of people, the groups in their order."""
    rows = [s for s in found if s.reaction is not None]
    if not rows:
        return found
    current = [s for s in rows if s.current] or rows
    groups: dict[str, list[Statement]] = {}
    for statement in current:
        groups.setdefault(statement.heading, []).append(statement)
    return tuple(s for group in groups.values() for s in _top(group))


def _top(group: list[Statement]) -> tuple[Statement, ...]:
    """Return the most frequent ones; only where no frequency was read, the severe ones."""
    counted = [s for s in group if s.reaction and (s.reaction.any_grade or s.reaction.any_floor)]
    known = {_term(s) for s in counted if s.reaction and s.reaction.any_grade}
    once = [s for s in counted if not s.reaction or s.reaction.any_grade or _term(s) not in known]
    return most_often_first(once or group)[:MOST_REACTIONS]


def _term(statement: Statement) -> str:
    return statement.reaction.term.casefold() if statement.reaction else ""
