"""Which statements warn of a syndrome: current ones of therapies, under one of its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.build import tree
from db.build.problems import Problems
from db.build.risks import risk_rows
from db.build.shapes import Fact
from tests.helpers.content import TREE, TreeCopy

VELORA = "therapies/velotumab.yaml"
CRS = "safety/syndromes/crs.yaml"
BOXED = ("crs", "velotumab:boxed-warning-1")
HEADED = "- key: boxed-warning-1\n  topic: boxed_warning\n  heading: Cytokine release syndrome\n"


def risks(root: Path) -> list[tuple[str, str]]:
    """Return the risks of a tree as it stands, whatever the other rules say to it."""
    return risk_rows(tree.load(root, Problems(root)))


def velora(root: Path) -> list[Fact]:
    return tree.load(root, Problems(root)).entries["velotumab"].data.facts


def test_a_warning_under_the_name_of_a_syndrome_is_its_risk() -> None:
    found = risks(TREE)
    assert found[0] == BOXED
    assert {syndrome for syndrome, _ in found} == {"crs"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topic: boxed_warning\n", "topic: boxed_warning\n  current: false\n"),
        ("topic: boxed_warning\n", "topic: mechanism\n"),
        ("release syndrome\n", "release syndromic\n"),
    ],
    ids=["of an older label", "no warning", "part of another word"],
)
def test_what_is_no_current_warning_by_that_name_is_none(
    tree_copy: TreeCopy, old: str, new: str
) -> None:
    assert BOXED in risks(tree_copy.root)
    tree_copy.edit(VELORA, HEADED, HEADED.replace(old, new))
    assert BOXED not in risks(tree_copy.root)


@pytest.mark.parametrize("topic", ["boxed_warning", "warning"])
def test_each_kind_of_warning_counts(tree_copy: TreeCopy, topic: str) -> None:
    tree_copy.edit(VELORA, HEADED, HEADED.replace("topic: boxed_warning", f"topic: {topic}"))
    assert BOXED in risks(tree_copy.root)


def test_a_row_of_a_table_counts_by_what_it_counts(tree_copy: TreeCopy) -> None:
    """Its heading are the people; the term says what was counted."""
    assert ("crs", "velotumab:reaction-rash") not in risks(tree_copy.root)
    tree_copy.edit(VELORA, "    term: Rash\n", "    term: Cytokine release syndrome\n")
    assert ("crs", "velotumab:reaction-rash") in risks(tree_copy.root)


def test_what_labels_call_a_syndrome_and_a_warning_about_several_things(
    tree_copy: TreeCopy,
) -> None:
    named = ("crs", "velotumab:warning-1")
    assert named not in risks(tree_copy.root)
    tree_copy.edit(CRS, "tables:\n", "warned_in:\n- velotumab:warning-1\ntables:\n")
    assert named in risks(tree_copy.root)
    tree_copy.edit(CRS, "- velotumab:warning-1\n", "- nobody:warning-1\n")
    assert named not in risks(tree_copy.root)
    heading = next(f.heading for f in velora(tree_copy.root) if f.key == "warning-1")
    tree_copy.edit(CRS, "warned_in:\n", f"warned_as: ['{heading}']\nwarned_in:\n")
    assert named in risks(tree_copy.root)


@pytest.mark.parametrize("heading", ["CYTOKINE STORM", "Severe cytokine storms, with fever"])
def test_case_number_and_words_around_the_name_do_not_matter(
    tree_copy: TreeCopy, heading: str
) -> None:
    named = HEADED.replace("Cytokine release syndrome", f"'{heading}'")
    tree_copy.edit(VELORA, HEADED, named)
    assert BOXED in risks(tree_copy.root)


def test_a_class_or_a_sign_warns_of_nothing_by_itself(tree_copy: TreeCopy) -> None:
    """What is said of a class is no warning of each of its products (rule 3 of content)."""
    before = risks(tree_copy.root)
    named = (
        HEADED + "  text: Can be life-threatening.\n  at:\n  - {source: label-velora, locator: x}\n"
    )
    for name in ("classes/car-t-cell-therapy.yaml", "safety/symptoms/rash.yaml"):
        tree_copy.edit(name, "facts:\n", "facts:\n" + named)
    assert risks(tree_copy.root) == before


def counted(says: str) -> str:
    """Return the start of the facts of a syndrome with one that says `says`."""
    return (
        f"facts:\n- key: onset-1\n  topic: onset\n  text: '{says}'\n"
        f"  at:\n  - {{source: guide-signs, locator: CRS}}\n"
    )


@pytest.mark.parametrize(
    ("says", "missing"),
    [
        ("Velora: 15% (30 of 200), on day 2", "15%"),
        ("Velotumab, adults: 15.5% (31 of 200)", "15.5%"),
        ("Velora: 7% (14 of 200) overall", "7%"),
        ("Velora: 15% of people", ""),
        ("All antibodies: 15% (30 of 200)", ""),
        ("Velora and Zencarta: 15% (30 of 200)", ""),
    ],
)
def test_a_count_on_the_page_of_a_syndrome_stands_on_that_of_its_therapy(
    tree_copy: TreeCopy, says: str, missing: str
) -> None:
    """Else one page gives the number that another says is not known."""
    tree_copy.edit(CRS, "facts:\n", counted(says))
    told = [problem.message for problem in tree_copy.problems()]
    expected = f"{missing} of Cytokine release syndrome stands in no warning of velotumab"
    assert [expected in message for message in told] == ([True] if missing else [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: Median onset day 2 (range", "text: In 15%; median onset day 2 (range"),
        ("term: Rash\n    population: 271 adults, LUMEN\n    any: 84.6",
         "term: Cytokine release syndrome\n    population: 271 adults, LUMEN\n    any: 15"),
    ],
    ids=["in words", "as a row"],
)  # fmt: skip
def test_a_count_may_stand_in_words_or_in_a_row(tree_copy: TreeCopy, old: str, new: str) -> None:
    tree_copy.edit(CRS, "facts:\n", counted("Velora: 15% (30 of 200)"))
    tree_copy.edit(VELORA, old, new)
    assert "stands in no warning" not in " ".join(p.message for p in tree_copy.problems())
