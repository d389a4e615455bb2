"""A content file that is not sound is never opened: each fault has its own error and exit code."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db import connection, errors, schema
from db.connection import DATABASE, MANIFEST, FileCheck, open_read_only
from db.repository import ContentRepository
from tests.helpers.content import copy_built

NOBODY = 65534
FLIPS = 300


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a sound pair that the test may spoil."""
    return copy_built(tmp_path / "content")


def fault(folder: Path) -> errors.ContentError:
    """Return the error of opening the folder; fails when it opens."""
    with pytest.raises(errors.ContentError) as caught:
        ContentRepository(folder)
    return caught.value


def sign_anew(folder: Path) -> None:
    """Write the manifest as if the spoiled file had been published."""
    data = (folder / DATABASE).read_bytes()
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    manifest.update(sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


# ------------------------------------------------------------------------------------- whole files


def no_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def file_for_the_folder(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"")


def no_file(folder: Path) -> None:
    (folder / DATABASE).unlink()


def folder_for_the_file(folder: Path) -> None:
    (folder / DATABASE).unlink()
    (folder / DATABASE).mkdir()


def no_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()


def empty(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"")


def text_file(folder: Path) -> None:
    (folder / DATABASE).write_text("Dear reader, " * 40, encoding="utf-8")


def short_text_file(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"x")


def foreign_sqlite(folder: Path) -> None:
    (folder / DATABASE).unlink()
    with closing(sqlite3.connect(folder / DATABASE)) as foreign:
        foreign.execute("CREATE TABLE entry (id TEXT)")
        foreign.commit()


def signed_foreign_sqlite(folder: Path) -> None:
    foreign_sqlite(folder)
    sign_anew(folder)


def with_pragma(folder: Path, name: str, value: int) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as content:
        content.execute(f"PRAGMA {name} = {value}")
        content.commit()


def other_application(folder: Path) -> None:
    with_pragma(folder, "application_id", schema.APPLICATION_ID + 1)
    sign_anew(folder)


def newer(folder: Path) -> None:
    with_pragma(folder, "user_version", schema.SCHEMA_VERSION + 1)


def signed_newer(folder: Path) -> None:
    newer(folder)
    sign_anew(folder)


def older(folder: Path) -> None:
    with_pragma(folder, "user_version", schema.SCHEMA_VERSION - 1)


def signed_older(folder: Path) -> None:
    older(folder)
    sign_anew(folder)


def longer(folder: Path) -> None:
    with (folder / DATABASE).open("ab") as file:
        file.write(b"\x00")


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (no_folder, errors.ContentMissingError),
        (file_for_the_folder, errors.ContentMissingError),
        (no_file, errors.ContentMissingError),
        (folder_for_the_file, errors.ContentMissingError),
        (no_manifest, errors.ContentMissingError),
        (empty, errors.ContentEmptyError),
        (text_file, errors.ContentForeignError),
        (short_text_file, errors.ContentForeignError),
        (foreign_sqlite, errors.ContentForeignError),
        (signed_foreign_sqlite, errors.ContentForeignError),
        (other_application, errors.ContentForeignError),
        (newer, errors.ContentNewerError),
        (signed_newer, errors.ContentNewerError),
        (older, errors.ContentOlderError),
        (signed_older, errors.ContentOlderError),
        (longer, errors.ContentDamagedError),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_a_fault_has_its_own_error(
    folder: Path, spoil: Callable[[Path], None], kind: type[errors.ContentError]
) -> None:
    spoil(folder)
    assert type(fault(folder)) is kind
    begun = FileCheck(folder)
    with pytest.raises(kind) as caught:
        ContentRepository(folder, begun)
    assert type(caught.value) is kind, "the same when it was begun before"


@pytest.mark.parametrize("kept", [1, 15, 16, 99, 100, 4095, 4096, 0.5, -4096, -1])
def test_cut_short(folder: Path, kept: float) -> None:
    data = (folder / DATABASE).read_bytes()
    length = int(len(data) * kept) if isinstance(kept, float) else kept
    (folder / DATABASE).write_bytes(data[:length])
    assert type(fault(folder)) is errors.ContentTruncatedError


@pytest.mark.parametrize(
    "text",
    [
        b"", b"not json", b"[]", b"null", b"{}", b'"text"', b"\xff\xfe", b"[" * 100_000,
        b'{"sha256": 7, "bytes": 1, "schema_version": 1, "counts": {}}',
        b'{"sha256": "00", "bytes": "many", "schema_version": 1, "counts": {}}',
        b'{"sha256": "00", "bytes": 1, "schema_version": 1}',
        b'{"sha256": "00", "bytes": 1, "counts": {}}',
        b'{"sha256": "00", "bytes": 1, "schema_version": 1, "counts": {}}',
    ],
    ids=lambda text: text[:40].decode("latin-1"),
)  # fmt: skip
def test_a_damaged_manifest(folder: Path, text: bytes) -> None:
    (folder / MANIFEST).write_bytes(text)
    assert type(fault(folder)) is errors.ContentDamagedError


def test_a_folder_for_the_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()
    (folder / MANIFEST).mkdir()
    assert type(fault(folder)) is errors.ContentDamagedError


def test_the_manifest_of_another_edition(folder: Path) -> None:
    text = (folder / MANIFEST).read_text(encoding="utf-8")
    digest = json.loads(text)["sha256"]
    (folder / MANIFEST).write_text(text.replace(digest, digest[::-1]), encoding="utf-8")
    assert type(fault(folder)) is errors.ContentDamagedError


# -------------------------------------------------------------------------------- one flipped bit


def expected_of_flip(place: int) -> set[type[errors.ContentError]]:
    if place < 16 or 68 <= place < 72:
        return {errors.ContentForeignError}
    if 60 <= place < 64:
        return {errors.ContentNewerError, errors.ContentOlderError}
    return {errors.ContentDamagedError}


def test_one_flipped_bit_never_opens(folder: Path) -> None:
    """Each byte of the header once, and 300 places anywhere (the seed makes them the same)."""
    chance = random.Random(20260131)
    data = bytearray((folder / DATABASE).read_bytes())
    places = [*range(100), *(chance.randrange(len(data)) for _ in range(FLIPS))]
    for place in places:
        bit = 1 << chance.randrange(8)
        data[place] ^= bit
        (folder / DATABASE).write_bytes(data)
        with pytest.raises(errors.ContentError) as caught:
            open_read_only(folder)
        assert type(caught.value) in expected_of_flip(place), place
        data[place] ^= bit
    (folder / DATABASE).write_bytes(data)
    ContentRepository(folder).close()  # the bytes are whole again, so it was the bit each time


def test_damaged_text_that_was_published_so(folder: Path) -> None:
    """The hash is right, the text is not UTF-8: an error when it is read, never a wrong text."""
    with closing(sqlite3.connect(folder / DATABASE)) as content:
        content.execute("UPDATE entry SET title = CAST(x'ff41' AS TEXT) WHERE id = 'fever'")
        content.commit()
    sign_anew(folder)
    repository = ContentRepository(folder)
    try:
        assert repository.entry("velotumab").summary.title == "Velora"
        with pytest.raises(errors.ContentDamagedError):
            repository.entry("fever")
        with pytest.raises(errors.ContentDamagedError):
            repository.summaries()
        with pytest.raises(errors.ContentDamagedError):
            repository.checklist("velotumab")
    finally:
        repository.close()


# ------------------------------------------------------------------------------------- an open file


def test_a_sound_file_opens_and_stays_as_it_is(folder: Path) -> None:
    before = {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()}
    repository = ContentRepository(folder)
    repository.search("velora")
    repository.entry("velotumab")
    repository.close()
    assert {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()} == before


def test_a_check_that_was_begun_before_is_the_check(folder: Path) -> None:
    begun = FileCheck(folder)
    with closing(ContentRepository(folder, begun)) as repository:
        assert repository.info().sha256 == begun.manifest()["sha256"]


def test_nothing_can_be_written_or_attached(folder: Path) -> None:
    opened, manifest = open_read_only(folder)
    with closing(opened):
        assert manifest["content_version"] == "2026.1.0"
        assert opened.execute("PRAGMA query_only").fetchone() == (1,)
        assert opened.execute("PRAGMA trusted_schema").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            opened.execute("DELETE FROM entry")
        opened.execute("PRAGMA query_only = OFF")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            opened.execute("CREATE TABLE x (y)")
        with pytest.raises(sqlite3.OperationalError, match="too many attached"):
            opened.execute("ATTACH ':memory:' AS other")


def test_low_limits(folder: Path) -> None:
    opened, _ = open_read_only(folder)
    with closing(opened):
        with pytest.raises(sqlite3.DataError, match="too big"):
            opened.execute("SELECT length(zeroblob(5000000))").fetchone()
        with pytest.raises(sqlite3.OperationalError, match="maximum depth 60"):
            opened.execute("SELECT 1" + " + 1" * 70)


@pytest.mark.parametrize("name", ["with blank", "100%25", "#1", "a;b&c=d", "größe", "ما", "it's"])
def test_odd_folder_names(tmp_path: Path, name: str) -> None:
    repository = ContentRepository(copy_built(tmp_path / name))
    assert repository.entry("fever").summary.title == "Fever"
    repository.close()


@contextmanager
def as_nobody() -> Generator[None]:
    """Act as a user without rights; the superuser may write everywhere."""
    if os.name != "posix":
        pytest.skip("only POSIX has modes and user ids")
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


@pytest.fixture
def shared_folder() -> Generator[Path]:
    """A built pair that other users may read (pytest's own folders are private)."""
    base = Path(tempfile.mkdtemp(prefix="leukoguide-shared-"))
    base.chmod(0o755)
    folder = copy_built(base / "content")
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(base)


def test_a_read_only_folder_is_enough(shared_folder: Path) -> None:
    with as_nobody():
        with pytest.raises(PermissionError):
            (shared_folder / "probe").touch()
        repository = ContentRepository(shared_folder)
        assert repository.search("velora")[0].id == "velotumab"
        repository.close()
    assert sorted(f.name for f in shared_folder.iterdir()) == [DATABASE, MANIFEST]


def test_a_file_that_may_not_be_read(shared_folder: Path) -> None:
    (shared_folder / DATABASE).chmod(stat.S_IWUSR)
    with as_nobody():
        error = fault(shared_folder)
    assert type(error) is errors.ContentDamagedError
    assert "this account is not allowed to" in error.detail


# ------------------------------------------------------------------------------------- translation


@pytest.mark.parametrize(
    "raised",
    [
        sqlite3.DatabaseError("malformed"), sqlite3.OperationalError("no such table"),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ValueError("x"), OverflowError(),
        MemoryError(),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_what_a_damaged_file_raises_is_translated(raised: Exception) -> None:
    with pytest.raises(errors.ContentDamagedError) as caught, connection.translated():
        raise raised
    assert caught.value.detail == type(raised).__name__
    assert caught.value.__cause__ is raised


def test_our_own_bugs_are_not_translated() -> None:
    with pytest.raises(KeyError), connection.translated():
        raise KeyError("a bug")
