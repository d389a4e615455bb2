"""The worksheets there are, CRS, and the rows to choose from: every row, boundary and refusal.

What is expected is read from the cells of the real tables, so that code and content cannot drift
apart without a failure here.
"""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest

from db.repository import ContentRepository
from desktop.core import grading_crs, grading_icans, grading_sheets
from desktop.core.grading import (
    Asks,
    Met,
    NoGrade,
    Problem,
    Reason,
    Sheet,
    scale_year,
    shown_columns,
)
from desktop.core.grading_crs import other_unit, temperature_of
from tests.helpers.worksheets import (
    COMPLETE,
    CRS,
    cells,
    ctcae_sheets,
    grade_of,
    holds,
    real_content,
    real_sheets,
    refused,
)

__all__ = ["ctcae_sheets", "real_content", "real_sheets"]

FOUR = ("0", "2", "3", "4")


@pytest.fixture
def crs(real_sheets: dict[str, Sheet]) -> Sheet:
    return real_sheets["crs"]


# ------------------------------------------------------------------------------------- sheets


def test_the_content_that_ships_has_every_sheet(real_sheets: dict[str, Sheet]) -> None:
    assert list(real_sheets) == list(COMPLETE)
    assert {s.topic for s in real_sheets.values()} == set(grading_sheets.TOPICS) - {"ctcae"}


def test_no_sheet_is_made_of_another_table(repository: ContentRepository) -> None:
    """The tests' own content has a CRS table of another shape: no sheet rather than a wrong one."""
    assert grading_sheets.sheets({"crs": repository.entry("crs")}) == ()


def test_every_sheet_has_sources_and_a_scale(
    real_sheets: dict[str, Sheet], ctcae_sheets: dict[str, Sheet]
) -> None:
    assert len(ctcae_sheets) > 60
    for sheet in (*real_sheets.values(), *ctcae_sheets.values()):
        assert sheet.table.scale
        assert sheet.table.citations
        assert all(n.citations for n in sheet.notes)


def test_other_scales_stand_beside(real_sheets: dict[str, Sheet]) -> None:
    """D-08: both are shown; the other one takes no part in the result."""
    for topic in ("crs", "icans-12", "icans-under-12", "vod-adults"):
        (other,) = real_sheets[topic].others
        assert other.scale.startswith("CTCAE v5.0")
        assert scale_year(other) == "2017"


def test_options_are_the_cells_of_the_table(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        printed = " ".join(cell for row in sheet.table.rows for cell in row)
        for question in sheet.questions:
            for option in question.options:
                text = option.text.split(": ", 1)[-1] if question.id == "row" else option.text
                if "as in adults" not in text and text != "none":
                    assert text.removeprefix("Grade ") in printed


def test_a_criterion_that_stands_alone_in_its_row_needs_no_column(
    real_sheets: dict[str, Sheet],
) -> None:
    assert shown_columns(real_sheets["crs"].table) == (0, 1, 2, 3)
    assert real_sheets["crs"].table.columns[4] == "Criterion"


def test_a_column_that_only_some_rows_fill_keeps_its_room(real_sheets: dict[str, Sheet]) -> None:
    table = real_sheets["icans-under-12"].table
    assert not all(cells(table, "Seizure"))
    assert shown_columns(table) == (0, 1, 2, 3, 4, 5)
    assert table.columns[6] == "Criterion"


def test_a_table_of_two_columns_shows_both(real_sheets: dict[str, Sheet]) -> None:
    table = real_sheets["vod-adults"].table
    assert shown_columns(table) == (0, 1)
    assert {len(row) for row in table.rows} == {2}


# ------------------------------------------------------------------------------------- CRS


@pytest.mark.parametrize(("pressure", "oxygen"), list(itertools.product(FOUR, FOUR)))
def test_crs_the_worse_column_decides(crs: Sheet, pressure: str, oxygen: str) -> None:
    outcome = crs.outcome({**CRS, "pressure": pressure, "oxygen": oxygen})
    grade = max(1, int(pressure), int(oxygen))
    assert isinstance(outcome, Met)
    assert (outcome.scale, outcome.year) == ("ASTCT 2019", "2019")
    assert outcome.grade == str(grade) == crs.table.rows[outcome.row][0]
    expected = {"Fever"}
    expected |= {"Low blood pressure"} if max(1, int(pressure)) == grade else set()
    expected |= {"Low oxygen"} if max(1, int(oxygen)) == grade else set()
    assert set(outcome.columns) == expected


def test_crs_levels_are_the_rows_of_the_table(crs: Sheet) -> None:
    for question, title in (("pressure", "Low blood pressure"), ("oxygen", "Low oxygen")):
        options = next(q for q in crs.questions if q.id == question).options
        for option, cell, row in zip(options, cells(crs.table, title), range(4), strict=False):
            assert option.text == cell.removeprefix("and/or ")
            assert option.value == ("0" if cell == "none" else str(row + 1))


@pytest.mark.parametrize(
    ("value", "unit", "fever"),
    [
        ("37.9", "C", False),
        ("38.0", "C", True),
        ("38", "C", True),
        ("45", "C", True),
        ("30", "C", False),
        ("100.3", "F", False),
        ("100.4", "F", True),
        ("86", "F", False),
        ("113", "F", True),
    ],
)
def test_crs_fever_limit_in_both_units(crs: Sheet, value: str, unit: str, *, fever: bool) -> None:
    outcome = crs.outcome({**CRS, "temperature": value, "temperature.unit": unit})
    if unit == "C":
        assert holds(cells(crs.table, "Fever")[0], value) is fever
    if fever:
        assert grade_of(outcome) == "1"
    else:
        assert refused(outcome, Reason.MISSING).missing == ("fever_before",)


def test_crs_without_any_fever_meets_no_row(crs: Sheet) -> None:
    given = {**CRS, "temperature": "37", "fever_before": "no", "oxygen": "4"}
    assert refused(crs.outcome(given), Reason.NOT_MET).detail == "no-fever"


def test_crs_after_fever_medicine_is_graded_by_pressure_and_oxygen_alone(crs: Sheet) -> None:
    given = {**CRS, "temperature": "36.8", "fever_before": "yes", "oxygen": "3"}
    outcome = crs.outcome(given)
    assert isinstance(outcome, Met)
    assert (outcome.grade, outcome.columns) == ("3", ("Low oxygen",))
    assert outcome.remarks == ("fever-before",)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, False),
        ({"temperature": "37.9"}, False),  # the unit is not chosen yet
        ({"temperature": "37.9", "temperature.unit": "C"}, True),
        ({"temperature": "38", "temperature.unit": "C"}, False),
        ({"temperature": "37.9", "temperature.unit": "C", "death": "yes"}, False),
    ],
)
def test_crs_asks_for_an_earlier_fever_only_without_one_now(
    crs: Sheet, given: dict[str, str], *, asked: bool
) -> None:
    assert ("fever_before" in {q.id for q in crs.asked(given)}) is asked


