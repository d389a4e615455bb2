"""What the kiosk shows of the real content: no dose, no professional word, in both languages."""

from __future__ import annotations

import re

import pytest

from db.repository import ContentRepository
from desktop.core.kiosk_library import KioskLibrary, keyed, sections
from desktop.core.policy import Policy

DOSE = re.compile(
    r"\d\s?(?:mg|mcg|µg|micrograms?|mL|IU|million units)\b|\bper kg\b|/m2\b|/kg\b|mg/m²"
)
FOR_STAFF = ("CTCAE", "ASTCT", "REMS", "contraindic", "premedication:", "n=")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_dose_and_no_professional_word(release: ContentRepository, lang: str) -> None:
    library = KioskLibrary(release, Policy(allow_not_reviewed=True))
    said: list[tuple[str, str]] = []
    for shown in library.therapies(lang):
        entry = library.therapy(shown.id, lang)
        assert entry is not None
        for section in sections(entry):
            blocks = [b.statement for b in section.blocks if b.statement]
            said += [(shown.id, f"{s.label} {s.text}") for s in blocks]
        for sign in library.signs(shown.id, lang):
            texts = (*sign.instruction, *sign.raises)
            said += [(sign.symptom_id, text) for text in (sign.line, *(s.text for s in texts))]
    for kind in library.kinds(lang):
        for section in sections(library.kind(kind.id, lang)):
            said += [(kind.id, b.statement.text) for b in section.blocks if b.statement]
    said += [(term.id, term.definition) for term in library.terms(lang)]
    assert len(said) > 1500
    wrong = [s for s in said if DOSE.search(s[1]) or any(word in s[1] for word in FOR_STAFF)]
    assert wrong == []


def test_a_chosen_question_is_found_in_the_other_language(release: ContentRepository) -> None:
    library = KioskLibrary(release, Policy(allow_not_reviewed=True))
    lost = [
        key
        for shown in library.therapies("en")
        for key in keyed(library.questions(shown.id, "en"))
        if key not in keyed(library.questions(shown.id, "es"))
    ]
    assert lost == []
