"""Patient words and checklists as the repository gives them: whole, sourced, the same for all."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from db.records import Audience, Citation, Kind, Level, Scope
from db.repository import ContentRepository
from tests.helpers.content import TreeCopy, build

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


# ------------------------------------------------------------------------------------ patient words


def test_patient_words_in_english(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    (given,) = entry.section("how_given")
    assert given.text == "It drips into a vein for 28 days. Then you have 14 days off."
    assert (given.audience, given.lang, given.style) == (Audience.PATIENT, "en", "paragraph")
    assert [c.locator for c in given.citations] == ["2.1"]
    start, home = entry.section("expect")
    assert (start.label, start.style) == ("Start", "bullet")
    assert home.text == "A nurse shows you how the pump works."


def test_sources_of_patient_words_are_those_of_their_facts(repository: ContentRepository) -> None:
    (what,) = repository.entry("velotumab").section("what_it_is")
    assert what.citations == (LABEL,), "two facts, one place: named once"
    (works,) = repository.entry("velotumab").section("how_it_works")
    assert [c.locator for c in works.citations] == ["12.1"]


def test_gaps_stand_where_they_were_written(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    sections = list(dict.fromkeys(s.topic for s in entry.patient))
    assert sections[9:14] == ["driving", "staying_near", "work", "vaccines", "pregnancy"]
    (near,) = entry.section("staying_near")
    assert (near.style, near.citations) == ("gap", ())
    assert near.text.startswith("The sources we read do not say")


def test_patient_words_in_spanish(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab", "es")
    assert entry.patient_lang == "es"
    assert entry.section("pregnancy")[0].text == "Evite el embarazo hasta 48 horas después."
    assert {s.lang for s in entry.patient} == {"es"}
    assert entry.facts == repository.entry("velotumab").facts


@pytest.mark.parametrize("lang", ["es", "fr", ""])
def test_a_missing_language_falls_back_and_says_so(
    repository: ContentRepository, lang: str
) -> None:
    entry = repository.entry("darutumab", lang)
    assert entry.patient_lang == "en"
    assert entry.patient == repository.entry("darutumab").patient


def test_an_entry_without_patient_words(repository: ContentRepository) -> None:
    entry = repository.entry("safety-rules")
    assert (entry.patient, entry.patient_title) == ((), "Signs and safety rules")
    assert entry.review == "not-reviewed"


def test_doses_never_stand_in_patient_words(repository: ContentRepository) -> None:
    for summary in repository.summaries():
        for lang in ("en", "es"):
            words = " ".join(s.text for s in repository.entry(summary.id, lang).patient)
            assert " mcg" not in words
            assert " mg" not in words


# --------------------------------------------------------------------------------------- checklist


def test_checklist_of_a_therapy(repository: ContentRepository) -> None:
    signs = repository.checklist("velotumab")
    assert [(s.symptom_id, s.level, s.scope, s.group) for s in signs] == [
        ("fever", Level.EMERGENCY, Scope.PRODUCT, "whole body"),
        ("rash", Level.CALL_TODAY, Scope.PRODUCT, "skin"),
        ("tiredness", Level.NEXT_VISIT, Scope.PRODUCT, "whole body"),
    ]
    fever = signs[0]
    assert (fever.title, fever.clinical) == ("Fever", "pyrexia")
    assert fever.line == "Fever of 100.4 °F (38.0 °C) or higher"
    assert [s.text for s in fever.instruction] == [
        "Call your care team's 24-hour line now. If nobody answers, call 911."
    ]
    assert [s.text for s in fever.raises] == ["If you feel very unwell, call even with no fever."]
    assert [s.text for s in fever.self_care] == ["Keep a thermometer close."]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_signs_of_one_level_are_those_of_the_checklist(
    repository: ContentRepository, lang: str
) -> None:
    for level in Level:  # before the whole list, which then is read anew
        some = repository.checklist("velotumab", lang, level)
        assert some == tuple(s for s in repository.checklist("velotumab", lang) if s.level is level)
        assert len(some) <= 1


def test_what_cannot_be_ticked_is_not_on_the_list(repository: ContentRepository) -> None:
    assert "low-white-cells" not in {s.symptom_id for s in repository.checklist("velotumab")}


def test_frequency_is_the_current_exact_row(repository: ContentRepository) -> None:
    fever, rash, tired = repository.checklist("velotumab")
    assert fever.frequency is not None
    assert fever.frequency.reaction is not None
    assert (fever.frequency.id, fever.frequency.reaction.any_grade) == (
        "velotumab:reaction-pyrexia", "55",
    )  # fmt: skip
    assert rash.frequency is not None
    assert tired.frequency is not None
    assert tired.frequency.reaction is not None
    assert tired.frequency.reaction.any_floor == 20
    assert all(s.frequency is None for s in repository.checklist("darutumab"))


def test_an_exact_figure_goes_before_a_floor(repository: ContentRepository) -> None:
    frequency = repository.checklist("zencabtagene-autoleucel")[0].frequency
    assert frequency is not None
    assert frequency.id == "zencabtagene-autoleucel:reaction-pyrexia"


def test_an_outdated_row_is_no_reason_for_a_sign(repository: ContentRepository) -> None:
    fever = repository.checklist("velotumab")[0]
    assert [(c.source_id, c.locator) for c in fever.citations] == [
        ("label-velora", "17"), ("label-velora", "6.1, table 2"),
    ]  # fmt: skip


def test_scope_says_how_near_the_listing_is(repository: ContentRepository) -> None:
    shown = {s.symptom_id: (s.scope, s.citations) for s in repository.checklist("darutumab")}
    assert {name: scope for name, (scope, _) in shown.items()} == {
        "fever": Scope.CLASS, "rash": Scope.CLASS, "tiredness": Scope.ALL,
    }  # fmt: skip
    assert [(c.source_id, c.locator) for c in shown["tiredness"][1]] == [
        ("seed-one", "common list")
    ]
    assert shown["rash"][1][0].secondary


def test_a_rule_that_names_a_therapy_raises_the_sign_there(
    tree_copy: TreeCopy, tmp_path: Path
) -> None:
    """Its sentence comes first, then what holds for every sign that cannot wait (D-10, D-11)."""
    rule = """- key: raise-1
  topic: raise
  text: During Velora
  level: emergency-now
  therapies: [velotumab]
  at: [{source: guide-signs, locator: Skin}]
