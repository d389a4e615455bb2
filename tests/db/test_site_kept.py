"""The clinic's own database, line by line: nothing is mixed up, nothing that was taken stays."""

from __future__ import annotations

import errno
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from db.errors import SiteChangedError
from db.site import exchange, rows
from db.site.files import BACKUPS, DATABASE, backups
from db.site.opening import LOCK, Condition, good_image
from db.site.records import Bundle, Cleared, ClinicProfile, Kept, LocalNote
from db.site.repository import SiteRepository
from tests.helpers.site import KEY, NOON, PROFILE, Clock, OpenSite, printed, signed

NOTE = LocalNote("velotumab", "We give it on ward 4.", "A. Reader", date(2026, 11, 21))
BUNDLE = Bundle("velotumab", "Start", ("sheet",))
TODAY = "site-2026-11-21.sqlite"


def lines_in(backup: Path, table: str) -> int:
    """Return how many lines of a table a backup holds."""
    connection = sqlite3.connect(backup)
    try:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("field", "value"),
    [("entry_id", "fever"), ("document", "call"), ("lang", "es"), ("sign_id", "fever")],
)
def test_the_history_of_a_text_is_its_own(site: SiteRepository, field: str, value: str) -> None:
    site.sign(signed())
    site.sign(signed(replace(KEY, **{field: value}), name="Another text"))
    assert [s.sign_off.name for s, _ in site.history(KEY)] == ["A. Reader"]


def test_a_note_and_a_bundle_with_one_id_are_two_things(site: SiteRepository) -> None:
    site.save_bundle(BUNDLE, 0)
    site.save_note(NOTE, 0)
    assert site.bundles() == (Kept(BUNDLE, 1),)
    assert site.note("velotumab") == Kept(NOTE, 1)
    assert site.note("fever") == Kept(None, 0)


def test_the_register_is_told_the_newest_first(site: SiteRepository) -> None:
    days = [NOON - timedelta(days=count) for count in (2, 1, 3)]
    for day in days:
        site.note_printed(printed(at=day))
    again = replace(printed(at=days[1]), text_hash="of the same second, later")
    site.note_printed(again)
    newest_first = [again, *(printed(at=NOON - timedelta(days=count)) for count in (1, 2, 3))]
    assert list(site.printed_since(NOON - timedelta(days=9))) == newest_first
    as_printed = [again, *(printed(at=day) for day in reversed(days))]
    assert list(site.printed_as(printed().sheet_id)) == as_printed


def test_a_cleared_register_is_not_in_the_backup_of_the_day(
    site: SiteRepository, tmp_path: Path
) -> None:
    site.note_printed(printed())
    site.sign(signed())
    (backup,) = backups(tmp_path / "data")
    assert lines_in(backup, "printed") == 1
    site.clear_register()
    assert lines_in(backup, "printed") == 0


def test_a_day_begins_with_a_backup_beside_those_of_other_days(
    open_site: OpenSite, clock: Clock, tmp_path: Path
) -> None:
    site = open_site()
    site.sign(signed())
    site.close()
    clock.now = NOON + timedelta(days=1)
    open_site().close()
    names = ["site-2026-11-22.sqlite", TODAY]
    assert [f.name for f in backups(tmp_path / "data")] == names


def test_what_a_window_read_before_an_import_is_never_written_over_it(
    open_site: OpenSite, tmp_path: Path
) -> None:
    """Each thing has a revision that no window has read before, also what the import took away."""
    elsewhere = open_site(tmp_path / "elsewhere")
    elsewhere.save_profile(PROFILE, 0)
    exchange.write_export(elsewhere.image(), tmp_path / "clinic.export")
    site = open_site()
    site.save_note(NOTE, 0)
    for revision in range(5):
        site.save_profile(ClinicProfile(f"Hill Clinic {revision}"), revision)
    exchange.take_over(site, tmp_path / "clinic.export")
    assert site.profile() == Kept(PROFILE, 6)
    assert site.note("velotumab") == Kept(None, 2)
    with pytest.raises(SiteChangedError):
        site.save_note(NOTE, 1)


def test_what_was_imported_is_in_the_backup_of_the_day(open_site: OpenSite, tmp_path: Path) -> None:
    elsewhere = open_site(tmp_path / "elsewhere")
    elsewhere.sign(signed())
    exchange.write_export(elsewhere.image(), tmp_path / "clinic.export")
    site = open_site()
    exchange.take_over(site, tmp_path / "clinic.export")
    assert lines_in(tmp_path / "data" / BACKUPS / TODAY, "sign_off") == 1


