"""Search over the real content: each entry by each of its names, and by the usual slips of typing.

Must not know how search ranks; only what a person has to find.
"""

from __future__ import annotations

import re

import pytest

from db.records import HIT_CLOSE, HIT_OPEN
from db.repository import ContentRepository
from desktop.core.hits import led
from tests.release_content.built import Built, plain

KINDS = ("therapy", "supportive", "leukemia", "syndrome")
ROLES = ("display", "brand", "generic", "name", "alias")
WORD = re.compile(r"[A-Za-z]+")
# In a shorter word one slip makes another word ("orca", "oral").
SHORTEST_MISSPELT = 5
FIRST = 3
TARGETED = 12
NAMES = """
SELECT n.entry_id, n.text, n.role FROM name AS n JOIN entry AS e ON e.id = n.entry_id
WHERE e.kind = ? AND n.lang = 'en' AND n.note <> 'target' ORDER BY n.entry_id, n.position
"""


def slips(name: str) -> list[str]:
    """Return `name` with a letter dropped, doubled, swapped in the middle of its longest word."""
    word = max(WORD.findall(name), key=len, default="")
    if len(word) < SHORTEST_MISSPELT:
        return []
    i = len(word) // 2
    dropped = word[:i] + word[i + 1 :]
    doubled = word[:i] + word[i] + word[i:]
    swapped = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    found = [name.replace(word, new, 1) for new in (dropped, doubled, swapped)]
    return [new for new in found if plain(new) != plain(name)]


def owners(built: Built) -> dict[str, set[str]]:
    """Return the entries that bear each name; one name may lead to two (BiTE: kind, medicine)."""
    found: dict[str, set[str]] = {}
    for entry_id, text in built.rows("SELECT entry_id, text FROM name WHERE lang = 'en'"):
        found.setdefault(plain(text), set()).add(entry_id)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_name_finds_its_entry_first(
    kind: str, release: ContentRepository, built: Built
) -> None:
    of = owners(built)
    rows = built.rows(NAMES, kind)
    assert rows
    wrong = []
    for entry_id, name, _ in rows:
        same = of[plain(name)]
        hits = [hit.id for hit in release.search(name)][: len(same)]
        wrong += [] if entry_id in hits and set(hits) <= same else [(entry_id, name, hits)]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_of_typing_still_finds_it(
    kind: str, release: ContentRepository, built: Built
) -> None:
    of = owners(built)
    wrong = []
    for _, name, role in built.rows(NAMES, kind):
        for typed in slips(name) if role in ROLES else ():
            hits = [hit.id for hit in release.search(typed)][:FIRST]
            wrong += [] if of[plain(name)] & set(hits) else [(typed, name, hits)]
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("tocilzumab", ["tocilizumab"]),
        ("BITE", ["bispecific-t-cell-engager", "blinatumomab"]),
        ("BiTE", ["bispecific-t-cell-engager", "blinatumomab"]),
        ("CAR T", ["car-t-cell-therapy"]),
        ("CAR-T", ["car-t-cell-therapy"]),
        ("Orca-T", ["orca-t"]),
        ("bone marrow transplant", ["allogeneic-stem-cell-transplant"]),
        ("DLI", ["donor-lymphocyte-infusion"]),
        ("liso-cel", ["lisocabtagene-maraleucel"]),
        ("Ruxience", ["rituximab"]),
        ("tisagenleucel", ["tisagenlecleucel"]),
        ("blinatumumab", ["blinatumomab"]),
        ("head ache", ["headache"]),
        ("what is blincyto", ["blinatumomab"]),
        ("side effects of blinatumomab", ["blinatumomab"]),
        ("Blincyto vs Kymriah", ["blinatumomab", "tisagenlecleucel"]),
        ("fever all night", ["fever"]),
        ("VOD treatment", ["vod"]),
        ("0.8 mg/m2", ["inotuzumab-ozogamicin"]),
        ("blinatumomb side effects", ["blinatumomab"]),
        ("kimriah dosing information", ["tisagenlecleucel"]),
        ("brexu cell", ["brexucabtagene-autoleucel"]),
        ("pyrexia", ["fever"]),
        ("Decreased appetite", ["loss-of-appetite"]),
        ("aphasia", ["trouble-speaking"]),
        ("encephalopathy", ["neurotoxicity"]),
        ("seizures", ["seizure"]),
        ("depression", ["self-harm-thoughts"]),  # not "Hypotension"
        ("dexamethasone", ["dexamethasone"]),
        ("immune globulin", ["immune-globulin"]),
    ],
)
def test_what_people_type(typed: str, wanted: list[str], release: ContentRepository) -> None:
    assert [hit.id for hit in release.search(typed)][: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("EICH", ["gvhd"]),
        ("SLC", ["crs"]),
        ("LLA", ["all"]),
        ("LMA", ["aml"]),
        ("enfermedad venooclusiva", ["vod", "liver-damage"]),
        ("convulsiones", ["seizure"]),
        ("vómitos", ["vomiting"]),
        ("depresión", ["self-harm-thoughts"]),
        ("infecciones", ["infection"]),
        ("inmunoglobulina", ["immune-globulin"]),
        ("anticuerpo", ["word-antibody"]),  # "immunoglobulin" beside it is no other word for it
    ],
)
def test_what_people_type_in_spanish(
    typed: str, wanted: list[str], release: ContentRepository
) -> None:
    assert [hit.id for hit in release.search(typed, lang="es")][: len(wanted)] == wanted


