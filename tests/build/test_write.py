"""What the builder writes: the same bytes twice, a sound file, and never half of a new one."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db import schema
from db.build import rows, write
from db.build.problems import BuildError
from db.build.tree import Tree
from db.connection import DATABASE, MANIFEST
from tests.helpers.content import TREE, TreeCopy, build, copy_built, load

Rows = Callable[[str], list[Any]]


@pytest.fixture
def query(content_folder: Path) -> Iterator[Rows]:
    """Ask the built file with plain SQL."""
    uri = (content_folder / DATABASE).as_uri() + "?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        yield lambda sql: connection.execute(sql).fetchall()


def pair(folder: Path) -> tuple[bytes, bytes]:
    return (folder / DATABASE).read_bytes(), (folder / MANIFEST).read_bytes()


def test_two_builds_give_the_same_bytes(content_folder: Path, tmp_path: Path) -> None:
    build(TREE, tmp_path)
    assert pair(tmp_path) == pair(content_folder)


def test_the_order_of_the_files_on_disk_does_not_matter(
    content_folder: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "elsewhere"
    for file in sorted((f for f in TREE.rglob("*") if f.is_file()), reverse=True):
        target = moved / file.relative_to(TREE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    build(moved, tmp_path / "out")
    assert pair(tmp_path / "out") == pair(content_folder)


def test_only_the_pair_is_left(tmp_path: Path) -> None:
    build(TREE, tmp_path)
    assert sorted(f.name for f in tmp_path.iterdir()) == [DATABASE, MANIFEST]


def test_header_of_the_file(content_folder: Path) -> None:
    header = (content_folder / DATABASE).read_bytes()[:100]
    assert header[:16] == b"SQLite format 3\x00"
    assert header[18:20] == b"\x01\x01", "journal mode DELETE, not WAL"
    assert int.from_bytes(header[68:72], "big") == schema.APPLICATION_ID == 0x4C47756B
    assert int.from_bytes(header[60:64], "big") == schema.SCHEMA_VERSION
    assert int.from_bytes(header[36:40], "big") == 0, "no free pages after VACUUM"


def test_manifest(content_folder: Path) -> None:
    data, text = pair(content_folder)
    manifest = json.loads(text)
    assert manifest == {
        "file": DATABASE,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "content_version": "2026.1.0",
        "content_date": "2026-01-31",
        "schema_version": schema.SCHEMA_VERSION,
        "counts": {
            "class": 2, "leukemia": 2, "rules": 1, "supportive": 1, "symptom": 4,
            "syndrome": 1, "therapy": 3,
            "statements": 161, "sources": 7, "terms": 4, "gaps": 31,
        },
    }  # fmt: skip


def test_sqlite_finds_no_fault(query: Rows) -> None:
    assert query("PRAGMA integrity_check") == [("ok",)]
    assert query("PRAGMA foreign_key_check") == []


def test_every_table_is_strict(query: Rows) -> None:
    found = query("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    ours = {n: s for n, s in found if not n.startswith(("sqlite_", "search_"))}
    assert len(ours) == 23
    assert set(ours.values()) == {1}


def test_foreign_keys_are_declared(query: Rows) -> None:
    found = query(
        """
        SELECT m.name, f."from", f."table" FROM sqlite_schema AS m,
        pragma_foreign_key_list(m.name) AS f
        WHERE m.type = 'table' ORDER BY 1, 2
        """
    )
    assert ("cited", "source_id", "source") in found
    assert ("cited", "stated_id", "stated") in found
    assert ("claim", "article_id", "source") in found
    assert ("therapy_sign", "symptom_id", "entry") in found
    assert ("syndrome_risk", "stated_id", "stated") in found
    assert len(found) == 18


def test_two_full_text_tables(query: Rows) -> None:
    found = query("SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%' ORDER BY name")
    assert found == [("search_text",), ("search_trigram",)]


def test_every_statement_has_a_source(query: Rows) -> None:
    wrong = "select count(*) from statement where source_id is null or locator = ''"
    assert query(wrong) == [(0,)]
    assert query("SELECT count(*) FROM stated WHERE id NOT IN (SELECT stated_id FROM cited)") == [
        (0,)
    ]
    assert query("SELECT count(*) FROM statement WHERE source_title IS NULL") == [(0,)]


def test_the_statement_view_has_its_columns(query: Rows) -> None:
    names = [row[1] for row in query("PRAGMA table_info(statement)")]
    assert names == [
        "subject_kind", "subject_id", "topic", "audience", "lang", "text", "current", "source_id",
        "locator", "source_title", "source_date", "secondary", "statement_id",
    ]  # fmt: skip


def test_one_row_for_each_source_of_a_statement(query: Rows) -> None:
    found = query("SELECT * FROM statement WHERE statement_id = 'velotumab:boxed-warning-1'")
    frame = ("therapy", "velotumab", "boxed_warning", "professional", "en",
             "Can be life-threatening; stop the drip.", 1)  # fmt: skip
    assert found == [
        (*frame, "label-velora", "Boxed warning", "Velora prescribing information", "2025-03", 0,
         "velotumab:boxed-warning-1"),
        (*frame, "reprint-velora", "Boxed warning", "Velora monograph (reprint)", "undated", 1,
         "velotumab:boxed-warning-1"),
    ]  # fmt: skip


def test_the_gap_view(query: Rows) -> None:
    found = query("SELECT subject_id, topic, note FROM gap WHERE subject_id = 'crs'")
    assert found == [
        ("crs", "onset", "First day: not stated in the sources we read."),
        ("crs", "expect", "The sources we read do not say when it starts. Ask your team."),
    ]


def test_what_was_outdated_is_kept_and_marked(query: Rows) -> None:
    found = query("SELECT text, current FROM stated WHERE id LIKE 'velotumab:reaction-pyrexia%'")
    assert found == [
        ("Pyrexia: 55% any grade, 5% grade 3 or higher (comparator: 45% any grade)", 1),
        ("Pyrexia: 60% any grade", 0),
    ]


def test_signs_of_each_therapy_come_from_the_facts(query: Rows) -> None:
    assert query("SELECT therapy_id, symptom_id, scope FROM therapy_sign ORDER BY 1, position") == [
        ("darutumab", "fever", "class"),
        ("darutumab", "rash", "class"),
        ("darutumab", "tiredness", "all"),
        ("velotumab", "fever", "product"),
        ("velotumab", "rash", "product"),
        ("velotumab", "tiredness", "product"),
        ("velotumab", "low-white-cells", "product"),
        ("zencabtagene-autoleucel", "fever", "product"),
        ("zencabtagene-autoleucel", "tiredness", "all"),
    ]


# ------------------------------------------------------------------------ the last good pair stays


def test_a_bad_tree_leaves_the_last_good_pair(tree_copy: TreeCopy, tmp_path: Path) -> None:
    folder = copy_built(tmp_path / "out")
    before = pair(folder)
    tree_copy.edit("therapies/darutumab.yaml", "locator: History", "locator: ''")
    with pytest.raises(BuildError, match=r"darutumab\.yaml:29: \[no-locator\]"):
        build(tree_copy.root, folder)
    assert pair(folder) == before
    assert sorted(f.name for f in folder.iterdir()) == [DATABASE, MANIFEST]


def without_sources(tree: Tree) -> rows.Tables:
    tables = rows.all_rows(tree)
    tables["cited"] = [row for row in tables["cited"] if row["stated_id"] != "fever:raise-1"]
    return tables


def with_a_dead_key(tree: Tree) -> rows.Tables:
    tables = rows.all_rows(tree)
    tables["cited"][0]["source_id"] = "nowhere"
    return tables


def with_an_empty_locator(tree: Tree) -> rows.Tables:
    tables = rows.all_rows(tree)
    tables["cited"][0]["locator"] = ""
    return tables


@pytest.mark.parametrize(
    ("spoil", "error", "says"),
    [
        (without_sources, BuildError, "Statement fever:raise-1 has no source"),
        (with_a_dead_key, BuildError, "cited row .* -> source"),
        (with_an_empty_locator, sqlite3.IntegrityError, "locator <> ''"),
    ],
)
def test_a_file_that_fails_its_own_check_replaces_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Tree], rows.Tables],
    error: type[Exception],
    says: str,
) -> None:
    folder = copy_built(tmp_path)
    before = pair(folder)
    monkeypatch.setattr(write, "all_rows", spoil)
    with pytest.raises(error, match=says):
        build(TREE, folder)
    assert pair(folder) == before
    assert sorted(f.name for f in folder.iterdir()) == [DATABASE, MANIFEST]


def test_a_full_disk_at_the_manifest_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database must not be new beside an old manifest: the pair would never open again."""
    folder = copy_built(tmp_path)
    before = pair(folder)
    tree = load(TREE)

    def full(*_args: object, **_more: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        write.write(tree, folder)
    assert pair(folder) == before
    assert sorted(f.name for f in folder.iterdir()) == [DATABASE, MANIFEST]


def test_the_rest_of_a_broken_build_is_no_hindrance(content_folder: Path, tmp_path: Path) -> None:
    (tmp_path / f"{DATABASE}.part").write_bytes(b"half")
    build(TREE, tmp_path)
    assert pair(tmp_path) == pair(content_folder)
