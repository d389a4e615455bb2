"""Nothing of the researched facts was dropped or changed on the way into the database.

inventory.yaml holds counts and samples that were taken out of the facts by other code than the
conversion; it also lists what was reworded or left out on purpose. Must not read the facts.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

import pytest

from tests.release_content.built import Built, Stated, plain, table

INVENTORY = table("inventory.yaml")
FILES = [f for f in INVENTORY["files"] if not f["file"].startswith("safety/")]
SAFETY = {f["file"]: f for f in INVENTORY["files"] if f["file"].startswith("safety/")}
# Where a key of the facts files stands in the database.
GIVEN = (
    *("schedule", "dose", "infusion", "premedication", "dose_change", "administration"),
    *("cell_collection", "lymphodepletion"),
)
TOPICS = {
    "status": ("status",), "status_notes": ("status",), "manufacturer": ("manufacturer",),
    "label_revision_read": ("label_revision",), "facts": ("about",), "notes": ("about",),
    "mechanism": ("mechanism",), "route": ("route",), "setting": ("setting",),
    "approval_history": ("approval",), "indications": ("indication",), "administration": GIVEN,
    "boxed_warnings": ("boxed_warning",), "contraindications": ("contraindication",),
    "warnings": ("warning",), "reaction_rows": ("reaction",),
    "reaction_notes": ("reaction_note",), "monitoring": ("monitoring",),
    "patient_counselling": ("counseling",), "reproductive": ("reproduction",),
    "interactions": ("interaction",), "special_populations": ("special_population",),
    "rems": ("rems",), "related_medicines": ("related_medicine",), "trial_results": ("trial",),
    "immunotherapies": ("immunotherapy",), "seed_claims": ("claim",), "conflicts": ("conflict",),
}  # fmt: skip
REACTION = """
SELECT term, population, any_grade, severe, severe_scale, serious, any_floor, serious_floor,
       control_any, control_severe, stated_id
