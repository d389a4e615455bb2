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
