"""The shipped list: path, size and SHA-256 of every file of a bundle, in `shipped.json`.

The self-test compares a machine with it, and IT can use it for application control. Must not know
what the files are.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TypedDict

FILE = "shipped.json"


class Shipped(TypedDict):
    """One file: its path with slashes from the folder of the list, its size and its hash."""

    path: str
    bytes: int
    sha256: str


def list_files(folder: Path) -> list[Shipped]:
    """Return every file below `folder` but the list itself, sorted by path.

    Raises ValueError for a symbolic link: some installers cannot carry one.
    """
    found: list[Shipped] = []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_symlink():
            raise ValueError(f"a symbolic link cannot ship: {name}")
        if file.is_file() and name != FILE:
            data = file.read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            found.append({"path": name, "bytes": len(data), "sha256": digest})
    return found


def write_list(folder: Path, version: str) -> Path:
    """Write the list into `folder` and return its path."""
    target = folder / FILE
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in list_files(folder))
    text = f'{{"program": "leukoguide", "version": "{version}", "files": [\n{lines}\n]}}\n'
    target.write_text(text, encoding="utf-8")
    return target


def settle(folder: Path, epoch: int) -> None:
    """Give every file the same rights and time: 755 for programs and folders, else 644.

    Libraries need no right to be run, and checkers of packages complain about it.
    """
    for path in [*sorted(folder.rglob("*")), folder]:
        if path.is_symlink():
            continue
        runs = os.access(path, os.X_OK) and ".so" not in path.name
        path.chmod(0o755 if path.is_dir() or runs else 0o644)
        os.utime(path, (epoch, epoch))
