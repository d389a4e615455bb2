"""Logos of unusual kinds: whatever the profile takes, the sheets can be made with it."""

from __future__ import annotations

import pytest

from db.site.records import ClinicProfile
from desktop.core.clinic import logo_problem
from desktop.core.handouts.therapy import therapy_sheet
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers.entries import INFO, bare_entry, options, words
from tests.helpers.png import cmyk_profile, indexed, png

LOGOS = {
    "rgb": png(30, 20),
    "interlaced": png(30, 20, interlaced=True),
    "palette": indexed(),
    "palette that can be seen through": indexed(extra=(b"tRNS", b"\0\x80")),
    "palette of one color, pixels of two": indexed(b"\xff\0\0"),
    "colors of a press": indexed(extra=cmyk_profile()),
}


@pytest.mark.parametrize("name", LOGOS)
def test_a_logo_that_is_taken_can_be_printed(typesetter: Typesetter, name: str) -> None:
    assert logo_problem(LOGOS[name]) is None
    clinic = ClinicProfile("River Clinic", logo=LOGOS[name])
    for gray in (False, True):
        chosen = options(clinic=clinic, gray=gray)
        document = therapy_sheet(bare_entry(), INFO, chosen, words())
        pdf = reading.opened(typesetter.pdf(document))
        assert len(pdf.pages) == len(typesetter.page_images(document, 60))


DAMAGED = {
    "cut short": png(30, 20)[:-30],
    "no picture": b"no picture at all",
    "rows are missing": png(30, 20, missing_rows=5),
    "packed in no known way": indexed(before=b"\x09"),
    "colors that are not whole": indexed(b"\xff\0"),
    "larger than memory": png(30, 20, claim=(60_000, 60_000)),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_logo_that_was_damaged_since_stops_no_sheet(typesetter: Typesetter, name: str) -> None:
    """One that is kept was looked at long ago, or elsewhere."""
    clinic = ClinicProfile("River Clinic", logo=DAMAGED[name])
    document = therapy_sheet(bare_entry(), INFO, options(clinic=clinic), words())
    plain = therapy_sheet(
        bare_entry(), INFO, options(clinic=ClinicProfile("River Clinic")), words()
    )
    assert typesetter.pdf(document) == typesetter.pdf(plain)
