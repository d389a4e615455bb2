"""ICANS: every row and boundary of both age groups, awake with 0 or unrousable, the open cases."""

from __future__ import annotations

import pytest

from db.records import Table
from desktop.core.grading import Met, Problem, Reason, Sheet
from tests.helpers.worksheets import (
    CHILD_ICANS,
    COMPLETE,
    ICANS,
    cells,
    grade_of,
    holds,
    real_content,
    real_sheets,
    refused,
)

__all__ = ["real_content", "real_sheets"]

AWAKE = ("1", "2", "3")


@pytest.fixture
def icans(real_sheets: dict[str, Sheet]) -> Sheet:
    return real_sheets["icans-12"]


@pytest.fixture
def child(real_sheets: dict[str, Sheet]) -> Sheet:
    return real_sheets["icans-under-12"]


def test_cells_that_point_to_adults_show_what_adults_have(icans: Sheet, child: Sheet) -> None:
    seizure = next(q for q in child.questions if q.id == "seizure")
    adults = cells(icans.table, "Seizure")
    assert [o.text for o in seizure.options] == [
        "none", f"{adults[2]} (as in adults grade 3)", f"{adults[3]} (as in adults grade 4)",
    ]  # fmt: skip


def test_the_boundary_of_twelve_years_is_stated_on_both_sheets(icans: Sheet, child: Sheet) -> None:
    for sheet in (icans, child):
        stated = [n for n in sheet.notes if n.heading == "Age boundary"]
        assert [n.current for n in stated] == [True, False]


def ice_row(table: Table, score: int) -> str:
    """Return the grade of the row that a score of an awake person stands in, "" for none."""
    for grade, cell in zip(cells(table, "Grade"), cells(table, "ICE score"), strict=True):
        if "-" in cell and holds(cell, str(score)):
            return grade
    return ""


@pytest.mark.parametrize("score", range(11))
def test_icans_every_ice_score_of_an_awake_person(icans: Sheet, score: int) -> None:
    outcome = icans.outcome({**ICANS, "ice": str(score)})
    if score == 10:
        assert refused(outcome, Reason.NOT_MET).detail == "ice-10"
        assert ice_row(icans.table, score) == ""
    else:
        assert grade_of(outcome) == ice_row(icans.table, score)


@pytest.mark.parametrize("awake", AWAKE)
def test_icans_awake_with_zero_is_grade_three(icans: Sheet, awake: str) -> None:
    outcome = icans.outcome({**ICANS, "ice": "0", "awake": awake})
    assert isinstance(outcome, Met)
    assert outcome.grade == "3"
    assert "ICE score" in outcome.columns


@pytest.mark.parametrize("score", [{"ice": "0"}, {"ice": "", "ice.cannot": "yes"}])
def test_icans_unrousable_is_grade_four(icans: Sheet, score: dict[str, str]) -> None:
    outcome = icans.outcome({**ICANS, **score, "awake": "4", "rousable": "no"})
    assert isinstance(outcome, Met)
    assert (outcome.grade, outcome.columns) == ("4", ("ICE score", "Consciousness"))


def test_icans_awake_or_unrousable_is_asked_not_assumed(icans: Sheet) -> None:
    without = {k: v for k, v in ICANS.items() if k != "awake"} | {"ice": "0"}
    assert refused(icans.outcome(without), Reason.MISSING).missing == ("awake",)
    for score in ("0", "5"):
        outcome = icans.outcome({**ICANS, "ice": score, "awake": "4"})
        assert refused(outcome, Reason.MISSING).missing == ("rousable",)
    outcome = icans.outcome({**ICANS, "ice": "", "awake": "4", "rousable": "no"})
    assert refused(outcome, Reason.MISSING).missing == ("ice",)


@pytest.mark.parametrize("score", ["0", "2", "7", "10"])
def test_icans_only_vigorous_touch_is_grade_four_whatever_the_score(
    icans: Sheet, score: str
) -> None:
    outcome = icans.outcome({**ICANS, "ice": score, "awake": "4", "rousable": "yes"})
    assert isinstance(outcome, Met)
    assert (outcome.grade, outcome.columns) == ("4", ("Consciousness",))


@pytest.mark.parametrize("score", range(1, 11))
def test_icans_unrousable_with_a_score_is_a_contradiction(icans: Sheet, score: int) -> None:
    outcome = icans.outcome({**ICANS, "ice": str(score), "awake": "4", "rousable": "no"})
    assert refused(outcome, Reason.CONTRADICTION).problems == (
        Problem("ice", "unrousable-with-score"),
        Problem("rousable", "unrousable-with-score"),
    )


@pytest.mark.parametrize("awake", AWAKE)
def test_icans_a_test_that_cannot_be_done_awake_is_a_contradiction(
    icans: Sheet, awake: str
) -> None:
    outcome = icans.outcome({**ICANS, "ice": "", "ice.cannot": "yes", "awake": awake})
    assert refused(outcome, Reason.CONTRADICTION).problems == (
        Problem("ice", "cannot-but-awake"),
        Problem("awake", "cannot-but-awake"),
    )


def test_icans_a_score_beside_cannot_be_done_is_a_contradiction(icans: Sheet) -> None:
    given = {**ICANS, "ice": "0", "ice.cannot": "yes", "awake": "4", "rousable": "no"}
    found = refused(icans.outcome(given), Reason.CONTRADICTION)
    assert found.problems == (Problem("ice", "score-and-cannot"),)


