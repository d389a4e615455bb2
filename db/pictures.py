"""Reads day axes, day grids and journeys of an entry into records; must not know how they look."""

from __future__ import annotations

from typing import Any

from msgspec import json

from db import queries
from db.records import Citation, DayGrid, Mark, Onset, Pictures, Step
from db.statements import StatementReader

PROFESSIONAL = "pro"  # the language code of professional words in the table
Cited = tuple[Citation, ...]


def pictures_of(read: StatementReader, entry_id: str, lang: str) -> Pictures:
    """Return what can be drawn of an entry in one language, or in professional words."""
    rows = read.rows(queries.PICTURES, (entry_id, lang))
    if not rows:
        return Pictures()
    cited = read.citations([entry_id])
    found: dict[str, list[Any]] = {"onset": [], "grid": [], "step": []}
    for row in rows:
        found[row[1]].append(_MAKERS[row[1]](row, json.decode(row[5]), cited.get(row[0], ())))
    return Pictures(tuple(found["onset"]), tuple(found["grid"]), tuple(found["step"]))


def _onset(row: Any, data: dict[str, Any], cited: Cited) -> Onset:
    numbers: dict[str, float] = data["numbers"]
    return Onset(
        key=row[2], label=row[3], who=data["who"], text=row[4], start=data["start"],
        unit=data["unit"], group=data["group"], spread=data["spread"],
        median=numbers.get("median"), first=numbers.get("from"), last=numbers.get("to"),
        usual=numbers.get("usual"), share=numbers.get("share"), lasts=numbers.get("lasts"),
        citations=cited,
    )  # fmt: skip


def _grid(row: Any, data: dict[str, Any], cited: Cited) -> DayGrid:
    marks = tuple(
        Mark(what, tuple((first, last) for first, last in runs), longer)
        for what, runs, longer in data["marks"]
    )
    return DayGrid(
        key=row[2], use=data["use"], label=row[3], text=row[4], length=data["length"],
        marks=marks, note=data["note"], gap=data["gap"], citations=cited,
    )  # fmt: skip


def _step(row: Any, data: dict[str, Any], cited: Cited) -> Step:
    return Step(row[2], row[4], data["gap"], cited)


_MAKERS = {"onset": _onset, "grid": _grid, "step": _step}
