"""The files around the clinic's database: backups, what was set aside, writing whole or not at all.

Nothing here deletes what a clinic wrote, but backups beyond the last five, and unfinished parts.
Must not know SQL.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from db import whole_file
from db.errors import SiteNotKeptError

DATABASE = "site.sqlite"
BACKUPS = "site-backups"
DAMAGED = "site-damaged-"
KEPT_BACKUPS = 5
DATED = re.compile(r"site-\d{4}-\d{2}-\d{2}\.sqlite")
LOG_ENDINGS = ("-wal", "-shm", "-journal")


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to `target`, whole or not at all; raises SiteNotKeptError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        whole_file.write_whole(target, data)
    except OSError as error:
        raise SiteNotKeptError(target.name, error) from error


def backups(folder: Path) -> list[Path]:
    """Return the dated backups in the data folder, the newest first."""
    with suppress(OSError):
        found = [f for f in (folder / BACKUPS).iterdir() if DATED.fullmatch(f.name)]
        return sorted(found, reverse=True)
    return []


def copies(folder: Path) -> list[Path]:
    """Return the whole copies of the database: of each day, and kept before an import."""
    return _found(folder / BACKUPS, "site-*.sqlite")


def set_aside_files(folder: Path) -> list[Path]:
    """Return the damaged databases that were set aside, without their logs."""
    return _found(folder, f"{DAMAGED}*.sqlite")


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of the database and of everything that was ever kept of it."""
    own = [file for file in (folder / DATABASE,) if file.exists()]
    return tuple(f.name for f in (*own, *copies(folder), *set_aside_files(folder)))


def _found(folder: Path, pattern: str) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob(pattern))
    return []


def remove_parts(folder: Path) -> None:
    """Remove what a power cut left of copies that were being written."""
    pattern = f".*{whole_file.PART}"
    for part in (*_found(folder, pattern), *_found(folder / BACKUPS, pattern)):
        with suppress(OSError):
            part.unlink(missing_ok=True)


def backup_name(now: datetime) -> str:
    """Return the name of the backup of a day."""
    return f"site-{now:%Y-%m-%d}.sqlite"


def keep_backup(folder: Path, data: bytes, now: datetime) -> Path:
    """Keep `data` as the backup of this day, and no more than the last five days' backups.

    Raises SiteNotKeptError.
    """
    target = folder / BACKUPS / backup_name(now)
    write_whole(target, data)
    for old in backups(folder)[KEPT_BACKUPS:]:
        with suppress(OSError):
            old.unlink()
    return target


def keep_before(folder: Path, why: str, data: bytes, now: datetime) -> Path:
    """Keep what is about to be replaced, under a name that says why; never removed by us."""
    target = _free(folder / BACKUPS / f"site-before-{why}-{now:%Y-%m-%d-%H%M%S}.sqlite")
    write_whole(target, data)
    return target


def set_aside(folder: Path, now: datetime) -> Path:
    """Rename the database and its log, so that neither is used nor lost; return the new name.

    Raises SiteNotKeptError.
    """
    file = folder / DATABASE
    aside = _free(folder / f"{DAMAGED}{now:%Y-%m-%d-%H%M%S}.sqlite")
    try:
        # The log first: alone it is never used for another file, and the two stay a pair.
        for ending in LOG_ENDINGS:
            log = file.with_name(file.name + ending)
            if log.exists():
                log.replace(aside.with_name(aside.name + ending))
        file.replace(aside)
        whole_file.settle(folder)
    except OSError as error:
        raise SiteNotKeptError(file.name, error) from error
    return aside


def remove_log(folder: Path) -> None:
    """Remove a log whose database is gone; a new database must never meet it."""
    for ending in LOG_ENDINGS:
        with suppress(OSError):
            (folder / (DATABASE + ending)).unlink(missing_ok=True)


def _free(wanted: Path) -> Path:
    number, name = 1, wanted
    while name.exists():
        number += 1
        name = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return name
