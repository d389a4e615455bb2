"""The pages for the refrigerator and the wallet: which signs, whom to call, what stays empty."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Kind, Level
from db.site.records import ClinicProfile
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.errors import NoPatientWordsError
from desktop.core.handouts.blocks import Blanks, Box, Cards, PageDocument
from desktop.core.handouts.parts import HelpBox, WalletCard
from desktop.core.sheet_code import decode
from tests.helpers import entries
from tests.helpers.entries import LABEL, options, say, words
from tests.helpers.library import FakeLibrary

EMERGENCY = [
    "Fever of 100.4 °F (38.0 °C) or higher", "Trouble breathing", "Confusion, or trouble speaking",
]  # fmt: skip


def made(name: str, library: FakeLibrary | None = None, **changes: object) -> PageDocument:
    wish = Wish("exemplumab", options(**changes))
    found = kind(name).make(library or FakeLibrary(), words(), wish)
    assert isinstance(found, PageDocument)
    return found


def boxes(page: PageDocument) -> list[Box]:
    return [block for block in page.top if isinstance(block, Box)]


def said(box: Box | HelpBox) -> list[list[str]]:
    return [[line.text for line in group.lines] for group in box.groups]


# ------------------------------------------------------------------------------ when to call


@pytest.mark.parametrize("of", ["emergency", "when_to_call", "insomnia", "work", "headache"])
def test_the_page_names_the_sources_of_what_stands_on_it(of: str) -> None:
    """Of the red box, of what to do, and of what can wait; of nothing else."""
    library = FakeLibrary()
    place = (replace(LABEL, publisher="Only Here"),)
    patient = [replace(s, citations=place) if s.topic == of else s for s in entries.WORDS]
    gap = [s for s in patient if s.style == "gap"]
    library.therapy = replace(library.therapy, patient=tuple(s for s in patient if s not in gap))
    library.signs = tuple(
        replace(s, instruction=tuple(replace(i, citations=place) for i in s.instruction))
        if s.symptom_id == of else s
        for s in library.signs
    )  # fmt: skip
    sources = made("call", library).sources
    assert sources is not None
    assert ("Only Here" in sources.text) == (of in ("emergency", "when_to_call", "insomnia"))


def test_the_page_of_signs_goes_from_now_to_the_next_visit() -> None:
    page = made("call")
    today, later = boxes(page)
    assert said(page.help) == [EMERGENCY]
    assert said(today) == [
        ["Call your care team's 24-hour line at any time."],
        ["A new rash", "Loose stools more than 3 times a day"],
    ]
    next_visit = [s.line for s in FakeLibrary().signs if s.level is Level.NEXT_VISIT]
    assert next_visit
    assert said(later) == [next_visit]
    assert (today.tone, later.tone, page.opening) == ("amber", "blue", "rows")


def test_without_signs_for_the_next_visit_or_words_for_today_there_is_no_empty_box() -> None:
    library = FakeLibrary()
    library.signs = tuple(s for s in library.signs if s.level is not Level.NEXT_VISIT)
    assert [box.tone for box in boxes(made("call", library))] == ["amber"]
    patient = tuple(s for s in library.therapy.patient if s.topic != "when_to_call")
    library.therapy = replace(library.therapy, patient=patient)
    assert boxes(made("call", library)) == []


def test_a_long_list_of_today_is_parted_with_words_between() -> None:
    library = FakeLibrary()
    signs = tuple(say("when_to_call", f"Sign {n}", style="bullet") for n in range(8))
    library.therapy = replace(library.therapy, patient=(*entries.WORDS, *signs))
    today = boxes(made("call", library))[0]
    assert [len(group.lines) for group in today.groups] == [1, 5, 5]
    assert [group.heading for group in today.groups] == ["", "", words()["call.more"]]


def test_the_page_says_where_to_hang_it_and_asks_for_a_helper() -> None:
    (blanks,) = made("call").bottom
    assert isinstance(blanks, Blanks)
    assert blanks.lead == "Hang this page where everyone at home can see it."
    assert [(f.label, f.value) for f in blanks.fields] == [(words()["notes.helper"], "")]


def test_all_that_the_page_says_has_its_sources() -> None:
    """V-02: the signs of the next visit are read elsewhere than the therapy's own words."""
    library = FakeLibrary()
    read = replace(entries.LABEL, publisher="Another Publisher")
    library.signs = tuple(
        replace(s, instruction=(replace(say("instruction", "Tell us."), citations=(read,)),))
        for s in library.signs
    )
    sources = made("call", library).sources
    assert sources is not None
    for publisher in ("Another Publisher", "Example Pharma", "Example Center"):
        assert publisher in sources.text


def test_each_page_has_its_own_number_in_the_sheet_id() -> None:
    for name, number in (("call", 2), ("wallet", 3), ("emergency", 4), ("calendar", 7)):
        assert decode(made(name).sheet_id, ["exemplumab"], []).kind == number, "for ever"


@pytest.mark.parametrize("name", ["call", "wallet"])
def test_without_patient_words_there_is_no_page(name: str) -> None:
    library = FakeLibrary()
    library.therapy = replace(library.therapy, patient=())
    with pytest.raises(NoPatientWordsError) as caught:
        made(name, library)
    assert "Exemplara" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "topic", "kinds"),
    [
        ("call", "when_to_call", {Kind.THERAPY, Kind.SUPPORTIVE}),
        ("wallet", "emergency", {Kind.THERAPY}),
    ],
)
def test_a_page_is_offered_for_what_is_given_and_has_its_words(
    name: str, topic: str, kinds: set[Kind]
) -> None:
    library = FakeLibrary()
    assert {k for k in Kind if kind(name).suits(library, entries.entry(k))} == kinds
    silent = tuple(s for s in entries.WORDS if s.topic != topic)
    assert not kind(name).suits(library, entries.entry(Kind.THERAPY, silent))


# ------------------------------------------------------------------------------ wallet card


def card(page: PageDocument) -> tuple[WalletCard, int]:
    (cards,) = page.top
    assert isinstance(cards, Cards)
    return cards.card, cards.count


def test_a_wallet_card_shows_the_red_signs_and_leaves_the_person_to_a_pen() -> None:
    clinic = ClinicProfile("River Clinic", phone_out_of_hours="555 0100")
    found, count = card(made("wallet", clinic=clinic))
    assert count == 2
    assert [line.text for line in found.signs] == EMERGENCY
    assert found.cut == words()["card.cut"]
    assert [(f.label, f.value) for f in found.front] == [
        (words()["card.when"], ""), (words()["card.mine"], ""),
        (words()["card.team"], "555 0100"),
    ]  # fmt: skip
    assert [(f.label, f.value) for f in found.more_fields] == [
        (words()["card.contact"], ""), (words()["card.allergies"], ""),
        (words()["card.medicines"], ""), (words()["card.clinic"], "River Clinic"),
    ]  # fmt: skip


def test_a_name_of_sixty_signs_still_stands_on_the_card() -> None:
    for name, printed in (("x" * 60, "x" * 60), ("x" * 61, "")):
        found, _ = card(made("wallet", clinic=ClinicProfile(name)))
        assert found.more_fields[-1].value == printed


def test_in_large_print_there_is_one_card() -> None:
    assert card(made("wallet", large_print=True))[1] == 1


def test_a_sheet_of_cards_has_its_sources_and_no_box() -> None:
    page = made("wallet")
    assert page.sources is not None
    assert "Example Pharma" in page.sources.text
    assert (page.opening, page.help.heading, page.compact, page.columns) == ("", "", True, 1)
    assert page.general == (words()["card.cut"],)
