"""Every rule of the builder for patient words: one bad line, one problem, its code, file, line."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.helpers.content import TreeCopy

VELORA = "therapies/velotumab.en.md"
VELORA_ES = "therapies/velotumab.es.md"
FEVER = "safety/symptoms/fever.en.md"
RASH = "safety/symptoms/rash.en.md"
DRIVE = "Do not drive while the drip runs."


@dataclass(frozen=True)
class Case:
    """One edit that breaks one rule. `at` is text on the line the problem must name."""

    name: str
    file: str
    old: str
    new: str
    code: str
    at: str
    says: str = ""


def drive(name: str, text: str, code: str, says: str = "") -> Case:
    """Return a case that puts `text` in the place of the paragraph on driving."""
    return Case(name, VELORA, DRIVE, text, code, text.partition("\n")[0], says)


TWENTY = "You can call us at any hour of the day or of the night and we will help you out"
VEINTE = "Llame a su equipo si se siente mal de día o de noche y diga que usted tiene la bomba"
HEAD = "---\ntitle: Skin rash\n"

CASES = (
    Case("no head", RASH, "---\ntitle", "title", "front-matter", "title", "Begin with ---"),
    Case("head without end", RASH, "reviewed\n---\n", "reviewed\n", "front-matter", "---"),
    Case("unknown head key", RASH, HEAD, HEAD + "author: me\n", "front-matter", "author",
         "Unknown key “author”"),
    Case("no title", RASH, "title: Skin rash\n", "", "front-matter", "---", "“title” is missing"),
    Case("no date", RASH, "date: 2026-01-30\n", "", "front-matter", "---", "“date” is missing"),
    Case("no review", RASH, "review: not-reviewed\n", "", "front-matter", "---", "“review” is mis"),
    Case("review claimed", RASH, "review: not-reviewed", "review: Dr. X", "review",
         "review: Dr. X"),
    Case("bad date", RASH, "date: 2026-01-30", "date: today", "date", "date: today", "“today”"),
    Case("future date", RASH, "date: 2026-01-30", "date: 2026-02-01", "date", "date: 2026-02-01"),
    Case("figure in a title", RASH, "title: Skin rash", "title: {name}", "placeholder", "title: {"),
    Case("no sign", RASH, "sign: A new skin rash\n", "", "front-matter", "---", "add “sign:”"),
    Case("digit in a sign", FEVER, "sign: Fever of {shared:fever}", "sign: Fever of 38", "digit",
         "sign: Fever of 38"),
    Case("dead figure in a sign", FEVER, "sign: Fever of {shared:fever}", "sign: Of {shared:heat}",
         "placeholder", "sign: Of", "“heat” is not declared"),
    Case("line above all sections", RASH, "## what_it_is\n", "Hello.\n## what_it_is\n", "section",
         "Hello.", "below a “## section”"),
    Case("missing section", VELORA, "\n## work\n? The sources we read do not say when you can "
         "work. Ask your team.\n", "", "section", "---", "“work” is missing"),
    Case("what makes a sign urgent is not told", FEVER,
         "\n## raise\n- If you feel very unwell, call "
         "even with no fever. [raise-1]\n", "", "section", "---", "“raise” is missing"),
    Case("unknown section", RASH, "## instruction\n", "## mood\nBe calm. [urgency-1]\n"
         "## instruction\n", "section", "Be calm", "“mood” is no section"),
    drive("no source", "Do not drive.\nAt all.", "no-source"),
    Case("dead fact", VELORA, "[counseling-1]", "[counseling-9]", "reference", "[counseling-9]",
         "“velotumab:counseling-9”"),
    Case("dead fact elsewhere", VELORA, "[counseling-1]", "[fever:nothing]", "reference",
         "[fever:nothing]", "“fever:nothing”"),
    Case("fact of a dead entry", VELORA, "[counseling-1]", "[nobody:urgency-1]", "reference",
         "[nobody:urgency-1]"),
    Case("outdated fact", VELORA, "{severe100:reaction-pyrexia}. [reaction-pyrexia]",
         "some. [reaction-pyrexia-old]", "outdated", "pyrexia-old]", "is out of date"),
    Case("gap with a source", VELORA, "if you need to stay near. Ask your team.",
         "if you need to stay near. [schedule-1]", "gap", "stay near. [", "A gap has no source"),
    drive("digit", "Wait 2 days.", "digit", "Digits come from facts"),
    drive("digit in a word", "Take vitamin B12.", "digit"),
    drive("dose", "You get some mcg a day.", "dose", "Doses do not"),
    drive("dose in words", "You get a few micrograms.", "dose"),
    drive("forbidden phrase", "Then you are fine.", "phrase", "“you are fine”"),
    drive("forbidden phrase in capitals", "It is FDA approved.", "phrase", "“fda approved”"),
    Case("forbidden Spanish phrase", VELORA_ES, "No maneje con", "No hace falta llamar con",
         "phrase", "No hace falta", "“no hace falta llamar”"),
    drive("21 words", f"{TWENTY} too.", "sentence", "21 words in one sentence, at most 20"),
    Case("21 Spanish words", VELORA_ES, "No maneje con la bomba puesta.",
         f"{VEINTE} puesta.", "sentence", "la bomba p", "21 words in one sentence, at most 20"),
    drive("long word", "Do not operate machinery.", "long-word", "“machinery”"),
    drive("markup", "Do <b>not</b> drive.", "markup"),
    drive("address", "See https://x.org today.", "markup"),
    drive("brackets", "Do not drive [fast] at all.", "markup"),
    drive("unknown placeholder", "Wait {days:x}.", "placeholder", "“{days}” is no placeholder"),
    drive("untranslated placeholder", "Wait {{fig:days}}.", "placeholder", "A brace is left over"),
    drive("open brace", "Wait {fig:days.", "placeholder", "A brace is left over"),
    drive("dead figure", "Wait {fig:weeks} days.", "placeholder", "“weeks” is not declared"),
    drive("dead figure elsewhere", "Wait {fig:fever:weeks}.", "placeholder", "of fever"),
    drive("dead shared figure", "Wait {shared:weeks}.", "placeholder", "“weeks” is not declared"),
    drive("dead name", "Ask {name:nobody}.", "placeholder", "no entry “nobody”"),
    drive("people of no reaction", "In {of100:dose-1}.", "placeholder", "“dose-1” is no reaction"),
    drive("percent not stated", "In {severe100:reaction-tremor}.", "placeholder",
    "no such percent"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_bad_line(tree_copy: TreeCopy, case: Case) -> None:
    tree_copy.edit(case.file, case.old, case.new)
    (problem,) = tree_copy.problems()
    line = tree_copy.line_of(case.file, case.at)
    assert (problem.file, problem.line, problem.code) == (case.file, line, case.code)
    assert case.says in problem.message
    assert len(problem.message) > 15, "say what to do"


@pytest.mark.parametrize(
    "text",
    [
        "CD19 and WT1 are targets.",
        "An antibody is made in a lab.",
        "Velotumab's pump is small.",
        "**Do not** drive.",
        "Call for an emergency.",
        TWENTY + ".",
    ],
)
def test_what_is_allowed(tree_copy: TreeCopy, text: str) -> None:
    tree_copy.edit(VELORA, DRIVE, text)
    assert tree_copy.problems() == []


def test_twenty_five_spanish_words_are_allowed(tree_copy: TreeCopy) -> None:
    tree_copy.edit(VELORA_ES, "No maneje con la bomba puesta.", f"{VEINTE}.")
    assert tree_copy.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("fever.en.md", "fever.md", "file-name", "ENTRY.LANG.md"),
        ("fever.en.md", "fewer.en.md", "reference", "no entry “fewer”"),
        ("fever.es.md", "fever.fr.md", "language", "“fr” is not in content.yaml"),
        ("fever.es.md", "../../therapies/fever.es.md", "folder", "in symptoms/"),
    ],
)
def test_a_badly_named_file(tree_copy: TreeCopy, old: str, new: str, code: str, says: str) -> None:
    folder = tree_copy.root / "safety" / "symptoms"
    renamed = (folder / old).rename((folder / new).resolve())
    (problem,) = tree_copy.problems()
    name = renamed.relative_to(tree_copy.root).as_posix()
    assert (problem.file, problem.line, problem.code) == (name, 1, code)
    assert says in problem.message


def test_words_that_are_not_utf8(tree_copy: TreeCopy) -> None:
    (tree_copy.root / RASH).write_bytes("---\ntitle: Ausschläge\n".encode("latin-1"))
    (problem,) = tree_copy.problems()
    assert (problem.file, problem.line, problem.code) == (RASH, 2, "encoding")


def rewrite(tree_copy: TreeCopy, name: str, section: str, text: str) -> None:
    """Put `text` below the one section of a file that keeps its head and its first section."""
    file = tree_copy.root / name
    head = file.read_text(encoding="utf-8").split(f"## {section}\n")[0]
    file.write_text(f"{head}## {section}\n{text}", encoding="utf-8")


@pytest.mark.parametrize(
    ("sentence", "times", "says"),
    [
        ("However, remember hospital visitors always disappear.", 6, "Grade "),
        ("Tell the hospital how you feel.", 12, "SMOG "),
        ("If you feel ill, you can call us at night or go to them by car.", 6, "words a sentence"),
    ],
)
def test_text_that_reads_too_hard(
    tree_copy: TreeCopy, sentence: str, times: int, says: str
) -> None:
    rewrite(tree_copy, RASH, "instruction", f"{sentence} [urgency-1]\n" * times)
    (problem,) = tree_copy.problems()
    assert (problem.file, problem.line, problem.code) == (RASH, 1, "reading")
    assert says in problem.message


def test_spanish_that_reads_too_hard(tree_copy: TreeCopy) -> None:
    sentence = "La administración subcutánea requiere supervisión hospitalaria. [self-care-1]\n"
    rewrite(tree_copy, "safety/symptoms/fever.es.md", "self_care", sentence * 6)
    (problem,) = tree_copy.problems()
    assert (problem.file, problem.code) == ("safety/symptoms/fever.es.md", "reading")
    assert problem.message.startswith("INFLESZ ")
    assert problem.message.endswith("at least 65.")


def test_a_dose_in_a_figure_is_a_dose(tree_copy: TreeCopy) -> None:
    """The rule looks at the text as a patient reads it, not only at what was typed."""
    tree_copy.edit(
        "therapies/velotumab.yaml", "{value: 14, fact: schedule-1}", "{value: 28 mcg, fact: dose-1}"
    )
    found = {(p.file, p.code) for p in tree_copy.problems()}
    assert found == {(VELORA, "dose"), (VELORA_ES, "dose")}


def test_the_plain_words_of_another_tree_do_not_count(tree_copy: TreeCopy) -> None:
    """Each tree brings its own list; nothing of the tree before is remembered."""
    (tree_copy.root / "glossary" / "plain_words.txt").write_text("", encoding="utf-8")
    found = {(p.code, p.message.split("”")[0]) for p in tree_copy.problems()}
    assert found == {("long-word", "“thermometer")}
