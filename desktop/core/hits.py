"""Where a search hit stands in a text: marks around it, and words that begin like what was typed.

Spans count characters of the text without marks. Knows neither widgets nor the index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from db.records import HIT_CLOSE, HIT_OPEN
from desktop.core.rich_text import Span

WORD = re.compile(r"[^\W_]+")
# A text never begins within one: "100.4 F" would be shown as "4 F".
BETWEEN_BLANKS = re.compile(r"(?<!\S)\S*\w\S*")
LEAD = 2  # words that stay before the first hit, so that it is seen in a narrow list


def plain(text: str) -> str:
    """Return `text` as it is compared: small letters without accents."""
    marked = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in marked if not unicodedata.combining(c))


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its marks, and where the hits are in it."""
    words: list[str] = []
    spans: list[Span] = []
    length = 0
    for number, part in enumerate(text.split(HIT_OPEN)):
        hit, close, rest = part.partition(HIT_CLOSE)
        if number and close:
            spans.append(Span(length, length + len(hit)))
        words += [hit, rest]
        length += len(hit) + len(rest)
    return "".join(words), tuple(spans)


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query as they are compared."""
    return tuple(plain(word) for word in WORD.findall(query))


def begun(text: str, words: tuple[str, ...]) -> tuple[Span, ...]:
    """Return the beginnings of words in `text` that are among `words` (see words_of)."""
    if not words or not text:
        return ()
    if text.isascii():
        return tuple(Span(m.start(), m.end()) for m in _beginnings(words).finditer(text))
    spans: list[Span] = []
    for match in WORD.finditer(text):
        word = plain(match.group())
        found = max((len(w) for w in words if word.startswith(w)), default=0)
        if found:
            spans.append(Span(match.start(), min(match.start() + found, match.end())))
    return tuple(spans)


@lru_cache(4)
def _beginnings(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the beginnings of words in a text without accents, the longest first."""
    longest = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{longest})", re.IGNORECASE | re.ASCII)


def led(text: str) -> str:
    """Return a marked text that begins a few words before its first hit."""
    before, mark, after = text.partition(HIT_OPEN)
    starts = [m.start() for m in BETWEEN_BLANKS.finditer(before)]
    if not mark or len(starts) <= LEAD:
        return text
    return "…" + before[starts[-LEAD] :] + mark + after
