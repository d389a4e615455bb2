"""Words that must stand, and words that must not: rules D-03, D-09, D-11, D-14, H-19 and rights.

Looks at the shell's words, at the words of the handouts and at all content. Must not know how any
of them is shown.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.release_content.built import Built, plain

ROOT = Path(__file__).resolve().parents[2]
WORDING = ROOT / "desktop" / "ui" / "wording.py"
HANDOUT_WORDS = sorted((ROOT / "resources" / "handouts").glob("words.*.toml"))

INTENDED_USE = (
    "A reference for leukemia immunotherapy. It does not diagnose, does not choose treatment and "
    "does not watch patients."
)
# D-14. "Monitoring" is the title over what labels ask of a clinic; it claims nothing of ours.
CLAIMS = re.compile(
    r"\b(diagnos\w*|detect\w*|monitor\w*|predict\w*|triag\w*|clinically validated"
    r"|FDA[- ]approved|approved by the FDA"
    r"|diagnóstic\w*|diagnostic\w*|detecta\w*|monitorea\w*|monitoriza\w*|predice\w*|triaje"
    r"|aprobad\w+ por la FDA|validad\w+ clínicamente)\b",
    re.IGNORECASE,
)
TITLES_OF_LABEL_TOPICS = {"Monitoring", "monitoring"}  # the title and its topic
PRODUCT = re.compile(
    r"\b(LeukoGuide|this (?:program|app|application|software|tool|screen|sheet|kiosk)"
    r"|est[ea] (?:programa|aplicación|herramienta|pantalla|hoja))\b",
    re.IGNORECASE,
)
# H-19: those words belong to the document of the FDA.
FDA_DOCUMENT = re.compile(
    r"Medication Guide|Guía del medicamento|approved by the FDA|FDA[- ]approved"
    r"|aprobad\w+ por la FDA",
    re.IGNORECASE,
)
# D-09 and D-11: no all-clear, no score, no likely diagnosis.
ALL_CLEAR = re.compile(
    r"you are fine|you're fine|no need to call|not need to call|no need to worry"
    r"|nothing to worry|do(?:n't| not) worry|all clear|you can safely wait"
    r"|you (?:probably|likely) have|your score|your risk is|total score of"
    r"|usted está bien|no (?:hace falta|es necesario|necesita) llamar|no se preocupe"
    r"|nada de qué preocuparse|su puntuación|probablemente (?:tiene|tenga)",
    re.IGNORECASE,
)
# Items of instruments that may not be shipped, word for word, and what only they say.
INSTRUMENTS = (
    "PRO-CTCAE", "in the last 7 days", "what was the severity of your", "how often did you have",
    "Pounding/Racing Heartbeat", "Urine Color Change", "Pain/Burning with Urination",
    "Numbness/Tingling in Hands/Feet", "Mouth or Throat Sores", "Bloating of Abdomen",
    "Arm or Leg Swelling", "Concentration Problems", "UKONS 24 hour", "Medical Dictionary for",
)  # fmt: skip
MEDDRA = re.compile(r"\bMedDRA\b|\b100\d{5}\b|\bsystem organ class\b", re.IGNORECASE)
REVIEWER = re.compile(
    r"\b(?:reviewed|checked|verified|revisad[oa]|comprobad[oa]) (?:by|por) (?!the FDA|la FDA|\{)"
    r"|\b(?:Dr|Dra)\. [A-Z]|, (?:MD|PharmD|RN|PhD)\b",
)
ADDRESS = re.compile(r"https?://|\bwww\.|\[[^\]]*\]\(|<a\b|href=|mailto:", re.IGNORECASE)


def strings_of(file: Path) -> Iterator[str]:
    """Yield every string of a Python file but the docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def values_of(words: Any) -> Iterator[str]:
    """Yield every text of a TOML file of words."""
    if isinstance(words, dict):
        for value in words.values():
            yield from values_of(value)
    elif isinstance(words, list):
        for value in words:
            yield from values_of(value)
    else:
        yield str(words)


def shell_texts() -> list[str]:
    """Return every fixed text of the windows and of the handouts."""
    texts = list(strings_of(WORDING))
    for file in HANDOUT_WORDS:
        texts += values_of(tomllib.loads(file.read_text(encoding="utf-8")))
    return texts


def patient_texts(built: Built) -> list[tuple[str, str]]:
    """Return every patient text of the content in every language, gaps and titles included."""
    said = [
        (s.id, f"{s.label} {s.text}")
        for s in built.stated
        if s.audience == "patient" and s.kind != "term"
    ]
    said += built.rows("SELECT subject_id, note FROM gap_row WHERE audience = 'patient'")
    return said + built.rows("SELECT entry_id, title || ' ' || sign_line FROM patient_text")


