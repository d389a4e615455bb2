"""A comparison on paper: sources are numbered, and the list says what each number is and where."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from desktop.core.handouts.compare import ComparePaper, PaperHead, SourceList, compare_sheet
from desktop.core.handouts.parts import ReviewState, Tone
from tests.helpers.entries import GUIDE, LABEL, options

PAPER = ComparePaper(
    title="Comparison", subtitle="Exemplara and Otherara", lang="en",
    heads=(PaperHead("Exemplara", "exemplumab"), PaperHead("Otherara", "otherumab")), rows=(),
    caution="Not compared in one trial.", left_out="", review="Not reviewed",
    state=ReviewState.NOT_REVIEWED, staff="For staff", sources_heading="Sources",
    sources=("1. Exemplara label",), version="Content 1", printed="Printed on {0}",
    page="Page {0} of {1}", name="Name", note="Note",
)  # fmt: skip


def test_each_source_has_one_number_in_the_order_of_citing() -> None:
    sources = SourceList()
    assert sources.numbers((GUIDE,)) == (1,)
    assert sources.numbers((LABEL, GUIDE, LABEL)) == (2, 1)
    assert sources.numbers((replace(LABEL, locator="section 8"),)) == (2,)


def test_the_list_says_what_a_source_is_and_every_place_once() -> None:
    sources = SourceList()
    sources.numbers((LABEL, replace(LABEL, locator="section 8"), LABEL, GUIDE))
    assert sources.lines() == (
        "Exemplara label, Example Pharma (2024-05): section 6; section 8",
        "Patient guide, Example Center (undated): page 2",
    )


def test_undated_is_said_in_the_language_of_the_paper() -> None:
    sources = SourceList(lambda text: {"undated": "sin fecha"}.get(text, text))
    sources.numbers((replace(GUIDE, locator="página 2"),))
    assert "(sin fecha)" in sources.lines()[0]


def test_the_sheet_says_its_state_its_day_and_what_was_typed_for_it() -> None:
    printed = replace(options(), printed_on=date(2026, 11, 29), patient="A. Person", remark=" ")
    made = compare_sheet(PAPER, printed, "en")
    assert (made.template, made.lang, made.content_lang) == ("compare", "en", "en")
    assert made.document_title == "Comparison: Exemplara and Otherara"
    assert [(n.tone, n.text) for n in made.notices] == [(Tone.REVIEW, "Not reviewed")]
    assert made.general == ("For staff",)
    assert [(f.label, f.value) for f in made.letterhead.fields] == [("Name", "A. Person")]
    assert made.footer.lines[-1] == "Content 1 · Printed on 2026-11-29"
    reviewed = replace(PAPER, state=ReviewState.REVIEWED)
    assert compare_sheet(reviewed, printed, "en").notices == ()
