"""Which documents a batch makes, in which editions, under which file names. Makes none itself.

Must not know Typst, files or the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from db.records import Kind
from desktop.core.bundles import Part, parts
from desktop.core.document_kind import Library, Need, Wish
from desktop.core.documents import kinds_for
from desktop.core.handouts.frame import PAPERS, HandoutOptions

NEEDED = frozenset({Need.SIGN, Need.TICKS, Need.OTHERS})  # a library has no sheet without these


MOST_NAMED = 3  # documents in the name of a file


class Edition(Protocol):
    """What a document and its options both say of how it is set."""

    @property
    def paper(self) -> str: ...

    @property
    def large_print(self) -> bool: ...

    @property
    def gray(self) -> bool: ...


class Job(Struct, frozen=True):
    """One file: its documents, and the wish they are made from. `bundle` titles a cover."""

    name: str
    wish: Wish
    parts: tuple[Part, ...]
    bundle: str = ""


def file_name(entry_id: str, what: str, options: HandoutOptions) -> str:
    """Return a name that says entry, document and edition: "blinatumomab-call-es-a4-large.pdf"."""
    langs = (options.lang, options.mirror)
    full = what == "sheet" and not options.short  # only the therapy's sheet has a core
    return edition_name(f"{entry_id}-{what.replace(':', '-')}", langs, options, full=full)


def set_name(entry_id: str, bundle: str, documents: Sequence[str], options: HandoutOptions) -> str:
    """Return the name of one file with several documents; with one it is that of the document."""
    many = bundle or ("set" if len(documents) > MOST_NAMED else "-".join(documents))
    return file_name(entry_id, documents[0] if len(documents) == 1 else many, options)


def edition_name(stem: str, langs: Iterable[str], edition: Edition, *, full: bool = False) -> str:
    """Return `stem` with languages (the second may be ""), paper and edition."""
    marks = {"full": full, "large": edition.large_print, "gray": edition.gray}
    pieces = [stem, *filter(None, langs), edition.paper]
    return "-".join([*pieces, *(mark for mark, is_set in marks.items() if is_set)]) + ".pdf"


def jobs(library: Library, wishes: Iterable[Wish], ids: Sequence[str]) -> Iterator[Job]:
    """Return one file for each document of each wish; what an entry does not have is left out."""
    for wish in wishes:
        entry = library.entry(wish.entry_id, wish.options.lang)
        for part in parts(ids, library, entry):
            yield Job(file_name(entry.summary.id, part.id, wish.options), wish, (part,))


def whole_library(library: Library, options: HandoutOptions) -> Iterator[Job]:
    """Return every document of every entry in each language, size and edition."""
    kinds = (Kind.THERAPY, Kind.SUPPORTIVE)
    editions = list(product(library.info().languages, PAPERS, (False, True)))
    for summary in library.summaries(*kinds):
        entry = library.entry(summary.id)
        ids = [k.id for k in kinds_for(library, entry) if not k.needs & NEEDED]
        for lang, paper, large in editions:
            chosen = replace(options, lang=lang, paper=paper, large_print=large)
            yield from jobs(library, [Wish(summary.id, chosen)], ids)
            if chosen.short:  # the therapy's sheet has two editions
                full = replace(chosen, short=False)
                yield from jobs(library, [Wish(summary.id, full)], ["sheet"])
