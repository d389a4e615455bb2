"""VOD/SOS: the definitions and the severity rows as read, weight never counted."""

from __future__ import annotations

import itertools
import re

import pytest

from desktop.core import grading_vod
from desktop.core.grading import Met, Problem, Reason, Sheet
from tests.helpers.worksheets import (
    CHILD_VOD,
    LATE_VOD,
    SEVERITY,
    VOD,
    cells,
    grade_of,
    holds,
    real_content,
    real_sheets,
    refused,
)

__all__ = ["real_content", "real_sheets"]

YES_NO = ("no", "yes")
COLUMNS = {
    "days": "Time since first sign", "bilirubin": "Bilirubin (mg/dL)",
    "liver_tests": "Transaminases", "creatinine": "Kidney",
}  # fmt: skip
# One value for each row of a column, from mild on; time has none of its own for the last row.
IN_ROW = {
    "days": ("9", "6", "3"), "bilirubin": ("2.5", "4", "6", "9"),
    "liver_tests": ("1.5", "4", "7", "12"), "creatinine": ("1", "1.3", "1.7", "2.5"),
}  # fmt: skip


@pytest.fixture
def adults(real_sheets: dict[str, Sheet]) -> Sheet:
    return real_sheets["vod-adults"]


@pytest.fixture
def children(real_sheets: dict[str, Sheet]) -> Sheet:
    return real_sheets["vod-children"]


@pytest.fixture
def severity(real_sheets: dict[str, Sheet]) -> Sheet:
    return real_sheets["vod-adult-severity"]


# ------------------------------------------------------------------------------------- definitions


def test_the_definitions_say_what_the_code_decides(adults: Sheet, children: Sheet) -> None:
    classical, late, _ = cells(adults.table, "Criteria")
    assert re.match(r"Within 21 days .* bilirubin 2 mg/dL or more plus at least two of ", classical)
    assert re.match(r"After day 21: the classical set; or histology; or at least two of ", late)
    assert "2 mg/dL or more" in late
    assert "hemodynamic and/or ultrasound evidence" in late
    (child,) = cells(children.table, "Criteria")
    assert re.match(r"No time limit; two or more of: ", child)
    listed = child.split(": ", 1)[1].split("; ")
    assert len(listed) == len(grading_vod.CHILD_SIGNS)


def test_the_newer_classification_is_named_and_not_used(adults: Sheet) -> None:
    assert any("published in 2023" in note.text for note in adults.notes)
    assert [g for g in adults.gaps if "2023" in g.note]


@pytest.mark.parametrize(
    ("yellow", "signs"), list(itertools.product(YES_NO, itertools.product(YES_NO, repeat=3)))
)
def test_classical_needs_bilirubin_and_two_signs(
    adults: Sheet, yellow: str, signs: tuple[str, str, str]
) -> None:
    given = {**VOD, **dict(zip(grading_vod.ADULT_SIGNS, signs, strict=True))}
    given["bilirubin"] = "2" if yellow == "yes" else "1.99"
    outcome = adults.outcome(given)
    if yellow == "yes" and signs.count("yes") >= 2:
        assert isinstance(outcome, Met)
        assert (outcome.row, outcome.grade) == (0, "EBMT 2016, adults, classical")
        assert (outcome.scale, outcome.year) == ("EBMT 2016, adults", "2016")
    else:
        found = refused(outcome, Reason.NOT_MET)
        assert found.values == ("EBMT 2016, adults, classical",)


@pytest.mark.parametrize(("day", "row"), [("0", 0), ("21", 0), ("22", 1), ("3650", 1)])
def test_the_day_chooses_the_definition(adults: Sheet, day: str, row: int) -> None:
    outcome = adults.outcome({**LATE_VOD, "day": day})
    assert isinstance(outcome, Met)
    assert outcome.row == row


def test_late_onset_asks_for_evidence_and_histology(adults: Sheet) -> None:
    late = {q.id for q in adults.asked({"day": "22"})} - {q.id for q in adults.asked({"day": "21"})}
    assert late == {"evidence", "histology"}
    assert refused(adults.outcome({**VOD, "day": "22"}), Reason.MISSING).missing == (
        "evidence",
        "histology",
    )


@pytest.mark.parametrize(
    ("changes", "is_met"),
    [
        ({"liver": "no", "weight": "no", "bilirubin": "0.5"}, False),
        ({"liver": "no", "weight": "no", "bilirubin": "0.5", "histology": "yes"}, True),
        ({"liver": "no", "weight": "no", "bilirubin": "0.5", "evidence": "yes"}, False),
        ({"liver": "yes", "weight": "no", "bilirubin": "0.5", "evidence": "yes"}, False),
        ({"liver": "yes", "weight": "yes", "bilirubin": "0.5", "evidence": "yes"}, True),
        ({"liver": "yes", "weight": "yes", "bilirubin": "0.5", "evidence": "no"}, False),
        ({"liver": "yes", "weight": "no", "bilirubin": "2", "evidence": "yes"}, True),
        ({"liver": "yes", "weight": "no", "bilirubin": "1.9", "evidence": "yes"}, False),
        ({"liver": "yes", "weight": "no", "bilirubin": "2", "evidence": "no"}, False),
        ({"liver": "yes", "weight": "yes", "bilirubin": "2", "evidence": "no"}, True),
    ],
)
def test_late_onset(adults: Sheet, changes: dict[str, str], *, is_met: bool) -> None:
    outcome = adults.outcome({**LATE_VOD, **changes})
    if is_met:
        assert grade_of(outcome) == "EBMT 2016, adults, late onset"
    else:
        found = refused(outcome, Reason.NOT_MET)
        assert found.values == ("EBMT 2016, adults, late onset",)


