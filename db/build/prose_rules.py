"""Rules for patient words: sections, citations, no typed digits, reading level, known terms."""

from __future__ import annotations

import re
from pathlib import Path

from db.build import readability
from db.build.figures import FigureError, fill
from db.build.problems import Problems
from db.build.prose import PLACEHOLDER, Block, Prose
from db.build.shapes import PATIENT_SECTIONS
from db.build.text_rules import DATE, MARKUP
from db.build.tree import LoadedEntry, Tree

DIGIT_NAMES = re.compile(r"\bCD\d+\b|\bIL-\d\b|\bCOVID-19\b|\bWT1\b")
DOSE = re.compile(r"\b(mg|mcg|µg|mL|IU|milligrams?|micrograms?|miligramos?|microgramos?)\b")
BRACKETS = re.compile(r"[\[\]]")
HARD_SYLLABLES = 4
MIN_WORDS_FOR_GRADE = 25
FORBIDDEN_PHRASES = (
    "you are fine", "no need to call", "nothing to worry", "do you understand", "medication guide",
    "approved by the fda", "fda approved", "fda-approved", "está bien así", "no hace falta llamar",
    "guía del medicamento", "aprobado por la fda",
)  # fmt: skip
REQUIRED = {
    "therapy": (
        "what_it_is", "how_it_works", "how_given", "expect", "common", "serious", "emergency",
        "self_care", "when_to_call", "driving", "staying_near", "work", "vaccines", "pregnancy",
        "breastfeeding", "questions", "teach_back",
    ),
    "supportive": ("what_it_is", "how_it_works", "how_given", "serious", "when_to_call"),
    "symptom": ("what_it_is", "instruction"),
    "syndrome": ("what_it_is", "expect", "emergency", "treatment", "when_to_call"),
    "leukemia": ("what_it_is", "treatment", "questions"),
    "rules": (),  # for professionals
    "class": ("what_it_is", "how_it_works"),
}  # fmt: skip


def check(words: Prose, tree: Tree, problems: Problems) -> None:
    """Add every problem of one text to `problems`."""
    entry = tree.entries.get(words.entry_id)
    if entry is None:
        problems.add(words.file, 1, "reference", f"There is no entry “{words.entry_id}”.")
        return
    if words.lang not in tree.content.languages:
        problems.add(words.file, 1, "language", f"“{words.lang}” is not in content.yaml.")
        return
    _check_head(words, entry, tree, problems)
    _check_sections(words, entry, problems)
    for block in words.blocks:
        _check_block(block, words, tree, problems)
    _check_reading(words, tree, problems)


