"""What every sheet has around its text: its id, the clinic, the review, the sources."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from db.records import Entry, Kind
from db.site.records import ClinicProfile, SignOff
from desktop.core.handouts import frame
from desktop.core.handouts.frame import Order
from desktop.core.handouts.parts import Group, HandoutDocument, Line, ReviewState
from desktop.core.handouts.therapy import sections_offered, therapy_sheet
from desktop.core.sheet_code import decode
from tests.helpers import entries
from tests.helpers.entries import INFO, LABEL, TODAY, options, say, words

SIGNED = SignOff("A. Reader", "Pharmacist", date(2026, 1, 1), TODAY, "River Clinic")


def order(number: int = 5, sign_id: str = "", **changes: object) -> Order:
    return Order(number, entries.entry(), INFO, options(**changes), words(), sign_id=sign_id)


def test_a_sheet_on_a_sign_of_a_therapy_says_which_in_its_id() -> None:
    ids = ("exemplumab", "fever", "rash")
    fever, rash = (frame.sheet_id(order(sign_id=name)) for name in ("fever", "rash"))
    assert fever != rash
    assert decode(fever, ids, ids).sign_id == "fever"


def test_a_title_without_patient_words_is_that_of_the_list() -> None:
    found = order()
    assert replace(found, entry=replace(found.entry, patient_title="Plain")).title == "Plain"
    assert replace(found, entry=replace(found.entry, patient_title="")).title == "Exemplara"


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (date(2026, 11, 20), ReviewState.OUT_OF_DATE),
        (TODAY, ReviewState.REVIEWED),  # good through its last day, as on the screen
        (date(2026, 11, 22), ReviewState.REVIEWED),
    ],
)
def test_a_sign_off_holds_through_the_day_of_its_next_review(due: date, state: ReviewState) -> None:
    found = order(sign_off=replace(SIGNED, next_review_on=due))
    found = replace(found, entry=replace(found.entry, text_date=TODAY.isoformat()))
    assert frame.review_state(found) is state


def test_what_was_typed_for_one_person_stands_under_the_clinic() -> None:
    head = frame.letterhead(order(patient="Ann  Example ", remark=" "))
    assert [(f.label, f.value) for f in head.fields] == [
        (words()["clinic.name"], ""), (words()["clinic.daytime"], ""),
        (words()["clinic.patient"], "Ann Example"),
    ]  # fmt: skip


def test_only_a_damaged_logo_is_said_to_be_missing() -> None:
    assert not frame.letterhead(order()).lacks_logo
    damaged = frame.letterhead(order(clinic=ClinicProfile("River Clinic", logo=b"no picture")))
    assert (damaged.logo, damaged.lacks_logo) == ("", True)


@pytest.mark.parametrize(
    ("lines", "lead"),
    [
        ((Line("Fever"),), "help.lead"),
        ((Line("Fever"), Line("Not stated", gap=True)), "help.lead"),
        ((Line("Not stated", gap=True),), "help.lead_none"),
        ((), "help.lead_none"),
    ],
)
def test_the_red_box_does_not_speak_of_signs_where_none_is_known(
    lines: tuple[Line, ...], lead: str
) -> None:
    assert frame.help_box(order(), (Group("", lines),)).lead == words()[lead]


@pytest.mark.parametrize("short", [False, True])
def test_the_sources_that_are_left_out_are_counted(*, short: bool) -> None:
    most = frame.MAX_SOURCES[short]
    cited = [
        replace(say("what_it_is", str(n)), citations=(replace(LABEL, publisher=f"Publisher {n}"),))
        for n in range(most + 1)
    ]
    whole, more = (frame.sources(order(short=short), part) for part in (cited[:-1], cited))
    assert whole is not None
    assert more is not None
    left = words().fill("sources.more", count="1")
    assert whole.text.count("Publisher") == more.text.count("Publisher") == most
    assert left in more.text
    assert words().fill("sources.more", count="0") not in whole.text


def test_without_a_source_there_is_no_heading_of_sources() -> None:
    assert frame.sources(order(), [say("work", "Not stated.", style="gap")]) is None


def test_what_was_chosen_reaches_the_paper() -> None:
    chosen = {"paper": "a4", "large_print": True, "gray": True}
    made = therapy_sheet(entries.entry(), INFO, options(**chosen), words())
    plain = therapy_sheet(entries.entry(), INFO, options(paper="letter"), words())
    assert [(d.paper, d.large_print, d.gray) for d in (made, plain)] == [
        ("a4", True, True), ("letter", False, False),
    ]  # fmt: skip
    assert (made.title, made.document_title) == ("Exemplara", "Exemplara: patient sheet")
    assert (made.template, made.lang, made.content_lang) == ("sheet", "en", "en")
    assert (made.date, made.notes and made.notes.heading) == (TODAY.isoformat(), "My notes")


def left_out(entry: Entry, *names: str, short: bool = False) -> HandoutDocument:
    return therapy_sheet(entry, INFO, options(left_out=names, short=short), words())


def test_sections_that_were_left_out_are_named_on_the_sheet_and_in_its_id() -> None:
    whole = therapy_sheet(entries.entry(), INFO, options(), words())
    made = left_out(entries.entry(), "questions", "how_given", "when_to_call")
    gone = {s.id for s in whole.sections} - {s.id for s in made.sections}
    assert gone == {"how_given", "questions"}, "when to call always stands there"
    assert "How you get it; Questions to ask" in made.more
    assert decode(made.sheet_id, [entries.entry().summary.id], ()).left_out == (
        "how_given", "questions",
    )  # fmt: skip


def test_a_section_that_has_nothing_or_a_short_sheet_leaves_none_out() -> None:
    bare = entries.supportive_entry()
    made = left_out(bare, "teach_back", "how_given")
    assert decode(made.sheet_id, [bare.summary.id], ()).left_out == ("how_given",)
    short = left_out(entries.entry(), "how_given", short=True)
    assert decode(short.sheet_id, [entries.entry().summary.id], ()).left_out == ()
    assert (
        short.cores[0].sections == therapy_sheet(entries.entry(), INFO, options(), words()).sections
    )


def test_only_sections_with_words_can_be_left_out() -> None:
    offered = [name for name, _ in sections_offered(entries.supportive_entry(), words())]
    assert offered == ["what_it_is", "how_it_works", "how_given", "serious"]
    named = dict(sections_offered(entries.entry(), words()))
    assert named["questions"] == "Questions to ask"
    assert not {"when_to_call", "life"} & set(named)


def test_only_what_was_given_has_a_card_that_can_be_missed() -> None:
    fixed = words()
    for kind, is_given in ((Kind.THERAPY, True), (Kind.SYMPTOM, False)):
        made = therapy_sheet(entries.entry(kind), INFO, options(short=True), fixed)
        assert made.cores[0].card is is_given
        last = made.cores[-1]
        assert not last.card
        assert (fixed["more.card"] in last.more) is is_given
        assert fixed["more.how_it_works"] in last.more


def test_a_short_sheet_has_the_short_headings() -> None:
    fixed = words()
    made = therapy_sheet(entries.entry(), INFO, options(short=True), fixed)
    whole, *forms = [core.sections for core in made.cores]
    assert [s.heading for s in whole] == [fixed[f"section.{s.id}"] for s in whole]
    for form in forms:
        short = [fixed.get(f"section.{s.id}_short", fixed[f"section.{s.id}"]) for s in form]
        assert [s.heading for s in form] == short
    assert [s.heading for s in forms[0]] != [fixed[f"section.{s.id}"] for s in forms[0]]


def test_a_long_list_of_when_to_call_is_broken_up_on_a_whole_sheet_only() -> None:
    signs = [say("when_to_call", f"Sign {n}", style="bullet") for n in range(9)]
    others = [say("serious", f"Problem {n}", style="bullet") for n in range(9)]
    entry = entries.entry(patient=(*signs, *others))
    made = therapy_sheet(entry, INFO, options(short=True), words())
    between = words()["call.more"]
    found = [
        [s.id for s in core.sections for line in s.lines if line.text == between]
        for core in made.cores
    ]
    assert found == [["when_to_call"], *[[]] * (len(found) - 1)]


@pytest.mark.parametrize(
    "chosen",
    [
        {"mirror": "es"}, {"paper": "a4"}, {"large_print": True}, {"short": True}, {"gray": True},
    ],
)  # fmt: skip
def test_each_choice_stands_in_the_id_of_a_sheet(chosen: dict[str, Any]) -> None:
    made = replace(order(), options=options(**{"paper": "letter"} | chosen))
    found = decode(frame.sheet_id(made), ["exemplumab"], [])
    name, value = next(iter(chosen.items()))
    assert getattr(found, name) == value
    plain = decode(frame.sheet_id(order(paper="letter")), ["exemplumab"], [])
    assert getattr(plain, name) != value


def test_an_old_text_is_named_old_whatever_day_its_review_is_due() -> None:
    late = replace(SIGNED, next_review_on=date(2030, 1, 1))
    old = replace(entries.entry(), text_date="2025-01-01")
    for text, signed, line in (
        (old, late, words()["review.out_of_date"]),
        (old, replace(SIGNED, next_review_on=date(2026, 11, 1)), words()["review.out_of_date"]),
        (
            entries.entry(), replace(SIGNED, next_review_on=date(2026, 11, 1)),
            words().fill("review.check_due", date="November 1, 2026"),
        ),
        (replace(old, text_date="undated"), late, None),
    ):  # fmt: skip
        found = replace(order(sign_off=signed), entry=text)
        assert (frame.review_state(found) is ReviewState.REVIEWED) == (line is None)
        assert line is None or frame.review_line(found) == line
