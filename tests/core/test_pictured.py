"""Where pictures stand on a page, in which words, and that there is none without data."""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Audience, DayGrid, Entry, Mark, Onset, Pictures, Reaction, Step
from db.repository import ContentRepository
from desktop.core.frequency import most_often_first
from desktop.core.page import Block, BlockKind, compose
from desktop.core.pictured import by_date, given_pictures, is_approval_line, onset_pictures
from tests.core.test_page import state
from tests.helpers import entries

PICTURES = Pictures(
    (Onset("crs", "Storm", "", "By day 2.", "infusion", "days", "problems", "", 2, None, None,
           None, None, None, ()),),
    (DayGrid("a-1", "First use", "Cycle 1", "Day 1.", 0, (Mark("infusion", ((1, 1),), False),),
             "", "", ()),),
    (Step("infuse", "You get the cells.", "", ()),),
)  # fmt: skip


def drawn(entry: Entry, audience: Audience) -> list[tuple[str, str]]:
    """Return section and topic of each picture of a page, in order."""
    return [
        (section.id, block.topic)
        for section in compose(entry, audience, ())
        for block in section.blocks
        if block.kind is BlockKind.PICTURE
    ]


def test_professional_pictures_stand_first(repository: ContentRepository) -> None:
    entry = replace(repository.entry("velotumab"), pictures=PICTURES)
    assert drawn(entry, Audience.PROFESSIONAL) == [
        ("given", "journey"), ("given", "treatment_days"), ("effects", "starts_at"),
    ]  # fmt: skip
    given = next(s for s in compose(entry, Audience.PROFESSIONAL, ()) if s.id == "given")
    assert [b.topic for b in given.blocks[:2]] == ["journey", "journey"]
    assert given.blocks[0].kind is BlockKind.HEADING


def test_patient_pictures_stand_below_their_words(repository: ContentRepository) -> None:
    entry = replace(repository.entry("velotumab"), patient_pictures=PICTURES)
    given = next(s for s in compose(entry, Audience.PATIENT, ()) if s.id == "given")
    topics = list(dict.fromkeys(b.topic for b in given.blocks))
    assert topics == ["journey", "how_given", "treatment_days", "expect", "starts_at"]


def test_each_audience_has_its_own_pictures(repository: ContentRepository) -> None:
    entry = replace(repository.entry("velotumab"), pictures=PICTURES, patient_pictures=Pictures())
    assert drawn(entry, Audience.PATIENT) == []
    assert given_pictures(entry, Audience.PATIENT) == ()
    assert onset_pictures(entry, Audience.PATIENT) == ()


def test_no_data_no_picture(repository: ContentRepository) -> None:
    entry = repository.entry("darutumab")
    assert drawn(entry, Audience.PATIENT) == drawn(entry, Audience.PROFESSIONAL) == []


def test_uses_are_kept_apart() -> None:
    one = PICTURES.grids[0]
    grids = (one, replace(one, key="a-2", label="Cycle 2"), replace(one, key="b-1", use="Other"))
    entry = given_pictures(_with(replace(PICTURES, grids=grids)), Audience.PATIENT)
    (days,) = (p for p in entry if p.uses)
    assert [(u.title, [g.key for g in u.grids]) for u in days.uses] == [
        ("First use", ["a-1", "a-2"]), ("Other", ["b-1"]),
    ]  # fmt: skip


def _with(pictures: Pictures) -> Entry:
    return replace(entries.entry(), patient_pictures=pictures)


def test_people_are_drawn_beside_common_effects_only(repository: ContentRepository) -> None:
    blocks = [b for s in compose(repository.entry("velotumab"), Audience.PATIENT, ())
              for b in s.blocks]  # fmt: skip
    people = {_label(b): b.people for b in blocks if b.people is not None}
    assert people == {"Fever": 55, "Rash": 85, "Low white cells": 100}
    assert {b.topic for b in blocks if b.people is not None} == {"common"}


def _label(block: Block) -> str:
    return block.statement.label if block.statement else ""


def test_approvals_along_a_line_from_the_first_to_the_last() -> None:
    rows = [state("approval", key, date=date) for key, date in (
        ("c", "2020-06-16"), ("a", "2000-05"), ("none", ""), ("b", "2017-09-01"),
    )]  # fmt: skip
    assert [s.date for s in by_date(rows)] == ["2000-05", "2017-09-01", "2020-06-16", ""]
    assert is_approval_line(rows)
    assert not is_approval_line(rows[:1])
    assert not is_approval_line(rows[1:3])


def rate(term: str, any_grade: str | None, floor: int | None, severe: str | None) -> Reaction:
    return Reaction(term, "adults", any_grade, severe, "3+", None, floor, None, None, None,
                    laboratory=False, symptom_id="")  # fmt: skip


def test_the_most_often_stands_first() -> None:
    rows = [
        state("reaction", r.term, reaction=r)
        for r in (
            rate("severe only", None, None, "5"), rate("floor", None, 20, None),
            rate("less", "<1", None, None), rate("often", "55", None, "6"),
            rate("words", "about half", None, None), rate("as often", "55", None, "28"),
        )
    ]  # fmt: skip
    assert [s.reaction.term for s in most_often_first(rows) if s.reaction] == [
        "as often", "often", "floor", "less", "severe only", "words",
    ]  # fmt: skip
