"""What must hold for all answers: no guess, no step down, no row that is not there."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.grading import Met, NoGrade, Outcome, Sheet
from tests.helpers.worksheets import COMPLETE, real_content, real_sheets

__all__ = ["real_content", "real_sheets"]

SHEETS = st.sampled_from(sorted(COMPLETE))
ANSWER_NAMES = sorted(
    {name for answers in COMPLETE.values() for name in answers}
    | {"death", "rousable", "ice.cannot", "capd.cannot", "fever_before", "evidence", "histology"}
)
ANSWERS = st.dictionaries(
    st.sampled_from(ANSWER_NAMES),
    st.sampled_from(["", "yes", "no", "0", "1", "2", "3", "4", "5", "9", "10", "11", "12", "32",
                     "33", "38", "39.5", "F", "C", "mg/dL", "umol/L"]) | st.text(max_size=6),
)  # fmt: skip
TEMPERATURES = ("36.8", "37.9", "38.0", "39.2", "41.0")
LEVELS = ("0", "2", "3", "4")
NO_YES = ("no", "yes")
# For each input the answers from the best to the worst; the rest of COMPLETE stays as it is.
WORSE: dict[str, dict[str, tuple[str, ...]]] = {
    "crs": {"temperature": TEMPERATURES, "pressure": LEVELS, "oxygen": LEVELS},
    "icans-12": {
        "ice": tuple(str(n) for n in range(10, -1, -1)), "awake": ("1", "2", "3", "4"),
        "rousable": ("yes", "no"), "seizure": ("0", "3", "4"), "movement": ("0", "4"),
        "swelling": ("0", "3", "4"),
    },
    "icans-under-12": {
        "capd": tuple(str(n) for n in range(33)), "awake": ("1", "2", "3", "4"),
        "rousable": ("yes", "no"), "seizure": ("0", "3", "4"), "movement": ("0", "4"),
        "swelling": ("0", "3", "4"),
    },
    "vod-adults": {
        "bilirubin": ("0.5", "1.99", "2", "8"), "liver": NO_YES, "weight": NO_YES,
        "ascites": NO_YES, "evidence": NO_YES, "histology": NO_YES,
    },
    "vod-children": dict.fromkeys(COMPLETE["vod-children"], NO_YES),
    "vod-adult-severity": {
        "organs": ("0", "1", "2"), "days": ("30", "8", "7", "5", "4", "0"),
        "bilirubin": ("0.5", "2", "2.5", "3", "5", "8", "20"), "doubling": ("no", "yes"),
        "liver_tests": ("1", "2", "2.5", "5", "6", "8", "9"),
        "creatinine": ("1", "1.2", "1.4", "1.5", "1.9", "2", "4"), "risk_factors": ("no", "yes"),
    },
}  # fmt: skip


def drawn_pair(data: st.DataObject, sheet_id: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return two complete sets of answers, the second nowhere better than the first."""
    better, worse = dict(COMPLETE[sheet_id]), dict(COMPLETE[sheet_id])
    if sheet_id == "crs":
        better["fever_before"] = worse["fever_before"] = "yes"
    if sheet_id == "vod-adults":
        better["day"] = worse["day"] = data.draw(st.sampled_from(("14", "21", "22", "30")))
    for name, order in WORSE[sheet_id].items():
        one = data.draw(st.integers(0, len(order) - 1), label=name)
        other = data.draw(st.integers(one, len(order) - 1), label=f"{name} later")
        better[name], worse[name] = order[one], order[other]
    return better, worse


def rank(sheet: Sheet, outcome: Met) -> int:
    return [row[0] for row in sheet.table.rows].index(outcome.grade)


@pytest.mark.parametrize("sheet_id", sorted(WORSE))
@given(data=st.data())
def test_worse_input_never_lowers_the_grade(
    real_sheets: dict[str, Sheet], sheet_id: str, data: st.DataObject
) -> None:
    sheet = real_sheets[sheet_id]
    better, worse = drawn_pair(data, sheet_id)
    first, second = sheet.outcome(better), sheet.outcome(worse)
    if isinstance(first, Met) and isinstance(second, Met):
        assert rank(sheet, second) >= rank(sheet, first)


@pytest.mark.parametrize("sheet_id", sorted(WORSE))
@given(data=st.data())
def test_once_a_row_is_met_worse_input_is_refused_or_met_never_not_met(
    real_sheets: dict[str, Sheet], sheet_id: str, data: st.DataObject
) -> None:
    sheet = real_sheets[sheet_id]
    better, worse = drawn_pair(data, sheet_id)
    second = sheet.outcome(worse)
    if isinstance(sheet.outcome(better), Met) and isinstance(second, NoGrade):
        assert second.reason in ("contradiction", "open")


