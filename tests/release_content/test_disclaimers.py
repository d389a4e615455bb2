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
    r"|síndrome de liberación de citocinas|neurotoxicidad|lisis tumoral)\b",
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
    texts: dict[str, set[tuple[str, ...]]] = {}
    for _, sign in checklists(release, lang):
        said = (sign.line, sign.level, *(
            s.text for s in (*sign.instruction, *sign.raises, *sign.self_care)
        ))  # fmt: skip
        texts.setdefault(sign.symptom_id, set()).add(said)
    assert [name for name, found in texts.items() if len(found) != 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_d10_raise_rules_are_sentences_for_patients(release: ContentRepository, lang: str) -> None:
    for _, sign in checklists(release, lang):
        for rule in sign.raises:
            assert rule.audience is Audience.PATIENT
            assert rule.lang == lang
            assert rule.text.endswith((".", "!"))


def test_d10_headache_during_blincyto_is_such_a_sentence(release: ContentRepository) -> None:
    signs = {s.symptom_id: s for s in release.checklist("blinatumomab")}
    rule = next(s for s in signs["headache"].raises if "Blincyto" in s.text)
    assert "call now" in rule.text


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
