"""The comparison: what stands in which row, and that nothing is called the same that is not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Audience, Citation, Entry, Gap, Kind, Reaction, Statement, Summary, Trial
from db.repository import ContentRepository
from desktop.core.compare import (
    MOST_REACTIONS,
    MOST_TRIALS,
    Agreement,
    Cell,
    Comparison,
    Row,
    compare,
)
from desktop.core.compare_choice import Choice, comparable
from desktop.core.compare_rules import PATIENT, PROFESSIONAL

PRO, WORDS = Audience.PROFESSIONAL, Audience.PATIENT
CITED = (Citation("s", "2.1", "Label", "FDA", "2024-01", "label", False),)


def state(topic: str, text: str, **more: object) -> Statement:
    frame: dict[str, object] = {
        "id": f"{topic}:{text}", "subject_id": "x", "topic": topic, "audience": PRO, "lang": "en",
        "text": text, "current": True, "citations": CITED,
    }  # fmt: skip
    return Statement(**(frame | more))  # pyright: ignore[reportArgumentType]


def reaction(term: str, people: str, any_grade: str | None = None, **more: object) -> Statement:
    row = Reaction(term, people, any_grade, None, "3+", None, None, None, None, None, False, "")
    current = bool(more.pop("current", True))
    row = replace(row, **more)
    return state("reaction", term, heading=people, reaction=row, current=current)


def make(entry_id: str, *facts: Statement, gaps: tuple[Gap, ...] = (), **summary: object) -> Entry:
    shape: dict[str, object] = {
        "id": entry_id, "kind": Kind.THERAPY, "title": entry_id.title(), "subtitle": "",
        "class_id": "c", "class_title": "Antibody", "group_id": "g", "group_title": "G",
        "market": "marketed", "level": "", "targets": (), "leukemias": ("all",), "ages": (),
    }  # fmt: skip
    return Entry(
        summary=Summary(**(shape | summary)),  # pyright: ignore[reportArgumentType]
        names=(), facts=facts, patient=(), patient_lang="en", patient_title="", sign_line="",
        text_date="", review="not-reviewed", tables=(), gaps=gaps, label_read="",
    )  # fmt: skip


def row(comparison: Comparison, row_id: str) -> Row:
    return next(r for r in comparison.rows if r.id == row_id)


def texts(cell: Cell) -> list[str]:
    return [s.text for s in cell.statements]


def test_rows_have_a_fixed_order_whatever_is_compared() -> None:
    found = compare([make("a"), make("b")], PRO)
    assert [r.id for r in found.rows] == [rule.id for rule in PROFESSIONAL]
    assert [r.id for r in compare([make("a"), make("b")], WORDS).rows] == [r.id for r in PATIENT]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_two_to_four_therapies_can_be_compared(count: int) -> None:
    with pytest.raises(ValueError, match=f"2 to 4 therapies can be compared, not {count}"):
        compare([make(str(n)) for n in range(count)], PRO)


@pytest.mark.parametrize("count", [2, 4])
def test_so_many_stand_beside_each_other_in_the_order_given(count: int) -> None:
    entries = [make(str(n)) for n in range(count)]
    assert compare(entries, PRO).entries == tuple(entries)


# ------------------------------------------------------------------------------- what differs


def test_the_same_words_are_the_same() -> None:
    one = make("a", state("route", "By vein."))
    other = make("b", state("route", " by  vein."))
    assert row(compare([one, other], PRO), "route").agreement is Agreement.SAME


@pytest.mark.parametrize(
    "change",
    [
        {"text": "By vein"}, {"heading": "Adults"}, {"label": "Adults"}, {"note": "older text"},
        {"region": "EU"}, {"date": "2025"}, {"current": False},
    ],
)  # fmt: skip
def test_nothing_is_the_same_that_says_anything_else(change: dict[str, object]) -> None:
    one = state("route", "By vein.")
    found = compare([make("a", one), make("b", replace(one, **change))], PRO)
    assert row(found, "route").agreement is Agreement.DIFFERENT


def test_one_statement_more_is_a_difference() -> None:
    one = state("route", "By vein.")
    found = compare([make("a", one), make("b", one, state("route", "By mouth."))], PRO)
    assert row(found, "route").agreement is Agreement.DIFFERENT


def test_the_order_of_statements_is_no_difference() -> None:
    one, two = state("route", "By vein."), state("route", "By mouth.")
    found = compare([make("a", one, two), make("b", two, one)], PRO)
    assert row(found, "route").agreement is Agreement.SAME


def test_not_stated_is_neither_the_same_nor_different() -> None:
    one = state("route", "By vein.")
    found = compare([make("a", one), make("b", one), make("c")], PRO)
    assert row(found, "route").agreement is Agreement.UNSURE


def test_a_gap_states_nothing() -> None:
    gap = Gap("route", "Route: not read.")
    found = compare([make("a", gaps=(gap,)), make("b", gaps=(gap,))], PRO)
    assert row(found, "route").agreement is Agreement.SILENT
    assert row(found, "route").cells[0].gaps == (gap,)


def test_a_difference_among_the_results_that_are_not_shown_counts() -> None:
    trials = [
        state("trial", f"Result {n}", trial=Trial(f"T{n}", "10", "adults", "OS", str(n), ""))
        for n in range(MOST_TRIALS + 2)
    ]
    found = row(compare([make("a", *trials), make("b", *trials[:-1])], PRO), "trials")
    assert [c.statements for c in found.cells] == [tuple(trials[:MOST_TRIALS])] * 2
    assert [c.more for c in found.cells] == [2, 1]
    assert found.agreement is Agreement.DIFFERENT


def test_differences_only_leaves_out_what_is_the_same_or_never_stated_and_says_so() -> None:
    one = state("route", "By vein.")
    found = compare([make("a", one), make("b", one)], PRO)
    shown = [r.id for r in found.shown(differences_only=True)]
    assert shown == ["names"]
    assert found.left_out(Agreement.SAME) == ("kind", "leukemias", "status", "route")
    left = found.left_out(Agreement.SAME) + found.left_out(Agreement.SILENT)
    assert len(left) + len(shown) == len(found.rows)


def test_differences_only_keeps_what_is_stated_for_some() -> None:
    found = compare([make("a", state("route", "By vein.")), make("b")], PRO)
    assert "route" in [r.id for r in found.shown(differences_only=True)]


# ---------------------------------------------------------------------- which statements belong


def test_a_subject_named_elsewhere_in_the_record_is_never_called_not_stated() -> None:
    entry = make("a", state("warning", "No live vaccines before treatment.", heading="Vaccines"))
    cell = row(compare([entry, make("b")], PRO), "vaccines").cells[0]
    assert texts(cell) == ["No live vaccines before treatment."]


def test_statements_without_a_heading_are_found_by_their_words() -> None:
    entry = make(
        "a", state("counseling", "No driving while dizzy."), state("counseling", "Drink water."),
        state("reproduction", "Contraception for 6 months."),
        state("reproduction", "No breastfeeding."),
    )  # fmt: skip
    found = compare([entry, make("b")], PRO)
    assert texts(row(found, "driving").cells[0]) == ["No driving while dizzy."]
    assert texts(row(found, "pregnancy").cells[0]) == ["Contraception for 6 months."]
    assert texts(row(found, "breastfeeding").cells[0]) == ["No breastfeeding."]


def test_what_is_out_of_date_stands_after_what_is_current() -> None:
    old, new = state("setting", "4 weeks", current=False), state("setting", "2 weeks")
    cell = row(compare([make("a", old, new), make("b")], PRO), "setting").cells[0]
    assert texts(cell) == ["2 weeks", "4 weeks"]


def test_figures_come_from_reactions_and_warnings_with_a_number() -> None:
    entry = make(
        "a", state("warning", "Fever, low blood pressure", heading="CRS"),
        state("warning", "77% of 79", heading="CRS"), reaction("CRS", "Adults", "75"),
        state("warning", "79% of 68", heading="CRS", current=False),
    )  # fmt: skip
    entry = replace(entry, facts=tuple(
        replace(s, text="CRS: 75%") if s.reaction else s for s in entry.facts
    ))  # fmt: skip
    cell = row(compare([entry, make("b")], PRO), "crs").cells[0]
    assert texts(cell) == ["77% of 79", "CRS: 75%"]
    assert cell.more == 1


def test_the_most_common_effects_are_taken_from_each_group_of_people() -> None:
    adults = [reaction(f"Effect {n}", "Adults", str(n)) for n in range(10, 10 + MOST_REACTIONS + 3)]
    children = [
        reaction("Fever", "Children", None, any_floor=20),
        reaction("Rash", "Children", "5"),
    ]
    old = reaction("Cough", "Older label", "99", current=False)
    cell = row(compare([make("a", *adults, *children, old), make("b")], PRO), "effects").cells[0]
    assert texts(cell)[:2] == [adults[-1].text, adults[-2].text]
    assert texts(cell)[MOST_REACTIONS:] == ["Fever", "Rash"]
    assert cell.more == 4


def test_severe_reactions_stand_in_only_where_no_frequency_was_read() -> None:
    severe = reaction("Neutropenia", "Adults", severe="30")
    both = [severe, reaction("Fever", "Adults", "10")]
    alone = row(compare([make("a", severe), make("b")], PRO), "effects").cells[0]
    counted = row(compare([make("a", *both), make("b")], PRO), "effects").cells[0]
    assert texts(alone) == ["Neutropenia"]
    assert texts(counted) == ["Fever"]


def test_a_term_with_an_exact_figure_does_not_stand_there_a_second_time_as_a_bound() -> None:
    exact = reaction("Fever", "Adults", "54")
    bound = reaction("fever", "Adults", None, any_floor=20)
    other = reaction("Rash", "Adults", None, any_floor=10)
    cell = row(compare([make("a", exact, bound, other), make("b")], PRO), "effects").cells[0]
    assert texts(cell) == ["Fever", "Rash"]


def test_a_gap_in_patient_words_states_nothing() -> None:
    """The same "ask your team" for two therapies is no likeness of them."""
    rule = PATIENT[-1]
    gap = state(rule.id, "The sources do not say. Ask your team.", style="gap", audience=WORDS)
    both = [replace(make(name), patient=(replace(gap, topic=rule.id),)) for name in "ab"]
    found = row(compare(both, WORDS), rule.id)
    assert found.cells[0].statements
    assert found.agreement is Agreement.SILENT


def test_patient_words_never_show_professional_statements(repository: ContentRepository) -> None:
    ids = ("velotumab", "darutumab", "zencabtagene-autoleucel")
    entries = [repository.entry(i) for i in ids]
    for found in compare(entries, WORDS).rows:
        for cell in found.cells:
            assert all(s.audience is WORDS for s in cell.statements)
    without = compare([replace(e, patient=()) for e in entries], WORDS)
    assert not any(c.statements for r in without.rows for c in r.cells)


def test_only_therapies_can_be_compared(repository: ContentRepository) -> None:
    found = comparable(repository.summaries())
    assert {s.kind for s in found} == {Kind.THERAPY}
    assert len(found) >= 3


def test_a_full_choice_takes_no_more_and_gives_back() -> None:
    choice = Choice()
    for name in "abcde":
        choice = choice.toggled(name)
    assert choice.ids == ("a", "b", "c", "d")
    assert choice.is_full
    assert choice.toggled("b").ids == ("a", "c", "d")
