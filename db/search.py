"""Search: user text -> safe full-text query -> ranked hits, with a fallback for misspellings.

Order of the results: exact alias, then prefix of a name, then title, then body. Names come
first and alone for one or two letters, because full-text ranking of such a short word is the
one expensive query (ARCHITECTURE.md, "Speed").
"""

from __future__ import annotations

import difflib
import re
import sqlite3

from db.connection import translated
from db.records import Kind, MatchedBy, SearchHit
from db.text import asked, fold

LIMIT = 50
# Shorter words are looked for in names and titles only: in bodies they match nearly everything.
MIN_BODY_LETTERS = 3
# Below this likeness (difflib ratio) a name is no longer what a person meant to type.
MIN_LIKENESS = 0.6
# Short names share no three letters with their misspellings ("icns"); all names are compared then,
# so the likeness has to be higher.
MIN_LIKENESS_OF_SHORT = 0.75
HIT_OPEN, HIT_CLOSE = "\u2068", "\u2069"
# Without the underscore: the index takes it for a blank, and a word of nothing finds nothing.
TOKEN = re.compile(r"[^\W_]+")

EXACT = """
SELECT DISTINCT d.rowid, d.kind, d.id, d.title, d.subtitle, n.text, e.position
FROM name AS n JOIN document AS d ON d.id = n.entry_id JOIN entry AS e ON e.id = n.entry_id
WHERE n.folded = ? ORDER BY e.position LIMIT 50
"""
PREFIX = """
SELECT DISTINCT d.rowid, d.kind, d.id, d.title, d.subtitle, n.text, e.position
FROM name AS n JOIN document AS d ON d.id = n.entry_id JOIN entry AS e ON e.id = n.entry_id
WHERE n.folded >= ? AND n.folded < ? ORDER BY e.position LIMIT 50
"""
# Without ranking, for one or two letters; 400 candidates bound what is looked at.
FULL_TEXT = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle
FROM (SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT 400) AS c
JOIN document AS d ON d.rowid = c.rowid
WHERE (d.kind = 'source') = ? LIMIT ?
"""
RANKED = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle
FROM search_text AS s JOIN document AS d ON d.rowid = s.rowid
WHERE search_text MATCH ? AND (d.kind = 'source') = ?
ORDER BY bm25(search_text, 8.0, 6.0, 1.0) LIMIT ?
"""
SNIPPET = """
SELECT snippet(search_text, 2, ?, ?, '…', 14) FROM search_text
WHERE search_text MATCH ? AND rowid = ?
"""
TRIGRAM = """
SELECT d.rowid, d.kind, d.id, d.title, d.subtitle
FROM search_trigram AS s JOIN document AS d ON d.rowid = s.rowid
WHERE search_trigram MATCH ? ORDER BY bm25(search_trigram) LIMIT 40
"""


NAMES = "SELECT n.folded, d.rowid FROM name AS n JOIN document AS d ON d.id = n.entry_id"
BY_ROW = "SELECT rowid, kind, id, title, subtitle FROM document WHERE rowid = ?"


def tokens(text: str) -> list[str]:
    """Return the words of a query."""
    return TOKEN.findall(text)


def quoted(token: str) -> str:
    """Return one word as an FTS5 string; nothing a person types is ever an operator."""
    return '"' + token.replace('"', '""') + '"'


def match_all(words: list[str], column: str = "") -> str:
    """Return the FTS5 expression "every word begins some word", in one column or in all."""
    expression = " AND ".join(f"{quoted(w)}*" for w in words)
    return f"{{{column}}} : ({expression})" if column else expression


def trigrams(text: str) -> str:
    """Return an FTS5 expression that matches any three letters of `text` (3 or more letters)."""
    plain = fold(text)
    grams = {plain[i : i + 3] for i in range(len(plain) - 2)}
    return " OR ".join(quoted(g) for g in sorted(grams))


