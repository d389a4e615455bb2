"""Words of the glossary in running text."""

from __future__ import annotations

import pytest

from db.records import Term
from desktop.core.glossary import Glossary


def term(name: str, *also: str) -> Term:
    return Term(name, name, also, f"What {name} means.", "en", ())


ENGLISH = Glossary(
    (
        term("acute"), term("acute lymphoblastic leukemia", "ALL"), term("antibody"),
        term("B cell", "B lymphocyte"), term("blast"), term("CD19"), term("IV", "intravenous"),
        term("Medication Guide"), term("white blood cell"), term("blood"),
    )
)  # fmt: skip
SPANISH = Glossary((term("célula T", "linfocito T"), term("infección"), term("gen", "genes")))


def spotted(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    return [(text[s : s + n], found.id) for s, n, found in glossary.spot(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ALL is a leukemia", [("ALL", "acute lymphoblastic leukemia")]),
        ("all people, All of them", []),
        ("An acute lymphoblastic leukemia", [("acute lymphoblastic leukemia",) * 2]),
        ("An acute problem", [("acute", "acute")]),
        ("Antibodies, antibody", [("Antibodies", "antibody"), ("antibody", "antibody")]),
        ("B-cell and B cells", [("B-cell", "B cell"), ("B cells", "B cell")]),
        ("the BLAST study of blasts", [("blasts", "blast")]),
        ("CD19, CD190, cd19", [("CD19", "CD19")]),
        ("stage iv", []),
        ("Intravenous", [("Intravenous", "IV")]),
        ("a medication guide", []),
        ("white blood cells", [("white blood cells", "white blood cell")]),
        ("white, blood", [("blood", "blood")]),
        ("bloody", []),
        ("", []),
    ],
)
def test_names_are_found_as_they_are_written(text: str, expected: list[tuple[str, str]]) -> None:
    assert spotted(ENGLISH, text) == expected


def test_spanish_words_are_found_with_and_without_accents_in_the_plural() -> None:
    text = "Células T, infecciones, infeccion; los genes"
    assert spotted(SPANISH, text) == [
        ("Células T", "célula T"), ("infecciones", "infección"), ("infeccion", "infección"),
        ("genes", "gen"),
    ]  # fmt: skip


def test_no_glossary_explains_nothing() -> None:
    assert spotted(Glossary(), "ALL") == []
