"""Compares an installed program with the list of files it was shipped with.

Packaging writes the list (path, size, SHA-256). Must not know where the program is or what the
files are for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from db.errors import LeukoGuideError, reason_of

NAMED = 5
# What an installer itself leaves beside the files; it is not part of the list.
OF_THE_INSTALLER = {"uninstall.exe"}


class ChangedFilesError(LeukoGuideError):
    """Files are missing, differ, or were added since the program was packed."""

    exit_code = 78
    message = "The program is not as it was shipped:"
    advice = "Install the package again. After replacing Qt with your own version this is expected."


def check(list_file: Path) -> str:
    """Return how many files were compared; raises ChangedFilesError with the first that differ.

    OSError and ValueError mean that the list itself cannot be read.
    """
    folder = list_file.parent
    wanted = _wanted(list_file)
    wrong = [f"{name} {fault}" for name, fault in _faults(folder, wanted)]
    wrong += [f"{name} was added" for name in _added(folder, wanted, list_file)]
    if wrong:
        more = f" and {len(wrong) - NAMED} more" if len(wrong) > NAMED else ""
        raise ChangedFilesError("; ".join(wrong[:NAMED]) + more)
    total = sum(int(entry["bytes"]) for entry in wanted.values())
    return f"{len(wanted)} files as shipped, {total / 1e6:.0f} MB"


def verdicts(list_file: Path) -> Iterator[dict[str, str]]:
    """Yield path, sha256 and verdict ("as shipped" or what is wrong) of each file of the list.

    Files that were added come last. Raises as check() does when the list cannot be read.
    """
    folder = list_file.parent
    wanted = _wanted(list_file)
    wrong = dict(_faults(folder, wanted))
    for name, entry in wanted.items():
        yield {"path": name, "sha256": entry["sha256"], "verdict": wrong.get(name, "as shipped")}
    for name in _added(folder, wanted, list_file):
        yield {"path": name, "sha256": digest(folder / name), "verdict": "was added"}


def _wanted(list_file: Path) -> dict[str, dict[str, str]]:
    """Return the entries of the list by path."""
    return {entry["path"]: entry for entry in json.loads(list_file.read_bytes())["files"]}


def _added(folder: Path, wanted: Iterable[str], list_file: Path) -> list[str]:
    there = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if not f.is_dir()}
    return sorted(there - set(wanted) - {list_file.name} - OF_THE_INSTALLER)


def _faults(folder: Path, wanted: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    for name, entry in wanted.items():
        try:
            found = digest(folder / name)
        except OSError as error:
            yield name, f"cannot be read ({reason_of(error)})"
            continue
        if found != entry["sha256"]:
            yield name, "differs"


def digest(file: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal; raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
