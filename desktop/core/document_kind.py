"""What a kind of document is, and what its maker gets: a reading library, words and a wish.

The list of all kinds is desktop/core/documents.py. Must not know where the content is kept, how a
document is set, or which kinds there are.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from db.records import ContentInfo, Entry, Kind, Level, Sign, Source, Summary, Term
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.handouts.words import Words


class Library(Protocol):
    """What makers ask of the content; ContentRepository answers."""

    def info(self) -> ContentInfo: ...

    def summaries(self, *kinds: Kind, lang: str = "en") -> tuple[Summary, ...]: ...

    def entry(self, entry_id: str, lang: str = "en") -> Entry: ...

    def checklist(
        self, therapy_id: str, lang: str = "en", level: Level | None = None
    ) -> tuple[Sign, ...]: ...

    def sources_of(self, entry_id: str) -> tuple[Source, ...]: ...

    def terms(self, lang: str = "en") -> tuple[Term, ...]: ...


def plans_of(library: Library, entry_id: str) -> list[str]:
    """Return the ids of the plans of days that an entry has."""
    return [grid.key for grid in library.entry(entry_id).patient_pictures.grids]


def signs_of(library: Library, entry: Entry) -> tuple[Sign, ...]:
    """Return the checklist of an entry in the language of its words.

    A document reads it in this language, too: whether it exists costs no list of its own.
    """
    return library.checklist(entry.summary.id, entry.patient_lang)


class Readers(StrEnum):
    """For whom a document is written."""

    PATIENT = "patient"
    CARER = "carer"
    STAFF = "staff"


class Need(StrEnum):
    """What a document cannot (or can better) be made without, besides the entry."""

    SIGN = "sign"  # Wish.sign_id: one sign of the entry's checklist
    START = "start"  # Wish.start: real dates; an undated form without it
    PLAN = "plan"  # Wish.plan: one of the entry's day grids; all of them without it
    TICKS = "ticks"  # Wish.ticked: what a person has checked
    OTHERS = "others"  # Wish.others: the entries to compare with


class Wish(Struct, frozen=True):
    """What one document is to be about. Kept in memory only, for as long as it is being made.

    `beside` is the language on the left of a sheet in two languages, where this is the right side.
    """

    entry_id: str
    options: HandoutOptions
    sign_id: str = ""
    start: date | None = None
    plan: str = ""
    ticked: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    beside: str = ""


Maker = Callable[[Library, Words, Wish], HandoutDocument]


class DocumentKind(Struct, frozen=True):
    """One kind of paper. Its name for people is `words["document.ID"]`, in every language.

    `number` stands in sheet ids (0 to 63): never change or reuse it. `suits` says for which entries
    it exists. `make` gets the library, the words of wish.options.lang, and the wish; it raises
    LeukoGuideError with words for people.
    """

    id: str
    number: int
    readers: Readers
    suits: Callable[[Library, Entry], bool]
    make: Maker
    needs: frozenset[Need] = frozenset()

    def title(self, words: Words) -> str:
        """Return the name of this kind in the language of `words`."""
        return words[f"document.{self.id}"]
