"""`python -m db.build`: exit codes, and problems as editors and CI understand them."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.build import __main__ as command
from db.connection import DATABASE, MANIFEST
from tests.helpers.content import TREE, TreeCopy


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr("sys.argv", ["db.build", *map(str, arguments)])
    return command.main()


def test_build(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "--output", tmp_path, TREE) == 0
    assert sorted(f.name for f in tmp_path.iterdir()) == [DATABASE, MANIFEST]
    said = capsys.readouterr()
    assert said.out == f"{tmp_path / DATABASE}: 161 statements\n"
    assert said.err == ""


def test_check_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "--check", "--output", tmp_path / "out", TREE) == 0
    assert capsys.readouterr().out == "content is valid\n"
    assert not (tmp_path / "out").exists()


def test_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    odd = tmp_path / "100% odd? #1"
    assert run(monkeypatch, "--report", "--output", odd, TREE) == 0
    said = capsys.readouterr().out
    assert "Entries per kind\n  class: 2\n  leukemia: 2" in said
    assert "Statements without a source\n  all: 0\n" in said
    assert "Gaps\n  patient, en: 22\n  patient, es: 4\n  professional, en: 5\n" in said
    assert "Statements with secondary sources only\n  all: 8\n" in said
    assert "  en, symptom: 4 of 4\n" in said
    assert "  es, symptom: 1 of 4\n" in said
    assert "Hardest English patient texts (Flesch-Kincaid grade, SMOG)\n  fever: 3.3" in said


def test_problems(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tree_copy: TreeCopy,
    tmp_path: Path,
) -> None:
    tree_copy.edit("therapies/darutumab.yaml", "locator: History", "locator: ''")
    tree_copy.edit("safety/symptoms/rash.en.md", "sore skin.", "sore skin, see 3.")
    assert run(monkeypatch, "--output", tmp_path / "out", tree_copy.root) == 1
    assert capsys.readouterr().err.splitlines() == [
        "safety/symptoms/rash.en.md:8: [digit] Digits come from facts: use {fig:…} or {of100:…}.",
        "therapies/darutumab.yaml:29: [no-locator] Say where in “reprint-velora” it stands.",
        "2 problem(s). Nothing was written.",
    ]
    assert not (tmp_path / "out").exists()


def test_problems_of_one_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tree_copy: TreeCopy
) -> None:
    tree_copy.edit("therapies/darutumab.yaml", "locator: History", "locator: ''")
    tree_copy.edit("safety/symptoms/rash.en.md", "sore skin.", "sore skin, see 3.")
    assert run(monkeypatch, "--check", "--only", "daru", tree_copy.root) == 1
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith("therapies/darutumab.yaml:29: ")
    assert last == "2 problem(s). Nothing was written."


def test_no_content(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "--check", tmp_path) == 1
    assert capsys.readouterr().err.startswith("content.yaml:1: [missing] ")
