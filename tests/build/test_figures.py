"""Placeholders of patient words: one number, from the facts, in every language, never retyped."""

from __future__ import annotations

import pytest

from db.build import figures, wording
from db.build.shapes import At, Fact, Figure, ReactionShape, TrialShape
from db.repository import ContentRepository
from tests.helpers.content import TREE, load

ENGLISH = {
    "of100": "about {n} of 100 people",
    "of100_all": "about 100 of 100 people",
    "of100_one": "about 1 of 100 people",
    "of100_floor": "{n} or more of 100 people",
    "of100_less": "fewer than {n} of 100 people",
}


@pytest.mark.parametrize(
    ("percent", "floor", "words"),
    [
        (55, None, "about 55 of 100 people"),
        (84.6, None, "about 85 of 100 people"),
        ("84.6", None, "about 85 of 100 people"),
        (84.4, None, "about 84 of 100 people"),
        (12.5, None, "about 13 of 100 people"),
        (13.5, None, "about 14 of 100 people"),
        (1, None, "about 1 of 100 people"),
        (0.5, None, "about 1 of 100 people"),
        (0.4, None, "fewer than 1 of 100 people"),
        (0, None, "fewer than 1 of 100 people"),
        ("<1", None, "fewer than 1 of 100 people"),
        ("<0.1", None, "fewer than 1 of 100 people"),
        ("<5", None, "fewer than 5 of 100 people"),
        ("<1.5", None, "fewer than 2 of 100 people"),
        (99.4, None, "about 99 of 100 people"),
        (99.6, None, "about 100 of 100 people"),
        (100, None, "about 100 of 100 people"),
        (None, 20, "20 or more of 100 people"),
        (30, 20, "about 30 of 100 people"),
    ],
)
def test_people_of_a_hundred(percent: float | str | None, floor: int | None, words: str) -> None:
    assert figures.of_hundred_words(percent, floor, ENGLISH, "x") == words


@pytest.mark.parametrize("percent", ["about two-thirds", "10-20", ">5", "5%", "", "1e2", "-3"])
def test_only_a_plain_percent_becomes_people(percent: str) -> None:
    with pytest.raises(figures.FigureError, match="no plain percent"):
        figures.of_hundred_words(percent, None, ENGLISH, "x")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("100.4 °F (38 °C), 0.5", ["100.4", "38", "0.5"]),
        ("1,000 to 12,345,678.", ["1000", "12345678"]),
        ("1,5 is not 15", ["1,5", "15"]),  # a comma as in Spanish is no separator of thousands
        ("1,0000 and 0,25", ["1,0000", "0,25"]),
        ("grade 3.", ["3"]),
        ("none", []),
    ],
)
def test_numbers_as_printed(text: str, numbers: list[str]) -> None:
    assert figures.numbers_of(text) == numbers


def test_a_percent_that_is_not_stated() -> None:
    with pytest.raises(figures.FigureError, match="states no such percent"):
        figures.of_hundred_words(None, None, ENGLISH, "x")


def test_english_texts_as_a_patient_reads_them(repository: ContentRepository) -> None:
    shown = [(s.label, s.text) for s in repository.entry("velotumab").section("common")]
    assert shown == [
        ("Fever", "about 55 of 100 people get it. It is very bad in about 5 of 100 people."),
        ("Rash", "about 85 of 100 people, very bad in fewer than 1 of 100 people"),
        ("Tired", "20 or more of 100 people"),
        ("Shaking", "fewer than 1 of 100 people"),
        ("Low white cells", "about 100 of 100 people"),
    ]


def people(number: int) -> str:
    return f"unas {number} de cada 100 personas"


def test_spanish_texts_show_the_same_numbers(repository: ContentRepository) -> None:
    shown = [(s.label, s.text) for s in repository.entry("velotumab", "es").section("common")]
    assert shown == [
        ("Fiebre", f"La tienen {people(55)}. Es muy fuerte en {people(5)}."),
        ("Ronchas", f"Las tienen {people(85)}."),
        ("Cansancio", "Lo tienen 20 o más de cada 100 personas."),
        ("Temblor", "Lo tienen menos de 1 de cada 100 personas."),
        ("Pocas células blancas", f"Las tienen {people(100)}."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{fig:days} days", "28 days"),
        ("{fig:velotumab:days} days", "28 days"),
        ("{fig:calmizumab:hours}", "1"),
        ("{shared:fever}", "100.4 °F (38.0 °C)"),
        ("{shared:emergency}", "911"),
        ("{name} and {name:calmizumab}", "Velora and Calmara"),
        ("{of100:zencabtagene-autoleucel:reaction-pyrexia}", "about 70 of 100 people"),
        ("{severe100:reaction-neutropenia}", "about 41 of 100 people"),
        ("no figure", "no figure"),
    ],
)
def test_placeholders(text: str, filled: str) -> None:
    assert figures.fill(text, "velotumab", "en", load(TREE)) == filled


AT = [At("a", "b")]


@pytest.mark.parametrize(
    ("value", "fact", "stands"),
    [
        (28, Fact("k", "dose", AT, text="28 mcg a day"), True),
        (8, Fact("k", "dose", AT, text="28 mcg a day"), False),
        (2, Fact("k", "dose", AT, text="2.5 mg"), False),
        ("2.5", Fact("k", "dose", AT, text="2.5 mg"), True),
        ("1,000", Fact("k", "dose", AT, text="1000 mg"), True),
        ("3 to 5", Fact("k", "dose", AT, text="from 3 up to 5 days"), True),
        ("3 to 6", Fact("k", "dose", AT, text="from 3 up to 5 days"), False),
        (7, Fact("k", "dose", AT, text="x", heading="Day 7"), True),
        (7, Fact("k", "dose", AT, text="x", note="day 7"), True),
        ("7.7", Fact("k", "trial", AT, trial=TrialShape("T", "median 7.7 months")), True),
        (405, Fact("k", "trial", AT, trial=TrialShape("T", "none", n="405")), True),
        ("none", Fact("k", "dose", AT, text="none"), False),
        ("", Fact("k", "dose", AT, text="1"), False),
    ],
)
def test_a_figure_stands_in_its_fact(value: int | str, fact: Fact, *, stands: bool) -> None:
    assert figures.check_figure(Figure(value, "k"), fact) is stands


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (ReactionShape("Fever", "p", any=55, severe=5, severe_scale="3+"),
         "Fever: 55% any grade, 5% grade 3 or higher"),
        (ReactionShape("Fever", "p", any="<1", severe=0.4), "Fever: <1% any grade, 0.4% severe"),
        (ReactionShape("Fever", "p", any_floor=20, serious_floor=2),
         "Fever: 20% or more, serious in 2% or more"),
        (ReactionShape("Fever", "p", serious=3), "Fever: 3% serious"),
        (ReactionShape("Fever", "p"), "Fever: no percentage stated"),
        (ReactionShape("Fever", "p", any=0), "Fever: 0% any grade"),
        (ReactionShape("Fever", "p", any="about two-thirds"), "Fever: about two-thirds any grade"),
        (ReactionShape("Fever", "p", any=9, control_any=4, control_severe=1),
         "Fever: 9% any grade (comparator: 4% any grade, 1% severe)"),
    ],
)  # fmt: skip
def test_a_reaction_in_words(row: ReactionShape, text: str) -> None:
    assert wording.reaction_text(row) == text
