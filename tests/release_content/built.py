"""The real content as it was built, read with plain SQL so that the repository judges nothing here.

Must not know where the content comes from: the tables beside this file (YAML) say what to expect.
"""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BLANKS = re.compile(r"\s+")
# The research writes 38.0 C, >=18 years, 2 x10^6; the pages as in print: 38.0 °C, ≥18, 2 ×10^6.
DEGREES = re.compile(r"(?<=\d )°([CF])\b")
PRINTED = str.maketrans({"≥": ">=", "≤": "<=", "×": "x"})


def table(name: str) -> Any:
    """Return the content of a YAML table of this folder."""
    return yaml.load((HERE / name).read_text(encoding="utf-8"), LOADER)


def plain(text: str) -> str:
    """Return `text` for comparison: single blanks, no case, signs as in the research."""
    return as_researched(BLANKS.sub(" ", text).strip()).casefold()


def as_researched(text: str) -> str:
    """Return `text` with its signs as the research writes them: "38.0 C", ">=18 years"."""
    return DEGREES.sub(r"\1", text).translate(PRINTED)


@dataclass(frozen=True)
class Stated:
    """One statement with the places it was read in."""

    id: str
    subject: str
    kind: str
    topic: str
    audience: str
    lang: str
    text: str
    heading: str
    label: str
    note: str
    region: str
    date: str
    level: str
    current: bool
    links: tuple[str, ...]
    places: tuple[tuple[str, str], ...]

    @property
    def sources(self) -> set[str]:
        """The ids of the sources."""
        return {source for source, _ in self.places}

    @property
    def said(self) -> str:
        """What is claimed: heading or label, and text."""
        return (
            f"{self.heading or self.label}: {self.text}"
            if self.heading or self.label
            else self.text
        )

    @property
    def whole(self) -> str:
        """All that a reader is shown of it."""
        return f"{self.said} | {self.note} | {self.region} | {self.date}"


class Built:
    """Every statement of the built database, and questions in SQL."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read `connection`, which stays the caller's to close."""
        self._connection = connection

    def rows(self, query: str, *values: Any) -> list[Any]:
        """Return all rows of a query."""
        return self._connection.execute(query, values).fetchall()

    @cached_property
    def stated(self) -> list[Stated]:
        """All statements, in the order of the content."""
        places: dict[str, list[tuple[str, str]]] = {}
        for stated_id, source, locator in self.rows(
            "SELECT stated_id, source_id, locator FROM cited ORDER BY stated_id, position"
        ):
            places.setdefault(stated_id, []).append((source, locator))
        return [
            Stated(
                *row[:13],
                current=bool(row[13]),
                links=tuple(json.loads(row[14])),
                places=tuple(places.get(row[0], ())),
            )
            for row in self.rows(
                "SELECT id, subject_id, subject_kind, topic, audience, lang, text, heading, label,"
                " note, region, date, level, current, links FROM stated"
                " ORDER BY subject_id, audience, lang, position"
            )
        ]

    @cached_property
    def facts(self) -> dict[str, list[Stated]]:
        """The professional statements, by subject."""
        return self._by_subject("professional")

    @cached_property
    def words(self) -> dict[str, list[Stated]]:
        """The patient words of entries in every language, by subject."""
        return self._by_subject("patient")

    def _by_subject(self, audience: str) -> dict[str, list[Stated]]:
        found: dict[str, list[Stated]] = {}
        for statement in self.stated:
            if statement.audience == audience and statement.kind != "term":
                found.setdefault(statement.subject, []).append(statement)
        return found
