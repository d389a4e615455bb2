"""Words of the day axis, the day grid and the journey, with their numbers put in.

Numbers of an onset come from its own fields, those of a grid from its marks: the picture and its
sentence are made from the same figures and cannot differ. Must not know facts or problems.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.build.shapes import GridShape, MarkShape, Number, OnsetShape, Words

PRO = "pro"  # professional words; English where none are written
PLACE = re.compile(r"\{(\w+)\}")
Runs = list[list[int]]
Fixed = Mapping[str, str]

# Professional words of a grid; those of patients stand in content.yaml, for each language.
PROFESSIONAL = {
    "cycle": "Cycle {n}", "cycles": "Cycles {n} to {m}", "days_long": "{name}, {n} days.",
    "days_unknown": "{name}.", "day": "day {days}", "days": "days {days}", "from_to": "{n} to {m}",
    "first": "the first {n} days", "and": "and", "eve": "the day before day 1",
    "infusion": "Infusion on {days}.",
    "rest": "Treatment-free on {days}.", "rest_then": "Then {n} days without treatment.",
    "hospital": "Hospital on {days}.", "hospital_longer": "Hospital on {days} and longer.",
}  # fmt: skip
NEEDED = tuple(PROFESSIONAL)


class PictureWordsError(Exception):
    """A text names a number that is not given, or leaves one out; the message says which."""


def words_in(words: Words, lang: str) -> str:
    """Return the words of a language; the professional ones are English where not written."""
    return words.get(lang, words.get("en", "") if lang == PRO else "")


def numbers_of_onset(onset: OnsetShape) -> dict[str, Number]:
    """Return the numbers an onset gives, by the name its texts use."""
    given = {
        "median": onset.median, "from": onset.first, "to": onset.last, "usual": onset.usual,
        "share": onset.share, "lasts": onset.lasts,
    }  # fmt: skip
    return {name: value for name, value in given.items() if value is not None}


def onset_text(onset: OnsetShape, lang: str) -> str:
    """Return the sentence of an onset; raises PictureWordsError."""
    given, text = numbers_of_onset(onset), words_in(onset.text, lang)
    named = set(PLACE.findall(text))
    for name in sorted(named - set(given)):
        raise PictureWordsError(f"“{{{name}}}” is not given; give it or leave it out.")
    for name in sorted(set(given) - named):
        raise PictureWordsError(f"“{name}” is not said in “{lang}”; write {{{name}}}.")
    return PLACE.sub(lambda match: str(given[match.group(1)]), text)


def marked(grid: GridShape) -> list[tuple[MarkShape, Runs]]:
    """Return each mark of a grid with its days as pairs of first and last day."""
    found: list[tuple[MarkShape, Runs]] = []
    for mark in grid.marks:
        end = found[-1][1][-1][1] if found and found[-1][1] else 0
        found.append((mark, _runs(mark, end)))
    return found


def _runs(mark: MarkShape, end: int) -> Runs:
    if mark.first is not None:
        return [[1, mark.first]]
    if mark.then is not None:
        return [[end + 1, end + mark.then]]
    found: Runs = []
    for day in mark.days:
        if found and found[-1][1] == day - 1:
            found[-1][1] = day
        else:
            found.append([day, day])
    return found


def grid_label(grid: GridShape, lang: str, fixed: Fixed) -> str:
    """Return what a grid is called: "Cycle 1", "Cycles 2 to 6", or its own name."""
    if grid.cycle is None:
        return words_in(grid.name, lang)
    if grid.cycle_to is None:
        return fixed["cycle"].format(n=grid.cycle)
    return fixed["cycles"].format(n=grid.cycle, m=grid.cycle_to)


def grid_text(grid: GridShape, lang: str, fixed: Fixed) -> str:
    """Return the days of a grid in sentences."""
    name = grid_label(grid, lang, fixed)
    opening = fixed["days_long" if grid.length else "days_unknown"]
    said = [opening.format(name=name, n=grid.length)]
    for mark, found in marked(grid):
        form = "_then" if mark.then is not None else "_longer" if mark.longer else ""
        days = fixed["first"].format(n=mark.first) if mark.first else _days(found, fixed)
        said.append(fixed[mark.what + form].format(days=days, n=mark.then))
    return " ".join(said)


def _days(found: Runs, fixed: Fixed) -> str:
    if found == [[0, 0]]:
        return fixed["eve"]
    parts: list[str] = []
    for first, last in found:
        if first == last:
            parts.append(str(first))
        elif last == first + 1:
            parts += [str(first), str(last)]
        else:
            parts.append(fixed["from_to"].format(n=first, m=last))
    *most, end = parts
    listed = f"{', '.join(most)} {fixed['and']} {end}" if most else end
    single = len(found) == 1 and found[0][0] == found[0][1]
    return fixed["day" if single else "days"].format(days=listed)
