"""Which statements and gaps a row of the comparison takes; "not stated" needs a silent record."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from db.records import Entry, Gap, Statement
from desktop.core.compare_rules import NEVER, PROFESSIONAL, Rule
from tests.helpers import entries

FEVER = re.compile("fever", re.IGNORECASE)
RULE = Rule("fever", ("warning",), FEVER, FEVER, gaps=("fever",))
BASE = replace(entries.FACTS[0], reaction=None)


def fact(topic: str, text: str, heading: str = "", *, current: bool = True) -> Statement:
    return replace(BASE, topic=topic, text=text, heading=heading, current=current)


def entry(*facts: Statement, gaps: tuple[Gap, ...] = ()) -> Entry:
    return replace(entries.entry(), facts=facts, gaps=gaps)


def texts(rule: Rule, *facts: Statement) -> list[str]:
    return [s.text for s in rule.statements(entry(*facts))]


def test_topic_and_heading_come_before_words_anywhere() -> None:
    headed = fact("warning", "Can be serious", "Fever")
    other = fact("warning", "Fever was seen", "Infections")
    elsewhere = fact("monitoring", "Watch for fever")
    assert texts(RULE, other, headed, elsewhere) == ["Can be serious"]
    assert texts(RULE, other, elsewhere) == ["Fever was seen", "Watch for fever"]


def test_without_a_heading_the_words_of_the_statement_decide() -> None:
    assert texts(RULE, fact("warning", "Fever can come"), fact("warning", "A rash can come")) == [
        "Fever can come"
    ]


@pytest.mark.parametrize("topic", NEVER)
def test_what_a_page_says_of_itself_is_no_statement_about_the_therapy(topic: str) -> None:
    assert texts(RULE, fact(topic, "Fever was in the article")) == []


def test_words_are_looked_for_in_the_topics_named_for_them() -> None:
    rule = replace(RULE, within=("monitoring",))
    facts = (fact("monitoring", "Watch for fever"), fact("dose", "Stop in fever"))
    assert texts(rule, *facts) == ["Watch for fever"]
    assert texts(RULE, *facts) == ["Watch for fever", "Stop in fever"]


def test_a_row_of_figures_takes_statements_with_a_figure_first() -> None:
    rule = replace(RULE, figures=True)
    words = fact("warning", "Often", "Fever")
    assert texts(rule, words, fact("warning", "In 12%", "Fever")) == ["In 12%"]
    counted = replace(entries.rate("Fever", "12"), topic="warning", heading="Infusion")
    assert texts(rule, counted) == ["Fever: 12"], "by the name of the reaction"


def test_what_is_out_of_date_stands_after_what_is_current() -> None:
    old = fact("warning", "Was so", "Fever", current=False)
    assert texts(RULE, old, fact("warning", "Is so", "Fever")) == ["Is so", "Was so"]


def test_a_gap_counts_by_its_topic_and_by_its_words_only_where_the_row_says_so() -> None:
    by_topic, named, other = Gap("fever", "How high"), Gap("use", "Fever"), Gap("use", "Dose")
    record = entry(gaps=(by_topic, named, other))
    assert RULE.found_gaps(record) == (by_topic,)
    assert replace(RULE, named_gaps=True).found_gaps(record) == (by_topic, named)
    assert replace(RULE, named_gaps=True, words=None).found_gaps(record) == (by_topic,)


@pytest.mark.parametrize(
    ("row", "topics"),
    [
        ("indication", ("indication", "use")),
        ("status", ("status",)),
        ("premedication", ("premedication",)),
        ("vaccines", ("vaccines",)),
        ("breastfeeding", ("breastfeeding",)),
    ],
)
def test_a_gap_that_is_written_down_is_shown_in_its_row(row: str, topics: tuple[str, ...]) -> None:
    (rule,) = (r for r in PROFESSIONAL if r.id == row)
    gaps = tuple(Gap(topic, "Not stated in the sources we read.") for topic in topics)
    assert rule.found_gaps(entry(gaps=(Gap("cost", "Not stated."), *gaps))) == gaps


@pytest.mark.parametrize("row", ["premedication", "crs", "icans"])
def test_a_gap_that_names_the_subject_of_these_rows_is_found(row: str) -> None:
    (rule,) = (r for r in PROFESSIONAL if r.id == row)
    notes = {"premedication": "Premedication", "crs": "Rate of CRS", "icans": "Rate of ICANS"}
    gap = Gap("cost", f"{notes[row]}: not stated in the sources we read.")
    assert rule.found_gaps(entry(gaps=(gap,))) == (gap,)
