"""Where the pages of large print and of long documents end: never with a line or two alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.core.documents import KINDS, Wish
from desktop.core.handouts.blocks import Box, PageDocument
from desktop.core.handouts.parts import Group, HandoutDocument, Line, Sources
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers.entries import options, words
from tests.helpers.library import FakeLibrary

BY_ID = {kind.id: kind for kind in KINDS}
LEAST = 5  # lines on the last page, those of its foot not counted
ENTRY = "Title of a paper that was read, Publisher of the paper (2024-04-18), summary of it"


def made(kind_id: str, **changes: object) -> HandoutDocument:
    chosen = options(large_print=True, **changes)
    wish = Wish("exemplumab", chosen, ticked=("fever",))
    return BY_ID[kind_id].make(FakeLibrary(), words(chosen.lang), wish)


def lines_of_body(found: list[reading.Run], page: int) -> int:
    return len({round(run.y) for run in found if run.page == page and not run.artifact})


@pytest.mark.parametrize("kind_id", ["emergency", "phone", "teach-back"])
def test_large_print_never_ends_with_a_line_or_two_on_a_page(
    typesetter: Typesetter, kind_id: str
) -> None:
    document = made(kind_id)
    counts = set()
    for number in range(1, 22):
        cited = ". ".join(f"[{n}] {ENTRY}" for n in range(1, number + 1)) + "."
        pdf = reading.opened(typesetter.pdf(replace(document, sources=Sources("From", cited))))
        found, last = reading.runs(pdf), len(pdf.pages) - 1
        assert lines_of_body(found, last) >= LEAST, f"{number} sources"
        text = "".join(reading.joined(found).split())
        assert all(f"[{n}]" in text for n in range(1, number + 1))
        counts.add(last)
    assert len(counts) > 1, "the sources reached another page"


def test_the_first_page_of_the_emergency_note_has_whom_to_call(typesetter: Typesetter) -> None:
    """In large print the lines for the clinic made no room for it."""
    document = made("emergency")
    found = reading.elements(reading.opened(typesetter.pdf(document)))
    first = [e.title for e in found if e.tag == "H2" and e.page == 0]
    assert first[0] == words("en")["emergency.first"]


def test_a_large_wallet_card_begins_where_there_is_room_for_its_front(
    typesetter: Typesetter,
) -> None:
    """Both halves need more than a page: then the front does not leave a page empty before it."""
    document = made("sheet")
    assert document.card is not None
    signs = tuple(Line(f"A sign that needs two lines at this size, number {n}") for n in range(9))
    card = replace(document.card, signs=signs)
    document = replace(document, card=card, sections=document.sections[:2])
    found = reading.runs(reading.opened(typesetter.pdf(document)))
    head = next(run for run in found if run.text.startswith(card.heading))
    before = [r for r in found if r.page == head.page and r.y > head.y and not r.artifact]
    assert before, "the card begins a page though the one before has room"


def test_what_was_said_and_its_lines_stay_together(typesetter: Typesetter) -> None:
    log = made("phone")
    assert isinstance(log, PageDocument)
    first, signs, *rest = log.top
    assert isinstance(signs, Box)
    line = Line("A sign with a long name, so that it needs a line of its own on the page")
    named = [words("en")[name] for name in ("phone.done", "phone.told")]
    for count in range(1, 24):
        box = replace(signs, groups=(Group("", (line,) * count),))
        document = replace(log, large_print=False, top=(first, box, *rest))
        found = reading.runs(reading.opened(typesetter.pdf(document)))
        pages = [run.page for name in named for run in found if run.text.startswith(name)]
        assert len(pages) == 2
        assert len(set(pages)) == 1, f"{count} signs"
