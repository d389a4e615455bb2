"""The worksheets on the content that ships: its real tables, and answers to fill them in."""

from __future__ import annotations

import re
from collections.abc import Generator
from decimal import Decimal

import pytest

from db.records import Kind, Table
from db.repository import ContentRepository
from desktop.core import grading_sheets
from desktop.core.grading import NoGrade, Outcome, Reason, Sheet
from desktop.core.paths import resource

# Answers that meet a row of each sheet, complete; tests change one thing at a time.
CRS = {
    "temperature": "38.5", "temperature.unit": "C", "pressure": "0", "oxygen": "0",
    "no_other_cause": "yes",
}  # fmt: skip
ICANS = {
    "age": "40", "awake": "1", "ice": "8", "seizure": "0", "movement": "0", "swelling": "0",
    "no_other_cause": "yes",
}  # fmt: skip
CHILD_ICANS = {
    "age": "7", "awake": "1", "capd": "5", "seizure": "0", "movement": "0", "swelling": "0",
    "no_other_cause": "yes",
}  # fmt: skip
VOD = {
    "day": "14", "bilirubin": "2.4", "liver": "yes", "weight": "yes", "ascites": "no",
}  # fmt: skip
LATE_VOD = {**VOD, "day": "30", "evidence": "no", "histology": "no"}
SEVERITY = {
    "is_vod": "yes", "organs": "0", "days": "6", "bilirubin": "3.2", "bilirubin.unit": "mg/dL",
    "doubling": "no", "liver_tests": "3", "creatinine": "1.3", "risk_factors": "no",
}  # fmt: skip
CHILD_VOD = {
    "platelets": "yes", "child_weight": "yes", "big_liver": "no", "ascites": "no",
    "child_bilirubin": "no",
}  # fmt: skip
COMPLETE = {
    "crs": CRS, "icans-12": ICANS, "icans-under-12": CHILD_ICANS, "vod-adults": VOD,
    "vod-adult-severity": SEVERITY, "vod-children": CHILD_VOD, "vod-child-severity": {"row": "2"},
    "infusion-reaction": {"row": "2"},
}  # fmt: skip


@pytest.fixture(scope="session")
def real_content() -> Generator[ContentRepository]:
    """The content that ships (made by `make content`)."""
    opened = ContentRepository(resource("content"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def real_sheets(real_content: ContentRepository) -> dict[str, Sheet]:
    """The sheets of the syndromes by id."""
    entries = {name: real_content.entry(name) for name in grading_sheets.NEEDED}
    return {sheet.id: sheet for sheet in grading_sheets.sheets(entries)}


@pytest.fixture(scope="session")
def ctcae_sheets(real_content: ContentRepository) -> dict[str, Sheet]:
    """The sheets of the CTCAE rows by id of their sign."""
    found = (
        grading_sheets.ctcae_sheet(real_content.entry(summary.id))
        for summary in real_content.summaries(Kind.SYMPTOM)
    )
    return {sheet.id: sheet for sheet in found if sheet}


def grade_of(outcome: Outcome) -> str:
    """Return the grade, or why there is none: "no grade: missing"."""
    return f"no grade: {outcome.reason}" if isinstance(outcome, NoGrade) else outcome.grade


def refused(outcome: Outcome, reason: Reason) -> NoGrade:
    """Return the outcome, which has to be no grade for this reason."""
    assert isinstance(outcome, NoGrade), outcome
    assert outcome.reason is reason, outcome
    return outcome


def cells(table: Table, title: str) -> list[str]:
    """Return the cells of one column, from the first row down."""
    return [row[table.columns.index(title)] for row in table.rows]


def holds(cell: str, number: str | Decimal) -> bool:
    """Return whether a number is what a cell such as "over 2 to 5 x" or "3-6" says."""
    value, limits = Decimal(number), [Decimal(n) for n in re.findall(r"\d+(?:\.\d+)?", cell)]
    if match := re.match(r"(over )?[\d.]+ to (under )?[\d.]+", cell):
        low, high = limits[:2]
        above = value > low if match.group(1) else value >= low
        return above and (value < high if match.group(2) else value <= high)
    if re.match(r"\d+-\d+", cell):
        return limits[0] <= value <= limits[1]
    if cell.startswith("over "):
        return value > limits[0]
    if cell.startswith("under "):
        return value < limits[0]
    if "or more" in cell or "or higher" in cell:
        return value >= limits[0]
    if "or less" in cell:
        return value <= limits[0]
    raise AssertionError(f"not understood: {cell}")
