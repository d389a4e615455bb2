"""The one question before paper speaks for every sheet of a set."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from db.site.records import ClinicProfile, SignOff
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.parts import HandoutDocument
from desktop.ui.before_paper import question
from tests.helpers.entries import options, words
from tests.helpers.library import FakeLibrary
from tests.helpers.png import png

SIGNED = SignOff(
    "A. Reader", "Lead pharmacist", date(2026, 11, 1), date(2027, 11, 1), "River Clinic"
)
NUMBERS = ClinicProfile("River Clinic", "", "555-0100", "555-0199")


def call_page(sign_off: SignOff | None, clinic: ClinicProfile) -> HandoutDocument:
    wish = Wish("exemplumab", options(sign_off=sign_off, clinic=clinic))
    return kind("call").make(FakeLibrary(), words(), wish)


def test_a_sheet_further_back_asks_too() -> None:
    """Only the first sheet that asked anything was heard: one without a number hid one that
    nobody has reviewed."""
    reviewed, known = call_page(SIGNED, ClinicProfile()), call_page(None, NUMBERS)
    for documents in ([reviewed, known], [known, reviewed]):
        asked = question(documents)
        assert asked is not None
        assert "no clinician has checked them yet" in asked[1]
        assert "It has a blank line where the clinic's out-of-hours number belongs." in asked[1]


def test_reviewed_sheets_with_a_number_ask_nothing() -> None:
    assert question([call_page(SIGNED, NUMBERS)] * 2) is None
    assert question([]) is None


def test_a_logo_that_is_damaged_is_left_out_and_told() -> None:
    """From a backup or an older program: it was looked at only when it was chosen."""
    cut = replace(NUMBERS, logo=png(30, 20)[:-30])
    damaged, whole = call_page(SIGNED, cut), call_page(SIGNED, replace(NUMBERS, logo=png(30, 20)))
    assert (damaged.letterhead.logo, damaged.letterhead.lacks_logo) == ("", True)
    assert whole.letterhead.logo
    assert question([whole]) is None
    asked = question([whole, damaged])
    assert asked is not None
    assert asked[0] == "The clinic's logo cannot be used"
    assert "so the sheet has no logo" in asked[1]