def test_the_words_of_the_handouts_are_found() -> None:
    assert "words.en.toml" in [file.name for file in HANDOUT_WORDS]


def test_intended_use_word_for_word() -> None:
    """Rule D-03."""
    assert INTENDED_USE in list(strings_of(WORDING))


def test_the_shell_makes_no_claim() -> None:
    """Rule D-14; the denial of D-03 is the one place where the words may stand."""
    texts = [t for t in shell_texts() if t != INTENDED_USE and t not in TITLES_OF_LABEL_TOPICS]
    assert [text for text in texts if CLAIMS.search(text)] == []


def test_patient_words_make_no_claim_for_the_product(built: Built) -> None:
    said = patient_texts(built)
    assert [(i, t) for i, t in said if PRODUCT.search(t) and CLAIMS.search(t)] == []


def test_the_search_for_claims_itself() -> None:
    assert CLAIMS.search("LeukoGuide detects CRS")
    assert CLAIMS.search("This sheet is FDA approved")
    assert not CLAIMS.search("It shows what the label says")


@pytest.mark.parametrize("file", HANDOUT_WORDS, ids=lambda file: file.name)
def test_a_sheet_is_no_medication_guide(file: Path) -> None:
    """Rule H-19."""
    texts = list(values_of(tomllib.loads(file.read_text(encoding="utf-8"))))
    assert [text for text in texts if FDA_DOCUMENT.search(text)] == []


def test_patient_words_are_no_medication_guide(built: Built) -> None:
    assert [(i, text) for i, text in patient_texts(built) if FDA_DOCUMENT.search(text)] == []


def test_nothing_gives_the_all_clear(built: Built) -> None:
    assert [text for text in shell_texts() if ALL_CLEAR.search(text)] == []
    assert [(s.id, s.text) for s in built.stated if ALL_CLEAR.search(s.whole)] == []
    assert [(i, text) for i, text in patient_texts(built) if ALL_CLEAR.search(text)] == []


def test_every_sign_says_what_to_do_whatever_is_ticked(built: Built) -> None:
    """Rule D-09: one fixed instruction for each sign; emergencies name the number to call."""
    signs = built.rows("SELECT id, level FROM entry WHERE kind = 'symptom'")
    for symptom, level in signs:
        told = [s for s in built.words[symptom] if s.lang == "en" and s.topic == "instruction"]
        assert told, symptom
        if level == "emergency-now":
            assert re.search(r"\b911\b|\b24-hour\b", " ".join(s.text for s in told)), symptom


def test_no_words_of_instruments(built: Built) -> None:
    texts = [(s.id, plain(s.whole)) for s in built.stated]
    texts += [(i, plain(text)) for i, text in patient_texts(built)]
    texts += [(i, plain(t)) for i, t in built.rows("SELECT entry_id, text FROM name")]
    wanted = [plain(item) for item in INSTRUMENTS]
    assert [(i, item) for i, text in texts for item in wanted if item in text] == []


def test_no_meddra(built: Built) -> None:
    assert [s.id for s in built.stated if MEDDRA.search(s.whole)] == []
    columns = built.rows("SELECT stated_id, columns || rows || note FROM grading_table")
    assert [stated_id for stated_id, text in columns if MEDDRA.search(text)] == []


def test_no_reviewer_ships(built: Built) -> None:
    """A fresh copy starts unreviewed, and no name of a reviewer is in it."""
    assert built.rows("SELECT DISTINCT review FROM patient_text") == [("not-reviewed",)]
    assert [(s.id, s.text) for s in built.stated if REVIEWER.search(s.whole)] == []
    assert [text for text in shell_texts() if REVIEWER.search(text)] == []


def test_addresses_are_text_of_sources_only(built: Built) -> None:
    """An address stands with its source, bare, and nowhere else; nothing in the shell opens one."""
    assert [s.id for s in built.stated if ADDRESS.search(s.whole)] == []
    assert [i for i, text in patient_texts(built) if ADDRESS.search(text)] == []
    assert [text for text in shell_texts() if ADDRESS.search(text)] == []
    bare = re.compile(r"(https?://\S+)?")
    sources = built.rows("SELECT id, address FROM source")
    assert [i for i, address in sources if not bare.fullmatch(address)] == []


def test_nothing_opens_an_address() -> None:
    opens = re.compile(r"QDesktopServices|openUrl|setOpenExternalLinks\(True|webbrowser")
    files = (ROOT / "desktop").rglob("*.py")
    assert [file.name for file in files if opens.search(file.read_text(encoding="utf-8"))] == []
