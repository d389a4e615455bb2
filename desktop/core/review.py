"""Who stands behind a text: not reviewed, reviewed, out of date.

A sign-off holds for the words that were read and no others: it carries their hash. Must not know
where sign-offs are kept, nor how a state is said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from db.records import GLOSSARY, Audience, Citation, Entry, Kind, Statement, Term
from db.site.records import SignedText, SignOff, TextKey
from desktop.core.frequency import people_of_100
from desktop.core.review_state import ReviewState, is_older_than_a_year

if TYPE_CHECKING:  # paper is read on first use, so that the window does not wait for it
    from desktop.core.document_kind import Wish
    from desktop.core.handouts.parts import HandoutDocument

# The two texts on the screen; every other document is a kind of desktop/core/documents.py.
WORDS, PAGE = "words", "page"
NO_DAY = date(2000, 1, 1)  # before every text, so that no text is old on it
# What is no text of a sheet, or is another one each time it is printed.
NOT_SAID = frozenset((
    *("sheet_id", "date", "footer", "letterhead", "notices", "review"),
    *("paper", "template", "opening", "id", "kind", "style", "tone", "icon"),
))  # fmt: skip
ENDED = ("event", "withdrawn")  # of an approval; said on its line of time
BETWEEN = "\x1f"  # between two texts: no text holds it


class Review(Struct, frozen=True):
    """The state of one text. `due` is the day after which it must be read again."""

    state: ReviewState
    sign_off: SignOff | None = None
    due: date | None = None


NOT_REVIEWED = Review(ReviewState.NOT_REVIEWED)


def judged(signed: SignedText | None, text_hash: str, text_date: str, today: date) -> Review:
    """Return the state of a text with this hash and date (ISO, or "undated").

    Another hash than the one that was signed is "not reviewed". A text older than a year
    is out of date whatever was signed (rule V-04).
    """
    if signed is None or signed.text_hash != text_hash:
        return NOT_REVIEWED
    due = due_date(signed.sign_off, text_date)
    state = ReviewState.OUT_OF_DATE if due < today else ReviewState.REVIEWED
    return Review(state, signed.sign_off, due)


def due_date(sign_off: SignOff, text_date: str) -> date:
    """Return the day of the next review, no later than the first birthday of the text."""
    try:
        written = date.fromisoformat(text_date)
    except ValueError:
        return sign_off.next_review_on
    return min(sign_off.next_review_on, a_year_after(written))


def a_year_after(day: date) -> date:
    """Return the last day on which a text of `day` is not older than a year."""
    if day.year == date.max.year:
        return date.max  # a slip of the fingers; there is no later day
    try:
        later = day.replace(year=day.year + 1)
    except ValueError:  # February 29
        later = date(day.year + 1, 2, 28)
    assert not is_older_than_a_year(day, later)
    return later


def weakest(reviews: Iterable[Review]) -> Review:
    """Return the state of several texts together: the worst one, and of these the first due."""
    order = (ReviewState.NOT_REVIEWED, ReviewState.OUT_OF_DATE, ReviewState.REVIEWED)
    found = sorted(reviews, key=lambda r: (order.index(r.state), r.due or date.min))
    return found[0] if found else NOT_REVIEWED


def weakest_sign_off(signed: Iterable[SignOff | None]) -> SignOff | None:
    """Return who stands behind several documents together, the one that is due first.

    Nobody does where one of them lacks a sign-off.
    """
    found = list(signed)
    whole = [one for one in found if one is not None]
    if not whole or len(whole) < len(found):
        return None
    return min(whole, key=_due_first)


def _due_first(signed: SignOff) -> date:
    return signed.next_review_on


def plain_wish(
    entry_id: str,
    lang: str,
    sign_id: str = "",
    mirror: str = "",
    left_out: tuple[str, ...] = (),
    plan: str = "",
) -> Wish:
    """Return the wish for a document as it is read for review: without clinic and day.

    Whole for review; for a sheet that was handed out, without the sections it was given without,
    or with the only plan of days that it was given with.
    """
    from desktop.core.document_kind import Wish
    from desktop.core.handouts.frame import HandoutOptions

    options = HandoutOptions(printed_on=NO_DAY, lang=lang, mirror=mirror, left_out=left_out)
    return Wish(entry_id, options, sign_id, plan=plan)


def document_hash(document: HandoutDocument) -> str:
    """Return the hash of the words of a document made from a plain_wish.

    Only words count: another layout, or a new field that says nothing, leaves the hash as it is.
    """
    return _hash(_said(document))


def words_hash(entry: Entry) -> str:
    """Return the hash of the patient words on the screen, with the places they were read.

    How soon to call stands above those of a sign, and pictures and lists say what no sentence does.
    """
    head = (entry.patient_lang, entry.patient_title, entry.sign_line, entry.summary.level)
    said = (text for statement in entry.patient for text in _stated(statement))
    terms = (text for term in entry.terms for text in _defined(term))
    pictures, listed = _numbers(entry.patient_pictures), _listed(entry, Audience.PATIENT)
    return _hash((*head, *said, *terms, *pictures, *listed))


def page_hash(entry: Entry) -> str:
    """Return the hash of the professional page, with the places it was read."""
    said = (text for statement in entry.facts for text in _stated(statement))
    summary = entry.summary
    head = (summary.title, summary.subtitle, summary.class_title, summary.market, summary.level)
    facets = (*summary.targets, *summary.leukemias, *summary.ages)
    names = (text for name in entry.names for text in (name.text, name.role, name.note))
    tables = (text for table in entry.tables for text in _numbers(table))
    gaps = (text for gap in entry.gaps for text in (gap.topic, gap.note))
    rest = (*tables, *gaps, *_numbers(entry.pictures), *_listed(entry, Audience.PROFESSIONAL))
    return _hash((*head, *facets, entry.label_read, *names, *said, *rest))


def key_on_screen(entry: Entry, document: str, lang: str) -> TextKey:
    """Return which text an entry's page shows: of the glossary the whole, wherever it opened."""
    is_word = entry.summary.kind is Kind.TERM
    return TextKey(GLOSSARY if is_word else entry.summary.id, document, lang)


