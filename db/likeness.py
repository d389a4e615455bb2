"""What is spelled alike and means something else: no slip of typing, and never to be offered.

"Renal impairment" is no memory impairment, "hypertension" no hypotension, "daratumumab" no
ofatumumab. Must not know the index.
"""

from __future__ import annotations

from db.sides import TOO_MANY

SAME_END = 3  # letters that two words share at their ends before the rest of them is compared
REST_ALIKE = 0.65  # "ritixu" and "rituxi" are; "sarilu" and "siltuxi" are not
WORD_ALIKE = 0.6  # of words in the same place of two names
OTHER_BEGINNING = 0.1  # how much more alike words must be that do not begin alike
SHORT_WORD = 4
MIN_LIKENESS = 0.7  # of what may be meant
# One letter of so many may be wrong in what may be meant, and in what is only near it. By likeness
# alone, one in ten of 826 medicines of which no text speaks was a slip of some word ("eliquis" of
# "líquido"), so one in sixty; of names with two slips 94 % are still found, as before.
LETTERS_OF_SLIP, LETTERS_OF_NEAR = 3, 2
# Words with one of these endings are no slips of words without it.
ENDINGS = ("penia", "osis", "itis", "emia", "uria", "oma", "mab", "leucel", "tagene", "tinib")
ENDING_ALIKE = 0.9
OPPOSITES = (("hyper", "hypo"), ("hiper", "hipo"), ("high ", "low "), ("tachy", "brady"))
# Diseases and medicines without a page, whose names are a letter, a word or two slips from some
# other word.
OTHER_THINGS = frozenset((
    "cmml", "lmmc", "apml", "breyna", "allegra", "ativan", "betametasona", "betamethasone",
    "carteyva", "columvi", "complejo b", "effexor", "effient", "evenity", "folico", "gasx",
    "mirena", "neurontin", "pneumovax", "prevnar", "reglan", "sintrom", "tarceva", "thrush",
))  # fmt: skip
OTHER_NAMES = ("interferon beta", "interferon gamma")
# Medicines share these words of their names; alone they mean none of them.
SHARED = frozenset(("autoleucel", "maraleucel", "ozogamicin", "ozogamicina", "pasudotox"))


def may_be_meant(typed: str, name: str, likeness: float) -> bool:
    """Return whether `name` may be what was meant; both in small letters, alike by `likeness`."""
    words, others = typed.split(" "), name.split(" ")
    if len(words) == len(others) > 1:
        if others[-1].startswith(words[-1]):  # not typed to its end
            words, others = words[:-1], others[:-1]
        return all(
            _alike(*pair) >= WORD_ALIKE and _same_rest(*pair)
            for pair in zip(words, others, strict=True)
        )
    return _has_few_slips(typed, name, LETTERS_OF_SLIP) and (
        len(words) != len(others) or _is_slip(typed, name, likeness)
    )


def may_be_near(typed: str, name: str) -> bool:
    """Return whether `name` is worth showing where nothing was meant; both in small letters."""
    return _has_few_slips(typed, name, LETTERS_OF_NEAR)


def opposites(typed: str) -> tuple[str, ...]:
    """Return how a name begins that says the opposite: "hypo" for "hyperkalemia".

    Too many cells end in -osis, and our names with such a beginning are of too few.
    """
    pairs = ((one, other) for pair in OPPOSITES for one, other in (pair, pair[::-1]))
    found = tuple(other for one, other in pairs if typed.startswith(one))
    return (*found, typed.removesuffix(TOO_MANY)) if typed.endswith(TOO_MANY) else found


def is_other(typed: str) -> bool:
    """Return whether `typed`, in small letters, names something of which there is no page."""
    return typed in OTHER_THINGS or typed.startswith(OTHER_NAMES)


def _is_slip(typed: str, name: str, likeness: float) -> bool:
    """Return whether one word may be a slip of another one."""
    begins_alike = typed[:1] == name[:1] or (
        len(typed) > SHORT_WORD and (typed[1:2] == name[:1] or typed[:1] == name[1:2])
    )
    ending = next((e for e in ENDINGS if typed.endswith(e)), "")
    if ending and not name.endswith(ending) and likeness < ENDING_ALIKE:
        return sorted(typed) == sorted(name)  # letters that changed places
    return likeness >= MIN_LIKENESS + OTHER_BEGINNING * (not begins_alike) and _same_rest(
        typed, name
    )


def _has_few_slips(typed: str, name: str, letters: int) -> bool:
    return slips(typed, name) <= max(1, min(len(typed), len(name)) // letters)


def _same_rest(typed: str, name: str) -> bool:
    """Return whether two words are alike without what they share at their ends."""
    shared = 0
    while shared < min(len(typed), len(name)) and typed[-1 - shared] == name[-1 - shared]:
        shared += 1
    if shared < SAME_END:
        return True
    one, other = typed[: len(typed) - shared], name[: len(name) - shared]
    for beginning in (part for pair in OPPOSITES for part in pair):
        if one.startswith(beginning) and other.startswith(beginning):
            one, other = one.removeprefix(beginning), other.removeprefix(beginning)
    return slips(one, other) <= 1 or _alike(one, other) >= REST_ALIKE


def _alike(one: str, other: str) -> float:
    from difflib import SequenceMatcher  # with the first misspelling, not at the start

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def slips(one: str, other: str) -> int:
    """Return how many letters are changed, left out, added, or have changed places."""
    before, last = list[int](), list(range(len(other) + 1))
    for i, a in enumerate(one):
        row = [i + 1]
        for j, b in enumerate(other):
            row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (a != b)))
            if i and j and a == other[j - 1] and one[i - 1] == b:
                row[-1] = min(row[-1], before[j - 1] + 1)
        before, last = last, row
    return last[-1]
