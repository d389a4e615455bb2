"""Named sets of documents that are printed together, with a cover: ours, and the clinic's own.

A bundle is only a list of ids (db.site.records.Bundle). A document that does not exist for an entry
is left out of it. Must not know where a clinic's bundles are kept, nor how they are printed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from db.records import Entry
from db.site.records import Bundle, SignOff
from desktop.core import documents
from desktop.core.document_kind import DocumentKind, Library, Need, Wish
from desktop.core.handouts.blocks import Blanks, Box, PageDocument
from desktop.core.handouts.frame import Order
from desktop.core.handouts.mirror import mirrored
from desktop.core.handouts.page import page
from desktop.core.handouts.parts import Field, Group, HandoutDocument, Line
from desktop.core.handouts.words import Words

OWN, LONGEST_TITLE = "own-", 60
COVER_NUMBER = 40  # in sheet ids
SIDES = 2
WordsOf = Callable[[str], Words]  # the fixed words of a language
# What we ship; the titles stand under [bundle] in the words, {title} is the therapy's name.
SHIPPED: dict[str, tuple[str, ...]] = {
    "start": ("sheet", "call", "wallet", "calendar", "questions", "carer"),
    "home": ("call", "wallet", "carer", "terms"),
    "teaching": ("sheet", "questions", "terms", "teach-back"),
    "emergency": ("emergency", "wallet"),
}


class Part(Struct, frozen=True):
    """One document of a bundle for one entry: "sheet", or "sign:fever" for one side effect."""

    kind: DocumentKind
    sign_id: str = ""

    @property
    def id(self) -> str:
        """The id as it stands in a bundle."""
        return f"{self.kind.id}:{self.sign_id}" if self.sign_id else self.kind.id


def shipped(words: Words, title: str) -> tuple[Bundle, ...]:
    """Return our bundles, titled for an entry: "Start of Blincyto"."""
    return tuple(
        Bundle(name, words.fill(f"bundle.{name}", title=title), ids)
        for name, ids in SHIPPED.items()
    )


def own(title: str, ids: Iterable[str]) -> Bundle:
    """Return a clinic's set with this title; the same title gives the same id."""
    title = " ".join(title.split())[:LONGEST_TITLE]
    return Bundle(
        OWN + hashlib.sha256(title.casefold().encode()).hexdigest()[:12], title, tuple(ids)
    )


def is_own(bundle_id: str) -> bool:
    """Return whether a set is one of the clinic's own."""
    return bundle_id.startswith(OWN)


def parts(ids: Iterable[str], library: Library, entry: Entry) -> tuple[Part, ...]:
    """Return the documents of these ids that exist for an entry, each once, in their order.

    An id that no version of the program knows is left out: a clinic's bundle may be older.
    """
    found: dict[str, Part] = {}
    for text in ids:
        kind_id, _, sign_id = text.partition(":")
        kind = documents.BY_ID.get(kind_id)
        if kind is None or (Need.SIGN in kind.needs and not sign_id):
            continue
        if kind.suits(library, entry):  # of these only: some have to read the signs for it
            found.setdefault(text, Part(kind, sign_id))
    return tuple(found.values())


def make(library: Library, words_of: WordsOf, wish: Wish, part: Part) -> HandoutDocument:
    """Return one document of a bundle; in two languages where options.mirror names the other."""
    wish = replace(wish, sign_id=part.sign_id or wish.sign_id)
    options = wish.options
    if not options.mirror or options.mirror == options.lang:
        plain = replace(wish, options=replace(options, mirror=""))
        return part.kind.make(library, words_of(options.lang), plain)
    whole = replace(options, short=False, left_out=())
    both = [whole, replace(whole, lang=options.mirror)]
    languages = [words_of(o.lang) for o in both]
    sides = (replace(wish, options=both[0]), replace(wish, options=both[1], beside=options.lang))
    left, right = (
        part.kind.make(library, words, side) for words, side in zip(languages, sides, strict=True)
    )
    first, second = (words["language.name"] for words in languages)
    return mirrored(left, right, (first, second))


def signed_by(wish: Wish, sign_off: SignOff | None) -> Wish:
    """Return the wish with who stands behind what is made of it."""
    return replace(wish, options=replace(wish.options, sign_off=sign_off))


def cover(
    library: Library, words: Words, wish: Wish, title: str, chosen: Sequence[Part]
) -> PageDocument:
    """Return the page on top of a bundle: what is in it, whom to call, who explained it.

    wish.options.sign_off is the weakest of its documents (review.weakest_sign_off).
    """
    entry = library.entry(wish.entry_id, words.lang)
    order = Order(COVER_NUMBER, entry, library.info(), wish.options, words)
    lines = tuple(Line(_named(library, part, words)) for part in chosen)
    inside = Box(
        words["cover.inside"], icon="list-details", lead=words["cover.lead"],
        groups=(Group("", lines),), squares=True,
    )  # fmt: skip
    fields = tuple(Field(words[f"cover.{name}"]) for name in ("by", "on", "next"))
    return page(
        order, title, entry.section("emergency"), columns=1, opening="beside",
        top=(inside,), bottom=(Blanks(words["cover.explained"], fields=fields),),
    )  # fmt: skip


def _named(library: Library, part: Part, words: Words) -> str:
    title = part.kind.title(words)
    if not part.sign_id:
        return title
    about = library.entry(part.sign_id, words.lang)
    return f"{title}: {about.patient_title or about.summary.title}"


def sheets_of_paper(pages: Iterable[int], both_sides: bool) -> int:
    """Return how many sheets documents with so many pages need; each begins on a new sheet."""
    return sum(-(-count // SIDES) if both_sides else count for count in pages)
