"""Misspellings: which names are nearest to what a person typed.

Three letters in common bring the candidates (an FTS5 index over trigrams), difflib compares them.
Short names share no three letters with their misspellings ("icns"); all short names are compared.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from db.likeness import (
    MIN_LIKENESS,
    is_other,
    may_be_meant,
    may_be_near,
    opposites,
)
from db.schema import EVERYDAY, LESS_URGENT
from db.sides import says_opposite
from db.text import fold

if TYPE_CHECKING:
    from difflib import SequenceMatcher

# Below this likeness (difflib ratio) a name is no longer what a person meant to type. Three slips
# in one name still reach it nine times in ten; at 0.6 "abecma" would mean "headache".
# All short names are compared, so the likeness has to be higher.
MIN_LIKENESS_OF_SHORT = 0.75
# What is less alike than the best by this much was not meant beside it. With one slip in each name
# of the content the right one is never lost, and 1.2 are offered instead of 3.7.
BESIDE_BEST = 0.1
WHOLE_NAME = 0.001  # decides between a name and a word of a name that are equally alike
SHORT_NAME = 8  # letters; a longer one always shares three letters with its misspelling
LENGTHS_APART = 2
# A short word of a longer name is like too many others: "spill" and "cannot sit still".
SHORT_PART, MIN_LIKENESS_OF_PART = 6, 0.86
OWN = (LESS_URGENT, EVERYDAY)  # bounds of names that not only search knows
NEAR, NEVER = 0.65, -1.0  # the opposite is not even near
WORD = re.compile(r"[^\W_]+")

TRIGRAM = """
SELECT rowid FROM search_trigram WHERE search_trigram MATCH ?
ORDER BY bm25(search_trigram) LIMIT 40
"""
NAMES = "SELECT folded, position % ? < ? FROM found_name WHERE document = ?"
SHORT_NAMES = """
SELECT folded, document FROM found_name
WHERE length(folded) BETWEEN ? AND ? AND position % ? < ? LIMIT 400
"""
BY_ROW = "SELECT rowid, kind, id, title, subtitle FROM document WHERE rowid = ?"
BEAR_MEDICINES = """
SELECT document FROM found_name WHERE folded IN (
    SELECT n.folded FROM found_name AS n JOIN document AS d ON d.rowid = n.document
    WHERE d.kind IN ('therapy', 'supportive')
)
"""

Row = Sequence[Any]  # rowid, kind, id, title, subtitle of a document


def trigrams(text: str) -> str:
    """Return an FTS5 expression that matches any three letters of `text` (3 or more letters)."""
    plain = fold(text)
    grams = {plain[i : i + 3] for i in range(len(plain) - 2)}
    return " OR ".join('"' + g.replace('"', '""') + '"' for g in sorted(grams))


def not_opposite(wanted: str, rows: list[Row]) -> list[Row]:
    """Return the documents whose titles do not say the opposite of a folded text."""
    return [row for row in rows if not says_opposite(wanted, fold(str(row[3])))]


class Spelling:
    """Compares names on one connection; keeps nothing of what was asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        self._medicines: frozenset[int] | None = None

    def meant(self, text: str, at_least: float = MIN_LIKENESS) -> list[Row]:
        """Return the documents that may have been meant, the likeliest first; often none.

        Their names are alike by `at_least` (difflib ratio, MIN_LIKENESS to 1).
        """
        wanted = fold(text)
        if is_other(wanted):
            return []
        best = self._likely(text, at_least)
        if not best or len(wanted) <= SHORT_NAME:
            # Letters that changed places leave no three in common ("icnas"): the nearest short
            # names belong before what shares an ending only.
            short = max(at_least, MIN_LIKENESS_OF_SHORT)
            for document, likeness in self._short(wanted, short).items():
                best[document] = max(likeness, best.get(document, 0.0))
        least = max(best.values(), default=0.0) - BESIDE_BEST
        near = [document for document in _likest(best) if best[document] >= least]
        return not_opposite(wanted, self._rows(near[: 40 if len(wanted) > SHORT_NAME else 10]))

    def nearest(self, text: str, count: int) -> list[Row]:
        """Return at most `count` documents with names that are near, though none was meant."""
        if is_other(fold(text)):
            return []
        scored = self._likely(text, NEAR)
        likely = [d for d in _likest(scored) if scored[d] >= NEAR]
        if len(likely) < count:
            likely += [d for d in _likest(self._short(fold(text), NEAR)) if d not in scored]
        rows = not_opposite(fold(text), self._rows(likely[: 4 * count]))
        bearers = self._bear_medicines()
        if any(row[0] in bearers for row in rows):  # offered only where they may be meant
            meant = {row[0] for row in self.meant(text)}
            rows = [row for row in rows if row[0] not in bearers or row[0] in meant]
        return rows[:count]

    def _bear_medicines(self) -> frozenset[int]:
        """Return the medicines, and the words to know that are the name of one."""
        if self._medicines is None:
            self._medicines = frozenset(d for (d,) in self._connection.execute(BEAR_MEDICINES))
        return self._medicines

    def _rows(self, documents: list[int]) -> list[Row]:
        return [self._connection.execute(BY_ROW, (d,)).fetchone() for d in documents]

    def _likely(self, text: str, least: float) -> dict[int, float]:
        """Return the documents with three letters in common, and how alike their names are."""
        words = WORD.findall(text)
        expression = trigrams(" ".join(words))
        if not expression:
            return {}
        wanted, count, scored = Wanted(fold(text)), len(words), dict[int, float]()
        for (document,) in self._connection.execute(TRIGRAM, (expression,)).fetchall():
            likeness = self._likeness(wanted, document, least, count)
            if likeness >= least:
                scored[document] = likeness
        return scored

    def _likeness(self, wanted: Wanted, document: int, least: float, count: int) -> float:
        """Return how alike the nearest name, word or beginning of a name is (0 to 1)."""
        rows = self._connection.execute(NAMES, (*OWN, document)).fetchall()
        names = {name for name, _ in rows}
        best = 0.0
        if wanted.opposites and any(name.startswith(wanted.opposites) for name in names):
            return NEVER
        for name in names:
            best = max(best, _ratio(wanted, name, max(best, least)) + WHOLE_NAME)
        # Of what only search knows the words are small or common ones.
        parts = {part for name, is_own in rows if is_own for part in name.split(" ")}
        if count > 1:  # "tumour lysis" begins a longer name
            parts |= {" ".join(name.split(" ")[:count]) for name in names}
        for part in parts - names:
            bound = max(best, least, MIN_LIKENESS_OF_PART * (len(part) < SHORT_PART and least > 0))
            best = max(best, _ratio(wanted, part, bound))
        return best

    def _short(self, text: str, least: float) -> dict[int, float]:
        """Return the documents with a short name that is alike, and how alike it is."""
        length = max(LENGTHS_APART + 1, min(len(text), SHORT_NAME))
        bounds = (length - LENGTHS_APART, length + LENGTHS_APART, *OWN)
        wanted = Wanted(text)
        best: dict[int, float] = {}
        for name, document in self._connection.execute(SHORT_NAMES, bounds):
            likeness = _ratio(wanted, name, max(least, best.get(document, 0.0)))
            if likeness >= least:
                best[document] = max(likeness, best.get(document, 0.0))
        return best


