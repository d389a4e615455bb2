"""A content file that is not sound: its own message and exit code, and never a fact."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def spoil_missing(file: Path) -> None:
    file.unlink()


def spoil_empty(file: Path) -> None:
    file.write_bytes(b"")


def spoil_cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])


def spoil_bit(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def spoil_foreign(file: Path) -> None:
    file.write_bytes(b"This is a letter, not a database." * 10)


def spoil_newer(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (spoil_missing, 66, "The content file is missing."),
        (spoil_empty, 67, "The content file is empty."),
        (spoil_cut, 68, "The content file is cut short."),
        (spoil_foreign, 64, "The content file was not made for LeukoGuide."),
        (spoil_newer, 69, "The content file is newer than this program."),
        (spoil_bit, 65, "The content file is damaged, so nothing in it is shown."),
    ],
)
def test_a_fault_has_its_own_words_and_code(
    tmp_path: Path, spoil: Callable[[Path], None], code: int, words: str
) -> None:
    program = copy_program(tmp_path)
    spoil(program / "resources" / "content" / "leukoguide.sqlite")
    for arguments in (["show", "blinatumomab"], ["search", "fever"], []):
        answer = subprocess.run(
            [sys.executable, "main.py", *arguments],
            cwd=program, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert answer.returncode == code
        assert answer.stderr.splitlines()[0].startswith(words)
        assert answer.stdout == ""


def copy_program(folder: Path) -> Path:
    """Copy what runs into `folder`; links would let a spoiled copy reach the real files."""
    program = folder / "program"
    for name in ("db", "desktop", "resources"):
        ignore = shutil.ignore_patterns("__pycache__", "build", "content.bak")
        source = ROOT / name
        shutil.copytree(source, program / name, ignore=ignore if name != "resources" else None)
    shutil.copyfile(ROOT / "main.py", program / "main.py")
    return program
