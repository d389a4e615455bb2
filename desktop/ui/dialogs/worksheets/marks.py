"""Which rows of a table an outcome marks, with which word; the same on screen and on paper."""

from __future__ import annotations

from msgspec import Struct, field

from db.records import Table
from desktop.core.citations import UNDATED
from desktop.core.grading import NoGrade, Outcome, scale_year
from desktop.ui.wording import said


class Marks(Struct, frozen=True):
    """Which rows are marked, with the word for each, and which columns of them decide."""

    rows: dict[int, str] = field(default_factory=dict[int, str])
    columns: tuple[str, ...] = ()


def marks_of(outcome: Outcome) -> Marks:
    """Return what an outcome marks in its table."""
    if isinstance(outcome, NoGrade):
        return Marks()
    if "chosen" in outcome.remarks:
        return Marks({outcome.row: said("Chosen")})
    if outcome.counted_row is None:
        return Marks({outcome.row: said("Criteria met")}, outcome.columns)
    rows = {outcome.counted_row: said("Criteria met"), outcome.row: said("Moved up")}
    return Marks(rows, outcome.columns)


def table_name(table: Table) -> str:
    """Return scale, group and year of a table as its title."""
    year = scale_year(table)
    name = f"{table.scale}, {table.applies}" if table.applies else table.scale
    return name if year in name or year == UNDATED else f"{name} ({year})"
