"""Each question of the repository, answered from the tiny tree: nothing lost, nothing guessed."""

from __future__ import annotations

import pytest

from db.errors import UnknownEntryError
from db.pages import WHAT_CHANGED
from db.records import Audience, Citation, Gap, Kind, MatchedBy, Name, Source
from db.repository import ContentRepository

LABEL = Citation(
    "label-velora", "1", "Velora prescribing information", "Sample Medicines Agency", "2025-03",
    "label", secondary=False,
)  # fmt: skip


def test_info(repository: ContentRepository) -> None:
    info = repository.info()
    assert (info.version, info.date, info.schema_version) == ("2026.1.0", "2026-01-31", 5)
    assert info.languages == ("en", "es")
    assert len(info.sha256) == 64
    assert info.counts["therapy"] == 3
    assert info.counts["gaps"] == 31


# -------------------------------------------------------------------------------------- summaries


def test_therapies_in_the_order_of_the_list(repository: ContentRepository) -> None:
    found = repository.summaries(Kind.THERAPY)
    assert [(s.id, s.title, s.subtitle, s.group_title, s.class_title, s.market) for s in found] == [
        ("velotumab", "Velora", "velotumab", "Antibody therapies", "Bispecific T-cell engager",
         "marketed"),
        ("darutumab", "Darumo", "darutumab", "Antibody therapies", "Bispecific T-cell engager",
         "off-market"),
        ("zencabtagene-autoleucel", "Zencarta", "zencabtagene autoleucel", "CAR T-cell therapies",
         "CAR T-cell therapy", "restricted"),
    ]  # fmt: skip
    first = found[0]
    assert (first.targets, first.leukemias, first.ages) == (
        ("CD19", "CD3"), ("all",), ("adult", "child"),
    )  # fmt: skip


def test_headings_in_spanish(repository: ContentRepository) -> None:
    first = repository.summaries(Kind.THERAPY, lang="es")[0]
    assert (first.group_title, first.class_title) == (
        "Terapias con anticuerpos", "Anticuerpo biespecífico",
    )  # fmt: skip


def test_titles_are_in_the_wanted_language_and_keep_their_english(
    repository: ContentRepository,
) -> None:
    fever = {s.id: s for s in repository.summaries(lang="es")}["fever"]
    assert (fever.title, fever.english, fever.subtitle) == ("Fiebre", "Fever", "pyrexia")
    assert repository.entry("fever", "es").summary.title == "Fiebre"
    assert repository.entry("fever", "en").summary.english == ""
    rash = repository.entry("rash", "es").summary  # it has no Spanish words
    assert (rash.title, rash.english) == ("Rash", "")


def test_all_kinds_at_once(repository: ContentRepository) -> None:
    found = repository.summaries()
    assert len(found) == 16
    groups = list(dict.fromkeys(s.group_id for s in found))
    assert groups == [
        "antibody", "car-t", "supportive", "class", "leukemia", "syndrome", "symptom", "about",
    ]  # fmt: skip
    assert {s.kind for s in found} == set(Kind) - {Kind.SOURCE}
    assert repository.summaries(Kind.SYMPTOM, Kind.SYNDROME) == tuple(
        s for s in found if s.kind in (Kind.SYMPTOM, Kind.SYNDROME)
    )
    assert repository.summaries(Kind.TERM) == ()


def test_subtitles(repository: ContentRepository) -> None:
    shown = {s.id: s.subtitle for s in repository.summaries()}
    assert shown["fever"] == "pyrexia", "the clinical word"
    assert shown["all"] == "ALL", "the short name"
    assert shown["rash"] == ""


# ------------------------------------------------------------------------------------------ entries


