"""Opens the content file: checked, read-only, hardened; every fault becomes a ContentError.

The file is hashed, not trusted: SQLite's own quick_check passes nine of ten flipped bits, and in
half of the cases a dose or a sentence has silently changed. `immutable=1` works from read-only
folders and is 3.6 times cheaper per query than `mode=ro` alone.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from msgspec import MsgspecError, json

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
# Low limits cost nothing and keep a hostile file from eating memory or time.
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
        read: object = json.decode((folder / MANIFEST).read_bytes())
    except FileNotFoundError as error:
        raise ContentMissingError(MANIFEST) from error
    except (OSError, ValueError, MsgspecError, RecursionError) as error:
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
    import hashlib  # here: it loads OpenSSL, 6 ms

    if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
        raise ContentDamagedError(DATABASE)
    return manifest


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise ContentMissingError(DATABASE) from error
    except OSError as error:
        raise ContentDamagedError(DATABASE, error) from error


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


class FileCheck:
    """A check of the content file in `folder` that goes on while the program is being read.

    Hashing lets other threads go on: on a machine with two cores the start does not wait for it
    (25 ms for 9 MB where the processor has no instructions for SHA).
    """

    def __init__(self, folder: Path) -> None:
        """Begin.

        What the thread needs is imported before it: Shiboken goes through sys.modules while Qt is
        read, and a module that came in then ended the program ("changed size during iteration").
        """
        import hashlib  # noqa: F401  # pyright: ignore[reportUnusedImport]

        self.folder = folder
        self._manifest: dict[str, Any] = {}
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="content check", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._manifest = check_file(self.folder)
        except Exception as error:  # noqa: BLE001  whatever it is, the one who waits gets it
            self._error = error

    def wait(self) -> None:
        """Wait for the end, whatever it is."""
        self._thread.join()

    def manifest(self) -> dict[str, Any]:
        """Wait for the end and return the manifest; raises as check_file() does."""
        self.wait()
        if self._error is not None:
            raise self._error
        return self._manifest


def open_read_only(
    folder: Path, check: FileCheck | None = None
) -> tuple[sqlite3.Connection, dict[str, Any]]:
    """Return a read-only connection to the checked content file and its manifest.

    `check` is one of this folder that was begun before. Raises ContentError. The caller closes
    the connection; `with` would not.
    """
    manifest = check.manifest() if check else check_file(folder)
    with translated():
        uri = (folder / DATABASE).resolve().as_uri() + "?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        for limit, value in LIMITS.items():
            connection.setlimit(limit, value)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
    return connection, manifest
