"""The chapter for patients reads as plainly as the patient words of the content do."""

from __future__ import annotations

import pytest

from db.build import readability
from desktop.core import manual
from desktop.core.paths import resource


def chapter(lang: str) -> str:
    found = next(c for c in manual.read(resource("manual"), lang) if c.id == "patient")
    blocks = (b for s in found.sections for b in s.blocks if b.kind is not manual.Kind.PICTURE)
    return "\n".join(manual.plain(b.text) for b in blocks)


def test_english_words_are_at_grade_6() -> None:
    reading = readability.measure(chapter("en"), "en")
    assert reading.worst_grade <= readability.MAX_GRADE
    assert reading.worst_smog <= readability.MAX_SMOG


def test_spanish_words_are_easy() -> None:
    assert readability.measure(chapter("es"), "es").inflesz >= readability.MIN_INFLESZ


@pytest.mark.parametrize("lang", ["en", "es"])
def test_sentences_are_short(lang: str) -> None:
    text = chapter(lang)
    long = [s for s in readability.sentences_of(text)
            if len(readability.words_of(s)) > readability.MAX_SENTENCE]  # fmt: skip
    assert long == []
    assert readability.measure(text, lang).mean_words <= readability.MAX_MEAN