def test_histology_counts_after_day_21_only(adults: Sheet) -> None:
    given = {**VOD, "weight": "no", "histology": "yes", "evidence": "yes"}
    assert refused(adults.outcome(given), Reason.NOT_MET).detail == "definition"


@pytest.mark.parametrize("signs", list(itertools.product(YES_NO, repeat=5)))
def test_children_need_two_of_five(children: Sheet, signs: tuple[str, ...]) -> None:
    outcome = children.outcome(dict(zip(grading_vod.CHILD_SIGNS, signs, strict=True)))
    if signs.count("yes") >= 2:
        assert isinstance(outcome, Met)
        assert (outcome.row, outcome.scale, outcome.year) == (0, "EBMT children", "undated")
    else:
        assert refused(outcome, Reason.NOT_MET).values == ("EBMT children",)


def test_a_missing_sign_of_a_child_is_not_a_no(children: Sheet) -> None:
    given = {k: v for k, v in CHILD_VOD.items() if k != "ascites"}
    assert refused(children.outcome(given), Reason.MISSING).missing == ("ascites",)


# ------------------------------------------------------------------------------------- severity


@pytest.mark.parametrize("row", range(4))
def test_severity_every_row_by_each_pair_of_columns(severity: Sheet, row: int) -> None:
    for first, second in itertools.combinations(IN_ROW, 2):
        if row >= min(len(IN_ROW[first]), len(IN_ROW[second])):
            continue
        given = {**SEVERITY, **{name: values[0] for name, values in IN_ROW.items()}}
        given |= {first: IN_ROW[first][row], second: IN_ROW[second][row]}
        outcome = severity.outcome(given)
        assert isinstance(outcome, Met)
        assert outcome.grade == cells(severity.table, "Grade")[row]
        assert {COLUMNS[first], COLUMNS[second]} <= set(outcome.columns)
        assert "no-weight" in outcome.remarks


LIMITS = {
    "days": range(15),
    "bilirubin": ("1.99", "2", "2.99", "3", "4.99", "5", "7.99", "8", "9"),
    "liver_tests": ("0.5", "2", "2.01", "5", "5.01", "8", "8.01"),
    "creatinine": ("0.5", "1.19", "1.2", "1.49", "1.5", "1.99", "2", "3"),
}


@pytest.mark.parametrize(
    ("name", "value"), [(n, str(v)) for n, values in LIMITS.items() for v in values]
)
def test_severity_every_limit_is_that_of_the_cells(severity: Sheet, name: str, value: str) -> None:
    """A column stands in the row of its cell: shown by the row that a second column shares."""
    column = cells(severity.table, COLUMNS[name])
    expected = [i for i, cell in enumerate(column) if cell != "any" and holds(cell, value)]
    partner = "creatinine" if name != "creatinine" else "liver_tests"
    for row, partner_value in enumerate(IN_ROW[partner]):
        others = {n: "9" if n == "days" else "0.5" for n in IN_ROW if n not in (name, partner)}
        given = {**SEVERITY, **others, name: value, partner: partner_value}
        outcome = severity.outcome(given)
        found = outcome.row if isinstance(outcome, Met) else None
        if row in expected:
            assert found == row
        elif row:  # the two other columns are mild
            assert found != row


@pytest.mark.parametrize(
    ("value", "row"),
    [("33.9", None), ("34", 0), ("50", 0), ("51", 1), ("84", 1), ("85", 2), ("135", 2), ("136", 3)],
)
def test_severity_bilirubin_in_the_other_unit_uses_its_own_column(
    severity: Sheet, value: str, row: int | None
) -> None:
    column = cells(severity.table, "Bilirubin (umol/L)")
    assert [i for i, cell in enumerate(column) if holds(cell, value)] == (
        [row] if row is not None else []
    )
    creatinine = IN_ROW["creatinine"][row or 0]
    given = {**SEVERITY, "days": "9", "liver_tests": "1", "creatinine": creatinine}
    outcome = severity.outcome({**given, "bilirubin": value, "bilirubin.unit": "umol/L"})
    assert isinstance(outcome, Met)
    assert outcome.row == (row or 0)
    assert ("Bilirubin (umol/L)" in outcome.columns) is (row is not None)


def test_severity_doubling_stands_in_the_severe_cell(severity: Sheet) -> None:
    assert "doubling in 48 h" in cells(severity.table, "Bilirubin (mg/dL)")[2]
    given = {**SEVERITY, "days": "3", "bilirubin": "2", "doubling": "yes"}
    assert grade_of(severity.outcome(given)) == "severe"


