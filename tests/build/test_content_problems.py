"""Every rule of the builder for YAML files: one bad place, one problem, its code, file and line."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.helpers.content import TREE, TreeCopy, problems_of

VELORA = "therapies/velotumab.yaml"
DARUMO = "therapies/darutumab.yaml"
FEVER = "safety/symptoms/fever.yaml"
RULES = "safety/safety-rules.yaml"
CRS = "safety/syndromes/crs.yaml"
TERMS = "glossary/terms.yaml"
CONTENT = "content.yaml"
GRADING = "safety/grading.es.yaml"


@dataclass(frozen=True)
class Case:
    """One edit that breaks one rule. `at` is text on the line the problem must name.

    `follow` are the codes of the problems that must follow from it elsewhere.
    """

    name: str
    file: str
    old: str
    new: str
    code: str
    at: str
    says: str = ""
    follow: tuple[str, ...] = ()


CASES = (
    Case("another number in other words", GRADING, "says: 38.0", "says: 38.5", "figure",
         "38.0 °C or higher", "“38.5 °C o más” has other numbers than “38.0 °C or higher”."),
    Case("a comma that makes another number", GRADING, "says: 38.0", "says: 3,80", "figure",
         "38.0 °C or higher", "“3,80 °C o más” has other numbers"),
    Case("no words for a criterion", GRADING, "says: Cuenta la peor fila.", "says: ''", "empty",
         "The worst row counts."),
    Case("a criterion twice", GRADING, "text: The worst row counts.\n  says: Cuenta la peor fila.",
         "text: 38.0 °C or higher # again\n  says: 38.0 °C o más", "duplicate-key", "# again"),
    Case("words under another name", GRADING, "lang: es", "lang: fr", "file-name", "lang: fr"),
    Case("broken yaml", DARUMO, "class: bisp", "class: [bisp", "yaml", "position: 2", "mend"),
    Case("bad tab", DARUMO, "  region: US", "\tregion: US", "yaml", "\tregion: US"),
    Case("control character", DARUMO, "maker.", "maker\x07.", "yaml", "maker\x07"),
    Case("empty file", "sources/labels.yaml", "sources:", "#", "shape", "#", "got `array`"),
    Case(
        "duplicate key", DARUMO, "position: 2", "position: 2\nposition: 3", "duplicate-key",
        "position: 3", "“position” stands twice",
    ),
    Case(
        "duplicate key deep inside", VELORA, "    any: 84.6", "    any: 84.6\n    any: 48.6",
        "duplicate-key", "any: 48.6",
    ),
    Case("unknown key", DARUMO, "market:", "markett:", "shape", "markett:", "`markett`"),
    Case("unknown key in a fact", DARUMO, "  text: Nerve", "  words: Nerve", "shape", "words: Ner"),
    Case("unknown key in a place", DARUMO, "    locator: Box", "    page: Box", "shape",
         "page: Box"),
    Case("missing key", DARUMO, "position: 2\n", "", "shape", "id: darutumab", "`position`"),
    Case("missing locator key", DARUMO, "reprint-velora\n    locator: Boxed warning",
         "reprint-velora # here", "shape", "# here", "`locator`"),
    Case("wrong type", DARUMO, "position: 2", "position: second", "shape", "position: second"),
    Case("number for text", DARUMO, "  date: '2018-02'", "  date: 2018", "shape", "date: 2018"),
    Case("date for text", DARUMO, "read: 2018-02", "read: 2018-02-01", "shape", "read: 2018-02-01"),
    Case("text for a percent list", VELORA, "    any: 55", "    any: [55]", "shape", "any: [55]"),
    Case("unknown kind", DARUMO, "kind: therapy", "kind: drug", "shape", "kind: drug", "'drug'"),
    Case("unknown market", DARUMO, "market: off-market", "market: gone", "shape", "market: gone"),
    Case("unknown level", FEVER, "level: emergency-now\nwin", "level: soon\nwin", "shape",
         "l: soon"),
    Case("unknown source kind", "sources/other.yaml", "kind: seed", "kind: blog", "shape", "blog"),
    Case("id is not the file name", DARUMO, "id: darutumab", "id: darutumub", "id", "id: daru",
         follow=("reference",)),
    Case("id in upper case", DARUMO, "id: darutumab", "id: Darutumab", "id", "id: Daru",
         follow=("reference",)),
    Case("wrong folder", DARUMO, "kind: therapy", "kind: supportive", "folder", "id: daru"),
    Case("unknown class", DARUMO, "class: bi", "class: tri", "reference", "class: tri", "“trispec"),
    Case("unknown leukemia", DARUMO, "- aml", "- amx", "reference", "leukemias:", "“amx”"),
    Case("unknown window", FEVER, "- infusion", "- later", "reference", "windows:", "“later”"),
    Case("title in an unknown language", RULES, "  es: Señales", "  fr: Signes", "language",
         "titles:", "“fr”"),
    Case("title in English twice", RULES, "  es: Señales", "  en: Signs", "language",
         "titles:", "“en”"),
    Case("title beside patient words", FEVER, "checkable: true\n",
         "titles:\n  es: Calor\ncheckable: true\n", "duplicate-id", "titles:", "fever.es.md"),
    Case("sign to tick without level", FEVER, "checkable: true\nlevel: emergency-now\n",
         "checkable: true\n", "level", "checkable: true"),
    Case("source twice", "sources/other.yaml", "id: seed-one", "id: label-velora", "duplicate-id",
         "id: label-velora"),
    Case("dead source", DARUMO, "  - source: reprint-velora\n    locator: Hi",
         "  - source: nowhere\n    locator: Hi", "reference", "nowhere", "no source “nowhere”"),
    Case("dead source of a table", FEVER, "  - source: guide-signs\n    locator: Table 1",
         "  - source: nowhere\n    locator: Table 1", "reference", "nowhere"),
    Case("dead therapy of a fact", FEVER, "  - velotumab", "  - nobody", "reference", "therapies:"),
    Case("dead leukemia of a fact", VELORA, "leukemia: all", "leukemia: nil", "reference",
         "leukemia: nil"),
    Case("dead class of a fact", "safety/symptoms/rash.yaml", "class:bispecific-t-cell-engager",
         "class:nothing", "reference", "therapies:", "no class “class:nothing”"),
    Case("dead article of a claim", VELORA, "article: seed-one\n    locator: Vel",
         "article: nowhere\n    locator: Vel", "reference", "claim:\n"[:6], "“nowhere”"),
    Case("missing locator", DARUMO, "locator: History", "locator: ''", "no-locator",
         "reprint-velora", "Say where in “reprint-velora”"),
    Case("blank locator", DARUMO, "locator: History", "locator: ' '", "no-locator",
         "reprint-velora"),
    Case("missing locator of a claim", VELORA, "locator: Velora paragraph", "locator: ''",
         "no-locator", "claim:\n"[:6]),
    Case("no source", DARUMO, "  at:\n  - source: reprint-velora\n    locator: History\n",
         "  at: []\n", "no-source", "key: status-1"),
    Case("no source of a table", CRS, "  at:\n  - source: guide-signs\n    locator: Table 2\n",
         "  at: []\n", "no-source", "- key: sample"),
    Case("no source of a term", TERMS, "- id: word-antibody\n  at:\n  - source: guide-signs\n"
         "    locator: Words\n", "- id: word-antibody\n  at: []\n", "no-source", "word-antibody"),
    Case("missing locator of a term", TERMS, "locator: '5.1'", "locator: ''", "no-locator",
         "label-velora"),
    Case("dead source of a term", TERMS, "label-velora", "nowhere", "reference", "nowhere"),
    Case("bad date", VELORA, "'2019-07-03'", "soon", "date", "key: approval-1",
         "“soon” is no date"),
    Case("date without a calendar", VELORA, "'2019-07-03'", "'2019-13-03'", "date",
         "key: approval-1"),
    Case("future date", VELORA, "'2019-07-03'", "'2026-02-01'", "date", "key: approval-1",
         "lies after the content date"),
    Case("bad content date", CONTENT, "date: '2026-01-31'", "date: '2026-31-01'", "date",
         "date: '2"),
    Case("html", DARUMO, "Nerve effects.", "Nerve <b>effects</b>.", "markup",
         "key: boxed-warning-1"),
    Case("address", DARUMO, "Nerve effects.", "See https://x.org", "markup",
         "key: boxed-warning-1"),
    Case("local file", DARUMO, "Nerve effects.", "See file:///etc", "markup",
         "key: boxed-warning-1"),
    Case("network share", DARUMO, "Nerve effects.", r"See \\host\x", "markup",
         "key: boxed-warning-1"),
    Case("too long", DARUMO, "Nerve effects.", "Nerve. " * 101, "too-long", "key: boxed-warning-1",
         "706 characters"),
    Case("key twice", VELORA, "key: claim-2", "key: claim-1 # again", "key", "# again",
         "“claim-1”"),
    Case("malformed key", VELORA, "key: claim-2", "key: Claim 2", "key", "key: Claim 2"),
    Case("key of a table", VELORA, "key: claim-2", "key: table-2", "key", "key: table-2"),
    Case("table key twice", FEVER, "tables:\n", "tables:\n- {key: ctcae, scale: x, columns: [A], "
         "rows: [[a]], at: [{source: guide-signs, locator: x}]}\n", "key", "- key: ctcae"),
    Case("unknown topic", DARUMO, "topic: status", "topic: mood", "topic", "key: status-1",
         "“mood”"),
    Case("states nothing", DARUMO, "  text: Nerve effects.\n", "", "empty", "key: boxed-warning-1"),
    Case("empty gap", DARUMO, "note: 'Dose: not read; the medicine is no longer made.'", "note: ''",
         "empty", "- topic: dose"),
    Case("short row of a table", FEVER, "  - - '2'\n    - over 39.0 °C\n", "  - - '2'\n", "table",
         "- key: ctcae", "“ctcae”"),
    Case("percent over 100", VELORA, "any: 84.6", "any: 846", "percent", "any: 846", "“846”"),
    Case("percent of the control over 100", VELORA, "control_any: 45", "control_any: 450",
         "percent", "control_any: 450"),
    Case("severe percent of the control over 100", VELORA, "    control_any: 45",
         "    control_any: 45\n    control_severe: 101", "percent", "control_severe: 101"),
    Case("severe percent over 100", VELORA, "    control_any: 45",
         "    control_any: 45\n    serious: 100.5", "percent", "serious: 100.5", "“100.5”"),
    Case("floor over 100", VELORA, "    control_any: 45",
         "    control_any: 45\n    any_floor: 101\n    serious_floor: 100", "percent",
         "any_floor: 101"),
    Case("percent with two points", VELORA, "any: 84.6", "any: 8.4.6", "percent", "any: 8.4.6",
         follow=("placeholder", "placeholder")),
    Case("percent with a comma", VELORA, "any: 84.6", "any: '8,4'", "percent", "any: '8,4'",
         "“8,4”", follow=("placeholder", "placeholder")),
    Case("figure not in its fact", VELORA, "value: 14", "value: 15", "figure", "value: 15",
         "15 does not stand in fact “schedule-1”"),
    Case("figure near to its fact", VELORA, "value: 7.7", "value: 77", "figure", "value: 77"),
    Case("figure without a number", VELORA, "value: 14", "value: some", "figure", "value: some"),
    Case("figure of a dead fact", VELORA, "value: 14, fact: sch", "value: 14, fact: xsch",
         "reference", "xsch", "no fact “xschedule-1”"),
    Case("shared figure not in its fact", CONTENT, "value: 911", "value: 112", "figure",
         "value: 112"),
    Case("shared figure of a dead fact", CONTENT, "'safety-rules:fever-threshold-1'",
         "'safety-rules:nothing'", "figure", "nothing"),
    Case("reaction terms of a dead sign", CONTENT, "{symptom: rash,", "{symptom: rush,",
         "reference",
         "symptom: rush"),
    Case("reaction term in upper case", CONTENT, "terms: [rash]", "terms: [Rash]", "lower-case",
         "terms: [Rash]"),
    Case("a language without words", CONTENT, "    of100_less: menos de {n} de cada 100 personas\n",
         "", "missing", "  es:", "of100_less of “es”",
         ("placeholder",)),
    Case("a group without a title", CONTENT, ", es: Terapias con anticuerpos", "", "missing",
         "- id: antibody"),
    Case("a class twice", CONTENT, "car-t-cell-therapy: {en: CAR T-cell therapy, es: Terapia de "
         "células CAR-T}", "supportive: {en: a, es: b}", "duplicate-id", "- id: supportive",
         follow=("reference",)),
    Case("term twice", TERMS, "id: word-neutropenia", "id: word-leukemia # again", "id", "# again",
         follow=("reference", "id")),
    Case("term without its prefix", TERMS, "id: word-cytokine", "id: cytokine", "id",
         "id: cytokine",
         follow=("reference", "missing")),
    Case("term without English words", TERMS, "terms:\n", "terms:\n- id: word-blood\n  at:\n"
         "  - {source: guide-signs, locator: Words}\n", "missing", "id: word-blood"),
    Case("words for no term", "glossary/terms.es.yaml", "  word-leukemia:", "  word-nothing:",
         "reference", "word-nothing:", "“word-nothing”"),
    Case("words in the wrong file", "glossary/terms.es.yaml", "lang: es", "lang: en", "file-name",
         "lang: en", "terms.en.yaml"),
    Case("a risk of nobody", CRS, "tables:\n", "warned_in:\n- velotumab:nothing\ntables:\n",
         "reference", "- velotumab:nothing", "is no current warning of a therapy"),
    Case("a risk that is another", CRS, "tables:\n",
         "warned_in:\n- velotumab:warning-1\ntables:\n", "reference",
         "- velotumab:warning-1", "does not name Cytokine release syndrome"),
    Case("a risk of a sign", FEVER, "names:\n", "warned_as: [Fever]\nnames:\n", "kind",
         "warned_as"),
    Case("a source by its id in words", VELORA, "text: Binds CD19 and CD3.",
         "text: Binds CD19 and CD3 (label-velora).", "source-id", "key: mechanism-1",
         "“label-velora”"),
    Case("a source by its id where it was read", VELORA,
         "source: label-velora\n    locator: '12.1'",
         "source: label-velora # here\n    locator: 12.1, as in reprint-velora", "source-id",
         "# here", "“reprint-velora”"),
    Case("review claimed", "glossary/terms.es.yaml", "review: not-reviewed", "review: reviewed",
         "shape", "review: reviewed"),
)  # fmt: skip


def test_the_tree_itself_is_clean() -> None:
    assert problems_of(TREE) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_bad_place(tree_copy: TreeCopy, case: Case) -> None:
    tree_copy.edit(case.file, case.old, case.new)
    found = tree_copy.problems()
    expected = (case.file, tree_copy.line_of(case.file, case.at), case.code)
    told = [p.message for p in found if (p.file, p.line, p.code) == expected]
    assert len(told) == 1, "\n".join(map(str, found))
    assert case.says in told[0]
    assert len(told[0]) > 15, "say what to do"
    others = [p.code for p in found if (p.file, p.line, p.code) != expected]
    assert tuple(others) == case.follow, "\n".join(map(str, found))


def test_not_utf8(tree_copy: TreeCopy) -> None:
    file = tree_copy.root / DARUMO
    file.write_bytes(file.read_bytes().replace(b"Withdrawn", b"Withdr\xe4wn"))
    found = tree_copy.problems()
    line = tree_copy_line(file.read_bytes(), b"Withdr\xe4wn")
    assert (DARUMO, line, "encoding") in [(p.file, p.line, p.code) for p in found]


def tree_copy_line(data: bytes, text: bytes) -> int:
    return data.count(b"\n", 0, data.index(text)) + 1


def test_the_same_id_in_two_files(tree_copy: TreeCopy) -> None:
    text = (tree_copy.root / DARUMO).read_text(encoding="utf-8")
    (tree_copy.root / "supportive" / "darutumab.yaml").write_text(text, encoding="utf-8")
    found = tree_copy.problems()
    assert ("therapies/darutumab.yaml", 1, "duplicate-id") in [
        (p.file, p.line, p.code) for p in found
    ]


def test_content_yaml_is_missing(tree_copy: TreeCopy) -> None:
    (tree_copy.root / CONTENT).unlink()
    (problem,) = tree_copy.problems()
    assert (problem.file, problem.line, problem.code) == (CONTENT, 1, "missing")


def test_a_bad_content_yaml_stops_alone(tree_copy: TreeCopy) -> None:
    tree_copy.edit(CONTENT, "languages: [en, es]", "languages: en")
    (problem,) = tree_copy.problems()
    assert (problem.file, problem.line, problem.code) == (CONTENT, 4, "shape")


def test_all_problems_are_told_at_once_and_in_order(tree_copy: TreeCopy) -> None:
    tree_copy.edit(VELORA, "value: 14", "value: 15")
    tree_copy.edit(DARUMO, "topic: status", "topic: mood")
    tree_copy.edit(FEVER, "locator: Table 1", "locator: ''")
    assert [(p.file, p.code) for p in tree_copy.problems()] == [
        (FEVER, "no-locator"), (DARUMO, "topic"), (VELORA, "figure"),
    ]  # fmt: skip
