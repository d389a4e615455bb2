"""The fixed words of paper in one language, read from a file: headings, box titles, footers.

What a therapy does stands in the content; here is only what is the same on every sheet. Must not
know Typst, and no sentence of a sheet may stand in Python or in a template instead of here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from msgspec import Struct

FALLBACK = "en"
BLANK = "{blank}"


class Words(Struct, frozen=True):
    """The words of one language by dotted key ("help.heading")."""

    lang: str
    texts: Mapping[str, str]
    months: tuple[str, ...]

    def __getitem__(self, key: str) -> str:
        """Return the words under `key`; raises KeyError."""
        return self.texts[key]

    def get(self, key: str, default: str) -> str:
        """Return the words under `key`, or `default`."""
        return self.texts.get(key, default)

    def fill(self, key: str, **values: str) -> str:
        """Return the words under `key` with each {name} replaced; values are never read again."""
        pieces = self.texts[key].split("{")
        filled = [pieces[0]]
        for piece in pieces[1:]:
            name, _, rest = piece.partition("}")
            filled.append(values.get(name, "{" + name + "}") + rest)
        return "".join(filled)

    def around_blanks(self, key: str, **values: str) -> tuple[str, ...]:
        """Return the pieces of a sentence with lines to write on; a line goes between two."""
        return tuple(_joined(self.texts[key].split(BLANK), values))

    def long_date(self, day: date) -> str:
        """Return a date as people write it: "November 21, 2026"."""
        month = self.months[day.month - 1]
        return self.fill("date.pattern", month=month, day=str(day.day), year=str(day.year))

    def printed_date(self, text: str) -> str:
        """Return an ISO date in words, and anything else as it stands."""
        try:
            return self.long_date(date.fromisoformat(text))
        except ValueError:
            return text


def read_words(folder: Path, lang: str) -> Words:
    """Return the words of `lang` from `folder` (words.LANG.toml), or the English ones.

    Raises OSError or tomllib.TOMLDecodeError when the installation is damaged.
    """
    file = folder / f"words.{lang}.toml"
    if not file.is_file():
        lang, file = FALLBACK, folder / f"words.{FALLBACK}.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    texts = dict(_flat(tables))
    return Words(lang, texts, tuple(cast("list[str]", tables["date"]["months"])))


def _flat(tables: dict[str, dict[str, object]]) -> Iterator[tuple[str, str]]:
    for table, words in tables.items():
        for key, text in words.items():
            if isinstance(text, str):
                yield f"{table}.{key}", text


def _joined(pieces: list[str], values: dict[str, str]) -> Iterator[str]:
    for piece in pieces:
        for name, value in values.items():
            piece = piece.replace("{" + name + "}", value)
        yield piece