FROM reaction WHERE stated_id LIKE ?
"""
SMALLEST_SAMPLE = 8


def topics_of(sampled: str) -> tuple[str, ...]:
    """Return the topics under which a sampled statement may stand."""
    return GIVEN if sampled == "administration" else (sampled,)


@pytest.mark.parametrize("expected", FILES, ids=lambda f: f["file"])
def test_no_statement_of_a_file_is_missing(expected: dict[str, Any], built: Built) -> None:
    have = Counter(s.topic for s in built.facts[expected["entry"]])
    wanted: Counter[tuple[str, ...]] = Counter()
    for key, number in expected["counts"].items():
        if key in TOPICS:
            wanted[TOPICS[key]] += number
    missing = {
        topics: (number, sum(have[t] for t in topics))
        for topics, number in wanted.items()
        if sum(have[t] for t in topics) < number
    }
    assert missing == {}, "wanted, found"


@pytest.mark.parametrize("expected", FILES, ids=lambda f: f["file"])
def test_every_key_of_a_file_has_a_place(expected: dict[str, Any]) -> None:
    assert set(expected["counts"]) - set(TOPICS) <= {"unverified", "sources"}


@pytest.mark.parametrize("expected", FILES, ids=lambda f: f["file"])
def test_every_unverified_item_is_a_gap(expected: dict[str, Any], built: Built) -> None:
    gaps = built.rows(
        "SELECT note FROM gap_row WHERE subject_id = ? AND audience = 'professional'",
        expected["entry"],
    )
    assert len(gaps) >= expected["counts"].get("unverified", 0)


@pytest.mark.parametrize("expected", FILES, ids=lambda f: f["file"])
def test_every_name_of_a_file_is_kept(expected: dict[str, Any], built: Built) -> None:
    names = built.rows("SELECT text FROM name WHERE entry_id = ?", expected["entry"])
    assert {plain(n) for n in expected["names"]} <= {plain(n) for (n,) in names}


def test_the_catalogue_of_signs_is_whole(built: Built) -> None:
    counts = SAFETY["safety/symptoms.yaml"]["counts"]
    signs = [s for s in built.stated if s.kind == "symptom" and s.audience == "professional"]
    rules = Counter(s.topic for s in built.facts["safety-rules"])
    have = Counter(s.topic for s in signs)
    (entries,) = built.rows("SELECT count(*) FROM entry WHERE kind = 'symptom'")[0]
    of_signs = "FROM {} AS x JOIN entry AS e ON e.id = x.entry_id WHERE e.kind = 'symptom' AND {}"
    found = {
        "symptoms": entries, "raise_urgency": have["raise"],
        "what_a_patient_can_do": have["self_care"], "label_mentions": have["label_mention"],
        "seed_mentions": have["article_mention"], "severe_form": have["severe_form"],
        "ctcae_tables": _count(built, of_signs.format("grading_table", "x.scale = 'CTCAE'")),
        "patient_words": _count(built, of_signs.format("name", "x.role = 'patient'")),
        "windows_of_symptoms": _count(built, of_signs.format("facet", "x.facet = 'window'")),
        "may_point_to": _count(built, of_signs.format("facet", "x.facet = 'points_to'")),
        "onset_windows": rules["onset"], "call_911_first": rules["call_911"],
        "rules_of_urgency": rules["rule"], "fever_threshold": rules["fever_threshold"],
        "driving_and_staying_near": rules["driving_and_staying_near"],
        "unverified": _count(
            built,
            "FROM gap_row AS g LEFT JOIN entry AS e ON e.id = g.subject_id"
            " WHERE g.audience = 'professional'"
            " AND (e.kind = 'symptom' OR g.subject_id = 'safety-rules')",
        ),
    }  # fmt: skip
    assert {k: (counts[k], n) for k, n in found.items() if n < counts[k]} == {}, "wanted, found"


def test_every_sign_keeps_its_level(built: Built) -> None:
    levels = SAFETY["safety/symptoms.yaml"]["levels"]
    wanted = {symptom: level for level, signs in levels.items() for symptom in signs}
    have = dict(built.rows("SELECT id, level FROM entry WHERE kind = 'symptom'"))
    assert {s: (level, have.get(s)) for s, level in wanted.items() if have.get(s) != level} == {}


def test_the_syndromes_are_whole(built: Built) -> None:
    counts = SAFETY["safety/syndromes.yaml"]["counts"]
    facts = [s for s in built.stated if s.kind == "syndrome" and s.audience == "professional"]
    tables = built.rows(
        "SELECT json_array_length(t.rows) FROM grading_table AS t JOIN entry AS e"
        " ON e.id = t.entry_id WHERE e.kind = 'syndrome'"
    )
    found = {
        "syndromes": _count(built, "FROM entry WHERE kind = 'syndrome'"),
        "statements": sum(":table-" not in s.id for s in facts),
        "definitions": sum(s.subject == "febrile-neutropenia" and s.topic == "definition"
                           for s in facts),
        "grading_rows": sum(n for (n,) in tables),
        "unverified": _count(
            built,
            "FROM gap_row AS g JOIN entry AS e ON e.id = g.subject_id"
            " WHERE g.audience = 'professional' AND e.kind = 'syndrome'",
        ),
    }  # fmt: skip
    assert {k: (counts[k], n) for k, n in found.items() if n < counts[k]} == {}, "wanted, found"


def test_the_glossary_is_whole(built: Built) -> None:
    counts = SAFETY["safety/glossary.yaml"]["counts"]
    noted = "FROM term WHERE lang = 'en'"
    assert _count(built, noted) >= counts["terms"]
    assert _count(built, f"{noted} AND note <> ''") >= counts["not_verified"]


@pytest.mark.parametrize(
    "term", SAFETY["safety/glossary.yaml"]["sample"], ids=lambda term: term["term"]
)
def test_a_glossary_entry_word_for_word(term: dict[str, Any], built: Built) -> None:
    rows = built.rows(
        "SELECT id, definition, also FROM term WHERE lang = 'en' AND term = ?", term["term"]
    )
    assert [row[1] for row in rows] == [term["definition"]]
    assert all(f'"{also}"' in rows[0][2] for also in term["also"])
    cited = built.rows("SELECT source_id FROM cited WHERE stated_id = ?", f"{rows[0][0]}:en")
    assert {source for (source,) in cited} == set(term["sources"])


@pytest.mark.parametrize("expected", INVENTORY["files"], ids=lambda f: f["file"])
def test_drawn_statements_word_for_word(expected: dict[str, Any], built: Built) -> None:
    wrong: list[str] = []
    for sample in expected["sample"]:
        if "term" not in sample:  # the glossary has its own test
            entry = sample.get("entry", expected["entry"])
            problem = _problem(entry, sample, built)
            wrong += [f"{entry}: {problem} | {sample}"] if problem else []
    assert wrong == [], "\n".join(wrong)


def test_samples_are_large_enough() -> None:
    """A file that holds so few figures gives all the statements it has."""
    small = {f["file"]: len(f["sample"]) for f in INVENTORY["files"]}
    all_there_is = {"leukemias/bpdcn.yaml", "leukemias/hcl.yaml", "leukemias/cml.yaml"}
    all_there_is |= {"therapies/radiation-therapy.yaml", "leukemias/aml.yaml"}
    assert {f for f, n in small.items() if n < SMALLEST_SAMPLE} <= all_there_is


def test_no_source_is_missing(built: Built) -> None:
    assert _count(built, "FROM source") >= INVENTORY["sources"]["count"]


def test_sources_word_for_word(built: Built) -> None:
    wrong = [
        expected
        for expected in INVENTORY["sources"]["sample"]
        if built.rows(
            "SELECT date, kind, address, secondary FROM source WHERE id = ?", expected["id"]
        )
        != [(*(expected[k] for k in ("date", "kind", "address")), int(expected["secondary"]))]
    ]
    assert wrong == []


def test_statements_reworded_on_purpose(built: Built) -> None:
    texts = {s.id: plain(s.text) for s in built.stated}
    wrong = [c for c in INVENTORY["reworded"] if texts.get(c["statement"]) != plain(c["now"])]
    assert wrong == []
    assert all(change["why"] for change in INVENTORY["reworded"])


@pytest.mark.parametrize("item", INVENTORY["left_out"], ids=lambda item: item["what"][:60])
def test_what_is_left_out_is_not_there(item: dict[str, Any], built: Built) -> None:
    assert item["why"]
    tables = built.rows("SELECT stated_id, entry_id, rows || rule || note FROM grading_table")
    shown = [(s.id, s.subject, s.whole) for s in built.stated] + tables
    found = [
        (stated_id, absent["text"])
        for absent in item.get("absent", ())
        for stated_id, subject, text in shown
        if absent["entry"] in ("", subject) and plain(absent["text"]) in plain(text)
    ]
    assert found == []


# ------------------------------------------------- what a conversion spoils without losing a row


def test_every_percentage_names_its_population(built: Built) -> None:
    """“same” under another row means nothing once the rows stand apart."""
    rows = built.rows("SELECT stated_id, population FROM reaction")
    vague = {"same", "as above", "population not stated", ""}
    assert [stated_id for stated_id, population in rows if plain(population) in vague] == []


def test_no_place_in_a_source_is_cut(built: Built) -> None:
    rows = built.rows("SELECT stated_id, locator FROM cited")
    assert [row for row in rows if row[1].count("(") != row[1].count(")")] == []
    assert [row for row in rows if re.search(r"unverified|\.yaml|^see ", row[1])] == []


def test_no_id_of_the_files_shows(built: Built) -> None:
    """Ids of sources, keys, file names and our word "seed" mean nothing to a reader."""
    ids = {i for (i,) in built.rows("SELECT id FROM source") if "-" in i and i != i.lower()}
    own = re.compile(r"\b[A-Z]{2,}[A-Za-z0-9]*-[A-Z0-9-]+\b")
    inner = re.compile(r"\.yaml\b|\b[a-z]+_[a-z]+\b|\bseeds?\b")
    facts = [s for s in built.stated if s.audience == "professional"]
    texts = [(s.id, s.whole) for s in facts]
    texts += built.rows("SELECT stated_id, rule || ' ' || note FROM grading_table")
    assert [(i, t) for i, t in texts if ids.intersection(own.findall(t)) or inner.search(t)] == []


def test_trials_named_in_brackets_stay(built: Built) -> None:
    """A trial or a gene in brackets looks like the id of a source, and is none."""
    texts = {s.id: s.text for s in built.stated}
    for stated_id, name in (
        ("inotuzumab-ozogamicin:warning-1", "(INO-VATE)"),
        ("inotuzumab-ozogamicin:warning-4", "(ITCC-059)"),
        ("cml:about-1", "(BCR-ABL1)"),
    ):
        assert name in texts[stated_id]


def test_the_note_on_urine_of_children_stays(built: Built) -> None:
    rows = built.rows("SELECT note FROM grading_table WHERE entry_id = 'less-urine'")
    assert "infants under 0.5 mL/kg/h for 24 h" in rows[0][0]


def _count(built: Built, rest: str) -> int:
    return built.rows(f"SELECT count(*) {rest}")[0][0]


def _problem(entry: str, sample: dict[str, Any], built: Built) -> str:
    """Return what is wrong with the statement that a sample stands for, or ""."""
    topic = sample.get("topic", "")
    if topic == "claim":
        return _problem_of_claim(entry, sample, built)
    if topic == "table":
        return _problem_of_table(entry, sample, built)
    if topic == "reaction":
        found = _reactions(entry, sample["reaction"], built)
    elif "trial" in sample:
        found = _trials(entry, sample["trial"], built)
    else:
        found = [s.id for s in built.facts[entry] if plain(s.text) == plain(sample["text"])]
    return _problem_of_places(sample, [s for s in built.facts[entry] if s.id in found])


def _problem_of_places(sample: dict[str, Any], found: list[Stated]) -> str:
    topics = topics_of(sample["topic"]) if "topic" in sample else ()
    found = [s for s in found if not topics or s.topic in topics]
    if not found:
        return "not there"
    cited = [s for s in found if s.sources == set(sample["sources"])]
    if not cited:
        return f"cites {[sorted(s.sources) for s in found]}"
    statement = cited[0]
    read = plain(" ; ".join(locator for _, locator in statement.places))
    # A locator of the facts names one place for each of several sources.
    named = [plain(part) for part in re.split(r"; | / ", sample.get("locator", ""))]
    if any(place not in read for place in named):
        return f"read at {read}"
    if statement.current is not sample.get("current", True):
        return f"current: {statement.current}"
    if plain(sample.get("region", "")) not in plain(statement.region + statement.text):
        return f"region: {statement.region}"
    return "" if sample.get("level", statement.level) == statement.level else statement.level


def _reactions(entry: str, wanted: dict[str, Any], built: Built) -> list[str]:
    keys = ("any", "severe", "scale", "serious", "any_floor", "serious_floor", "control_any")
    values = [str(wanted[k]) if k in wanted else None for k in (*keys, "control_severe")]
    names = [plain(wanted["term"]), plain(wanted["population"])]
    return [
        row[10]
        for row in built.rows(REACTION, f"{entry}:%")
        if [plain(row[0]), plain(row[1])] == names
        and [None if v in (None, "") else str(v) for v in row[2:10]] == values
    ]


def _trials(entry: str, wanted: dict[str, str], built: Built) -> list[str]:
    keys = ("trial", "n", "population", "endpoint", "result", "comparator")
    values = [plain(str(wanted.get(k, ""))) for k in keys]
    query = f"SELECT {', '.join(keys)}, stated_id FROM trial WHERE stated_id LIKE ?"
    rows = built.rows(query, f"{entry}:%")
    return [row[6] for row in rows if [plain(v) for v in row[:6]] == values]


def _problem_of_claim(entry: str, wanted: dict[str, Any], built: Built) -> str:
    rows = built.rows(
        "SELECT s.text, k.then_text, k.article_id, k.verdict, k.wrong_number FROM claim AS k"
        " JOIN stated AS s ON s.id = k.stated_id WHERE s.subject_id = ?",
        entry,
    )
    now_then = (plain(wanted["text"]), plain(wanted["then"]))
    found = [row[2:] for row in rows if (plain(row[0]), plain(row[1])) == now_then]
    verdict = (wanted["article"], wanted["verdict"], int(wanted.get("wrong_number", False)))
    return "" if found == [verdict] else f"found {found}"


def _problem_of_table(entry: str, wanted: dict[str, Any], built: Built) -> str:
    rows = built.rows(
        "SELECT stated_id, version, rows FROM grading_table WHERE entry_id = ? AND scale = ?",
        entry, wanted["scale"],
    )  # fmt: skip
    lines = [sorted(plain(str(cell)) for cell in line) for line in wanted["cells"]]
    for stated_id, version, text in rows:
        # The order of the columns is the product's; which cells make one row is the source's.
        have = [sorted(plain(cell) for cell in row if cell) for row in json.loads(text)]
        if have == lines:
            cited = built.rows("SELECT source_id FROM cited WHERE stated_id = ?", stated_id)
            sources = {source for (source,) in cited} == set(wanted["sources"])
            return "" if sources and version == wanted.get("version", version) else f"{cited}"
    return f"no {wanted['scale']} table holds these rows"
