"""What one person marks on one checklist, in memory only, and how the signs are put in order.

Ticking marks a sign for the printed list and nothing else: no score, no total, no combined
result, no all-clear (rules D-09, D-11). The text of a sign does not depend on other ticks. How
much and since when are our own words, chosen from a few and never typed, so that nothing of a
person can be written down. The workstation and the kiosk both use this; no Qt here.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct, field

from db.records import Level, Sign


class Bother(StrEnum):
    """How much a sign bothers the person, in the person's own view. Not a grade of any scale."""

    A_LITTLE = "a-little"
    SOME = "some"
    A_LOT = "a-lot"


class Since(StrEnum):
    """Since when a sign is there, as people say it."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    DAYS = "days"  # two to six
    WEEKS = "weeks"  # seven or more


class Grouping(StrEnum):
    """How the signs are put under headings. What cannot wait comes first in each of them."""

    LEVEL = "level"
    BODY = "body"
    ONSET = "onset"


class Mark(Struct, frozen=True):
    """What the person added to a tick; None is "not said"."""

    bother: Bother | None = None
    since: Since | None = None


class ChecklistSession(Struct):
    """What is ticked now, by symptom id, with how much and since when. Gone with `reset`."""

    _marks: dict[str, Mark] = field(default_factory=dict[str, Mark])

    def set_ticked(self, symptom_id: str, ticked: bool) -> None:
        """Tick or untick one sign; unticking forgets how much and since when."""
        if ticked:
            self._marks.setdefault(symptom_id, Mark())
        else:
            self._marks.pop(symptom_id, None)

    def is_ticked(self, symptom_id: str) -> bool:
        """Return whether the sign is ticked."""
        return symptom_id in self._marks

    def set_bother(self, symptom_id: str, bother: Bother | None) -> None:
        """Note how much a ticked sign bothers; of a sign that is not ticked nothing is kept."""
        if symptom_id in self._marks:
            self._marks[symptom_id] = Mark(bother, self._marks[symptom_id].since)

    def set_since(self, symptom_id: str, since: Since | None) -> None:
        """Note since when a ticked sign is there; of a sign that is not ticked nothing is kept."""
        if symptom_id in self._marks:
            self._marks[symptom_id] = Mark(self._marks[symptom_id].bother, since)

    def mark(self, symptom_id: str) -> Mark:
        """Return what was added to the tick of a sign; an empty mark where nothing was."""
        return self._marks.get(symptom_id, Mark())

    def reset(self) -> None:
        """Forget everything."""
        self._marks.clear()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is ticked."""
        return not self._marks

    def ticked(self, signs: Sequence[Sign]) -> tuple[Sign, ...]:
        """Return the ticked signs in the order of the checklist (most urgent level first)."""
        return tuple(s for s in signs if s.symptom_id in self._marks)

    def marks(self) -> dict[str, Mark]:
        """Return a copy of what is ticked, by symptom id, to hand on or to print."""
        return dict(self._marks)

    def take(self, marks: dict[str, Mark]) -> None:
        """Tick what `marks` holds, and nothing else."""
        self._marks = dict(marks)


def by_level(signs: Sequence[Sign]) -> tuple[tuple[Level, tuple[Sign, ...]], ...]:
    """Return the signs grouped by level, most urgent first; empty levels are left out."""
    groups = ((level, tuple(s for s in signs if s.level is level)) for level in Level)
    return tuple((level, found) for level, found in groups if found)


def by_body(signs: Sequence[Sign]) -> tuple[tuple[str, tuple[Sign, ...]], ...]:
    """Return the signs grouped by part of the body, in the order in which the parts come.

    The names of the parts are those of the content ("head and nerves").
    """
    groups: dict[str, list[Sign]] = {}
    for sign in signs:
        groups.setdefault(sign.group, []).append(sign)
    return tuple((name, tuple(found)) for name, found in groups.items())


class Checklists(Struct):
    """The checklists of one person, by therapy; all of them go together."""

    _sessions: dict[str, ChecklistSession] = field(default_factory=dict[str, ChecklistSession])

    def of(self, therapy_id: str) -> ChecklistSession:
        """Return the session of a therapy, always the same one."""
        return self._sessions.setdefault(therapy_id, ChecklistSession())

    def ticked_therapies(self) -> tuple[str, ...]:
        """Return the ids of the therapies on whose checklist something is ticked."""
        return tuple(name for name, session in self._sessions.items() if not session.is_empty)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is ticked anywhere."""
        return not self.ticked_therapies()

    def reset(self) -> None:
        """Forget everything of this person."""
        for session in self._sessions.values():
            session.reset()
