"""Fills the placeholders of patient words from the facts, so that no number is ever retyped.

    {of100:KEY}     the any-grade percent of a reaction fact, in words: "about 55 of 100 people";
                    KEY may also be a figure that is a percent
    {severe100:KEY} the same for the severe percent
    {fig:NAME}      a figure declared in the entry's `figures`, checked against its fact
    {shared:NAME}   a figure declared in content.yaml (fever limit, emergency number)
    {name}          the entry's own display name; {name:ID} that of another entry

KEY and NAME may be prefixed with another entry's id and a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from db.build.prose import PLACEHOLDER
from db.build.shapes import Fact, Figure
from db.build.tree import Tree

PERCENT = re.compile(r"(<?)(\d+(?:\.\d+)?)")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


class FigureError(Exception):
    """A placeholder cannot be filled; the message says why and what to do."""


def numbers_of(text: str) -> list[str]:
    """Return the numbers in `text` as printed, thousands separators removed.

    "1,5" stays what it is: it is not 15.
    """
    found = NUMBER.findall(text)
    return [n.replace(",", "") if THOUSANDS.fullmatch(n) else n for n in found]


def known_numbers(facts: Iterable[Fact]) -> set[str]:
    """Return every number that stands in the words of these facts."""
    pieces: list[str] = []
    for fact in facts:
        pieces += [fact.text, fact.heading, fact.note]
        if fact.trial:
            pieces += [fact.trial.result, fact.trial.n, fact.trial.endpoint]
    return set(numbers_of(" ".join(pieces)))


def check_figure(figure: Figure, fact: Fact) -> bool:
    """Return whether every number of the figure stands in the fact it names."""
    known = known_numbers([fact])
    wanted = numbers_of(str(figure.value))
    return bool(wanted) and all(number in known for number in wanted)


def fill(text: str, entry_id: str, lang: str, tree: Tree) -> str:
    """Return `text` with every placeholder filled; raises FigureError."""

    def one(match: re.Match[str]) -> str:
        return _value(match.group(1), match.group(2) or "", entry_id, lang, tree)

    filled = PLACEHOLDER.sub(one, text)
    if "{" in filled or "}" in filled:
        raise FigureError("A brace is left over; write {kind:name} or remove it.")
    return filled


def _value(kind: str, name: str, entry_id: str, lang: str, tree: Tree) -> str:
    match kind:
        case "of100" | "severe100":
            return _of_hundred(kind, name, entry_id, lang, tree)
        case "fig":
            return _declared(name, entry_id, tree)
        case "shared":
            return _shared(name, tree)
        case "name":
            return _display(name or entry_id, tree)
        case _:
            raise FigureError(f"“{{{kind}}}” is no placeholder; see db/build/figures.py.")


def _split(name: str, entry_id: str) -> tuple[str, str]:
    owner, _, key = name.rpartition(":")
    return owner or entry_id, key


def _of_hundred(kind: str, name: str, entry_id: str, lang: str, tree: Tree) -> str:
    owner, key = _split(name, entry_id)
    words = tree.content.words.get(lang, {})
    entry = tree.entries.get(owner)
    if kind == "of100" and entry and key in entry.data.figures:
        return of_hundred_words(entry.data.figures[key].value, None, words, name)
    fact = tree.fact(owner, key)
    if fact is None or fact.reaction is None:
        raise FigureError(f"“{name}” is no reaction fact or figure of {owner}; name one.")
    if kind == "severe100":
        return of_hundred_words(fact.reaction.severe, None, words, name)
    return of_hundred_words(fact.reaction.any, fact.reaction.any_floor, words, name)


def of_hundred_words(
    percent: int | float | str | None, floor: int | None, words: dict[str, str], name: str
) -> str:
    """Return a percent as whole people of 100, in the words of a language.

    Rounded half up; "<1.5" is "fewer than 2". Raises FigureError where there is no plain number.
    """
    if percent is None and floor is not None:
        return _people("of100_floor", floor, words)
    if percent is None:
        raise FigureError(f"“{name}” states no such percent; choose another fact or leave it out.")
    plain = PERCENT.fullmatch(str(percent))
    if plain is None:
        raise FigureError(f"“{name}” says “{percent}”, which is no plain percent; use own words.")
    less, number = plain.group(1), Decimal(plain.group(2))
    rounding = ROUND_CEILING if less else ROUND_HALF_UP
    whole = number.quantize(Decimal(1), rounding=rounding)
    if less or whole < 1:
        return _people("of100_less", max(whole, Decimal(1)), words)
    key = {100: "of100_all", 1: "of100_one"}.get(int(whole), "of100")
    return _people(key, whole, words)


def _people(key: str, number: int | Decimal, words: dict[str, str]) -> str:
    if key not in words:
        raise FigureError(f"“{key}” is not declared under `words` in content.yaml.")
    return words[key].replace("{n}", str(number))


def _declared(name: str, entry_id: str, tree: Tree) -> str:
    owner, key = _split(name, entry_id)
    entry = tree.entries.get(owner)
    if entry is None or key not in entry.data.figures:
        raise FigureError(f"Figure “{key}” is not declared under `figures` of {owner}.")
    return str(entry.data.figures[key].value)


def _shared(name: str, tree: Tree) -> str:
    if name not in tree.content.shared:
        raise FigureError(f"“{name}” is not declared under `shared` in content.yaml.")
    return str(tree.content.shared[name].value)


def _display(entry_id: str, tree: Tree) -> str:
    entry = tree.entries.get(entry_id)
    if entry is None:
        raise FigureError(f"There is no entry “{entry_id}”.")
    return entry.data.display
