"""What is drawn of the real content: every number in its sentence, every sentence in its source."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.release_content.built import Built

NUMBER = re.compile(r"\d+(?:\.\d+)?")
HOSPITAL = {"relapsed-1": 9, "mrd-1": 3, "consolidation-1": 3, "relapsed-2": 2, "mrd-2": 2,
            "consolidation-2": 2}  # fmt: skip


def pictures(built: Built, kind: str) -> list[dict[str, Any]]:
    """Return the rows of one kind with their drawing."""
    rows = built.rows(
        "SELECT entry_id, lang, key, label, text, data, stated_id FROM picture WHERE kind = ?"
        " ORDER BY entry_id, position",
        kind,
    )
    names = ("entry", "lang", "key", "label", "text", "data", "stated_id")
    found = [dict(zip(names, row, strict=True)) for row in rows]
    return [row | {"data": json.loads(row["data"])} for row in found]


def test_each_language_draws_the_same(built: Built) -> None:
    for kind in ("onset", "grid", "step"):
        drawn: dict[str, list[Any]] = {}
        for row in pictures(built, kind):
            data = {k: v for k, v in row["data"].items() if k in ("numbers", "marks", "length")}
            drawn.setdefault(row["lang"], []).append((row["entry"], row["key"], data))
        assert set(drawn) == {"pro", "en", "es"}
        assert drawn["pro"] == drawn["en"] == drawn["es"]


def test_every_number_on_an_axis_stands_in_its_sentence(built: Built) -> None:
    rows = pictures(built, "onset")
    assert len(rows) > 100
    for row in rows:
        said = set(NUMBER.findall(row["text"]))
        assert {f"{n:g}" for n in row["data"]["numbers"].values()} <= said, row


def test_every_number_of_a_picture_stands_in_a_current_fact_it_links(built: Built) -> None:
    """Not by the checks of the builder: by what stands in the database."""
    texts = {s.id: f"{s.whole}" for s in built.stated if s.audience == "professional"}
    outdated = {s.id for s in built.stated if not s.current}
    links = {s.id: s.links for s in built.stated if ":picture-" in s.id}
    assert len(links) > 250
    for kind in ("onset", "grid", "step"):
        for row in pictures(built, kind):
            basis = links[row["stated_id"]]
            assert basis, row
            assert not set(basis) & outdated, row
            known = set(NUMBER.findall(" ".join(texts[fact] for fact in basis).replace(",", "")))
            spoken = re.sub(r"CD\d+|-\d{4}|\b(?:[Oo]f|[Dd]e) 100\b", "", row["text"])
            assert set(NUMBER.findall(spoken)) <= known, row


def test_hospital_days_of_blincyto_differ_by_use(built: Built) -> None:
    found = {
        row["key"]: next((m[1] for m in row["data"]["marks"] if m[0] == "hospital"), None)
        for row in pictures(built, "grid")
        if row["entry"] == "blinatumomab" and row["lang"] == "en"
    }
    assert found == {key: [[1, days]] for key, days in HOSPITAL.items()} | {"relapsed-3": None}


def test_rest_that_no_source_states_is_not_drawn(built: Built) -> None:
    """Days off were read for MRD (14) and for the continued cycles of relapse (56) only."""
    rows = [r for r in pictures(built, "grid") if r["entry"] == "blinatumomab"]
    unread = ("consolidation-1", "consolidation-2", "relapsed-1", "relapsed-2")
    assert set(unread) < {row["key"] for row in rows}
    for row in (r for r in rows if r["key"] in unread):
        assert [mark[0] for mark in row["data"]["marks"]] == ["infusion", "hospital"]
        assert row["data"]["length"] == 0
        assert row["data"]["gap"]


@pytest.mark.parametrize(
    ("entry", "weeks"),
    [("tisagenlecleucel", 2), ("lisocabtagene-maraleucel", 2), ("obecabtagene-autoleucel", 8),
     ("brexucabtagene-autoleucel", None)],
)  # fmt: skip
def test_no_driving_is_never_generalised(built: Built, entry: str, weeks: int | None) -> None:
    found = [
        (row["data"]["numbers"]["to"], row["data"]["unit"])
        for row in pictures(built, "onset")
        if row["entry"] == entry and row["key"] == "driving" and row["lang"] == "en"
    ]
    assert found == ([(weeks, "weeks")] if weeks else [])


def test_aucatzyl_and_medicines_off_the_market_draw_no_onset_or_days(built: Built) -> None:
    onsets = {r["entry"] for r in pictures(built, "onset") if r["data"]["group"] == "problems"}
    assert "obecabtagene-autoleucel" not in onsets
    assert "moxetumomab-pasudotox" not in {r["entry"] for r in pictures(built, "grid")}


def test_patient_words_of_pictures_carry_no_dose(built: Built) -> None:
    dose = re.compile(r"\d\s*(mg|mcg|g|mL|IU)\b|mg/m2|/kg")
    for kind in ("onset", "grid", "step"):
        for row in pictures(built, kind):
            assert not dose.search(row["text"]), row


def test_withdrawn_approvals_are_marked(built: Built) -> None:
    rows = built.rows("SELECT id, event, withdrawn FROM stated WHERE event || withdrawn <> ''")
    marked = {row[0]: row[1] or row[2] for row in rows}
    assert marked["gemtuzumab-ozogamicin:approval-1"] == "2010-10"
    assert marked["moxetumomab-pasudotox:approval-5"] == "withdrawn"
    assert marked["alemtuzumab:approval-3"] == "withdrawn"
    assert marked["blinatumomab:approval-7"] == "step"
