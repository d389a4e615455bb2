"""Search: what comes first and why, misspellings, and odd questions that find nothing."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from db.expressions import MIN_BODY_LETTERS, match_all, quoted, singular, tokens
from db.pages import PAGES, TITLES
from db.records import HIT_CLOSE, HIT_OPEN, Kind, MatchedBy
from db.repository import ContentRepository
from db.snippets import around
from db.spelling import trigrams
from tests.helpers.content import TreeCopy, build

ORDER = list(MatchedBy)
PASTE_SECONDS = 0.5


def found(repository: ContentRepository, text: str) -> list[tuple[str, str]]:
    return [(hit.id, hit.matched_by.value) for hit in repository.search(text)]


# ------------------------------------------------------------------------------------------- order


def test_alias_then_name_then_title_then_body(repository: ContentRepository) -> None:
    assert found(repository, "engager") == [
        ("bispecific-t-cell-engager", "alias"),
        ("velotumab", "name"),
        ("darutumab", "title"),
        ("rash", "body"),
        ("all", "body"),
    ]


def test_sources_come_last(repository: ContentRepository) -> None:
    kinds = [hit.kind for hit in repository.search("velora")]
    assert kinds[0] is Kind.THERAPY
    assert kinds[-2:] == [Kind.SOURCE, Kind.SOURCE]
    assert Kind.SOURCE not in kinds[:-2]


def test_spelling_only_where_nothing_else_fits(repository: ContentRepository) -> None:
    assert {how for _, how in found(repository, "engagre")} == {"spelling"}
    assert "spelling" not in {how for _, how in found(repository, "engage")}


@pytest.mark.parametrize(
    ("text", "first", "how"),
    [
        ("Velora", "velotumab", "alias"),
        ("velora", "velotumab", "alias"),
        ("  VELORA  ", "velotumab", "alias"),
        ("velotumab", "velotumab", "alias"),
        ("velotumab-abcd", "velotumab", "alias"),
        ("vellotumab", "velotumab", "alias"),
        ("velo", "velotumab", "name"),
        ("v", "velotumab", "name"),
        ("CD3", "velotumab", "alias"),
        ("cd19", "velotumab", "alias"),
        ("BITE", "bispecific-t-cell-engager", "alias"),
        ("CAR-T", "car-t-cell-therapy", "alias"),
        ("car t", "car-t-cell-therapy", "name"),
        ("ALL", "all", "alias"),
        ("acute lymphocytic leukemia", "all", "alias"),
        ("acute lymph", "all", "name"),
        ("myeloid", "aml", "title"),
        ("high temp", "fever", "alias"),
        ("neutropenia", "low-white-cells", "alias"),
        ("zenca-cel", "zencabtagene-autoleucel", "alias"),
        ("autoleucel zenca", "zencabtagene-autoleucel", "title"),
        ("storm", "crs", "title"),
        ("messenger", "word-cytokine", "body"),
        ("fiebre", "fever", "alias"),
        ("anticuerpo", "word-antibody", "alias"),
        ("CÁNCER DE LA SANGRE", "word-leukemia", "alias"),
        ("cancer de la sangre", "word-leukemia", "alias"),
        ("two-arm", "bispecific-t-cell-engager", "title"),
        ("lumen", "velotumab", "body"),
    ],
)
def test_what_is_found_first(
    repository: ContentRepository, text: str, first: str, how: str
) -> None:
    assert found(repository, text)[0] == (first, how)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("velotumap", "velotumab"), ("velotumb", "velotumab"), ("vleora", "velotumab"),
        ("darutumb", "darutumab"), ("zencabtagen autolucel", "zencabtagene-autoleucel"),
        ("zencatra", "zencabtagene-autoleucel"), ("calmizumb", "calmizumab"), ("fevr", "fever"),
        ("pirexia", "fever"), ("tirednes", "tiredness"), ("neutropinia", "low-white-cells"),
        ("citokine storm", "crs"), ("bispesific", "bispecific-t-cell-engager"),
        ("leukaemia", "aml"), ("velòra", "velotumab"), ("velotumb side effects", "velotumab"),
        ("fever with velotumb", "velotumab"), ("acut lymphocytic", "all"),
    ],
)  # fmt: skip
def test_misspellings(repository: ContentRepository, text: str, first: str) -> None:
    assert first in [entry_id for entry_id, _ in found(repository, text)][:3]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\t\n", "-", "--", "...", "''", '""', '"', "*", "**", "^", ":", "()", "{}", "_",
        "___",
        "\x00", "\u200b", "\u202e", "🤒", "%", "\\", "½ %"[2:], "?!", "zzzzqq", "xx yy zz",
    ],
)  # fmt: skip
def test_what_finds_nothing(repository: ContentRepository, text: str) -> None:
    assert repository.search(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'velora"', '"velora"', "velora*", "(velora", "velora)", "^velora", "velora:", "- velora",
        "velora\x00", "\u202evelora\u202c", "velora _", "___ velora", "velora;--", "'velora'",
        "{velora}", "velora\u200b", "\ufeffvelora", "velora\ud800", "[velora]", "velora,",
        "+velora",
    ],
)  # fmt: skip
def test_signs_around_a_word_are_no_operators(repository: ContentRepository, text: str) -> None:
    assert repository.search(text)[0].id == "velotumab"


@pytest.mark.parametrize(
    "text",
    [
        "velora AND fever", "velora OR nothing", "velora NOT fever", "NEAR(velora fever)",
        "names:velora xx", "title : velora xx", "{names title}: velora xx", "velora + xx",
    ],
)  # fmt: skip
def test_operators_are_words(repository: ContentRepository, text: str) -> None:
    """AND is looked for as the word "and"; none of these may act on the index."""
    words = [w.lower() for w in tokens(text) if len(w) >= MIN_BODY_LETTERS]
    for hit in repository.search(text):
        if hit.matched_by is MatchedBy.BODY:
            entry = repository.entry(hit.id)
            said = " ".join(s.text for s in (*entry.facts, *entry.patient)).lower()
            assert all(w in said + entry.summary.title.lower() for w in words)


# ------------------------------------------------------------------------------------------- hits


def test_only_the_wanted_kinds(repository: ContentRepository) -> None:
    hits = repository.search("leukemia", frozenset({Kind.TERM, Kind.LEUKEMIA}))
    assert {hit.kind for hit in hits} == {Kind.TERM, Kind.LEUKEMIA}
    assert repository.search("velora", frozenset()) == []


def test_a_misspelling_counts_where_the_kind_has_nothing_else(
    repository: ContentRepository,
) -> None:
    (hit,) = repository.search("fevre", frozenset({Kind.SYMPTOM}))
    assert (hit.id, hit.matched_by) == ("fever", MatchedBy.SPELLING)


def test_the_snippet_shows_the_hit(repository: ContentRepository) -> None:
    body = next(h for h in repository.search("engager") if h.matched_by is MatchedBy.BODY)
    assert f"{HIT_OPEN}Engagers{HIT_CLOSE}" in body.snippet
    alias = repository.search("high temp")[0]
    assert alias.snippet == f"{HIT_OPEN}high temp{HIT_CLOSE} · pyrexia"
    assert repository.search("velotumab")[0].snippet == "velotumab"


def test_outdated_statements_are_not_found(repository: ContentRepository) -> None:
    assert repository.search("older label") == []


@pytest.mark.parametrize("text", ["engager", "velo", "leukemia", "a", "of", "the", "fevre"])
def test_each_entry_once_and_in_order(repository: ContentRepository, text: str) -> None:
    hits = [h for h in repository.search(text) if h.kind is not Kind.SOURCE]
    assert len({(h.kind, h.id) for h in hits}) == len(hits)
    places = [ORDER.index(h.matched_by) for h in hits]
    assert places == sorted(places)


def test_at_most_fifty_hits(tree_copy: TreeCopy, tmp_path: Path) -> None:
    rash = (tree_copy.root / "safety/symptoms/rash.yaml").read_text(encoding="utf-8")
    for number in range(60):
        text = rash.replace("id: rash", f"id: rash-{number}")
        (tree_copy.root / f"safety/symptoms/rash-{number}.yaml").write_text(text, encoding="utf-8")
    build(tree_copy.root, tmp_path / "built")
    many = ContentRepository(tmp_path / "built")
    for text in ("rash", "ras", "r", "same day", "engagers"):
        assert len(many.search(text)) == 50, text
    assert len(many.search("rash", frozenset({Kind.SYMPTOM}))) == 50
    many.close()


@pytest.mark.parametrize(
    "text",
    ["velora " * 150_000, "v" * 1_000_000, "\x00" * 1_000_000, "é́" * 500_000, '"' * 1_000_000],
)
def test_a_paste_of_a_megabyte_is_quick(repository: ContentRepository, text: str) -> None:
    repository.search("velora")
    start = perf_counter()
    repository.search(text)
    repository.suggest(text)
    assert perf_counter() - start < PASTE_SECONDS


# ------------------------------------------------------------------------------------------- parts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CAR-T cells", ["CAR", "T", "cells"]),
        ("a_b", ["a", "b"]),
        ("100.4 °F", ["100", "4", "F"]),
        ("¿Fiebre?", ["Fiebre"]),
        ("410 x10^6", ["410", "10", "6"]),
        ("0.5x10e9/L", ["0", "5", "10", "9", "L"]),
        ("x", ["x"]),
        ("box2", ["box2"]),
        ("白血病 ما", ["白血病", "ما"]),
        ("", []),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert tokens(text) == words


def test_expressions() -> None:
    assert quoted('a"b') == '"a""b"'
    assert match_all(["car", "t"]) == '"car"* AND "t"'
    assert match_all(["car"], "body") == '{body} : ("car"*)'
    assert trigrams("Féver") == '"eve" OR "fev" OR "ver"'
    assert trigrams("fe") == ""


def test_the_words_around_an_early_hit_begin_with_a_whole_word() -> None:
    body = "caregiver A person who helps you, stays with you, and watches for changes."
    assert around(body, body.lower(), ["care"]).startswith(f"{HIT_OPEN}caregiver{HIT_CLOSE} A p")
    later = f"One part · {body}"
    assert around(later, later.lower(), ["care"]).startswith(f"…{HIT_OPEN}caregiver{HIT_CLOSE}")


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("page", PAGES)
def test_a_composed_page_is_found_by_its_title_in_each_language(
    repository: ContentRepository, page: str, lang: str
) -> None:
    title, below = TITLES[page, lang]
    hit = repository.search(title, lang=lang)[0]
    assert (hit.id, hit.title, hit.snippet) == (page, title, below)


def test_what_labels_call_a_sign_is_its_name(repository: ContentRepository) -> None:
    assert found(repository, "pyrexia")[0] == ("fever", "alias")


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("seizures", "seizur"),
        ("infecciones", "infeccion"),
        ("vómitos", "vómito"),
        ("lysis", "lysis"),
        ("virus", "virus"),
        ("illness", "illness"),
        ("REMS", "REMS"),
    ],
)
def test_the_ending_of_many(word: str, one: str) -> None:
    assert singular(word) == one
