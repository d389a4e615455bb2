"""Who stands behind a text: the three states, and that no other words are covered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from db.records import (
    GLOSSARY,
    Audience,
    Citation,
    Entry,
    Listing,
    Pictures,
    Scope,
    Statement,
)
from db.repository import ContentRepository
from db.site.records import SignedText, SignOff, TextKey
from desktop.core import review
from desktop.core.documents import KINDS, kind
from desktop.core.handouts.parts import ReviewState
from desktop.core.handouts.words import read_words
from desktop.core.paths import resource
from desktop.core.review import NOT_REVIEWED, Review, due_date, judged, weakest

SIGNED_ON, DUE = date(2026, 11, 21), date(2027, 11, 21)
SIGN_OFF = SignOff("A. Reader", "Lead pharmacist", SIGNED_ON, DUE, "River Clinic")
SIGNED = SignedText(TextKey("velotumab", "sheet", "en"), "a1", SIGN_OFF)
NEW_TEXT = "2027-11-01"  # younger than every date below


def test_a_fresh_install_has_reviewed_nothing() -> None:
    assert judged(None, "a1", NEW_TEXT, SIGNED_ON) == NOT_REVIEWED
    assert Review(ReviewState.NOT_REVIEWED, None, None) == NOT_REVIEWED


def test_a_signed_text_is_reviewed_until_its_day() -> None:
    for today in (SIGNED_ON, DUE):
        assert judged(SIGNED, "a1", NEW_TEXT, today) == Review(ReviewState.REVIEWED, SIGN_OFF, DUE)
    after = judged(SIGNED, "a1", NEW_TEXT, date(2027, 11, 22))
    assert after == Review(ReviewState.OUT_OF_DATE, SIGN_OFF, DUE)


def test_other_words_are_not_reviewed() -> None:
    assert judged(SIGNED, "b2", NEW_TEXT, SIGNED_ON) == NOT_REVIEWED


@pytest.mark.parametrize(
    ("text_date", "due"),
    [
        ("2026-06-01", date(2027, 6, 1)),
        ("2024-02-29", date(2025, 2, 28)),
        ("2027-01-01", DUE),
        ("undated", DUE),
        ("", DUE),
    ],
)
def test_a_text_older_than_a_year_is_due_whatever_was_signed(text_date: str, due: date) -> None:
    assert due_date(SIGN_OFF, text_date) == due


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-12-31", "2027-12-31"),
        ("2027-02-28", "2028-02-28"),
        ("2028-02-29", "2029-02-28"),
        ("9999-12-31", "9999-12-31"),  # typed while signing; there is no later day
    ],
)
def test_a_year_after_any_day_that_can_be_typed(day: str, last: str) -> None:
    assert review.a_year_after(date.fromisoformat(day)) == date.fromisoformat(last)


def test_several_texts_are_as_good_as_the_weakest() -> None:
    good = Review(ReviewState.REVIEWED, SIGN_OFF, DUE)
    sooner = Review(ReviewState.REVIEWED, SIGN_OFF, date(2027, 5, 1))
    old = Review(ReviewState.OUT_OF_DATE, SIGN_OFF, date(2026, 1, 1))
    assert weakest([good, sooner]) == sooner
    assert weakest([good, old]) == old
    assert weakest([old, NOT_REVIEWED, good]) == NOT_REVIEWED
    assert weakest([]) == NOT_REVIEWED


# ------------------------------------------------------------------------------ hashes


def statement(text: str) -> Statement:
    cited = Citation("s", "p. 1", "Label", "FDA", "2026-01-01", "label", False)
    return Statement("x", "x", "common", Audience.PATIENT, "en", text, True, (cited,))


def test_one_other_character_is_another_hash(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    words = replace(entry.patient[0], text=entry.patient[0].text + ".")
    other = replace(entry, patient=(words, *entry.patient[1:]))
    assert review.words_hash(other) != review.words_hash(entry)
    assert review.page_hash(other) == review.page_hash(entry)
    fact = replace(entry.facts[0], text=entry.facts[0].text + ".")
    other = replace(entry, facts=(fact, *entry.facts[1:]))
    assert review.page_hash(other) != review.page_hash(entry)
    assert review.words_hash(other) == review.words_hash(entry)


def test_another_place_in_a_source_is_another_hash(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    first = next(f for f in entry.facts if f.citations)
    moved = replace(first, citations=(replace(first.citations[0], locator="elsewhere"),))
    facts = tuple(moved if f is first else f for f in entry.facts)
    assert review.page_hash(replace(entry, facts=facts)) != review.page_hash(entry)


def test_a_number_in_another_column_is_another_hash(repository: ContentRepository) -> None:
    """84.6 % of any grade, moved to the severe ones: the same figures, another statement."""
    entry = repository.entry("velotumab")
    counted = next(f for f in entry.facts if f.reaction and f.reaction.any_grade)
    assert counted.reaction is not None
    any_grade = replace(counted.reaction, severe=None)
    severe = replace(any_grade, any_grade=None, severe=any_grade.any_grade)
    first, second = (
        replace(entry, facts=(replace(counted, reaction=row),)) for row in (any_grade, severe)
    )
    assert review.page_hash(first) != review.page_hash(second)


def test_a_cell_that_moves_beside_an_empty_one_is_another_hash(
    repository: ContentRepository,
) -> None:
    entry = repository.entry("crs")
    (table,) = entry.tables
    hashes = {
        review.page_hash(replace(entry, tables=(replace(table, rows=(row,)),)))
        for row in (("3", "", "seizure"), ("3", "seizure", ""))
    }
    assert len(hashes) == 2


STATED = ("topic", "heading", "label", "text", "note", "region", "date", "level", "current")
READ = ("source_id", "locator", "date")
DRAWN = {
    "timeline": ("label", "who", "text", "start", "unit", "group", "spread"),
    "grids": ("use", "label", "text", "length", "note", "gap"),
    "journey": ("step", "text", "gap"),
}
NUMBERS = ("median", "first", "last", "usual", "share", "lasts")
SAID_OF_A_TERM = ("term", "also", "definition", "note", "lang")
HEAD = ("title", "subtitle", "class_title", "market", "level", "targets", "leukemias", "ages")


def with_other(record: Any, name: str) -> Any:
    """Return the record with another text, number, yes or no, or one text more."""
    old = getattr(record, name)
    if isinstance(old, bool):
        return replace(record, **{name: not old})
    return replace(record, **{name: old + (1 if isinstance(old, int) else type(old)("x"))})


def other_statements(statements: tuple[Statement, ...]) -> Iterator[tuple[Statement, ...]]:
    first, *rest = statements
    for name in STATED:
        yield (with_other(first, name), *rest)
    for name in READ:
        cited = (with_other(first.citations[0], name), *first.citations[1:])
        yield (replace(first, citations=cited), *rest)


def other_pictures(drawn: Pictures) -> Iterator[Pictures]:
    for part, names in DRAWN.items():
        for first in getattr(drawn, part)[:1]:
            cited = (with_other(first.citations[0], "locator"), *first.citations[1:])
            others = [with_other(first, n) for n in names]
            others += [replace(first, **{n: 99.5}) for n in NUMBERS if part == "timeline"]
            for other in (*others, replace(first, citations=cited)):
                yield replace(drawn, **{part: (other, *getattr(drawn, part)[1:])})
    for grid in drawn.grids[:1]:
        first, *rest = grid.marks
        for mark in (with_other(first, "what"), with_other(first, "longer")):
            yield replace(drawn, grids=(replace(grid, marks=(mark, *rest)), *drawn.grids[1:]))
        mark = replace(first, runs=(*first.runs, (97, 98)))
        yield replace(drawn, grids=(replace(grid, marks=(mark, *rest)), *drawn.grids[1:]))


def other_pages(entry: Entry) -> Iterator[Entry]:
    for name in HEAD:
        yield replace(entry, summary=with_other(entry.summary, name))
    yield with_other(entry, "label_read")
    for name in ("text", "role", "note"):
        yield replace(entry, names=(with_other(entry.names[0], name), *entry.names[1:]))
    for name in ("topic", "note"):
        yield replace(entry, gaps=(with_other(entry.gaps[0], name), *entry.gaps[1:]))
    for facts in other_statements(entry.facts):
        yield replace(entry, facts=facts)
    for part, name in (("reaction", "any_grade"), ("trial", "result"), ("claim", "then")):
        fact = next(f for f in entry.facts if getattr(f, part))
        changed = replace(fact, **{part: with_other(getattr(fact, part), name)})
        yield replace(entry, facts=tuple(changed if f is fact else f for f in entry.facts))


def other_words(entry: Entry, glossary: Entry) -> Iterator[tuple[Entry, Entry]]:
    for name in ("patient_lang", "patient_title", "sign_line"):
        yield entry, with_other(entry, name)
    yield entry, replace(entry, summary=with_other(entry.summary, "level"))
    for patient in other_statements(entry.patient):
        yield entry, replace(entry, patient=patient)
    first, *rest = glossary.terms
    cited = [replace(first, citations=(with_other(first.citations[0], n),)) for n in READ]
    for term in (*(with_other(first, n) for n in SAID_OF_A_TERM), *cited):
        yield glossary, replace(glossary, terms=(term, *rest))


def test_whatever_a_page_says_counts_for_its_hash(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    base = review.page_hash(entry)
    assert [other for other in other_pages(entry) if review.page_hash(other) == base] == []


def test_whatever_patient_words_say_counts_for_their_hash(repository: ContentRepository) -> None:
    entry, glossary = repository.entry("velotumab"), repository.entry(GLOSSARY)
    same = [
        other
        for before, other in other_words(entry, glossary)
        if review.words_hash(before) == review.words_hash(other)
    ]
    assert same == []


@pytest.mark.parametrize("entry_id", ["velotumab", "zencabtagene-autoleucel"])
def test_what_a_picture_says_counts_for_the_hash_of_its_text(
    repository: ContentRepository, entry_id: str
) -> None:
    """The days of a cycle and the start of a problem are figures like any other."""
    entry = repository.entry(entry_id)
    words, page = review.words_hash(entry), review.page_hash(entry)
    same = [
        p
        for p in other_pictures(entry.patient_pictures)
        if review.words_hash(replace(entry, patient_pictures=p)) == words
    ]
    same += [
        p
        for p in other_pictures(entry.pictures)
        if review.page_hash(replace(entry, pictures=p)) == page
    ]
    assert same == []
    assert review.words_hash(replace(entry, pictures=Pictures())) == words
    assert review.page_hash(replace(entry, patient_pictures=Pictures())) == page


def other_lists(listing: Listing) -> Iterator[Listing]:
    """Return the listing with another name, place or figure, as both audiences read it."""
    for name in ("title", "subtitle", "class_title"):
        yield replace(listing, summary=with_other(listing.summary, name))
    yield replace(listing, summary=replace(listing.summary, market="trial-only"))
    yield replace(listing, scope=next(s for s in Scope if s is not listing.scope))
    first, *rest = listing.statements
    assert first.reaction
    assert first.reaction.any_grade
    reaction = replace(first.reaction, any_grade="4")
    yield replace(listing, statements=(replace(first, reaction=reaction), *rest))
    cited = (with_other(first.citations[0], "locator"), *first.citations[1:])
    yield replace(listing, statements=(replace(first, citations=cited), *rest))


def test_what_is_listed_on_a_page_counts_for_the_hash_of_its_text(
    repository: ContentRepository,
) -> None:
    """How often a sign comes with each therapy stands on the page of the sign."""
    entry = repository.entry("fever")
    counted = next(x for x in entry.listed if x.statements)
    others = [replace(entry, listed=(x,)) for x in other_lists(counted)]
    entry = replace(entry, listed=(counted,))
    others.append(replace(entry, listed=()))
    for hash_of in (review.words_hash, review.page_hash):
        assert [x.listed for x in others if hash_of(x) == hash_of(entry)] == []


def test_where_a_sign_is_only_named_counts_too(repository: ContentRepository) -> None:
    entry = repository.entry("fever")
    named = replace(entry.listed[0], statements=(), citations=entry.facts[0].citations)
    moved = replace(named, citations=(with_other(named.citations[0], "locator"),))
    for hash_of in (review.words_hash, review.page_hash):
        first, second = (hash_of(replace(entry, listed=(x,))) for x in (named, moved))
        assert first != second


def test_a_figure_that_patients_do_not_read_leaves_their_words_as_they_were(
    repository: ContentRepository,
) -> None:
    """Their list says "85 of 100 people in a study", and no more."""
    entry = repository.entry("fever")
    counted = next(x for x in entry.listed if x.statements)
    first = counted.statements[0]
    assert first.reaction
    more = replace(first, note="of 12 people", reaction=replace(first.reaction, severe="1"))
    other = replace(entry, listed=(replace(counted, statements=(more,)),))
    same = replace(entry, listed=(replace(counted, statements=(first,)),))
    assert review.words_hash(other) == review.words_hash(same)
    assert review.page_hash(other) != review.page_hash(same)


@pytest.mark.parametrize("change", [{"withdrawn": "2026-03-01"}, {"event": "withdrawn"}])
def test_an_approval_that_ended_is_another_hash(
    repository: ContentRepository, change: dict[str, str]
) -> None:
    entry = repository.entry("velotumab")
    ended = replace(entry, facts=(replace(entry.facts[0], **change), *entry.facts[1:]))
    assert review.page_hash(ended) != review.page_hash(entry)


@pytest.mark.parametrize("kind_id", [k.id for k in KINDS if not k.needs])
def test_the_hash_of_a_document_is_of_its_words_only(
    repository: ContentRepository, kind_id: str
) -> None:
    made, words = kind(kind_id), read_words(resource("handouts"), "en")
    if not made.suits(repository, repository.entry("velotumab")):
        pytest.skip("the tiny content has no such document")
    wish = review.plain_wish("velotumab", "en")
    base = review.document_hash(made.make(repository, words, wish))
    assert base == review.document_hash(made.make(repository, words, wish))
    for change in ({"paper": "a4"}, {"printed_on": date(2026, 11, 21)}):
        options = replace(wish.options, **change)
        again = made.make(repository, words, replace(wish, options=options))
        assert review.document_hash(again) == base, change
    texts = {**words.texts, "help.call": "Call somebody"}
    other = made.make(repository, replace(words, texts=texts), wish)
    shown = "help.call" in str(other) or "Call somebody" in str(other)
    assert (review.document_hash(other) != base) is shown


def test_a_plain_wish_has_nothing_of_a_clinic() -> None:
    wish = review.plain_wish("velotumab", "es", "fever", "en")
    assert (wish.entry_id, wish.sign_id, wish.options.lang) == ("velotumab", "fever", "es")
    assert (wish.options.mirror, wish.options.sign_off) == ("en", None)
    assert wish.options.clinic.name == ""


def test_together_documents_are_as_weak_as_the_weakest() -> None:
    early = SignOff("A. Reader", "Pharmacist", date(2026, 11, 21), date(2027, 1, 1))
    late = SignOff("B. Reader", "Nurse", date(2026, 11, 21), date(2027, 9, 1))
    assert review.weakest_sign_off([late, early, late]) == early
    assert review.weakest_sign_off([late, None, early]) is None
    assert review.weakest_sign_off([]) is None
