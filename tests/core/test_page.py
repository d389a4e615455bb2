"""The page of an entry: nothing the content states is dropped, and a gap is never silence."""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from db.build.shapes import PATIENT_SECTIONS, PROFESSIONAL_TOPICS
from db.records import (
    Audience,
    Claim,
    Entry,
    Gap,
    Kind,
    Listing,
    Reaction,
    Source,
    Statement,
    Summary,
    Table,
    Trial,
)
from db.repository import ContentRepository
from desktop.core import page
from desktop.core.page import Block, BlockKind, Section, compose
from desktop.core.sections import LISTED

PRO, PATIENT = Audience.PROFESSIONAL, Audience.PATIENT
ENTRIES = (
    *("velotumab", "darutumab", "zencabtagene-autoleucel", "calmizumab", "all", "aml", "crs"),
    *("fever", "rash", "tiredness", "low-white-cells", "safety-rules", "car-t-cell-therapy"),
)


def state(topic: str, key: str = "1", **more: object) -> Statement:
    frame: dict[str, object] = {
        "id": f"x:{topic}-{key}", "subject_id": "x", "topic": topic, "audience": PRO,
        "lang": "en", "text": f"{topic} {key}", "current": True, "citations": (),
    }  # fmt: skip
    return Statement(**(frame | more))  # pyright: ignore[reportArgumentType]


def make(
    facts: tuple[Statement, ...] = (),
    patient: tuple[Statement, ...] = (),
    gaps: tuple[Gap, ...] = (),
    tables: tuple[Table, ...] = (),
    kind: Kind = Kind.THERAPY,
) -> Entry:
    summary = Summary("x", kind, "X", "", "", "", "", "", "", "", (), (), ())
    return Entry(
        summary=summary, names=(), facts=facts, patient=patient, patient_lang="en",
        patient_title="X", sign_line="", text_date="", review="not-reviewed", tables=tables,
        gaps=gaps, label_read="",
    )  # fmt: skip


def shown(sections: tuple[Section, ...]) -> Counter[str]:
    """Return how often each statement stands on the page."""
    found: Counter[str] = Counter()
    for block in blocks(sections):
        found.update(s.id for s in (block.statement, *block.rows) if s)
    return found


def blocks(sections: tuple[Section, ...], kind: BlockKind | None = None) -> list[Block]:
    return [b for s in sections for b in s.blocks if kind in (None, b.kind)]


def section_of(sections: tuple[Section, ...], topic: str) -> str:
    return next(s.id for s in sections for b in s.blocks if b.topic == topic)


# ------------------------------------------------------------------------------- nothing is dropped


@pytest.mark.parametrize("topic", PROFESSIONAL_TOPICS)
def test_every_professional_topic_has_a_section(topic: str) -> None:
    """A topic of the content that no section takes would vanish without a word."""
    assert shown(compose(make((state(topic),)), PRO, ())) == {f"x:{topic}-1": 1}


@pytest.mark.parametrize("topic", PATIENT_SECTIONS)
def test_every_patient_section_has_a_section(topic: str) -> None:
    words = state(topic, audience=PATIENT)
    assert shown(compose(make(patient=(words,)), PATIENT, ())) == {f"x:{topic}-1": 1}


def test_no_topic_stands_twice_and_none_is_unknown() -> None:
    """Reading order is a decision: each topic stands in one section, and the content knows it."""
    for sections, known in (
        (page.PROFESSIONAL, PROFESSIONAL_TOPICS),
        (page.PATIENT, PATIENT_SECTIONS),
    ):
        topics = Counter(topic for group in sections.values() for topic in group)
        assert topics == Counter(known)


