"""Writes a finished file so that it is there whole, or not at all.

Must not know what is in it, except that a PDF without a page is no success.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from db.errors import DIFFERS, REASONS
from desktop.core.errors import UnwritableOutputError

PDF_HEAD = b"%PDF-"
PAGE_COUNT = re.compile(rb"<<\s*/Type\s*/Pages\s*/Count\s+(\d+)")


def write_atomically(target: Path, data: bytes) -> None:
    """Write `data` to `target`: beside it first, then in its place, read back and compared.

    An older file at `target` stays as it was when anything fails before the last step. Raises
    UnwritableOutputError; then no part of the new file is left.
    """
    _refuse_broken(target, data)
    part = target.parent / f".{os.urandom(8).hex()}.part"
    try:
        _write(part, data)
        _compare(part, data)
        part.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise UnwritableOutputError(target.name, error) from error
    finally:
        _remove(part)
    _check_result(target, data)


def page_count(data: bytes) -> int:
    """Return how many pages a PDF made by Typst says it has; 0 when it says nothing."""
    found = PAGE_COUNT.search(data) if data.startswith(PDF_HEAD) else None
    return int(found.group(1)) if found else 0


def _refuse_broken(target: Path, data: bytes) -> None:
    if not data:
        raise UnwritableOutputError(f"{target.name}: there was nothing to write")
    if target.suffix.lower() == ".pdf" and not page_count(data):
        raise UnwritableOutputError(f"{target.name}: it is no PDF with pages")


def _write(part: Path, data: bytes) -> None:
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _compare(file: Path, data: bytes) -> None:
    if file.read_bytes() != data:
        raise OSError(DIFFERS, REASONS[DIFFERS])


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can (not on Windows)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return  # some network folders cannot; the file itself is on the disk
    finally:
        os.close(handle)


def _check_result(target: Path, data: bytes) -> None:
    try:
        _compare(target, data)
    except OSError as error:
        _remove(target)
        raise UnwritableOutputError(target.name, error) from error


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return  # the folder itself is gone or locked: there is nothing more to do
