"""The note for emergency staff: what can kill first, nothing that sends a doctor elsewhere."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from db.records import Kind, Level, Sign, Statement
from db.site.records import ClinicProfile, SignOff
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.blocks import Box, PageDocument
from desktop.core.handouts.parts import ReviewState, Section, Tone
from tests.helpers.entries import INFO, TODAY, options, words
from tests.helpers.library import BOXED, WHAT, FakeLibrary

SPANISH = {"fever": "Fiebre", "confusion": "Confusión"}


class SpanishLibrary(FakeLibrary):
    """Has Spanish names of the signs, and clinical ones that are English."""

    def checklist(
        self, therapy_id: str, lang: str = "en", level: Level | None = None
    ) -> tuple[Sign, ...]:
        titles = SPANISH if lang == "es" else {}
        return tuple(
            replace(s, clinical="Pyrexia", title=titles.get(s.symptom_id, s.title))
            for s in super().checklist(therapy_id, lang, level)
        )


def sections(*facts: Statement) -> dict[str, Section]:
    """Return the sections of the note on a therapy with these facts, in the order of the page."""
    library = FakeLibrary()
    library.therapy = replace(library.therapy, facts=facts)
    made = kind("emergency").make(library, words(), Wish("exemplumab", options()))
    return {section.id: section for section in made.sections}


def warned(heading: str, text: str = "Can be serious") -> Statement:
    return replace(BOXED, id=f"exemplumab:{heading}", topic="warning", heading=heading, text=text)


def test_the_strongest_warning_stands_before_what_the_treatment_is() -> None:
    assert list(sections(WHAT, warned("Infections"), BOXED)) == ["boxed", "warned", "about"]


def test_other_warnings_are_other_only_where_a_boxed_one_stands() -> None:
    assert sections(warned("Infections"), BOXED)["warned"].heading == "Other warnings, as read"
    assert sections(warned("Infections"))["warned_only"].heading == "Warnings, as read"


def test_what_can_wait_leaves_its_room_to_what_cannot() -> None:
    """The six places had gone to vaccines and section numbers, and "flushing" had none."""
    early = ["Section numbers (all)", "Vaccines", "Driving and machines", "Embryo-fetal toxicity"]
    urgent = ["CRS", "Seizures", "Infections", "Liver", "Bleeding", "Dosing errors"]
    lines = sections(BOXED, *(warned(name) for name in early + urgent))["warned"].lines
    assert [line.label for line in lines if line.label] == urgent
    assert lines[-1].text.startswith("More under these headings, not shown here: Vaccines; Driving")
    assert "Section numbers" not in lines[-1].text


def test_advice_on_a_dose_is_not_for_this_note() -> None:
    said = warned("First dose", "The first dose should not exceed 0.2 x10^8 cells/kg")
    assert "warned" not in sections(BOXED, said)


def test_in_spanish_the_signs_have_spanish_names_and_english_is_announced_where_it_begins() -> None:
    """ "This text is not yet in Spanish" stood above Spanish boxes, and every sign was English."""
    library = SpanishLibrary()
    made = kind("emergency").make(library, words("es"), Wish("exemplumab", options(lang="es")))
    assert isinstance(made, PageDocument)
    look = made.top[1]
    assert isinstance(look, Box)
    shown = [line.text for group in look.groups for line in group.lines]
    assert shown == ["Fiebre", "Confusión"]
    assert (made.content_lang, look.lang) == ("en", "es")
    assert Tone.LANGUAGE not in {notice.tone for notice in made.notices}
    assert [section.id for section in made.sections] == ["boxed", "warned", "about"]
    leads = [section.lead for section in made.sections]
    assert leads == [words("es")["emergency.english"], *[""] * (len(leads) - 1)]


def test_in_english_nothing_is_said_of_english() -> None:
    assert {section.lead for section in sections(WHAT, BOXED).values()} == {""}


def test_a_source_without_a_date_or_a_place_says_so_in_spanish() -> None:
    library = FakeLibrary()
    read = replace(BOXED.citations[0], date="undated", locator="section not noted")
    library.therapy = replace(library.therapy, facts=(replace(BOXED, citations=(read,)),))
    made = kind("emergency").make(library, words("es"), Wish("exemplumab", options(lang="es")))
    assert made.sources is not None
    assert "(sin fecha), sección no anotada" in made.sources.text


def note(*facts: Statement, **changes: object) -> PageDocument:
    library = FakeLibrary()
    library.therapy = replace(library.therapy, facts=facts)
    made = kind("emergency").make(library, words(), Wish("exemplumab", options(**changes)))
    assert isinstance(made, PageDocument)
    return made


def test_what_is_out_of_date_or_has_no_source_is_not_on_the_note() -> None:
    old = replace(BOXED, text="Was life-threatening", current=False)
    unread = replace(BOXED, text="Nobody read this", citations=())
    (boxed,) = note(old, BOXED, unread).sections
    assert [line.text for line in boxed.lines] == ["Can be life-threatening. [1]"]


def test_advice_on_a_dose_is_not_in_what_the_treatment_is_either() -> None:
    dosed = replace(WHAT, id="exemplumab:route", topic="route", text="Give 8 mg/kg in a vein")
    (about,) = note(WHAT, dosed).sections
    assert [line.text for line in about.lines] == ["Binds two cells. [1]"]


def test_what_tells_time_or_signs_comes_first_and_two_of_a_warning_at_most() -> None:
    texts = ("Was seen in trials", "Was seen in children", "Onset in 3 days", "First signs: fever")
    facts = [replace(warned("CRS", text), id=text) for text in texts]
    (section,) = note(*facts).sections
    assert [line.text for line in section.lines] == [
        "Onset in 3 days. [1]", "First signs: fever. [1]",
    ]  # fmt: skip
    assert [line.label for line in section.lines] == ["CRS", ""]


@pytest.mark.parametrize(
    ("region", "remark", "expected"),
    [
        ("EU", "", "Common (EU). [1]"),
        ("", "read in one digest only.", "Common. Read in one digest only. [1]"),
        ("EU", "Read in one digest only", "Common (EU). Read in one digest only. [1]"),
    ],
)
def test_where_a_warning_holds_and_what_is_doubtful_about_it_stand_beside_it(
    region: str, remark: str, expected: str
) -> None:
    """A figure of the EU, read in one digest only, had stood there like one of the US label."""
    said = replace(warned("Infections", "Common"), region=region, note=remark)
    (section,) = note(said).sections
    assert [line.text for line in section.lines] == [expected]


def test_a_region_that_the_words_name_is_not_said_twice() -> None:
    (section,) = note(replace(warned("Infections", "Common (EU list)"), region="EU")).sections
    assert [line.text for line in section.lines] == ["Common (EU list). [1]"]


def test_a_warning_without_a_heading_is_not_named_among_those_left_out() -> None:
    names = [f"Warning {n}" for n in range(6)]
    (section,) = note(*map(warned, names), warned(""), warned("Liver")).sections
    assert section.lines[-1].text.startswith("More under these headings, not shown here: Liver. ")


def test_a_clinical_name_that_says_less_gives_way_to_the_plain_one() -> None:
    library = FakeLibrary()
    fever, confusion, *_ = library.signs
    library.signs = (replace(fever, clinical="Pyrexia"),
                     replace(confusion, clinical="Nervous system - Other, specify"))  # fmt: skip
    made = kind("emergency").make(library, words(), Wish("exemplumab", options()))
    assert isinstance(made, PageDocument)
    look = made.top[1]
    assert isinstance(look, Box)
    assert [line.text for group in look.groups for line in group.lines] == ["Pyrexia", "Confusion"]


@pytest.mark.parametrize(
    ("day", "night", "shown"),
    [
        ("", "", ["", ""]),
        ("555 0111", "", ["555 0111", ""]),
        ("555 0111", "555 0100", ["555 0111", "555 0100"]),
        ("", "555 0100", ["555 0100", ""]),
    ],
)
def test_each_number_of_the_clinic_stands_once_on_the_note(
    day: str, night: str, shown: list[str]
) -> None:
    first = note(BOXED, clinic=ClinicProfile(phone_day=day, phone_out_of_hours=night)).top[0]
    assert isinstance(first, Box)
    assert [field.value for field in first.fields] == [*shown, "", ""]
    labels = (
        ("Treatment team, by day", "Nights and weekends") if day
        else ("Treatment team, day and night", "By day")
    )  # fmt: skip
    assert tuple(field.label for field in first.fields[:2]) == labels
    assert len({field.label for field in first.fields}) == 4


def test_staff_read_who_stands_behind_the_note_in_its_footer() -> None:
    line = note(BOXED).footer.lines[0]
    said = words().fill("review.staff_not_reviewed", version=INFO.version, date=INFO.date)
    assert line == said


def test_a_note_that_is_too_old_names_the_day_that_passed_and_never_one_to_come() -> None:
    """A text is old a year after it was written, however late its next review is due."""
    library = FakeLibrary()
    library.therapy = replace(library.therapy, text_date="2025-03-10")
    for due, day in ((date(2030, 1, 1), "March 10, 2026"), (date(2026, 2, 1), "February 1, 2026")):
        signed = SignOff("A. Reader", "Nurse", date(2025, 4, 1), due)
        made = kind("emergency").make(
            library, words(), Wish("exemplumab", options(sign_off=signed))
        )
        assert made.review is ReviewState.OUT_OF_DATE
        assert made.footer.lines[0] == f"Review date passed on {day}."
        assert made.notices[0].text == made.footer.lines[0]
    late = SignOff("A. Reader", "Nurse", TODAY, date(2030, 1, 1))  # a text of 2026-10-01
    (line, *_) = note(BOXED, sign_off=late).footer.lines
    assert "October 1, 2027" in line
    assert "2030" not in line


def test_the_note_is_for_therapies_with_warnings() -> None:
    library = FakeLibrary()
    suits = kind("emergency").suits
    assert suits(library, library.therapy)
    assert not suits(library, replace(library.therapy, facts=(WHAT,)))
    sign = replace(library.therapy.summary, kind=Kind.SYMPTOM)
    assert not suits(library, replace(library.therapy, summary=sign))


def test_each_number_on_the_note_leads_to_its_source() -> None:
    """The same source has one number; of three places of a statement the first two are named."""
    label = BOXED.citations[0]
    report = replace(label, title="A report", locator="page 3", date="2020", secondary=True)
    third = replace(label, title="A third one")
    facts = (
        replace(BOXED, citations=(label,)),
        replace(warned("CRS", "Onset in 3 days"), citations=(report, label, third), date="2019"),
        replace(warned("Liver", "Within 2 weeks"), citations=(third,)),
    )
    made = note(*facts)
    assert [line.text for section in made.sections for line in section.lines] == [
        "Can be life-threatening. [1]", "Onset in 3 days (2019). [2, 1]", "Within 2 weeks. [3]",
    ]  # fmt: skip
    assert made.sources is not None
    assert made.sources.text == (
        f"[1] {label.title}, {label.publisher} ({label.date}), {label.locator}. "
        f"[2] A report, {label.publisher} (2020), page 3; {words()['emergency.secondary']}. "
        f"[3] A third one, {label.publisher} ({label.date}), {label.locator}."
    )


def test_three_sentences_at_most_say_what_the_treatment_is() -> None:
    said = [replace(WHAT, id=str(n), text=f"Part {n}") for n in range(4)]
    route = replace(WHAT, id="route", topic="route", text="Into a vein")
    (about,) = note(*said, route).sections
    assert [line.text.partition(".")[0] for line in about.lines] == [
        "Part 0", "Part 1", "Part 2", "Into a vein",
    ]  # fmt: skip


def test_the_label_that_was_read_is_named() -> None:
    library = FakeLibrary()
    library.therapy = replace(library.therapy, facts=(BOXED,), label_read="2025-03")
    made = kind("emergency").make(library, words(), Wish("exemplumab", options()))
    assert made.general[-1] == f"{words()['emergency.read']} 2025-03"
    assert len(note(BOXED).general) == len(made.general) - 1
