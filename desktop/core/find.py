"""Finds what a person typed in the texts of a page: without case and accents, in reading order.

Pure text; places are those of the text as it is shown. Must not know the page.
"""

from __future__ import annotations

import unicodedata

SAME = {"\u00a0": " ", "\u2010": "-", "\u2011": "-", "\u2019": "'", "\u202f": " "}


class _Folded(dict[int, str]):
    """What each character is compared as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = SAME.get(chr(code), chr(code))
        self[code] = unicodedata.normalize("NFD", character)[0].lower()[0]
        return self[code]


FOLDED = _Folded()


def fold(text: str) -> str:
    """Return `text` as it is compared: lower case, no accents, as many characters as before."""
    return text.lower() if text.isascii() else text.translate(FOLDED)


def places(folded: str, wanted: str) -> list[int]:
    """Return where `wanted` begins in a folded text; occurrences never overlap."""
    needle, found = fold(wanted), list[int]()
    at = folded.find(needle) if needle else -1
    while at >= 0:
        found.append(at)
        at = folded.find(needle, at + len(needle))
    return found
