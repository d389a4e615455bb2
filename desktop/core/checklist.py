"""The ticks of one person on one checklist, in memory only.

Ticking marks a sign for the printed list and nothing else: no score, no total, no combined
result, no all-clear (rules D-09, D-11). The text of a sign does not depend on other ticks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.records import Level, Sign


@dataclass(slots=True)
class ChecklistSession:
    """What is ticked now, by symptom id. Cleared when the therapy changes or on demand."""

    _ticked: set[str] = field(default_factory=set[str])

    def set_ticked(self, symptom_id: str, ticked: bool) -> None:
        """Mark or unmark one sign."""
        if ticked:
            self._ticked.add(symptom_id)
        else:
            self._ticked.discard(symptom_id)

    def is_ticked(self, symptom_id: str) -> bool:
        """Return whether the sign is marked."""
        return symptom_id in self._ticked

    def clear(self) -> None:
        """Unmark everything."""
        self._ticked.clear()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is marked."""
        return not self._ticked

    def ticked(self, signs: Sequence[Sign]) -> tuple[Sign, ...]:
        """Return the marked signs in the order of the checklist (most urgent level first)."""
        return tuple(s for s in signs if s.symptom_id in self._ticked)

    def any_emergency(self, signs: Sequence[Sign]) -> bool:
        """Return whether a sign of the level emergency-now is marked."""
        return any(s.level is Level.EMERGENCY for s in self.ticked(signs))


def by_level(signs: Sequence[Sign]) -> tuple[tuple[Level, tuple[Sign, ...]], ...]:
    """Return the signs grouped by level, most urgent first; empty levels are left out."""
    groups = ((level, tuple(s for s in signs if s.level is level)) for level in Level)
    return tuple((level, found) for level, found in groups if found)
