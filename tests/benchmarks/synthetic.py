"""Ten thousand entries nobody wrote, added to the real content by the real builder's own parts.

Only for measuring: the words are drawn from those of the content, the names from syllables.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

from db.build import rows, search_words, tree, write
from db.build.problems import Problems
from db.connection import DATABASE
from db.text import fold

ENTRIES = 10_000
LETTERS = 2_600  # of the text of an entry, as long as the prototype's
SYLLABLES = "ba be bi bo da de di do fa fe fi ka ke li lo ma mi mo na ne ra re ri sa se ta ti tu vo"
DOCUMENTS = ("document", "found_name", "search_text", "search_trigram")


def build(folder: Path) -> Path:
    """Write the content with the entries into `folder` and return it."""
    found = tree.load(tree.CONTENT, Problems(tree.CONTENT))
    tables = rows.all_rows(found)
    chance = random.Random(7)
    words = sorted({w for r in tables["stated"] for w in re.findall(r"[a-z]{3,}", r["text"])})
    for number in range(ENTRIES):
        _add(tables, number, chance, words)
    for name in DOCUMENTS:
        tables[name].clear()
    rows._documents(tables, search_words.names(found))
    file = folder / DATABASE
    counts = write._write_database(tables, file)
    (folder / write.MANIFEST).write_text(_manifest(file, found, counts), encoding="utf-8")
    return folder


def _manifest(file: Path, found: tree.Tree, counts: dict[str, int]) -> str:
    return json.dumps(write._manifest(file, found, counts))


def _add(
    tables: dict[str, list[Any]], number: int, chance: random.Random, words: list[str]
) -> None:
    key, parts = f"synthetic-{number}", SYLLABLES.split(" ")
    name = "".join(chance.choices(parts, k=chance.randint(2, 4))) + "mab"
    like = next(r for r in tables["entry"] if r["kind"] == "symptom")
    tables["entry"].append(like | {"id": key, "title": name.title(), "position": 1000 + number})
    for position, text in enumerate((name.title(), f"{name} {chance.choice(words)}")):
        tables["name"].append({
            "entry_id": key, "text": text, "role": "name", "note": "", "folded": fold(text),
            "lang": "en", "position": position,
        })  # fmt: skip
    text = ""
    while len(text) < LETTERS:
        text += " ".join(chance.choices(words, k=12)) + ". "
    said = next(r for r in tables["stated"] if r["subject_kind"] == "symptom")
    tables["stated"].append(
        said | {"id": f"{key}:about", "subject_id": key, "text": text, "position": 0}
    )
    cited = next(r for r in tables["cited"] if r["stated_id"] == said["id"])
    tables["cited"].append(cited | {"stated_id": f"{key}:about"})