@pytest.mark.parametrize("entry_id", ENTRIES)
def test_all_of_a_real_entry_is_on_its_page(repository: ContentRepository, entry_id: str) -> None:
    entry = repository.entry(entry_id)
    sources = repository.sources_of(entry_id)
    sections = compose(entry, PRO, sources)
    found = shown(sections)
    if entry.summary.kind is Kind.LEUKEMIA:  # said there beside each therapy
        listed = [s for b in blocks(sections) for x in b.listed for s in x.statements]
        found.update(s.id for s in listed)
    on_top = entry.section("instruction")  # the fixed words at a sign, for both audiences
    assert found == {s.id: 1 for s in (*entry.facts, *on_top)}
    gaps = [b.text for b in blocks(sections, BlockKind.GAP) if b.text]
    assert sorted(gaps) == sorted(gap.note for gap in entry.gaps)
    assert [b.table for b in blocks(sections, BlockKind.TABLE)] == list(entry.tables)
    assert [b.source for b in blocks(sections, BlockKind.SOURCE)] == list(sources)


@pytest.mark.parametrize("entry_id", [e for e in ENTRIES if e != "safety-rules"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_all_patient_words_are_on_their_page(
    repository: ContentRepository, entry_id: str, lang: str
) -> None:
    entry = repository.entry(entry_id, lang)
    assert shown(compose(entry, PATIENT, ())) == {s.id: 1 for s in entry.patient}


@pytest.mark.parametrize("entry_id", ENTRIES)
@pytest.mark.parametrize("audience", [PRO, PATIENT])
def test_shape_of_a_page(repository: ContentRepository, entry_id: str, audience: Audience) -> None:
    sections = compose(repository.entry(entry_id), audience, repository.sources_of(entry_id))
    assert len({s.id for s in sections}) == len(sections)
    assert sections[-1].id == page.SOURCES
    for section in sections:
        kinds = [b.kind for b in section.blocks]
        assert kinds, "no section is empty"
        assert kinds[-1] is not BlockKind.HEADING, "no heading stands over nothing"
        headings = [b.topic for b in section.blocks if b.kind is BlockKind.HEADING]
        assert len(set(headings)) == len(headings)


# --------------------------------------------------------------------------------------------- gaps


def test_a_therapy_has_all_its_sections_and_says_what_is_not_stated() -> None:
    sections = compose(make(), PRO, ())
    assert [s.id for s in sections] == list(page.ALWAYS_PROFESSIONAL)
    assert all([b.kind for b in s.blocks] == [BlockKind.GAP] for s in sections)


@pytest.mark.parametrize("kind", [Kind.SYMPTOM, Kind.CLASS, Kind.LEUKEMIA, Kind.SYNDROME])
def test_other_kinds_have_only_what_there_is(kind: Kind) -> None:
    assert compose(make(kind=kind), PRO, ()) == ()
    (section,) = compose(make((state("trial"),), kind=kind), PRO, ())
    assert section.id == page.EVIDENCE


@pytest.mark.parametrize(
    ("topic", "section"),
    [
        ("vaccines", page.LIFE), ("dose", page.GIVEN), ("use", page.WHO), ("onset", page.EFFECTS),
        ("storage", page.OVERVIEW), ("what nobody thought of", page.OVERVIEW),
    ],
)  # fmt: skip
def test_a_gap_stands_where_it_is_looked_for(topic: str, section: str) -> None:
    sections = compose(make(gaps=(Gap(topic, "Not stated."),)), PRO, ())
    assert [s.id for s in sections for b in s.blocks if b.text == "Not stated."] == [section]


def test_a_gap_of_the_patient_words_stays_in_its_place() -> None:
    words = (state("how_given"), state("expect", style="gap"), state("expect", "2"))
    (section,) = compose(make(patient=words), PATIENT, ())
    kinds = [(b.kind, b.topic) for b in section.blocks]
    assert kinds == [
        (BlockKind.HEADING, "how_given"), (BlockKind.STATEMENT, "how_given"),
        (BlockKind.HEADING, "expect"), (BlockKind.GAP, "expect"), (BlockKind.STATEMENT, "expect"),
    ]  # fmt: skip
    assert section.blocks[3].text == "expect 1"


# -------------------------------------------------------------------------------------------- order


def test_what_is_outdated_comes_after_what_is_current() -> None:
    facts = (state("dose", "old", current=False), state("dose", "b"), state("dose", "a"))
    sections = compose(make(facts, kind=Kind.CLASS), PRO, ())
    texts = [b.statement.text for b in blocks(sections, BlockKind.STATEMENT) if b.statement]
    assert texts == ["dose b", "dose a", "dose old"]


def test_the_boxed_warning_opens_the_page(repository: ContentRepository) -> None:
    first = compose(repository.entry("velotumab"), PRO, ())[0]
    assert (first.id, first.blocks[0].topic) == (page.OVERVIEW, "boxed_warning")


@pytest.mark.parametrize("facts", [(), (state("label_revision"),)])
def test_the_label_that_was_read_is_named_under_one_heading(facts: tuple[Statement, ...]) -> None:
    entry = replace(make(facts, kind=Kind.CLASS), label_read="2025-03")
    (section,) = compose(entry, PRO, ())
    kinds = [b.kind for b in section.blocks]
    assert kinds == [BlockKind.HEADING, *[BlockKind.STATEMENT] * len(facts), BlockKind.NOTE]
    assert section.blocks[-1].text == "2025-03"
    assert {b.topic for b in section.blocks} == {"label_revision"}


def row(term: str, population: str, *, current: bool = True) -> Statement:
    reaction = Reaction(
        term, population, "1", None, "", None, None, None, None, None, laboratory=False,
        symptom_id="",
    )  # fmt: skip
    return state("reaction", f"{term}-{population}", heading=population, current=current,
                 reaction=reaction)  # fmt: skip


def test_each_population_has_its_own_rows() -> None:
    facts = (
        row("Fever", "older", current=False), row("Fever", "adults"), row("Rash", "children"),
        row("Chills", "adults"), row("Rash", "adults", current=False),
    )  # fmt: skip
    sections = compose(make(facts, kind=Kind.CLASS), PRO, ())
    found = [
        (b.text, [r.reaction.term for r in b.rows if r.reaction], {r.current for r in b.rows})
        for b in blocks(sections, BlockKind.REACTIONS)
    ]
    assert found == [
        ("adults", ["Fever", "Chills"], {True}), ("children", ["Rash"], {True}),
        ("older", ["Fever"], {False}), ("adults", ["Rash"], {False}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (state("claim", claim=Claim("then", "t", "2021", "p", "outdated", wrong_number=False)),
         BlockKind.THEN_NOW),
        (state("trial", trial=Trial("T", "1", "p", "e", "r", "c")), BlockKind.TRIAL),
        (state("dose"), BlockKind.STATEMENT),
        (state("dose", style="gap"), BlockKind.GAP),
    ],
)  # fmt: skip
def test_kind_of_a_block(statement: Statement, kind: BlockKind) -> None:
    sections = compose(make((statement,), kind=Kind.CLASS), PRO, ())
    assert [b.kind for b in blocks(sections)] == [BlockKind.HEADING, kind]
    assert section_of(sections, statement.topic)


def test_tables_stand_with_the_effects() -> None:
    table = Table("k", "S", "1", "", ("Grade",), (("1",),), "", "", (), ())
    (section,) = compose(make(tables=(table,), kind=Kind.SYNDROME), PRO, ())
    assert (section.id, section.blocks) == (
        page.EFFECTS, (Block(BlockKind.TABLE, "table", table=table),),
    )  # fmt: skip


def test_sources_come_last_in_their_order() -> None:
    sources = tuple(
        Source(name, name, "", "", "", "label", "", "", secondary=False, note="") for name in "ba"
    )
    last = compose(make(), PRO, sources)[-1]
    assert last.id == page.SOURCES
    assert [b.source for b in last.blocks] == list(sources)
    assert {b.topic for b in last.blocks} == {"source"}


# ----------------------------------------------------------------------------------------- audience


def test_a_patient_page_shows_no_professional_statement(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    ids = set(shown(compose(entry, PATIENT, ())))
    assert not ids & {s.id for s in entry.facts}
    words = " ".join(b.statement.text for b in blocks(compose(entry, PATIENT, ())) if b.statement)
    assert "mcg" not in words


def test_without_patient_words_the_page_is_the_professional_one(
    repository: ContentRepository,
) -> None:
    """The detail pane says so in its header; the patient view never mixes the two."""
    entry = repository.entry("safety-rules")
    assert compose(entry, PATIENT, ()) == compose(entry, PRO, ())


@pytest.mark.parametrize(
    ("audience", "lang", "spoken"),
    [(PATIENT, "es", "es"), (PATIENT, "en", "en"), (PRO, "es", "en")],
)
def test_the_picture_of_how_it_works_speaks_the_language_of_its_page(
    repository: ContentRepository, audience: Audience, lang: str, spoken: str
) -> None:
    sections = compose(repository.entry("velotumab", lang), audience, ())
    works = next(s for s in sections if s.id == page.WORKS)
    name = "bispecific-t-cell-engager"
    assert works.blocks[0] == Block(BlockKind.DIAGRAM, "diagram", text=name, lang=spoken)


# ------------------------------------------------------------------------- lists, instruction


def test_what_is_listed_stands_first_where_there_is_no_overview() -> None:
    listed = (Listing(make().summary),)
    for facts, ids in (
        ((), [LISTED]),
        ((state("trial"),), [LISTED, page.EVIDENCE]),
        ((state("about"), state("trial")), [page.OVERVIEW, LISTED, page.EVIDENCE]),
    ):
        entry = replace(make(facts, kind=Kind.CLASS), listed=listed)
        assert [s.id for s in compose(entry, PRO, ())] == ids


def test_the_instruction_of_a_sign_takes_no_other_section_into_the_overview() -> None:
    words = (state("instruction"), state("self_care"))
    entry = make(patient=words, kind=Kind.SYMPTOM)
    entry = replace(entry, summary=replace(entry.summary, level="call-today"))
    first, life = compose(entry, PATIENT, ())
    (top,) = first.blocks
    assert (first.id, top.kind, top.text) == (page.OVERVIEW, BlockKind.INSTRUCTION, "call-today")
    assert top.rows == words[:1]
    assert (life.id, shown((life,))) == (page.LIFE, {"x:self_care-1": 1})


# ----------------------------------------------------------------------------------------- pictures


@pytest.mark.parametrize("audience", [PRO, PATIENT])
def test_each_picture_of_a_cell_therapy_stands_on_its_page(
    repository: ContentRepository, audience: Audience
) -> None:
    """The steps first; how long a rule holds is never left out, neither heading nor picture."""
    sections = compose(repository.entry("zencabtagene-autoleucel"), audience, ())
    found = [b for b in blocks(sections, BlockKind.PICTURE) if b.picture]
    assert [b.topic for b in found] == ["journey", "care"]
    assert [b.picture.topic for b in found if b.picture] == ["journey", "care"]
    headings = [b.topic for b in blocks(sections, BlockKind.HEADING)]
    assert {"journey", "care"} <= set(headings)


def test_approvals_stand_along_a_line_by_their_days() -> None:
    days = ("2024-05-01", "2019-07-03", "2021-01-01")
    facts = tuple(state("approval", day, date=day, region="US") for day in days)
    (section,) = compose(make(facts, kind=Kind.CLASS), PRO, ())
    heading, line = section.blocks
    assert (heading.kind, line.kind) == (BlockKind.HEADING, BlockKind.APPROVALS)
    assert [s.date for s in line.rows] == sorted(days)
    others = tuple(replace(fact, topic="status") for fact in facts)
    (section,) = compose(make(others, kind=Kind.CLASS), PRO, ())
    assert [b.kind for b in section.blocks[1:]] == [BlockKind.STATEMENT] * 3
