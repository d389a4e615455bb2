"""Sheets in two languages: what is filled in by hand is there, and cards are there in both."""

from __future__ import annotations

import tomllib

import pytest
from msgspec.structs import replace

from desktop.core import bundles
from desktop.core.document_kind import Wish
from desktop.core.handouts.mirror import TICKS, MirrorDocument, Row
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers.entries import HANDOUTS, options, words
from tests.helpers.library import FakeLibrary

EN, ES = words("en"), words("es")


def made(kind_id: str, **changes: object) -> MirrorDocument:
    library = FakeLibrary()
    wish = Wish("exemplumab", options(mirror="es", **changes))
    (part,) = bundles.parts([kind_id], library, library.therapy)
    document = bundles.make(library, words, wish, part)
    assert isinstance(document, MirrorDocument)
    return document


def starts(typesetter: Typesetter, document: MirrorDocument, word: str) -> list[float]:
    """Return where each line with this word begins, in points from the left."""
    found = reading.runs(reading.opened(typesetter.pdf(document)))
    return [round(run.x, 1) for run in found if run.text.startswith(word)]


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


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", ["sign", "gap", "ticks", "line"])
def test_the_second_line_of_a_row_begins_below_the_first(
    typesetter: Typesetter, kind: str, large: bool
) -> None:
    """It began below the mark of the sign, so that a list of signs had no edge to read along."""
    said = " ".join(["wordwordword"] * 9)
    text = TICKS.join(("Ask.", said)) if kind == "ticks" else said
    document = replace(made("call", large_print=large), rows=(Row(1, text, "other", kind),))
    found = starts(typesetter, document, "wordwordword")
    assert len(found) >= 2, "it has several lines"
    assert len(set(found)) == 1, found


def test_its_notice_has_the_tone_of_those_on_other_sheets(typesetter: Typesetter) -> None:
    """It stood on white."""
    library = FakeLibrary()
    (part,) = bundles.parts(["call"], library, library.therapy)
    alone = bundles.make(library, words, Wish("exemplumab", options()), part)
    colors = tomllib.loads((HANDOUTS.parent / "theme/tokens.toml").read_text("utf-8"))["light"]
    tone = tuple(int(colors["amber_soft"][at : at + 2], 16) for at in (1, 3, 5))
    for document in (alone, made("call")):
        assert document.notices
        assert tone in reading.colors(reading.opened(typesetter.pdf(document)))


def test_in_large_print_a_row_in_two_languages_stands_on_one_page(typesetter: Typesetter) -> None:
    """The patient's language had stood on one page and staff's on the next."""
    rows = tuple(Row(n, f"left{n} " * 25, f"right{n} " * 25, "line") for n in range(1, 9))
    document = replace(made("call", large_print=True), rows=rows)
    found = reading.runs(reading.opened(typesetter.pdf(document)))
    for row in rows:
        said = (f"left{row.number} ", f"right{row.number} ")
        assert len({run.page for run in found if run.text.startswith(said)}) == 1, row.number


@pytest.mark.parametrize("count", [22, 24, 26, 28, 30, 32, 34])
def test_what_ends_a_sheet_is_not_torn(typesetter: Typesetter, count: int) -> None:
    """One line of the last words had stood at the foot of a page, and the rest on the next."""
    rows = tuple(Row(n, f"left {n}", f"right {n}", "line") for n in range(1, count + 1))
    document = replace(made("call"), rows=rows)
    pdf = reading.opened(typesetter.pdf(document))
    ends = [f"{document.general[0][:30]}", "Where this comes from."]
    pages = [
        number
        for number in range(len(pdf.pages))
        for end in ends
        if end in reading.text_of(pdf, number)
    ]
    assert pages == [len(pdf.pages) - 1] * 2


@pytest.mark.parametrize("large", [False, True])
def test_get_help_now_is_red_and_has_its_sign(typesetter: Typesetter, large: bool) -> None:
    """It looked like any other heading, while it is a red box on every other sheet."""
    colors = tomllib.loads((HANDOUTS.parent / "theme/tokens.toml").read_text("utf-8"))["light"]
    red = tuple(int(colors["red_strong"][at : at + 2], 16) for at in (1, 3, 5))
    document = made("call", large_print=large)
    plain = replace(document, rows=tuple(r for r in document.rows if r.kind != "sign"))
    assert red in reading.colors(reading.opened(typesetter.pdf(plain)))
    other = replace(plain, help=replace(plain.help, heading="Something else"))
    assert red not in reading.colors(reading.opened(typesetter.pdf(other)))
