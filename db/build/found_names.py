"""The names under which search finds an entry, a term or a page of the program.

Beside an entry's own names these are the titles and words of other languages, and what labels
call a sign. Must not know how search ranks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from db.pages import TITLES
from db.record_kinds import Level
from db.schema import EVERYDAY, LESS_URGENT
from db.text import fold

Tables = dict[str, list[dict[str, Any]]]
Names = dict[str, dict[str, int]]  # by what is found: each name, and how far behind it is found
# Names in English come first, then those of other languages, then those that only search knows.
ENGLISH, OTHER_LANGUAGE = 0, 10_000
LEVELS = [str(level) for level in Level]
BEHIND_ALL_SIGNS = len(LEVELS) * LESS_URGENT


def place_of(entry: dict[str, Any]) -> int:
    """Return where an entry stands among those of one name: of signs the most urgent first.

    "Swelling" is that of the face before that of the hands, "fatiga" short breath before tiredness.
    """
    urgency = LEVELS.index(entry["level"]) if entry["level"] else 0
    return entry["position"] + urgency * LESS_URGENT


def names_found(tables: Tables, everyday: Iterable[tuple[str, str]]) -> Names:
    """Return the names of all that can be opened, in every language, with what moves each back.

    `everyday` are names that only search knows: id and name.
    """
    names: Names = {}
    for row in tables["name"]:
        names.setdefault(row["entry_id"], {})[row["text"]] = _behind(row["lang"])
    for row in sorted(tables["patient_text"], key=lambda r: r["lang"] != "en"):
        names.setdefault(row["entry_id"], {}).setdefault(row["title"], _behind(row["lang"]))
    _terms_of_labels(tables, names)
    for row in sorted(tables["term"], key=lambda r: r["lang"] != "en"):
        own = names.setdefault(row["id"], {})
        for text in (row["term"], *json.loads(row["also"])):
            own.setdefault(text, _behind(row["lang"]))
    _words_of_other_languages(tables, names)
    for entry_id, text in everyday:
        names.setdefault(entry_id, {}).setdefault(text, EVERYDAY)
    for (page, lang), (title, _) in TITLES.items():
        names.setdefault(page, {}).setdefault(title, _behind(lang))
    return names


def _behind(lang: str) -> int:
    return ENGLISH if lang == "en" else OTHER_LANGUAGE


def _terms_of_labels(tables: Tables, names: Names) -> None:
    """Find a sign by what tables of labels call it ("Pyrexia"), where no entry is called so."""
    taken = {fold(text) for own in names.values() for text in own}
    for row in sorted(tables["reaction"], key=lambda r: r["term"]):
        # "Neurologic toxicities (all)" and the like are rows of one table, no name.
        if row["symptom_id"] and "(" not in row["term"] and fold(row["term"]) not in taken:
            names.setdefault(row["symptom_id"], {}).setdefault(row["term"], ENGLISH)


def _words_of_other_languages(tables: Tables, names: Names) -> None:
    """Find an entry by what the glossary calls it in other languages ("EICH" is GVHD).

    Its English word is the entry's name, or both have one abbreviation. Other words beside a term
    may mean more than it does ("immunoglobulin" beside "antibody").
    """
    bearers: dict[str, set[str]] = {}
    for row in tables["name"]:
        if row["note"] != "target":
            bearers.setdefault(fold(row["text"]), set()).add(row["entry_id"])
    same: dict[str, set[str]] = {}
    for row in tables["term"]:
        if row["lang"] == "en":
            short = (text for text in json.loads(row["also"]) if text.isupper())
            keys = map(fold, (row["term"], *short))
            same[row["id"]] = {entry for key in keys for entry in bearers.get(key, ())}
    for row in tables["term"]:
        for entry_id in sorted(same.get(row["id"], ())) if row["lang"] != "en" else ():
            for text in (row["term"], *json.loads(row["also"])):
                names.setdefault(entry_id, {}).setdefault(text, OTHER_LANGUAGE)
