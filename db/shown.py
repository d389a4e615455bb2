"""What an entry says: its texts, and the words of it around a hit, marked.

Must not know how hits are ranked.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import lru_cache, partial

from db.connection import translated
from db.expressions import body_parts, match_any, phrase, tokens
from db.records import HIT_CLOSE, HIT_OPEN
from db.sides import Asked
from db.snippets import around_any, marked_around, together, whole_words
from db.synonyms import Phrases, Synonyms
from db.text import asked

KEPT_BODIES = 60  # texts in which hits were looked up; the next letter asks for the same ones

SNIPPET = """
SELECT snippet(search_text, -1, ?, ?, '…', 14) FROM search_text
WHERE search_text MATCH ? AND rowid = (SELECT rowid FROM document WHERE id = ?)
"""
BODY = "SELECT body FROM search_text WHERE rowid = (SELECT rowid FROM document WHERE id = ?)"
OTHER = "SELECT other FROM search_text WHERE rowid = (SELECT rowid FROM document WHERE id = ?)"
BODIES = {"body": BODY, "other": OTHER}


class Shown:
    """Reads the texts of one content file; keeps nothing of what was asked."""

    def __init__(self, connection: sqlite3.Connection, synonyms: Synonyms) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection, self._synonyms = connection, synonyms
        self.body = lru_cache(KEPT_BODIES)(self._read_body)

    def around(self, text: str, entry_id: str, lang: str) -> str:
        """Return the words of an entry around a hit of `text` in its body, the hit marked."""
        words = tokens(asked(text))
        columns = ("body", "other") if lang == "en" else ("other", "body")
        if not words:
            return ""
        with translated():
            parts = body_parts(self._synonyms.phrases(words, lang))
            for look in self._looks(words, parts, lang):
                for column in columns:
                    if found := look(*self.body(column, entry_id)):
                        return found
            for column in columns:  # accents make the difference, and the index ignores them
                sought = match_any(parts, column) if parts else f"{{{column}}} : {phrase(words)}"
                values = (HIT_OPEN, HIT_CLOSE, sought, entry_id)
                row = self._connection.execute(SNIPPET, values).fetchone()
                if row:
                    return whole_words(str(row[0]))
        return ""

    def _read_body(self, column: str, entry_id: str) -> tuple[str, str]:
        """Return what an entry says in one column, as it is and in small letters."""
        row = self._connection.execute(BODIES[column], (entry_id,)).fetchone()
        body = str(row[0]) if row else ""
        return body, body.lower()

    def _looks(
        self, words: list[str], parts: list[Phrases], lang: str
    ) -> list[Callable[[str, str], str]]:
        """Return how the words of a query are looked for in a body, the first way first."""
        looks: list[Callable[[str, str], str]] = []
        if len(words) > 1:
            looks.append(partial(together, words=words))
        if side := Asked(parts):
            looks.append(partial(_around_side, side=side))
            parts = side.widened(parts)
        if parts:
            looks.append(partial(around_any, parts=parts))
        looks.append(partial(self._around_begun, words=words, lang=lang))
        return looks

    def _around_begun(self, body: str, low: str, words: list[str], lang: str) -> str:
        begun = self._synonyms.begun(words, lang)
        return around_any(body, low, [begun]) if begun else ""


def _around_side(body: str, low: str, side: Asked) -> str:
    place = side.place(low) if len(low) == len(body) else -1
    return marked_around(body, place, side.marked) if place >= 0 else ""