def _defined(term: Term) -> Iterator[str]:
    """Yield what the glossary says of a word, with the places where it was read."""
    yield from (term.lang, term.term, *term.also, term.definition, term.note)
    yield from _read_in(term.citations)


def _stated(statement: Statement) -> Iterator[str]:
    """Yield what a statement says, with its numbers and the places where it was read."""
    yield from (statement.topic, statement.heading, statement.label, statement.text)
    yield from (statement.note, statement.region, statement.date, statement.level)
    yield from (f"{name} {said}" for name in ENDED if (said := getattr(statement, name)))
    yield "" if statement.current else "no longer current"
    yield from _read_in(statement.citations)
    for part in (statement.reaction, statement.trial, statement.claim):
        yield from _numbers(part)


def _listed(entry: Entry, audience: Audience) -> Iterator[str]:
    """Yield what the page says of the entries that it lists, as this audience reads it."""
    from desktop.core.listed import listed_section  # paper has no pages: it does without them

    section = listed_section(entry, audience)
    for listing in (x for block in section.blocks for x in block.listed) if section else ():
        summary = listing.summary
        yield from (summary.title, summary.subtitle, summary.class_title, summary.market)
        yield listing.scope or ""
        for statement in listing.statements:
            yield from (
                _stated(statement) if audience is Audience.PROFESSIONAL else _counted(statement)
            )
        if not listing.statements:
            yield from _read_in(listing.citations)


def _counted(statement: Statement) -> Iterator[str]:
    """Yield how often a sign comes as patients read it: whole people, and where it was read."""
    if statement.reaction:
        yield from people_of_100(statement.reaction)
    yield from _read_in(statement.citations)


def _read_in(citations: Iterable[Citation]) -> Iterator[str]:
    for citation in citations:
        yield from (citation.source_id, citation.locator, citation.date)


def _numbers(value: object) -> Iterator[str]:
    """Yield every text and number in nested records with the place where it stands.

    The same number in another column is another statement; what says nothing leaves no trace.
    """
    if isinstance(value, tuple):
        yield from _placed((str(n), p) for n, p in enumerate(cast("tuple[object, ...]", value)))
    elif isinstance(value, Struct):
        yield from _placed((name, getattr(value, name)) for name in value.__struct_fields__)
    elif value is not None and value is not False and value != "":
        yield str(value)


def _placed(parts: Iterable[tuple[str, object]]) -> Iterator[str]:
    for place, part in parts:
        yield from (f"{place} {text}" for text in _numbers(part))


def _said(value: object) -> Iterator[str]:
    """Yield every text that a reader of paper sees, in the order of the fields."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _said(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in NOT_SAID:
                yield from _said(getattr(value, name))


def _hash(texts: Iterable[str]) -> str:
    whole = BETWEEN.join(text for text in texts if text)
    return hashlib.sha256(whole.encode()).hexdigest()
