"""What every kind of paper has, whatever it is about: its choices, review, sources and id."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Kind
from db.site.records import SignOff
from desktop.core.document_kind import DocumentKind, Need, Wish
from desktop.core.documents import KINDS, kind
from desktop.core.handouts.parts import HandoutDocument, ReviewState, Tone
from desktop.core.sheet_code import decode
from tests.helpers.entries import LABEL, TODAY, options, words
from tests.helpers.library import FakeLibrary

SIGNED = SignOff("A. Reader", "Pharmacist", TODAY, TODAY.replace(year=2027), "X")
EACH = pytest.mark.parametrize("made", KINDS, ids=lambda made: made.id)


def paper(made: DocumentKind, **changes: object) -> HandoutDocument:
    wish = Wish(
        "exemplumab",
        options(**changes),
        sign_id="fever" if Need.SIGN in made.needs else "",
        ticked=("fever", "headache") if Need.TICKS in made.needs else (),
    )
    return made.make(FakeLibrary(), words(), wish)


@EACH
def test_what_was_chosen_reaches_it(made: DocumentKind) -> None:
    plain = paper(made, paper="letter")
    other = paper(made, paper="a4", large_print=True, gray=True)
    assert (plain.paper, plain.large_print, plain.gray) == ("letter", False, False)
    assert (other.paper, other.large_print, other.gray) == ("a4", True, True)
    assert (plain.lang, plain.content_lang, plain.date) == ("en", "en", TODAY.isoformat())
    assert plain.title in ("Exemplara", "Fever") or "Exemplara" in plain.subtitle
    assert plain.title in plain.document_title
    assert plain.general


@EACH
def test_who_stands_behind_it_is_said(made: DocumentKind) -> None:
    """In a box while nobody does, and in the footer of each page."""
    fresh, signed = paper(made), paper(made, sign_off=SIGNED)
    assert (fresh.review, signed.review) == (ReviewState.NOT_REVIEWED, ReviewState.REVIEWED)
    boxed = [notice.tone for notice in fresh.notices]
    assert boxed == [Tone.REVIEW]
    assert signed.notices == ()
    assert fresh.footer.lines != signed.footer.lines
    assert "A. Reader" in " ".join(signed.footer.lines)


@EACH
def test_its_id_says_what_it_is(made: DocumentKind) -> None:
    found = decode(paper(made, paper="a4").sheet_id, ["exemplumab"], ["fever"])
    about = "fever" if Need.SIGN in made.needs else ""
    assert (found.kind, found.entry_id, found.sign_id) == (made.number, "exemplumab", about)
    assert (found.lang, found.paper) == ("en", "a4")


@EACH
def test_it_names_its_sources(made: DocumentKind) -> None:
    document = paper(made)
    forms = [core.sources for core in document.cores] or [document.sources]
    assert all(form and LABEL.publisher in form.text for form in forms)


def test_a_calendar_is_for_therapies_with_words() -> None:
    library, suits = FakeLibrary(), kind("calendar").suits
    therapy = library.therapy
    assert suits(library, therapy)
    assert not suits(library, replace(therapy, patient=()))
    assert not suits(library, replace(therapy, summary=replace(therapy.summary, kind=Kind.SYMPTOM)))
