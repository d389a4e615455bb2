"""Statements where a wrong program does harm stand as the research has them (golden_facts.yaml).

And what holds for all patient words: no dose, no figure that the cited facts do not hold, an answer
or a gap for every question of daily life. Must not soften a row to make it pass.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from tests.release_content.built import Built, Stated, as_researched, plain, table

GOLDEN = table("golden_facts.yaml")
FACTS_FILE = re.compile(r"(therapies|supportive|leukemias|safety)/[a-z0-9-]+\.yaml")
LIFE = ("driving", "staying_near", "work", "vaccines", "pregnancy", "breastfeeding")
CAR_T = {
    "tisagenlecleucel", "brexucabtagene-autoleucel", "obecabtagene-autoleucel",
    "lisocabtagene-maraleucel",
}  # fmt: skip

# A number, but not the one in CD19, IL-6 or COVID-19, nor the end of another number.
NUMBER = re.compile(r"(?<![A-Za-z\d.,])(?<![A-Za-z]-)\d+(?:,\d{3})*(?:\.\d+)?")
DOSE = re.compile(
    r"\b(mg|mcg|µg|mL|IU|units? per|milligrams?|micrograms?|miligramos?|microgramos?|mg/m2)\b"
    r"|/kg\b|/m2\b|\bper square meter\b",
    re.IGNORECASE,
)
# Phone numbers, "day or night", the fever limits and the whole of "of 100"; each is declared once
# in content.yaml with the fact it comes from.
EVERYWHERE = {"911", "988", "24", "100.4", "38.0", "96.8", "36.0", "100"}


def statements(row: dict[str, Any], built: Built) -> list[Stated]:
    """Return the statements a golden row is about."""
    topic = row["topic"]
    if topic.startswith("patient/"):
        found = built.words.get(row["about"], [])
        return [s for s in found if s.lang == "en" and s.topic == topic.removeprefix("patient/")]
    found = built.facts.get(row["about"], [])
    return [s for s in found if s.topic == topic and s.current is not row.get("old", False)]


def test_the_table_is_large_and_names_its_files() -> None:
    assert len(GOLDEN) >= 140
    assert [row["id"] for row in GOLDEN if not FACTS_FILE.fullmatch(row["file"])] == []
    assert [name for name, n in Counter(row["id"] for row in GOLDEN).items() if n > 1] == []


def problem_of(row: dict[str, Any], built: Built) -> str:
    """Return what is wrong with a golden row, or ""."""
    found = statements(row, built)
    says = [plain(text) for text in row.get("says", ())]
    if says and not any(all(text in plain(s.whole) for text in says) for s in found):
        return "not said: " + "\n    ".join(s.whole for s in found)
    forbidden = [plain(text) for text in row.get("never", ())]
    wrong = [s for s in found if any(text in plain(s.said) for text in forbidden)]
    if wrong:
        return "never to be said: " + "\n    ".join(s.said for s in wrong)
    return "" if all(s.places for s in found) else "without a source"


@pytest.mark.parametrize("file", sorted({row["file"] for row in GOLDEN}))
def test_golden_facts(file: str, built: Built) -> None:
    rows = [row for row in GOLDEN if row["file"] == file]
    problems = [f"{row['id']}: {problem}" for row in rows if (problem := problem_of(row, built))]
    assert problems == [], "\n".join(problems)


def test_a_golden_row_says_something() -> None:
    assert [row["id"] for row in GOLDEN if not row.get("says") and not row.get("never")] == []


MARKETS = {
    "alemtuzumab": "restricted", "interferon-alfa": "restricted", "ofatumumab": "off-market",
    "moxetumomab-pasudotox": "off-market", "therapeutic-cancer-vaccines": "trial-only",
    "chemotherapy": "comparison", "radiation-therapy": "comparison",
    "allogeneic-stem-cell-transplant": "procedure", "donor-lymphocyte-infusion": "procedure",
}  # fmt: skip


def test_only_what_can_be_had_is_marketed(built: Built) -> None:
    rows = dict(built.rows("SELECT id, market FROM entry WHERE kind = 'therapy'"))
    assert {k: v for k, v in rows.items() if v != "marketed"} == MARKETS


LEUKEMIAS = {
    "rituximab": {"cll"}, "lisocabtagene-maraleucel": {"cll"}, "obinutuzumab": {"cll"},
    "ofatumumab": {"cll"}, "alemtuzumab": {"cll"}, "blinatumomab": {"all"},
    "inotuzumab-ozogamicin": {"all"}, "tisagenlecleucel": {"all"},
    "brexucabtagene-autoleucel": {"all"}, "obecabtagene-autoleucel": {"all"},
    "gemtuzumab-ozogamicin": {"aml"}, "tagraxofusp": {"bpdcn"}, "pivekimab-sunirine": {"bpdcn"},
    "moxetumomab-pasudotox": {"hcl"}, "interferon-alfa": {"hcl", "cml"}, "orca-t": {"all", "aml"},
    "therapeutic-cancer-vaccines": {"aml"},
}  # fmt: skip


@pytest.mark.parametrize(("therapy", "wanted"), LEUKEMIAS.items())
def test_a_therapy_is_listed_for_its_leukemias_only(
    therapy: str, wanted: set[str], built: Built
) -> None:
    rows = built.rows("SELECT value FROM facet WHERE entry_id = ? AND facet = 'leukemia'", therapy)
    assert {value for (value,) in rows} == wanted


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_therapy_tells_of_a_low_temperature(lang: str, built: Built) -> None:
    """It means "call now" for anyone unwell, and only the pages of CAR T cells told so."""
    told = {
        s.subject
        for subject in built.words.values()
        for s in subject
        if s.lang == lang and s.topic == "self_care" and "96.8 °F (36.0 °C)" in s.text
    }
    therapies = {i for (i,) in built.rows("SELECT id FROM entry WHERE kind = 'therapy'")}
    assert therapies - told == set()


def test_names_of_other_medicines_are_no_names_of_ours(built: Built) -> None:
    """Lemtrada and Kesimpta may be looked up, and are told apart at once."""
    notes = built.rows("SELECT text, note FROM name WHERE text IN ('Lemtrada', 'Kesimpta')")
    assert {text for text, _ in notes} == {"Lemtrada", "Kesimpta"}
    assert [text for text, note in notes if "not" not in plain(note)] == []


def test_every_grading_table_names_its_scale(built: Built) -> None:
    rows = built.rows("SELECT stated_id, scale, version, applies FROM grading_table")
    named = re.compile(r"ASTCT 2019|ICE|CAPD|EBMT 2016|EBMT severity|MAGIC|Glucksberg|Howard|label")
    wrong = [
        stated_id
        for stated_id, scale, version, _ in rows
        if not (scale == "CTCAE" and version == "5.0")
        and not scale.startswith("CTCAE v5.0")
        and not named.search(scale)
    ]
    assert wrong == []
    ages = {applies for stated_id, _, _, applies in rows if "icans:table-astct" in stated_id}
    assert ages == {"age 12 and older", "under age 12"}


def test_every_row_of_every_table_of_a_worksheet_is_as_the_research_has_it(built: Built) -> None:
    kept = {
        f"{entry}/{key}": [[as_researched(cell) for cell in row] for row in json.loads(rows)]
        for entry, key, rows in built.rows("SELECT entry_id, key, rows FROM grading_table")
    }
    golden = table("golden_grading.yaml")
    assert {name: kept.get(name) for name in golden} == golden
    assert sum(name.endswith("/ctcae") for name in golden) == 77


def test_a_temperature_shows_its_degree_sign(built: Built) -> None:
    """“38.0 C” reads like a typing slip beside the “38.0 °C” of the same page."""
    bare = re.compile(r"\d [CF]\b")
    tables = built.rows("SELECT stated_id, rows || rule || note FROM grading_table")
    texts = [(s.id, s.whole) for s in built.stated] + tables
    assert [(i, text) for i, text in texts if bare.search(text)] == []


def test_signs_stand_as_in_print(built: Built) -> None:
    """A reader of a label knows “≥18 years”; “>=” is what a keyboard offers."""
    tables = built.rows("SELECT stated_id, rows || rule || note FROM grading_table")
    texts = [(s.id, s.whole) for s in built.stated] + tables
    texts += built.rows("SELECT stated_id, population FROM reaction")
    texts += built.rows("SELECT stated_id, trial || n || population || result FROM trial")
    assert [(i, text) for i, text in texts if ">=" in text or "<=" in text] == []


def test_the_doubtful_column_is_marked(built: Built) -> None:
    rows = built.rows("SELECT doubtful FROM grading_table WHERE key = 'ebmt-2016-severity-adults'")
    assert rows == [('["Weight gain"]',)]


def test_the_wrong_number_is_a_claim_of_the_article_only(built: Built) -> None:
    """An article printed percent as months; as a statement it may not stand anywhere."""
    wrong = re.compile(r"\b23 months|\b23 (?:versus|vs\.?) 10\b")
    assert [s.id for s in built.stated if wrong.search(s.whole)] == []
    flagged = built.rows("SELECT stated_id, then_text FROM claim WHERE wrong_number = 1")
    assert [stated_id for stated_id, _ in flagged] == ["inotuzumab-ozogamicin:claim-4"]
    assert "23 months" in flagged[0][1]


def test_what_is_current_is_not_backed_by_the_starting_article_alone(built: Built) -> None:
    seeds = {"seed-mlt-2021", "seed-moffitt"}
    verdicts = dict(built.rows("SELECT stated_id, verdict FROM claim"))
    claims = [s for s in built.stated if verdicts.get(s.id) in ("outdated", "wrong")]
    assert [s.id for s in claims if s.sources <= seeds] == []


# ------------------------------------------------------------------------------- patient words


def test_patient_words_hold_no_dose(built: Built) -> None:
    said = [s for found in built.words.values() for s in found]
    assert [(s.id, s.text) for s in said if DOSE.search(f"{s.label} {s.text}")] == []
    gaps = built.rows("SELECT subject_id, note FROM gap_row WHERE audience = 'patient'")
    assert [row for row in gaps if DOSE.search(row[1])] == []


def test_every_figure_of_patient_words_stands_in_a_cited_fact(built: Built) -> None:
    facts = _texts_of_facts(built)
    wrong = []
    for statement in (s for found in built.words.values() for s in found):
        figures = {
            n.replace(",", "") for n in NUMBER.findall(f"{statement.label} {statement.text}")
        }
        held = _figures_held(" ".join(facts.get(fact, "") for fact in statement.links))
        wrong += [(statement.id, figures - held)] if figures - held else []
    assert wrong == []


def test_patient_gaps_hold_no_figure(built: Built) -> None:
    gaps = built.rows("SELECT subject_id, note FROM gap_row WHERE audience = 'patient'")
    assert [row for row in gaps if NUMBER.search(row[1])] == []


def test_every_patient_statement_is_cited(built: Built) -> None:
    said = [s for found in built.words.values() for s in found]
    assert [s.id for s in said if not s.places or not s.links] == []


def test_every_therapy_answers_the_questions_of_daily_life(built: Built) -> None:
    missing = []
    texts = built.rows(
        "SELECT p.entry_id, p.lang FROM patient_text AS p JOIN entry AS e ON e.id = p.entry_id"
        " WHERE e.kind = 'therapy'"
    )
    assert len({therapy for therapy, lang in texts if lang == "en"}) == 21
    for therapy, lang in texts:
        answered = {s.topic for s in built.words[therapy] if s.lang == lang}
        answered |= {
            topic
            for (topic,) in built.rows(
                "SELECT topic FROM gap_row WHERE subject_id = ? AND lang = ?"
                " AND audience = 'patient'",
                therapy, lang,
            )
        }  # fmt: skip
        missing += [(therapy, lang, topic) for topic in LIFE if topic not in answered]
    assert missing == []


def test_the_two_week_rule_is_not_generalized(built: Built) -> None:
    """Two weeks are read for Breyanzi and Kymriah, as a class rule for Tecartus, never else."""
    rule = re.compile(r"\b2 (?:weeks|semanas)|\b14 (?:days|días)", re.IGNORECASE)
    topics = ("driving", "staying_near", "work")
    told = {
        subject
        for subject, found in built.words.items()
        for s in found
        if s.topic in topics and rule.search(s.text)
    }
    assert told <= CAR_T - {"obecabtagene-autoleucel"}
    tecartus = [
        s.text
        for s in built.words["brexucabtagene-autoleucel"]
        if s.topic in topics and s.lang == "en" and rule.search(s.text)
    ]
    assert [text for text in tecartus if "rule for" not in text] == []


def test_a_class_rule_never_speaks_for_aucatzyl(built: Built) -> None:
    cited = "car-t-cell-therapy:driving-and-staying-near-1"
    said = built.words["obecabtagene-autoleucel"]
    assert [s.id for s in said if cited in s.links] == []


def test_patient_words_on_what_is_off_the_market_say_so(built: Built) -> None:
    for therapy, words in (
        ("moxetumomab-pasudotox", "off the US market"),
        ("ofatumumab", "off the market"),
        ("alemtuzumab", "has not been sold"),
        ("therapeutic-cancer-vaccines", "trial"),
    ):
        said = [s.text for s in built.words[therapy] if s.topic == "what_it_is" and s.lang == "en"]
        assert any(words in text for text in said), said


def _texts_of_facts(built: Built) -> dict[str, str]:
    """Return what each professional statement holds, with the figures of its table row."""
    texts = {s.id: s.whole for s in built.stated if s.audience == "professional"}
    for stated_id, *values in built.rows(
        "SELECT stated_id, any_grade, severe, serious, any_floor, serious_floor, control_any,"
        " control_severe, population FROM reaction"
    ):
        texts[stated_id] += " " + " ".join(str(v) for v in values if v is not None)
    return texts


def _figures_held(text: str) -> set[str]:
    """Return the numbers of a fact, and those as whole people of 100."""
    held = set(EVERYWHERE)
    for less, number in re.findall(r"(<?)(\d+(?:,\d{3})*(?:\.\d+)?)", text):
        value = number.replace(",", "")
        rounding = ROUND_CEILING if less else ROUND_HALF_UP
        held |= {value, str(Decimal(value).quantize(Decimal(1), rounding=rounding))}
    return held


def test_the_reading_of_figures_itself() -> None:
    assert NUMBER.findall("CD19, IL-6, COVID-19, 1,022 of 100, 7.5 to 9-10") == [
        "1,022", "100", "7.5", "9", "10",
    ]  # fmt: skip
    assert {"15", "7.5", "8", "2"} <= _figures_held("15% and 7.5%, <1.5")
    assert _figures_held("9") - EVERYWHERE == {"9"}
