"""The command line in its own process: answers, JSON, files, exit codes; quick ones without Qt."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_quick_answers_import_no_qt(argument: str) -> None:
    code = (
        "import sys; sys.argv = ['main.py', sys.argv[1]]\n"
        "import atexit\n"
        "atexit.register(lambda: print('PySide6' in sys.modules, file=sys.stderr))\n"
        "from desktop.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, argument],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert answer.returncode == 0
    assert "LeukoGuide" in answer.stdout
    assert answer.stderr.strip() == "False"


def test_a_misspelled_name_finds_the_medicine_first() -> None:
    answer = run("search", "blinatumumab", "--json")
    assert answer.returncode == 0
    hits = json.loads(answer.stdout)
    assert hits[0]["id"] == "blinatumomab"
    assert set(hits[0]) == {"kind", "id", "title", "snippet", "matched_by"}
    assert hits[0]["matched_by"] == "spelling"


def test_nothing_found_says_so_and_is_no_error() -> None:
    answer = run("search", "zzqqxx", "--json")
    assert (answer.returncode, json.loads(answer.stdout)) == (0, [])


def test_a_search_answers_in_the_language_that_is_asked_for() -> None:
    hits = json.loads(run("search", "fiebre", "--lang", "es", "--json").stdout)
    assert (hits[0]["id"], hits[0]["title"]) == ("fever", "Fiebre")
    answer = run("search", "fiebre", "--lang", "fr")
    assert answer.returncode == 2
    assert "Languages: en, es" in answer.stderr


def test_show_gives_the_sources_with_each_statement() -> None:
    answer = run("show", "blinatumomab", "--json")
    assert answer.returncode == 0
    entry = json.loads(answer.stdout)
    assert entry["summary"]["title"] == "Blincyto"
    for statement in entry["statements"]:
        assert statement["citations"]
        assert all(c["locator"] for c in statement["citations"])


def test_show_accepts_a_name_as_well_as_an_id() -> None:
    assert run("show", "Blincyto").stdout.splitlines()[0] == "Blincyto"


def test_an_unknown_id_names_the_nearest() -> None:
    answer = run("show", "blinatumumab")
    assert answer.returncode == 72
    assert "Nearest names: blinatumomab" in answer.stderr


def test_the_process_for_printers_started_by_hand_is_no_crash() -> None:
    """The manual for IT names it, so somebody will try."""
    done = run("--talk-to-printer")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "unrecognized arguments: --talk-to-printer" in done.stderr


def test_an_unknown_language_lists_those_there_are() -> None:
    answer = run("show", "blinatumomab", "--lang", "xx")
    assert answer.returncode == 2
    assert "Languages: en, es" in answer.stderr


def test_handout_saves_a_pdf(tmp_path: Path) -> None:
    target = tmp_path / "b.pdf"
    answer = run("handout", "blinatumomab", "--output", str(target))
    assert answer.returncode == 0, answer.stderr
    assert target.read_bytes().startswith(b"%PDF-")
    assert sorted(f.name for f in tmp_path.iterdir()) == ["b.pdf"]


def test_handout_to_an_impossible_place_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    answer = run("handout", "blinatumomab", "--output", str(blocked / "b.pdf"))
    assert answer.returncode == 73
    assert "could not be saved" in answer.stderr
    assert [f.name for f in tmp_path.iterdir()] == ["file"]


def test_handout_imports_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom desktop.cli import main\n"
        f"code = main(['handout', 'blinatumomab', '--output', {str(tmp_path / 'b.pdf')!r}])\n"
        "print(code, 'PySide6' in sys.modules)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert answer.stdout.splitlines()[-1] == "0 False"


def test_selftest_passes_here() -> None:
    answer = run("selftest", "--json")
    assert answer.returncode == 0, answer.stdout
    report = json.loads(answer.stdout)
    assert report["passed"] is True
    assert [c["name"] for c in report["checks"]] == [
        "program", "content", "fonts", "icons", "qt", "printers", "voice", "typst",
        "folders",
    ]  # fmt: skip


def test_every_exit_code_stands_in_the_readme() -> None:
    from db import errors
    from desktop import selftest
    from desktop.core import errors as paper_errors

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    kinds = [*vars(errors).values(), *vars(paper_errors).values()]
    codes = {k.exit_code for k in kinds if isinstance(k, type) and hasattr(k, "exit_code")} - {1}
    for code in codes | {selftest.EXIT_PART_MISSING}:
        assert re.search(rf"(?<!\d){code} [a-z]", readme), code


def test_a_report_has_a_known_ending(tmp_path: Path) -> None:
    answer = run("selftest", "--report", str(tmp_path / "r.txt"))
    assert answer.returncode == 2
    assert "A report cannot have this name: r.txt" in answer.stderr
    assert list(tmp_path.iterdir()) == []
    target = tmp_path / "r.json"
    answer = run("selftest", "--report", str(target))
    assert f"Report: {target}" in answer.stderr
    assert target.read_bytes().startswith(b"{")


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("show", "blinatumomab"), "\\N{GREATER-THAN OR EQUAL TO}"),
        (("search", "fiebre", "--lang", "es"), "\\N{LATIN SMALL LETTER O WITH ACUTE}"),
    ],
)
def test_a_letter_that_the_terminal_lacks_is_named(arguments: tuple[str, ...], wanted: str) -> None:
    """A question mark in the place of "at least" would be read as something else."""
    answer = run(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert wanted in answer.stdout


def test_json_is_always_utf_8() -> None:
    answer = run("show", "blinatumomab", "--json", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert json.loads(answer.stdout)["summary"]["id"] == "blinatumomab"
    assert "≥" in answer.stdout
