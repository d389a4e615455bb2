"""Finding: from a key to the painted results, with the real content and with 10,000 entries more.

Ranking, marks, the words around hits and the fallback for misspellings are all on.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from PySide6.QtTest import QTest

from db.expressions import match_all, tokens
from db.repository import ContentRepository
from desktop.app.workstation import Workstation
from desktop.core.paths import resource
from tests.benchmarks import figures
from tests.benchmarks.conftest import Window
from tests.benchmarks.moments import Taken, painted, seconds

TYPED = (
    "blinatumomab", "cytokine release", "fever", "kymriah", "car t cell", "headache",
    "hairy cell leukemia", "blinatumumab", "tocilzumab", "CD19", "driving", "neutropenia",
    "xyzzyq", "novartis", "graft-versus-host", "cytokin relese syndrom",
)  # fmt: skip
RAW = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT 50"


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def keys(station: Workstation) -> list[Taken]:
    """Return the seconds from each key to the painted results, in a window in use."""
    field, found = station.window.top_bar.field, list[Taken]()
    for word in TYPED:
        for letter in word:
            found.append(seconds(lambda c=letter: QTest.keyClicks(field, c)))
        station.window.top_bar.field.clear()
        painted()
    return found


def test_key_to_painted_results(workstation: Workstation) -> None:
    keys(workstation)
    figures.spread("key to painted results", keys(workstation), 3.5, 16.7)


def test_key_to_painted_results_of_many(
    open_window: Window, large_content: ContentRepository
) -> None:
    station = open_window(large_content)
    keys(station)
    figures.spread("key to painted results, 10,000 entries", keys(station), None, 16.7)


def test_clearing_the_search(workstation: Workstation) -> None:
    field, found = workstation.window.top_bar.field, list[Taken]()
    for _ in range(30):
        field.setText("fever")
        painted()
        found.append(seconds(field.clear))
    figures.spread("clearing the search to the painted list", found, None, 16.7)


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
                ours.append(timed(lambda t=text: content.find(t)))
    content.close()
    figures.ratio("search alone, against a raw full-text query", raw, ours, None)
