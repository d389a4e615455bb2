"""Spanish patient words say what the English ones say: no sign is narrower, no word changes.

Found in a reading of both side by side; each test names the sentence it was found in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from db.records import Kind
from db.repository import ContentRepository
from desktop.core.glossary import Glossary

KINDS = (Kind.THERAPY, Kind.SUPPORTIVE, Kind.SYMPTOM, Kind.SYNDROME, Kind.CLASS, Kind.LEUKEMIA)


def _pairs(release: ContentRepository) -> Iterator[tuple[str, str, str]]:
    """Yield entry id, English line and Spanish line of everything that is written for patients."""
    for summary in release.summaries(*KINDS):
        pages = [release.entry(summary.id, lang).patient for lang in ("en", "es")]
        assert len(pages[0]) == len(pages[1]), summary.id
        for english, spanish in zip(*pages, strict=True):
            yield (
                f"{summary.id}:{english.topic}",
                f"{english.label} | {english.text}",
                f"{spanish.label} | {spanish.text}",
            )


def test_feeling_faint_is_not_said_as_having_fainted(release: ContentRepository) -> None:
    """ "Mareo, desmayo" waits until somebody lies on the floor; the English calls before that."""
    narrower = [
        (where, spanish)
        for where, english, spanish in _pairs(release)
        if re.search(r"\bfaint\b", english) and not re.search(r"desmaya", spanish)
    ]
    assert narrower == []


def test_a_low_mood_need_not_be_very_low(release: ContentRepository) -> None:
    """Low mood on a steroid or interferon means call now; "muy bajo", "mucha tristeza" is later."""
    low = re.compile(r"(?<!very )\blow (or very high )?mood", re.IGNORECASE)
    later = [
        (where, spanish)
        for where, english, spanish in _pairs(release)
        if low.search(english) and not re.search(r"ánimo bajo", spanish, re.IGNORECASE)
    ]
    assert later == []


def test_birth_control_is_for_whom_the_english_says(release: ContentRepository) -> None:
    """Where no fact names women, "cuídese para no quedar embarazada" leaves the men out."""
    women = [
        (where, spanish)
        for where, english, spanish in _pairs(release)
        if "embarazada" in spanish and not re.search(r"pregnant", english)
    ]
    assert women == []


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("heces flojas", "diarrea, as on the checklist"),
        ("seguido con|seguido,|manos seguido|más seguido|qué tan seguido", "con frecuencia"),
        ("leche del pecho|leche de las personas", "leche materna"),
        (r"\bal CD\d", "a la CD…, as everywhere else"),
        ("a la enfermera(?! o al enfermero)", "a la enfermera o al enfermero"),
        ("edad media", "edad promedio: the other is the Middle Ages"),
        ("enfermedad del suero", "enfermedad sérica: suero is the drip here"),
    ],
)
def test_one_thing_has_one_word(release: ContentRepository, said: str, instead: str) -> None:
    lines = [(where, spanish) for where, _, spanish in _pairs(release)]
    lines += [(term.id, term.definition) for term in release.terms("es")]
    found = [(where, line) for where, line in lines if re.search(said, line, re.IGNORECASE)]
    assert found == [], instead


def test_immune_globulin_explains_itself(release: ContentRepository) -> None:
    """The antibody had the same Spanish name among its own, and stood before it."""
    terms = release.terms("es")
    spotted = [s.term.id for s in Glossary(terms).spot("Puede necesitar inmunoglobulina.")]
    assert spotted == ["word-immune-globulin"]


def test_no_brand_name_is_a_man_or_a_woman(release: ContentRepository) -> None:
    """ "Blincyto, también llamada blinatumomab, es un anticuerpo": the name takes no gender."""
    brands = [s.title for s in release.summaries(Kind.THERAPY, Kind.SUPPORTIVE) if s.subtitle]
    names = "|".join(map(re.escape, brands))
    gendered = re.compile(
        rf"\b(?:el|la|un|una|del|al) (?:{names})\b"
        rf"|\b(?:{names}),? (?:también |no )?(?:es |está |fue )?(?:\w+[ai]d[oa]|nuev[oa])\b",
        re.IGNORECASE,
    )
    wrong = [
        (where, found.group()) for where, _, text in _pairs(release)
        if (found := gendered.search(text))
    ]  # fmt: skip
    assert wrong == []
