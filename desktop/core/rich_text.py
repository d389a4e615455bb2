"""Parses the one bit of markup that content may carry: **bold**. No HTML, no links, no images."""

from __future__ import annotations

import re

from msgspec import Struct

BOLD = re.compile(r"\*\*(.+?)\*\*")


# A line never ends between a figure and its unit: "38.0" alone is no temperature, and the "x" of
# "1.5 x normal" says that it is no value.
UNITS = (
    "mg|mcg|g|kg|mL|dL|L|U|IU|cm|mm|h|x|hours?|days?|weeks?|months?|years?"
    "|horas?|días?|semanas?|mes|meses|años?"
)
FIGURE = re.compile(rf"(?<=\d) (?=(?:°|%|(?:{UNITS})\b))")
NO_BREAK = "\u00a0"
# Nor behind the stroke of a name with a part of one or two characters: CAR-T, B-ALL, IL-6, 3-4.
SHORT_PART = re.compile(r"(?<=\b\w)-(?=\w)|(?<=\b\w\w)-(?=\w)|(?<=\w)-(?=\w{1,2}\b)")
NO_BREAK_HYPHEN = "\u2011"


def unbroken(text: str) -> str:
    """Return `text` with blanks and strokes that no line ends at, as long as before.

    They stand between figures and units, and in short names. For what is shown only: what is
    copied, searched, read out or printed keeps its plain ones.
    """
    return SHORT_PART.sub(NO_BREAK_HYPHEN, FIGURE.sub(NO_BREAK, text))


class Span(Struct, frozen=True):
    """A run of characters from `start` (inclusive) to `end` (exclusive) that is bold."""

    start: int
    end: int


def parse(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return `text` without its markup, and where it is bold."""
    plain, spans, place = "", list[Span](), 0
    for match in BOLD.finditer(text):
        plain += text[place : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match.group(1))))
        plain += match.group(1)
        place = match.end()
    return plain + text[place:], tuple(spans)
