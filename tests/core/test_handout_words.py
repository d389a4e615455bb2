"""The fixed words of paper: the same in every language, all used, none that claims too much."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.helpers.entries import HANDOUTS, words


def test_every_language_has_the_same_words() -> None:
    english, spanish = words("en"), words("es")
    assert english.texts.keys() == spanish.texts.keys()
    assert len(english.months) == len(spanish.months) == 12
    holes = [key for key in english.texts if _holes(english[key]) != _holes(spanish[key])]
    assert holes == []


def _holes(text: str) -> set[str]:
    return {piece.partition("}")[0] for piece in text.split("{")[1:]}


def test_no_word_is_left_over() -> None:
    source = "".join(f.read_text("utf-8") for f in HANDOUTS.parents[1].glob("desktop/core/**/*.py"))
    tables = tomllib.loads((HANDOUTS / "words.en.toml").read_text("utf-8"))
    by_name = {
        "document", "section", "lead", "life", "level", "level_text", "bother", "since", "group",
        "more", "calendar", "bundle",
    }  # fmt: skip
    unused = [
        f"{table}.{key}"
        for table, found in tables.items()
        for key in found
        if table not in by_name and key != "months" and not is_used(table, key, source)
    ]
    assert unused == []


def is_used(table: str, key: str, source: str) -> bool:
    """Return whether a key stands in the source, whole or as the result of an f-string."""
    if f'"{table}.{key}"' in source:
        return True
    for form in re.findall(rf'f"{table}\.([^"]*)"', source):
        parts = re.fullmatch(re.sub(r"\{[^}]*\}", "(.*)", form), key)
        if parts and all(f'"{part}"' in source or part.isdecimal() for part in parts.groups()):
            return True
    return False


def test_a_language_without_words_falls_back_to_english() -> None:
    assert words("xx").lang == "en"


@pytest.mark.parametrize(("lang", "said"), [("en", "March 5, 2026"), ("es", "5 de marzo de 2026")])
def test_dates_are_said_as_people_say_them(lang: str, said: str) -> None:
    assert words(lang).printed_date("2026-03-05") == said
    assert words(lang).printed_date("spring 2020") == "spring 2020"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_sheet_never_poses_as_an_official_document(lang: str) -> None:
    text = " ".join(words(lang).texts.values()).lower()
    forbidden = (
        "medication guide",
        "guía del medicamento",
        "fda",
        "do you understand",
        "you are fine",
    )
    assert [x for x in forbidden if x in text] == []
