"""Pages that lead elsewhere: order, grouping, and which figure a patient sees."""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Audience, Kind, Listing, Statement, Term
from db.repository import ContentRepository
from desktop.core.listed import chosen_place, glossary, instruction
from desktop.core.page import Block, BlockKind, Section, compose
from tests.helpers import entries
from tests.helpers.content import content_folder, repository

__all__ = ["content_folder", "repository"]
PRO, PATIENT = Audience.PROFESSIONAL, Audience.PATIENT


def blocks(sections: tuple[Section, ...], kind: BlockKind) -> list[Block]:
    return [b for s in sections for b in s.blocks if b.kind is kind]


def rows(sections: tuple[Section, ...]) -> dict[str, tuple[Statement, ...]]:
    found = blocks(sections, BlockKind.LISTED)
    return {x.summary.id: x.statements for b in found for x in b.listed}


def test_the_fixed_instruction_stands_on_top_for_both(repository: ContentRepository) -> None:
    entry = repository.entry("fever")
    for audience in (PRO, PATIENT):
        first = compose(entry, audience, ())[0].blocks[0]
        assert (first.kind, first.text) == (BlockKind.INSTRUCTION, "emergency-now")
        assert first.rows == entry.section("instruction")


def test_therapies_stand_by_scope_the_nearest_first(repository: ContentRepository) -> None:
    sections = compose(repository.entry("fever"), PRO, ())
    assert [s.id for s in sections][:2] == ["overview", "listed"]
    assert [(b.topic, [x.summary.id for x in b.listed]) for b in sections[1].blocks] == [
        ("listed_product", []), ("listed_product", ["velotumab", "zencabtagene-autoleucel"]),
        ("listed_class", []), ("listed_class", ["darutumab"]),
    ]  # fmt: skip


def test_a_patient_gets_the_figure_of_the_checklist(repository: ContentRepository) -> None:
    for sign in repository.checklist("velotumab"):
        shown = rows(compose(repository.entry(sign.symptom_id), PATIENT, ()))["velotumab"]
        assert shown == ((sign.frequency,) if sign.frequency else ())


def test_a_patient_gets_an_exact_figure_before_a_bound_and_one_only(
    repository: ContentRepository,
) -> None:
    entry = repository.entry("fever")
    summary = entry.listed[0].summary
    unknown, exact = entries.rate("a", None), entries.rate("c", "12")
    bound = entries.rate("b", None, 20)
    words = replace(bound, reaction=None)
    for statements, shown in (
        ((unknown, words, bound, exact, entries.rate("d", "13")), (exact,)),
        ((unknown, words, bound), (bound,)),
        ((unknown, words), ()),
    ):
        mixed = replace(entry, listed=(Listing(summary, statements),))
        assert rows(compose(mixed, PATIENT, ()))[summary.id] == shown


def test_only_a_sign_with_a_level_has_an_instruction_on_top(repository: ContentRepository) -> None:
    entry = repository.entry("fever")
    assert instruction(entry) is not None
    no_level, syndrome = (
        replace(entry, summary=replace(entry.summary, **change))
        for change in ({"level": ""}, {"kind": Kind.SYNDROME})
    )
    others = tuple(s for s in entry.patient if s.topic != "instruction")
    for without in (no_level, syndrome, replace(entry, patient=others)):
        assert instruction(without) is None


def test_a_patient_gets_no_professional_words(repository: ContentRepository) -> None:
    for entry_id in ("fever", "rash", "crs", "all", "car-t-cell-therapy"):
        for shown in rows(compose(repository.entry(entry_id), PATIENT, ())).values():
            assert all(s.reaction for s in shown)


def test_figures_come_before_words(repository: ContentRepository) -> None:
    entry = repository.entry("crs")
    words = entry.listed[0].statements[0]
    figure = repository.entry("fever").listed[0].statements[0]
    mixed = replace(entry, listed=(Listing(entry.listed[0].summary, (words, figure)),))
    assert rows(compose(mixed, PRO, ()))["velotumab"] == (figure, words)


def test_a_source_shows_only_its_own_places(repository: ContentRepository) -> None:
    sections = compose(repository.entry("label-velora"), PRO, ())
    assert [s.id for s in sections] == ["overview", "listed"]
    cited = [c.source_id for found in rows(sections).values() for s in found for c in s.citations]
    assert set(cited) == {"label-velora"}


def term(key: str, text: str) -> Term:
    return Term(key, text, (), "A meaning.", "en", ())


def test_words_stand_by_letter_without_accents() -> None:
    words = [term("b", "útil"), term("a", "Zoster"), term("c", "utero"), term("d", "911")]
    sections = glossary(words, "c")
    assert [(s.id, [b.term.term for b in s.blocks if b.term]) for s in sections] == [
        ("words-#", ["911"]), ("words-U", ["utero", "útil"]), ("words-Z", ["Zoster"]),
    ]  # fmt: skip
    assert chosen_place(sections) == ("words-U", 0)
    assert chosen_place(glossary(words, "glossary")) is None


def test_the_glossary_is_the_same_for_both(repository: ContentRepository) -> None:
    entry = repository.entry("word-cytokine")
    assert entry.summary.kind is Kind.TERM
    sections = compose(entry, PRO, ())
    assert sections == compose(entry, PATIENT, ())
    assert [b.term.id for b in blocks(sections, BlockKind.TERM) if b.term and b.chosen] == [
        "word-cytokine"
    ]
