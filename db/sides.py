"""On which side of normal: what a text says is too high or too low, and what is asked.

"Low blood sugar" is no page on high blood sugar. Must not know the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from db.synonyms import WHOLE, Phrases
from db.text import fold

TOO_MANY = "osis"
# What says so of the word beside it; in Spanish it mostly follows that word.
RAISED = frozenset(("high", "raised", "elevated", "increased"))
LOWERED = frozenset(("low", "decreased", "reduced"))
ALTO_ELEVADO = frozenset((
    "alto", "alta", "altos", "altas", "elevado", "elevada", "elevados", "elevadas",
))  # fmt: skip
BAJO_REDUCIDO = frozenset((
    "bajo", "baja", "bajos", "bajas", "reducido", "reducida", "reducidos", "reducidas",
))  # fmt: skip
ALIKE = (RAISED, LOWERED, ALTO_ELEVADO, BAJO_REDUCIDO)
HIGH, LOW = RAISED | {"fast"}, LOWERED | {"slow"}
ALTO = ALTO_ELEVADO | {"rapido", "rapida", "rapidos", "rapidas"}
BAJO = BAJO_REDUCIDO | {"lento", "lenta", "lentos", "lentas"}
# What follows the word at once: "potassium loss" in a list of what is high.
RISES, FALLS = frozenset(("rises", "rise", "excess")), frozenset(("loss", "falls", "drops"))
SAYS_MUCH, SAYS_LITTLE = HIGH | ALTO | RISES, LOW | BAJO | FALLS
FOLLOWS = ALTO | BAJO | RISES | FALLS
# What may mean other things, too ("a lot of people"); enough to tell one title from another.
MUCH = HIGH | ALTO | {"more", "lot", "mas", "mucho", "mucha"}
LITTLE = LOW | BAJO | {"less", "menos", "poco", "poca", "anemia"}
MUCH_BEGINS, MUCH_ENDS = ("hyper", "hiper", "tachy", "taqui"), (TOO_MANY, "philia", "filia")
LITTLE_BEGINS, LITTLE_END = ("hypo", "hipo", "brady", "bradi"), "penia"
BESIDE = frozenset(("is", "are", "too", "very", "muy", "es", "esta", "estan", "demasiado"))
LETTERS = re.compile(r"[^\W\d_]+")
ENDS_CLAUSE = re.compile(r"[.;:·|(]")
NEAR = 90  # letters before a word in which its side is said: "low albumin, platelets, calcium"
ACCENTS = {"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uúü]", "n": "[nñ]"}

Row = Sequence[Any]  # a document, see db.search


def says_opposite(typed: str, title: str) -> bool:
    """Return whether one says too much and the other too little; both folded."""
    much, little = _sides(typed)
    other_much, other_little = _sides(title)
    return (much and not little and other_little and not other_much) or (
        little and not much and other_much and not other_little
    )


class Asked:
    """What one query asks to be too high or too low, if anything, and what was found of it.

    `words` are those that ask so. Found texts are those that say so. Only where no text speaks of
    either side, those that do not say it are shown, too.
    """

    def __init__(self, parts: Sequence[Phrases]) -> None:
        """Read the parts of a query, each with what may stand for it."""
        self._things: tuple[re.Pattern[str], ...] = ()
        self._much = False
        self._unsaid: list[Row] = []
        self._has_side = False
        self.words: frozenset[str] = frozenset()
        self._alike: frozenset[str] = frozenset()
        typed = [fold(part[0]) for part in parts]
        sided = [place for place, word in enumerate(typed) if word in HIGH | LOW | ALTO | BAJO]
        beside = [place for place, word in enumerate(typed) if word not in BESIDE]
        if len(sided) != 1 or len(beside) < 2:
            return
        at = beside.index(sided[0])
        word = typed[sided[0]]
        order = (at - 1, at + 1) if word in ALTO | BAJO else (at + 1, at - 1)
        thing = next(beside[place] for place in order if 0 <= place < len(beside))
        self._things, self._much = tuple(map(_begun, parts[thing])), word in HIGH | ALTO
        self.words = frozenset((word, *typed[thing].split(" ")))
        self._alike = next((words for words in ALIKE if word in words), frozenset((word,)))

    def __bool__(self) -> bool:
        """Return whether a side is asked for."""
        return bool(self._things)

    def widened(self, parts: list[Phrases]) -> list[Phrases]:
        """Return the parts with every word that says the same: "raised" for "high"."""
        alike = self._alike
        return [sorted(alike) if fold(part[0]) in alike else part for part in parts]

    @property
    def marked(self) -> str:
        """Return what finds the words to be marked: what is asked, and its side."""
        return "|".join(word.pattern for word in (*self._things, *map(_begun, sorted(self._alike))))

    def is_name(self, title: str) -> bool:
        """Return whether a title does not say the other side only."""
        sides = self._sides(title.lower())
        self._has_side |= bool(sides)
        return not sides or self._much in sides

    def is_answer(self, row: Row, low: str) -> bool:
        """Return whether a text in small letters says so; what says neither is kept aside."""
        sides = self._sides(low)
        self._has_side |= bool(sides)
        if not sides:
            self._unsaid.append(row)
        return self._much in sides

    def left(self) -> Sequence[Row]:
        """Return what says neither side, where nothing says one."""
        return () if self._has_side else self._unsaid

    def place(self, low: str) -> int:
        """Return where a text in small letters says so first, or -1."""
        said = (_said_of(thing, low) for thing in self._things)
        return min((at for places in said for at, much in places if much is self._much), default=-1)

    def _sides(self, low: str) -> set[bool]:
        return {much for thing in self._things for _, much in _said_of(thing, low)}


def _begun(thing: str) -> re.Pattern[str]:
    """Return what finds the words that begin so, whatever their accents."""
    letters = (ACCENTS.get(letter, re.escape(letter)) for letter in fold(thing.strip(WHOLE)))
    return re.compile(rf"(?<![^\W_]){''.join(letters)}[^\W_]*")


def _said_of(thing: re.Pattern[str], low: str) -> Iterator[tuple[int, bool]]:
    """Yield each place where a side of a thing is said, and whether it is too much.

    The place is that of the first word of it, so that both are seen: "low albumin, sodium".
    """
    for found in thing.finditer(low):
        own = _first_side(LETTERS.findall(found.group()))
        after = ENDS_CLAUSE.split(low[found.end() : found.end() + NEAR], maxsplit=1)[0]
        beside = [word for word in map(fold, LETTERS.findall(after)) if word not in BESIDE][:1]
        if own is None and beside and beside[0] in FOLLOWS:
            own = _first_side(beside)
        if own is not None:
            yield found.start(), own
            continue
        start = max(0, found.start() - NEAR)
        clause = ENDS_CLAUSE.split(low[start : found.start()])[-1]
        start = found.start() - len(clause)
        for word in reversed(list(LETTERS.finditer(clause))):
            much = _side_of(fold(word.group()))
            if much is not None:
                yield start + word.start(), much
                break
        else:
            much = _first_side(beside)
            if much is not None:
                yield found.start(), much


def _first_side(words: Iterable[str]) -> bool | None:
    return next((much for much in map(_side_of, map(fold, words)) if much is not None), None)


def _side_of(word: str) -> bool | None:
    if word in SAYS_MUCH or word.startswith(MUCH_BEGINS) or word.endswith(MUCH_ENDS):
        return True
    if word in SAYS_LITTLE or word.startswith(LITTLE_BEGINS) or word.endswith(LITTLE_END):
        return False
    return None


def _sides(text: str) -> tuple[bool, bool]:
    words = text.split(" ")
    much = any(w in MUCH or _side_of(w) is True for w in words)
    little = any(w in LITTLE or _side_of(w) is False for w in words)
    return much, little