def _check_head(words: Prose, entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    if words.file.parent != entry.file.parent:
        message = f"Keep the words beside {entry.file.name}, in {entry.file.parent.name}/."
        problems.add(words.file, 1, "folder", message)
    if words.date and not (DATE.fullmatch(words.date) and words.date <= tree.content.date):
        message = f"“{words.date}” is no date (YYYY-MM-DD) up to the content date."
        problems.add(words.file, words.head_lines["date"], "date", message)
    if PLACEHOLDER.search(words.title):
        message = "A title is shown as it stands; write it without braces."
        problems.add(words.file, words.head_lines["title"], "placeholder", message)
    if words.sign_line:
        line = words.head_lines["sign"]
        _check_said(words.sign_line, "", line, words, tree, problems)
    elif entry.data.kind == "symptom":
        problems.add(words.file, 1, "front-matter", "A sign needs its line: add “sign:”.")


def _check_sections(words: Prose, entry: LoadedEntry, problems: Problems) -> None:
    present = {b.section for b in words.blocks}
    for section in _needed(entry):
        if section not in present:
            message = f"Section “{section}” is missing; write it, or a “? ” gap line."
            problems.add(words.file, 1, "section", message)
    for block in words.blocks:
        if block.section not in PATIENT_SECTIONS:
            message = f"“{block.section}” is no section; see shapes.py."
            problems.add(words.file, block.line, "section", message)


def _needed(entry: LoadedEntry) -> tuple[str, ...]:
    """Return the sections that must be written: what makes a sign more urgent is never left out."""
    needed = REQUIRED[entry.data.kind]
    if entry.data.kind == "symptom":
        stated = {fact.topic for fact in entry.data.facts if fact.current}
        needed += tuple(topic for topic in ("raise", "self_care") if topic in stated)
    return needed


def _check_block(block: Block, words: Prose, tree: Tree, problems: Problems) -> None:
    file, line = words.file, block.line
    if block.style == "gap" and block.cites:
        problems.add(file, line, "gap", "A gap has no source; remove the brackets.")
    if block.style != "gap" and not block.cites:
        problems.add(file, line, "no-source", "End with the facts it was written from: [key; …].")
    for owner, key in block.cites:
        fact = tree.fact(owner, key)
        if fact is None:
            problems.add(file, line, "reference", f"There is no fact “{owner}:{key}”.")
        elif not fact.current:
            problems.add(file, line, "outdated", f"Fact “{owner}:{key}” is out of date; cite now.")
    _check_said(block.text, block.label, line, words, tree, problems)


def _check_said(
    said: str, label: str, line: int, words: Prose, tree: Tree, problems: Problems
) -> None:
    raw = f"{label}\n{said}"
    if re.search(r"\d", DIGIT_NAMES.sub("", PLACEHOLDER.sub("", raw))):
        message = "Digits come from facts: use {fig:…} or {of100:…}."
        problems.add(words.file, line, "digit", message)
    if MARKUP.search(raw) or BRACKETS.search(raw):
        message = "Addresses, markup and brackets do not belong in a text; facts stand at its end."
        problems.add(words.file, line, "markup", message)
    try:
        text = fill(raw, words.entry_id, words.lang, tree)
    except FigureError as error:
        problems.add(words.file, line, "placeholder", str(error))
        return
    check_plain(text, words.lang, words.file, line, tree, problems)


def check_plain(
    text: str, lang: str, file: Path, line: int, tree: Tree, problems: Problems
) -> None:
    """Add what is wrong with patient words whose figures are in place: doses, phrases, length."""
    if DOSE.search(text):
        message = "Doses do not belong in patient words."
        problems.add(file, line, "dose", message)
    for phrase in FORBIDDEN_PHRASES:
        if phrase in text.lower():
            problems.add(file, line, "phrase", f"“{phrase}” must not be said.")
    for sentence in readability.sentences_of(text):
        count = len(readability.words_of(sentence))
        if count > readability.MAX_SENTENCE:
            most = readability.MAX_SENTENCE
            message = f"{count} words in one sentence, at most {most}: “{sentence[:50]}…”."
            problems.add(file, line, "sentence", message)
    if lang == "en":
        _check_words(text, line, file, tree, problems)


def _check_words(text: str, line: int, file: Path, tree: Tree, problems: Problems) -> None:
    for word in readability.words_of(text):
        lower = word.lower().replace("’", "'").strip("'").removesuffix("'s")
        hard = readability.syllables(lower) >= HARD_SYLLABLES
        if hard and lower not in tree.known_words:
            message = f"“{word}” is a long word: use a plain one, or add it to the glossary."
            problems.add(file, line, "long-word", message)


def running_text(words: Prose, tree: Tree) -> str:
    """Return the text as a reader meets it, one block per line, placeholders filled."""
    lines = [fill(words.sign_line, words.entry_id, words.lang, tree)] if words.sign_line else []
    for block in words.blocks:
        text = f"{block.label}. {block.text}" if block.label else block.text
        lines.append(fill(text, words.entry_id, words.lang, tree))
    return "\n".join(lines)


def _check_reading(words: Prose, tree: Tree, problems: Problems) -> None:
    try:
        reading = readability.measure(running_text(words, tree), words.lang)
    except FigureError:
        return
    if reading.words < MIN_WORDS_FOR_GRADE:
        return
    if words.lang == "es":
        if reading.inflesz < readability.MIN_INFLESZ:
            message = f"INFLESZ {reading.inflesz:.0f}, at least {readability.MIN_INFLESZ:.0f}."
            problems.add(words.file, 1, "reading", message)
        return
    if reading.worst_grade > readability.MAX_GRADE:
        message = f"Grade {reading.worst_grade:.1f}, at most {readability.MAX_GRADE:.0f}."
        problems.add(words.file, 1, "reading", message)
    enough = reading.sentences >= readability.SMOG_SENTENCES
    if enough and reading.worst_smog > readability.MAX_SMOG:
        message = f"SMOG {reading.worst_smog:.1f}, at most {readability.MAX_SMOG:.0f}."
        problems.add(words.file, 1, "reading", message)
    if reading.mean_words > readability.MAX_MEAN:
        message = f"{reading.mean_words:.1f} words a sentence, at most {readability.MAX_MEAN:.0f}."
        problems.add(words.file, 1, "reading", message)
