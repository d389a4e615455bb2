"""How often a side effect comes, as whole people of 100 (rule H-13): one rounding everywhere.

Also decides when a sentence may have a picture of 100 people beside it, for page and paper alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from db.records import Entry, Reaction, Statement

OF_100, OR_MORE, FEWER = "{0} of 100", "{0} or more of 100", "fewer than {0} of 100"


def whole_people(percent: str | None) -> int | None:
    """Return a printed percent as whole people of 100, rounded half up.

    None when nothing is printed or when it is no plain number ("<1", "about two-thirds").
    """
    try:
        return int(Decimal(percent or "").quantize(Decimal(1), rounding=ROUND_HALF_UP))
    except InvalidOperation:
        return None


def people_of_100(reaction: Reaction) -> tuple[str, str]:
    """Return (pattern, number) for the any-grade figure; ("", "") when none was read.

    The pattern is one of those above; it is translated by whoever shows it.
    """
    if reaction.any_grade is not None:
        whole = whole_people(reaction.any_grade)
        if whole == 0 or reaction.any_grade.startswith("<"):
            return FEWER, reaction.any_grade.lstrip("<") if whole is None else "1"
        return (OF_100, str(whole)) if whole is not None else ("", "")
    if reaction.any_floor is not None:
        return OR_MORE, str(reaction.any_floor)
    return "", ""


def drawn_people(statement: Statement, entry: Entry) -> int | None:
    """Return how many of 100 people a sentence speaks of, when a fact behind it says the same.

    None when there is no such number, when it is only a bound ("<1", "20 or more"), or when the
    sentence speaks of two: a picture of one of them would mislead.
    """
    rates = {whole_people(r.any_grade) for r in _reactions(statement, entry)} - {None}
    said = {rate for rate in rates if rate and 1 <= rate <= 100 and _is_said(rate, statement.text)}
    return said.pop() if len(said) == 1 else None


def _reactions(statement: Statement, entry: Entry) -> Iterator[Reaction]:
    if statement.reaction:
        yield statement.reaction
    for fact in entry.facts:
        if fact.id in statement.links and fact.current and fact.reaction:
            yield fact.reaction


def _is_said(rate: int, text: str) -> bool:
    return re.search(rf"(?<![\d.,]){rate}\s\D{{1,12}}\s?100\b", text) is not None


def most_often_first(rows: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return adverse reactions by how often they come, then by how often severely.

    A figure that is only a bound stands at the bound; what has no figure keeps its place at the
    end.
    """
    return tuple(sorted(rows, key=lambda s: _rank(s.reaction), reverse=True))


def _rank(row: Reaction | None) -> tuple[Decimal, Decimal]:
    if row is None:
        return Decimal(-1), Decimal(-1)
    often = _bound(row.any_grade, row.any_floor)
    return often, max(_bound(row.severe, None), _bound(row.serious, row.serious_floor))


def _bound(percent: str | None, floor: int | None) -> Decimal:
    try:
        return Decimal((percent or "").lstrip("<"))
    except InvalidOperation:
        return Decimal(floor if floor is not None else -1)
