"""What stands on a sheet, before anything is set: order, boxes, numbers, review line, sheet id."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from db.records import Entry, Kind, Name
from db.site.records import ClinicProfile, SignOff
from desktop.core.errors import NoPatientWordsError
from desktop.core.frequency import drawn_people
from desktop.core.handouts.parts import Field, HandoutDocument, Line, Section, Tone
from desktop.core.handouts.therapy import LIFE, STYLES, therapy_sheet
from desktop.core.review_state import ReviewState, is_older_than_a_year
from tests.helpers import entries
from tests.helpers.entries import INFO, TODAY, options, rate, say, words

SIGNED = SignOff("A. Person", "pharmacist", date(2026, 6, 1), date(2027, 6, 1))


def make(entry: Entry | None = None, **changes: object) -> HandoutDocument:
    return therapy_sheet(entry or entries.entry(), INFO, options(**changes), words())


def section(document: HandoutDocument, name: str) -> Section:
    return next(s for s in document.sections if s.id == name)


def all_texts(document: HandoutDocument) -> str:
    return document.to_json()


# ---------------------------------------------------------------------------------------- content


def test_sections_come_in_reading_order() -> None:
    assert [s.id for s in make().sections] == [name for name in STYLES if name != "treatment"]


def test_the_help_box_holds_the_emergency_signs_in_order() -> None:
    help_box = make().help
    assert [line.text for group in help_box.groups for line in group.lines] == [
        "Fever of 100.4 °F (38.0 °C) or higher",
        "Trouble breathing",
        "Confusion, or trouble speaking",
    ]
    assert help_box.heading == "Get help now"
    assert "911" in help_box.emergency
    assert help_box.tell == (
        "Tell them you had Exemplara (exemplumab) on ",
        ". Show your wallet card.",
    )


def test_a_gap_is_a_gap_and_not_a_statement() -> None:
    lines = section(make(), "how_given").lines
    assert [(line.text[:11], line.gap, line.item) for line in lines] == [
        ("It drips in", False, False),
        ("A nurse cha", False, True),
        ("The sources", True, True),
    ]


def test_matters_of_life_are_named_once_and_gaps_stay_apart() -> None:
    lines = section(make(), LIFE).lines
    assert [(line.label, line.gap) for line in lines] == [
        ("Driving", False),
        ("Staying near", False),
        ("", True),
        ("Work or school", True),
        ("Vaccines", False),
        ("Pregnancy", False),
        ("Breastfeeding", False),
    ]
    assert lines[5].text == "It may harm a baby. Use birth control during treatment."


def test_silence_of_the_content_is_said_for_a_therapy() -> None:
    document = make(entries.bare_entry())
    missing = Line("The sources we read do not say. Ask your team.", gap=True)
    assert section(document, "self_care").lines == (missing,)
    assert document.help.groups[0].lines == (missing,)
    assert {line.label for line in section(document, LIFE).lines if line.gap} >= {
        "Driving",
        "Vaccines",
    }


def test_a_supportive_medicine_has_only_what_it_has() -> None:
    document = make(entries.supportive_entry())
    assert [s.id for s in document.sections] == [
        "what_it_is",
        "how_it_works",
        "how_given",
        "serious",
        "when_to_call",
    ]
    assert document.help.groups == ()
    assert document.help.lead == "If you feel very sick, do not wait."


def test_answers_of_the_teach_back_stay_with_the_staff() -> None:
    document = make()
    assert [line.text for line in section(document, "teach_back").lines] == [
        "What will you do if you have a fever at night?",
        "Who will you call?",
        "Which signs mean you call 911?",
    ]
    assert "All of the red box" not in all_texts(document)


def test_nothing_is_printed_without_patient_words() -> None:
    with pytest.raises(NoPatientWordsError, match="no sheet was made: Exemplara") as caught:
        make(entries.entry(patient=()))
    assert caught.value.exit_code == 77


def test_professional_words_never_reach_the_sheet() -> None:
    fact = replace(rate("fever", "55"), text="0.5 mg per day")
    assert "0.5 mg" not in all_texts(make(replace(entries.entry(), facts=(fact,))))


def test_the_short_sheet_has_forms_from_the_whole_sheet_down() -> None:
    document = make(short=True)
    assert (document.template, document.sections) == ("core", ())
    assert document.cores[0].sections == make().sections
    assert document.cores[0].more == ""
    assert document.cores[-1].more.startswith("The full sheet has more: what it is for, how it")
    assert document.card is not None
    assert "fold" not in document.card.cut  # one side only: the signs stand beside it


def test_the_short_sheet_in_large_print_is_one_form_of_any_length() -> None:
    document = make(short=True, large_print=True)
    assert (document.template, document.cores) == ("sheet", ())
    assert [s.id for s in document.sections] == [
        name for name in STYLES if name not in ("how_it_works", "self_care", "treatment")
    ]
    assert document.more.startswith("The full sheet has more: ")


def test_a_text_after_a_label_starts_like_a_sentence() -> None:
    spoken = (say("common", "about 16 of 100 people.", "Nausea"), say("common", "in a few weeks."))
    lines = section(make(entries.entry(patient=spoken)), "common").lines
    assert [line.text for line in lines] == ["About 16 of 100 people.", "in a few weeks."]


@pytest.mark.parametrize(
    ("topic", "gap", "label"),
    [
        ("driving", "Driving: the sources we read do not say. Ask your team.", ""),
        ("work", "Work: the sources we read do not say. Ask your team.", ""),
        ("work", "Wor: the sources we read do not say.", "Work or school"),
        ("work", "The sources we read do not say.", "Work or school"),
        ("pregnancy", "Birth control: the sources we read do not say.", "Pregnancy"),
    ],
)
def test_a_gap_that_names_its_matter_gets_no_second_name(topic: str, gap: str, label: str) -> None:
    entry = entries.entry(patient=(say("what_it_is", "It is."), say(topic, gap, style="gap")))
    assert Line(gap, label, gap=True) in section(make(entry), LIFE).lines


def test_the_usual_generic_name_comes_first() -> None:
    names = tuple(Name(n, "generic") for n in ("exemplumab-abcd", "exemplumab"))
    document = make(replace(entries.entry(), names=names))
    assert document.subtitle == "also called exemplumab, exemplumab-abcd"
    assert document.card is not None
    assert document.card.had == "I had Exemplara (exemplumab)"


def test_a_treatment_without_a_brand_stands_after_a_colon() -> None:
    """A card had said "I had Donor lymphocyte infusion", without an article."""
    document = make(replace(entries.entry(), names=()))
    assert document.card is not None
    assert document.card.had == "I had: Exemplara"
    assert document.help.tell[0] == "Say what you had: Exemplara, on "


# ------------------------------------------------------------------------------------------ numbers


def test_a_picture_shows_the_number_of_the_sentence() -> None:
    assert [
        (line.label, line.people, line.picture) for line in section(make(), "common").lines
    ] == [
        ("Fever", 55, "55 of 100 dots are filled in."),
        ("Rash", 20, "20 of 100 dots are filled in."),
        ("Cough", None, ""),
    ]


@pytest.mark.parametrize(
    ("text", "links", "drawn"),
    [
        ("About 55 of 100 people.", ("fever",), 55),
        ("Unas 55 de cada 100 personas.", ("fever",), 55),
        ("About 55 of 100 people had one.", ("rash",), None),  # a fact of another number
        ("About 55 of 100 people had one.", (), None),  # no fact behind it
        ("Fever is common.", ("fever",), None),  # the sentence gives no number
        ("About 55 of 100, later 20 of 100.", ("fever", "rash"), None),  # two numbers
        ("20 or more of 100 people.", ("chills",), None),  # only a bound
        ("Fewer than 1 of 100 people.", ("cough",), None),
        ("In 155 of 1000 people.", ("fever",), None),
        ("About 0.55 of 100 people.", ("fever",), None),
    ],
)
def test_a_picture_needs_a_fact_that_says_the_same(
    text: str, links: tuple[str, ...], drawn: int | None
) -> None:
    statement = say("common", text, "X", links=tuple(f"exemplumab:{key}" for key in links))
    assert drawn_people(statement, entries.entry()) == drawn


def test_an_outdated_fact_draws_nothing() -> None:
    fact = replace(rate("fever", "55"), current=False)
    statement = say("common", "About 55 of 100 people.", "X", links=("exemplumab:fever",))
    assert drawn_people(statement, replace(entries.entry(), facts=(fact,))) is None


@given(st.decimals(min_value=0, max_value=100, places=1))
def test_a_picture_never_shows_another_number_than_the_text(percent: Decimal) -> None:
    fact = rate("fever", str(percent))
    statement = say("common", "About 55 of 100 people.", "X", links=("exemplumab:fever",))
    drawn = drawn_people(statement, replace(entries.entry(), facts=(fact,)))
    assert drawn == (55 if 54.5 <= percent < 55.5 else None)


# -------------------------------------------------------------------------- review, age, sources


def test_a_fresh_sheet_says_that_nobody_has_checked_it() -> None:
    document = make()
    assert document.review is ReviewState.NOT_REVIEWED
    assert document.needs_confirmation
    assert [n.tone for n in document.notices] == [Tone.REVIEW]
    assert document.footer.lines[0] == document.notices[0].text == words()["review.not_reviewed"]


def test_a_signed_sheet_names_who_checked_it() -> None:
    document = make(sign_off=SIGNED)
    assert document.review is ReviewState.REVIEWED
    assert document.notices == ()
    assert document.footer.lines[0] == "Checked by A. Person, pharmacist on June 1, 2026."


@pytest.mark.parametrize(
    ("today", "said"),
    [
        # Eight months after it was written: nothing may say that it is more than a year old.
        (date(2027, 6, 2), "This sheet was due for a new check by June 1, 2027."),
        (date(2027, 10, 2), "This sheet is more than a year old."),
    ],
)
def test_a_sign_off_runs_out_with_its_date_or_with_the_text(today: date, said: str) -> None:
    document = make(sign_off=SIGNED, printed_on=today)
    assert document.review is ReviewState.OUT_OF_DATE
    assert document.footer.lines[0] == f"{said} Ask your care team for a new one."


@pytest.mark.parametrize(
    ("today", "old"),
    [(date(2027, 10, 1), False), (date(2027, 10, 2), True), (date(2026, 1, 1), False)],
)
def test_a_text_older_than_a_year_is_named_old(today: date, old: bool) -> None:
    tones = [notice.tone for notice in make(printed_on=today).notices]
    assert tones == ([Tone.REVIEW, Tone.AGE] if old else [Tone.REVIEW])


def test_the_29th_of_february_has_an_anniversary() -> None:
    leap = date(2024, 2, 29)
    assert not is_older_than_a_year(leap, date(2025, 2, 28))
    assert is_older_than_a_year(leap, date(2025, 3, 1))


def test_words_in_another_language_are_announced() -> None:
    document = therapy_sheet(entries.entry(), INFO, options(lang="es"), words("es"))
    assert (document.lang, document.content_lang) == ("es", "en")
    assert document.notices[-1].text == "Este texto todavía no está en español."


def test_sources_stand_with_their_dates_and_say_where_the_list_is() -> None:
    sources = make().sources
    assert sources is not None
    assert "Example Center (undated); Example Pharma (2024-05)" in sources.text
    assert "in LeukoGuide under Exemplara" in sources.text


def test_many_sources_are_cut_with_their_number() -> None:
    places = tuple(replace(entries.LABEL, publisher=f"P{n:02}") for n in range(11))
    entry = entries.entry(patient=(replace(say("what_it_is", "It is."), citations=places),))
    sources = make(entry).sources
    assert sources is not None
    assert "P07 (2024-05); and 3 more." in sources.text
    assert "P08" not in sources.text


def test_the_footer_has_id_versions_and_dates() -> None:
    document = make()
    assert document.footer.lines[1] == f"Exemplara · Sheet {document.sheet_id}"
    assert document.footer.lines[2] == (
        "Content 2026.11.1 · Text of October 1, 2026 · Printed November 21, 2026"
    )
    assert document.footer.page == "Page {page} of {pages}"


def test_the_sheet_id_tells_content_and_choices_and_nothing_else() -> None:
    base = make().sheet_id
    assert [len(group) for group in base.split("-")] == [5, 5, 5]
    typed = {"patient": "A. Person", "remark": "Room 4", "clinic": ClinicProfile("Clinic")}
    assert make(printed_on=date(2027, 1, 1), **typed).sheet_id == base
    others = [make(paper="a4"), make(large_print=True), make(short=True)]
    newer = therapy_sheet(entries.entry(), replace(INFO, version="2026.12.1"), options(), words())
    assert len({base, newer.sheet_id, *(d.sheet_id for d in others)}) == 5


# ------------------------------------------------------------------------------------------- clinic


def test_what_is_not_known_of_the_clinic_is_a_line_to_fill_in() -> None:
    document = make()
    assert document.letterhead.fields == (Field("Clinic"), Field("Phone by day"))
    assert document.help.phones == (Field(""),)


@pytest.mark.parametrize(
    ("day", "night", "phones"),
    [
        ("", "555-9", (Field("", "555-9"),)),
        ("555-1", "", (Field("By day", "555-1"), Field("Nights and weekends", ""))),
        ("555-1", "555-9", (Field("By day", "555-1"), Field("Nights and weekends", "555-9"))),
        ("555-1", "555-1", (Field("", "555-1"),)),
    ],
)
def test_numbers_of_the_clinic(day: str, night: str, phones: tuple[Field, ...]) -> None:
    clinic = ClinicProfile("River Clinic", "1 Road\n\nTown", day, night)
    document = make(clinic=clinic)
    assert document.help.phones == phones
    assert document.letterhead.address == ("1 Road", "Town")


def test_braces_in_a_clinics_name_stay_what_they_are() -> None:
    signed = replace(SIGNED, name="{role} {blank}")
    assert make(sign_off=signed).footer.lines[0].startswith("Checked by {role} {blank}, pharmacist")


# --------------------------------------------------------------------------------------------- data


def test_a_document_is_plain_data_and_always_the_same() -> None:
    document = make()
    data = json.loads(document.to_json())
    assert data["title"] == "Exemplara"
    assert data["sections"][0]["style"] == "text"
    assert make().to_json() == document.to_json()
    assert data["date"] == TODAY.isoformat()


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="paper must be one of letter, a4, not 'a3'"):
        options(paper="a3")


def test_other_kinds_can_have_a_sheet_too() -> None:
    syndrome = entries.entry(
        Kind.SYNDROME, (say("what_it_is", "It is."), say("treatment", "Care."))
    )
    assert [s.heading for s in make(syndrome).sections] == ["What it is", "Treatment"]
