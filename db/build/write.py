"""Writes the database and its manifest; a failed build leaves the last good pair untouched."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlite_utils

from db import schema
from db.build.problems import BuildError, Problem
from db.build.rows import Tables, all_rows
from db.build.tree import Tree
from db.connection import DATABASE, MANIFEST


def write(tree: Tree, folder: Path) -> dict[str, Any]:
    """Write database and manifest into `folder` and return the manifest.

    Raises BuildError when the written file does not pass its own checks; nothing is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    part, other = folder / (DATABASE + ".part"), folder / (MANIFEST + ".part")
    part.unlink(missing_ok=True)
    try:
        counts = _write_database(all_rows(tree), part)
        manifest = _manifest(part, tree, counts)
        text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
        other.write_text(text, encoding="utf-8")
        # Both are whole before either replaces the last good one.
        part.replace(folder / DATABASE)
        other.replace(folder / MANIFEST)
    finally:
        part.unlink(missing_ok=True)
        other.unlink(missing_ok=True)
    return manifest


def _write_database(tables: Tables, file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
        connection.executescript(schema.TABLES)
        connection.execute("PRAGMA foreign_keys = OFF")
        database = sqlite_utils.Database(connection)
        for name, rows in tables.items():
            if rows:
                database.table(name).insert_all(rows)
        for index in ("search_text", "search_trigram"):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608  ours
        _verify(connection)
        counts = _counts(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
    header = file.read_bytes()[:20]
    if header[18:20] != b"\x01\x01":
        raise BuildError([Problem(DATABASE, 1, "journal", "The file is not in DELETE mode.")])
    return counts


def _verify(connection: sqlite3.Connection) -> None:
    found = [
        Problem(DATABASE, 1, "foreign-key", f"{row[0]} row {row[1]} -> {row[2]}.")
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    orphans = connection.execute(
        "SELECT statement_id FROM statement WHERE source_id IS NULL OR locator = ''"
    )
    for (statement,) in orphans:
        found.append(Problem(DATABASE, 1, "no-source", f"Statement {statement} has no source."))
    if found:
        raise BuildError(found)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    counts = dict(connection.execute("SELECT kind, count(*) FROM entry GROUP BY kind").fetchall())
    for name, query in (
        ("statements", "SELECT count(*) FROM stated"), ("sources", "SELECT count(*) FROM source"),
        ("terms", "SELECT count(DISTINCT id) FROM term"), ("gaps", "SELECT count(*) FROM gap"),
    ):  # fmt: skip
        counts[name] = connection.execute(query).fetchone()[0]
    return counts


def _manifest(file: Path, tree: Tree, counts: dict[str, int]) -> dict[str, Any]:
    data = file.read_bytes()
    return {
        "file": DATABASE,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "content_version": tree.content.version,
        "content_date": tree.content.date,
        "schema_version": schema.SCHEMA_VERSION,
        "counts": counts,
    }
