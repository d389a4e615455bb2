"""Figures on the checklist: whole people, one denominator, never a raw percent."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Reaction
from desktop.core.frequency import drawn_people, people_of_100, whole_people
from tests.helpers import entries


def reaction(any_grade: str | None, floor: int | None = None) -> Reaction:
    return Reaction("Fever", "adults", any_grade, None, "", None, floor, None, None, None,
                    laboratory=False, symptom_id="fever")  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "whole"),
    [("55", 55), ("84.6", 85), ("0.4", 0), ("12.5", 13), ("<1", None), (None, None), ("two", None)],
)
def test_percents_become_whole_people(printed: str | None, whole: int | None) -> None:
    assert whole_people(printed) == whole


@pytest.mark.parametrize(
    ("any_grade", "floor", "said"),
    [
        ("55", None, ("{0} of 100", "55")),
        ("84.6", 20, ("{0} of 100", "85")),
        ("<1", None, ("fewer than {0} of 100", "1")),
        ("0.4", None, ("fewer than {0} of 100", "1")),
        (None, 20, ("{0} or more of 100", "20")),
        (None, None, ("", "")),
        ("about two-thirds", None, ("", "")),
    ],
)
def test_a_figure_is_said_in_one_of_three_ways(
    any_grade: str | None, floor: int | None, said: tuple[str, str]
) -> None:
    assert people_of_100(reaction(any_grade, floor)) == said


@pytest.mark.parametrize(
    ("any_grade", "text", "drawn"),
    [
        ("1", "About 1 of 100 people had it.", 1),
        ("99.6", "All 100 of 100 people had it.", 100),
        ("0.4", "About 0 of 100 people had it.", None),
        ("20", "About 20 of 100 people had it.", 20),
        ("20", "About 120 of 100 people had it.", None),
        ("20", "It came on day 20.", None),
        ("<1", "Fewer than 1 of 100 people had it.", None),
    ],
)
def test_only_the_number_that_fact_and_sentence_share_is_drawn(
    any_grade: str, text: str, drawn: int | None
) -> None:
    fact = entries.rate("fever", any_grade)
    sentence = entries.say("common", text, links=(fact.id,))
    entry = replace(entries.entry(), facts=(fact,))
    assert drawn_people(sentence, entry) == drawn
    assert drawn_people(replace(sentence, links=()), entry) is None
    old = replace(entry, facts=(replace(fact, current=False),))
    assert drawn_people(sentence, old) is None


def test_a_sentence_of_two_numbers_has_no_picture_of_one() -> None:
    facts = (entries.rate("fever", "20"), entries.rate("rash", "30"))
    text = "About 20 of 100 had a fever, 30 of 100 a rash."
    sentence = entries.say("common", text, links=tuple(f.id for f in facts))
    assert drawn_people(sentence, replace(entries.entry(), facts=facts)) is None