def test_crs_with_fever_gone_and_nothing_else_is_open(crs: Sheet) -> None:
    given = {**CRS, "temperature": "36.8", "fever_before": "yes"}
    assert refused(crs.outcome(given), Reason.OPEN).detail == "fever-gone"


def test_crs_another_cause_gives_no_grade(crs: Sheet) -> None:
    given = {**CRS, "oxygen": "4", "no_other_cause": "no"}
    assert refused(crs.outcome(given), Reason.OTHER_CAUSE).detail == "other-cause"


def test_crs_grade_five_is_the_last_row(crs: Sheet) -> None:
    outcome = crs.outcome({"death": "yes"})
    assert outcome == Met("ASTCT 2019", "2019", "5", 4, ("Criterion",))
    assert [q.id for q in crs.asked({"death": "yes"})] == ["death"]


@pytest.mark.parametrize(
    ("value", "unit", "problem"),
    [
        ("38", "F", Problem("temperature", "out-of-range", ("86", "113", "F"))),
        ("100.4", "C", Problem("temperature", "out-of-range", ("30", "45", "C"))),
        ("29.9", "C", Problem("temperature", "out-of-range", ("30", "45", "C"))),
        ("45.1", "C", Problem("temperature", "out-of-range", ("30", "45", "C"))),
        ("85.9", "F", Problem("temperature", "out-of-range", ("86", "113", "F"))),
        ("38.55", "C", Problem("temperature", "places", ("1",))),
        ("38,5", "C", Problem("temperature", "not-a-number")),
        ("hot", "C", Problem("temperature", "not-a-number")),
        ("-38", "C", Problem("temperature", "not-a-number")),
        ("3e1", "C", Problem("temperature", "not-a-number")),
        ("３８", "C", Problem("temperature", "not-a-number")),
        ("99999", "C", Problem("temperature", "not-a-number")),
    ],
)
def test_crs_refuses_a_temperature(crs: Sheet, value: str, unit: str, problem: Problem) -> None:
    outcome = crs.outcome({**CRS, "temperature": value, "temperature.unit": unit})
    assert refused(outcome, Reason.INVALID).problems == (problem,)


def test_a_wrong_number_beside_a_contradiction_does_not_hide_it(
    real_sheets: dict[str, Sheet],
) -> None:
    given = {**COMPLETE["icans-12"], "age": "many", "ice.cannot": "yes", "awake": "1"}
    problems = refused(real_sheets["icans-12"].outcome(given), Reason.CONTRADICTION).problems
    assert {p.code for p in problems} == {"not-a-number", "score-and-cannot", "cannot-but-awake"}


