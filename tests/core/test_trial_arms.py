"""Figures that may be drawn: exactly the printed pairs, nothing computed, nothing guessed."""

from __future__ import annotations

import pytest

from db.records import Trial
from desktop.core.trial_arms import Arms, arms


def trial(result: str, endpoint: str = "OS", comparator: str = "chemotherapy") -> Trial:
    return Trial("T", "100", "adults", endpoint, result, comparator)


@pytest.mark.parametrize(
    ("endpoint", "result", "expected"),
    [
        (
            "3-year OS",
            "85% vs 68%; HR 0.41 (95% CI 0.23-0.73)",
            [Arms("3-year OS", "85", "68", "%")],
        ),
        (
            "OS",
            (
                "3-year 84.8% (76.3-90.4) vs 69.0% (58.7-77.2), HR 0.42; 5-year 82.4% (73.7-88.4) "
                "vs 62.5% (52.0-71.3)"
            ),
            [Arms("3-year OS", "84.8", "69.0", "%"), Arms("5-year OS", "82.4", "62.5", "%")],
        ),
        ("DFS", "96.0+/-1.2% vs 87.9+/-2.1% (P<.001)", [Arms("DFS", "96.0", "87.9", "%")]),
        ("OS", "median 7.7 vs 4.0 months; HR 0.71", [Arms("median OS", "7.7", "4.0", "months")]),
        (
            "4-year DFS / OS",
            "72.7% vs 53.7% / 97.1% vs 84.8%",
            [Arms("4-year DFS", "72.7", "53.7", "%"), Arms("4-year OS", "97.1", "84.8", "%")],
        ),
        (
            "progression-free survival",
            "median 5.0 (3.7-5.6) vs 1.8 (1.5-2.2) months",
            [Arms("median progression-free survival", "5.0", "1.8", "months")],
        ),
        ("EFS", "HR 0.33, median follow-up 22.4 months", []),
        ("CR+CRi", "18.4% (P=.0006 vs 5%)", []),
        ("CR", "28/54 = 52% (95% CI 38-66)", []),
        ("risk groups", "average risk 97.5 vs 90.2", []),
    ],
)
def test_only_printed_pairs_are_drawn(endpoint: str, result: str, expected: list[Arms]) -> None:
    assert list(arms(trial(result, endpoint))) == expected


def test_without_a_comparator_nothing_is_drawn() -> None:
    assert arms(trial("85% vs 68%", comparator="none (single arm)")) == ()


def test_percent_bars_are_full_at_a_hundred_and_times_at_the_longer() -> None:
    assert Arms("OS", "85", "68", "%").full == 100
    assert Arms("OS", "7.7", "4.0", "months").full == 7.7
