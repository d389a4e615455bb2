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
from collections.abc import Callable, Iterable, Sequence, Sized
from functools import partial
from typing import Any

from db.connection import translated
from db.expressions import (
    MIN_BODY_LETTERS,
    WORDS_ASKED,
    begins,
    body_parts,
    match_all,
    match_any,
    names_within,
    phrase,
    quoted,
    singular,
    tokens,
)
from db.likeness import SHARED, is_other
from db.records import HIT_CLOSE, HIT_OPEN, Kind, MatchedBy, SearchHit
from db.shown import BODIES, Shown
from db.sides import Asked
from db.snippets import PART
from db.spelling import Spelling, not_opposite
from db.spoken import Spoken
from db.synonyms import Phrases, Synonyms, meaning
from db.text import asked, fold

Add = Callable[[str, tuple[Any, ...], MatchedBy], None]

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
LETTERED = (
    "SELECT folded FROM found_name WHERE folded BETWEEN ? AND ? AND length(folded) = length(?)"
)
KNOWN = "SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT 1"
FIRST_SOURCE = "SELECT min(rowid) FROM document WHERE kind = 'source'"


class Search:
    """Answers queries on one connection; it keeps nothing of what was asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        self._spelling = Spelling(connection)
        self._synonyms = Synonyms(connection)
        self._sources = 0
        self._shown = Shown(connection, self._synonyms)
        self._spoken = Spoken(connection)

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
            if self._has_other_letter(words, lang):
                return self._spoken.of(_wanted(self._spoken_of(words), kinds), lang)
            short = SHORT_CELL.fullmatch(text)
            hits = self._called(text, words) if short else self._written(text, words, lang)
            found = _wanted(hits, kinds)
            if not found:
                misspelled = self._misspelled(text, words, lang)
                found = _wanted((_hit(row, MatchedBy.SPELLING) for row in misspelled), kinds)
            elif found[0].kind is Kind.SOURCE:  # they come last, so there is nothing else
                same = self._spelling.meant(text, SAME_WORD)
                found = [*_wanted((_hit(row, MatchedBy.SPELLING) for row in same), kinds), *found]
            return self._spoken.of(found[:LIMIT], lang)

    def suggest(self, text: str, lang: str = "en") -> list[SearchHit]:
        """Return at most five entries whose names are near `text` in spelling; often none."""
        text = asked(text)
        with translated():
            if self._has_other_letter(tokens(text), lang):
                return []
            near = [_hit(row, MatchedBy.SPELLING) for row in self._spelling.nearest(text, 5)]
            return self._spoken.of(near, lang)

    def meant(self, text: str) -> tuple[str, ...]:
        """Return the ids of the entries that a misspelled text may mean, the likeliest first."""
        with translated():
            return tuple(str(row[2]) for row in self._spelling.meant(asked(text)))[:5]

    def snippet(self, text: str, entry_id: str, lang: str = "en") -> str:
        """Return the words of an entry around a hit of `text` in its body, the hit marked."""
        return self._shown.around(text, entry_id, lang)

    def _parts(self, words: list[str], lang: str) -> list[Phrases]:
        return body_parts(self._synonyms.phrases(words, lang))

    def _has_other_letter(self, words: list[str], lang: str) -> bool:
        """Return whether names differ in the last letter only: "hepatitis A" is no hepatitis B."""
        if len(words) < 2 or len(words[-1]) > 1 or words[-1].isdigit():
            return False
        typed = fold(" ".join(words))
        names = [
            name for (name,) in self._connection.execute(LETTERED, (*begins(typed[:-1]), typed))
        ]
        return (
            bool(names)
            and typed not in names
            and not self._synonyms.knows(self._parts(words, lang))
        )

    def _spoken_of(self, words: list[str]) -> Iterable[SearchHit]:
        """Return the hits for what says a query word for word."""
        hits: dict[int, SearchHit] = {}
        self._add(RANKED, (phrase(words), 0, LAST_ROW), MatchedBy.BODY, hits)
        return hits.values()

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
        side = Asked(parts)
        parts = side.widened(parts)
        columns = "body" if lang == "en" else "body other"
        first = self._first_source()
        add = partial(self._add, hits=hits, side=side)
        long = [w for w in about if len(w) >= MIN_BODY_LETTERS]
        query = RANKED if len(long) == len(about) else UNRANKED
        self._named(text, words, hits)
        if not hits and self._synonyms.knows(parts):  # before what only begins like it
            add(RANKED, (match_any(parts, columns), 0, first - 1), MatchedBy.BODY)
        titled = match_any(side.widened([(word,) for word in about]), "names title")
        add(PREFIX, begins(fold(" ".join(words))), MatchedBy.NAME)
        add(query, (titled, 0, first - 1), MatchedBy.TITLE)
        if not hits and (one := [singular(w) for w in about]) != words:
            add(PREFIX, begins(fold(" ".join(one))), MatchedBy.NAME)
            add(query, (match_all(one, "names title"), 0, first - 1), MatchedBy.TITLE)
        whole = len(hits)
        for row in self._names_within(words):
            hits.setdefault(row[0], _hit(row, MatchedBy.TITLE))
        named = len(hits)
        if parts:
            if 1 < len(words) == len(long):  # "live vaccine" before what says "liver" and "vaccine"
                followed = f"{{{columns}}} : {phrase(words)} *"
                add(RANKED, (followed, 0, first - 1), MatchedBy.BODY)
            within = match_any(parts, columns)
            add(RANKED, (within, 0, first - 1), MatchedBy.BODY)
        add(query, (titled, first, LAST_ROW), MatchedBy.TITLE)
        if parts:
            published = match_any(parts, "title body")
            add(RANKED, (published, first, LAST_ROW), MatchedBy.BODY)
        if not whole and len(hits) == named:
            self._rarely(words, parts, lang, add, hits)
        for row in side.left():
            hits.setdefault(row[0], _hit(row, MatchedBy.BODY))
        # A name alone is no answer to more words, of which another may be misspelled.
        return hits.values() if whole or len(hits) > named else ()

    def _rarely(
        self, words: list[str], parts: list[Phrases], lang: str, add: Add, hits: Sized
    ) -> None:
        """Add what is found otherwise: in another language, by words not typed to their end."""
        first, before = self._first_source(), len(hits)
        if parts:
            add(RANKED, (match_any(parts, "other"), 0, first - 1), MatchedBy.BODY)
        if not hits and (begun := self._synonyms.begun(words, lang)):
            add(RANKED, (match_any([begun], "body other"), 0, first - 1), MatchedBy.BODY)
        if len(words) > 1 and not parts and len(hits) == before:
            add(RANKED, (phrase(words), 0, LAST_ROW), MatchedBy.BODY)

    def _misspelled(self, text: str, words: list[str], lang: str) -> list[Sequence[Any]]:
        """Return what a text may mean; where nothing is like it, what its longest words may.

        A word that stands in some text is spelled as it should be.
        """
        if len(words) == 1 or is_other(fold(text)):
            return self._spelling.meant(text)
        rows = self._spelling.meant(text, LIKE_WORD)
        if not rows:
            side = Asked(self._parts(words, lang))
            about = [word for word in meaning(words) if fold(word) not in side.words]
            rows = self._names_within(about)
            unknown = [w for w in about if len(w) > MIN_BODY_LETTERS and not self._is_known(w)]
            for word in sorted(unknown, key=len, reverse=True)[:2]:
                if fold(word) not in SHARED:
                    rows += self._spelling.meant(word, LIKE_WORD)
            rows = not_opposite(fold(text), rows)
        return list({row[0]: row for row in rows}.values()) or self._spelling.meant(text)

    def _is_known(self, word: str) -> bool:
        return self._connection.execute(KNOWN, (quoted(word),)).fetchone() is not None

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
        self,
        query: str,
        values: tuple[Any, ...],
        how: MatchedBy,
        hits: dict[int, SearchHit],
        side: Asked | None = None,
    ) -> None:
        if how is MatchedBy.BODY and len(hits) >= LIMIT:
            return
        for row in self._connection.execute(query, values):
            if row[0] not in hits and (not side or self._answers(side, row, how)):
                hits[row[0]] = _hit(row, how)

    def _answers(self, side: Asked, row: Sequence[Any], how: MatchedBy) -> bool:
        """Return whether a document says what is asked to be high or low, not the opposite."""
        title = str(row[3])
        if how is not MatchedBy.BODY:
            return side.is_name(title)
        bodies = (self._shown.body(column, str(row[2]))[1] for column in BODIES)
        return side.is_answer(row, PART.join((title.lower(), *bodies)))

    def _first_source(self) -> int:
        if not self._sources:
            self._sources = self._connection.execute(FIRST_SOURCE).fetchone()[0] or LAST_ROW
        return self._sources


def _wanted(hits: Iterable[SearchHit], kinds: frozenset[Kind] | None) -> list[SearchHit]:
    return [h for h in hits if kinds is None or h.kind in kinds]


def _hit(row: Sequence[Any], matched_by: MatchedBy) -> SearchHit:
    _, kind, entry_id, title, subtitle, *rest = row
    found_as = str(rest[0]) if rest else ""
    text = str(subtitle)
    if found_as and found_as not in (title, subtitle):
        text = f"{HIT_OPEN}{found_as}{HIT_CLOSE} · {subtitle}" if subtitle else found_as
    return SearchHit(Kind(str(kind)), str(entry_id), str(title), text, matched_by)
