"""What is said at once when a sign that cannot wait is ticked: each sign's own fixed instruction.

Nothing is combined or computed: a sign brings the same sentence whatever else is ticked (D-09).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from db.records import Entry, Level, Sign, Statement
from desktop.core.other_names import other_names

EMERGENCY_NUMBER = "911"


class Instruction(Struct, frozen=True):
    """One fixed instruction and the ticked signs that it belongs to."""

    signs: tuple[Sign, ...]
    statements: tuple[Statement, ...]

    @property
    def text(self) -> str:
        """Return the whole instruction."""
        return " ".join(s.text for s in self.statements)


def instructions(ticked: Sequence[Sign]) -> tuple[Instruction, ...]:
    """Return the instructions of the ticked signs that cannot wait, each text once.

    One that begins with the emergency number comes before one that names it later: it asks for
    more haste, and the more urgent advice is never below the less urgent.
    """
    found: dict[str, list[Sign]] = {}
    for sign in ticked:
        if sign.level is Level.EMERGENCY:
            found.setdefault(" ".join(s.text for s in sign.instruction), []).append(sign)
    made = [Instruction(tuple(signs), signs[0].instruction) for signs in found.values()]
    return tuple(sorted(made, key=_haste))


def spoken_name(entry: Entry) -> str:
    """Return how to name a therapy on the phone: "Blincyto (blinatumomab)"."""
    title = entry.patient_title or entry.summary.title
    others = other_names(entry, title)
    return f"{title} ({others[0]})" if others else title


def _haste(instruction: Instruction) -> int:
    place = instruction.text.find(EMERGENCY_NUMBER)
    return place if place >= 0 else len(instruction.text)
