"""Which documents a batch makes, in which editions, under which file names. Makes none itself.

Must not know Typst, files or the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from db.records import Kind
from desktop.core.bundles import Part, parts
from desktop.core.document_kind import Library, Need, Wish
from desktop.core.documents import kinds_for
from desktop.core.handouts.frame import PAPERS, HandoutOptions

NEEDED = frozenset({Need.SIGN, Need.TICKS, Need.OTHERS})  # a library has no sheet without these


class Job(Struct, frozen=True):
    """One file: its documents, and the wish they are made from. `bundle` titles a cover."""

    name: str
    wish: Wish
    parts: tuple[Part, ...]
    bundle: str = ""


def file_name(entry_id: str, what: str, options: HandoutOptions) -> str:
    """Return a name that says entry, document and edition: "blinatumomab-call-es-a4-large.pdf"."""
    pieces = [entry_id, what.replace(":", "-"), options.lang]
    if options.mirror:
        pieces[-1] += f"-{options.mirror}"
    pieces.append(options.paper)
    marks = {"full": not options.short, "large": options.large_print, "gray": options.gray}
    if what != "sheet":
        del marks["full"]  # only the therapy's sheet has a core
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
