"""Everything the result area can say: complete, and without a treatment verb (rule D-06)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from db.repository import ContentRepository
from desktop.core.grading import Met, NoGrade, Problem, Reason, Sheet
from desktop.core.grading_words import in_words, texts_of, worded
from desktop.core.paths import resource
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.criteria_table import JOINED, whole_units
from tests.helpers.worksheets import COMPLETE, LATE_VOD, ctcae_sheets, real_content, real_sheets

__all__ = ["ctcae_sheets", "real_content", "real_sheets"]

FORBIDDEN = re.compile(
    r"\b(giv(e|es|en|ing)|gave|start\w*|stop\w*|order\w*|admit\w*|admission|hold|treat\w*|"
    r"tocilizumab|dexamethasone|infuse\w*)\b",
    re.IGNORECASE,
)
CLAIMS = re.compile(
    r"\b(diagnos\w+|detect\w*|monitor\w*|predict\w*|triage\w*|validated|approved|score of you)\b",
    re.IGNORECASE,
)
ALL_CLEAR = re.compile(
    r"\b(fine|safe|healthy|no need|not serious|harmless|rules? out)\b", re.IGNORECASE
)
# The same in Spanish; a criterion may name a treatment, the result area may not.
FORBIDDEN_SPANISH = re.compile(
    r"\b(dé|dele|denle|administr\w+|inici(e|ar)\w*|empiec\w+|suspend\w+|deten(er|ga)\w*|orden(e|ar)\w*|"
    r"ingres(e|ar)\w*|tocilizumab|dexametasona)\b",
    re.IGNORECASE,
)
VALUES = ("", "yes", "no", "0", "1", "2", "3", "4", "9", "12", "38", "39", "F", "C", "mg/dL", "x")


def results(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    """Yield what the result area says to many answers, one and two changes from complete ones."""
    complete = COMPLETE.get(sheet.id, {"row": "1"})
    names = [q.id for q in sheet.questions] + [k for k in complete if "." in k]
    names += [f"{q.id}.cannot" for q in sheet.questions if q.cannot]
    starts = [{}, complete, *([LATE_VOD] if sheet.id == "vod-adults" else [])]
    changes = [{name: value} for name in names for value in VALUES]
    if len(names) > 1:
        changes += [a | b for a, b in itertools.combinations(changes, 2) if a.keys() != b.keys()][
            ::7
        ]
    for start, change in itertools.product(starts, changes):
        outcome = sheet.outcome({**start, **change})
        yield (words.headline(outcome), *words.result_lines(sheet, outcome), words.limits(sheet))


def test_no_treatment_verb_whatever_is_entered(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        said = {text for texts in results(sheet) for text in texts}
        assert len(said) > 3
        assert [t for t in said if FORBIDDEN.search(t) or CLAIMS.search(t)] == []
        cleared = [t for t in said if ALL_CLEAR.search(t.replace(words.NOT_MET_LINE, ""))]
        assert cleared == []


def test_no_treatment_verb_in_the_rows_of_a_sign(ctcae_sheets: dict[str, Sheet]) -> None:
    for sheet in ctcae_sheets.values():
        said = {text.replace(sheet.table.scale, "") for texts in results(sheet) for text in texts}
        assert [t for t in said if FORBIDDEN.search(t) or CLAIMS.search(t)] == []


@pytest.mark.parametrize(
    "texts",
    [words.HEADLINES, words.REMARKS, words.DETAILS, words.LIMITS, words.PROBLEMS],
    ids=["headlines", "remarks", "details", "limits", "problems"],
)
def test_no_treatment_verb_in_any_text_there_is(texts: dict[object, str]) -> None:
    single = (words.MET, words.MET_GRADE, words.MET_NAME, words.SCALE_LINE, words.ROW_LINE,
              words.ROW_ALONE, words.NEEDED, words.CHECK, words.ALWAYS_LIMITS, words.FINE_PRINT,
              words.NOT_MET_LINE, words.UNDATED, words.NO_ROW)  # fmt: skip
    for text in (*texts.values(), *single):
        assert not FORBIDDEN.search(text), text
        assert not CLAIMS.search(text), text


def test_the_search_for_verbs_itself() -> None:
    assert FORBIDDEN.search("Give it")
    assert FORBIDDEN.search("is stopped")
    assert FORBIDDEN.search("order a scan")
    assert not FORBIDDEN.search("Criteria met for ASTCT grade 2")


def test_what_is_not_met_is_never_an_all_clear(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        for texts in results(sheet):
            if texts[0] == words.HEADLINES[Reason.NOT_MET]:
                assert texts[1].endswith("This does not rule anything out.")


@pytest.mark.parametrize(
    ("sheet_id", "headline"),
    [
        ("crs", "Criteria met for ASTCT grade 1"),
        ("icans-12", "Criteria met for ASTCT grade 1"),
        ("icans-under-12", "Criteria met for ASTCT grade 1"),
        ("vod-adults", "Criteria met for EBMT 2016, adults, classical"),
        ("vod-adult-severity", "Criteria met for EBMT 2016 severity, adults: moderate"),
        ("vod-children", "Criteria met for EBMT children"),
        ("vod-child-severity", "Criteria met for EBMT severity, children: 2 moderate"),
        ("infusion-reaction", "Criteria met for CTCAE v5.0 Infusion related reaction grade 2"),
    ],
)
def test_the_headline_of_each_sheet(
    real_sheets: dict[str, Sheet], sheet_id: str, headline: str
) -> None:
    outcome = real_sheets[sheet_id].outcome(COMPLETE[sheet_id])
    assert isinstance(outcome, Met)
    assert words.headline(outcome) == headline


def test_there_are_words_for_every_question_and_answer(real_sheets: dict[str, Sheet]) -> None:
    for sheet in real_sheets.values():
        for question in sheet.questions:
            assert words.question_title(question)
            assert all(words.option_text(question, o.value, o.text) for o in question.options)
            known = {**words.UNIT_SIGNS, **words.UNIT_WORDS}
            assert all(unit.code in known for unit in question.units)


def test_each_reason_has_a_headline() -> None:
    assert set(words.HEADLINES) == set(Reason)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("ice", "places", ("0",)), "Type a whole number."),
        (Problem("bilirubin", "places", ("2",)), "Type no more than 2 decimal places."),
        (Problem("ice", "out-of-range", ("0", "10", "points")), "Type a number from 0 to 10."),
        (
            Problem("liver_tests", "out-of-range", ("0.1", "500", "x normal")),
            "Type a number from 0.1 to 500 × normal.",
        ),
    ],
)
def test_messages_beside_a_field(problem: Problem, text: str) -> None:
    assert words.problem_text(problem) == text


def test_a_rule_that_moves_a_row_up_is_said(real_sheets: dict[str, Sheet]) -> None:
    sheet = real_sheets["vod-adult-severity"]
    outcome = sheet.outcome({**COMPLETE[sheet.id], "risk_factors": "yes"})
    lines = words.result_lines(sheet, outcome)
    assert "Moved up from “moderate” by two or more risk factors." in lines
    assert any("not counted" in line for line in lines)


def test_two_readings_are_both_named(real_sheets: dict[str, Sheet]) -> None:
    sheet = real_sheets["vod-adult-severity"]
    given = {**COMPLETE[sheet.id], "days": "9", "bilirubin": "9", "liver_tests": "7",
             "creatinine": "1.3"}  # fmt: skip
    outcome = sheet.outcome(given)
    assert isinstance(outcome, NoGrade)
    assert words.result_lines(sheet, outcome) == (
        "The rule can be read in two ways: “no row” or “severe”. Look at the table.",
    )


# ------------------------------------------------------------------------- in another language


@pytest.fixture(scope="module")
def spanish(real_content: ContentRepository) -> dict[str, str]:
    return real_content.grading_words("es")


def test_every_text_of_every_sheet_has_spanish_words(
    real_sheets: dict[str, Sheet], ctcae_sheets: dict[str, Sheet], spanish: dict[str, str]
) -> None:
    texts = {t for s in (*real_sheets.values(), *ctcae_sheets.values()) for t in texts_of(s)}
    in_letters = {t for t in texts if re.search("[A-Za-z]", t) and not t.startswith("CTCAE v5.0 ")}
    names = {"ASTCT 2019", "CAPD", "ICE"}  # a scale keeps its English name
    same = {t for t in in_letters - names if worded(t, spanish) == t}
    assert same <= {"normal", "481-500 ms", "hospital", "local"}
    assert set(spanish) - texts == set(), "words that no sheet needs"


def test_the_english_text_decides_and_the_result_is_the_same_one(
    real_sheets: dict[str, Sheet], ctcae_sheets: dict[str, Sheet], spanish: dict[str, str]
) -> None:
    for sheet in (*real_sheets.values(), *ctcae_sheets.values()):
        shown = in_words(sheet, spanish)
        assert shown.english is sheet
        for given in ({}, COMPLETE.get(sheet.id, {"row": "1"}), {"death": "yes"}):
            first, second = sheet.outcome(given), shown.outcome(given)
            if isinstance(first, NoGrade):
                assert isinstance(second, NoGrade)
                assert (first.reason, first.missing) == (second.reason, second.missing)
                continue
            assert isinstance(second, Met)
            assert (first.row, first.year) == (second.row, second.year)
            assert second.grade == shown.table.rows[second.row][0]
            places = [shown.table.columns.index(c) for c in second.columns]
            assert places == [sheet.table.columns.index(c) for c in first.columns]


def test_the_scale_keeps_its_own_name_in_spanish(
    real_sheets: dict[str, Sheet], ctcae_sheets: dict[str, Sheet], spanish: dict[str, str]
) -> None:
    for sheet in real_sheets.values():
        outcome = in_words(sheet, spanish).outcome(COMPLETE[sheet.id])
        name = next(n for n in ("ASTCT", "EBMT", "CTCAE v5.0") if n in sheet.table.scale)
        assert name in words.headline(outcome)
    fever = in_words(ctcae_sheets["fever"], spanish, "Fiebre")
    assert words.term_title(fever) == "Fiebre (Fever)"
    assert (
        words.headline(fever.outcome({"row": "2"})) == "Criteria met for CTCAE v5.0 Fever grade 2"
    )
    row = next(o for o in fever.questions[0].options if o.value == "2")
    assert row.text == "Grado 2: más de 39.0 y hasta 40.0 °C (102.3-104.0 °F)"


def test_no_treatment_verb_in_spanish_either(
    real_sheets: dict[str, Sheet], spanish: dict[str, str]
) -> None:
    """What the result area names of the content, and our own words around it as translated."""
    said: list[str] = []
    for sheet in real_sheets.values():
        outcome = in_words(sheet, spanish).outcome(COMPLETE[sheet.id])
        assert isinstance(outcome, Met)
        said += [outcome.scale, outcome.grade, *outcome.columns]
    messages = ET.parse(resource("i18n/leukoguide_es.ts")).getroot().iter("message")
    translated = {m.findtext("source"): m.findtext("translation") or "" for m in messages}
    tables = (words.HEADLINES, words.REMARKS, words.DETAILS, words.LIMITS, words.PROBLEMS)
    said += [translated[text] for table in tables for text in table.values()]
    said += [translated[words.ALWAYS_LIMITS], translated[words.NOT_MET_LINE], translated[words.MET]]
    assert [text for text in said if not text or FORBIDDEN_SPANISH.search(text)] == []
    assert FORBIDDEN_SPANISH.search("Detenga la infusión")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1.2 to under 1.5 x", "1.2 to under 1.5_x"),
        ("2 x normal or less", "2_x normal or less"),
        ("low-flow (6 L/min or less)", "low-flow (6_L^/^min or less)"),
        ("Bilirubin (mg/dL)", "Bilirubin (mg^/^dL)"),
        ("38.0 °C or higher", "38.0_°C or higher"),
        ("doubling in 48 h", "doubling in 48_h"),
        ("2 hours, 3 to 5", "2_hours, 3 to 5"),
    ],
)
def test_no_line_of_a_cell_ends_before_a_unit_or_within_it(text: str, shown: str) -> None:
    """A line ended "Bilirubin (mg/", another "1.5 to under 2"; the "x" stood below it."""
    glued = whole_units(text)
    assert glued.replace(JOINED, "^/^").replace("\N{NO-BREAK SPACE}", "_") == shown


def test_a_unit_is_written_in_one_way_beside_the_field_and_over_the_table(
    real_sheets: dict[str, Sheet],
) -> None:
    table = real_sheets["vod-adult-severity"].table
    titles = [words.column_title(table, title) for title in table.columns]
    assert "Bilirubin (µmol/L)" in titles
    assert "Bilirubin (mg/dL)" in titles
    assert not any("umol" in title for title in titles)
