"""How near a sign is to a therapy: what "Get help now" names stands on the checklist, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.build import tree
from db.build.problems import Problems
from db.build.signs import SignRow, sign_rows
from tests.helpers.content import TreeCopy

FEVER, DARUMO = "safety/symptoms/fever.yaml", "therapies/darutumab.en.md"
RASH, TIRED = "safety/symptoms/rash.yaml", "safety/symptoms/tiredness.yaml"
ENGAGERS = "  - class:bispecific-t-cell-engager\n"
VELORA = "therapies/velotumab.yaml"


def signs_of(root: Path, therapy: str) -> dict[str, SignRow]:
    """Return the rows of a therapy by sign, whatever the other rules say to the tree."""
    rows = sign_rows(tree.load(root, Problems(root)))
    return {r.symptom_id: r for r in rows if r.therapy_id == therapy}


def sign_of(root: Path, symptom: str) -> SignRow:
    """Return the row of darutumab."""
    return signs_of(root, "darutumab")[symptom]


def test_what_get_help_now_is_written_from_lists_a_sign_that_cannot_wait(
    tree_copy: TreeCopy,
) -> None:
    other = "  therapies:\n  - zencabtagene-autoleucel\n"
    tree_copy.edit(FEVER, "  therapies:\n  - velotumab\n", other)
    line = "- Fever of {shared:fever} or higher [fever:urgency-1]\n"
    tree_copy.edit(DARUMO, line, line + "- You feel more tired [tiredness:urgency-1]\n")
    fever, tired = (sign_of(tree_copy.root, name) for name in ("fever", "tiredness"))
    assert (fever.scope, fever.basis) == ("box", ("fever:urgency-1",))
    assert tired.scope == "all", "what the box says of lesser signs has conditions"
    tree_copy.edit(DARUMO, line, "")
    assert sign_of(tree_copy.root, "fever").scope == "all"


@pytest.mark.parametrize(
    ("mentioned", "scope"),
    [
        ("class:bispecific-t-cell-engager", "class"),
        ("velotumab", "class"),  # another engager
        ("darutumab", "product"),
        ("calmizumab\n  - darutumab", "product"),
        ("zencabtagene-autoleucel", ""),
        ("class:car-t-cell-therapy", ""),
        ("calmizumab", ""),  # a medicine beside it
        ("bispecific-t-cell-engager", ""),  # an entry, but none of its therapies
    ],
)
def test_how_near_a_mention_in_a_label_is(tree_copy: TreeCopy, mentioned: str, scope: str) -> None:
    tree_copy.edit(RASH, ENGAGERS, f"  - {mentioned}\n")
    row = signs_of(tree_copy.root, "darutumab").get("rash")
    assert (row.scope if row else "") == scope
    assert row is None or row.basis == ("rash:label-mention-1",)


@pytest.mark.parametrize(
    ("named", "level", "result"),
    [
        ("darutumab", "emergency-now", ("product", "emergency-now", ("rash:raise-1",))),
        (
            "class:bispecific-t-cell-engager", "emergency-now",
            ("class", "emergency-now", ("rash:raise-1",)),
        ),
        ("darutumab", "tell-at-next-visit", ("product", "call-today", ())),
        ("darutumab", "call-today", ("product", "call-today", ())),
        ("class:car-t-cell-therapy", "emergency-now", ("class", "call-today", ())),
    ],
)  # fmt: skip
def test_a_rule_for_a_therapy_raises_the_level_and_never_lowers_it(
    tree_copy: TreeCopy, named: str, level: str, result: tuple[str, str, tuple[str, ...]]
) -> None:
    at = "  at:\n  - {{source: guide-signs, locator: Skin}}\n"
    rule = "- key: {}\n  topic: raise\n  text: Call.\n  level: {}\n  therapies: [{}]\n" + at
    lower = rule.format("raise-0", "tell-at-next-visit", "darutumab")
    added = rule.format("raise-1", level, named)
    added += lower if level == "emergency-now" and named == "darutumab" else ""
    tree_copy.edit(RASH, "- key: label-mention-1\n", added + "- key: label-mention-1\n")
    row = sign_of(tree_copy.root, "rash")
    assert (row.scope, row.level, row.raised) == result


def test_a_sign_without_a_level_is_never_raised(tree_copy: TreeCopy) -> None:
    tree_copy.edit(RASH, "checkable: true\nlevel: call-today\n", "")
    assert (sign_of(tree_copy.root, "rash").level, sign_of(tree_copy.root, "rash").raised) == (
        "",
        (),
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TIRED, "locator: common list", "locator: rare list"),
        ("therapies/darutumab.yaml", "market: off-market", "market: comparison"),
        (TIRED, "topic: article_mention", "topic: self_care"),
    ],
    ids=["another list", "no immunotherapy", "another topic"],
)
def test_only_the_common_list_of_an_article_holds_for_every_immunotherapy(
    tree_copy: TreeCopy, file: str, old: str, new: str
) -> None:
    assert sign_of(tree_copy.root, "tiredness").basis == ("tiredness:article-mention-1",)
    tree_copy.edit(file, old, new)
    assert "tiredness" not in signs_of(tree_copy.root, "darutumab")


def test_facts_of_an_older_label_stand_only_where_no_current_one_does(tree_copy: TreeCopy) -> None:
    new, old = "velotumab:reaction-pyrexia", "velotumab:reaction-pyrexia-old"
    mention = "fever:label-mention-1"
    assert signs_of(tree_copy.root, "velotumab")["fever"].basis == (mention, new)
    tree_copy.edit(
        VELORA, "- key: reaction-pyrexia\n", "- key: reaction-pyrexia\n  current: false\n"
    )
    assert signs_of(tree_copy.root, "velotumab")["fever"].basis == (mention, new, old)


def test_a_fact_that_names_a_sign_in_its_list_counts_for_therapies_only(
    tree_copy: TreeCopy,
) -> None:
    named = "  topic: warning\n  signs: [rash]\n  heading: Infections\n"
    unnamed = named.replace("  signs: [rash]\n", "")
    tree_copy.edit("supportive/calmizumab.yaml", unnamed, named)
    assert signs_of(tree_copy.root, "calmizumab") == {}
    tree_copy.edit("therapies/darutumab.yaml", "  text: Nerve", "  signs: [rash]\n  text: Nerve")
    row = sign_of(tree_copy.root, "rash")
    assert (row.scope, row.basis) == ("product", ("darutumab:boxed-warning-1",))
