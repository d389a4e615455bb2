"""Search: user text -> safe full-text query -> ranked hits, with a fallback for misspellings.

Order of the results: exact alias, then prefix of a name, then title, then body; sources last.
Names come first and alone for one or two letters, and of a common word only the first 400 entries
are ranked, because full-text ranking is the one expensive query.
What is typed becomes words and expressions in expressions.py. Misspellings are in spelling.py,
everyday words in synonyms.py, the words around a hit in snippets.py.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Any

from db.connection import translated
from db.expressions import (
    MIN_BODY_LETTERS,
    WORDS_ASKED,
    begins,
    match_all,
    match_any,
    names_within,
    phrase,
    singular,
    tokens,
)
from db.likeness import SHARED, is_other
from db.pages import TITLES as PAGE_TITLES
from db.records import HIT_CLOSE, HIT_OPEN, Kind, MatchedBy, SearchHit
from db.snippets import around_any, together, whole_words
from db.spelling import Spelling, not_opposite
from db.synonyms import Phrases, Synonyms, meaning
from db.text import asked, fold

LIMIT = 50
LAST_ROW = 1 << 60
# The short name of a cell product: one that we have, or none. As two words "ide-cel" would find
# every page that speaks of "identified" and "cells", Tecartus first.
SHORT_CELL = re.compile(r"\w{2,6}-cel", re.IGNORECASE)
# A medicine is also asked by the beginning of its name: "brexu cell", "blina fever".
SHORT_FORM, MEDICINES = 5, ("therapy", "supportive")
# A word that only sources have may be an entry's in another spelling ("leukaemia").
SAME_WORD = 0.9  # likeness, see spelling.py
LIKE_WORD = 0.8  # of one word of several, which is more easily like something
KEPT_BODIES = 60  # texts in which hits were looked up; the next letter asks for the same ones

EXACT = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle, n.text
FROM found_name AS n JOIN document AS d ON d.rowid = n.document
WHERE n.folded = ? ORDER BY n.position LIMIT 50
"""
# Some names more than hits are wanted, because an entry may have several that begin alike.
PREFIX = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle, n.text
FROM (SELECT document, text, position FROM found_name WHERE folded >= ? AND folded < ?
      ORDER BY position LIMIT 100) AS n
JOIN document AS d ON d.rowid = n.document ORDER BY n.position
"""
# Names in what is asked in more words, such as "side effects of blinatumomab"; the longest first.
WITHIN = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle, n.text
FROM found_name AS n JOIN document AS d ON d.rowid = n.document
WHERE n.folded IN ({}) ORDER BY length(n.folded) DESC, n.position LIMIT 50
"""
# Without ranking, for one or two letters.
UNRANKED = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle FROM (
    SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?
    LIMIT 50
) AS c JOIN document AS d ON d.rowid = c.rowid
"""
RANKED = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle FROM (
    SELECT rowid, bm25(search_text, 8.0, 6.0, 1.0, 1.0) AS score FROM search_text
    WHERE search_text MATCH ? AND rowid BETWEEN ? AND ? LIMIT 400
) AS c JOIN document AS d ON d.rowid = c.rowid ORDER BY c.score LIMIT 50
"""
SNIPPET = """
SELECT snippet(search_text, -1, ?, ?, '…', 14) FROM search_text
WHERE search_text MATCH ? AND rowid = (SELECT rowid FROM document WHERE id = ?)
"""
BODY = "SELECT body FROM search_text WHERE rowid = (SELECT rowid FROM document WHERE id = ?)"
OTHER = "SELECT other FROM search_text WHERE rowid = (SELECT rowid FROM document WHERE id = ?)"
BODIES = {"body": BODY, "other": OTHER}
FIRST_SOURCE = "SELECT min(rowid) FROM document WHERE kind = 'source'"
# What is called otherwise in another language; brand names are the same in all.
TITLES = """
SELECT entry_id, title FROM patient_text WHERE lang = ?
UNION ALL SELECT id, term FROM term WHERE lang = ?
UNION ALL SELECT entry_id, text FROM name WHERE lang = ? AND role = 'display'
"""
DEFINITIONS = "SELECT id, definition FROM term WHERE lang = ?"