def test_an_export_counts_each_kind_and_nothing_that_was_removed(site: SiteRepository) -> None:
    site.save_profile(PROFILE, 0)
    site.save_bundle(BUNDLE, 0)
    site.save_bundle(Bundle("other", "Other", ("sheet",)), 0)
    site.save_bundle(Bundle("gone", "Gone", ("sheet",)), 0)
    site.save_bundle(Bundle("gone", "Gone", ()), 1)
    for entry_id in ("velotumab", "fever", "rash"):
        site.save_note(replace(NOTE, entry_id=entry_id), 0)
    site.save_note(LocalNote("rash", "", "A. Reader", NOTE.written_on), 1)
    texts = [signed(replace(KEY, lang=lang)) for lang in ("en", "es", "fr", "de", "it")]
    site.sign(*texts)
    site.withdraw(texts[0])
    site.withdraw(texts[1])
    for count in range(4):
        site.note_printed(printed(at=NOON - timedelta(days=count)))
    assert exchange.counts(site.image()) == {
        "profile": 1, "sign_offs": 3, "printed_sheets": 4, "bundles": 2, "notes": 2,
    }  # fmt: skip
    # By these names later programs find them, too.
    kinds = site._db.execute("SELECT DISTINCT kind FROM item ORDER BY kind").fetchall()
    assert kinds == [("bundle",), ("note",), ("profile",)]


def test_lines_of_older_programs_stay_good() -> None:
    """With another digest every file of a clinic would be set aside as damaged."""
    row = ("note", "velotumab", 1, '{"text": "Médico"}')
    digest = "5f484bc87f0e31f5da288254b18e3191d22c85e3b2ae3679d7097d956cf01e30"
    assert rows.with_digest("item", row) == (*row, digest)
    assert rows.checked("item", (*row, digest)) == list(row)
    assert rows.NOTHING == "null", "what was removed is kept as this"
    assert (DATABASE, BACKUPS) == ("site.sqlite", "site-backups"), "where older programs kept it"


def everything_in(folder: Path) -> dict[str, bytes]:
    """Return every file below the data folder."""
    return {f.name: f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture
def with_copies(open_site: OpenSite, clock: Clock, tmp_path: Path) -> SiteRepository:
    """An open database with copies of three days and of what an import replaced."""
    elsewhere = open_site(tmp_path / "elsewhere")
    elsewhere.note_printed(printed("AAAAA-BBBBB-CCCCC"))
    elsewhere.sign(signed())
    exchange.write_export(elsewhere.image(), tmp_path / "clinic.export")
    for day in range(3):
        clock.now = NOON + timedelta(days=day)
        site = open_site()
        site.note_printed(printed("AAAAA-BBBBB-CCCCC", clock.now))
        site.sign(signed())
        site.close()
    site = open_site()
    exchange.take_over(site, tmp_path / "clinic.export")
    return site


def test_a_cleared_register_is_in_no_copy(with_copies: SiteRepository, tmp_path: Path) -> None:
    """It stayed in the copies of the days before, and in what an import had replaced."""
    folder = tmp_path / "data"
    copies = sorted((folder / BACKUPS).glob("*.sqlite"))
    assert [lines_in(copy, "printed") for copy in copies] == [1, 2, 1, 3]
    assert with_copies.clear_register() == Cleared(len(copies))
    assert sorted((folder / BACKUPS).glob("*.sqlite")) == copies
    assert [lines_in(copy, "printed") for copy in copies] == [0, 0, 0, 0]
    assert [lines_in(copy, "sign_off") for copy in copies] == [1, 2, 1, 3], "the rest stays"
    assert all(good_image(copy) for copy in copies)


def test_nothing_of_a_cleared_register_can_be_read_in_the_files(
    with_copies: SiteRepository, tmp_path: Path
) -> None:
    """SQLite only forgets where a line stood; its bytes were still there, in every copy too."""
    part = tmp_path / "data" / BACKUPS / ".0123456789abcdef.part"  # a power cut left it
    part.write_bytes(with_copies.image())
    with_copies.clear_register()
    found = everything_in(tmp_path / "data")
    assert DATABASE in found
    assert [name for name, data in found.items() if b"AAAAA-BBBBB-CCCCC" in data] == []


def test_a_copy_that_cannot_be_cleared_is_named_and_left(
    with_copies: SiteRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    damaged = folder / BACKUPS / TODAY
    damaged.write_bytes(damaged.read_bytes()[:-100])
    aside = folder / "site-damaged-2026-11-20-120000.sqlite"
    aside.write_bytes(b"no database")
    held = folder / BACKUPS / "site-2026-11-22.sqlite"
    before, put = [file.read_bytes() for file in (damaged, held, aside)], Path.replace

    def refused(part: Path, target: Path) -> Path:
        if target == held:
            raise PermissionError(errno.EACCES, "another program has it open")
        return put(part, target)

    monkeypatch.setattr(Path, "replace", refused)
    assert with_copies.clear_register() == Cleared(2, (TODAY, held.name, aside.name))
    assert [file.read_bytes() for file in (damaged, held, aside)] == before


def test_where_nothing_can_be_written_every_file_is_named(
    with_copies: SiteRepository, open_site: OpenSite, tmp_path: Path
) -> None:
    with_copies.close()
    lock = tmp_path / "data" / LOCK
    lock.unlink(missing_ok=True)
    lock.mkdir()  # no program can be alone here
    site = open_site()
    assert site.condition is Condition.MEMORY
    before = everything_in(tmp_path / "data")
    cleared = site.clear_register()
    assert cleared.copies == 0
    assert set(cleared.left) == set(before)
    assert everything_in(tmp_path / "data") == before
