"""What stands beside a worksheet and which sheets there are: notes, gaps, rows to choose from."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Gap
from db.repository import ContentRepository
from desktop.core import grading_icans, grading_sheets, grading_vod
from desktop.core.grading import Met, Sheet
from tests.helpers.worksheets import ctcae_sheets, real_content, real_sheets

__all__ = ["ctcae_sheets", "real_content", "real_sheets"]


def test_no_note_repeats_the_rule_or_a_cell_of_its_own_table(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        own = {sheet.table.rule, *(cell for row in sheet.table.rows for cell in row)}
        assert not own & {note.text for note in sheet.notes}
    rule = real_sheets["icans-12"].table.rule
    assert rule.startswith("The grade is the most severe event")


def test_what_is_only_about_the_other_score_stands_on_its_sheet_only(
    real_sheets: dict[str, Sheet],
) -> None:
    older, younger = real_sheets["icans-12"], real_sheets["icans-under-12"]
    assert [a.key for a in (*older.aids, *younger.aids)] == ["ice", "capd"]
    both = {note.text for note in older.notes} & {note.text for note in younger.notes}
    assert "CAPD for children younger than 12; ICE from 12 on" in both
    assert "Arousable only with vigorous touch is grade 4, not 3" in both
    assert {n.heading for n in younger.notes} - {n.heading for n in older.notes} == {"CAPD"}
    only_older = [n.text for n in older.notes if n.text not in both]
    assert only_older
    assert all("ICE" in text for text in only_older)
    assert not older.gaps
    assert len(younger.gaps) == 2
    assert all("CAPD" in gap.note for gap in younger.gaps)


def test_gaps_are_those_of_grading_and_no_others(real_content: ContentRepository) -> None:
    entry = real_content.entry("crs")
    other = Gap("approval", "Not known: when it was approved")
    (sheet,) = grading_sheets.sheets({"crs": replace(entry, gaps=(other, *entry.gaps))})
    assert sheet.gaps == entry.gaps
    assert {gap.topic for gap in entry.gaps} == {"grading"}


@pytest.mark.parametrize(
    ("missing", "left"),
    [
        (grading_icans.YOUNGER_TABLE, ["icans-12"]),
        (grading_icans.OLDER_TABLE, []),  # whose cells the children's table points to
    ],
)
def test_without_a_table_its_sheet_is_left_out(
    real_content: ContentRepository, missing: str, left: list[str]
) -> None:
    entry = real_content.entry("icans")
    entry = replace(entry, tables=tuple(t for t in entry.tables if t.key != missing))
    assert [s.id for s in grading_sheets.sheets({"icans": entry})] == left


def test_without_one_of_its_definitions_a_sheet_is_left_out(
    real_content: ContentRepository,
) -> None:
    entry = real_content.entry("vod")
    facts = tuple(f for f in entry.facts if f.heading != grading_vod.LATE)
    found = [s.id for s in grading_sheets.sheets({"vod": replace(entry, facts=facts)})]
    assert found == ["vod-adult-severity", "vod-children", "vod-child-severity"]


def test_a_row_of_two_columns_is_chosen_by_its_words(
    real_sheets: dict[str, Sheet], ctcae_sheets: dict[str, Sheet]
) -> None:
    for sheet in (real_sheets["infusion-reaction"], *ctcae_sheets.values()):
        texts = [option.text for option in sheet.questions[0].options]
        rows = [f"{sheet.table.columns[0]} {grade}: {text}" for grade, text in sheet.table.rows]
        assert texts == [*rows, ""]
    many = real_sheets["vod-child-severity"]
    assert [o.text for o in many.questions[0].options] == [
        *(f"{many.table.columns[0]} {row[0]}" for row in many.table.rows), "",
    ]  # fmt: skip


def test_an_empty_cell_of_a_chosen_row_is_not_met(real_sheets: dict[str, Sheet]) -> None:
    sheet = real_sheets["vod-child-severity"]
    first = sheet.table.rows[0]
    table = replace(sheet.table, rows=((first[0], "", *first[2:]), *sheet.table.rows[1:]))
    outcome = replace(sheet, table=table).outcome({"row": "1"})
    assert isinstance(outcome, Met)
    assert outcome.columns == sheet.table.columns[2:]
