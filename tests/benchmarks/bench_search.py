"""Search per key: the whole answer of the repository against a raw FTS5 query on the same words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from db.repository import ContentRepository
from db.search import match_all, tokens
from desktop.core.paths import resource
from tests.benchmarks import figures

TYPED = (
    "blinatumomab", "cytokine release", "fever", "kymriah", "car t cell", "headache",
    "hairy cell leukemia", "blinatumumab", "tocilzumab", "CD19", "driving", "neutropenia",
)  # fmt: skip
RAW = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT 50"


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def test_search_per_key_ratio() -> None:
    content = ContentRepository(resource("content"))
    database = resource("content/leukoguide.sqlite").as_uri() + "?mode=ro&immutable=1"
    raw: list[float] = []
    ours: list[float] = []
    with closing(sqlite3.connect(database, uri=True)) as connection:
        for word in TYPED:
            for end in range(1, len(word) + 1):
                text = word[:end]
                expression = match_all(tokens(text))
                raw.append(timed(lambda e=expression: connection.execute(RAW, (e,)).fetchall()))
                ours.append(timed(lambda t=text: content.search(t)))
    content.close()
    figures.show("search, one key", raw, ours, "small: ranking, snippet, spelling included")
    figures.show_spread("search, one key, all of the answer", ours, "p50 3.5, p99 16.7")
