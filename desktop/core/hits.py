"""Where a search hit stands in a text: marks around it, and words that begin like what was typed.

Spans count characters of the text without marks. Knows neither widgets nor the index.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.text import HIT_CLOSE, HIT_OPEN, fold
from desktop.core.rich_text import Span

WORD = re.compile(r"[^\W_]+")
LEAD = 4  # words that stay before the first hit, so that it is seen in a narrow list


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its marks, and where the hits are in it."""
    plain: list[str] = []
    spans: list[Span] = []
    length = 0
    for number, part in enumerate(text.split(HIT_OPEN)):
        hit, close, rest = part.partition(HIT_CLOSE)
        if number and close:
            spans.append(Span(length, length + len(hit)))
        plain += [hit, rest]
        length += len(hit) + len(rest)
    return "".join(plain), tuple(spans)


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query as they are compared."""
    return tuple(fold(word) for word in WORD.findall(query))


def begun(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Return the beginnings of words in `text` that are among `words` (see words_of)."""
    spans: list[Span] = []
    for match in WORD.finditer(text):
        plain = fold(match.group())
        found = max((len(w) for w in words if plain.startswith(w)), default=0)
        if found:
            spans.append(Span(match.start(), min(match.start() + found, match.end())))
    return tuple(spans)


def led(text: str) -> str:
    """Return a marked text that begins a few words before its first hit."""
    before, mark, after = text.partition(HIT_OPEN)
    starts = [m.start() for m in WORD.finditer(before)]
    if not mark or len(starts) <= LEAD:
        return text
    return "…" + before[starts[-LEAD] :] + mark + after
