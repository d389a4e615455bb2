"""What can be drawn of an entry: day axis, day grid and journey, in each language."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from db.records import Mark
from db.repository import ContentRepository
from tests.helpers.content import TreeCopy, build


def test_an_onset_in_professional_words(repository: ContentRepository) -> None:
    (onset,) = repository.entry("velotumab").pictures.timeline
    assert (onset.label, onset.who) == ("Cytokine release syndrome", "Adults")
    assert onset.text == "Median onset day 2 (range 1-9), median duration 5 days"
    assert (onset.start, onset.unit, onset.group, onset.spread) == (
        "infusion", "days", "problems", "range",
    )  # fmt: skip
    assert (onset.first, onset.median, onset.last, onset.lasts) == (1, 2, 9, 5)
    assert (onset.usual, onset.share) == (None, None)
    assert [(c.source_id, c.locator) for c in onset.citations] == [("label-velora", "5.1")]


def test_an_onset_in_the_language_of_the_patient_words(repository: ContentRepository) -> None:
    (english,) = repository.entry("velotumab").patient_pictures.timeline
    (spanish,) = repository.entry("velotumab", "es").patient_pictures.timeline
    assert (english.label, spanish.label) == ("Strong reaction", "Reacción fuerte")
    assert spanish.text.startswith("La mitad de las veces empezó el día 2 o antes.")
    assert (spanish.first, spanish.median, spanish.last) == (1, 2, 9)
    assert spanish.citations == english.citations


def test_a_grid_says_its_days_and_what_is_not_stated(repository: ContentRepository) -> None:
    (grid,) = repository.entry("velotumab", "es").patient_pictures.grids
    assert (grid.use, grid.label, grid.length) == ("La leucemia volvió", "Cada ciclo", 0)
    assert grid.marks == (
        Mark("infusion", ((1, 28),), longer=False),
        Mark("rest", ((29, 42),), longer=False),
        Mark("hospital", ((1, 3),), longer=False),
    )
    assert grid.text == (
        "Cada ciclo. Recibe un suero los primeros 28 días. Luego descansa 14 días. Está en el "
        "hospital los primeros 3 días. Pasa 3 días en el hospital."
    )
    assert grid.gap == "Pregunte a su equipo."
    assert [c.locator for c in grid.citations] == ["2.1"]


def test_the_steps_of_a_journey(repository: ContentRepository) -> None:
    steps = repository.entry("zencabtagene-autoleucel").patient_pictures.journey
    assert [(s.step, s.text, s.gap) for s in steps] == [
        ("infuse", "You get the cells one time.", "Ask how long it takes."),
        ("watch", "Stay near the center for 4 weeks.", ""),
    ]
    assert all(step.citations for step in steps)


def test_without_patient_words_in_a_language_the_pictures_are_english(
    repository: ContentRepository,
) -> None:
    entry = repository.entry("zencabtagene-autoleucel", "es")
    assert entry.patient_lang == "en"
    assert [o.label for o in entry.patient_pictures.timeline] == ["No driving"]


def test_an_entry_without_pictures(repository: ContentRepository) -> None:
    entry = repository.entry("darutumab")
    assert entry.pictures == entry.patient_pictures
    assert (entry.pictures.timeline, entry.pictures.grids, entry.pictures.journey) == ((), (), ())


def test_the_statements_of_pictures_are_no_facts_of_the_page(repository: ContentRepository) -> None:
    entry = repository.entry("velotumab")
    assert [s.id for s in (*entry.facts, *entry.patient) if ":picture-" in s.id] == []


def test_a_frequency_in_a_note_is_said_in_its_language(tree_copy: TreeCopy, tmp_path: Path) -> None:
    note = "Pasa {fig:hospital_days} días en el hospital."
    fever = f"{note} Fiebre: {{of100:reaction-pyrexia}}."
    tree_copy.edit("therapies/velotumab.yaml", note, f"'{fever}'")
    build(tree_copy.root, tmp_path / "built")
    with closing(ContentRepository(tmp_path / "built")) as content:
        (grid,) = content.entry("velotumab", "es").patient_pictures.grids
    assert "55 de cada 100" in grid.text
