"""The frame of a page of blocks: what stands on it without its maker saying so, and its lines."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.core.handouts.frame import Order
from desktop.core.handouts.page import in_sevens, line, page
from desktop.core.handouts.parts import NO_HELP, Group, Line, Tone
from tests.helpers import entries
from tests.helpers.entries import INFO, options, say, words


def order(lang: str = "en", **changes: object) -> Order:
    return Order(2, entries.entry(), INFO, options(lang=lang, **changes), words(lang))


def test_every_page_warns_of_what_nobody_has_checked_and_of_another_language() -> None:
    assert [n.tone for n in page(order(), "When to call", ()).notices] == [Tone.REVIEW]
    spanish = page(order("es"), "Cuándo llamar", ())
    assert [n.tone for n in spanish.notices] == [Tone.REVIEW, Tone.LANGUAGE]
    assert (spanish.lang, spanish.content_lang) == ("es", "en")


def test_every_page_names_therapy_sources_and_what_it_does_not_replace() -> None:
    found = page(order(gray=True), "When to call", entries.WORDS)
    assert (found.title, found.document_title) == ("When to call", "When to call: Exemplara")
    assert found.subtitle == words().fill("title.about", title="Exemplara (exemplumab)")
    assert found.general == (words()["general.sheet"],)
    assert found.sources is not None
    assert "Example Pharma" in found.sources.text
    assert found.gray
    assert found.sheet_id in found.footer.lines[1]


def test_the_red_box_holds_the_signs_that_cannot_wait() -> None:
    (group,) = page(order(), "When to call", ()).help.groups
    assert [x.text for x in group.lines] == [
        s.text for s in entries.WORDS if s.topic == "emergency"
    ]
    silent = tuple(s for s in entries.WORDS if s.topic != "emergency")
    nothing = replace(order(), entry=entries.entry(patient=silent))
    assert page(nothing, "When to call", ()).help.groups == ()
    assert page(order(), "Card", (), opening="").help == NO_HELP


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (say("expect", "you go home.", "Day 4"), Line("You go home.", "Day 4")),
        (say("expect", "pH is low.", "Day 4"), Line("PH is low.", "Day 4")),
        (say("expect", "you go home."), Line("you go home.", item=False)),
        (say("expect", "You go home.", style="bullet"), Line("You go home.")),
        (say("expect", "Not stated.", style="gap"), Line("Not stated.", gap=True)),
    ],
)
def test_a_statement_becomes_a_line(said: entries.Statement, shown: Line) -> None:
    assert line(said) == shown


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (7, [7]), (8, [7, 1]), (15, [7, 7, 1])])
def test_no_list_has_more_than_seven_lines_and_one_heading(count: int, sizes: list[int]) -> None:
    lines = tuple(Line(str(n)) for n in range(count))
    found = in_sevens("Signs", lines)
    assert [len(group.lines) for group in found] == sizes
    assert [x for group in found for x in group.lines] == list(lines)
    assert [group.heading for group in found] == ["Signs", "", ""][: len(sizes)]
    assert all(isinstance(group, Group) for group in found)
