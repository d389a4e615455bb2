"""The tiny content tree of the tests, built by the real builder, and copies of it to spoil.

The tree is invented (tests/content); must not know the real content in db/content.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.build import tree, validate, write
from db.build.problems import BuildError, Problem, Problems
from db.connection import DATABASE, MANIFEST
from db.repository import ContentRepository

TREE = Path(__file__).resolve().parents[1] / "content"


def load(root: Path) -> tree.Tree:
    """Return the checked content below `root`; raises BuildError."""
    problems = Problems(root)
    found = tree.load(root, problems)
    validate.check(found, problems)
    problems.stop_if_any()
    return found


def build(root: Path, folder: Path) -> dict[str, Any]:
    """Build `root` into `folder` as `python -m db.build` does; returns the manifest."""
    return write.write(load(root), folder)


def problems_of(root: Path) -> list[Problem]:
    """Return what the builder has to say against `root`, sorted."""
    try:
        load(root)
    except BuildError as error:
        return error.problems
    return []


@cache
def built_content() -> Path:
    """Return a folder with the built tree; made once in each process, gone at its end."""
    folder = Path(tempfile.mkdtemp(prefix="leukoguide-content-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build(TREE, folder)
    return folder


def copy_built(folder: Path) -> Path:
    """Return `folder`, now with a copy of the built pair that a test may spoil."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (DATABASE, MANIFEST):
        shutil.copyfile(built_content() / name, folder / name)
    return folder


@dataclass(frozen=True)
class TreeCopy:
    """A copy of the content tree that a test may spoil."""

    root: Path

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace `old`, which has to stand exactly once in the file `name`."""
        file = self.root / name
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{text.count(old)} x {old!r} in {name}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def line_of(self, name: str, text: str) -> int:
        """Return the number of the first line of a file that holds `text`, as an editor shows."""
        lines = (self.root / name).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, start=1) if text in line)

    def problems(self) -> list[Problem]:
        """Return what the builder has to say against this copy."""
        return problems_of(self.root)


@pytest.fixture(scope="session")
def content_folder() -> Path:
    """The folder of the built test content. Nobody may change it; see `copy_built`."""
    return built_content()


@pytest.fixture(scope="session")
def repository(content_folder: Path) -> Generator[ContentRepository]:
    """The test content, open; closed after the last test."""
    opened = ContentRepository(content_folder)
    yield opened
    opened.close()


@pytest.fixture
def tree_copy(tmp_path: Path) -> TreeCopy:
    """A fresh copy of the content tree to spoil."""
    root = tmp_path / "content"
    shutil.copytree(TREE, root)
    return TreeCopy(root)
