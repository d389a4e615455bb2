"""Writes a finished file so that it is there whole, or not at all.

Must not know what is in it, except that a PDF without a page is no success.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from db.errors import NO_PAGES, NOTHING, because
from db.whole_file import compare, write_whole
from desktop.core.errors import UnwritableOutputError

PDF_HEAD = b"%PDF-"
PAGE_COUNT = re.compile(rb"<<\s*/Type\s*/Pages\s*/Count\s+(\d+)")


def write_atomically(target: Path, data: bytes) -> None:
    """Write `data` to `target`: beside it first, then in its place, read back and compared.

    An older file at `target` stays as it was when anything fails before the last step. Raises
    UnwritableOutputError; then no part of the new file is left.
    """
    _refuse_broken(target, data)
    try:
        write_whole(target, data)
    except OSError as error:
        raise UnwritableOutputError(target.name, error) from error
    _check_result(target, data)


def page_count(data: bytes) -> int:
    """Return how many pages a PDF made by Typst says it has; 0 when it says nothing."""
    found = PAGE_COUNT.search(data) if data.startswith(PDF_HEAD) else None
    return int(found.group(1)) if found else 0


def _refuse_broken(target: Path, data: bytes) -> None:
    if not data:
        raise UnwritableOutputError(target.name, because(NOTHING))
    if target.suffix.lower() == ".pdf" and not page_count(data):
        raise UnwritableOutputError(target.name, because(NO_PAGES))


def _check_result(target: Path, data: bytes) -> None:
    try:
        compare(target, data)
    except OSError as error:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise UnwritableOutputError(target.name, error) from error
