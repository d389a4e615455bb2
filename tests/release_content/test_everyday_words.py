"""Search by everyday words in both languages, and what must never be offered instead of a word.

Must not know how search ranks; everyday.yaml says what each word has to find.
"""

from __future__ import annotations

import pytest

from db.records import HIT_CLOSE, HIT_OPEN, Level, MatchedBy
from db.repository import ContentRepository
from desktop.core.hits import plain
from tests.release_content.built import Built, table

EVERYDAY = table("everyday.yaml")
FIRST = 3
MEDICINES = ("therapy", "supportive")
TERMS = ("tocilizumab",)  # words to know that are medicines
# Medicines of which we say nothing, and what is spelled like something that it is not.
OTHERS = [
    "pembrolizumab", "nivolumab", "atezolizumab", "trastuzumab", "pertuzumab", "cetuximab",
    "infliximab", "daratumumab", "elotuzumab", "isatuximab", "polatuzumab", "brentuximab",
    "mosunetuzumab", "tafasitamab", "ublituximab", "ocrelizumab", "natalizumab", "sarilumab",
    "canakinumab", "itolizumab", "vedolizumab", "eculizumab", "tositumomab", "ibritumomab",
    "veltuzumab", "axicabtagene", "idecabtagene", "ciltacabtagene", "yescarta", "carvykti",
    "abecma", "tecvayli", "levofloxacin", "lamotrigine", "ciltacabtagene autoleucel",
    "interferon beta", "interferon gamma", "interferón beta-1a", "breyna",
]  # fmt: skip
# Medicines that people also have at home or on their list, and of which no text speaks: not even a
# sign or a word is like them.
ELSEWHERE = [
    "ozempic", "eliquis", "xarelto", "coumadin", "brilinta", "metoprolol", "norvasc", "lasix",
    "prilosec", "nexium", "compazine", "reglan", "zofran", "ativan", "xanax", "valium",
    "sertraline", "effexor", "celexa", "neurontin", "gabapentin", "tegretol", "ritalin",
    "trileptal", "tramadol", "toradol", "oxycontin", "vancomycin", "zithromax", "amikacin",
    "isoniazid", "prevymis", "acyclovir", "valtrex", "voriconazole", "cresemba", "ambisome",
    "nystatin", "leukeran", "trisenox", "iclusig", "calquence", "brukinsa", "sutent", "lenvima",
    "tarceva", "remicade", "humira", "stelara", "erbitux", "columvi", "opdivo", "neulasta",
    "granix", "procrit", "nplate", "imuran", "neoral", "betamethasone", "synthroid", "allegra",
    "colace", "gasx", "pneumovax", "prevnar", "carteyva", "victoza", "repatha",
]  # fmt: skip
ELSEWHERE_ES = [
    "metformina", "losartán", "captopril", "clindamicina", "paroxetina", "morfina", "aciclovir",
    "talidomida", "estradiol", "progesterona", "sintrom", "cefalexina", "mitoxantrona",
    "omeprazol", "metamizol", "buscapina", "ondansetrón", "fluconazol", "salbutamol",
    "loratadina", "clonazepam", "ácido fólico", "complejo B", "sulfato ferroso",
]  # fmt: skip
OPPOSITES = [
    ("hypertension", "low-blood-pressure"),
    ("hypertensoin", "low-blood-pressure"),
    ("hipertensión", "low-blood-pressure"),
    ("hipertensoin", "low-blood-pressure"),
    ("hyperkalemia", "low-potassium"),
    ("hypoglycemia", "low-potassium"),
    ("thrombocytosis", "low-platelets"),
    ("trombocitosis", "low-platelets"),
    ("bradycardia", "fast-heartbeat"),
    ("renal impairment", "memory-thinking"),
    ("hiperpotasemia", "low-potassium"),
    ("hipocalcemia", "low-potassium"),
    ("hipercalcemia", "low-potassium"),
    ("high potasium", "low-potassium"),
    ("latidos lentos", "fast-heartbeat"),
    ("bradicardia", "fast-heartbeat"),
    ("glóbulos blancos altos", "low-white-cells"),
    ("neutrófilos altos", "word-neutropenia"),
    ("neutrophilia", "low-white-cells"),
    ("neutrofilia", "febrile-neutropenia"),
    ("oxígeno alto", "low-oxygen"),
    ("peeing a lot", "less-urine"),
]


def finds(content: ContentRepository, typed: str, wanted: str, lang: str) -> bool:
    """Return whether the first results have what is wanted: a page, or marked words ("~")."""
    hits = content.find(typed, lang)
    if not wanted.startswith("~"):
        return wanted in [hit.id for hit in hits[:FIRST]]
    said = [plain(content.snippet(typed, hit, lang)) for hit in hits[:FIRST]]
    return any(plain(HIT_OPEN + wanted[1:]) in text for text in said)


