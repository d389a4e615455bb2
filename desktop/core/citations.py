"""How a citation is said in a few words: the source chip on screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.records import Citation

KINDS = {
    "label": "Label", "regulator": "Regulator", "trial": "Trial", "guideline": "Guideline",
    "patient-education": "Patient page", "cancer-centre": "Cancer center", "seed": "Article",
}  # fmt: skip
MAX_LOCATOR = 26
NO_LOCATOR = "section not noted"


def year(date: str) -> str:
    """Return the year of a printed date, or "undated"."""
    match = re.search(r"(19|20)\d\d", date)
    return match.group(0) if match else "undated"


def short_locator(locator: str) -> str:
    """Return a locator short enough for a chip; "" when none was noted."""
    if locator == NO_LOCATOR:
        return ""
    plain = re.sub(r"^label ", "", locator)
    return plain if len(plain) <= MAX_LOCATOR else plain[: MAX_LOCATOR - 1].rstrip(" ,;") + "…"


def chip(citations: Sequence[Citation], short: bool = False) -> str:
    """Return the text of the chip for these citations, for example "Label 12.1 · 2024 +1".

    `short` leaves the place out, for patients: "Label · 2024 +1".
    """
    if not citations:
        return ""
    first = citations[0]
    place = "" if short else short_locator(first.locator)
    head = f"{KINDS.get(first.kind, first.kind)} {place}".strip()
    more = f" +{len(citations) - 1}" if len(citations) > 1 else ""
    return f"{head} · {year(first.date)}{more}"


def spoken(citations: Sequence[Citation]) -> str:
    """Return the citations as a sentence for screen readers and tool tips."""
    parts = [f"{c.title}, {c.publisher}, {c.date}: {c.locator}" for c in citations]
    return "; ".join(parts)


def is_secondary(citations: Sequence[Citation]) -> bool:
    """Return whether only secondary sources (reprints, news) stand behind a statement."""
    return bool(citations) and all(c.secondary for c in citations)
