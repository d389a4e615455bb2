"""Finding what was typed in the texts of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.find import fold, places


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Fever and more fever", "FEVER", [0, 15]),
        ("neutrófilos y NEUTRÓFILOS", "neutrofilos", [0, 14]),
        ("neutrofilos", "neutrófilos", [0]),
        ("100.4\u00a0°F", "100.4 °f", [0]),
        ("day\u20111", "day-1", [0]),
        ("aaaa", "aa", [0, 2]),
        ("a.b", ".", [1]),
        ("fever", "", []),
        ("fever", "rash", []),
    ],
)
def test_case_and_accents_do_not_count(text: str, wanted: str, expected: list[int]) -> None:
    assert places(fold(text), wanted) == expected


@given(st.text())
def test_a_folded_text_is_as_long_as_before(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(min_size=1, max_size=8), st.text(max_size=40), st.text(max_size=40))
def test_what_is_there_is_found(wanted: str, before: str, after: str) -> None:
    found = places(fold(before + wanted + after), wanted)
    assert found
    assert found[0] <= len(before)
