"""What a person typed, as words and as expressions of the full-text index.

Nothing that is typed is ever an operator. Must not know the index or what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from db.synonyms import WHOLE, Phrases
from db.text import fold

# Shorter words are looked for in names and titles only: in bodies they match nearly everything.
MIN_BODY_LETTERS = 3
# Without the underscore: the index takes it for a blank, and a word of nothing finds nothing.
TOKEN = re.compile(r"[^\W_]+")
# "4 x10^6" and "4x10e6" as they are typed: the pages have signs there, which are no part of a word.
TIMES = re.compile(r"(?<![^\W\d_])[xX](?=\d)|(?<=10)[eE](?=\d)")
MICROGRAMS, OTHER_MICROGRAMS = "mcg", ("µg", "μg", "ug")  # the sign of micro, and the Greek letter
# What is left begins the one of it: "seizur", "infeccion". Not "lysis", "virus", "illness".
MANY = re.compile(r"(?<![iusIUS])[eE]?[sS]$")
# A name of up to three words is looked for within the first six words that are asked.
WORDS_ASKED, WORDS_OF_NAME = 6, 3
# Short names that are also ordinary words of one of our languages.
CELL = ("cel", "t")  # what stands behind the hyphen of a short name
ORDINARY = frozenset(("all", "car", "cr", "evo", "gen", "go", "iv", "ran", "rc", "sos"))


def tokens(text: str) -> list[str]:
    """Return the words of a query, with signs as the pages have them.

    Micrograms are "mcg" ("28 µg"), and an x before a figure is a sign ("410 x10^6" is 410 10 6).
    """
    found = TOKEN.findall(TIMES.sub(" ", text))
    return [MICROGRAMS if word in OTHER_MICROGRAMS else word for word in found]


def quoted(token: str) -> str:
    """Return one word as an FTS5 string; nothing a person types is ever an operator."""
    return '"' + token.replace('"', '""') + '"'


def match_all(words: list[str], column: str = "") -> str:
    """Return the FTS5 expression "every word begins some word", in one column or in all.

    A single letter is a word of its own ("car t"): it begins so many that they cost too much.
    """
    return match_any([(word,) for word in words], column)


def match_any(parts: Sequence[Phrases], column: str = "") -> str:
    """Return the FTS5 expression "of each part one phrase begins some words"."""
    either = [" OR ".join(map(_begun_phrase, part)) for part in parts]
    expression = " AND ".join(f"({e})" if " OR " in e else e for e in either)
    return f"{{{column}}} : ({expression})" if column else expression


def _begun_phrase(text: str) -> str:
    is_whole = text.startswith(WHOLE) or len(text) == 1
    return quoted(" ".join(tokens(text))) + "*" * (not is_whole)


def singular(word: str) -> str:
    """Return a word without the ending of many: "seizures", "infecciones"; "lysis" has none."""
    return MANY.sub("", word) if len(word) > MIN_BODY_LETTERS + 2 else word


def begins(folded: str) -> tuple[str, str]:
    """Return the bounds of what begins with a text, for PREFIX."""
    return folded, folded + "\U0010ffff"


def phrase(words: list[str]) -> str:
    """Return the FTS5 expression "these words, one after the other": "0.8 mg/m2", "38 C"."""
    return '"' + " ".join(words) + '"'


def names_within(words: list[str]) -> list[str]:
    """Return what may be a name in a query of several words, folded.

    What is also an ordinary word is one only in capitals: "all" is no leukemia, "ALL" is.
    """
    asked_words = words[:WORDS_ASKED]
    single = [w for w in asked_words if len(w) > 1 and (w.isupper() or w.lower() not in ORDINARY)]
    several = [
        " ".join(asked_words[first : first + count])
        for count in range(2, WORDS_OF_NAME + 1)
        for first in range(len(asked_words) - count + 1)
    ]
    hyphened = [f"{a}-{b}" for a, b in pairwise(asked_words) if b.lower() in CELL]  # "liso-cel cll"
    return [fold(name) for name in (*single, *several, *hyphened)]


def body_parts(parts: list[Phrases]) -> list[Phrases]:
    """Return what bodies have to say: words long enough, or what may stand for them.

    A figure counts, short as it is: "28 mcg" is not found where only "9 mcg" stands.
    """
    if not any(len(part) > 1 or len(part[0]) >= MIN_BODY_LETTERS for part in parts):
        return []
    return [
        part for part in parts
        if len(part) > 1 or len(part[0]) >= MIN_BODY_LETTERS or any(map(str.isdigit, part[0]))
    ]  # fmt: skip