@pytest.mark.parametrize("sheet_id", sorted(COMPLETE))
def test_each_answer_is_needed(real_sheets: dict[str, Sheet], sheet_id: str) -> None:
    sheet, answers = real_sheets[sheet_id], COMPLETE[sheet_id]
    assert isinstance(sheet.outcome(answers), Met)
    for name in answers:
        without = {k: v for k, v in answers.items() if k != name}
        outcome = sheet.outcome(without)
        assert isinstance(outcome, NoGrade)
        assert outcome.missing == (name,)


@given(sheet_id=SHEETS, data=st.data())
def test_missing_data_never_yields_a_grade(
    real_sheets: dict[str, Sheet], sheet_id: str, data: st.DataObject
) -> None:
    sheet = real_sheets[sheet_id]
    answers = drawn_pair(data, sheet_id)[1] if sheet_id in WORSE else dict(COMPLETE[sheet_id])
    asked = [q.id for q in sheet.asked(answers) if q.id != "death"]
    gone = data.draw(st.sampled_from(asked))
    rest = {k: v for k, v in answers.items() if k not in (gone, f"{gone}.cannot")}
    assert isinstance(sheet.outcome(rest), NoGrade)


NUMBERS = ("crs:temperature", "icans-12:age", "icans-12:ice", "icans-under-12:age",
           "icans-under-12:capd", "vod-adults:day", "vod-adults:bilirubin",
           "vod-adult-severity:days", "vod-adult-severity:bilirubin",
           "vod-adult-severity:liver_tests", "vod-adult-severity:creatinine")  # fmt: skip
NO_NUMBERS = st.sampled_from(("abc", "-1", "1,5", "3 8", "1e2", "+4", ".5", "5.", "٣", "NaN"))


@given(where=st.sampled_from(NUMBERS), text=st.integers(3651, 9999).map(str) | NO_NUMBERS)
def test_a_number_that_cannot_be_is_named_and_gives_no_grade(
    real_sheets: dict[str, Sheet], where: str, text: str
) -> None:
    """Too large for every field (days since transplant end at 3650), or no number at all."""
    sheet_id, name = where.split(":")
    outcome = real_sheets[sheet_id].outcome({**COMPLETE[sheet_id], name: text})
    assert isinstance(outcome, NoGrade)
    assert outcome.reason == "invalid"
    assert [p.question for p in outcome.problems] == [name]


@pytest.mark.parametrize("where", NUMBERS)
def test_both_ends_of_a_range_can_be_entered_and_nothing_beyond(
    real_sheets: dict[str, Sheet], where: str
) -> None:
    sheet_id, name = where.split(":")
    sheet = real_sheets[sheet_id]
    question = next(q for q in sheet.questions if q.id == name)
    step = Decimal(1).scaleb(-question.places)
    for unit in question.units:
        beyond = (unit.low - step, unit.high + step)
        for value in (unit.low, unit.high, *beyond):
            given = {**COMPLETE[sheet_id], name: str(value), f"{name}.unit": unit.code}
            outcome = sheet.outcome(given)
            codes = [p.code for p in outcome.problems] if isinstance(outcome, NoGrade) else []
            refused = "out-of-range" in codes or "not-a-number" in codes
            assert refused is (value in beyond), (where, value)


@given(sheet_id=SHEETS, answers=ANSWERS)
def test_whatever_is_entered_only_real_rows_are_met(
    real_sheets: dict[str, Sheet], sheet_id: str, answers: dict[str, str]
) -> None:
    check(real_sheets[sheet_id], answers)


@given(sheet_id=SHEETS, changes=ANSWERS)
def test_whatever_is_changed_only_real_rows_are_met(
    real_sheets: dict[str, Sheet], sheet_id: str, changes: dict[str, str]
) -> None:
    check(real_sheets[sheet_id], {**COMPLETE[sheet_id], **changes})


def check(sheet: Sheet, answers: Mapping[str, str]) -> Outcome:
    outcome = sheet.outcome(answers)
    asked = {q.id for q in sheet.asked(answers)}
    if isinstance(outcome, Met):
        assert outcome.grade == sheet.table.rows[outcome.row][0]
        assert set(outcome.columns) <= set(sheet.table.columns)
        assert not set(outcome.columns) & set(sheet.table.doubtful)
        assert outcome.scale == sheet.table.scale
        assert outcome.year
        row = sheet.table.rows[outcome.row if outcome.counted_row is None else outcome.counted_row]
        for column in outcome.columns:
            assert row[sheet.table.columns.index(column)]
    else:
        named = {m.split(".")[0] for m in outcome.missing} | {p.question for p in outcome.problems}
        assert named <= asked
    return outcome
