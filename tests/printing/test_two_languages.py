"""Sheets in two languages: what is filled in by hand is there, and cards are there in both."""

from __future__ import annotations

import pytest

from desktop.core import bundles
from desktop.core.document_kind import Wish
from desktop.core.handouts.mirror import MirrorDocument
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers.entries import options, words
from tests.helpers.library import FakeLibrary

EN, ES = words("en"), words("es")


def made(kind_id: str, **changes: object) -> MirrorDocument:
    library = FakeLibrary()
    wish = Wish("exemplumab", options(mirror="es", **changes))
    (part,) = bundles.parts([kind_id], library, library.therapy)
    document = bundles.make(library, words, wish, part)
    assert isinstance(document, MirrorDocument)
    return document


def text_of(typesetter: Typesetter, document: MirrorDocument) -> str:
    return reading.text_of(reading.opened(typesetter.pdf(document)))


@pytest.mark.parametrize("large", [False, True])
def test_wallet_cards_are_there_in_both_languages(typesetter: Typesetter, large: bool) -> None:
    """There was nothing to cut out, under the words "Cut along the line"."""
    document = made("wallet", large_print=large)
    pdf = reading.opened(typesetter.pdf(document))
    text = reading.text_of(pdf)
    for lang in (EN, ES):
        for name in ("when", "mine", "team", "contact", "allergies", "medicines", "clinicians"):
            assert lang[f"card.{name}"] in text, (lang.lang, name)
    assert large or len(pdf.pages) == 1


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    ("kind_id", "columns"),
    [
        ("carer", ("carer.column_who", "carer.column_phone")),
        ("diary", ()),
        ("temperature", ("temperature.date", "temperature.feel")),
        ("neuro", ("weekday.1", "weekday.7")),
    ],
)
def test_tables_to_fill_in_have_their_cells(
    typesetter: Typesetter, kind_id: str, columns: tuple[str, ...], large: bool
) -> None:
    document = made(kind_id, large_print=large)
    pdf = reading.opened(typesetter.pdf(document))
    text = reading.text_of(pdf)
    for lang in (EN, ES):
        for name in columns:
            assert lang[name] in text, (lang.lang, name)
    cells = [e for e in reading.elements(pdf) if e.tag == "TD"]
    # Large print has no table of lines; the standard one has three cells for each of them.
    own = len(cells) - (0 if large else 3 * sum(row.number > 0 for row in document.rows))
    assert own >= 14, "seven days with a cell to write into"


def test_every_blank_of_the_phone_log_has_a_line(typesetter: Typesetter) -> None:
    document = made("phone")
    names = {
        lang[f"phone.{name}"] for lang in (EN, ES) for name in ("when", "caller", "told", "by")
    }
    found = {
        text
        for row in document.rows
        for text in (row.left, row.right)
        if text.startswith(tuple(names))
    }
    assert len(found) == len(names)
    assert all(text.endswith("____") for text in found)
    assert f"{EN['phone.done']} / {ES['phone.done']}" in text_of(typesetter, document)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind_id", ["wallet", "diary", "phone"])
def test_its_text_is_tagged_with_its_language(
    typesetter: Typesetter, kind_id: str, large: bool
) -> None:
    pdf = reading.opened(typesetter.pdf(made(kind_id, large_print=large)))
    loose = [run.text for run in reading.runs(pdf) if not run.artifact and not run.tagged]
    assert loose == []
