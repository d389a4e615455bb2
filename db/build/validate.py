"""The rules of content that a machine can check; each problem names its file and line."""

from __future__ import annotations

import re
from pathlib import Path

from db.build import picture_rules, prose_rules, risks, search_words
from db.build.figures import check_figure, numbers_of
from db.build.problems import Problems
from db.build.shapes import PROFESSIONAL_TOPICS, At, Fact
from db.build.text_rules import DATE, ID, MARKUP, MAX_TEXT
from db.build.tree import LoadedEntry, Tree
from db.build.yaml_file import Lines

# A note may follow an approval date: "2025-07-21 (announced)".
APPROVED = re.compile(rf"({DATE.pattern})( .*)?")
SOURCE_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")
DECIMAL = re.compile(r"\d+(\.\d+)?")
PERCENTS = (
    *("any", "severe", "serious", "any_floor", "serious_floor"),
    *("control_any", "control_severe"),
)
PEOPLE_WORDS = ("of100", "of100_all", "of100_one", "of100_floor", "of100_less")
ENTRY_FOLDERS = {
    "therapy": "therapies", "supportive": "supportive", "leukemia": "leukemias",
    "symptom": "symptoms", "syndrome": "syndromes", "rules": "safety",
    "class": "classes",
}  # fmt: skip


def check(tree: Tree, problems: Problems) -> None:
    """Add every problem of the tree to `problems`; the tree is not changed."""
    for entry in tree.entries.values():
        _check_frame(entry, tree, problems)
        _check_facts(entry, tree, problems)
        _check_extras(entry, tree, problems)
        picture_rules.check(entry, tree, problems)
        risks.check(entry, tree, problems)
    picture_rules.check_words(tree, problems)
    _check_terms(tree, problems)
    _check_groups(tree, problems)
    _check_shared(tree, problems)
    _check_call_now(tree, problems)
    _check_grading_words(tree, problems)
    search_words.check(tree, problems)
    for words in tree.words.values():
        prose_rules.check(words, tree, problems)