def test_the_lists_are_long_enough() -> None:
    assert all(sum(map(len, words.values())) >= 150 for words in EVERYDAY.values())


@pytest.mark.parametrize("lang", EVERYDAY)
def test_everyday_words_find_what_answers_them(lang: str, release: ContentRepository) -> None:
    wrong = [
        (typed, wanted, [hit.id for hit in release.find(typed, lang)[:FIRST]])
        for wanted, words in EVERYDAY[lang].items()
        if wanted != "nothing"
        for typed in words
        if not finds(release, typed, wanted, lang)
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", EVERYDAY)
def test_what_the_texts_do_not_speak_of_finds_nothing(
    lang: str, release: ContentRepository
) -> None:
    found = {typed: release.find(typed, lang) for typed in EVERYDAY[lang]["nothing"]}
    assert {typed: hits for typed, hits in found.items() if hits} == {}


@pytest.mark.parametrize("lang", EVERYDAY)
def test_no_medicine_is_offered_for_another_one(lang: str, release: ContentRepository) -> None:
    offered = {
        typed: [hit.id for hit in (*hits, *near) if hit.kind in MEDICINES or hit.title in TERMS]
        for typed in OTHERS
        for near in (release.suggest(typed, lang),)
        for hits in ([h for h in release.find(typed, lang) if h.matched_by is MatchedBy.SPELLING],)
    }
    assert {typed: ids for typed, ids in offered.items() if ids} == {}


@pytest.mark.parametrize(("lang", "names"), [("en", ELSEWHERE), ("es", ELSEWHERE_ES)])
def test_a_medicine_of_which_no_text_speaks_is_no_slip(
    lang: str, names: list[str], release: ContentRepository
) -> None:
    found = {typed: [hit.id for hit in release.find(typed, lang)] for typed in names}
    assert {typed: ids for typed, ids in found.items() if ids} == {}
    # Nothing is near them either, but for a few that are really spelled alike.
    near = [typed for typed in names if release.suggest(typed, lang)]
    assert len(near) <= len(names) / 5, near


@pytest.mark.parametrize(("typed", "other"), OPPOSITES)
def test_what_means_something_else_is_never_offered(
    typed: str, other: str, release: ContentRepository
) -> None:
    for lang in EVERYDAY:
        offered = release.find(typed, lang) or release.suggest(typed, lang)
        assert other not in [hit.id for hit in offered]


# What our texts say of the other side of normal only, or not at all.
OTHER_SIDE = [
    ("high white count", "low-white-cells"),
    ("high white blood cells", "low-white-cells"),
    ("high platelets", "low-platelets"),
    ("high platelet count", "low-blood-counts"),
    ("high hemoglobin", "low-blood-counts"),
    ("high antibodies", "low-antibodies"),
    ("high oxygen", "low-oxygen"),
    ("oxygen high", "low-oxygen"),
    ("low liver enzymes", "liver-tests-up"),
    ("low liver tests", "liver-tests-up"),
    ("low glucose", "tagraxofusp"),
    ("low sugar", "dexamethasone"),
    ("high sodium", "tagraxofusp"),
    ("high calcium", "tagraxofusp"),
    ("high potassium", "dexamethasone"),  # "High sugar, …, potassium loss"
    ("slow heart rate", "fast-heartbeat"),
    ("azúcar baja", "dexamethasone"),
    ("glucosa baja", "gemtuzumab-ozogamicin"),
    ("calcio alto", "tagraxofusp"),
    ("defensas altas", "low-white-cells"),
    ("albúmina alta", "low-albumin"),
]
SAME_SIDE = [  # and what is shown of it
    ("low sodium", "tagraxofusp", "en", "low albumin, platelets, hemoglobin, calcium, sodium"),
    ("high glucose", "tagraxofusp", "en", "high glucose"),
    ("elevated potassium", "tls", "en", "high potassium"),
    ("high uric acid", "tls", "en", "medicine to lower the uric acid"),
    ("high liver tests", "liver-tests-up", "en", ""),
    ("high bilirubin", "gemtuzumab-ozogamicin", "en", "high bilirubin"),
    ("glucosa alta", "tagraxofusp", "es", "estaban altos el azúcar"),
    (
        "calcio bajo",
        "tagraxofusp",
        "es",
        "bajos la albúmina, las plaquetas, los glóbulos rojos, el calcio",
    ),
    (
        "sodio bajo",
        "tagraxofusp",
        "es",
        "bajos la albúmina, las plaquetas, los glóbulos rojos, el calcio y el sodio",
    ),
]


@pytest.mark.parametrize(("typed", "other"), OTHER_SIDE)
def test_no_page_says_the_opposite_of_what_is_asked(
    typed: str, other: str, release: ContentRepository
) -> None:
    for lang in EVERYDAY:
        assert other not in [hit.id for hit in release.find(typed, lang)]


@pytest.mark.parametrize(("typed", "wanted", "lang", "shown"), SAME_SIDE)
def test_what_says_the_same_is_found_and_shown(
    typed: str, wanted: str, lang: str, shown: str, release: ContentRepository
) -> None:
    hit = next(hit for hit in release.find(typed, lang) if hit.id == wanted)
    text = release.snippet(typed, hit, lang).replace(HIT_OPEN, "").replace(HIT_CLOSE, "")
    assert shown in text.lower()


def test_another_letter_is_another_thing(release: ContentRepository) -> None:
    """No page on hepatitis A; what is tested for is hepatitis B, C and HIV."""
    for typed in ("hepatitis A", "hepatitis a", "hep A"):
        assert [release.find(typed, lang) for lang in EVERYDAY] == [[], []]
        assert [release.suggest(typed, lang) for lang in EVERYDAY] == [[], []]
    for typed, lang in (("hepatitis C", "en"), ("hepatitis c", "es"), ("hep C", "en")):
        hits = release.find(typed, lang)
        assert hits
        for hit in hits:
            assert f"{HIT_OPEN}hepatitis c" in release.snippet(typed, hit, lang).lower()
    assert [hit.id for hit in release.find("hepatitis b")[:2]] == [
        "hepatitis-b",
        "word-hepatitis-b",
    ]


@pytest.mark.parametrize("typed", ["CMML", "LMMC", "APML"])
def test_another_disease_is_no_slip_of_ours(typed: str, release: ContentRepository) -> None:
    assert release.find(typed) == []


@pytest.mark.parametrize(
    ("typed", "lang"), [("driv", "en"), ("breastf", "en"), ("lact", "es"), ("conduc", "es")]
)
def test_an_everyday_word_is_found_before_it_is_typed_to_its_end(
    typed: str, lang: str, release: ContentRepository
) -> None:
    hits = release.find(typed, lang)
    assert hits[0].matched_by is MatchedBy.BODY
    assert HIT_OPEN in release.snippet(typed, hits[0], lang)


SIGNS_AND_LEVELS = "SELECT id, level FROM entry WHERE kind = 'symptom'"
SHARED_NAMES = """
SELECT n.folded FROM found_name AS n JOIN document AS d ON d.rowid = n.document
WHERE d.kind = 'symptom' GROUP BY n.folded HAVING count(DISTINCT d.rowid) > 1
"""
BEGUN = ["swelling", "swol", "pain", "num", "hinchazón", "dolor", "debil", "fat", "c", "b"]


@pytest.mark.parametrize("lang", EVERYDAY)
def test_of_several_meanings_the_most_urgent_comes_first(
    lang: str, release: ContentRepository, built: Built
) -> None:
    """Both of what is called so and of what begins so; a swollen face before swollen hands."""
    levels = dict(built.rows(SIGNS_AND_LEVELS))
    names = [name for (name,) in built.rows(SHARED_NAMES)]
    assert len(names) >= 30
    wrong: list[tuple[str, list[str]]] = []
    for typed in (*names, *BEGUN):
        hits = release.find(typed, lang)
        for how in (MatchedBy.ALIAS, MatchedBy.NAME):
            found = [hit.id for hit in hits if hit.matched_by is how and hit.id in levels]
            urgent = [list(Level).index(Level(levels[sign])) for sign in found]
            wrong += [] if urgent == sorted(urgent) else [(typed, found)]
    assert wrong == []


def test_a_word_of_two_meanings_names_the_emergency_first(release: ContentRepository) -> None:
    assert [hit.id for hit in release.find("swelling")[:3]] == [
        "face-swelling", "capillary-leak", "swelling-limbs",
    ]  # fmt: skip
    assert release.find("fatiga", "es")[0].id == "short-of-breath"
    assert release.find("lethargic")[0].id == "low-consciousness"
    # What is called so comes before what only begins so.
    assert [hit.id for hit in release.find("throwing up")[:2]] == ["vomiting", "bleeding"]


def test_small_words_are_no_part_of_a_question(release: ContentRepository) -> None:
    asked = [hit.id for hit in release.find("can I drive after Kymriah")]
    assert "tisagenlecleucel" in asked[:FIRST]
    assert release.find("dolor de las articulaciones", "es")[0].id == "joint-pain"