@pytest.mark.parametrize(
    ("question", "title", "value"),
    [
        ("awake", "Consciousness", "2"),
        ("awake", "Consciousness", "3"),
        ("seizure", "Seizure", "3"),
        ("seizure", "Seizure", "4"),
        ("movement", "Movement", "4"),
        ("swelling", "Raised pressure or swelling of the brain", "3"),
        ("swelling", "Raised pressure or swelling of the brain", "4"),
    ],
)
def test_icans_each_sign_decides_alone(
    icans: Sheet, child: Sheet, question: str, title: str, value: str
) -> None:
    for sheet, given in ((icans, {**ICANS, "ice": "10"}), (child, {**CHILD_ICANS, "capd": "0"})):
        outcome = sheet.outcome({**given, question: value})
        assert isinstance(outcome, Met)
        assert (outcome.grade, outcome.columns) == (value, (title,))
        assert cells(sheet.table, title)[outcome.row]


@pytest.mark.parametrize(
    ("age", "code"), [("11", "age-under-12"), ("0", "age-under-12"), ("12", ""), ("120", "")]
)
def test_icans_ice_version_from_twelve(icans: Sheet, age: str, code: str) -> None:
    outcome = icans.outcome({**ICANS, "age": age})
    if code:
        assert refused(outcome, Reason.INVALID).problems == (Problem("age", code),)
    else:
        assert isinstance(outcome, Met)
        assert outcome.remarks == (("age-12",) if age == "12" else ())


@pytest.mark.parametrize(
    ("age", "code"), [("11", ""), ("0", ""), ("12", "age-12"), ("13", "age-12-up")]
)
def test_icans_capd_version_under_twelve(child: Sheet, age: str, code: str) -> None:
    outcome = child.outcome({**CHILD_ICANS, "age": age})
    if code:
        assert refused(outcome, Reason.INVALID).problems == (Problem("age", code),)
    else:
        assert grade_of(outcome) == "1"


@pytest.mark.parametrize("score", range(33))
def test_icans_every_capd_total_of_an_awake_child(child: Sheet, score: int) -> None:
    outcome = child.outcome({**CHILD_ICANS, "capd": str(score)})
    if score == 0:
        assert refused(outcome, Reason.OPEN).detail == "capd-0"
        return
    rows = [
        grade
        for grade, cell, awake in zip(
            cells(child.table, "Grade"), cells(child.table, "CAPD score"),
            cells(child.table, "Consciousness"), strict=True,
        )
        if cell[-1:] in ("9", "e") and "cannot" not in cell and holds(cell, str(score))
        and ("under" not in cell or awake == "wakes on its own")
    ]  # fmt: skip
    assert [grade_of(outcome)] == rows


def test_icans_capd_that_cannot_be_done(child: Sheet) -> None:
    given = {**CHILD_ICANS, "capd": "", "capd.cannot": "yes", "awake": "4", "rousable": "no"}
    outcome = child.outcome(given)
    assert isinstance(outcome, Met)
    assert (outcome.grade, outcome.columns) == ("4", ("CAPD score", "Consciousness"))
    assert cells(child.table, "CAPD score")[outcome.row] == "cannot be done"


@pytest.mark.parametrize("score", ["0", "9", "32"])
def test_icans_capd_of_an_unrousable_child_is_a_contradiction(child: Sheet, score: str) -> None:
    given = {**CHILD_ICANS, "capd": score, "awake": "4", "rousable": "no"}
    assert refused(child.outcome(given), Reason.CONTRADICTION).problems == (
        Problem("capd", "unrousable-with-capd"),
        Problem("rousable", "unrousable-with-capd"),
    )


@pytest.mark.parametrize(
    ("sheet_id", "question", "value", "problem"),
    [
        ("icans-12", "ice", "11", Problem("ice", "out-of-range", ("0", "10", "points"))),
        ("icans-12", "ice", "7.5", Problem("ice", "places", ("0",))),
        ("icans-12", "ice", "-1", Problem("ice", "not-a-number")),
        ("icans-12", "ice", "ten", Problem("ice", "not-a-number")),
        ("icans-12", "age", "121", Problem("age", "out-of-range", ("0", "120", "years"))),
        ("icans-under-12", "capd", "33", Problem("capd", "out-of-range", ("0", "32", "points"))),
        ("icans-under-12", "capd", "8.5", Problem("capd", "places", ("0",))),
        ("icans-under-12", "capd", "", Problem("capd", "")),
    ],
)
def test_icans_refuses_a_number(
    real_sheets: dict[str, Sheet], sheet_id: str, question: str, value: str, problem: Problem
) -> None:
    outcome = real_sheets[sheet_id].outcome({**COMPLETE[sheet_id], question: value})
    if problem.code:
        assert refused(outcome, Reason.INVALID).problems == (problem,)
    else:
        assert refused(outcome, Reason.MISSING).missing == (question,)


@pytest.mark.parametrize("sheet_id", ["icans-12", "icans-under-12"])
def test_icans_another_cause_and_death(real_sheets: dict[str, Sheet], sheet_id: str) -> None:
    sheet = real_sheets[sheet_id]
    given = {**COMPLETE[sheet_id], "no_other_cause": "no", "seizure": "4"}
    assert refused(sheet.outcome(given), Reason.OTHER_CAUSE).detail == "other-cause"
    assert sheet.outcome({"death": "yes"}) == Met("ASTCT 2019", "2019", "5", 4, ("Criterion",))