class Search:
    """Answers queries on one connection; it keeps nothing of what was asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        self._names: dict[int, set[str]] | None = None

    def find(self, text: str, kinds: frozenset[Kind] | None = None) -> list[SearchHit]:
        """Return at most 50 hits for `text`, best first; only of `kinds` when given.

        A query without a single letter or digit finds nothing; of a long one the first 200
        characters count. Raises ContentDamagedError.
        """
        text = asked(text)
        words = tokens(text)
        if not words:
            return []
        with translated():
            hits = self._named(text, words)
            self._full_text(words, hits)
            found = self._wanted(hits, kinds)
            if not found:
                found = self._wanted(self._misspelled(text), kinds)
            if not found:
                near = self._nearest(text, MIN_LIKENESS_OF_SHORT)
                found = [h for h in near if kinds is None or h.kind in kinds]
        return found[:LIMIT]

    def suggest(self, text: str) -> list[SearchHit]:
        """Return the five entries whose names are nearest to `text` in spelling."""
        text = asked(text)
        with translated():
            return list(self._misspelled(text).values())[:5] or self._nearest(text, 0.4)

    @staticmethod
    def _wanted(hits: dict[int, SearchHit], kinds: frozenset[Kind] | None) -> list[SearchHit]:
        return [h for h in hits.values() if kinds is None or h.kind in kinds]

    def _named(self, text: str, words: list[str]) -> dict[int, SearchHit]:
        hits: dict[int, SearchHit] = {}
        folded = fold(" ".join(words))
        for key in {fold(text): None, folded: None}:
            for row in self._connection.execute(EXACT, (key,)):
                hits.setdefault(row[0], _hit(row, MatchedBy.ALIAS))
        for row in self._connection.execute(PREFIX, (folded, folded + "\U0010ffff")):
            hits.setdefault(row[0], _hit(row, MatchedBy.NAME))
        return hits

    def _full_text(self, words: list[str], hits: dict[int, SearchHit]) -> None:
        """Add hits in titles, then in bodies, then among the sources."""
        long = [w for w in words if len(w) >= MIN_BODY_LETTERS]
        query = RANKED if len(long) == len(words) else FULL_TEXT
        titled = match_all(words, "names title")
        for row in self._connection.execute(query, (titled, False, LIMIT)):
            hits.setdefault(row[0], _hit(row, MatchedBy.TITLE))
        if long:
            self._bodies(match_all(long, "body"), hits)
        for row in self._connection.execute(query, (titled, True, LIMIT)):
            hits.setdefault(row[0], _hit(row, MatchedBy.TITLE))

    def _bodies(self, expression: str, hits: dict[int, SearchHit]) -> None:
        for row in self._connection.execute(RANKED, (expression, False, LIMIT)):
            if row[0] not in hits and len(hits) < LIMIT:
                hits[row[0]] = _hit(row, MatchedBy.BODY, self._snippet(expression, row[0]))

    def _snippet(self, expression: str, rowid: int) -> str:
        row = self._connection.execute(SNIPPET, (HIT_OPEN, HIT_CLOSE, expression, rowid)).fetchone()
        return row[0] if row else ""

    def _misspelled(self, text: str) -> dict[int, SearchHit]:
        expression = trigrams(" ".join(tokens(text)))
        if not expression:
            return {}
        rows = self._connection.execute(TRIGRAM, (expression,)).fetchall()
        wanted = fold(text)
        scored = [(self._likeness(wanted, row[0]), row) for row in rows]
        scored = [s for s in scored if s[0] >= MIN_LIKENESS]
        scored.sort(key=lambda s: -s[0])
        return {row[0]: _hit(row, MatchedBy.SPELLING) for _, row in scored}

    def _all_names(self) -> dict[int, set[str]]:
        """Return the names of every entry and their words, by row; read once."""
        if self._names is None:
            self._names = {}
            for name, rowid in self._connection.execute(NAMES):
                self._names.setdefault(rowid, set()).update((name, *name.split(" ")))
        return self._names

    def _likeness(self, wanted: str, rowid: int) -> float:
        """Return how alike `wanted` is to the nearest name or word of a name (0 to 1)."""
        matcher = difflib.SequenceMatcher(b=wanted, autojunk=False)
        parts = self._all_names().get(rowid, set())
        return max((_ratio(matcher, part) for part in parts), default=0.0)

    def _nearest(self, text: str, likeness: float) -> list[SearchHit]:
        owners = {name: rowid for rowid, names in self._all_names().items() for name in names}
        close = difflib.get_close_matches(fold(text), owners, n=5, cutoff=likeness)
        hits: dict[int, SearchHit] = {}
        for name in close:
            row = self._connection.execute(BY_ROW, (owners[name],)).fetchone()
            hits.setdefault(owners[name], _hit(row, MatchedBy.SPELLING))
        return list(hits.values())


def _ratio(matcher: difflib.SequenceMatcher[str], part: str) -> float:
    matcher.set_seq1(part)
    # The two quick bounds cost little and spare most names the real comparison.
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < MIN_LIKENESS:
        return 0.0
    return matcher.ratio()


def _hit(row: tuple[object, ...], matched_by: MatchedBy, snippet: str = "") -> SearchHit:
    _, kind, entry_id, title, subtitle, *rest = row
    found_as = str(rest[0]) if rest else ""
    text = snippet or str(subtitle)
    if found_as and found_as not in (title, subtitle):
        text = f"{HIT_OPEN}{found_as}{HIT_CLOSE} · {subtitle}"
    return SearchHit(Kind(str(kind)), str(entry_id), str(title), text, matched_by)
