"""The words on this sheet: glossary terms that stand in a therapy's patient words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.records import Entry, Kind, Statement, Term
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish
from desktop.core.errors import NoPatientWordsError
from desktop.core.handouts.blocks import PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.lists import parted
from desktop.core.handouts.page import as_statement, page
from desktop.core.handouts.parts import Line, Section, Style
from desktop.core.handouts.words import Words

NUMBER = 10
MOST_NAMES = 2  # other names of a term
LETTERS = 3  # a shorter form ("ALL", "MRD") is looked for as it is written


def terms_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the words of a therapy's sheet with what they mean; raises NoPatientWordsError."""
    order = order_of(library, words, wish, NUMBER)
    found = _in_two_languages(library, wish) if wish.options.mirror else {}
    found = found or {t.id: t for t in terms_in(order.entry.patient, library.terms(words.lang))}
    if not found:
        raise NoPatientWordsError(order.entry.summary.title)
    own = {t.id: t for t in library.terms(words.lang)} if wish.beside else found
    sections = tuple(
        Section(
            f"terms-{number}", _letters(part), Style.ITEMS, tuple(_line(own[t.id]) for t in part)
        )
        for number, part in enumerate(parted(tuple(found.values())), start=1)
    )
    cited = [as_statement(t.id, t.definition, t.citations, words.lang) for t in found.values()]
    return page(
        order, words["terms.title"], cited, sections=sections,
    )  # fmt: skip


def _in_two_languages(library: Library, wish: Wish) -> dict[str, Term]:
    """Return the words that stand in either text, in the order of the language on the left.

    Each language has an alphabet of its own: without one order for both, a line would put one word
    beside another one.
    """
    first, second = wish.beside or wish.options.lang, wish.options.mirror
    stand: set[str] = set()
    for lang in (first, second):
        said = library.entry(wish.entry_id, lang).patient
        stand |= {t.id for t in terms_in(said, library.terms(lang))}
    stand &= {t.id for t in library.terms(second)}
    return {t.id: t for t in library.terms(first) if t.id in stand}


def terms_in(said: Iterable[Statement], terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms that stand in the texts, by themselves and not inside other words."""
    text = "\n".join(f"{s.label} {s.text}" for s in said)
    small = text.lower()
    return tuple(t for t in terms if any(_stands(name, text, small) for name in (t.term, *t.also)))


def _stands(name: str, text: str, small: str) -> bool:
    if name.lower() not in small:  # most terms stand nowhere, and a pattern takes long to say so
        return False
    flags = 0 if len(name) <= LETTERS or name.isupper() else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(name)}(?:s|es)?(?!\w)", text, flags) is not None


def _letters(part: tuple[Term, ...]) -> str:
    """Return the heading of a part of the alphabet: "A – C"."""
    return " – ".join(dict.fromkeys(t.term[0].upper() for t in (part[0], part[-1])))


def _line(term: Term) -> Line:
    return Line(term.definition, _name(term))


def _name(term: Term) -> str:
    also = ", ".join(term.also[:MOST_NAMES])
    return f"{term.term} ({also})" if also else term.term


def _suits(library: Library, entry: Entry) -> bool:
    if entry.summary.kind in (Kind.THERAPY, Kind.SUPPORTIVE):
        return bool(entry.patient)
    # The few sentences on a sign or an illness often have none of the words.
    return bool(terms_in(entry.patient, library.terms(entry.patient_lang)))


TERMS = DocumentKind("terms", NUMBER, Readers.PATIENT, _suits, terms_page)
