"""Everyday words for search: checked so that each leads to what is there, and turned into rows.

A file `search/words.LANG.yaml` says of each word that people type either which entries it names,
or how the texts say it. It holds no facts. Must not know how search ranks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from db.build.problems import Problems
from db.build.tree import Tree
from db.build.wording import fact_heading, fact_text
from db.expressions import tokens
from db.synonyms import WHOLE
from db.text import fold


def key_of(text: str) -> str:
    """Return an everyday word as search compares it: its words in small letters, no accents."""
    return " ".join(map(fold, tokens(text)))


def names(tree: Tree) -> Iterator[tuple[str, str]]:
    """Yield id and everyday name of entries and terms."""
    for _, (_, file, _) in sorted(tree.search_words.items()):
        for words in file.words:
            for entry_id in words.entries:
                yield from ((entry_id, text) for text in words.asked)


def rows(tree: Tree) -> list[dict[str, str]]:
    """Return the rows of what the texts say otherwise."""
    return [
        {"lang": lang, "folded": key_of(text), "said": json.dumps(words.said, ensure_ascii=False)}
        for lang, (_, file, _) in sorted(tree.search_words.items())
        for words in file.words
        for text in (words.asked if words.said else ())
    ]


def check(tree: Tree, problems: Problems) -> None:
    """Add what leads nowhere, stands twice, or is the name of another entry."""
    ids = {*tree.entries, *(term.id for term in tree.terms.terms)}
    bearers = {fold(n.text): e.data.id for e in tree.entries.values() for n in e.data.names}
    for lang, (place, file, lines) in tree.search_words.items():
        text, seen = fold(_all_said(tree, lang)), set[str]()
        for index, words in enumerate(file.words):
            line = lines.of(f"$.words[{index}]")
            _check_frame(words.asked, words.entries, words.said, place, line, problems)
            for entry_id in set(words.entries) - ids:
                problems.add(place, line, "reference", f"There is no entry “{entry_id}”.")
            for said in words.said:
                if not re.search(rf"(?<![^\W_]){re.escape(fold(said.strip(WHOLE)))}", text):
                    problems.add(place, line, "reference", f"No text in “{lang}” says “{said}”.")
            for asked in words.asked:
                key, bearer = key_of(asked), bearers.get(fold(asked), "")
                if not key or key in seen:
                    problems.add(place, line, "duplicate", f"“{asked}” stands twice, or is empty.")
                if bearer and bearer not in words.entries:
                    problems.add(place, line, "duplicate", f"“{asked}” is a name of {bearer}.")
                seen.add(key)


def _check_frame(
    asked: list[str], entries: list[str], said: list[str], place: Path, line: int,
    problems: Problems,
) -> None:  # fmt: skip
    if not asked or not (entries or said):
        message = "Say what is asked, and which entries it names or how the texts say it."
        problems.add(place, line, "search", message)


def _all_said(tree: Tree, lang: str) -> str:
    """Return everything that search reads in a language."""
    parts = [
        b.text + " " + b.label for w in tree.words.values() if w.lang == lang for b in w.blocks
    ]
    if lang in tree.term_words:
        parts += [t.definition for t in tree.term_words[lang].terms.values()]
    if lang == "en":
        parts += [
            f"{fact_heading(f)} {fact_text(f)}"
            for e in tree.entries.values()
            for f in e.data.facts
            if f.current
        ]
    return "\n".join(parts)
