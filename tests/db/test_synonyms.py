"""Everyday words and likeness: what stands for what, and what is no slip of typing."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.expressions import match_any
from db.likeness import may_be_meant, may_be_near, opposites, slips
from db.records import HIT_CLOSE, HIT_OPEN
from db.repository import ContentRepository
from db.synonyms import meaning
from tests.helpers.content import TreeCopy, build, problems_of

WORDS = """
lang: en
words:
- asked: [sizzling, hot head]
  entries: [fever]
- asked: [gadget, two armed thing]
  said: [engager]
- asked: [ENG]
  said: ['"engagers"']
"""


def write(tree: TreeCopy, text: str) -> None:
    folder = tree.root / "search"
    folder.mkdir()
    (folder / "words.en.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def content(tree_copy: TreeCopy, tmp_path: Path) -> ContentRepository:
    write(tree_copy, WORDS)
    build(tree_copy.root, tmp_path / "built")
    return ContentRepository(tmp_path / "built")


def test_an_everyday_name_finds_its_entry(content: ContentRepository) -> None:
    hit = content.search("Sizzling")[0]
    assert (hit.id, hit.matched_by) == ("fever", "alias")
    assert hit.snippet.startswith(f"{HIT_OPEN}sizzling{HIT_CLOSE}")
    assert [h.id for h in content.search("sizling")] == ["fever"]


@pytest.mark.parametrize("typed", ["gadget", "Two-armed thing", "what is a gadget", "gadg"])
def test_the_texts_words_are_found_and_shown(content: ContentRepository, typed: str) -> None:
    hit = content.search(typed)[0]
    assert hit.matched_by == "body"
    assert f"{HIT_OPEN}engager" in hit.snippet.lower()


def test_other_words_of_the_query_still_count(content: ContentRepository) -> None:
    assert content.search("gadget nowhere") == []


def test_words_in_quotes_are_whole_words() -> None:
    assert match_any([("eng", '"engagers"', "two arm")]) == '("eng"* OR "engagers" OR "two arm"*)'


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["can", "I", "drive"], ["drive"]),
        (["what", "is", "IT"], ["IT"]),
        (["the"], ["the"]),
        (["dolor", "de", "cabeza"], ["dolor", "cabeza"]),
    ],
)
def test_small_words(words: list[str], left: list[str]) -> None:
    assert meaning(words) == left


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        ("asked: [x]\n  entries: [nobody]", "reference", "There is no entry “nobody”."),
        ("asked: [x]\n  said: [zzz]", "reference", "No text in “en” says “zzz”."),
        ("asked: [x, X]\n  entries: [fever]", "duplicate", "“X” stands twice, or is empty."),
        ("asked: [velora]\n  entries: [fever]", "duplicate", "“velora” is a name of velotumab."),
        (
            "asked: [x]", "search",
            "Say what is asked, and which entries it names or how the texts say it.",
        ),
    ],
)  # fmt: skip
def test_what_leads_nowhere_fails_the_build(
    tree_copy: TreeCopy, text: str, rule: str, said: str
) -> None:
    write(tree_copy, f"lang: en\nwords:\n- {text}\n")
    assert [(p.code, p.message) for p in problems_of(tree_copy.root)] == [(rule, said)]


def test_the_file_bears_its_language(tree_copy: TreeCopy) -> None:
    write(tree_copy, "lang: es\nwords: []\n")
    assert [p.code for p in problems_of(tree_copy.root)] == ["file-name"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("daratumumab", "ofatumumab"), ("atezolizumab", "tocilizumab"),
        ("pertuzumab", "gemtuzumab"), ("cetuximab", "rituximab"),
        ("canakinumab", "anakinra"), ("axicabtagene", "brexucabtagene"),
        ("smoking", "choking"), ("renal impairment", "memory impairment"),
        ("dolor de barriga", "dolor de espalda"), ("thrombocytosis", "thrombocytopenia"),
        ("hypoglycemia", "hypokalemia"),
    ],
)  # fmt: skip
def test_no_slip_of_typing(typed: str, name: str) -> None:
    assert not may_be_meant(typed, name, 0.8)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ofatumamab", "ofatumumab"), ("tociluzumab", "tocilizumab"),
        ("inutuzumab", "inotuzumab"), ("ritixumab", "rituximab"),
        ("avtzoma", "avtozma"), ("hedache", "headache"), ("lincyto", "blincyto"),
        ("lbincyto", "blincyto"), ("citokine storm", "cytokine storm"),
        ("cytokin relese s", "cytokine release syndrome"), ("hed ache", "headache"),
    ],
)  # fmt: skip
def test_slips_of_typing(typed: str, name: str) -> None:
    assert may_be_meant(typed, name, 0.8)


def test_opposites() -> None:
    assert opposites("hyperkalemia") == ("hypo",)
    assert opposites("low potassium") == ("high ",)
    assert opposites("thrombocytosis") == ("thrombocyt",)
    assert opposites("fever") == ()


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("fever", "fever", 0), ("fevr", "fever", 1), ("feever", "fever", 1), ("fevar", "fever", 1),
        ("fevre", "fever", 1), ("ab", "ba", 1), ("", "abc", 3), ("abc", "", 3), ("abc", "xyz", 3),
        ("eliquis", "liquido", 3), ("sertraline", "central line", 4), ("kimria", "kymriah", 2),
    ],
)  # fmt: skip
def test_slips_are_counted(one: str, other: str, count: int) -> None:
    assert slips(one, other) == slips(other, one) == count


def test_a_name_may_have_a_slip_for_every_third_letter() -> None:
    assert may_be_meant("kimria", "kymriah", 0.77)
    assert not may_be_meant("eliquis", "liquido", 0.71)
    assert not may_be_meant("sertraline", "central line", 0.73)
    assert may_be_near("tirxxxess", "tiredness")
    assert not may_be_near("xxxxxness", "tiredness")
