"""Marks around hits, and words that begin like what was typed."""

from __future__ import annotations

import pytest

from db.records import HIT_CLOSE, HIT_OPEN
from desktop.core.hits import begun, led, unmarked, words_of


def marked(text: str) -> str:
    """Return a text with [ and ] as the marks of a hit."""
    return text.replace("[", HIT_OPEN).replace("]", HIT_CLOSE)


@pytest.mark.parametrize(
    ("text", "plain", "hits"),
    [
        ("", "", []),
        ("no hit", "no hit", []),
        ("[Fever] comes", "Fever comes", ["Fever"]),
        ("a [fever] of [100]", "a fever of 100", ["fever", "100"]),
        ("never closed [fever", "never closed fever", []),
    ],
)
def test_marks_are_taken_out_and_kept_as_places(text: str, plain: str, hits: list[str]) -> None:
    found, spans = unmarked(marked(text))
    assert found == plain
    assert [found[s.start : s.end] for s in spans] == hits


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Fever with low white cells", "fev", ["Fev"]),
        ("Fever with low white cells", "low FEVER", ["Fever", "low"]),
        ("Células blancas", "celulas", ["Células"]),
        ("CAR T-cell therapy", "car-t", ["CAR", "T", "t"]),
        ("Fever", "ever", []),
        ("Fever", "", []),
    ],
)
def test_beginnings_of_words(text: str, query: str, hits: list[str]) -> None:
    assert [text[s.start : s.end] for s in begun(text, words_of(query))] == hits


def test_a_few_words_lead_to_the_hit() -> None:
    assert led(marked("one two three four five six [hit] rest")) == marked("…five six [hit] rest")
    assert led(marked("one [hit] rest")) == marked("one [hit] rest")
    assert led(marked("100.4 F ([38 C])")) == marked("100.4 F ([38 C])")
    assert led(marked("Fever of 100.4 F ([38 C])")) == marked("…100.4 F ([38 C])")
    assert led("no hit at all in these words") == "no hit at all in these words"
