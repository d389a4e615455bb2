"""Rules of the day axis, the day grid and the journey: every number of a picture must be sourced.

A number counts as sourced when it stands in one of the facts the picture names as its basis, and
these must be current. Each problem names file and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.build.figures import FigureError, fill, known_numbers, numbers_of
from db.build.picture_words import (
    NEEDED,
    PRO,
    PictureWordsError,
    marked,
    numbers_of_onset,
    onset_text,
    words_in,
)
from db.build.problems import Problems
from db.build.prose_rules import check_plain
from db.build.shapes import Fact, GridShape, Number, OnsetShape, StepShape, Words
from db.build.text_rules import ID
from db.build.tree import LoadedEntry, Tree

# Placeholders, names such as CD19 and ALFA-0701, and the one denominator (rule H-13).
NOT_FIGURES = re.compile(
    r"\{(?:fig:)?[\w:-]+\}|\b[A-Z]+-?\d+\b|\b(?:of|de(?: cada)?) 100\b", re.IGNORECASE
)
# What a spread needs; {lasts} may always be given.
SPREADS = {
    "": {"median"}, "range": {"median", "from", "to"}, "middle-half": {"median", "from", "to"},
    "usual": {"usual", "from", "to"}, "window": {"from", "to"}, "can": {"from", "to"},
    "half-by": {"to"}, "share-by": {"share", "to"}, "up-to": {"to"}, "after": {"from"},
    "at-least": {"to"}, "for": {"to"},
}  # fmt: skip

FROM_THE_START = ("window", "can")  # begin there when no first day is given


def check(entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
    """Add every problem of the pictures of one entry to `problems`."""
    checker = _Checker(entry, tree, problems)
    for index, onset in enumerate(entry.data.timeline):
        checker.onset(onset, f"timeline[{index}]")
    for number, schedule in enumerate(entry.data.schedules):
        path = f"schedules[{number}]"
        checker.key(schedule.key, [s.key for s in entry.data.schedules[:number]], path)
        checker.spoken(schedule.use, f"{path}.use")
        for index, grid in enumerate(schedule.grids):
            checker.grid(grid, f"{path}.grids[{index}]")
    for index, step in enumerate(entry.data.journey):
        earlier = [s.step for s in entry.data.journey[:index]]
        checker.step(step, [*earlier], f"journey[{index}]")
    checker.keys_of_timeline()


def check_words(tree: Tree, problems: Problems) -> None:
    """Add a problem for each language of content.yaml that lacks words of the day grid."""
    for lang in tree.content.languages:
        missing = [w for w in NEEDED if w not in tree.content.words.get(lang, {})]
        if missing and any(e.data.schedules for e in tree.entries.values()):
            line = tree.content_lines.of(f"$.words.{lang}")
            message = f"{', '.join(missing)} of “{lang}” is missing."
            problems.add(tree.content_file, line, "missing", message)


class _Checker:
    """Checks the pictures of one entry."""

    def __init__(self, entry: LoadedEntry, tree: Tree, problems: Problems) -> None:
        self._entry, self._tree, self._problems = entry, tree, problems
        self._langs = tree.content.languages

    def _add(self, path: str, code: str, message: str) -> None:
        line = self._entry.lines.of(f"$.{path}")
        self._problems.add(self._entry.file, line, code, message)

    def keys_of_timeline(self) -> None:
        keys = [o.key for o in self._entry.data.timeline]
        for index, key in enumerate(keys):
            self.key(key, keys[:index], f"timeline[{index}]")

    def key(self, key: str, earlier: list[str], path: str) -> None:
        if key in earlier or not ID.fullmatch(key):
            self._add(path, "key", f"Key “{key}” is used twice or malformed.")

    def spoken(self, words: Words, path: str) -> None:
        """Check that words are there in each language, without a number of their own."""
        missing = [lang for lang in self._langs if not words.get(lang, "").strip()]
        if missing:
            self._add(path, "missing", f"Words in {', '.join(missing)} are missing.")
        for lang in set(words) - {*self._langs, PRO}:
            self._add(path, "language", f"“{lang}” is not in content.yaml.")
        for text in words.values():
            if re.search(r"\d", NOT_FIGURES.sub("", text)):
                self._add(path, "digit", "Digits come from the fields beside: use {…}.")

    def _facts(self, basis: list[str], path: str) -> list[Fact]:
        found: list[Fact] = []
        if not basis:
            self._add(path, "no-source", "Name the facts it was drawn from under `basis`.")
        for name in basis:
            owner, _, key = name.rpartition(":")
            fact = self._tree.fact(owner or self._entry.data.id, key)
            if fact is None:
                self._add(f"{path}.basis", "reference", f"There is no fact “{name}”.")
            elif not fact.current:
                self._add(f"{path}.basis", "outdated", f"Fact “{name}” is out of date.")
            else:
                found.append(fact)
        return found

    def _sourced(
        self, numbers: dict[str, Number], facts: list[Fact], path: str, own: bool = True
    ) -> None:
        """Check that each number stands in a fact; `own` says that `path` has a key for each."""
        known = known_numbers(facts)
        for name, number in numbers.items():
            if facts and not set(numbers_of(str(number))) <= known:
                place = f"{path}.{name}" if own else path
                self._add(place, "figure", f"{number} does not stand in the facts of its basis.")

    def onset(self, onset: OnsetShape, path: str) -> None:
        self.spoken(onset.label, f"{path}.label")
        self.spoken(onset.text, f"{path}.text")
        if onset.who:
            self.spoken(onset.who, f"{path}.who")
        given = numbers_of_onset(onset)
        needed = SPREADS[onset.spread]
        free = {"lasts", "from"} if onset.spread in FROM_THE_START else {"lasts"}
        if set(given) - free != needed - free:
            message = f"“{onset.spread}” needs {', '.join(sorted(needed))} and nothing else."
            self._add(f"{path}.spread", "spread", message)
        order = [v for v in (onset.first, onset.usual, onset.median, onset.last) if v is not None]
        if order != sorted(order, key=float):
            self._add(path, "order", "The first day comes first, the last one last.")
        self._sourced(given, self._facts(onset.basis, path), path)
        for lang in (PRO, *self._langs):
            try:
                text = onset_text(onset, lang)
            except PictureWordsError as error:
                self._add(f"{path}.text.{lang}", "placeholder", str(error))
                continue
            if lang != PRO and words_in(onset.text, lang):
                said = f"{words_in(onset.label, lang)}\n{text}\n{words_in(onset.who, lang)}"
                self._plain(said, lang, f"{path}.text.{lang}")

    def grid(self, grid: GridShape, path: str) -> None:
        facts = self._facts(grid.basis, path)
        self._named(grid, path)
        self._sourced(dict(_numbers_of_grid(grid)), facts, path, own=False)
        for index, (mark, found) in enumerate(marked(grid)):
            place = f"{path}.marks[{index}]"
            if sum((mark.first is not None, mark.then is not None, bool(mark.days))) != 1:
                self._add(place, "days", "Say `first`, `then` or `days`, one of them.")
            elif mark.then is not None and mark.what != "rest":
                self._add(place, "days", "Only rest comes `then`.")
            elif mark.days != sorted(set(mark.days)):
                self._add(place, "days", "Days go up, each once.")
            elif any(end > (grid.length or end) or start < 0 for start, end in found):
                self._add(place, "days", "A day lies outside of the cycle.")
        self._no_overlap(grid, path)
        for words, name in ((grid.note, "note"), (grid.gap, "gap")):
            if words:
                self.spoken(words, f"{path}.{name}")
                self._filled(words, facts, f"{path}.{name}")

    def _named(self, grid: GridShape, path: str) -> None:
        if (grid.cycle is None) == (not grid.name):
            self._add(path, "name", "A grid has a `cycle` or a `name`.")
        elif grid.name:
            self.spoken(grid.name, f"{path}.name")
        if not grid.marks:
            self._add(path, "empty", "A grid without marks shows nothing; leave it out.")

    def _no_overlap(self, grid: GridShape, path: str) -> None:
        days: dict[str, set[int]] = {}
        for mark, found in marked(grid):
            for first, last in found:
                days.setdefault(mark.what, set()).update(range(first, last + 1))
        if days.get("infusion", set()) & days.get("rest", set()):
            self._add(path, "overlap", "A day is marked as infusion and as rest.")

    def step(self, step: StepShape, earlier: list[str], path: str) -> None:
        if step.step in earlier:
            self._add(path, "key", f"Step “{step.step}” stands twice.")
        self.spoken(step.text, f"{path}.text")
        facts = self._facts(step.basis, path)
        self._filled(step.text, facts, f"{path}.text")
        if step.gap:
            self.spoken(step.gap, f"{path}.gap")
            self._filled(step.gap, facts, f"{path}.gap")

    def _filled(self, words: Words, facts: list[Fact], path: str) -> None:
        """Check words with {fig:…}: the figures must stand in the facts of the basis."""
        known = known_numbers(facts)
        for lang in (PRO, *self._langs):
            try:
                text = fill(words_in(words, lang), self._entry.data.id, "en", self._tree)
            except FigureError as error:
                self._add(f"{path}.{lang}", "placeholder", str(error))
                continue
            names = re.findall(r"\{(fig:[\w:-]+)\}", words_in(words, lang))
            values = {n: fill(f"{{{n}}}", self._entry.data.id, "en", self._tree) for n in names}
            for value in values.values():
                if not set(numbers_of(value)) <= known:
                    message = f"{value} does not stand in the facts of its basis."
                    self._add(f"{path}.{lang}", "figure", message)
            if lang != PRO:
                self._plain(text, lang, f"{path}.{lang}")

    def _plain(self, text: str, lang: str, path: str) -> None:
        line = self._entry.lines.of(f"$.{path}")
        check_plain(text, lang, self._entry.file, line, self._tree, self._problems)


def _numbers_of_grid(grid: GridShape) -> Iterator[tuple[str, Number]]:
    """Yield the numbers of a grid that a source must state; the eve of day 1 is stated in words."""
    for name, value in (
        ("cycle", grid.cycle),
        ("cycle_to", grid.cycle_to),
        ("length", grid.length),
    ):
        if value is not None:
            yield name, value
    for index, mark in enumerate(grid.marks):
        for day in (mark.first, mark.then, *mark.days):
            if day:
                yield f"marks[{index}] {day}", day
