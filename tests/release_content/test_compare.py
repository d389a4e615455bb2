"""The comparison over the real content: known facts in their rows, and no false "not stated"."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from db.records import Audience, Entry, Kind
from db.repository import ContentRepository
from desktop.core.compare import Agreement, Comparison, compare
from desktop.core.compare_rules import EFFECTS, PROFESSIONAL

SUBJECTS = {
    "vaccines": r"\bvaccin", "driving": r"\bdriv(e|ing)\b", "breastfeeding": r"breastfeed",
    "pregnancy": r"pregnan|contracept", "premedication": r"premedic|antihistamine",
    "rems": r"\bREMS\b", "crs": r"\bCRS\b", "icans": r"\bICANS\b",
}  # fmt: skip
OTHERS = ("claim", "conflict", "about", "related_medicine", "trial", "status", "manufacturer")


def texts(comparison: Comparison, row_id: str, column: int) -> str:
    row = next(r for r in comparison.rows if r.id == row_id)
    return " | ".join(s.text for s in row.cells[column].statements)


@pytest.fixture(scope="module")
def therapies(release: ContentRepository) -> tuple[Entry, ...]:
    return tuple(release.entry(s.id) for s in release.summaries(Kind.THERAPY))


@pytest.mark.parametrize("row_id", SUBJECTS)
def test_not_stated_means_that_the_whole_record_is_silent(
    therapies: tuple[Entry, ...], row_id: str
) -> None:
    wrong: list[str] = []
    rule = next(r for r in PROFESSIONAL if r.id == row_id)
    for entry in therapies:
        named = [
            s.id
            for s in entry.facts
            if s.topic not in OTHERS and re.search(SUBJECTS[row_id], s.text, re.IGNORECASE)
        ]
        if named and not rule.statements(entry):
            wrong.append(f"{entry.summary.id}: {named}")
    assert wrong == []


def test_hospital_days_driving_and_rems_are_those_of_each_product(
    release: ContentRepository,
) -> None:
    ids = ("blinatumomab", "tisagenlecleucel", "obecabtagene-autoleucel")
    found = compare([release.entry(i) for i in ids], Audience.PROFESSIONAL)
    assert "hospital for first 9 days of cycle 1" in texts(found, "setting", 0)
    assert "for as long as the infusion runs" in texts(found, "driving", 0)
    assert "No driving for at least 2 weeks" in texts(found, "driving", 1)
    assert "at least 8 weeks" in texts(found, "driving", 2)
    assert "REMS eliminated for six CAR-T products" in texts(found, "rems", 1)
    assert "Approved WITHOUT a REMS" in texts(found, "rems", 2)
    assert "75% any grade, 3% grade 3 or higher" in texts(found, "crs", 2)


def test_every_statement_of_every_pair_has_a_source(therapies: tuple[Entry, ...]) -> None:
    for audience in Audience:
        for pair in combinations(therapies[:8], 2):
            for row in compare(pair, audience).rows:
                assert all(s.citations for c in row.cells for s in c.statements if s.style != "gap")


def test_a_therapy_is_the_same_as_itself_and_only_then(therapies: tuple[Entry, ...]) -> None:
    for entry in therapies:
        found = {r.agreement for r in compare([entry, entry], Audience.PROFESSIONAL).rows}
        assert found <= {Agreement.SAME, Agreement.SILENT}


def test_what_was_not_seen_is_no_common_effect(release: ContentRepository) -> None:
    """“No capillary leak was reported” is news, not what happens most."""
    ids = ("pivekimab-sunirine", "tagraxofusp")
    found = compare([release.entry(i) for i in ids], Audience.PROFESSIONAL)
    assert texts(found, EFFECTS, 0) == ""
    assert "nausea, fatigue" in texts(found, EFFECTS, 1)
