"""The short sheet takes the richest form that fits on two sides, though not every form is tried."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.repository import ContentRepository
from desktop.core.bundles import Part, make
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.frame import HandoutOptions
from desktop.printing.files import page_count
from desktop.printing.typesetter import Typesetter
from tests.helpers.entries import FONTS, HANDOUTS, TODAY, words

SIDES = 2


@pytest.mark.parametrize(
    ("entry_id", "lang", "paper"),
    [("blinatumomab", "es", "letter"), ("tisagenlecleucel", "en", "a4")],
)
def test_no_richer_form_would_fit(
    release: ContentRepository, entry_id: str, lang: str, paper: str
) -> None:
    """Each form alone: too long up to one, then never again, and that one is what is set."""
    options = HandoutOptions(TODAY, lang=lang, paper=paper, short=True)
    document = make(release, words, Wish(entry_id, options), Part(kind("sheet")))
    typesetter = Typesetter(HANDOUTS, FONTS)
    alone = [typesetter.pdf(replace(document, cores=(form,))) for form in document.cores]
    fits = [page_count(data) <= SIDES for data in alone]
    assert fits == sorted(fits), "a form that fits comes before one that does not"
    assert typesetter.pdf(document) == alone[fits.index(True)]
