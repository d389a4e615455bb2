"""How often a side effect comes, as whole people of 100 (rule H-13): one rounding everywhere."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from db.records import Reaction

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
