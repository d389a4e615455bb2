"""The note for emergency staff: what can kill first, nothing that sends a doctor elsewhere."""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Sign, Statement
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.blocks import Box, PageDocument
from desktop.core.handouts.parts import Section, Tone
from tests.helpers.entries import options, words
from tests.helpers.library import BOXED, WHAT, FakeLibrary

SPANISH = {"fever": "Fiebre", "confusion": "Confusión"}


class SpanishLibrary(FakeLibrary):
    """Has Spanish names of the signs, and clinical ones that are English."""

    def checklist(self, therapy_id: str, lang: str = "en") -> tuple[Sign, ...]:
        titles = SPANISH if lang == "es" else {}
        return tuple(
            replace(s, clinical="Pyrexia", title=titles.get(s.symptom_id, s.title))
            for s in self.signs
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
