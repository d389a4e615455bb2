"""The administration manual says what the program does: commands, policy, exit codes, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.cli import COMMANDS
from desktop.core.paths import DataPaths
from desktop.printing import apart, cups
from manual import make_pdf
from shared import extras, facts
from tests.architecture.source_tree import shipping_files
from tests.helpers import pdf

TEXT = make_pdf.SOURCE.read_text(encoding="utf-8")


def test_the_commands_for_it_are_in_it() -> None:
    for_it = [name for name in COMMANDS if name not in ("search", "show", "handout")]
    assert [name for name in for_it if f"leukoguide {name}" not in TEXT] == []


def test_every_file_that_is_kept_is_in_it() -> None:
    paths = DataPaths(Path("data"))
    kept = [paths.settings, paths.session, paths.site, paths.crashes]
    assert [p.name for p in kept if p.name not in TEXT] == []


def test_every_program_that_is_started_is_in_it() -> None:
    named = re.compile(r'which\("([a-z-]+)"\)')
    started = {name for file in shipping_files() for name in named.findall(file.text)}
    assert started >= {"espeak-ng", "systemd-notify"}
    started |= {cups.TOOL, f"leukoguide {apart.FLAG}"}
    assert [name for name in sorted(started) if f"`{name}`" not in TEXT] == []


def test_the_intended_use_stands_in_it_word_for_word() -> None:
    words = " ".join(TEXT.split())
    assert (
        "reference for leukemia immunotherapy. It does not diagnose, does not choose treatment "
        "and does not watch patients." in words
    )


def test_the_blanks_are_filled_from_the_program() -> None:
    text = make_pdf.filled()
    assert "@" not in re.sub(r"@[a-z]", "", text), "a blank was not filled"
    assert "- `0` done" in text
    assert "    allow_not_reviewed = false" in text


def test_forms_become_blocks() -> None:
    table_text = "| a | b |\n|---|---|\n| c | d |\n"
    text = f"# One\n\nA `b` **c**.\n\n- x\n  y\n- z\n\n    code\n\n    more\n\n{table_text}"
    kinds = [block["kind"] for block in make_pdf.blocks(text)]
    assert kinds == ["h1", "par", "list", "code", "table"]
    _, par, items, code, table = make_pdf.blocks(text)
    assert [span["kind"] for span in par["spans"]] == ["text", "code", "text", "strong", "text"]
    assert [item[0]["text"] for item in items["items"]] == ["x y", "z"]
    assert code["text"] == "code\n\nmore"
    assert len(table["rows"]) == 2


def test_the_pdf_is_tagged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "package_version", lambda: "0.1.0+test")
    monkeypatch.setattr(facts, "release_epoch", lambda: 1_800_000_000)
    data = make_pdf.make()
    assert data == make_pdf.make()
    opened = pdf.opened(data)
    tags = [element.tag for element in pdf.elements(opened)]
    assert tags.count("H1") == 1
    assert tags.count("H2") == sum(line.startswith("## ") for line in TEXT.splitlines())
    assert tags.count("Table") == 2
    words = pdf.text_of(opened)
    assert "administration manual" in words
    assert "policy check" in words


def test_the_files_it_names_are_in_the_packages(tmp_path: Path) -> None:
    """Whoever reads it has an installed program, and no sources."""
    assert "packaging/" not in TEXT
    extras.write(tmp_path, "linux")
    named = re.findall(r"`((?:kiosk|notices)/[\w./-]+)`", TEXT)
    made = {"notices/THIRD-PARTY.txt", "notices/sbom.cdx.json", "notices/REPLACE-QT.txt"}
    assert "kiosk/README.md" in named
    assert [name for name in named if name not in made and not (tmp_path / name).is_file()] == []


def test_no_command_of_an_installation_asks() -> None:
    table = TEXT.partition("## Install without a question")[2].partition("\n\n")[2].split("\n\n")[0]
    commands = [
        command for row in table.splitlines()[2:] for command in re.findall(r"`([^`]+)`", row)
    ]
    silent = re.compile(r"(apt-get|dnf) \w+ -y |zypper -n |^msiexec .* /qn|/S$|^sh |-uninstall$")
    assert len(commands) == 12
    assert [command for command in commands if not silent.search(command)] == []
