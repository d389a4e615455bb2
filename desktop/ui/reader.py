"""What the window and its panes ask of the content. The answers come from db (desktop/app)."""

from __future__ import annotations

from typing import Protocol

from db.records import ContentInfo, Entry, Kind, SearchHit, Sign, Source, Summary


class Reader(Protocol):
    """The questions the window asks of the content."""

    def info(self) -> ContentInfo: ...

    def summaries(self, *kinds: Kind, lang: str = "en") -> tuple[Summary, ...]: ...

    def entry(self, entry_id: str, lang: str = "en") -> Entry: ...

    def checklist(self, therapy_id: str, lang: str = "en") -> tuple[Sign, ...]: ...

    def sources_of(self, entry_id: str) -> tuple[Source, ...]: ...

    def source(self, source_id: str) -> Source: ...

    def search(self, text: str, kinds: frozenset[Kind] | None = None) -> list[SearchHit]: ...

    def suggest(self, text: str) -> list[SearchHit]: ...