def test_severity_time_has_no_row_of_its_own_for_very_severe(severity: Sheet) -> None:
    assert cells(severity.table, "Time since first sign")[3] == "any"
    given = {**SEVERITY, "days": "0", "bilirubin": "9", "liver_tests": "1", "creatinine": "1"}
    assert refused(severity.outcome(given), Reason.OPEN).values == ("mild", "severe")


def test_severity_another_organ_stands_in_the_last_kidney_cell(severity: Sheet) -> None:
    assert "or other organ failure" in cells(severity.table, "Kidney")[3]
    given = {**SEVERITY, "organs": "1", "bilirubin": "9"}
    assert grade_of(severity.outcome(given)) == "very severe"


def test_severity_several_organs_are_very_severe(severity: Sheet) -> None:
    assert "all patients with multi-organ failure are very severe" in severity.table.rule
    outcome = severity.outcome({**SEVERITY, "organs": "2"})
    assert isinstance(outcome, Met)
    assert (outcome.grade, outcome.remarks) == ("very severe", ("several-organs", "no-weight"))


@pytest.mark.parametrize(
    ("row", "moved"), [(0, "moderate"), (1, "severe"), (2, "severe"), (3, "very severe")]
)
def test_severity_risk_factors_move_mild_and_moderate_up(
    severity: Sheet, row: int, moved: str
) -> None:
    assert "two or more risk factors move mild or moderate up" in severity.table.rule
    given = {**SEVERITY, "days": "9", "creatinine": "1", "risk_factors": "yes"}
    given |= {name: IN_ROW[name][row] for name in ("bilirubin", "liver_tests")}
    outcome = severity.outcome(given)
    assert isinstance(outcome, Met)
    assert outcome.grade == moved == cells(severity.table, "Grade")[outcome.row]
    assert outcome.counted_row == (row if row < 2 else None)
    assert ("moved-up" in outcome.remarks) is (row < 2)


def test_severity_that_can_be_read_in_two_ways_names_no_row(severity: Sheet) -> None:
    assert severity.table.rule.startswith("highest grade with two or more criteria")
    given = {**SEVERITY, "days": "9", "bilirubin": "4", "liver_tests": "7", "creatinine": "1"}
    found = refused(severity.outcome(given), Reason.OPEN)
    assert (found.detail, found.values) == ("two-readings", ("mild", "moderate"))


def test_severity_is_for_vod_only(severity: Sheet) -> None:
    found = refused(severity.outcome({**SEVERITY, "is_vod": "no"}), Reason.NOT_MET)
    assert found.detail == "not-vod"


def test_weight_is_in_doubt_and_takes_no_part(severity: Sheet) -> None:
    assert severity.table.doubtful == ("Weight gain",)
    assert "must not compute a grade from weight" in severity.table.note
    assert not [q for q in severity.questions if "weight" in f"{q.id} {q.title}".lower()]
    for row in range(4):
        given = {**SEVERITY, **{n: IN_ROW[n][min(row, len(IN_ROW[n]) - 1)] for n in IN_ROW}}
        outcome = severity.outcome(given)
        assert isinstance(outcome, Met)
        assert "Weight gain" not in outcome.columns


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("bilirubin", "0", Problem("bilirubin", "out-of-range", ("0.1", "90", "mg/dL"))),
        ("bilirubin", "90.1", Problem("bilirubin", "out-of-range", ("0.1", "90", "mg/dL"))),
        ("bilirubin", "2.345", Problem("bilirubin", "places", ("2",))),
        ("days", "366", Problem("days", "out-of-range", ("0", "365", "days"))),
        ("days", "5.5", Problem("days", "places", ("0",))),
        ("liver_tests", "501", Problem("liver_tests", "out-of-range", ("0.1", "500", "x normal"))),
        ("creatinine", "0", Problem("creatinine", "out-of-range", ("0.1", "50", "x baseline"))),
        ("creatinine", "1,2", Problem("creatinine", "not-a-number")),
    ],
)
def test_severity_refuses_a_number(
    severity: Sheet, name: str, value: str, problem: Problem
) -> None:
    outcome = severity.outcome({**SEVERITY, name: value})
    assert refused(outcome, Reason.INVALID).problems == (problem,)


def test_severity_asks_for_the_unit_of_bilirubin(severity: Sheet) -> None:
    given = {k: v for k, v in SEVERITY.items() if k != "bilirubin.unit"}
    assert refused(severity.outcome(given), Reason.MISSING).missing == ("bilirubin.unit",)


def test_without_two_criteria_in_any_row_no_row_is_named(severity: Sheet) -> None:
    """No answers lead here today; the last row of the table must never stand for "none"."""
    levels: dict[str, int] = dict.fromkeys(("Transaminases", "Kidney"), 0)
    outcome = grading_vod._counted(severity.table, levels, risky=True)
    assert refused(outcome, Reason.NOT_MET).detail == "under-two"