def test_frame_of_an_entry(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    assert entry.summary == repository.summaries(Kind.THERAPY)[0]
    assert (entry.patient_lang, entry.patient_title, entry.review) == (
        "en", "Velora", "not-reviewed",
    )  # fmt: skip
    assert (entry.text_date, entry.sign_line, entry.label_read) == ("2026-01-30", "", "2025-03")
    assert entry.gaps == (
        Gap("vaccines", "Vaccines after treatment: not stated in the sources we read."),
        Gap("storage", "Storage at home: not stated in the sources we read."),
    )


def test_names_of_an_entry(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    assert entry.names == (
        Name("Velora", "display"), Name("Velora", "brand"), Name("velotumab", "generic"),
        Name("velotumab-abcd", "generic", "velotumab"), Name("engager one", "alias"),
        Name("vellotumab", "misspelling", "as in the article"), Name("CD19", "alias", "target"),
        Name("CD3", "alias", "target"),
    )  # fmt: skip
    assert entry.named("generic") == ("velotumab", "velotumab-abcd")


def test_facts_come_in_their_order_with_their_sources(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    assert [s.topic for s in entry.facts[:5]] == [
        "status", "indication", "approval", "mechanism", "dose",
    ]  # fmt: skip
    status, indication, approval = entry.facts[:3]
    assert (status.text, status.region, status.citations) == ("Approved.", "US", (LABEL,))
    assert indication.links == ("all",)
    assert (approval.date, approval.note) == ("2019-07-03", "adults")
    assert all(s.audience is Audience.PROFESSIONAL and s.lang == "en" for s in entry.facts)
    assert all(s.citations and all(c.locator for c in s.citations) for s in entry.facts)


def test_two_sources_of_a_statement(repository: ContentRepository) -> None:
    (boxed,) = repository.entry("velotumab").topic("boxed_warning")
    assert [(c.source_id, c.secondary) for c in boxed.citations] == [
        ("label-velora", False), ("reprint-velora", True),
    ]  # fmt: skip
    assert not boxed.secondary
    warning = repository.entry("velotumab").topic("warning")[0]
    assert (warning.heading, warning.secondary) == ("Infections", True)


def test_reactions(repository: ContentRepository) -> None:
    rows = [s.reaction for s in repository.entry("velotumab").topic("reaction")]
    shown = [
        (r.term, r.any_grade, r.severe, r.severe_scale, r.any_floor, r.laboratory, r.symptom_id)
        for r in rows if r
    ]  # fmt: skip
    assert shown == [
        ("Pyrexia", "55", "5", "3+", None, False, "fever"),
        ("Rash", "84.6", "<1", "", None, False, "rash"),
        ("Fatigue", None, None, "", 20, False, "tiredness"),
        ("Tremor", "0.4", None, "", None, False, ""),
        ("Neutropenia", "100", "40.5", "3-4", None, True, "low-white-cells"),
        ("Pyrexia", "60", None, "", None, False, "fever"),
    ]
    assert rows[0] is not None
    assert (rows[0].population, rows[0].control_any) == ("271 adults, LUMEN", "45")
    current = [s.current for s in repository.entry("velotumab").topic("reaction")]
    assert current == [True] * 5 + [False]


def test_a_trial(repository: ContentRepository) -> None:
    (statement,) = repository.entry("velotumab").topic("trial")
    trial = statement.trial
    assert trial is not None
    assert (trial.trial, trial.n, trial.endpoint) == ("LUMEN", "405", "overall survival")
    assert (trial.result, trial.comparator) == (
        "median 7.7 months (95% CI 5.6-9.6)", "chemotherapy, 4.0 months",
    )  # fmt: skip
    assert statement.text == (
        "LUMEN (adults with relapsed ALL; n=405). overall survival: "
        "median 7.7 months (95% CI 5.6-9.6). Comparator: chemotherapy, 4.0 months."
    )


def test_then_and_now(repository: ContentRepository) -> None:
    outdated, wrong = repository.entry("velotumab").topic("claim")
    assert outdated.text == "Approved for adults and children from 1 month."
    assert outdated.claim is not None
    assert (outdated.claim.then, outdated.claim.verdict, outdated.claim.wrong_number) == (
        "Velora is for adults only.", "outdated", False,
    )  # fmt: skip
    assert (outdated.claim.article_title, outdated.claim.article_date) == (
        "Immunotherapy for leukemia, an article", "2021-05-17",
    )  # fmt: skip
    assert outdated.claim.article_locator == "Velora paragraph"
    assert wrong.claim is not None
    assert wrong.claim.wrong_number
    assert "77 months" not in wrong.text


def test_all_claims(repository: ContentRepository) -> None:
    """What was wrong comes first; each is headed by the title of its subject."""
    claims = repository.claims()
    assert [(s.id, s.heading) for s in claims] == [
        ("velotumab:claim-2", "Velora"), ("velotumab:claim-1", "Velora"),
    ]  # fmt: skip
    assert all(s.claim and s.citations for s in claims)


def test_the_page_of_all_claims_is_an_entry(repository: ContentRepository) -> None:
    entry = repository.entry(WHAT_CHANGED, "es")
    assert entry.facts == repository.claims()
    assert entry.summary.group_title == "Sobre esta guía"
    assert entry.summary in repository.summaries(lang="es")
    assert entry.summary not in repository.summaries(Kind.CLASS, lang="es")
    assert repository.checklist(WHAT_CHANGED) == ()


def test_an_entry_without_patient_words_has_its_title_in_each_language(
    repository: ContentRepository,
) -> None:
    """“Signs and safety rules” stood among the Spanish titles, and was found by no Spanish word."""
    found = next(s for s in repository.summaries(lang="es") if s.id == "safety-rules")
    assert found.title == "Señales y reglas de seguridad"
    assert found.english == "Signs and safety rules"
    assert repository.entry("safety-rules", "es").summary == found
    assert repository.entry("safety-rules", "es").names == repository.entry("safety-rules").names
    hit = repository.search("senales y reglas de seg", lang="es")[0]
    assert (hit.id, hit.title) == ("safety-rules", "Señales y reglas de seguridad")
    assert repository.search("signs and safety", lang="en")[0].title == "Signs and safety rules"


def test_what_is_no_kind_of_therapy_does_not_stand_among_them(
    repository: ContentRepository,
) -> None:
    """In the list and in results the rules of safety were called a kind of therapy."""
    kinds = [s for s in repository.summaries() if s.group_title == "Kinds of therapy"]
    assert {s.kind for s in kinds} == {Kind.CLASS}
    assert {s.id for s in kinds} == {"bispecific-t-cell-engager", "car-t-cell-therapy"}
    first = next(s for s in repository.summaries() if s.group_title == "Side effects")
    assert (first.id, first.kind) == ("safety-rules", Kind.RULES)
    for words, kind in (("safety rules", Kind.RULES), ("what changed", Kind.ABOUT)):
        assert repository.search(words)[0].kind is kind


def test_grading_table(repository: ContentRepository) -> None:
    entry = repository.entry("crs")
    (table,) = entry.tables
    assert (table.scale, table.version, table.applies) == ("Sample scale", "1.0", "adults")
    assert table.columns == ("Grade", "Fever", "Blood pressure")
    assert table.rows == (
        ("1", "38.0 °C or higher", "normal"), ("2", "38.0 °C or higher", "low"),
    )  # fmt: skip
    assert (table.rule, table.doubtful) == ("The worst row counts.", ("Blood pressure",))
    assert [(c.source_id, c.locator) for c in table.citations] == [("guide-signs", "Table 2")]
    assert entry.topic("grading") == (), "a table is no statement as well"


# ------------------------------------------------------------------------------- sources and terms


def test_a_source(repository: ContentRepository) -> None:
    assert repository.source("reprint-velora") == Source(
        id="reprint-velora", title="Velora monograph (reprint)", publisher="Sample Reprints",
        address="https://example.org/reprint", date="undated", kind="label", part_read="",
        access="label-mirror", secondary=True, note="A copy of an older label.",
    )  # fmt: skip
    assert repository.source("trial-lumen").address == "", "an unknown address is empty"


def test_sources_of_an_entry(repository: ContentRepository) -> None:
    # Patient words cite facts of other entries too; their sources are named as well.
    assert [s.id for s in repository.sources_of("velotumab")] == [
        "guide-signs", "reprint-velora", "label-velora", "trial-lumen",
    ]  # fmt: skip
    assert repository.sources_of("nothing") == ()


def test_terms(repository: ContentRepository) -> None:
    terms = repository.terms()
    assert [(t.id, t.term, t.also) for t in terms] == [
        ("word-antibody", "antibody", ("immune protein",)), ("word-cytokine", "cytokine", ()),
        ("word-leukemia", "leukemia", ()), ("word-neutropenia", "neutropenia",
        ("low white cells",)),
    ]  # fmt: skip
    assert terms[2].note == "Also the name of a page."
    assert [c.source_id for c in terms[1].citations] == ["guide-signs", "label-velora"]


def test_missing_terms_come_in_english(repository: ContentRepository) -> None:
    assert [(t.term, t.lang) for t in repository.terms("es")] == [
        ("anticuerpo", "es"), ("cytokine", "en"), ("leucemia", "es"), ("neutropenia", "en"),
    ]  # fmt: skip
    assert all(t.citations for t in repository.terms("es"))


# -------------------------------------------------------------------------------------- unknown ids


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        ("velotumap", "velotumab"), ("Velora", "velotumab"), ("zencarta",
        "zencabtagene-autoleucel"),
        ("fevr", "fever"), ("cytokin", "word-cytokine"), ("citokine storm", "crs"),
    ],
)  # fmt: skip
def test_unknown_id_names_the_nearest(
    repository: ContentRepository, wanted: str, nearest: str
) -> None:
    with pytest.raises(UnknownEntryError) as caught:
        repository.entry(wanted)
    assert caught.value.nearest[0] == nearest
    assert caught.value.detail == wanted
    with pytest.raises(UnknownEntryError):
        repository.checklist(wanted)


@pytest.mark.parametrize("wanted", ["velotumap", "cytokin", "antibody", "label", "imune protein"])
def test_nearest_ids_can_all_be_opened(repository: ContentRepository, wanted: str) -> None:
    with pytest.raises(UnknownEntryError) as caught:
        repository.entry(wanted)
    for entry_id in caught.value.nearest:
        assert repository.entry(entry_id).summary.id == entry_id


@pytest.mark.parametrize(
    "wanted", ["", " ", "'", "%", "*", "a\x00b", "\udcff", "\ud800x", "x" * 1_000_000, "🤒"]
)
def test_odd_ids_are_unknown_and_no_damage(repository: ContentRepository, wanted: str) -> None:
    for ask in (repository.entry, repository.checklist, repository.source):
        with pytest.raises(UnknownEntryError) as caught:
            ask(wanted)
        str(caught.value).encode("utf-8")


def test_suggestions(repository: ContentRepository) -> None:
    found = repository.suggest("velorra")
    assert (found[0].id, found[0].matched_by) == ("velotumab", MatchedBy.SPELLING)
    assert len(repository.suggest("e")) <= 5