@pytest.mark.parametrize("unit", ["", "K", "c"])
def test_crs_asks_for_the_unit(crs: Sheet, unit: str) -> None:
    outcome = crs.outcome({**CRS, "temperature.unit": unit})
    assert "temperature.unit" in refused(outcome, Reason.MISSING).missing


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [("100.4", "F", "38.0"), ("38", "C", "100.4"), ("100.3", "F", "37.9"), ("40.1", "C", "104.2")],
)
def test_a_temperature_is_shown_in_the_other_unit_too(value: str, unit: str, other: str) -> None:
    measure = temperature_of({"temperature": value, "temperature.unit": unit})
    assert measure is not None
    shown = other_unit(measure)
    assert (str(shown.value), shown.unit) == (other, "C" if unit == "F" else "F")


def test_no_reading_below_the_limit_is_shown_as_a_fever_in_the_other_unit() -> None:
    for tenths in range(960, 1004):
        measure = temperature_of(
            {"temperature": str(Decimal(tenths) / 10), "temperature.unit": "F"}
        )
        assert measure is not None
        assert other_unit(measure).value < Decimal(38)


def test_every_row_can_be_chosen(
    real_sheets: dict[str, Sheet], ctcae_sheets: dict[str, Sheet]
) -> None:
    chosen = [s for s in (*real_sheets.values(), *ctcae_sheets.values()) if _is_choice(s)]
    assert len(chosen) == len(ctcae_sheets) + 2
    for sheet in chosen:
        for number, row in enumerate(sheet.table.rows, start=1):
            outcome = sheet.outcome({"row": str(number)})
            assert isinstance(outcome, Met)
            assert (outcome.row, outcome.grade) == (number - 1, row[0])
            assert outcome.remarks == ("chosen",)
        assert refused(sheet.outcome({"row": "0"}), Reason.NOT_MET).detail == "none-of-rows"
        for value in ("", "99", "x"):
            assert refused(sheet.outcome({"row": value}), Reason.MISSING).missing == ("row",)


def test_the_children_s_severity_table_is_not_computed(real_sheets: dict[str, Sheet]) -> None:
    sheet = real_sheets["vod-child-severity"]
    assert "do not compute" in sheet.table.note
    assert _is_choice(sheet)


def test_the_infusion_reaction_stands_in_one_tab_only(ctcae_sheets: dict[str, Sheet]) -> None:
    assert "infusion-reaction-signs" not in ctcae_sheets


def _is_choice(sheet: Sheet) -> bool:
    return [(q.id, q.asks) for q in sheet.questions] == [("row", Asks.CHOICE)]


def test_grading_modules_name_the_columns_of_the_tables(real_sheets: dict[str, Sheet]) -> None:
    assert real_sheets["crs"].table.columns == grading_crs.COLUMNS
    assert real_sheets["icans-12"].table.columns == grading_icans.OLDER_COLUMNS
    assert real_sheets["icans-under-12"].table.columns == grading_icans.YOUNGER_COLUMNS


