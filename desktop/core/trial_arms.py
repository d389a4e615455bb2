"""Finds two compared figures in a trial result, so that they can be drawn side by side.

Only what is printed as "A% vs B%" or "A vs B months" is drawn; everything else stays words. The
figures are the printed ones, never computed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.records import Trial

NUMBER = r"(\d+(?:\.\d+)?)"
ASIDE = r"(?:\s*\+/-\s*[\d.]+)?\s*(%?)\s*(?:\([^)]*\))?"
PAIR = re.compile(
    rf"^(?P<lead>[^\d]*(?:\d+-(?:year|month)\s+[A-Za-z-]*\s*)?)"
    rf"{NUMBER}{ASIDE}\s+vs\.?\s+{NUMBER}{ASIDE}\s*(?P<unit>months)?"
)


@dataclass(frozen=True, slots=True)
class Arms:
    """One pair of figures: `label` says what was measured, `unit` is "%" or "months"."""

    label: str
    treated: float
    compared: float
    unit: str

    @property
    def full(self) -> float:
        """Return the value at which a bar is full: 100 percent, or the longer time."""
        return 100.0 if self.unit == "%" else max(self.treated, self.compared)


def arms(trial: Trial) -> tuple[Arms, ...]:
    """Return the compared figures of a result; empty when there is no comparator or no pair."""
    if not trial.comparator or trial.comparator.startswith("none"):
        return ()
    endpoints = [e.strip() for e in re.split(r" / |; ", trial.endpoint)]
    pieces = [p.strip() for p in re.split(r"; | / ", trial.result)]
    found: list[Arms] = []
    for number, piece in enumerate(pieces):
        match = PAIR.match(piece)
        if match is None:
            continue
        unit = match.group("unit") or ("%" if match.group(3) or match.group(5) else "")
        if not unit:
            continue
        lead = match.group("lead").strip(" ,:")
        paired = number < len(endpoints) and len(endpoints) > 1
        endpoint = endpoints[number] if paired else ("" if number and lead else trial.endpoint)
        label = " ".join(x for x in (lead, endpoint) if x)
        found.append(Arms(label, float(match.group(2)), float(match.group(4)), unit))
    return tuple(found)
