"""Every rule of the builder for pictures: a number that no source states never gets drawn."""

from __future__ import annotations

import pytest

from tests.build.test_content_problems import VELORA, Case
from tests.helpers.content import TreeCopy

ZENCA = "therapies/zencabtagene-autoleucel.yaml"
CONTENT = "content.yaml"
BASIS = "basis: [warning-2]"

CASES = (
    Case("a median no source states", VELORA, "  median: 2", "  median: 3", "figure",
         "  median: 3", "3 does not stand in the facts of its basis"),
    Case("a last day no source states", VELORA, "  to: 9", "  to: 8", "figure", "  to: 8",
         "8 does not stand"),
    Case("a length no source states", VELORA, "  lasts: 5", "  lasts: 6", "figure", "  lasts: 6"),
    Case("days no source states", VELORA, "infusion, first: 28", "infusion, first: 27", "figure",
         "  - name: {pro: Each cycle", "27 does not stand"),
    Case("rest no source states", VELORA, "rest, then: 14", "rest, then: 13", "figure",
         "  - name: {pro: Each cycle"),
    Case("a cycle length no source states", VELORA, "    marks:", "    length: 42\n    marks:",
         "figure", "  - name: {pro: Each cycle", "42 does not stand"),
    Case("a figure of another fact in a step", ZENCA, "{fig:weeks} weeks.", "{fig:strange} weeks.",
         "placeholder", "en: 'Stay near", "“strange” is not declared"),
    Case("a figure outside the basis", VELORA, "en: You have {fig:hospital_days} days",
         "en: You have {fig:hours} days", "figure", "en: You have {fig:hours}",
         "48 does not stand"),
    Case("digits typed", VELORA, "es: Reacción fuerte}", "es: Reacción 2}", "digit",
         "  label: {pro: Cytokine", "Digits come from"),
    Case("no basis", VELORA, BASIS, "basis: []", "no-source", "- key: crs", "under `basis`"),
    Case("a basis that is not there", VELORA, BASIS, "basis: [warning-9]", "reference",
         "basis: [warning-9]", "no fact “warning-9”"),
    Case("a basis that is out of date", VELORA, BASIS, "basis: [warning-2, conflict-old]",
         "reference", "basis: [warning-2, conflict-old]"),
    Case("no Spanish", VELORA, ", es: La leucemia volvió}", "}", "missing", "  use: {pro: Relapsed",
         "Words in es"),
    Case("a language that is not there", VELORA, "{en: Adults, es: Adultos}",
         "{en: Adults, es: Adultos, fr: Adultes}", "language", "fr: Adultes", "“fr”"),
    Case("a number the sentence leaves out", VELORA, "empezó el día {median} o antes",
         "empezó pronto", "placeholder", "empezó pronto", "“median” is not said"),
    Case("a number that is not given", VELORA, "  lasts: 5\n", "", "placeholder",
         "pro: Median onset day {", "“{lasts}” is not given",
         ("placeholder", "placeholder")),
    Case("a spread with the wrong numbers", VELORA, "  spread: range", "  spread: up-to", "spread",
         "  spread: up-to", "“up-to” needs to and nothing else"),
    Case("days the wrong way round", VELORA, "  from: 1\n  to: 9", "  from: 9\n  to: 1", "order",
         "- key: crs"),
    Case("an unknown start", VELORA, "  start: infusion", "  start: monday", "shape",
         "  start: monday", "'monday'"),
    Case("two ways to say the days", VELORA, "hospital, first: 3", "hospital, first: 3, days: [3]",
         "days", "days: [3]", "one of them"),
    Case("days that go down", VELORA, "hospital, first: 3", "hospital, days: [14, 3]", "days",
         "days: [14, 3]", "go up"),
    Case("a day outside of the cycle", VELORA, "    marks:", "    length: 3\n    marks:", "days",
         "what: infusion, first: 28", "outside", ("days",)),
    Case("infusion and rest on a day", VELORA, "rest, then: 14", "rest, first: 14", "overlap",
         "  - name: {pro: Each cycle", "infusion and as rest"),
    Case("a grid without a name", VELORA, "name: {pro: Each cycle, en: Each cycle, es: Cada ciclo}",
         "name: {}", "name", "  - name: {}", "`cycle` or a `name`"),
    Case("a dose in patient words", VELORA, "en: Ask your team.,", "en: Ask for ten mg.,", "dose",
         "    gap: {pro: Not read."),
    Case("a key twice", ZENCA, "- key: driving", "- key: Driving", "key", "- key: Driving"),
    Case("a step twice", ZENCA, "- step: watch", "- step: infuse # again", "key", "# again",
         "stands twice"),
    Case("a withdrawal without its year", VELORA, "  use: adults\n",
         "  use: adults\n  withdrawn: 2021-05\n", "figure", "  withdrawn: 2021-05", "2021 does"),
    Case("an event that is no approval", VELORA, "  topic: status\n",
         "  topic: status\n  event: withdrawn\n", "event", "  event: withdrawn"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_bad_place(tree_copy: TreeCopy, case: Case) -> None:
    tree_copy.edit(case.file, case.old, case.new)
    found = tree_copy.problems()
    expected = (case.file, tree_copy.line_of(case.file, case.at), case.code)
    told = [p.message for p in found if (p.file, p.line, p.code) == expected]
    assert len(told) >= 1, "\n".join(map(str, found))
    assert case.says in told[0]
    others = {p.code for p in found if (p.file, p.line, p.code) != expected}
    assert others <= set(case.follow), "\n".join(map(str, found))


def test_a_basis_that_is_out_of_date(tree_copy: TreeCopy) -> None:
    tree_copy.edit(
        VELORA, "  text: Median onset day 2", "  current: false\n  text: Median onset day 2"
    )
    (problem,) = tree_copy.problems()
    assert (problem.code, problem.line) == ("outdated", tree_copy.line_of(VELORA, BASIS))


def test_a_language_without_words_for_the_grid(tree_copy: TreeCopy) -> None:
    tree_copy.edit(CONTENT, "    eve: el día antes del día 1\n", "")
    (problem,) = tree_copy.problems()
    assert (problem.file, problem.code) == (CONTENT, "missing")
    assert "eve of “es” is missing" in problem.message
