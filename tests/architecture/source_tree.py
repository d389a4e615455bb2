"""The project's own files, parsed once for the architecture tests. Must not judge: the tests do."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
CODE_FOLDERS = ("db", "desktop", "packaging", "tests")
NOT_OURS = {
    ".git",
    ".venv",
    "__pycache__",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
}

MADE_AT_THE_TOP = {"build", "dist"}  # db/build is ours

Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True)
class SourceFile:
    """One Python file: its path from the root with slashes, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def module(self) -> str:
        """Return the dotted name; a package's `__init__` has the name of the package."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def at(self, node: ast.AST, text: str = "") -> str:
        """Return "path:line text" of a node; the source of the node where no text is given."""
        return f"{self.path}:{getattr(node, 'lineno', 1)} {text or ast.unparse(node)[:80]}"

    def nodes(self, *kinds: type[Node]) -> Iterator[Node]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))


@dataclass(frozen=True)
class Import:
    """One imported module, and the name taken from it ("" for a plain import)."""

    module: str
    name: str
    node: ast.stmt
    at_module_level: bool

    @property
    def full_name(self) -> str:
        return f"{self.module}.{self.name}" if self.name else self.module


@cache
def source_files() -> tuple[SourceFile, ...]:
    """Return every Python file of the project, sorted by path."""
    paths = [
        ROOT / "main.py",
        *(path for folder in CODE_FOLDERS for path in (ROOT / folder).rglob("*.py")),
    ]
    return tuple(_read(path) for path in sorted(paths) if path.exists() and _is_ours(path))


def shipping_files() -> list[SourceFile]:
    """Return what ends up on a clinic's machine: db without its builder, desktop, main.py."""
    return [
        file
        for file in source_files()
        if file.path == "main.py" or file.path.startswith("desktop/") or _is_db_at_run_time(file)
    ]


def assert_no_place(places: Iterable[str]) -> None:
    """Fail with the whole list; pytest itself would show the first place only."""
    listed = list(places)
    assert not listed, "\n" + "\n".join(listed)


def files_under(*folders: str) -> list[SourceFile]:
    return [
        file
        for file in source_files()
        if file.path.startswith(tuple(f"{name}/" for name in folders))
    ]


def imports_of(file: SourceFile) -> Iterator[Import]:
    """Yield every import of a file, also those inside functions and under TYPE_CHECKING."""
    top_level = set(map(id, file.tree.body))
    for node in ast.walk(file.tree):
        at_top = id(node) in top_level
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, "", node, at_top)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield Import("." * node.level + (node.module or ""), alias.name, node, at_top)


def text_files() -> Iterator[tuple[str, str]]:
    """Yield path and text of every text file of the project; build results are left out."""
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and _is_ours(path):
            content = path.read_bytes()
            if b"\0" not in content:
                yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", errors="replace")


def _is_db_at_run_time(file: SourceFile) -> bool:
    return file.path.startswith("db/") and not file.path.startswith("db/build/")


def _read(path: Path) -> SourceFile:
    text = path.read_text(encoding="utf-8")
    return SourceFile(path.relative_to(ROOT).as_posix(), text, ast.parse(text, str(path)))


def _is_ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return parts[0] not in MADE_AT_THE_TOP and not NOT_OURS.intersection(parts)
