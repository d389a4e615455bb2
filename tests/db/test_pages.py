"""Pages that are composed, and the therapies that stand on the pages of signs and the like."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from db.errors import UnknownEntryError
from db.pages import GLOSSARY
from db.records import Kind, Listing
from db.repository import ContentRepository
from tests.helpers.content import TreeCopy, build


def listed(repository: ContentRepository, entry_id: str) -> list[tuple[str, str | None, list[str]]]:
    return [
        (x.summary.id, x.scope and x.scope.value, [s.id for s in x.statements])
        for x in repository.entry(entry_id).listed
    ]


def first(repository: ContentRepository, entry_id: str) -> Listing:
    return repository.entry(entry_id).listed[0]


# ----------------------------------------------------------------------------- therapies of a sign


def test_a_sign_lists_its_therapies_with_what_they_count(repository: ContentRepository) -> None:
    assert listed(repository, "fever") == [
        ("velotumab", "product", ["velotumab:reaction-pyrexia"]),
        ("darutumab", "class", []),
        ("zencabtagene-autoleucel", "product", [
            "zencabtagene-autoleucel:reaction-fever-summary",
            "zencabtagene-autoleucel:reaction-pyrexia",
        ]),
    ]  # fmt: skip


def test_every_figure_has_people_and_a_place(repository: ContentRepository) -> None:
    (row,) = first(repository, "fever").statements
    assert row.reaction is not None
    assert (row.reaction.any_grade, row.reaction.population) == ("55", "271 adults, LUMEN")
    assert [(c.source_id, c.locator) for c in row.citations] == [("label-velora", "6.1, table 2")]


def test_a_listing_without_a_figure_says_where_it_was_read(repository: ContentRepository) -> None:
    of_class = repository.entry("fever").listed[1]
    assert (of_class.summary.id, of_class.statements) == ("darutumab", ())
    assert [(c.source_id, c.locator) for c in of_class.citations] == [
        ("label-velora", "Velora: 17")
    ]


def test_a_figure_that_is_no_longer_current_is_not_listed(repository: ContentRepository) -> None:
    ids = [i for _, _, found in listed(repository, "fever") for i in found]
    assert "velotumab:reaction-pyrexia-old" not in ids


def test_a_sign_lists_each_therapy_whose_checklist_has_it(repository: ContentRepository) -> None:
    for therapy in repository.summaries(Kind.THERAPY):
        for sign in repository.checklist(therapy.id):
            listed_there = repository.entry(sign.symptom_id).listed
            assert (therapy.id, sign.scope) in {(x.summary.id, x.scope) for x in listed_there}


# ---------------------------------------------------------------------- syndrome, leukemia, class


def test_a_syndrome_lists_who_warns_of_it_by_name(repository: ContentRepository) -> None:
    found = {therapy: ids for therapy, _, ids in listed(repository, "crs")}
    assert found["velotumab"][0] == "velotumab:boxed-warning-1"
    assert "velotumab:warning-1" not in found["velotumab"], "that one is about infections"
    assert "darutumab" not in found, "nothing is said of it there, so nothing is guessed"


def test_a_syndrome_lists_who_warns_of_it_in_other_words(
    tree_copy: TreeCopy, tmp_path: Path
) -> None:
    """Labels head a syndrome as they like; what stands among other warnings is named by its id."""
    crs, velora = "safety/syndromes/crs.yaml", "therapies/velotumab.yaml"
    tree_copy.edit(velora, "Serious in 25% of patients.", "Cytokine storm in 25% of patients.")
    tree_copy.edit("therapies/darutumab.yaml", "  text: Nerve effects.",
                   "  heading: Storm of messengers\n  text: Nerve effects.")  # fmt: skip
    more = "warned_as: [Storm of messengers]\nwarned_in: ['velotumab:warning-1']\ntables:\n"
    tree_copy.edit(crs, "tables:\n", more)
    build(tree_copy.root, tmp_path / "built")
    with closing(ContentRepository(tmp_path / "built")) as content:
        found = {therapy: ids for therapy, _, ids in listed(content, "crs")}
    assert "velotumab:warning-1" in found["velotumab"]
    assert found["darutumab"] == ["darutumab:boxed-warning-1"]


def test_a_leukemia_lists_its_therapies_with_what_its_page_says(
    repository: ContentRepository,
) -> None:
    assert listed(repository, "all") == [
        ("velotumab", None, ["all:immunotherapy-1"]),
        ("darutumab", None, []),
        ("zencabtagene-autoleucel", None, []),
    ]


def test_a_class_lists_its_therapies(repository: ContentRepository) -> None:
    found = [therapy for therapy, _, _ in listed(repository, "bispecific-t-cell-engager")]
    assert found == ["velotumab", "darutumab"]


def test_a_therapy_lists_nothing(repository: ContentRepository) -> None:
    assert repository.entry("velotumab").listed == ()


# ------------------------------------------------------------------------------- glossary, sources


@pytest.mark.parametrize("entry_id", [GLOSSARY, "word-cytokine"])
def test_a_word_opens_the_glossary(repository: ContentRepository, entry_id: str) -> None:
    entry = repository.entry(entry_id)
    assert (entry.summary.id, entry.summary.kind) == (entry_id, Kind.TERM)
    assert entry.summary.title == "Words to know"
    assert entry.terms == repository.terms()
    assert len(entry.terms) == 4


def test_the_glossary_in_spanish(repository: ContentRepository) -> None:
    entry = repository.entry("word-antibody", "es")
    assert entry.summary.title == "Palabras que conviene saber"
    assert "anticuerpo" in [t.term for t in entry.terms]


def test_a_source_opens_with_what_cites_it(repository: ContentRepository) -> None:
    entry = repository.entry("guide-signs")
    assert (entry.summary.kind, entry.source) == (Kind.SOURCE, repository.source("guide-signs"))
    cited = {x.summary.id: x for x in entry.listed}
    assert {"fever", "crs", "all", "word-antibody"} <= set(cited)
    assert [s.id for s in cited["crs"].statements] == ["crs:definition-1"]
    assert cited["word-antibody"].summary.title == "antibody"
    for listing in entry.listed:
        for statement in listing.statements:
            assert "guide-signs" in [c.source_id for c in statement.citations]


def test_every_hit_of_a_search_can_be_opened(repository: ContentRepository) -> None:
    for text in ("leukemia", "velora", "cytokine", "guide", "fever", "words"):
        for hit in repository.search(text):
            assert repository.entry(hit.id).summary.id == hit.id
            assert repository.entry(hit.id, "es").summary.kind == hit.kind


def test_what_is_nowhere_is_unknown(repository: ContentRepository) -> None:
    with pytest.raises(UnknownEntryError, match="word-nothing"):
        repository.entry("word-nothing")
