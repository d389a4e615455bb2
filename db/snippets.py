"""The words around a hit: where it stands in a text, marked, with no figure cut at the ends.

Must not know the index; what is looked for comes as plain words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.records import HIT_CLOSE, HIT_OPEN

BEFORE, AFTER = 40, 90  # letters around a hit
PART = " · "  # between the texts of a body
# A hit at a cut end may be a part of a figure: "…400 deaths" of "1,400 deaths".
BEGINS_CUT = re.compile(rf"…{HIT_OPEN}?\d")
ENDS_CUT = re.compile(rf"(?<!\w)\d+{HIT_CLOSE}?…$")


def around(body: str, low: str, words: list[str]) -> str:
    """Return the text around the first place where one of `words` begins a word, marked.

    `low` is the body in small letters. A third of the time of SQLite's snippet(), which reads the
    whole body into words; "" when a word is not there as it is typed.
    """
    places = [_begun(low, word.lower()) for word in words] if len(low) == len(body) else [-1]
    if min(places) < 0:
        return ""
    pattern = "|".join(map(re.escape, words))
    return marked_around(body, min(places), rf"(?:{pattern})\w*")


def around_any(body: str, low: str, parts: Sequence[Sequence[str]]) -> str:
    """Return the text around the first place of one phrase of each part, marked; else ""."""
    if all(len(part) == 1 for part in parts):  # nearly always
        return around(body, low, [part[0] for part in parts])
    chosen = [next((p for p in part if _begun(low, p.lower()) >= 0), "") for part in parts]
    return around(body, low, chosen) if all(chosen) else ""


def together(body: str, low: str, words: list[str]) -> str:
    """Return the text around the first place where `words` follow each other, marked; else "".

    "28 mcg" is not shown where "9 mcg" stands, nor "live vaccine" where "liver" does.
    """
    more = "" if len(words[-1]) == 1 or words[-1][-1].isdigit() else r"\w*"
    pattern = r"[\W_]{1,3}".join(re.escape(w.lower()) for w in words)
    pattern += more + r"(?![^\W_])"
    if len(low) != len(body):
        return ""
    # Without a condition at its beginning a pattern is looked for by its first letters: fast.
    places = (m.start() for m in re.finditer(pattern, low))
    first = next((p for p in places if not p or not low[p - 1].isalnum()), -1)
    return marked_around(body, first, pattern) if first >= 0 else ""


def marked_around(body: str, first: int, pattern: str) -> str:
    """Return the text around the place `first`, with all that is like `pattern` in it marked."""
    part, word = body.rfind(PART, 0, first), body.rfind(" ", 0, max(0, first - BEFORE))
    start = max(part + len(PART) if part >= 0 else 0, word + 1)
    end = body.find(" ", first + AFTER)
    text = body[start : end if end > 0 else None]
    marked = re.sub(
        rf"(?<![^\W_])({pattern})", rf"{HIT_OPEN}\1{HIT_CLOSE}", text, flags=re.IGNORECASE
    )
    return ("…" if start else "") + marked + ("…" if end > 0 else "")


def whole_words(snippet: str) -> str:
    """Return a snippet of SQLite without what it cut at its ends.

    It takes a point for the end of a word: "0.5" would end as "0…", "100.4" begin as "…4".
    """
    first, _, rest = snippet.partition(" ")
    if snippet.startswith("…") and (HIT_OPEN not in first or BEGINS_CUT.match(first)):
        snippet = "…" + rest
    rest, _, last = snippet.rpartition(" ")
    if snippet.endswith("…") and (HIT_CLOSE not in last or ENDS_CUT.search(last)):
        snippet = rest + "…"
    return snippet


def _begun(low: str, word: str) -> int:
    """Return where a word of `low` begins with `word`, or -1."""
    place = low.find(word)
    while place > 0 and low[place - 1].isalnum():
        place = low.find(word, place + 1)
    return place
