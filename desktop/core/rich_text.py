"""Parses the one bit of markup that content may carry: **bold**. No HTML, no links, no images."""

from __future__ import annotations

import re

from msgspec import Struct

BOLD = re.compile(r"\*\*(.+?)\*\*")


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
