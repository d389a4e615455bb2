"""A citation in a few words: the chip, what a screen reader says, what is only secondary."""

from __future__ import annotations

from typing import get_args, get_type_hints

import pytest

from db.build.shapes import SourceShape
from db.records import Citation
from desktop.core import citations
from desktop.core.citations import NO_LOCATOR
from desktop.core.handouts.compare import SourceList


def cite(
    locator: str = "12.1", date: str = "2024-03", kind: str = "label", *, secondary: bool = False
) -> Citation:
    return Citation("s", locator, "Title", "Publisher", date, kind, secondary)


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2024-03-06", "2024"), ("2024", "2024"), ("Revised 7/2023", "2023"), ("1998", "1998"),
        ("2021 guideline", "2021"), ("before 2025-06", "2025"), ("undated", "undated"),
        ("", "undated"), ("1875", "undated"), ("v2.1", "undated"),
    ],
)  # fmt: skip
def test_year(date: str, year: str) -> None:
    assert citations.year(date) == year


@pytest.mark.parametrize(
    ("locator", "short"),
    [
        ("12.1", "12.1"), ("label 12.1", "12.1"), ("the label 12.1", "the label 12.1"),
        ("section not noted", ""), ("x" * 26, "x" * 26), ("x" * 27, "x" * 25 + "…"),
        ("Adverse reactions, table 3 and 4", "Adverse reactions, table…"),
    ],
)  # fmt: skip
def test_short_locator(locator: str, short: str) -> None:
    assert citations.short_locator(locator) == short
    assert len(citations.short_locator(locator)) <= citations.MAX_LOCATOR


@pytest.mark.parametrize(
    ("given", "chip", "short"),
    [
        ([], "", ""),
        ([cite()], "Label 12.1 · 2024", "Label · 2024"),
        ([cite(), cite("6.1")], "Label 12.1 · 2024 +1", "Label · 2024 +1"),
        ([cite(), cite(), cite()], "Label 12.1 · 2024 +2", "Label · 2024 +2"),
        ([cite("section not noted")], "Label · 2024", "Label · 2024"),
        ([cite(kind="seed", date="undated")], "Article 12.1 · undated", "Article · undated"),
        ([cite(kind="cancer-centre")], "Cancer center 12.1 · 2024", "Cancer center · 2024"),
        ([cite(kind="other")], "other 12.1 · 2024", "other · 2024"),
    ],
)
def test_chip(given: list[Citation], chip: str, short: str) -> None:
    assert citations.chip(given) == chip
    assert citations.chip(given, short=True) == short


def test_every_kind_of_source_has_a_word() -> None:
    kinds = get_args(get_type_hints(SourceShape)["kind"])
    assert set(kinds) == set(citations.KINDS)


def test_spoken_names_the_full_place() -> None:
    said = citations.spoken([cite("section not noted"), cite("x" * 40, "undated")])
    assert said == (
        f"Title, Publisher, 2024-03: section not noted; Title, Publisher, undated: {'x' * 40}"
    )
    assert citations.spoken([]) == ""


def test_a_chip_is_said_in_the_language_of_whoever_shows_it() -> None:
    words = {"Label": "Etiqueta", "undated": "sin fecha"}
    cited = cite("label 5.1", "undated")
    assert citations.chip((cited,), say=words.__getitem__) == "Etiqueta 5.1 · sin fecha"


def test_the_sources_of_a_printed_comparison_say_undated_in_its_language() -> None:
    """ "(undated)" stood on a Spanish page."""
    sources = SourceList(lambda word: "sin fecha" if word == "undated" else word)
    assert sources.numbers((cite(date="undated"), cite(date="2024-03"))) == (1,)
    assert sources.lines() == ("Title, Publisher (sin fecha): 12.1",)


def test_a_place_that_nobody_noted_is_said_in_the_language_of_the_comparison() -> None:
    sources = SourceList(lambda word: {NO_LOCATOR: "sección no anotada"}.get(word, word))
    sources.numbers((cite(NO_LOCATOR),))
    assert sources.lines() == ("Title, Publisher (2024-03): sección no anotada",)
