"""Opens the clinic's database for a program, whatever state it is in, and says what was done.

A damaged file is set aside and the newest good backup takes its place; where nothing can be
written, a copy in memory is used. Must not know what is asked of the database later.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from db.errors import (
    SiteDamagedError,
    SiteError,
    SiteMissingError,
    SiteNewerError,
    SiteNotKeptError,
)
from db.site import connection as connections
from db.site import files

Clock = Callable[[], datetime]
LOCK = ".site.lock"
GONE = "the file was missing or empty"
LOCK_SECONDS = 10.0  # starting takes milliseconds; longer means that something hangs


class Condition(StrEnum):
    """How the clinic's data was found."""

    GOOD = "good"
    NEW = "new"  # there was none
    RESTORED = "restored"  # from a backup; `kept` of Opened is its day
    LOST = "lost"  # damaged, and there was no good backup; the file is set aside
    MEMORY = "memory"  # nothing can be written here; changes last until the program ends
    NEWER = "newer"  # of a newer program: left alone, nothing of it is used


class Opened(Struct, frozen=True):
    """An open database, and what had to be done for it."""

    connection: sqlite3.Connection
    condition: Condition
    error: SiteError | None = None
    aside: Path | None = None
    kept: str = ""

    @property
    def lasts(self) -> bool:
        """Whether what is written is there at the next start."""
        return self.condition not in (Condition.MEMORY, Condition.NEWER)


def open_site(folder: Path, clock: Clock = datetime.now) -> Opened:
    """Return the database of the data folder, in any case one that can be used.

    Never raises for the state of the disk; what went wrong stands in `condition` and `error`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            return _open_file(folder, clock())
    except SiteNewerError as error:
        return Opened(_empty(), Condition.NEWER, error)
    except SiteError as error:
        return Opened(_copy_in_memory(folder), Condition.MEMORY, error)
    except OSError as error:
        reason = SiteNotKeptError(folder.name, error)
        return Opened(_copy_in_memory(folder), Condition.MEMORY, reason)


def read_image(folder: Path) -> bytes:
    """Return the checked database as bytes; nothing is set aside, restored, made or migrated.

    Raises SiteError; a file that is gone or empty is damage where there are backups of it.
    """
    file = folder / files.DATABASE
    if not file.is_file() or not file.stat().st_size:
        if files.backups(folder):
            raise SiteDamagedError(GONE)
        raise SiteMissingError(str(folder))
    try:
        with closing(connections.connect(file)) as opened:
            data = connections.image(opened)
    except SiteNotKeptError:  # no log can be made beside it; a copy can be read
        data = _image_of_copy(folder)
    connections.from_image(data).close()
    return data


def _open_file(folder: Path, now: datetime) -> Opened:
    file = folder / files.DATABASE
    there = file.exists() and file.stat().st_size > 0
    if not there and files.backups(folder):
        return _restored(folder, None, SiteDamagedError(GONE))
    if not there:
        files.remove_log(folder)
    try:
        return Opened(_checked(file), Condition.GOOD if there else Condition.NEW)
    except SiteDamagedError as error:
        aside = files.set_aside(folder, now)
        return _restored(folder, aside, error)


def _checked(file: Path) -> sqlite3.Connection:
    connection = connections.connect(file)
    try:
        connections.prepare(connection)
        connections.use_log(connection)
        connections.probe(connection)
        connections.check(connection, register=False)
    except BaseException:
        connection.close()
        raise
    return connection


def _restored(folder: Path, aside: Path | None, error: SiteError) -> Opened:
    """Put the newest good backup in place; begin anew where there is none."""
    file = folder / files.DATABASE
    files.remove_log(folder)
    for backup in files.backups(folder):
        data = good_image(backup)
        if data:
            files.write_whole(file, data)
            kept = backup.stem.removeprefix("site-")
            return Opened(_checked(file), Condition.RESTORED, error, aside, kept)
    return Opened(_checked(file), Condition.LOST, error, aside)


def good_image(file: Path) -> bytes:
    """Return the bytes of a backup once all of it has been checked, b"" when it is not good."""
    try:
        data = file.read_bytes()
        connections.from_image(data).close()
    except (OSError, SiteError):
        return b""
    return data


def _copy_in_memory(folder: Path) -> sqlite3.Connection:
    """Return what can be read, in memory: the file with its log, else the newest good backup."""
    try:
        return connections.from_image(_image_of_copy(folder))
    except SiteError:
        images = (good_image(backup) for backup in files.backups(folder))
        good = next((data for data in images if data), b"")
    return connections.from_image(good) if good else _empty()


def _image_of_copy(folder: Path) -> bytes:
    """Return the database as bytes, read from a copy with its log; raises SiteError."""
    try:
        with tempfile.TemporaryDirectory(prefix="leukoguide-") as name:
            copy = Path(name) / files.DATABASE
            for ending in ("", "-wal"):
                source = folder / (files.DATABASE + ending)
                if source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + ending))
            with closing(connections.connect(copy)) as opened:
                return connections.image(opened)
    except OSError as error:
        raise SiteNotKeptError(folder.name, error) from error


def _empty() -> sqlite3.Connection:
    connection = connections.connect(None)
    connections.prepare(connection)
    return connection


@contextmanager
def _alone(folder: Path) -> Generator[None]:
    """Let one program at a time open, set aside and restore.

    The lock is SQLite's own on an empty file: it works on every system and dies with its holder.
    """
    with connections.translated():
        lock = sqlite3.connect(folder / LOCK, timeout=LOCK_SECONDS, isolation_level=None)
    try:
        with connections.translated():
            lock.execute("BEGIN EXCLUSIVE")
            lock.execute("PRAGMA user_version = 1")  # fails where the folder takes no changes
        yield
    finally:
        lock.close()
