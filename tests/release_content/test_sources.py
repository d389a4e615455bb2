"""A reprint or a report is marked as one wherever it is cited (rule 6 of content).

One page may stand under several ids, because several files of facts cite it. Must not know which
statements it backs.
"""

from __future__ import annotations

import re
from collections import defaultdict

from tests.release_content.built import Built

# What a title, publisher or note says of what was read in place of the paper or label itself.
SAYS_SO = re.compile(
    r"\breprint|\bas restated\b|\brestates .+ \d{4}|\bsecondary\b|\(copy\)|\bcopy$"
)
KINDS = ("label", "regulator", "guideline", "patient-education")


def _page(address: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", address).rstrip("/")


def test_a_page_is_secondary_under_each_of_its_ids(built: Built) -> None:
    marks: dict[str, dict[str, int]] = defaultdict(dict)
    for source_id, address, secondary in built.rows("SELECT id, address, secondary FROM source"):
        if address:
            marks[_page(address)][source_id] = secondary
    assert [found for found in marks.values() if len(set(found.values())) > 1] == []


def test_a_source_that_says_it_is_a_reprint_or_report_is_secondary(built: Built) -> None:
    rows = built.rows(  # where the research says "direct", the text itself was read there
        "SELECT id, kind, title || ' ; ' || publisher || ' ; ' || note FROM source"
        " WHERE secondary = 0 AND access <> 'direct'"
    )
    wrong = [
        source_id for source_id, kind, words in rows if kind in KINDS and SAYS_SO.search(words)
    ]
    assert wrong == []


def test_leaflets_read_in_a_test_collection_are_secondary(built: Built) -> None:
    rows = built.rows("SELECT id, secondary FROM source WHERE note LIKE '%test collection%'")
    assert len(rows) >= 6
    assert [source_id for source_id, secondary in rows if not secondary] == []
