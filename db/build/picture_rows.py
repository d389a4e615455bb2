"""Turns day axes, day grids and journeys into rows: professional words and each language.

Each row is a statement of its own, cited where the facts of its basis were read, so that
the rule "no statement without a source" holds for pictures too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from db.build.figures import fill
from db.build.picture_words import (
    PRO,
    PROFESSIONAL,
    Fixed,
    grid_label,
    grid_text,
    marked,
    numbers_of_onset,
    onset_text,
    words_in,
)
from db.build.shapes import EntryFile, GridShape, OnsetShape, ScheduleShape, StepShape, Words
from db.build.tree import Tree

PREFIX = "picture-"


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One row of the table `picture`; `text` is the statement, `data` what is drawn."""

    kind: str
    key: str
    lang: str
    label: str
    text: str
    basis: tuple[str, ...]
    data: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def topic(self) -> str:
        """Return the topic under which the statement stands."""
        return {"onset": "onset", "grid": "schedule", "step": "administration"}[self.kind]


def picture_rows(data: EntryFile, tree: Tree) -> Iterator[PictureRow]:
    """Yield the rows of an entry: the professional ones, then those of each language."""
    for lang in (PRO, *tree.content.languages):
        fixed = PROFESSIONAL if lang == PRO else tree.content.words.get(lang, {})
        for onset in data.timeline:
            yield _onset(onset, lang, data)
        for schedule in data.schedules:
            for number, grid in enumerate(schedule.grids, start=1):
                yield _grid(schedule, number, grid, lang, fixed, data, tree)
        for step in data.journey:
            yield _step(step, lang, data, tree)


def _basis(names: list[str], data: EntryFile) -> tuple[str, ...]:
    return tuple(name if ":" in name else f"{data.id}:{name}" for name in names)


def _onset(onset: OnsetShape, lang: str, data: EntryFile) -> PictureRow:
    drawn: dict[str, Any] = {
        "start": onset.start, "unit": onset.unit, "group": onset.group, "spread": onset.spread,
        "who": words_in(onset.who, lang), "numbers": numbers_of_onset(onset),
    }  # fmt: skip
    label, text = words_in(onset.label, lang), onset_text(onset, lang)
    return PictureRow("onset", onset.key, lang, label, text, _basis(onset.basis, data), drawn)


def _grid(
    schedule: ScheduleShape,
    number: int,
    grid: GridShape,
    lang: str,
    fixed: Fixed,
    data: EntryFile,
    tree: Tree,
) -> PictureRow:
    drawn: dict[str, Any] = {
        "use": words_in(schedule.use, lang), "length": grid.length or 0,
        "marks": [[mark.what, found, mark.longer] for mark, found in marked(grid)],
        "note": _filled(grid.note, lang, data, tree), "gap": _filled(grid.gap, lang, data, tree),
    }  # fmt: skip
    label, text = grid_label(grid, lang, fixed), grid_text(grid, lang, fixed)
    text = " ".join(x for x in (text, drawn["note"]) if x)
    key = f"{schedule.key}-{number}"
    return PictureRow("grid", key, lang, label, text, _basis(grid.basis, data), drawn)


def _step(step: StepShape, lang: str, data: EntryFile, tree: Tree) -> PictureRow:
    text = _filled(step.text, lang, data, tree)
    drawn = {"gap": _filled(step.gap, lang, data, tree)}
    return PictureRow("step", step.step, lang, "", text, _basis(step.basis, data), drawn)


def _filled(words: Words, lang: str, data: EntryFile, tree: Tree) -> str:
    return fill(words_in(words, lang), data.id, "en" if lang == PRO else lang, tree)


def row_of_table(row: PictureRow, entry_id: str, position: int) -> dict[str, Any]:
    """Return the row as it stands in the database."""
    return {
        "entry_id": entry_id, "lang": row.lang, "kind": row.kind, "key": row.key,
        "stated_id": statement_id(row, entry_id), "label": row.label,
        "text": row.text, "data": json.dumps(row.data, ensure_ascii=False), "position": position,
    }  # fmt: skip


def statement_id(row: PictureRow, entry_id: str) -> str:
    """Return the id of the statement of a row."""
    end = "" if row.lang == PRO else f"-{row.lang}"
    return f"{entry_id}:{PREFIX}{row.kind}-{row.key}{end}"
