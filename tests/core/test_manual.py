"""The manual: its small Markdown, its search, and that it says all there is and nothing else."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from desktop import cli
from desktop.core import manual
from desktop.core.bundles import SHIPPED
from desktop.core.documents import KINDS
from desktop.core.manual import Block, Kind
from desktop.core.paths import DataPaths, resource
from desktop.core.policy_rules import RULES
from desktop.core.settings import Settings

FOLDER = resource("manual")
LANGUAGES = ("en", "es")
OPTION = re.compile(r"--[a-z][a-z-]+")
SOURCE = """# Title

Before the first section
goes on here.

## One

- item
- item two
  goes on
1. step
| `Ctrl+K` | Search
![A window](window)

## Two

Words with **bold** and `code`.
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def chapters(request: pytest.FixtureRequest) -> tuple[manual.Chapter, ...]:
    return manual.read(FOLDER, request.param)


def test_the_subset_is_read() -> None:
    chapter = manual.parse("start", SOURCE)
    assert chapter.title == "Title"
    assert [s.title for s in chapter.sections] == ["Title", "One", "Two"]
    assert [s.id for s in chapter.sections] == ["start-1", "start-2", "start-3"]
    assert chapter.sections[0].blocks == (
        Block(Kind.TEXT, "Before the first section goes on here."),
    )
    assert chapter.sections[1].blocks == (
        Block(Kind.ITEM, "item"),
        Block(Kind.ITEM, "item two goes on"),
        Block(Kind.STEP, "step", "1"),
        Block(Kind.ROW, "Search", "`Ctrl+K`"),
        Block(Kind.PICTURE, "A window", "window"),
    )


@pytest.mark.parametrize("text", ["<b>x</b>", "[link](http://x)", "***", "|", "1.", "#no", "> q"])
def test_anything_else_is_text(text: str) -> None:
    chapter = manual.parse("c", f"# T\n\n## S\n\n{text}\n")
    assert [b.kind for b in chapter.sections[0].blocks] == [Kind.TEXT]


def test_search_needs_every_word_and_no_accents() -> None:
    chapters = (
        manual.parse("c", "# T\n\n## Página\n\nUna hoja.\n\n## Otra\n\nLa página y el papel."),
    )
    assert [h.section.title for h in manual.find(chapters, "PAGINA")] == ["Página", "Otra"]
    assert [h.section.title for h in manual.find(chapters, "papel pagina")] == ["Otra"]
    assert manual.find(chapters, "papel ausente") == ()
    assert manual.find(chapters, "  ") == ()


def test_a_hit_shows_the_words_around_it() -> None:
    chapters = (manual.parse("c", "# T\n\n## S\n\n" + "word " * 60 + "needle " + "more " * 60),)
    (hit,) = manual.find(chapters, "needle")
    assert "needle" in hit.snippet
    assert len(hit.snippet) <= manual.SNIPPET + 2


def test_a_language_without_a_manual_gets_the_english_one() -> None:
    assert manual.read(FOLDER, "xx") == manual.read(FOLDER, "en")


# -------------------------------------------------------------------------------- both languages


def test_every_chapter_exists_in_every_language_with_the_same_shape() -> None:
    english, spanish = (manual.read(FOLDER, lang) for lang in LANGUAGES)
    assert [c.id for c in english] == [c.id for c in spanish]
    for one, other in zip(english, spanish, strict=True):
        shapes = [[[b.kind for b in s.blocks] for s in c.sections] for c in (one, other)]
        assert shapes[0] == shapes[1], one.id
        pictures = [[b.label for s in c.sections for b in s.blocks if b.kind is Kind.PICTURE]
                    for c in (one, other)]  # fmt: skip
        assert pictures[0] == pictures[1], one.id
        assert manual.codes((one,)) == manual.codes((other,)), one.id


def test_every_picture_is_there_in_every_language(chapters: tuple[manual.Chapter, ...]) -> None:
    named = {b.label for c in chapters for s in c.sections for b in s.blocks
             if b.kind is Kind.PICTURE}  # fmt: skip
    there = {f.name for f in (FOLDER / "pictures").iterdir()}
    assert there == {f"{name}.{lang}.svg" for name in named for lang in LANGUAGES}


def test_the_intended_use_stands_first_word_for_word() -> None:
    text = manual.read(FOLDER, "en")[0].sections[0].words()
    assert text.startswith(
        "A reference for leukemia immunotherapy. It does not diagnose, does not choose treatment "
        "and does not watch patients."
    )  # rule D-03


# ------------------------------------------------------ commands, options, settings: both ways


def chapter(chapters: tuple[manual.Chapter, ...], chapter_id: str) -> manual.Chapter:
    return next(c for c in chapters if c.id == chapter_id)


def parsers(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, set[str]]]:
    """Yield every command with its own options."""
    own: set[str] = set()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                yield from parsers(inner, f"{name} {word}")
        else:
            own |= {o for o in action.option_strings if o.startswith("--")}
    yield name, own


def test_every_command_and_option_is_in_the_manual(chapters: tuple[manual.Chapter, ...]) -> None:
    told = manual.codes((chapter(chapters, "it"), chapter(chapters, "kiosk")))
    words_told = {word for code in told for word in code.split()}
    missing: list[str] = []
    for name, options in parsers(cli.parser(), "leukoguide"):
        words = name.split()
        if len(words) > 1 and " ".join(words[:2]) not in told:
            missing.append(name)
        if len(words) == 3 and words[2] not in words_told:
            missing.append(name)
        missing += [f"{name} {o}" for o in options if o not in told]
    assert missing == []


def test_the_manual_names_no_command_or_option_that_is_not_there(
    chapters: tuple[manual.Chapter, ...],
) -> None:
    known = dict(parsers(cli.parser(), "leukoguide"))
    options = {o for own in known.values() for o in own}
    told = manual.codes(chapters)
    assert {o for code in told for o in OPTION.findall(code)} <= options
    commands = {" ".join(name.split()[:2]) for name in known}
    assert {" ".join(c.split()[:2]) for c in told if c.startswith("leukoguide ")} <= commands


def test_every_key_of_the_policy_file_is_in_the_manual_and_no_other(
    chapters: tuple[manual.Chapter, ...],
) -> None:
    section = chapter(chapters, "kiosk").sections[-1]
    assert [manual.plain(b.label) for b in section.blocks] == [rule.key for rule in RULES]


def test_every_kind_of_document_and_bundle_is_in_the_manual_and_no_other(
    chapters: tuple[manual.Chapter, ...],
) -> None:
    rows = {manual.plain(b.label): b.text for s in chapter(chapters, "it").sections
            for b in s.blocks if b.kind is Kind.ROW}  # fmt: skip
    assert manual.CODE.findall(rows["--document"]) == [kind.id for kind in KINDS]
    assert manual.CODE.findall(rows["--bundle"]) == list(SHIPPED)


def test_every_setting_and_file_is_in_the_manual(chapters: tuple[manual.Chapter, ...]) -> None:
    section = next(
        s for s in chapter(chapters, "it").sections
        if any("settings.toml" in b.label for b in s.blocks)
    )  # fmt: skip
    rows = {manual.plain(b.label): b.text for b in section.blocks if b.kind is Kind.ROW}
    told = re.findall(r"`(\w+)`", rows["settings.toml"])
    assert sorted(told) == sorted(Settings.__struct_fields__)
    paths = DataPaths(FOLDER)
    files = {p.name for p in (paths.settings, paths.session, paths.site, paths.crashes)}
    assert set(rows) == files
