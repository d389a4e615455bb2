"""The sheet "What I want to tell my team": fixed texts, whatever is ticked (rules D-09 to D-12)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from db.records import Audience, Level, Sign
from desktop.core.checklist import Mark, Since
from desktop.core.handouts.checklist import checklist_sheet
from desktop.core.handouts.parts import HandoutDocument
from tests.helpers import entries
from tests.helpers.entries import INFO, LABEL, SIGNS, options, words


def checklist(*ticked: str, lang: str = "en") -> HandoutDocument:
    signs = [s for s in SIGNS if s.symptom_id in ticked]
    return checklist_sheet(entries.entry(), signs, SIGNS, INFO, options(), words(lang))


def test_emergency_signs_stand_there_checked_or_not() -> None:
    lines = [line for group in checklist("fever").help.groups for line in group.lines]
    assert [(line.text, line.checked) for line in lines] == [
        ("Fever that is new", True),
        ("Confusion that is new", False),
    ]


def test_checked_signs_come_by_level_with_their_fixed_text() -> None:
    levels = checklist("insomnia", "headache", "fever").levels
    assert [(x.level, x.heading) for x in levels] == [
        ("emergency-now", "Get help now"),
        ("call-today", "Call today"),
        ("tell-at-next-visit", "Tell us at the next visit"),
    ]
    card = levels[1].cards[0]
    assert card.instruction == ("Fixed text of headache.",)
    assert card.raises == ("After a fall, a headache means call now.",)


@given(st.sets(st.sampled_from([s.symptom_id for s in SIGNS])))
def test_the_text_of_a_sign_does_not_depend_on_other_ticks(ticked: set[str]) -> None:
    alone = {s: checklist(s).levels[0].cards[0] for s in ticked}
    together = [card for level in checklist(*ticked).levels for card in level.cards]
    assert sorted(map(repr, together)) == sorted(map(repr, alone.values()))


def test_a_checklist_gives_no_likely_cause_and_no_all_clear() -> None:
    text = checklist("fever", "headache").to_json().lower()
    assert [
        x for x in ("hidden syndrome", "you are fine", "no need to call", "score") if x in text
    ] == []


def test_the_code_of_a_checklist_tells_nothing_of_the_ticks() -> None:
    assert checklist("fever").sheet_id == checklist("insomnia", "headache").sheet_id


def test_professional_text_is_replaced_by_the_fixed_text_of_the_level() -> None:
    urgency = replace(SIGNS[0].instruction[0], audience=Audience.PROFESSIONAL)
    odd = replace(SIGNS[0], instruction=(urgency,), raises=(urgency,))
    document = checklist_sheet(entries.entry(), [odd], [odd], INFO, options(), words())
    card = document.levels[0].cards[0]
    assert card.instruction == ("Call your care team or 911 now.",)
    assert card.raises == ()


def test_no_block_of_signs_has_more_than_seven() -> None:
    many = [entries.sign(f"sign {n}", Level.EMERGENCY, "skin") for n in range(16)]
    document = checklist_sheet(entries.entry(), [], many, INFO, options(), words())
    assert [len(group.lines) for group in document.help.groups] == [6, 6, 4]


def test_a_heading_that_comes_again_says_so() -> None:
    """A box had "Head and nerves" twice, as if the second list were a mistake of the printer."""
    many = [entries.sign(f"sign {n}", Level.EMERGENCY, "skin") for n in range(12)]
    for lang, heading in (("en", "Skin (continued)"), ("es", "Piel (continuación)")):
        made = checklist_sheet(entries.entry(), [], many, INFO, options(), words(lang))
        assert made.help.groups[1].heading == heading
        assert len({group.heading for group in made.help.groups}) == 2


def test_the_sheet_cites_what_is_printed_whatever_is_ticked() -> None:
    """The signs of "Get help now" are printed unticked, too; they have sources like all others."""
    guide, label = entries.GUIDE, entries.LABEL
    signs = [
        replace(entries.sign("fever", Level.EMERGENCY), citations=(guide,)),
        replace(entries.sign("rash", Level.NEXT_VISIT), citations=(label,)),
    ]

    def cited(*ticked: Sign) -> str:
        made = checklist_sheet(entries.entry(), ticked, signs, INFO, options(), words())
        return made.sources.text if made.sources else ""

    assert guide.publisher in cited()
    assert label.publisher not in cited(), "this sign is not on the sheet"
    assert label.publisher in cited(replace(signs[1], instruction=()))


def test_nothing_checked_leaves_room_to_write() -> None:
    document = checklist()
    assert document.levels == ()
    assert document.notes.heading == "I checked nothing on the list. I want to say:"


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (None, ""),
        (Since.TODAY, "today, March 1, 2028"),
        (Since.YESTERDAY, "yesterday, February 29, 2028"),
        (Since.DAYS, "a few days ago"),
        (Since.WEEKS, "a week or more ago"),
    ],
)
def test_since_when_is_a_day_where_it_is_one(since: Since | None, said: str) -> None:
    chosen = options(printed_on=date(2028, 3, 1))
    marks = {"fever": Mark(None, since)}
    made = checklist_sheet(entries.entry(), SIGNS[:1], SIGNS, INFO, chosen, words(), marks)
    (card,) = made.levels[0].cards
    assert [field.value for field in card.fields] == [said, "", ""]


def test_the_sources_of_the_signs_and_of_their_fixed_text_are_named() -> None:
    """Of the emergency signs in the box, checked or not; of no other sign that is not checked."""
    place = replace(LABEL, publisher="Only Here")

    def named(sign_id: str, *ticked: str, part: str = "citations") -> bool:
        signs: list[Sign] = []
        for sign in SIGNS:
            said = getattr(sign, part)
            cited = tuple(
                s if part == "citations" else replace(s, citations=(place,)) for s in said
            )
            new = (place,) if part == "citations" else cited
            signs.append(replace(sign, **{part: new}) if sign.symptom_id == sign_id else sign)
        checked = [s for s in signs if s.symptom_id in ticked]
        made = checklist_sheet(entries.entry(), checked, signs, INFO, options(), words())
        return made.sources is not None and "Only Here" in made.sources.text

    assert named("fever")
    assert named("headache", "headache")
    assert not named("headache")
    for part in ("instruction", "raises"):
        assert named("headache", "headache", part=part)
        assert not named("headache", "fever", part=part)


@pytest.mark.parametrize(("count", "blocks", "again"), [(1, 1, 0), (7, 1, 0), (8, 2, 1)])
def test_more_than_seven_signs_are_repeated_as_those_of_the_sheet(
    count: int, blocks: int, again: int
) -> None:
    signs = [replace(SIGNS[0], symptom_id=str(n)) for n in range(count)]
    box = checklist_sheet(entries.entry(), [], signs, INFO, options(), words()).help
    assert (len(box.groups), len(box.again)) == (blocks, again)
