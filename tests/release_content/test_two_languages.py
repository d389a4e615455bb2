"""A sheet in two languages says the same in both halves of a line."""

from __future__ import annotations

import pytest

from db.records import Kind
from db.repository import ContentRepository
from db.site.records import ClinicProfile
from desktop.core import bundles
from desktop.core.document_kind import Wish
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.mirror import MirrorDocument
from desktop.core.hits import plain
from desktop.printing.files import page_count
from desktop.printing.typesetter import Typesetter
from tests.helpers.entries import FONTS, HANDOUTS, TODAY, words

CLINIC = ClinicProfile("River Clinic for Blood Cancers", "1 River Road", "555-0100", "555-0199")


@pytest.mark.parametrize("first", ["en", "es"])
def test_each_line_of_the_words_explains_one_word_twice(
    release: ContentRepository, first: str
) -> None:
    """Each language has an alphabet of its own, and "anemia" had stood beside another word."""
    second = "es" if first == "en" else "en"
    defined = {
        lang: {term.definition: term.id for term in release.terms(lang)} for lang in (first, second)
    }
    options = HandoutOptions(printed_on=TODAY, lang=first, mirror=second)
    counted = 0
    for summary in release.summaries(Kind.THERAPY, Kind.SUPPORTIVE):
        (part,) = bundles.parts(["terms"], release, release.entry(summary.id))
        document = bundles.make(release, words, Wish(summary.id, options), part)
        assert isinstance(document, MirrorDocument)
        for row in document.rows:
            left = {i for text, i in defined[first].items() if row.left.endswith(text)}
            right = {i for text, i in defined[second].items() if row.right.endswith(text)}
            assert left == right, (summary.id, row)
            counted += bool(left)
    assert counted > 300


def test_both_halves_have_the_same_kinds_of_lines(release: ContentRepository) -> None:
    options = HandoutOptions(printed_on=TODAY, mirror="es")
    for summary in release.summaries(Kind.THERAPY):
        entry = release.entry(summary.id)
        ids = ["sheet", "call", "calendar", "questions", "carer", "diary", "temperature", "neuro"]
        for part in bundles.parts(ids, release, entry):
            document = bundles.make(release, words, Wish(summary.id, options), part)
            assert isinstance(document, MirrorDocument)
            alone = [row for row in document.rows if not (row.left and row.right)]
            assert alone == [], (summary.id, part.id)


@pytest.mark.parametrize("first", ["en", "es"])
def test_wallet_cards_in_two_languages_are_one_page(release: ContentRepository, first: str) -> None:
    """Whatever the name of the therapy is: two cards, to be cut out of one sheet."""
    typesetter = Typesetter(HANDOUTS, FONTS)
    second = "es" if first == "en" else "en"
    options = HandoutOptions(printed_on=TODAY, lang=first, mirror=second, clinic=CLINIC)
    pages: dict[str, int] = {}
    for summary in release.summaries(Kind.THERAPY):
        for part in bundles.parts(["wallet"], release, release.entry(summary.id)):
            document = bundles.make(release, words, Wish(summary.id, options), part)
            pages[summary.id] = page_count(typesetter.pdf(document))
    assert len(pages) > 15
    assert set(pages.values()) == {1}, pages


@pytest.mark.parametrize("lang", ["en", "es"])
def test_words_to_know_stand_as_in_a_dictionary(release: ContentRepository, lang: str) -> None:
    """ "célula T" stood behind "cromosoma", on screen and on paper."""
    names = [term.term for term in release.terms(lang)]
    assert names == sorted(names, key=plain)


def test_no_dots_are_explained_where_none_are_drawn(release: ContentRepository) -> None:
    """ "Each dot is one person out of 100" stood on a sheet without a dot."""
    options = HandoutOptions(TODAY, lang="es", mirror="en")
    (part,) = bundles.parts(["sheet"], release, release.entry("blinatumomab"))
    made = bundles.make(release, words, Wish("blinatumomab", options), part)
    assert isinstance(made, MirrorDocument)
    said = {(row.left, row.right) for row in made.rows}
    spanish, english = words("es"), words("en")
    assert (spanish["lead.common_plain"], english["lead.common_plain"]) in said
    assert english["lead.common"] not in {right for _, right in said}
