"""Long phone numbers of a clinic never run into each other or into the next line."""

from __future__ import annotations

import itertools

import pytest
from msgspec.structs import replace

from db.site.records import ClinicProfile
from desktop.core.clinic import problems, tidied
from desktop.core.document_kind import Wish
from desktop.core.documents import KINDS
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers.entries import options, words
from tests.helpers.library import FakeLibrary

LONG = ("+1 (555) 010-2000 ext. 12345678", "+1 (555) 010-2999 ext. 12345678, ask X")
BY_ID = {kind.id: kind for kind in KINDS}
EDITIONS: dict[str, dict[str, object]] = {
    "standard": {}, "short": {"short": True}, "large": {"large_print": True},
    "spanish": {"lang": "es", "short": True},
}  # fmt: skip


def run_together(found: list[reading.Run]) -> list[tuple[str, str]]:
    """Return texts of which one stands on the other: nearer than the height of their letters."""
    wrong = []
    for page in {run.page for run in found}:
        on_page = sorted((r for r in found if r.page == page and r.text.strip()), key=lambda r: r.y)
        for one, other in itertools.combinations(on_page, 2):
            near = 0.5 < other.y - one.y < 0.8 * min(one.size, other.size)
            ends = [r.x + 0.4 * r.size * len(r.text) for r in (one, other)]
            if near and one.x < ends[1] and other.x < ends[0]:
                wrong.append((one.text, other.text))
    return wrong


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("numbers", [LONG, ("", LONG[1]), ("555-0100", LONG[1])])
@pytest.mark.parametrize("kind_id", ["sheet", "call", "wallet", "emergency", "checklist"])
def test_numbers_stand_apart(
    typesetter: Typesetter, kind_id: str, numbers: tuple[str, str], edition: str
) -> None:
    clinic = ClinicProfile("River Clinic", "", *numbers)
    assert problems(tidied(clinic)) == ()
    chosen = options(clinic=clinic, **EDITIONS[edition])
    document = BY_ID[kind_id].make(FakeLibrary(), words(chosen.lang), Wish("exemplumab", chosen))
    found = reading.runs(reading.opened(typesetter.pdf(document)))
    assert run_together(found) == []
    assert "".join(LONG[1].split()) in "".join(r.text for r in found).replace(" ", "")


@pytest.mark.parametrize("edition", ["standard", "large"])
@pytest.mark.parametrize("field", ["name", "address", "note"])
def test_a_long_word_of_the_letterhead_is_divided(
    typesetter: Typesetter, field: str, edition: str
) -> None:
    """In the address and the note it ran over the edge of the page."""
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    clinic = replace(ClinicProfile("", "", "", LONG[1]), **{field: f"{word} MS"})
    assert problems(tidied(clinic)) == ()
    chosen = options(clinic=clinic, **EDITIONS[edition])
    document = BY_ID["call"].make(FakeLibrary(), words(), Wish("exemplumab", chosen))
    found = reading.runs(reading.opened(typesetter.pdf(document)))
    starts = [run for run in found if run.text.startswith(word[:6])]
    assert starts
    assert [run.text for run in starts if word in run.text] == []