- key: label-mention-1
"""
    tree_copy.edit("safety/symptoms/rash.yaml", "- key: label-mention-1\n", rule)
    text = "[urgency-1; safety-rules:level-call-today]\n"
    said = "\n## raise\n- During Velora, a rash means call now. [raise-1]\n"
    tree_copy.edit("safety/symptoms/rash.en.md", text, text + said)
    build(tree_copy.root, tmp_path / "built")
    with closing(ContentRepository(tmp_path / "built")) as content:
        raised, usual = (
            next(s for s in content.checklist(therapy) if s.symptom_id == "rash")
            for therapy in ("velotumab", "darutumab")
        )
    assert (raised.level, usual.level) == (Level.EMERGENCY, Level.CALL_TODAY)
    assert [s.text for s in raised.instruction] == [
        "During Velora, a rash means call now.",
        "Call your care team's 24-hour line now. If nobody answers, call 911.",
    ]
    assert raised.raises == ()
    assert [s.text for s in usual.instruction] == ["Call your care team today."]
    assert [s.text for s in usual.raises] == ["During Velora, a rash means call now."]


def test_a_fact_of_the_therapy_names_its_signs(tree_copy: TreeCopy, tmp_path: Path) -> None:
    """Not every label has a table: "mostly flu-like: fever, chills" lists them as well."""
    tree_copy.edit("therapies/darutumab.yaml", "  text: Nerve effects.\n",
                   "  text: Nerve effects, fever.\n  signs: [fever]\n")  # fmt: skip
    build(tree_copy.root, tmp_path / "built")
    with closing(ContentRepository(tmp_path / "built")) as content:
        fever = content.checklist("darutumab")[0]
    assert (fever.symptom_id, fever.scope) == ("fever", Scope.PRODUCT)
    assert [c.locator for c in fever.citations] == ["Boxed warning"]


def test_the_label_of_another_therapy_of_the_class_is_named(repository: ContentRepository) -> None:
    """Its figure would be taken for one of this therapy."""
    fever = next(s for s in repository.checklist("darutumab") if s.symptom_id == "fever")
    assert [c.locator for c in fever.citations] == ["Velora: 17"]


def test_a_sign_reads_the_same_on_every_checklist(repository: ContentRepository) -> None:
    """D-09: text and level of a sign depend on nothing that a person answers, nor on the therapy
    as long as no rule of the sign names it.
    """
    fixed: dict[str, set[object]] = {}
    for therapy in repository.summaries(Kind.THERAPY):
        for sign in repository.checklist(therapy.id):
            text = (
                sign.line,
                sign.level,
                sign.title,
                sign.instruction,
                sign.raises,
                sign.self_care,
            )
            fixed.setdefault(sign.symptom_id, set()).add(text)
    assert {name: len(texts) for name, texts in fixed.items()} == {
        "fever": 1, "rash": 1, "tiredness": 1,
    }  # fmt: skip
    assert repository.checklist("velotumab") == repository.checklist("velotumab")


def test_checklist_in_spanish_falls_back_sign_by_sign(repository: ContentRepository) -> None:
    fever, rash, _ = repository.checklist("velotumab", "es")
    assert fever.line == "Fiebre de 100.4 °F (38.0 °C) o más"
    assert fever.instruction[0].lang == "es"
    assert rash.line == "A new skin rash"
    assert rash.instruction[0].lang == "en"


def test_checklist_of_what_has_no_signs(repository: ContentRepository) -> None:
    assert repository.checklist("calmizumab") == ()
