"""How a citation is said in a few words: the source chip on screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from db.records import Citation

KINDS = {
    "label": "Label", "regulator": "Regulator", "trial": "Trial", "guideline": "Guideline",
    "patient-education": "Patient page", "cancer-centre": "Cancer center", "seed": "Article",
}  # fmt: skip
UNDATED = "undated"
MAX_LOCATOR = 26
NO_LOCATOR = "section not noted"
Say = Callable[[str], str]  # a word of this file in the language of whoever shows it


def as_written(word: str) -> str:
    """Return a word in English."""
    return word


def year(date: str, say: Say = as_written) -> str:
    """Return the year of a printed date, or "undated"."""
    match = re.search(r"(19|20)\d\d", date)
    return match.group(0) if match else say(UNDATED)


def printed_date(date: str, say: Say = as_written) -> str:
    """Return the date of a source as it is printed there, or "undated"."""
    return say(UNDATED) if date == UNDATED else date


def place(locator: str, say: Say = as_written) -> str:
    """Return where in the source something was read, or that this was not noted."""
    return say(NO_LOCATOR) if locator == NO_LOCATOR else locator


def kind(source_kind: str, say: Say = as_written) -> str:
    """Return what kind of source it is, in a word."""
    return say(KINDS[source_kind]) if source_kind in KINDS else source_kind


def short_locator(locator: str) -> str:
    """Return a locator short enough for a chip; "" when none was noted."""
    if locator == NO_LOCATOR:
        return ""
    plain = re.sub(r"^label ", "", locator)
    return plain if len(plain) <= MAX_LOCATOR else plain[: MAX_LOCATOR - 1].rstrip(" ,;") + "…"


def chip(citations: Sequence[Citation], short: bool = False, say: Say = as_written) -> str:
    """Return the text of the chip for these citations, for example "Label 12.1 · 2024 +1".

    `short` leaves the place out, for patients: "Label · 2024 +1".
    """
    if not citations:
        return ""
    first = citations[0]
    where = "" if short else short_locator(first.locator)
    head = f"{kind(first.kind, say)} {where}".strip()
    more = f" +{len(citations) - 1}" if len(citations) > 1 else ""
    return f"{head} · {year(first.date, say)}{more}"


def spoken(citations: Sequence[Citation], say: Say = as_written) -> str:
    """Return the citations as a sentence for screen readers and tool tips."""
    return "; ".join(_spoken(citation, say) for citation in citations)


def _spoken(citation: Citation, say: Say) -> str:
    where = place(citation.locator, say)
    return f"{citation.title}, {citation.publisher}, {printed_date(citation.date, say)}: {where}"
