"""What a sheet says depends on what it is about: nobody was given a fever."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Kind
from db.site.records import ClinicProfile
from desktop.core.document_kind import Wish
from desktop.core.documents import kind, kinds_for
from desktop.core.handouts.blocks import Box, Cards, PageDocument
from desktop.core.handouts.therapy import therapy_sheet
from desktop.printing.typesetter import Typesetter
from tests.helpers import entries, sheets
from tests.helpers.entries import FONTS, HANDOUTS, INFO, options, say, words
from tests.helpers.library import CARE, FakeLibrary

ABOUT = (say("what_it_is", "A reading of 100.4 °F or higher."), *entries.WORDS)
GIVEN = {Kind.THERAPY, Kind.SUPPORTIVE}


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("about", Kind)
def test_only_what_people_get_has_a_card_and_something_to_tell(about: Kind, short: bool) -> None:
    """A sheet on fever had said "I had Fever" on a card, with a date of treatment."""
    made = therapy_sheet(entries.entry(about, ABOUT), INFO, options(short=short), words())
    cards = [core.card for core in made.cores] or [made.card is not None]
    more = " ".join([made.more, *(core.more for core in made.cores)])
    if about in GIVEN:
        assert any(cards)
        assert made.help.tell
        assert words()["general.staff"] in made.general
    else:
        assert not any(cards)
        assert made.help.tell == ()
        assert made.general == (words()["general.sheet"],)
        assert words()["more.card"] not in more


@pytest.mark.parametrize("changes", [{}, {"short": True}, {"large_print": True}])
def test_a_sheet_on_a_sign_is_whole(changes: dict[str, object]) -> None:
    entry = entries.entry(Kind.SYMPTOM, ABOUT)
    made = therapy_sheet(entry, INFO, options(**changes), words())
    assert sheets.problems_of(Typesetter(HANDOUTS, FONTS).pdf(made), made) == []


def test_words_are_offered_on_a_sign_only_where_it_has_some() -> None:
    library = FakeLibrary()
    without = entries.entry(Kind.SYMPTOM, (say("what_it_is", "A warm feeling."),))
    having = entries.entry(Kind.SYMPTOM, (say("what_it_is", "It comes from a T cell."),))
    offered = [{k.id for k in kinds_for(library, entry)} for entry in (without, having)]
    assert ["terms" in ids for ids in offered] == [False, True]


@pytest.mark.parametrize(
    ("name", "printed"),
    [("River Clinic", "River Clinic"), ("", ""), ("A Center for Blood Cancers " * 4, "")],
)
def test_the_clinic_stands_on_the_wallet_card_where_it_has_room(name: str, printed: str) -> None:
    wish = Wish("exemplumab", replace(options(), clinic=ClinicProfile(name)))
    made = kind("wallet").make(FakeLibrary(), words(), wish)
    assert isinstance(made, PageDocument)
    cards = made.top[0]
    assert isinstance(cards, Cards)
    assert cards.card.more_fields[-1].value == printed


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_for_carers_speaks_to_the_carer(lang: str) -> None:
    """It had told a helper to ask a friend to call: the words of the patient's own page."""
    made = kind("carer").make(FakeLibrary(), words(lang), Wish("exemplumab", options(lang=lang)))
    sections = {section.id: section for section in made.sections}
    said = [line.text for line in sections["help"].lines]
    assert said == [words(lang)[f"carer.help_{n}"] for n in (1, 2, 3)]
    assert CARE[0].text not in said
    assert sections["self_care"].lead == words(lang)["carer.self_care_lead"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_can_wait_says_that_the_boxes_above_come_first(lang: str) -> None:
    """After CAR T cells "sudden panic" meant call now, and "panic" could wait on the same page."""
    made = kind("call").make(FakeLibrary(), words(lang), Wish("exemplumab", options(lang=lang)))
    assert isinstance(made, PageDocument)
    *_, later = [block for block in made.top if isinstance(block, Box)]
    assert later.heading == words(lang)["level.tell-at-next-visit"]
    assert later.lead == words(lang)["call.visit"]
