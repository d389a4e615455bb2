"""Diaries and the phone log: signs of the content, our own questions, nothing counted or typed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from msgspec.structs import replace

from db.records import Level
from desktop.core.document_kind import DocumentKind, Wish
from desktop.core.documents import KINDS
from desktop.core.handouts.blocks import Blanks, Box, Grid, PageDocument
from desktop.core.handouts.carer import CARER
from desktop.core.handouts.diaries import NEURO, TEMPERATURE, WEEK
from desktop.core.handouts.parts import ReviewState
from desktop.core.handouts.phone_log import PHONE_LOG
from tests.helpers.entries import options, words
from tests.helpers.library import FakeLibrary

MINE = (WEEK, TEMPERATURE, NEURO, PHONE_LOG)
LIBRARY = FakeLibrary()


def made(kind: DocumentKind, lang: str = "en", **changes: Any) -> PageDocument:
    document = kind.make(LIBRARY, words(lang), Wish("exemplumab", options(lang=lang, **changes)))
    assert isinstance(document, PageDocument)
    return document


def grids(document: PageDocument) -> list[Grid]:
    return [b for b in (*document.top, *document.bottom) if isinstance(b, Grid)]


def boxes(document: PageDocument) -> list[Box]:
    return [b for b in (*document.top, *document.bottom) if isinstance(b, Box)]


def test_all_four_are_registered_under_numbers_of_their_own() -> None:
    assert [k for k in KINDS if k in MINE] == list(MINE)
    numbers = [k.number for k in KINDS]
    assert len(set(numbers)) == len(numbers)


def test_a_diary_has_a_row_for_each_sign_that_can_wait_and_seven_empty_days() -> None:
    rows = [row for grid in grids(made(WEEK)) for row in grid.rows]
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert {grid.columns[1:] for grid in grids(made(WEEK))} == {days}
    wait = [s.line for s in LIBRARY.signs if s.level is not Level.EMERGENCY]
    assert [row[0] for row in rows if row[0]] == wait
    assert {row[1:] for row in rows} == {("",) * 7}


def test_what_cannot_wait_stands_in_the_help_box_and_not_in_the_diary() -> None:
    document = made(WEEK)
    rows = {row[0] for grid in grids(document) for row in grid.rows}
    assert not rows & {s.line for s in LIBRARY.signs if s.level is Level.EMERGENCY}
    assert document.opening
    assert document.help.call


def test_in_large_print_a_diary_has_a_block_for_each_day() -> None:
    (grid,) = grids(made(WEEK, large_print=True))
    days = [words()[f"weekday.{day}"] for day in range(1, 8)]
    assert (days[0], days[-1]) == ("Monday", "Sunday")
    assert [row[0] for row in grid.rows] == days
    assert len(grid.columns) == 4


def test_the_temperature_log_says_what_to_do_and_leaves_the_readings_empty() -> None:
    document = made(TEMPERATURE)
    fever = next(s for s in LIBRARY.signs if s.symptom_id == "fever")
    (box,) = boxes(document)
    assert box.heading == fever.line
    assert box.lead == "Fixed text of fever."
    (grid,) = grids(document)
    assert {cell for row in grid.rows for cell in row} == {""}
    asked = [f.label for b in document.top if isinstance(b, Blanks) for f in b.fields]
    assert asked[0] == "How often, says my team", "no source says how often"


def test_a_carer_asks_four_questions_and_has_a_line_for_a_sentence_each_day() -> None:
    signs = tuple(
        replace(s, group="head and nerves") if s.level is Level.EMERGENCY else s
        for s in LIBRARY.signs
    )
    document = NEURO.make(FakeLibrary(signs=signs), words(), Wish("exemplumab", options()))
    assert isinstance(document, PageDocument)
    questions, sentence = grids(document)
    assert len(questions.columns) == 5
    assert len(questions.rows) == len(sentence.rows) == 7
    (box,) = boxes(document)
    lines = [line.text for group in box.groups for line in group.lines]
    assert lines == [s.line for s in signs if s.level is Level.EMERGENCY]


def test_the_phone_log_holds_all_signs_by_level_and_only_blanks_for_the_caller() -> None:
    document = made(PHONE_LOG)
    assert [box.heading for box in boxes(document)] == [
        "Get help now", "Call today", "Tell us at the next visit",
    ]  # fmt: skip
    lines = [line for box in boxes(document) for group in box.groups for line in group.lines]
    assert sorted(x.text for x in lines) == sorted(s.title for s in LIBRARY.signs)
    fields = [f for b in document.top if isinstance(b, Blanks) for f in b.fields]
    assert fields
    assert {f.value for f in fields} == {""}
    assert document.review is ReviewState.NOT_REVIEWED
    assert document.notices[0].text.startswith("Not clinically reviewed.")


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind", MINE, ids=[k.id for k in MINE])
def test_no_form_scores_reassures_or_directs(kind: DocumentKind, lang: str) -> None:
    """Rules D-06, D-09 and D-11 on paper."""
    text = made(kind, lang).to_json().lower()
    forbidden = (
        "score", "total", "you are fine", "no need to call", "puntuación", "puntaje",
        "no hace falta", "está bien", "diagnos",
    )  # fmt: skip
    assert [w for w in forbidden if w in text] == []
    assert not re.search(r"\b(give|start|stop|order|admit) (the|a|tocilizumab)\b", text)


@pytest.mark.parametrize("kind", [*MINE, CARER], ids=[k.id for k in (*MINE, CARER)])
def test_forms_exist_only_for_a_therapy_with_signs(kind: DocumentKind) -> None:
    empty = FakeLibrary(signs=())
    assert not kind.suits(empty, empty.therapy)