def test_words_that_follow_each_other_come_first(release: ContentRepository) -> None:
    """A rule about live vaccines, not the cancer vaccines and not what says "liver"."""
    for hit in release.search("live vaccine")[:FIRST]:
        assert f"{HIT_OPEN}live vaccine" in release.snippet("live vaccine", hit).lower()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("blinatumomb", {"blinatumomab"}),
        ("ofatumamab", {"ofatumumab"}),
        ("hedache", {"headache"}),
        ("tecartis", {"brexucabtagene-autoleucel"}),
        ("milotarg", {"gemtuzumab-ozogamicin"}),
        ("cansansio", {"fatigue"}),
        ("abecma", set()),  # a medicine of another disease is no headache
        ("grapefruit", set()),
    ],
)
def test_what_is_far_from_it_was_not_meant(
    typed: str, meant: set[str], release: ContentRepository
) -> None:
    assert {hit.id for hit in release.search(typed)} == meant


def test_a_name_is_found_with_blanks_and_hyphens(release: ContentRepository) -> None:
    for typed in ("CD 19", "cd-19"):
        assert [hit.id for hit in release.search(typed)[:5]] == [
            hit.id for hit in release.search("CD19")[:5]
        ]


def test_an_entry_comes_before_sources_that_spell_it_otherwise(release: ContentRepository) -> None:
    hits = release.search("leukaemia")
    assert hits[0].id == "word-leukemia"
    assert hits[-1].kind == "source"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("0.8 mg/m2", "0.8 mg/m2"),
        ("38 C", "38 °C"),
        ("38 °C", "38 °C"),
        ("28 mcg", "28 mcg"),
        ("28 µg", "28 mcg"),
        ("28 μg", "28 mcg"),
    ],
)
def test_a_figure_is_shown_where_it_stands(
    typed: str, printed: str, release: ContentRepository
) -> None:
    hits = [hit for hit in release.search(typed) if hit.matched_by == "body"]
    assert hits
    assert f"{HIT_OPEN}{printed}" in release.snippet(typed, hits[0])


@pytest.mark.parametrize(
    "typed",
    [
        *("fever", "38 C", "0.8 mg/m2", "28 mcg", "grade 3", "náusea"),
        *("risés 400", "leukemiás 010"),  # SQLite shows these: "…400 deaths" of 1,400
    ],
)
def test_no_figure_is_cut_where_its_words_are_shown(typed: str, release: ContentRepository) -> None:
    """Ends such as "neutrophils 0…" of 0.5 and "…4 F" of 100.4 F would be wrong figures."""
    hits = release.search(typed)
    assert hits
    for hit in hits:
        for text in (release.snippet(typed, hit), led(release.snippet(typed, hit))):
            if hit.matched_by == "body" and hit.kind != "source":
                body = release._search._shown.body("body", hit.id)[0]
                other = release._search._shown.body("other", hit.id)[0]
                plain = text.replace(HIT_OPEN, "").replace(HIT_CLOSE, "").strip("…").strip()
                at = next(b for b in (body, other) if plain in b)
                before, after = at.partition(plain)[::2]
                assert not re.search(r"[\d.,]$", before) or not re.match(r"[\d.,]", plain), text
                assert not re.match(r"[.,]?\d", after) or not re.search(r"\d$", plain), text


def test_every_target_finds_its_therapies(release: ContentRepository, built: Built) -> None:
    targets: dict[str, set[str]] = {}
    for entry_id, target in built.rows(
        "SELECT f.entry_id, f.value FROM facet AS f JOIN entry AS e ON e.id = f.entry_id"
        " WHERE f.facet = 'target' AND e.kind = 'therapy'"
    ):
        targets.setdefault(target, set()).add(entry_id)
    assert len(targets) >= 7
    wrong = {
        target: therapies - found
        for target, therapies in targets.items()
        if therapies - (found := {hit.id for hit in release.search(target)[:TARGETED]})
    }
    assert wrong == {}


def test_the_slips_themselves() -> None:
    assert slips("Kymriah") == ["Kymiah", "Kymrriah", "Kymirah"]
    assert slips("CAR-T") == []


def test_a_word_of_another_language_is_found_where_english_has_none(
    release: ContentRepository,
) -> None:
    """In the English window somebody may type Spanish, whatever the accents."""
    hit = release.find("termometro")[0]
    assert (hit.id, hit.matched_by) == ("fever", "body")
    assert f"{HIT_OPEN}termómetro{HIT_CLOSE}" in release.snippet("termometro", hit)
    assert release.find("termometro", "es")[0].id == "fever"