def _likest(scored: dict[int, float]) -> list[int]:
    """Return the documents, the likest first."""
    return sorted(scored, key=lambda document: (-scored[document], document))


class Wanted:
    """What was typed, folded, and what compares it with one name after the other."""

    def __init__(self, text: str) -> None:
        """Compare with `text`."""
        from difflib import SequenceMatcher  # with the first misspelling, not at the start

        self.text, self.opposites = text, opposites(text)
        self.matcher: SequenceMatcher[str] = SequenceMatcher(b=text, autojunk=False)


def _ratio(wanted: Wanted, part: str, least: float) -> float:
    """Return the likeness of a part, or 0 when it cannot reach `least` or means something else."""
    # The two quick bounds cost little and spare most names the real comparison.
    length, others = len(part), len(wanted.text)
    if 2 * min(length, others) < least * (length + others):
        return 0.0
    matcher = wanted.matcher
    matcher.set_seq1(part)
    if matcher.quick_ratio() < least:
        return 0.0
    likeness = matcher.ratio()
    if likeness < least:
        return 0.0
    if likeness >= MIN_LIKENESS:
        return likeness if may_be_meant(wanted.text, part, likeness) else 0.0
    # What is less alike is only near, and nobody takes it for what was typed.
    return likeness if may_be_near(wanted.text, part) else 0.0
