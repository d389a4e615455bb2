"""Everyday words for what the texts say otherwise, and the small words that no search is about.

"Lactancia" stands nowhere where "dar el pecho" does. Must not know how search ranks.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Sequence

from db.text import fold

# A word of several of these is asked as one: "how long will I live".
WORDS_OF_KEY = 5
MIN_BEGUN = 4  # letters of a word that is not typed to its end
ALL = "SELECT lang, folded, said FROM synonym ORDER BY folded"
# What people type around what they look for: "can I drive", "se me cae el pelo". Without accents.
SMALL = frozenset((
    "can", "could", "may", "should", "will", "does", "did", "what", "when", "how", "why",
    "where", "which", "are", "was", "were", "have", "has", "get", "got", "the", "for", "with",
    "from", "about", "your", "you", "his", "her", "their", "them", "this", "that", "its",
    "been", "being", "am", "is", "if", "it", "at", "in", "on", "of", "to", "an", "me", "my",
    "do", "be", "as", "by", "so", "us", "we", "he", "she", "i", "very", "too",
    "puedo", "puede", "podemos",
    "que", "como", "cuando", "cuanto", "cuanta", "cual", "cuales", "donde", "porque", "por",
    "para", "con", "del", "los", "las", "una", "uno", "unos", "unas", "mis", "sus", "estoy",
    "esta", "estan", "tengo", "tiene", "hay", "debo", "debe", "son", "ser", "estar", "de", "el",
    "muy", "la", "en", "es", "lo", "le", "se", "mi", "su", "un", "al", "si",
))  # fmt: skip

# Any of them will do; what stands in quotes is a whole word: "HIV" begins "hives" otherwise.
Phrases = Sequence[str]
WHOLE = '"'


def meaning(words: list[str]) -> list[str]:
    """Return the words that a query is about; all of them when it has small words only.

    An abbreviation is none of the small words: "IT", "AM".
    """
    if len(words) < 2:
        return words
    return [w for w in words if fold(w) not in SMALL or (w.isupper() and len(w) > 1)] or words


class Synonyms:
    """Knows the everyday words of one content file; keeps nothing of what was asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        self._rows: list[tuple[str, str, Phrases]] | None = None
        self._said: dict[str, dict[str, Phrases]] = {}
        self._keys: dict[str, list[str]] = {}  # sorted

    def phrases(self, words: list[str], lang: str) -> list[Phrases]:
        """Return what may stand for each part of a query; a word without others stands alone.

        The words of `lang` go before those of other languages.
        """
        said, folded = self._of(lang), [fold(word) for word in words]
        found: list[Phrases] = []
        about, place = {fold(word) for word in meaning(words)}, 0
        while place < len(words):
            for count in range(min(WORDS_OF_KEY, len(words) - place), 0, -1):
                others = said.get(" ".join(folded[place : place + count]))
                if others is not None:
                    typed = " ".join(words[place : place + count])
                    is_whole = f'"{typed}"'.lower() in (other.lower() for other in others)
                    found.append(others if is_whole else (typed, *others))
                    break
            else:
                count = 1
                found += [(words[place],)] if folded[place] in about else []
            place += count
        return found

    @staticmethod
    def knows(parts: list[Phrases]) -> bool:
        """Return whether all parts of a query are everyday words."""
        return bool(parts) and all(len(p) > 1 or p[0].startswith(WHOLE) for p in parts)

    def begun(self, words: list[str], lang: str) -> Phrases:
        """Return what the texts say for the first word that begins like `words`; often nothing."""
        folded = fold(" ".join(words))
        if len(folded) < MIN_BEGUN:
            return ()
        said = self._of(lang)
        keys = self._keys[lang]
        place = bisect_left(keys, folded)
        return (
            said[keys[place]] if keys[place : place + 1] and keys[place].startswith(folded) else ()
        )

    def _of(self, lang: str) -> dict[str, Phrases]:
        if self._rows is None:
            rows = self._connection.execute(ALL)
            self._rows = [(own, folded, tuple(json.loads(said))) for own, folded, said in rows]
        if lang not in self._said:
            others = {folded: said for own, folded, said in self._rows if own != lang}
            own = {folded: said for own, folded, said in self._rows if own == lang}
            self._said[lang] = others | own
            self._keys[lang] = sorted(self._said[lang])
        return self._said[lang]
