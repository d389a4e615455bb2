"""How near a sign is to a therapy: what "Get help now" names stands on the checklist, too."""

from __future__ import annotations

from pathlib import Path

from db.build import tree
from db.build.problems import Problems
from db.build.signs import SignRow, sign_rows
from tests.helpers.content import TreeCopy

FEVER, DARUMO = "safety/symptoms/fever.yaml", "therapies/darutumab.en.md"


def sign_of(root: Path, symptom: str) -> SignRow:
    """Return the row of darutumab, whatever the other rules say to the tree."""
    rows = sign_rows(tree.load(root, Problems(root)))
    return next(r for r in rows if (r.therapy_id, r.symptom_id) == ("darutumab", symptom))


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
