"""Reads the whole content folder into memory: entries, words, sources, terms, shared figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from db.build import prose, readability, text_file, yaml_file
from db.build.problems import Problems
from db.build.shapes import (
    ContentFile,
    EntryFile,
    Fact,
    GradingWordsFile,
    SearchWordsFile,
    SourcesFile,
    SourceShape,
    TermsFile,
    TermWordsFile,
)

Words = TypeVar("Words", GradingWordsFile, SearchWordsFile, TermWordsFile)
CONTENT = Path(__file__).resolve().parents[1] / "content"


@dataclass(frozen=True, slots=True)
class LoadedEntry:
    """One entry file with its path, line finder and facts by key."""

    file: Path
    data: EntryFile
    lines: yaml_file.Lines
    facts: dict[str, Fact]

    def fact_line(self, index: int) -> int:
        """Return the line of the fact with this position in the file."""
        return self.lines.of(f"$.facts[{index}]")


@dataclass(slots=True)
class Tree:
    """Everything in the content folder."""

    root: Path
    content: ContentFile
    content_file: Path
    entries: dict[str, LoadedEntry] = field(default_factory=dict[str, LoadedEntry])
    words: dict[tuple[str, str], prose.Prose] = field(
        default_factory=dict[tuple[str, str], prose.Prose]
    )
    sources: dict[str, SourceShape] = field(default_factory=dict[str, SourceShape])
    terms: TermsFile = field(default_factory=lambda: TermsFile([]))
    term_words: dict[str, TermWordsFile] = field(default_factory=dict[str, TermWordsFile])
    term_words_lines: dict[str, yaml_file.Lines] = field(default_factory=dict[str, yaml_file.Lines])
    grading_words: dict[str, tuple[Path, GradingWordsFile, yaml_file.Lines]] = field(
        default_factory=dict[str, tuple[Path, GradingWordsFile, yaml_file.Lines]]
    )
    search_words: dict[str, tuple[Path, SearchWordsFile, yaml_file.Lines]] = field(
        default_factory=dict[str, tuple[Path, SearchWordsFile, yaml_file.Lines]]
    )
    terms_lines: yaml_file.Lines = field(default_factory=lambda: yaml_file.Lines(None))
    known_words: frozenset[str] = frozenset()
    content_lines: yaml_file.Lines = field(default_factory=lambda: yaml_file.Lines(None))

    def fact(self, entry_id: str, key: str) -> Fact | None:
        """Return the fact, or None when there is no such entry or key."""
        entry = self.entries.get(entry_id)
        return entry.facts.get(key) if entry else None


def load(root: Path, problems: Problems) -> Tree:
    """Return the content below `root`; raises BuildError when a file of it cannot be read.

    It stops there: rules that look across files would raise false alarms over a missing one.
    """
    content_file = root / "content.yaml"
    if not content_file.is_file():
        problems.add(content_file, 1, "missing", "content.yaml is missing; restore it.")
        problems.stop_if_any()
    read = yaml_file.read(content_file, ContentFile, problems)
    problems.stop_if_any()
    assert read is not None
    tree = Tree(root, read[0], content_file, content_lines=read[1])
    for file in sorted(root.rglob("*.yaml")):
        if file != content_file:
            _load_yaml(file, tree, problems)
    for file in sorted(root.rglob("*.md")):
        _load_words(file, tree, problems)
    problems.stop_if_any()
    tree.known_words = _known_words(tree, problems)
    return tree


def _load_yaml(file: Path, tree: Tree, problems: Problems) -> None:
    parent = file.parent.name
    if parent == "sources":
        _load_sources(file, tree, problems)
    elif file.name == "terms.yaml":
        read = yaml_file.read(file, TermsFile, problems)
        if read:
            tree.terms, tree.terms_lines = read
    elif file.name.startswith("grading."):
        if grading := _read_words(file, GradingWordsFile, "grading", problems):
            tree.grading_words[grading[0].lang] = (file, *grading)
    elif parent == "search":
        if search := _read_words(file, SearchWordsFile, "words", problems):
            tree.search_words[search[0].lang] = (file, *search)
    elif parent == "glossary":
        if terms := _read_words(file, TermWordsFile, "terms", problems):
            lang = terms[0].lang
            tree.term_words[lang], tree.term_words_lines[lang] = terms
    else:
        _load_entry(file, tree, problems)


def _read_words(
    file: Path, shape: type[Words], name: str, problems: Problems
) -> tuple[Words, yaml_file.Lines] | None:
    """Return what a file of words in one language holds; it has to be called NAME.LANG.yaml."""
    read = yaml_file.read(file, shape, problems)
    if read and file.name != (wanted := f"{name}.{read[0].lang}.yaml"):
        line = read[1].of("$.lang")
        problems.add(file, line, "file-name", f"Words in “{read[0].lang}” belong in {wanted}.")
    return read


def _load_sources(file: Path, tree: Tree, problems: Problems) -> None:
    read = yaml_file.read(file, SourcesFile, problems)
    if not read:
        return
    for index, source in enumerate(read[0].sources):
        if source.id in tree.sources:
            line = read[1].of(f"$.sources[{index}]")
            problems.add(file, line, "duplicate-id", f"Source “{source.id}” exists already.")
        tree.sources[source.id] = source


def _load_entry(file: Path, tree: Tree, problems: Problems) -> None:
    read = yaml_file.read(file, EntryFile, problems)
    if not read:
        return
    data, lines = read
    if data.id in tree.entries:
        other = tree.entries[data.id].file.name
        problems.add(file, lines.of("$.id"), "duplicate-id", f"“{data.id}” stands in {other} too.")
        return
    tree.entries[data.id] = LoadedEntry(file, data, lines, {f.key: f for f in data.facts})


def _load_words(file: Path, tree: Tree, problems: Problems) -> None:
    if file.name.count(".") != 2:
        problems.add(file, 1, "file-name", "Name the file ENTRY.LANG.md, for example fever.en.md.")
        return
    words = prose.read(file, problems)
    if words:
        tree.words[(words.entry_id, words.lang)] = words


def _known_words(tree: Tree, problems: Problems) -> frozenset[str]:
    """Return the long words that may stand: glossary, names of entries, everyday words."""
    plain = tree.root / "glossary" / "plain_words.txt"
    lines = (text_file.read(plain, problems) or "").splitlines() if plain.is_file() else []
    known = {w.strip().lower() for w in lines if w.strip() and not w.startswith("#")}
    english = tree.term_words.get("en")
    for term in english.terms.values() if english else ():
        for text in (term.term, *term.also):
            known.update(w.lower() for w in readability.words_of(text))
    for entry in tree.entries.values():
        for name in (entry.data.display, *(n.text for n in entry.data.names)):
            known.update(w.lower() for w in readability.words_of(name))
    return frozenset(known | {w + "s" for w in known})
