"""Finds the words of the glossary in running text, so that the page can explain them.

An abbreviation counts only as it is written (ALL is a leukemia, "all" is not); other words of a
name also with a capital, in the plural, and with a hyphen between them, but not in capitals (BLAST
is a study). Must not know the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from db.records import Term
from desktop.core.find import fold

WORD = re.compile(r"\w+")
BETWEEN = re.compile(r"[\s\-\u2010\u2011]{1,2}")
SHORT = 3  # letters; a name as short as this is taken for an abbreviation


class Spotted(NamedTuple):
    """A term in a text, from `start`, `length` characters long."""

    start: int
    length: int
    term: Term


class _Name(Struct, frozen=True):
    words: tuple[str, ...]
    exact: tuple[bool, ...]  # for each word
    term: Term


class Glossary:
    """The terms of one language."""

    def __init__(self, terms: Sequence[Term] = ()) -> None:
        """Take the terms; a name that two terms share belongs to the first."""
        self._names: dict[str, list[_Name]] = {}  # by each form of their first word, folded
        for term in terms:
            for text in (term.term, *term.also):
                words = tuple(WORD.findall(text))
                exact = tuple(_is_exact(word, n, text) for n, word in enumerate(words))
                if words:
                    for form in _forms(fold(words[0])):
                        self._names.setdefault(form, []).append(_Name(words, exact, term))
        for names in self._names.values():
            names.sort(key=_longest_first)

    def spot(self, text: str) -> Iterator[Spotted]:
        """Yield the terms in `text` from left to right; the longest name wins, none overlap."""
        words, low, after = list(WORD.finditer(text)), fold(text), 0
        for number, first in enumerate(words):
            start, end = first.span()
            begins = self._names.get(low[start:end])
            if begins is None or number < after:  # most words of a text begin no name
                continue
            name = _first_that_stands(begins, text, words, number)
            if name is not None:
                after = number + len(name.words)
                yield Spotted(start, words[after - 1].end() - start, name.term)


def _first_that_stands(
    names: Sequence[_Name], text: str, words: Sequence[re.Match[str]], first: int
) -> _Name | None:
    for name in names:
        if _stands(name, text, words[first : first + len(name.words)]):
            return name
    return None


def _is_exact(word: str, number: int, name: str) -> bool:
    """Return whether a word of a name counts only as written: a capital that no sentence made."""
    own = word if number or len(word) == 1 else word[1:]
    return len(name) <= SHORT or any(c.isupper() or c.isdigit() for c in own)


def _longest_first(name: _Name) -> int:
    return -len(name.words)


def _forms(word: str) -> tuple[str, ...]:
    """Return the words that may stand for `word` in a text: itself and its plurals."""
    plurals = (word + "s", word + "es", word[:-1] + "ies" if word.endswith("y") else "")
    return tuple(form for form in (word, *plurals) if word in _singulars(form))


def _singulars(word: str) -> tuple[str, ...]:
    """Return the words that `word` may be the plural of, in English or Spanish, itself first."""
    if not word.endswith("s"):
        return (word,)
    found = [word, word[:-1]]
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    return tuple(found)


def _stands(name: _Name, text: str, words: Sequence[re.Match[str]]) -> bool:
    if len(words) < len(name.words):
        return False
    for before, after in pairwise(words):
        if not BETWEEN.fullmatch(text[before.end() : after.start()]):
            return False
    shown = (word.group() for word in words)
    return all(map(_is_same, name.words, shown, name.exact))


def _is_same(own: str, seen: str, exact: bool) -> bool:
    if exact:
        return seen in (own, own + "s")
    if len(seen) > 1 and seen.isupper() and not own.isupper():
        return False
    return fold(own) in _singulars(fold(seen))
