"""Finds two compared figures in a trial result, so that they can be drawn side by side.

Only what is printed as "A% vs B%" or "A vs B months" is drawn; everything else stays words. The
figures are the printed ones, never computed.
"""

from __future__ import annotations

import re

from msgspec import Struct

from db.records import Trial

NUMBER = r"(\d+(?:\.\d+)?)"
ASIDE = r"(?:\s*\+/-\s*[\d.]+)?\s*(%?)\s*(?:\([^)]*\))?"
TIME = re.compile(r"\d+-(?:year|month)")
PAIR = re.compile(
    rf"^(?P<lead>[^\d]*(?:\d+-(?:year|month)\s+[A-Za-z-]*\s*)?)"
    rf"{NUMBER}{ASIDE}\s+vs\.?\s+{NUMBER}{ASIDE}\s*(?P<unit>months)?"
)


class Arms(Struct, frozen=True):
    """One pair of figures as printed: `label` says what was measured, `unit` is "%" or "months"."""

    label: str
    treated: str
    compared: str
    unit: str

    @property
    def full(self) -> float:
        """Return the value at which a bar is full: 100 percent, or the longer time."""
        return 100.0 if self.unit == "%" else max(float(self.treated), float(self.compared))


def arms(trial: Trial) -> tuple[Arms, ...]:
    """Return the compared figures of a result; empty when there is no comparator or no pair."""
    if not trial.comparator or trial.comparator.startswith("none"):
        return ()
    endpoints = _endpoints(trial.endpoint)
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
        endpoint = endpoints[number] if paired else trial.endpoint
        if number and lead and not paired and not TIME.fullmatch(lead):
            endpoint = ""  # the piece names what it measured itself
        label = " ".join(x for x in (lead, endpoint) if x)
        found.append(Arms(label, match.group(2), match.group(4), unit))
    return tuple(found)


def _endpoints(endpoint: str) -> list[str]:
    """Return what was measured, piece by piece: "4-year DFS / OS" are two 4-year figures."""
    found = [e.strip() for e in re.split(r" / |; ", endpoint)]
    time = re.match(rf"{TIME.pattern}\s", endpoint)
    if time and " / " in endpoint:
        found = [e if TIME.match(e) else time.group(0) + e for e in found]
    return found
