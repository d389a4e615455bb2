"""Every kind of document as a real PDF: accessible, exact, complete, in each edition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from db.site.records import ClinicProfile
from desktop.core.documents import KINDS, DocumentKind, Wish
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.paths import resource
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers import sheets
from tests.helpers.entries import options, words
from tests.helpers.library import FakeLibrary

CLINIC = ClinicProfile("River Clinic", "1 River Road\nTown", "555-0100", "555-0199")
LONG = replace(CLINIC, name="The Very Long Name of a Center for Blood Cancers and Cells " * 2)
CHOICES: dict[str, dict[str, Any]] = {
    "letter": {},
    "a4 with clinic": {"paper": "a4", "clinic": CLINIC},
    "long name": {"clinic": LONG},
    "spanish": {"lang": "es"},
    "large": {"large_print": True},
    "large a4 spanish gray": {
        "large_print": True, "paper": "a4", "lang": "es", "gray": True, "clinic": CLINIC,
    },
}  # fmt: skip
BY_ID = {kind.id: kind for kind in KINDS}
TAGS = {
    "Document", "Part", "Div", "H1", "H2", "H3", "P", "L", "LI", "LBody", "Lbl", "Span", "Figure",
    "Table", "THead", "TBody", "TR", "TH", "TD", "Em", "Strong", "NonStruct", "Sect", "Caption",
}  # fmt: skip


def made(kind: DocumentKind, start: date | None = None, **changes: Any) -> HandoutDocument:
    chosen = options(**changes)
    wish = Wish("exemplumab", chosen, sign_id="headache", start=start, ticked=("fever",))
    return kind.make(FakeLibrary(), words(chosen.lang), wish)


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("kind_id", BY_ID)
def test_every_document_is_accessible_exact_and_complete(
    typesetter: Typesetter, kind_id: str, choice: str
) -> None:
    document = made(BY_ID[kind_id], **CHOICES[choice])
    assert sheets.problems_of(typesetter.pdf(document), document) == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("known", [ClinicProfile("River Clinic"), ClinicProfile(), CLINIC])
def test_a_name_stands_below_the_line_to_fill_in(
    typesetter: Typesetter, known: ClinicProfile, large: bool
) -> None:
    document = made(
        BY_ID["sheet"], clinic=known, patient="R. Quint", remark="Room 12", large_print=large
    )
    runs = reading.runs(reading.opened(typesetter.pdf(document)))
    text = {start: next(r for r in runs if r.text.startswith(start))
            for start in ("Phone by day", "For:", "Note:")}  # fmt: skip
    day, name, note = text.values()
    assert day.page == name.page == note.page
    assert day.y - name.y >= name.y - note.y - 0.5 >= name.size, "no line over the other"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind_id", ["diary", "neuro"])
def test_no_name_of_a_row_crosses_its_line_in_large_print(
    typesetter: Typesetter, qapp: QApplication, kind_id: str, lang: str
) -> None:
    document = made(BY_ID[kind_id], large_print=True, paper="a4", lang=lang)
    runs = reading.runs(reading.opened(typesetter.pdf(document)))
    days = {words(lang)[f"weekday.{n}"] for n in range(1, 8)}
    names = [run for run in runs if run.text.strip() in days]
    assert len(names) >= 7
    for run in names:
        font = QRawFont(str(resource("fonts/LeukoGuideSans-Regular.ttf")), run.size)
        advances = font.advancesForGlyphIndexes(font.glyphIndexesForString(run.text.strip()))
        end = run.x + sum(advance.x() for advance in advances)
        # The next column begins where its head stands, with an inset of 5 points on either side.
        heads = [r.x for r in runs if r.page == run.page and r.x > run.x + 30 and r.y > run.y]
        assert end <= min(heads) - 8, run.text  # advances of the font come rounded


@pytest.mark.parametrize("kind_id", BY_ID)
def test_the_structure_tree_of_every_document(typesetter: Typesetter, kind_id: str) -> None:
    """Only known tags; rows of tables have cells and a head; text is tagged or an artifact."""
    pdf = reading.opened(typesetter.pdf(made(BY_ID[kind_id])))
    found = reading.elements(pdf)
    assert {e.tag for e in found} <= TAGS
    tables = [e for e in found if e.tag == "Table"]
    heads = [e for e in found if e.tag == "THead"]
    assert len(heads) <= len(tables)
    assert [e.tag for e in found if e.tag in ("TH", "TD") and e.depth == 0] == []
    loose = [run.text for run in reading.runs(pdf) if not run.artifact and not run.tagged]
    assert loose == []


@pytest.mark.parametrize("kind_id", BY_ID)
def test_headings_are_bookmarks_in_the_same_order(typesetter: Typesetter, kind_id: str) -> None:
    pdf = reading.opened(typesetter.pdf(made(BY_ID[kind_id])))
    titles = [e.title for e in reading.elements(pdf) if e.tag in ("H1", "H2", "H3")]
    with pdf.open_outline() as outline:
        assert list(_titles(outline.root)) == titles


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


@pytest.mark.parametrize("kind_id", BY_ID)
def test_the_same_wish_gives_the_same_bytes(typesetter: Typesetter, kind_id: str) -> None:
    first = typesetter.pdf(made(BY_ID[kind_id]))
    typesetter.pdf(made(BY_ID["sheet"], lang="es"))
    assert typesetter.pdf(made(BY_ID[kind_id])) == first


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("kind_id", "rows"), [("diary", 7), ("temperature", 12), ("neuro", 7)])
def test_a_table_for_a_pen_in_large_print_stands_on_one_page(
    typesetter: Typesetter, kind_id: str, rows: int, lang: str
) -> None:
    """As few pages as 18 points allow, and a table that can be copied alone."""
    document = made(BY_ID[kind_id], lang=lang, large_print=True)
    pdf = reading.opened(typesetter.pdf(document))
    assert len(pdf.pages) <= 6
    assert min(run.size for run in reading.runs(pdf)) >= 18 - 0.02
    found = reading.elements(pdf)
    tables = [n for n, e in enumerate(found) if e.tag == "Table"]
    for start, end in zip(tables, [*tables[1:], len(found)], strict=True):
        inside = found[start:end]
        assert sum(e.tag == "TR" for e in inside) == rows + 1  # and its head
        assert len({e.page for e in inside if e.tag in ("TR", "TH", "TD")} - {None}) == 1
