"""Opens, migrates and checks the clinic's database; every fault becomes a SiteError.

Must not know which file is opened when, nor what to do with a damaged one (db/site/opening.py).
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from db.errors import SiteBusyError, SiteDamagedError, SiteError, SiteNewerError, SiteNotKeptError
from db.site import rows, schema

BUSY_SECONDS = 2.0  # another window writes for milliseconds; this one must not stand still
HEADER = b"SQLite format 3\x00"
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
# What keeps SQLite from writing, and the number under which the system would say the same.
NOT_KEPT = {
    sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_PERM: errno.EACCES, sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: 0, sqlite3.SQLITE_NOMEM: 0, sqlite3.SQLITE_TOOBIG: 0,
}  # fmt: skip
# What is deleted is written over: a register that was cleared must not stay in the free pages.
PRAGMAS = (
    "trusted_schema = OFF", "cell_size_check = ON", "synchronous = FULL", "secure_delete = ON",
)  # fmt: skip
LIMITS = {sqlite3.SQLITE_LIMIT_ATTACHED: 0, sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0}


@contextmanager
def translated() -> Generator[None]:
    """Turn what SQLite and damaged text raise into a SiteError that says which kind it is."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise  # a mistake of ours, such as asking a closed database
    except sqlite3.Error as error:
        raise _as_site_error(error) from error
    except (UnicodeDecodeError, ValueError, KeyError, TypeError, OverflowError) as error:
        raise SiteDamagedError(type(error).__name__) from error


def _as_site_error(error: sqlite3.Error) -> SiteError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in BUSY:
        return SiteBusyError()
    if code in NOT_KEPT:
        return SiteNotKeptError(cause=OSError(NOT_KEPT[code], str(error)))
    return SiteDamagedError(str(error))


def connect(file: Path | None) -> sqlite3.Connection:
    """Return a connection to `file`, made when it is not there, or to memory for None.

    Transactions are begun by hand. Nothing is checked yet. Raises SiteError.
    """
    with translated():
        name = str(file) if file else ":memory:"
        connection = sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None)
        for limit, value in LIMITS.items():
            connection.setlimit(limit, value)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None]:
    """Write all or nothing, alone: BEGIN IMMEDIATE, so that two windows never mix."""
    with translated():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has already rolled it back
                connection.execute("ROLLBACK")
            raise


def prepare(connection: sqlite3.Connection) -> int:
    """Bring the database to the newest shape; return the version it had, 0 for a new one.

    Raises SiteNewerError, or SiteDamagedError when it is no database of ours.
    """
    with translated():
        stamp = _number(connection, "application_id")
        version = _number(connection, "user_version")
        new = stamp == 0 and version == 0 and not _shape(connection)
    if stamp != schema.APPLICATION_ID and not new:
        raise SiteDamagedError("it was not made by LeukoGuide")
    if version > schema.SCHEMA_VERSION:
        raise SiteNewerError(f"(version {version})")
    if version < schema.SCHEMA_VERSION:
        _migrate(connection)
    return version


def probe(connection: sqlite3.Connection) -> None:
    """Find out whether the file takes changes at all; nothing is changed. Raises SiteNotKeptError.

    SQLite opens a file without the right to write as if all were well.
    """
    with translated():
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = _number(connection, "user_version")
            connection.execute(f"PRAGMA user_version = {version}")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _migrate(connection: sqlite3.Connection) -> None:
    """Run what is missing in one transaction; another window may have been quicker."""
    with transaction(connection):
        version = _number(connection, "user_version")
        for script in schema.MIGRATIONS[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")


def _statements(script: str) -> list[str]:
    """Split a script of ours; executescript would commit the transaction around it."""
    return [part.strip() for part in script.split(";\n") if part.strip()]


def use_log(connection: sqlite3.Connection) -> None:
    """Write through a log beside the file (WAL); where the folder cannot do that, without."""
    with translated():
        connection.execute("PRAGMA journal_mode = WAL")


def check(connection: sqlite3.Connection, *, register: bool = True) -> None:
    """Check the database: SQLite's own check, our shape, every row of it.

    Lines of the register are also checked one by one when they are read, so that a start may leave
    them out (`register` False): there can be many. Raises SiteDamagedError.
    """
    with translated():
        how = "integrity_check" if register else "quick_check"  # a fifth of the time
        found = connection.execute(f"PRAGMA {how}(1)").fetchone()[0]
        if found != "ok":
            raise SiteDamagedError(str(found))
        with closing(connect(None)) as fresh:
            prepare(fresh)
            if _shape(connection) != _shape(fresh):
                raise SiteDamagedError("its tables are not those of LeukoGuide")
        for table in ("item", "sign_off", "printed") if register else ("item", "sign_off"):
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608  our names
                rows.checked(table, row if table == "item" else row[1:])


def clear_register(connection: sqlite3.Connection) -> None:
    """Forget every line of the register, and what the log still holds of it."""
    with transaction(connection):
        connection.execute("DELETE FROM printed")
    shorten_log(connection)


def shorten_log(connection: sqlite3.Connection) -> None:
    """Write the log into the file and leave it empty, where no other window reads it."""
    with translated():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def image(connection: sqlite3.Connection) -> bytes:
    """Return the database as the bytes of one file that needs no log beside it."""
    with translated():
        connection.execute("BEGIN")
        try:
            connection.execute(
                "SELECT count(*) FROM sqlite_master"
            ).fetchone()  # one moment in time
            data = bytearray(connection.serialize())
        finally:
            connection.execute("ROLLBACK")
    data[18:20] = b"\x01\x01"  # says "no log" (file format, 1.3.3); memory takes no other
    return bytes(data)


def from_image(data: bytes) -> sqlite3.Connection:
    """Return a checked connection in memory to the database in `data`, in the newest shape.

    Raises SiteDamagedError or SiteNewerError.
    """
    if not data.startswith(HEADER):
        raise SiteDamagedError("it is no database")
    connection = connect(None)
    try:
        with translated():
            connection.deserialize(data)
        prepare(connection)
        check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _shape(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return set(connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master"))
