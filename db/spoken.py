"""Search results in the language of the reader, where the content has their titles in it.

Must not know how they were found.
"""

from __future__ import annotations

import sqlite3

from db.pages import TITLES as PAGE_TITLES
from db.records import HIT_CLOSE, HIT_OPEN, SearchHit

# What is called otherwise in another language; brand names are the same in all.
TITLES = """
SELECT entry_id, title FROM patient_text WHERE lang = ?
UNION ALL SELECT id, term FROM term WHERE lang = ?
UNION ALL SELECT entry_id, text FROM name WHERE lang = ? AND role = 'display'
"""
DEFINITIONS = "SELECT id, definition FROM term WHERE lang = ?"


class Spoken:
    """Knows the titles and definitions of one content file in each language."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        self._words: dict[str, tuple[dict[str, str], dict[str, str]]] = {}

    def of(self, hits: list[SearchHit], lang: str) -> list[SearchHit]:
        """Return the hits with titles and definitions in a language, where it has them."""
        if lang == "en":
            return hits
        if lang not in self._words:
            pages = {page: words for (page, spoken), words in PAGE_TITLES.items() if spoken == lang}
            titles = dict(self._connection.execute(TITLES, (lang,) * 3).fetchall())
            titles |= {page: title for page, (title, _) in pages.items()}
            definitions = dict(self._connection.execute(DEFINITIONS, (lang,)).fetchall())
            definitions |= {page: below for page, (_, below) in pages.items()}
            self._words[lang] = titles, definitions
        titles, definitions = self._words[lang]
        return [_translated(hit, titles.get(hit.id), definitions.get(hit.id)) for hit in hits]


def _translated(hit: SearchHit, title: str | None, definition: str | None) -> SearchHit:
    if title is None or title == hit.title:
        return hit
    found_as = f"{HIT_OPEN}{title}{HIT_CLOSE}"  # it need not be said twice
    rest = hit.snippet.removeprefix(found_as).removeprefix(" · ")
    rest = "" if rest == title else rest
    snippet = definition or " · ".join(x for x in (hit.title, rest) if x)
    return SearchHit(hit.kind, hit.id, title, snippet, hit.matched_by)