def _check_frame(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    data, file = entry.data, entry.file
    if not ID.fullmatch(data.id) or data.id != file.stem:
        problems.add(file, 1, "id", f"Id “{data.id}” must be lower-case-with-hyphens = file name.")
    if file.parent.name != ENTRY_FOLDERS[data.kind]:
        problems.add(file, 1, "folder", f"A {data.kind} belongs in {ENTRY_FOLDERS[data.kind]}/.")
    for leukemia in data.leukemias:
        _must_exist(leukemia, "leukemias", entry, tree, problems)
    known_classes = {c for g in tree.content.groups for c in g.classes}
    if data.class_id and data.class_id not in known_classes:
        line = entry.lines.of("$.class")
        problems.add(file, line, "reference", f"Class “{data.class_id}” is not in content.yaml.")
    for window in data.windows:
        if window != "any" and tree.fact("safety-rules", f"onset-{window}") is None:
            line = entry.lines.of("$.windows")
            problems.add(file, line, "reference", f"Window “{window}” is not in safety-rules.")
    _check_titles(entry, tree, problems)
    if data.checkable and not data.level:
        line = entry.lines.of("$.checkable")
        problems.add(file, line, "level", "A sign to tick needs a level: how soon to call.")


def _check_titles(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    for lang in entry.data.titles:
        line, words = entry.lines.of("$.titles"), tree.words.get((entry.data.id, lang))
        if lang == "en" or lang not in tree.content.languages:
            message = f"“{lang}” is no other language of content.yaml."
            problems.add(entry.file, line, "language", message)
        elif words is not None:
            message = f"Its title stands in {words.file.name}."
            problems.add(entry.file, line, "duplicate-id", message)


def _must_exist(
    entry_id: str, path: str, entry: LoadedEntry, tree: Tree, problems: Problems
) -> None:
    if entry_id.removeprefix("class:") in tree.entries:
        return
    if entry_id.startswith("class:"):
        _class_must_exist(entry_id, path, entry, tree, problems)
        return
    line = entry.lines.of(f"$.{path}")
    problems.add(entry.file, line, "reference", f"There is no entry “{entry_id}”; mend the id.")


def _class_must_exist(
    entry_id: str, path: str, entry: LoadedEntry, tree: Tree, problems: Problems
) -> None:
    known = {c for g in tree.content.groups for c in g.classes}
    if entry_id.removeprefix("class:") not in known:
        line = entry.lines.of(f"$.{path}")
        problems.add(entry.file, line, "reference", f"There is no class “{entry_id}”.")


def _check_facts(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    seen: set[str] = set()
    for index, fact in enumerate(entry.data.facts):
        path, line = f"facts[{index}]", entry.fact_line(index)
        # The statements of grading tables and of pictures are called table-… and picture-….
        bad_key = not ID.fullmatch(fact.key) or fact.key.startswith(("table-", "picture-"))
        if fact.key in seen or bad_key:
            problems.add(entry.file, line, "key", f"Key “{fact.key}” is used twice or malformed.")
        seen.add(fact.key)
        if fact.topic not in PROFESSIONAL_TOPICS:
            problems.add(entry.file, line, "topic", f"“{fact.topic}” is no topic; see shapes.py.")
        if not (fact.text or fact.reaction or fact.trial):
            problems.add(entry.file, line, "empty", f"“{fact.key}” states nothing; add text.")
        for text in (fact.text, fact.note, fact.heading):
            _check_text(text, entry, line, problems)
            _check_source_ids(text, line, entry.file, tree, problems)
        if fact.approved and not APPROVED.fullmatch(fact.approved):
            problems.add(entry.file, line, "date", f"“{fact.approved}” is no date (YYYY-MM-DD).")
        elif fact.approved[:10] > tree.content.date:
            problems.add(
                entry.file, line, "date", f"“{fact.approved}” lies after the content date."
            )
        _check_at(fact.at, path, entry.lines, entry.file, tree, problems)
        for name, other in _named_by(fact):
            _must_exist(other, f"{path}.{name}", entry, tree, problems)
        _check_typed(fact, entry, path, tree, problems)


def _named_by(fact: Fact) -> list[tuple[str, str]]:
    """Return the entries a fact names, each with the key of the fact that names it."""
    named = [("therapies", therapy) for therapy in fact.therapies]
    named += [("signs", sign) for sign in fact.signs]
    named += [("therapy", fact.therapy), ("leukemia", fact.leukemia)]
    return [(name, entry_id) for name, entry_id in named if entry_id]


def _check_typed(fact: Fact, entry: LoadedEntry, path: str, tree: Tree, problems: Problems) -> None:
    _check_withdrawal(fact, entry, path, problems)
    if fact.claim:
        line = entry.lines.of(f"$.{path}.claim")
        if fact.claim.article not in tree.sources:
            problems.add(entry.file, line, "reference", f"No source “{fact.claim.article}”.")
        if not fact.claim.locator.strip():
            problems.add(entry.file, line, "no-locator", "Say where in the article it stands.")
    for name in PERCENTS if fact.reaction else ():
        value = str(getattr(fact.reaction, name) or "")
        if any(not DECIMAL.fullmatch(n) or float(n) > 100 for n in numbers_of(value)):
            line = entry.lines.of(f"$.{path}.reaction.{name}")
            problems.add(entry.file, line, "percent", f"“{value}” is no percent; 100 is the most.")


def _check_withdrawal(fact: Fact, entry: LoadedEntry, path: str, problems: Problems) -> None:
    """An approval that ended, or that never was one, is marked; its year stands in its words."""
    if fact.event and not (fact.topic == "approval" and fact.approved):
        line = entry.lines.of(f"$.{path}.event")
        problems.add(entry.file, line, "event", "Only an approval with a date is another event.")
    if not fact.withdrawn:
        return
    line = entry.lines.of(f"$.{path}.withdrawn")
    if fact.topic != "approval" or not DATE.fullmatch(fact.withdrawn):
        problems.add(entry.file, line, "date", f"“{fact.withdrawn}” is no date of an approval.")
    elif fact.withdrawn[:4] not in numbers_of(fact.text):
        message = f"{fact.withdrawn[:4]} does not stand in the text of “{fact.key}”."
        problems.add(entry.file, line, "figure", message)


def _check_text(text: str, entry: LoadedEntry, line: int, problems: Problems) -> None:
    if MARKUP.search(text):
        problems.add(entry.file, line, "markup", "Addresses and markup do not belong in a text.")
    if len(text) > MAX_TEXT:
        problems.add(entry.file, line, "too-long", f"{len(text)} characters; split the fact.")


def _check_at(
    places: list[At], path: str, lines: Lines, file: Path, tree: Tree, problems: Problems
) -> None:
    if not places:
        line = lines.of(f"$.{path}")
        problems.add(file, line, "no-source", "Every statement needs a source under `at`.")
    for index, at in enumerate(places):
        line = lines.of(f"$.{path}.at[{index}]")
        if at.source not in tree.sources:
            problems.add(file, line, "reference", f"There is no source “{at.source}”.")
        if not at.locator.strip():
            problems.add(file, line, "no-locator", f"Say where in “{at.source}” it stands.")
        _check_source_ids(at.locator, line, file, tree, problems)


def _check_source_ids(text: str, line: int, file: Path, tree: Tree, problems: Problems) -> None:
    """Readers never see the ids that editors give to sources: they mean nothing to them."""
    for word in SOURCE_ID.findall(text):
        if word in tree.sources:
            problems.add(file, line, "source-id", f"“{word}” is an id; name the source in words.")


def _check_extras(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    table_keys = [table.key for table in entry.data.tables]
    for index, table in enumerate(entry.data.tables):
        path = f"tables[{index}]"
        _check_at(table.at, path, entry.lines, entry.file, tree, problems)
        line = entry.lines.of(f"$.{path}")
        if table.key in table_keys[:index]:
            problems.add(entry.file, line, "key", f"Table key “{table.key}” is used twice.")
        if any(len(row) != len(table.columns) for row in table.rows):
            problems.add(entry.file, line, "table", f"A row of “{table.key}” has too few cells.")
    for name, figure in entry.data.figures.items():
        owner, _, key = figure.fact.rpartition(":")
        fact = tree.fact(owner or entry.data.id, key)
        line = entry.lines.of(f"$.figures.{name}")
        if fact is None:
            problems.add(entry.file, line, "reference", f"There is no fact “{figure.fact}”.")
        elif not check_figure(figure, fact):
            message = f"{figure.value} does not stand in fact “{figure.fact}”."
            problems.add(entry.file, line, "figure", message)
    for index, gap in enumerate(entry.data.gaps):
        if not gap.note.strip():
            line = entry.lines.of(f"$.gaps[{index}]")
            problems.add(entry.file, line, "empty", "A gap says what is not stated.")


def _check_terms(tree: Tree, problems: Problems) -> None:
    file = tree.root / "glossary" / "terms.yaml"
    ids = [t.id for t in tree.terms.terms]
    for index, term in enumerate(tree.terms.terms):
        line = tree.terms_lines.of(f"$.terms[{index}]")
        if ids.count(term.id) > 1 or not term.id.startswith("word-"):
            problems.add(file, line, "id", f"“{term.id}” stands twice or lacks the prefix word-.")
        _check_at(term.at, f"terms[{index}]", tree.terms_lines, file, tree, problems)
        if "en" in tree.term_words and term.id not in tree.term_words["en"].terms:
            problems.add(file, line, "missing", f"“{term.id}” has no English words.")
    for lang, words in tree.term_words.items():
        for unknown in set(words.terms) - set(ids):
            place = file.with_name(f"terms.{lang}.yaml")
            line = tree.term_words_lines[lang].of(f"$.terms.{unknown}")
            problems.add(place, line, "reference", f"“{unknown}” is not in terms.yaml.")


def _check_groups(tree: Tree, problems: Problems) -> None:
    content, file, lines = tree.content, tree.content_file, tree.content_lines
    if not DATE.fullmatch(content.date):
        problems.add(file, lines.of("$.date"), "date", f"“{content.date}” is no date (YYYY-MM-DD).")
    for lang in content.languages:
        missing = [w for w in PEOPLE_WORDS if w not in content.words.get(lang, {})]
        if missing:
            line = lines.of(f"$.words.{lang}")
            problems.add(file, line, "missing", f"{', '.join(missing)} of “{lang}” is missing.")
    classes: set[str] = set()
    for index, group in enumerate(content.groups):
        line = lines.of(f"$.groups[{index}]")
        for titles in (group.title, *group.classes.values()):
            if set(content.languages) - set(titles):
                problems.add(file, line, "missing", f"“{group.id}” lacks a title in a language.")
        if classes & set(group.classes):
            problems.add(file, line, "duplicate-id", f"A class of “{group.id}” stands twice.")
        classes |= set(group.classes)


def _check_call_now(tree: Tree, problems: Problems) -> None:
    """The instruction for raised signs must be that of a sign which cannot wait."""
    name, file = tree.content.call_now, tree.content_file
    entry = tree.entries.get(name)
    if entry is None or entry.data.level not in ("emergency-now", ""):  # "" is a problem already
        line = tree.content_lines.of("$.call_now")
        problems.add(file, line, "reference", f"“{name}” is no sign that cannot wait.")


def _check_shared(tree: Tree, problems: Problems) -> None:
    file, lines = tree.content_file, tree.content_lines
    for name, figure in tree.content.shared.items():
        owner, _, key = figure.fact.rpartition(":")
        fact = tree.fact(owner, key)
        if fact is None or not check_figure(figure, fact):
            message = f"Shared figure “{name}” does not stand in fact “{figure.fact}”."
            problems.add(file, lines.of(f"$.shared.{name}"), "figure", message)
    for index, group in enumerate(tree.content.reaction_terms):
        line = lines.of(f"$.reaction_terms[{index}]")
        if group.symptom not in tree.entries:
            problems.add(file, line, "reference", f"No symptom “{group.symptom}”.")
        if any(term != term.lower() for term in group.terms):
            problems.add(file, line, "lower-case", "Write reaction terms in lower case.")


def _check_grading_words(tree: Tree, problems: Problems) -> None:
    """A criterion in other words has the same numbers: each of them, as often."""
    for file, words, lines in tree.grading_words.values():
        texts = [pair.text for pair in words.words]
        for index, pair in enumerate(words.words):
            line = lines.of(f"$.words[{index}]")
            if not pair.says.strip():
                problems.add(file, line, "empty", f"“{pair.text}” has no words in this language.")
            elif sorted(numbers_of(pair.text)) != sorted(numbers_of(pair.says)):
                message = f"“{pair.says}” has other numbers than “{pair.text}”."
                problems.add(file, line, "figure", message)
            if pair.text in texts[:index]:
                problems.add(file, line, "duplicate-key", f"“{pair.text}” stands twice; keep one.")
