"""A clinic's data as one file with its hash: made, checked, taken over. Must not know the screen.

One line of JSON (format, bytes, SHA-256), then a database. An import checks everything before it
replaces anything, and keeps what was there.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, cast

from db.errors import (
    SiteDamagedError,
    SiteExportError,
    SiteImportError,
    SiteNotKeptError,
    SiteUnreadableError,
)
from db.site import files
from db.site.connection import from_image
from db.site.repository import SiteRepository

FORMAT = "leukoguide-site-1"
MAX_BYTES = (
    200_000_000  # far above any clinic's register; a wrong file is refused before it is read
)
COUNTED = {
    "profile": "item WHERE kind = 'profile' AND body <> 'null'",
    # Of each text the newest counts (SQLite gives the other columns of the row with the maximum).
    "sign_offs": "(SELECT withdrawn, max(number) FROM sign_off"
    " GROUP BY entry_id, document, lang, sign_id) WHERE withdrawn = 0",
    "printed_sheets": "printed",
    "bundles": "item WHERE kind = 'bundle' AND body <> 'null'",
    "notes": "item WHERE kind = 'note' AND body <> 'null'",
}


def write_export(data: bytes, target: Path) -> str:
    """Write an image of a database to `target`, whole or not at all; return its SHA-256.

    Raises SiteExportError.
    """
    digest = hashlib.sha256(data).hexdigest()
    head = {"format": FORMAT, "bytes": len(data), "sha256": digest}
    try:
        files.write_whole(target, json.dumps(head).encode() + b"\n" + data)
    except SiteNotKeptError as error:
        raise SiteExportError(error.detail) from error
    return digest


def read_export(file: Path) -> sqlite3.Connection:
    """Return the database in an export, in memory, once all of it has been checked.

    Raises SiteImportError (SiteUnreadableError where there is no such file), or SiteNewerError.
    """
    try:
        if file.stat().st_size > MAX_BYTES:
            raise SiteImportError(f"{file.name}: it is too large")
        head, _, data = file.read_bytes().partition(b"\n")
        said: Any = json.loads(head)
    except OSError as error:
        raise SiteUnreadableError(str(file), error) from error
    except (ValueError, RecursionError) as error:
        raise SiteImportError(f"{file.name}: it has no head") from error
    values = cast("dict[str, Any]", said) if isinstance(said, dict) else {}
    if values.get("format") != FORMAT:
        raise SiteImportError(f"{file.name}: it has another format")
    if values.get("bytes") != len(data) or values.get("sha256") != hashlib.sha256(data).hexdigest():
        raise SiteImportError(f"{file.name}: it is cut short or was altered")
    try:
        return from_image(data)
    except SiteDamagedError as error:
        raise SiteImportError(f"{file.name}: {error.detail}") from error


def take_over(site: SiteRepository, file: Path) -> Path | None:
    """Put what an export holds in place of what is there, in one transaction.

    Returns where the earlier data was kept, None in memory. Raises SiteError.
    """
    with closing(read_export(file)) as source:
        return site.replace_all(source)


def counts(data: bytes) -> dict[str, int]:
    """Return how much of each kind a checked image of a database holds."""
    with closing(from_image(data)) as source:
        return {
            name: int(source.execute(f"SELECT count(*) FROM {rest}").fetchone()[0])  # noqa: S608
            for name, rest in COUNTED.items()
        }