class Search:
    """Answers queries on one connection; it keeps nothing of what was asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        self._spelling = Spelling(connection)
        self._synonyms = Synonyms(connection)
        self._sources = 0
        self._body = lru_cache(KEPT_BODIES)(self._read_body)
        self._words: dict[str, tuple[dict[str, str], dict[str, str]]] = {}

    def find(
        self, text: str, kinds: frozenset[Kind] | None = None, lang: str = "en"
    ) -> list[SearchHit]:
        """Return at most 50 hits for `text`, best first; only of `kinds` when given.

        Hits in bodies come without their words: see snippet(). A query without a single letter
        or digit finds nothing; of a long one the first 200 characters count. Raises
        ContentDamagedError.
        """
        text = asked(text)
        words = tokens(text)
        if not words:
            return []
        with translated():
            short = SHORT_CELL.fullmatch(text)
            hits = self._called(text, words) if short else self._written(text, words, lang)
            found = _wanted(hits, kinds)
            if not found:
                misspelled = self._misspelled(text, words)
                found = _wanted((_hit(row, MatchedBy.SPELLING) for row in misspelled), kinds)
            elif found[0].kind is Kind.SOURCE:  # they come last, so there is nothing else
                same = self._spelling.meant(text, SAME_WORD)
                found = [*_wanted((_hit(row, MatchedBy.SPELLING) for row in same), kinds), *found]
            return self._in_language(found[:LIMIT], lang)

    def suggest(self, text: str, lang: str = "en") -> list[SearchHit]:
        """Return at most five entries whose names are near `text` in spelling; often none."""
        text = asked(text)
        with translated():
            near = [_hit(row, MatchedBy.SPELLING) for row in self._spelling.nearest(text, 5)]
            return self._in_language(near, lang)

    def meant(self, text: str) -> tuple[str, ...]:
        """Return the ids of the entries that a misspelled text may mean, the likeliest first."""
        with translated():
            return tuple(str(row[2]) for row in self._spelling.meant(asked(text)))[:5]

    def snippet(self, text: str, entry_id: str, lang: str = "en") -> str:
        """Return the words of an entry around a hit of `text` in its body, the hit marked."""
        words = tokens(asked(text))
        columns = ("body", "other") if lang == "en" else ("other", "body")
        if not words:
            return ""
        with translated():
            parts = self._parts(words, lang)
            for look in self._looks(words, parts, lang):
                for column in columns:
                    if found := look(*self._body(column, entry_id)):
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
        if parts:
            looks.append(partial(around_any, parts=parts))
        looks.append(partial(self._around_begun, words=words, lang=lang))
        return looks

    def _around_begun(self, body: str, low: str, words: list[str], lang: str) -> str:
        begun = self._synonyms.begun(words, lang)
        return around_any(body, low, [begun]) if begun else ""

    def _parts(self, words: list[str], lang: str) -> list[Phrases]:
        """Return what bodies have to say: words long enough, or what may stand for them.

        A figure counts, short as it is: "28 mcg" is not found where only "9 mcg" stands.
        """
        parts = self._synonyms.phrases(words, lang)
        if not any(len(part) > 1 or len(part[0]) >= MIN_BODY_LETTERS for part in parts):
            return []
        return [
            part for part in parts
            if len(part) > 1 or len(part[0]) >= MIN_BODY_LETTERS or any(map(str.isdigit, part[0]))
        ]  # fmt: skip

    def _called(self, text: str, words: list[str]) -> Iterable[SearchHit]:
        """Return the hits for what is called so, or begins so."""
        hits: dict[int, SearchHit] = {}
        self._named(text, words, hits)
        self._add(PREFIX, begins(fold(" ".join(words))), MatchedBy.NAME, hits)
        return hits.values()

    def _written(self, text: str, words: list[str], lang: str) -> Iterable[SearchHit]:
        """Return the hits for what is spelled as in the content.

        English words are looked for in other languages only where English has none of them.
        """
        hits: dict[int, SearchHit] = {}
        parts, about = self._parts(words, lang), meaning(words)
        columns = "body" if lang == "en" else "body other"
        first = self._first_source()
        self._named(text, words, hits)
        if not hits and self._synonyms.knows(parts):  # before what only begins like it
            self._add(RANKED, (match_any(parts, columns), 0, first - 1), MatchedBy.BODY, hits)
        self._add(PREFIX, begins(fold(" ".join(words))), MatchedBy.NAME, hits)
        long = [w for w in about if len(w) >= MIN_BODY_LETTERS]
        query = RANKED if len(long) == len(about) else UNRANKED
        titled = match_all(about, "names title")
        self._add(query, (titled, 0, first - 1), MatchedBy.TITLE, hits)
        if not hits and (one := [singular(w) for w in about]) != words:
            self._add(PREFIX, begins(fold(" ".join(one))), MatchedBy.NAME, hits)
            self._add(query, (match_all(one, "names title"), 0, first - 1), MatchedBy.TITLE, hits)
        whole = len(hits)
        for row in self._names_within(words):
            hits.setdefault(row[0], _hit(row, MatchedBy.TITLE))
        named = len(hits)
        if parts:
            if 1 < len(words) == len(long):  # "live vaccine" before what says "liver" and "vaccine"
                followed = f"{{{columns}}} : {phrase(words)} *"
                self._add(RANKED, (followed, 0, first - 1), MatchedBy.BODY, hits)
            within = match_any(parts, columns)
            self._add(RANKED, (within, 0, first - 1), MatchedBy.BODY, hits)
        self._add(query, (titled, first, LAST_ROW), MatchedBy.TITLE, hits)
        if parts:
            published = match_any(parts, "title body")
            self._add(RANKED, (published, first, LAST_ROW), MatchedBy.BODY, hits)
        if parts and not whole and len(hits) == named:
            self._add(RANKED, (match_any(parts, "other"), 0, first - 1), MatchedBy.BODY, hits)
        if not hits and (begun := self._synonyms.begun(words, lang)):
            either = match_any([begun], "body other")
            self._add(RANKED, (either, 0, first - 1), MatchedBy.BODY, hits)
        if len(words) > 1 and not parts and not whole and len(hits) == named:
            self._add(RANKED, (phrase(words), 0, LAST_ROW), MatchedBy.BODY, hits)
        # A name alone is no answer to more words, of which another may be misspelled.
        return hits.values() if whole or len(hits) > named else ()

    def _misspelled(self, text: str, words: list[str]) -> list[Sequence[Any]]:
        """Return what a text may mean; where nothing is like it, what its longest words may."""
        if len(words) == 1 or is_other(fold(text)):
            return self._spelling.meant(text)
        rows = self._spelling.meant(text, LIKE_WORD)
        if not rows:
            rows = self._names_within(words)
            for word in sorted(words, key=len, reverse=True)[:2]:
                if len(word) > MIN_BODY_LETTERS + 1 and fold(word) not in SHARED:
                    rows += self._spelling.meant(word, LIKE_WORD)
            rows = not_opposite(fold(text), rows)
        return list({row[0]: row for row in rows}.values()) or self._spelling.meant(text)

    def _names_within(self, words: list[str]) -> list[Sequence[Any]]:
        """Return what bears a name that stands in a query of several words."""
        names = names_within(words) if len(words) > 1 else []
        query = WITHIN.format(",".join("?" * len(names)))
        found = self._connection.execute(query, names).fetchall() if names else []
        return found or [row for w in words[:WORDS_ASKED] for row in self._begun_by(w, len(words))]

    def _begun_by(self, word: str, asked_words: int) -> list[Sequence[Any]]:
        """Return medicines whose names begin with a part of a word ("brexu" in "brexu cell")."""
        if asked_words < 2 or len(word) < SHORT_FORM:
            return []
        rows = self._connection.execute(PREFIX, begins(fold(word)))
        begun = [row for row in rows if row[1] in MEDICINES]
        return [] if any(fold(word) in fold(row[5]).split(" ") for row in begun) else begun

    def _named(self, text: str, words: list[str], hits: dict[int, SearchHit]) -> None:
        folded = fold(" ".join(words))
        # "CD 19" and "head ache" are names, too, though they are written as one word.
        for key in {fold(text): None, folded: None, folded.replace(" ", ""): None}:
            self._add(EXACT, (key,), MatchedBy.ALIAS, hits)

    def _add(
        self, query: str, values: tuple[Any, ...], how: MatchedBy, hits: dict[int, SearchHit]
    ) -> None:
        if how is MatchedBy.BODY and len(hits) >= LIMIT:
            return
        for row in self._connection.execute(query, values):
            if row[0] not in hits:
                hits[row[0]] = _hit(row, how)

    def _first_source(self) -> int:
        if not self._sources:
            self._sources = self._connection.execute(FIRST_SOURCE).fetchone()[0] or LAST_ROW
        return self._sources

    def _in_language(self, hits: list[SearchHit], lang: str) -> list[SearchHit]:
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


def _wanted(hits: Iterable[SearchHit], kinds: frozenset[Kind] | None) -> list[SearchHit]:
    return [h for h in hits if kinds is None or h.kind in kinds]


def _hit(row: Sequence[Any], matched_by: MatchedBy) -> SearchHit:
    _, kind, entry_id, title, subtitle, *rest = row
    found_as = str(rest[0]) if rest else ""
    text = str(subtitle)
    if found_as and found_as not in (title, subtitle):
        text = f"{HIT_OPEN}{found_as}{HIT_CLOSE} · {subtitle}" if subtitle else found_as
    return SearchHit(Kind(str(kind)), str(entry_id), str(title), text, matched_by)
