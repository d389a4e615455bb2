"""`policy check` and `policy example`: what an administrator runs before a kiosk goes live."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli import main


def test_the_example_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "policy.toml"
    assert main(["policy", "example"]) == 0
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["policy", "check", str(file)]) == 0
    assert main(["--policy", str(file), "policy", "check"]) == 0
    assert capsys.readouterr().out == f"{file}: no mistakes\n" * 2


def test_mistakes_are_named_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "policy.toml"
    file.write_text("kiosk = true\n[idle]\nseconds = 5\n", encoding="utf-8")
    assert main(["policy", "check", str(file)]) == 79
    said = capsys.readouterr().err
    assert f"{file}: line 3: idle.seconds: must be a whole number from 30 to 600" in said


def test_names_are_compared_with_the_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "policy.toml"
    file.write_text("therapies = ['blinatumomab', 'blinatumumab']\n", encoding="utf-8")
    assert main(["policy", "check", str(file)]) == 79
    assert "line 1: therapies: the content has no “blinatumumab”" in capsys.readouterr().err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policy", "check", str(tmp_path / "none.toml")]) == 79
    assert "there is no such file" in capsys.readouterr().err


def test_a_computer_without_a_file_is_not_told_of_the_strictest_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a file no policy holds; “until it is mended, the strictest rules hold” is untrue."""
    assert main(["policy", "check", str(tmp_path / "none.toml")]) == 79
    told = capsys.readouterr().err
    assert "A computer without the file follows no policy" in told
    assert "policy example" in told