def test_nothing_entered_is_missing_everything(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        outcome = sheet.outcome({})
        assert isinstance(outcome, NoGrade)
        assert outcome.reason is Reason.MISSING
        assert not outcome.problems


# ------------------------------------------------------------------------------------- golden

# Both sides of every limit with the result it has to have, typed here by hand from the sources; the
# tests above read the cells of the content instead.
LIMITS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("crs", {"temperature": "37.9", "fever_before": "no"}, "no grade: not-met"),
    ("crs", {"temperature": "38.0"}, "1"),
    ("crs", {"temperature": "100.3", "temperature.unit": "F", "fever_before": "no"},
     "no grade: not-met"),
    ("crs", {"temperature": "100.4", "temperature.unit": "F"}, "1"),
    ("crs", {"pressure": "2"}, "2"), ("crs", {"pressure": "3"}, "3"),
    ("crs", {"pressure": "4"}, "4"),
    ("crs", {"oxygen": "2"}, "2"), ("crs", {"oxygen": "3"}, "3"), ("crs", {"oxygen": "4"}, "4"),
    ("crs", {"pressure": "3", "oxygen": "2"}, "3"), ("crs", {"death": "yes"}, "5"),
    ("icans-12", {"age": "11"}, "no grade: invalid"), ("icans-12", {"age": "12"}, "1"),
    ("icans-12", {"ice": "10"}, "no grade: not-met"), ("icans-12", {"ice": "9"}, "1"),
    ("icans-12", {"ice": "7"}, "1"), ("icans-12", {"ice": "6"}, "2"),
    ("icans-12", {"ice": "3"}, "2"),
    ("icans-12", {"ice": "2"}, "3"), ("icans-12", {"ice": "0"}, "3"),
    ("icans-12", {"ice": "0", "awake": "4", "rousable": "no"}, "4"),
    ("icans-12", {"awake": "2"}, "2"), ("icans-12", {"awake": "3"}, "3"),
    ("icans-12", {"awake": "4", "rousable": "yes"}, "4"),
    ("icans-12", {"seizure": "3"}, "3"), ("icans-12", {"seizure": "4"}, "4"),
    ("icans-12", {"movement": "4"}, "4"), ("icans-12", {"swelling": "3"}, "3"),
    ("icans-12", {"swelling": "4"}, "4"), ("icans-12", {"death": "yes"}, "5"),
    ("icans-under-12", {"age": "11"}, "1"), ("icans-under-12", {"age": "12"}, "no grade: invalid"),
    ("icans-under-12", {"capd": "0"}, "no grade: open"), ("icans-under-12", {"capd": "1"}, "1"),
    ("icans-under-12", {"capd": "8"}, "1"), ("icans-under-12", {"capd": "9"}, "3"),
    ("icans-under-12", {"capd": "32"}, "3"),
    ("icans-under-12", {"capd": "33"}, "no grade: invalid"),
    ("icans-under-12", {"capd": "8", "awake": "2"}, "2"),
    ("icans-under-12", {"capd": "8", "awake": "3"}, "3"),
    ("vod-adults", {"day": "21"}, "EBMT 2016, adults, classical"),
    ("vod-adults", {"bilirubin": "1.99"}, "no grade: not-met"),
    ("vod-adults", {"bilirubin": "2"}, "EBMT 2016, adults, classical"),
    ("vod-adults", {"weight": "no"}, "no grade: not-met"),
    ("vod-adults", {"day": "22", "evidence": "no", "histology": "no"},
     "EBMT 2016, adults, late onset"),
    ("vod-adults", {"day": "22", "bilirubin": "1", "evidence": "yes", "histology": "no"},
     "EBMT 2016, adults, late onset"),
    ("vod-adults", {"day": "22", "bilirubin": "1", "evidence": "no", "histology": "no"},
     "no grade: not-met"),
)  # fmt: skip


@pytest.mark.parametrize(("sheet_id", "changes", "wanted"), LIMITS)
def test_golden_limits(
    real_sheets: dict[str, Sheet], sheet_id: str, changes: dict[str, str], wanted: str
) -> None:
    assert grade_of(real_sheets[sheet_id].outcome({**COMPLETE[sheet_id], **changes})) == wanted


GRADES = ("mild", "moderate", "severe", "very severe")
# Two columns at a value name its row; what the others say is low.
SEVERITY_LIMITS = {
    "bilirubin mg/dL": ("2", "2.99", "3", "4.99", "5", "7.99", "8", "20"),
    "bilirubin umol/L": ("34", "50.99", "51", "84.99", "85", "135.99", "136", "400"),
    "liver_tests": ("1", "2", "2.01", "5", "5.01", "8", "8.01", "20"),
    "creatinine": ("1", "1.19", "1.2", "1.49", "1.5", "1.99", "2", "4"),
}
OTHER = ("1.1", "1.3", "1.7", "2.5"), ("1.5", "3", "6", "9")  # creatinine, liver tests by row
TIMES = {"8": 0, "7": 1, "5": 1, "4": 2, "0": 2}


@pytest.mark.parametrize("name", SEVERITY_LIMITS)
def test_golden_limits_of_severity(real_sheets: dict[str, Sheet], name: str) -> None:
    sheet = real_sheets["vod-adult-severity"]
    for place, value in enumerate(SEVERITY_LIMITS[name]):
        row = place // 2
        kidney, liver = OTHER[0][row], OTHER[1][row]
        key, _, unit = name.partition(" ")
        given = {**COMPLETE[sheet.id], "creatinine": kidney, "liver_tests": liver, "days": "30",
                 "bilirubin": "0.5"}  # fmt: skip
        given[key] = value
        if unit:
            given["bilirubin.unit"] = unit
        outcome = sheet.outcome(given)
        assert grade_of(outcome) == GRADES[row], (name, value)
        assert isinstance(outcome, Met)
        column = {"liver_tests": "Transaminases", "creatinine": "Kidney"}
        assert column.get(key, f"Bilirubin ({unit})") in outcome.columns, (name, value)


@pytest.mark.parametrize(("days", "row"), TIMES.items())
def test_golden_times_of_severity(real_sheets: dict[str, Sheet], days: str, row: int) -> None:
    sheet = real_sheets["vod-adult-severity"]
    given = {**COMPLETE[sheet.id], "days": days, "bilirubin": "0.5", "liver_tests": OTHER[1][row],
             "creatinine": "1"}  # fmt: skip
    outcome = sheet.outcome(given)
    assert isinstance(outcome, Met)
    assert (outcome.grade, "Time since first sign" in outcome.columns) == (GRADES[row], True)
