"""The legal frame over the real content: rules D-01, D-09, D-10, D-11, D-12 and D-15.

What a window can break is in tests/ui/test_disclaimer_rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from db.records import Audience, Kind, Level, Sign
from db.repository import ContentRepository
from tests.release_content.built import Built

LANGUAGES = ("en", "es")
CALL = {"en": re.compile(r"\b(911|988|24-hour line)\b"), "es": re.compile(r"911|988|24 horas")}
SYNDROMES = re.compile(
    r"\b(CRS|ICANS|cytokine release|neurotoxicity|tumor lysis|hemophagocytic|HLH"
    r"|síndrome de liberación de cito(?:cinas|quinas)|neurotoxicidad|lisis tumoral)\b",
    re.IGNORECASE,
)


def checklists(repository: ContentRepository, lang: str) -> Iterator[tuple[str, Sign]]:
    for summary in repository.summaries(Kind.THERAPY):
        for sign in repository.checklist(summary.id, lang):
            yield summary.id, sign


def test_d01_every_statement_has_a_source_and_a_place_in_it(built: Built) -> None:
    """D-01: no row without one; "section not noted" is said where no place was noted."""
    bare = [s.id for s in built.stated if not s.places]
    assert bare == []
    assert [s.id for s in built.stated for _, locator in s.places if not locator.strip()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_d01_every_sign_of_every_therapy_is_sourced(release: ContentRepository, lang: str) -> None:
    for therapy, sign in checklists(release, lang):
        assert sign.citations, (therapy, sign.symptom_id)
        said = (*sign.instruction, *sign.raises, *sign.self_care)
        assert all(s.citations for s in said), (therapy, sign.symptom_id)
        assert sign.instruction, (therapy, sign.symptom_id)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_d09_a_sign_has_the_same_text_on_every_checklist(
    release: ContentRepository, lang: str
) -> None:
    """Whatever is ticked. Where a rule of the sign holds for a therapy as such ("after donor cells,
    a rash means call now"), its sentence stands first and its level holds, as in the therapy's box.
    """
    texts: dict[str, set[tuple[str, ...]]] = {}
    rules: dict[str, set[str]] = {}
    for therapy, sign in checklists(release, lang):
        usual = Level(release.entry(sign.symptom_id).summary.level)
        said = [s.text for s in (*sign.instruction, *sign.raises, *sign.self_care)]
        if sign.level is usual:
            texts.setdefault(sign.symptom_id, set()).add((sign.line, *said))
            rules.setdefault(sign.symptom_id, set()).update(s.text for s in sign.raises)
            continue
        assert sign.level is Level.EMERGENCY, (therapy, sign.symptom_id)
        assert sign.instruction[0].topic == "raise"
    assert [name for name, found in texts.items() if len(found) != 1] == []
    for _, sign in checklists(release, lang):
        ours = [s.text for s in sign.instruction if s.topic == "raise"]
        assert set(ours) <= rules.get(sign.symptom_id, set(ours))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_d10_raise_rules_are_sentences_for_patients(release: ContentRepository, lang: str) -> None:
    for _, sign in checklists(release, lang):
        for rule in sign.raises:
            assert rule.audience is Audience.PATIENT
            assert rule.lang == lang
            assert rule.text.endswith((".", "!"))


def test_d10_headache_during_blincyto_is_such_a_sentence(release: ContentRepository) -> None:
    signs = {s.symptom_id: s for s in release.checklist("blinatumomab")}
    headache = signs["headache"]
    rule = next(s for s in headache.instruction if "Blincyto" in s.text)
    assert "call now" in rule.text
    assert headache.level is Level.EMERGENCY


# What the boxes "Get help now" and "Call right away, too" say, and what those lists must not
# contradict. The first is the therapy, the second a sign that is named without a further condition.
IN_THE_BOX = (
    ("donor-lymphocyte-infusion", "rash"), ("donor-lymphocyte-infusion", "diarrhea"),
    ("donor-lymphocyte-infusion", "jaundice"), ("orca-t", "weight-gain"),
    ("allogeneic-stem-cell-transplant", "dark-urine"), ("tisagenlecleucel", "headache"),
    ("tisagenlecleucel", "memory-thinking"), ("lisocabtagene-maraleucel", "vision-change"),
    ("blinatumomab", "nausea"), ("blinatumomab", "stomach-pain"), ("blinatumomab", "rash"),
    ("inotuzumab-ozogamicin", "jaundice"), ("gemtuzumab-ozogamicin", "weight-gain"),
    ("tagraxofusp", "swelling-limbs"), ("rituximab", "stomach-pain"),
    ("ofatumumab", "memory-thinking"), ("ofatumumab", "vision-change"),
    ("obinutuzumab", "vision-change"), ("rituximab", "vision-change"),
    ("donor-lymphocyte-infusion", "stomach-pain"), ("orca-t", "vomiting"),
    ("allogeneic-stem-cell-transplant", "loss-of-appetite"), ("orca-t", "cough"),
    ("donor-lymphocyte-infusion", "mouth-sores"), ("pivekimab-sunirine", "weight-gain"),
    ("pivekimab-sunirine", "jaundice"), ("tagraxofusp", "jaundice"), ("tagraxofusp", "headache"),
    ("tagraxofusp", "dark-urine"), ("rituximab", "jaundice"), ("rituximab", "dark-urine"),
    ("rituximab", "infection-signs"), ("rituximab", "joint-pain"), ("rituximab", "less-urine"),
    ("rituximab", "painful-urination"), ("rituximab", "weight-gain"),
    ("obinutuzumab", "cough"), ("obinutuzumab", "painful-urination"),
    ("obinutuzumab", "joint-pain"), ("obinutuzumab", "weight-gain"),
    ("obinutuzumab", "less-urine"), ("inotuzumab-ozogamicin", "vomiting"),
    ("gemtuzumab-ozogamicin", "vomiting"), ("gemtuzumab-ozogamicin", "less-urine"),
    ("gemtuzumab-ozogamicin", "swelling-limbs"), ("gemtuzumab-ozogamicin", "nosebleed"),
    ("gemtuzumab-ozogamicin", "loss-of-appetite"), ("blinatumomab", "fatigue"),
    ("obecabtagene-autoleucel", "nausea"), ("obecabtagene-autoleucel", "vomiting"),
    ("obecabtagene-autoleucel", "diarrhea"), ("obecabtagene-autoleucel", "muscle-pain"),
    ("obecabtagene-autoleucel", "cough"), ("obecabtagene-autoleucel", "insomnia"),
    ("obecabtagene-autoleucel", "anxiety"), ("orca-t", "stomach-pain"),
    ("allogeneic-stem-cell-transplant", "stomach-pain"),
)  # fmt: skip


# The same for what "When to call" of a therapy asks for right away, outside the box.
RIGHT_AWAY = (
    ("obinutuzumab", "cough"), ("obinutuzumab", "painful-urination"),
    ("obinutuzumab", "joint-pain"), ("obinutuzumab", "weight-gain"),
    ("obinutuzumab", "swelling-limbs"), ("interferon-alfa", "insomnia"),
    ("rituximab", "swelling-limbs"), ("tagraxofusp", "vision-change"),
    ("tagraxofusp", "memory-thinking"),
)  # fmt: skip


@pytest.mark.parametrize(("therapy", "sign"), [*IN_THE_BOX, *RIGHT_AWAY])
def test_a_sign_to_call_about_at_once_is_never_one_that_can_wait(
    release: ContentRepository, therapy: str, sign: str
) -> None:
    levels = {s.symptom_id: s.level for s in release.checklist(therapy)}
    assert levels[sign] is Level.EMERGENCY


def test_every_sign_of_a_box_that_cannot_wait_can_be_ticked(release: ContentRepository) -> None:
    known = {s.symptom_id: s.level for _, s in checklists(release, "en")}
    missing = {
        (therapy.id, sign)
        for therapy in release.summaries(Kind.THERAPY)
        for said in release.entry(therapy.id).section("emergency")
        for sign in {link.partition(":")[0] for link in said.links}
        if known.get(sign) is Level.EMERGENCY
        and release.entry(sign).summary.level == Level.EMERGENCY
        and sign not in {s.symptom_id for s in release.checklist(therapy.id)}
    }
    assert missing == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_d11_every_sign_that_cannot_wait_says_whom_to_call(
    release: ContentRepository, lang: str
) -> None:
    silent = [
        (therapy, sign.symptom_id)
        for therapy, sign in checklists(release, lang)
        if sign.level is Level.EMERGENCY
        and not CALL[lang].search(" ".join(s.text for s in sign.instruction))
    ]
    assert silent == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_d12_the_words_of_a_sign_name_no_syndrome(release: ContentRepository, lang: str) -> None:
    named = {
        (sign.symptom_id, s.text)
        for _, sign in checklists(release, lang)
        for s in (*sign.instruction, *sign.raises, *sign.self_care)
        if SYNDROMES.search(s.text)
    }
    assert named == set()
    assert not hasattr(next(checklists(release, lang))[1], "points_to")


def test_d15_every_changed_claim_stands_with_old_and_new_and_a_source(
    release: ContentRepository,
) -> None:
    """D-15: "What changed" shows the article's words, what is current, and where it was read.

    The error of an article is never shown as a fact; then only the correction stands there.
    """
    changed = [s for s in release.claims() if s.claim and s.claim.verdict in ("outdated", "wrong")]
    assert changed
    for statement in changed:
        assert statement.claim is not None
        assert statement.text
        assert statement.claim.then
        assert statement.claim.article_title
        assert statement.citations
