"""Finds what a person typed in the texts of a page: without case and accents, in reading order.

Pure text; places are those of the text as it is shown. Must not know the page.
"""

from __future__ import annotations

import unicodedata

SAME = str.maketrans({"\u00a0": " ", "\u2010": "-", "\u2011": "-", "\u2019": "'", "\u202f": " "})


def fold(text: str) -> str:
    """Return `text` as it is compared: lower case, no accents, as many characters as before."""
    if text.isascii():
        return text.lower()
    return "".join(_fold(c) for c in text.translate(SAME))


def _fold(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()[0]


def places(folded: str, wanted: str) -> list[int]:
    """Return where `wanted` begins in a folded text; occurrences never overlap."""
    needle, found = fold(wanted), list[int]()
    at = folded.find(needle) if needle else -1
    while at >= 0:
        found.append(at)
        at = folded.find(needle, at + len(needle))
    return found
