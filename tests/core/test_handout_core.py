"""What the short sheet leaves out step by step, and what no step may leave out."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.core.handouts import core
from desktop.core.handouts.parts import Core, HandoutDocument, Line
from desktop.core.handouts.therapy import STYLES, therapy_sheet
from tests.helpers import entries
from tests.helpers.entries import INFO, options, say, words

FIVE = tuple(Line(f"Text {n}. More of it.", f"Item {n}") for n in range(5))
TOLD = Line("Call for any sign above.", item=False)
TODAY = Line("Call today for these.", item=False)
ADVICE = Line("Call 911 first for a seizure.", item=False)
GAP = Line("The sources we read do not say.", gap=True)


def short(lang: str = "en") -> HandoutDocument:
    return therapy_sheet(entries.entry(), INFO, options(short=True, lang=lang), words(lang))


def kept(name: str, lines: tuple[Line, ...], **step: Any) -> list[str]:
    found = core.kept(core.Step(**step), {name: lines}, (), words())
    return [f"{x.label}|{x.text}" if x.label else x.text for x in found.get(name, ())]


def section(form: Core, name: str) -> list[str]:
    return [x.label or x.text for s in form.sections if s.id == name for x in s.lines]


# --------------------------------------------------------------------------------- what stays


@pytest.mark.parametrize("form", range(len(core.STEPS)))
def test_no_form_drops_what_a_person_must_not_miss(form: int) -> None:
    found = short().cores[form]
    assert section(found, "what_it_is")[0].startswith("Exemplara is a medicine")
    assert section(found, "serious")[:2] == [
        "Strong immune reaction (CRS)",
        "Brain and nerve effects",
    ]
    life = [line.text for s in found.sections if s.id == "life" for line in s.lines]
    assert [text for text in life if "drive" in text or "tay near" in text or "near." in text] == [
        "Do not drive while the pump runs.",
        "Stay near in the first days.",
        "The sources we read do not say how near. Ask your team.",
    ]
    assert len(section(found, "teach_back")) == 3
    assert found.sources is not None


def test_each_form_is_shorter_than_the_one_before_but_for_one_trade() -> None:
    """The search for the first form that fits relies on it; advice is traded for signs once."""
    sizes = [
        sum(len(x.text) + len(x.label) for s in form.sections for x in s.lines)
        for form in short().cores
    ]
    longer = [n for n, (a, b) in enumerate(itertools.pairwise(sizes)) if b > a]
    traded = [n for n, (a, b) in enumerate(itertools.pairwise(core.STEPS)) if b.advice < a.advice]
    assert set(longer) <= set(traded)


def test_the_card_is_the_last_thing_to_go() -> None:
    cards = [step.card for step in core.STEPS]
    assert cards == sorted(cards, reverse=True)
    assert cards.count(False) == 2


# ------------------------------------------------------------------------------- what is cut


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It drips. Then it stops.", "It drips."),
        (
            "A fever of 100.4 °F (38.0 °C) or higher. Call.",
            "A fever of 100.4 °F (38.0 °C) or higher.",
        ),
        ("¿Qué es? ¿Cómo va?", "¿Qué es?"),
        ("See “Get help now.” Then wait.", "See “Get help now."),
        ("No end", "No end"),
    ],
)
def test_a_first_sentence_ends_where_the_next_begins(text: str, first: str) -> None:
    assert core.first_sentence(text).rstrip("”") == first


def test_stops_and_effects_are_named_with_their_first_sentence() -> None:
    assert kept("expect", (*FIVE, GAP), expect=2) == ["Item 0|Text 0.", "Item 1|Text 1.", GAP.text]
    assert kept("serious", (TOLD, *FIVE[:2])) == [TOLD.text, "Item 0", "Item 1"]
    assert kept("serious", FIVE[:1], serious=1) == ["Item 0|Text 0."]


def test_effects_with_a_number_come_before_those_without() -> None:
    rates = (FIVE[0], Line("In about 9 of 100 people.", "Rash", people=9), FIVE[1])
    assert kept("common", (TOLD, *rates), common=2) == [
        TOLD.text,
        "Item 0|Text 0.",
        "Rash|In about 9 of 100 people.",
    ]
    assert kept("common", (TOLD, *rates), common=0) == ["Item 0; Rash; Item 1."]


def test_a_picture_goes_with_the_sentence_that_gives_its_number() -> None:
    rate = Line("It can itch. In about 9 of 100 people.", "Rash", people=9, picture="9 of 100.")
    shown = core.kept(core.Step(), {"common": (rate,)}, (), words())["common"]
    assert shown == (Line("It can itch.", "Rash"),)
    whole = core.kept(core.Step(common_text=True), {"common": (rate,)}, (), words())["common"]
    assert whole == (rate,)


def test_a_warning_and_a_gap_are_never_cut_in_the_middle() -> None:
    warning = Line("Some of these can cause death. Get help at once.", item=False)
    for step in core.STEPS:
        found = core.kept(step, {"serious": (warning, *FIVE[:1])}, (), words())["serious"]
        assert found[0] == warning
    gap = replace(GAP, text="The sources do not say. Ask your team.")
    assert kept("expect", (FIVE[0], gap)) == ["Item 0|Text 0.", gap.text]


def test_numbers_never_stand_without_the_people_they_were_counted_in() -> None:
    counted = Line("These numbers come from one study.", item=False)
    rate = Line("In about 9 of 100 people.", "Rash", people=9)
    for step in core.STEPS:
        lines = core.kept(step, {"common": (counted, rate)}, (), words())["common"]
        assert (counted in lines) == any(line.people for line in lines)


def test_a_plan_is_named_as_a_whole_or_told_as_a_whole() -> None:
    asked = Line("Have you had a stroke? Are you ill?", "Tell your team first")
    assert kept("how_given", (asked, *FIVE), how_given=4) == [
        "The steps are: Item 0; Item 1; Item 2; Item 3; Item 4."
    ]
    assert kept("how_given", (asked, *FIVE[:2]), how_given=2) == [
        "Item 0|Text 0. More of it.",
        "Item 1|Text 1.",
    ]
    assert kept("how_given", (TOLD, *FIVE), how_given=1) == [TOLD.text]


def test_signs_to_call_for_keep_the_sentence_before_them() -> None:
    lines = (TOLD, ADVICE, TODAY, *FIVE)
    first = "Item 0|Text 0. More of it."
    assert kept("when_to_call", lines, signs=1) == [TOLD.text, ADVICE.text, TODAY.text, first]
    assert kept("when_to_call", lines, signs=1, advice=1) == [TOLD.text, TODAY.text, first]
    assert kept("when_to_call", lines, signs=1, advice=0) == [TODAY.text, first]


def test_signs_that_mean_call_now_are_never_cut() -> None:
    """A supportive medicine has no box of its own: its first list holds the fever line."""
    lines = (TOLD, *FIVE[:2], TODAY, *FIVE[2:])
    assert len(kept("when_to_call", lines, signs=1, advice=0, gaps=False)) == len(lines)


# --------------------------------------------------------------------- what the full sheet has


def test_what_is_left_out_is_said() -> None:
    full = {"what_it_is": (TOLD,), "common": FIVE, "serious": FIVE, "questions": FIVE}
    found = {"what_it_is": (TOLD,), "common": FIVE[:1], "serious": FIVE[:1]}
    assert core.left_out(full, found, True, words()) == (
        "The full sheet has more: side effects, more questions. Ask for it."
    )
    assert core.left_out(full, full, True, words()) == ""
    assert core.left_out(full, full, False, words()) == (
        "The full sheet has more: a wallet card. Ask for it."
    )


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_section_can_be_named(lang: str) -> None:
    assert all(words(lang)[f"more.{name}"] for name in STYLES if name != "teach_back")


def test_only_sources_of_what_stands_there_are_named() -> None:
    only = replace(entries.LABEL, publisher="Only for the works")
    works = replace(say("how_it_works", "It ties cells."), citations=(only,))
    entry = entries.entry(patient=(say("what_it_is", "It is."), works))
    document = therapy_sheet(entry, INFO, options(short=True), words())
    named = [form.sources is not None and only.publisher in form.sources.text
             for form in document.cores]  # fmt: skip
    assert named == [step.whole for step in core.STEPS]
