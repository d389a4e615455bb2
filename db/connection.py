"""Opens the content file: checked, read-only, hardened; every fault becomes a ContentError.

The file is hashed, not trusted: SQLite's own quick_check passes nine of ten flipped bits, and in
half of the cases a dose or a sentence has silently changed. `immutable=1` works from read-only
folders and is 3.6 times cheaper per query than `mode=ro` alone (ARCHITECTURE.md).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from db import schema
from db.errors import (
    ContentDamagedError,
    ContentEmptyError,
    ContentForeignError,
    ContentMissingError,
    ContentNewerError,
    ContentOlderError,
    ContentTruncatedError,
)

DATABASE, MANIFEST = "leukoguide.sqlite", "manifest.json"
HEADER = b"SQLite format 3\x00"
HEADER_BYTES = 100
NEEDED: dict[str, type] = {"sha256": str, "bytes": int, "schema_version": int, "counts": dict}
# Low limits cost nothing and keep a hostile file from eating memory or time (reliability F20).
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 4_000_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 60,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
FAULTS = (sqlite3.Error, UnicodeDecodeError, ValueError, OverflowError, MemoryError)


@contextmanager
def translated() -> Generator[None]:
    """Turn what a damaged file raises while it is read into ContentDamagedError.

    Damaged text raises UnicodeDecodeError, which is no sqlite3.Error; both end here.
    """
    try:
        yield
    except FAULTS as error:
        raise ContentDamagedError(type(error).__name__) from error


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest beside the content file.

    Raises ContentMissingError, or ContentDamagedError when a needed value is missing or odd.
    """
    try:
        read: object = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ContentMissingError(MANIFEST) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ContentDamagedError(MANIFEST) from error
    manifest = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
    if any(type(manifest.get(name)) is not kind for name, kind in NEEDED.items()):
        raise ContentDamagedError(MANIFEST)
    return manifest


def check_file(folder: Path) -> dict[str, Any]:
    """Return the manifest of the content file in `folder` once all of it has been checked.

    Raises the ContentError that says what is wrong; the most telling one wins: missing, empty,
    foreign, newer or older, cut short, damaged.
    """
    data = _read(folder / DATABASE)
    if not data:
        raise ContentEmptyError(DATABASE)
    _check_stamps(data)
    manifest = read_manifest(folder)
    if len(data) < manifest["bytes"]:
        raise ContentTruncatedError(DATABASE)
    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ContentDamagedError(DATABASE)
    return manifest


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise ContentMissingError(DATABASE) from error
    except OSError as error:
        raise ContentDamagedError(f"{DATABASE}: {error.strerror}") from error


def _check_stamps(data: bytes) -> None:
    """Check the stamps in the header (bytes 60-63 and 68-71) before SQLite sees the file."""
    if not data.startswith(HEADER[: len(data)]):
        raise ContentForeignError(DATABASE)
    if len(data) < HEADER_BYTES:
        raise ContentTruncatedError(DATABASE)
    if int.from_bytes(data[68:72], "big") != schema.APPLICATION_ID:
        raise ContentForeignError(DATABASE)
    version = int.from_bytes(data[60:64], "big")
    if version > schema.SCHEMA_VERSION:
        raise ContentNewerError(f"schema {version}")
    if version < schema.SCHEMA_VERSION:
        raise ContentOlderError(f"schema {version}")


def open_read_only(folder: Path) -> tuple[sqlite3.Connection, dict[str, Any]]:
    """Return a read-only connection to the checked content file and its manifest.

    Raises ContentError. The caller closes the connection; `with` would not.
    """
    manifest = check_file(folder)
    with translated():
        uri = (folder / DATABASE).resolve().as_uri() + "?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        for limit, value in LIMITS.items():
            connection.setlimit(limit, value)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
    return connection, manifest
