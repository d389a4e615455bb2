"""packaging/dev/translations.py: every text of the shell is found in the source, and translated."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from desktop.core import manual
from desktop.core.paths import resource
from dev import translations
from tests.helpers.entries import words

FILES = sorted(translations.FOLDER.glob(translations.OURS))
# What the product never claims to do (rule D-14), in the words of each language.
CLAIMS = {
    "es": re.compile(
        r"diagn[oó]stic|detect|predi[cj]|triaje|triage|monitore|validad[oa] cl[ií]nicamente|"
        r"aprobad[oa] por la FDA",
        re.IGNORECASE,
    )
}
INTENDED_USE = "A reference for leukemia immunotherapy."
# Said in an informal way: the shell says "usted".
INFORMAL = re.compile(r"\b(tú|tu|tus|tienes|puedes|llama a tu|haz|elige tu)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every text of the shell, with the file it stands in."""
    return translations.shell_texts()[0]


def test_the_source_tells_every_text_that_is_said() -> None:
    assert translations.shell_texts()[1] == []


def test_there_is_a_spanish_file() -> None:
    assert "leukoguide_es.ts" in [file.name for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_with_its_placeholders(file: Path, texts: dict[str, str]) -> None:
    """`make translations` writes what is missing into the file."""
    assert translations.problems(file, texts) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_file_is_as_make_translations_writes_it(
    file: Path, texts: dict[str, str], tmp_path: Path
) -> None:
    copy = tmp_path / file.name
    copy.write_bytes(file.read_bytes())
    translations.write(copy, texts)
    assert copy.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CLAIMS)
def test_no_translation_makes_a_claim(code: str) -> None:
    done = translations.translations(translations.FOLDER / f"leukoguide_{code}.ts")
    claims = [t for t, given in done.items() if CLAIMS[code].search(given)]
    assert [t for t in claims if not t.startswith(INTENDED_USE)] == []
    assert len(claims) == 1


def test_spanish_says_usted() -> None:
    done = translations.translations(translations.FOLDER / "leukoguide_es.ts")
    assert [given for given in done.values() if INFORMAL.search(given)] == []


SNIPPET = """
from desktop.ui.wording import FOOTER
TABLE = {"a": ("One", "icon"), "b": ("Two", "icon")}
MORE = {**TABLE, "c": ("Three", "icon")}

def show(key, unknown):
    said("Literal")
    said("Yes" if key else "No")
    said(TABLE[key][0])
    for name, text in (("x", "In a loop"), ("y", "In it too")):
        said(text)
    title, icon = MORE.get(key)
    said(title)
    said(FOOTER)
    said(given())
    said(unknown)

def given():
    return "Returned"
"""


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (0, ["Literal"]),
        (1, ["Yes", "No"]),
        (2, ["One", "Two"]),
        (3, ["In a loop", "In it too"]),
        (4, ["One", "Two", "Three"]),
        (5, ["For education. Not a substitute for the care team."]),
        (6, ["Returned"]),
        (7, []),
    ],
)
def test_texts_are_found_behind_names(number: int, found: list[str]) -> None:
    tree = ast.parse(SNIPPET)
    module = translations.Module("snippet.py", tree)
    module.constants["TABLE"] = tree.body[1].value  # type: ignore[attr-defined]
    module.constants["MORE"] = tree.body[2].value  # type: ignore[attr-defined]
    module.imported["FOOTER"] = ("desktop.ui.wording", "FOOTER")
    function = tree.body[3]
    assert isinstance(function, ast.FunctionDef)
    calls = [
        n for n in ast.walk(function) if isinstance(n, ast.Call) and ast.unparse(n.func) == "said"
    ]
    call = sorted(calls, key=lambda c: c.lineno)[number]
    assert translations.Scope(module, function).texts(call.args[0]) == found


