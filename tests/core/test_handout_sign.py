"""The sheet on one sign: its fixed text, how often it came, and the sources of just that."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from db.errors import UnknownEntryError
from db.records import Audience, Entry, Kind, Sign, Statement
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.errors import NoPatientWordsError
from desktop.core.handouts.blocks import Box, PageDocument
from desktop.core.handouts.parts import Style
from tests.helpers import entries
from tests.helpers.entries import LABEL, options, say, words
from tests.helpers.library import FakeLibrary


def library(**changes: Any) -> FakeLibrary:
    """Return a library whose therapy counts fever, and whose fever has `changes`."""
    found = FakeLibrary()
    fever, *others = found.signs
    found.signs = (replace(fever, **changes), *others)
    rows = [
        replace(f, reaction=replace(f.reaction, symptom_id=f.reaction.term)) if f.reaction else f
        for f in found.therapy.facts
    ]
    found.therapy = replace(found.therapy, facts=tuple(rows))
    return found


def page(found: FakeLibrary, sign_id: str = "fever") -> PageDocument:
    made = kind("sign").make(found, words(), Wish("exemplumab", options(), sign_id=sign_id))
    assert isinstance(made, PageDocument)
    return made


def box(found: FakeLibrary, sign_id: str = "fever") -> Box:
    (top,) = page(found, sign_id).top
    assert isinstance(top, Box)
    return top


def test_the_fixed_text_of_the_sign_stands_in_the_box_of_its_level() -> None:
    fever, late = box(library()), box(library(), "insomnia")
    assert (fever.heading, fever.tone, fever.icon) == ("Get help now", "red", "alert-triangle")
    assert fever.lead == "Fixed text of fever."
    assert [line.text for group in fever.groups for line in group.lines] == [
        "A low temperature counts too."
    ]
    assert (late.heading, late.tone, late.groups) == ("Tell us at the next visit", "blue", ())


def test_professional_text_never_stands_in_for_that_of_patients() -> None:
    professional = (replace(say("raise", "CRP above 100"), audience=Audience.PROFESSIONAL),)
    found = box(library(instruction=professional, raises=professional))
    assert found.lead == words()["level_text.emergency-now"]
    assert found.groups == ()


def test_what_it_is_how_often_it_came_and_what_helps() -> None:
    made = page(library())
    shown = [(s.id, s.style, [line.text for line in s.lines]) for s in made.sections]
    assert shown == [
        ("what", Style.TEXT, ["What fever is."]),
        ("often", Style.PEOPLE, ["About 55 of 100 people had one."]),
        ("care", Style.ITEMS, ["Ask a friend to make the call."]),
    ]
    assert [line.people for line in made.sections[1].lines] == [55]
    assert not any(line.item for line in made.sections[0].lines)
    assert [s.id for s in page(library(), "headache").sections] == ["what", "care"]
    assert [s.id for s in page(library(self_care=())).sections] == ["what", "often"]


ELSEWHERE = replace(LABEL, publisher="Only Here")


def cited(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(replace(s, citations=(ELSEWHERE,)) for s in statements)


@pytest.mark.parametrize("part", ["instruction", "raises", "self_care"])
def test_it_names_the_source_of_each_fixed_text(part: str) -> None:
    plain = library()
    assert "Only Here" not in sources(page(plain))
    found = library(**{part: cited(getattr(plain.signs[0], part))})
    assert "Only Here" in sources(page(found))


@pytest.mark.parametrize("text", ["emergency", "common"])
def test_it_names_the_source_of_what_the_therapy_says(text: str) -> None:
    found = library()
    said = found.therapy.patient
    wanted = [s for s in said if s.topic == text and (text == "emergency" or s.label == "Fever")]
    changed = tuple(cited((s,))[0] if s in wanted else s for s in said)
    found.therapy = replace(found.therapy, patient=changed)
    assert "Only Here" in sources(page(found))
    rash = tuple(cited((s,))[0] if s.label == "Rash" else s for s in said)
    found.therapy = replace(found.therapy, patient=rash)
    assert "Only Here" not in sources(page(found)), "of another sign"


def test_it_names_the_source_of_what_the_sign_is() -> None:
    class Elsewhere(FakeLibrary):
        def _sign_entry(self, sign: Sign) -> Entry:
            about = super()._sign_entry(sign)
            return replace(about, patient=cited(about.patient))

    assert "Only Here" in sources(page(Elsewhere()))


def sources(made: PageDocument) -> str:
    assert made.sources is not None
    return made.sources.text


def test_a_sign_that_the_therapy_does_not_have_is_refused() -> None:
    """A real therapy has 40 signs: the names of all of them told nobody which was meant."""
    with pytest.raises(UnknownEntryError) as caught:
        page(library(), "hedache")
    assert caught.value.nearest == ("headache", "fever", "insomnia")


def test_without_words_on_the_sign_there_is_no_sheet() -> None:
    class Silent(FakeLibrary):
        def _sign_entry(self, sign: Sign) -> Entry:
            return replace(super()._sign_entry(sign), patient=())

    with pytest.raises(NoPatientWordsError, match="Fever"):
        page(Silent())


def test_it_is_for_what_people_get_that_has_signs() -> None:
    found, suits = library(), kind("sign").suits
    assert suits(found, found.therapy)
    assert suits(found, entries.supportive_entry())
    assert not suits(found, entries.entry(Kind.LEUKEMIA))
    found.signs = ()
    assert not suits(found, found.therapy)
