"""Writes a file so that it is there whole, or not at all. Must not know what is in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from db.errors import DIFFERS, because

PART = ".part"  # the end of the name of what is not yet whole; a power cut may leave one


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` beside `target`, read it back, then put it in its place.

    Raises OSError; then an older file at `target` is still there and no part of this one.
    """
    part = target.parent / f".{os.urandom(8).hex()}{PART}"
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        compare(part, data)
        part.replace(target)
        settle(target.parent)
    finally:
        with suppress(OSError):  # the folder itself is gone or locked: there is nothing more to do
            part.unlink(missing_ok=True)


def compare(file: Path, data: bytes) -> None:
    """Read a file that was written; raises OSError where it holds something else."""
    if file.read_bytes() != data:
        raise because(DIFFERS)


def settle(folder: Path) -> None:
    """Make new names in `folder` last through a power cut, where the system can: not on Windows."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network folders cannot; the files themselves are written
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