def test_a_text_without_translation_is_named(tmp_path: Path) -> None:
    file = tmp_path / "leukoguide_es.ts"
    translations.write(file, {"Close": "a.py"})
    assert translations.problems(file, {"Close": "a.py"}) == [
        "leukoguide_es.ts: not translated: 'Close'"
    ]


def test_other_placeholders_are_named(tmp_path: Path) -> None:
    file = tmp_path / "leukoguide_es.ts"
    translations.write(file, {"{0} pages": "a.py"})
    text = file.read_text(encoding="utf-8")
    empty = ' type="unfinished"></translation>'
    file.write_text(text.replace(empty, ">páginas</translation>"), encoding="utf-8")
    assert translations.problems(file, {"{0} pages": "a.py"}) == [
        "leukoguide_es.ts: other placeholders: '{0} pages' -> 'páginas'"
    ]


def test_two_compilations_give_the_same_bytes(tmp_path: Path) -> None:
    made = [tmp_path / "1", tmp_path / "2"]
    for folder in made:
        folder.mkdir()
        translations.compile_all(translations.FOLDER, folder)
    assert (made[0] / "leukoguide_es.qm").read_bytes() == (
        made[1] / "leukoguide_es.qm"
    ).read_bytes()


# ------------------------------------------------------- the same names on screen, paper, manual

QUOTED = re.compile("“([^”]+)”")
# Said of the sources, not of the window; or a part of what a picture says.
NOT_A_NAME = {"no", "or longer", "o más", "this many or more", "esta cantidad o más"}


def plain(name: str) -> str:
    """Return a name as it is compared: where it stands changes its first letter and its end."""
    return re.sub(r"\(\d\)", "({0})", name).rstrip(".…:").casefold()


def names(lang: str) -> set[str]:
    """Return every text of the shell in a language."""
    done = translations.translations(translations.FOLDER / "leukoguide_es.ts")
    return {plain(given if lang == "es" else text) for text, given in done.items()}


def test_paper_and_screen_have_the_same_spanish_for_the_same_english() -> None:
    """ "Blood counts" were "Recuentos" on screen and "Células" on paper."""
    done = translations.translations(translations.FOLDER / "leukoguide_es.ts")
    screen = {plain(text): plain(given) for text, given in done.items()}
    english, spanish = words("en").texts, words("es").texts
    other = {
        text: (screen[plain(text)], spanish[key])
        for key, text in english.items()
        if screen.get(plain(text), plain(spanish[key])) != plain(spanish[key])
    }
    assert other == {}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_the_manual_quotes_is_called_so_in_the_window(lang: str) -> None:
    chapters = manual.read(resource("manual"), lang)
    titles = [*(c.title for c in chapters), *(s.title for c in chapters for s in c.sections)]
    known = names(lang) | {plain(title) for title in titles}
    quoted = {name for c in chapters for s in c.sections for name in QUOTED.findall(s.words())}
    assert {n for n in quoted if plain(n) not in known} - NOT_A_NAME == set()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_cards_of_the_kiosk_have_their_names_in_the_manual(lang: str) -> None:
    """The Spanish manual had a card that the kiosk does not show under that name."""
    section = next(c for c in manual.read(resource("manual"), lang) if c.id == "patient").sections[
        1
    ]
    cards = [b.label for b in section.blocks if b.kind is manual.Kind.ROW]
    assert len(cards) == 6
    assert [card for card in cards if plain(card) not in names(lang)] == []


def test_the_keys_are_told_alike_in_the_manual_and_in_their_overview() -> None:
    done = translations.translations(translations.FOLDER / "leukoguide_es.ts")
    english, spanish = (
        {b.label: b.text for c in manual.read(resource("manual"), lang) if c.id == "keys"
         for b in c.sections[0].blocks}
        for lang in ("en", "es")
    )  # fmt: skip
    pairs = zip(english.values(), spanish.values(), strict=True)
    other = {text: told for text, told in pairs if done.get(text, told) != told}
    assert other == {}
