"""The clinic's own database: what is written is there at the next start, and nobody's is lost."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from db.errors import SiteBusyError, SiteChangedError, SiteDamagedError
from db.site import connection as connections
from db.site import schema
from db.site.files import BACKUPS, DATABASE, backups
from db.site.opening import Condition
from db.site.records import Bundle, ClinicProfile, Kept, LocalNote, TextKey
from db.site.repository import SiteRepository
from tests.helpers.site import KEY, NOON, PROFILE, Clock, OpenSite, printed, signed

NOTE = LocalNote("velotumab", "We give it on ward 4.", "A. Reader", date(2026, 11, 21))


def test_a_new_folder_holds_nothing_and_says_so(site: SiteRepository) -> None:
    assert site.condition is Condition.NEW
    assert site.profile() == Kept(ClinicProfile(), 0)
    assert site.signed() == {}
    assert site.bundles() == ()
    assert site.note("velotumab") == Kept(None, 0)
    assert site.printed_since(NOON) == ()


def test_everything_is_there_at_the_next_start(open_site: OpenSite) -> None:
    first = open_site()
    first.save_profile(PROFILE, 0)
    first.sign(signed())
    first.save_note(NOTE, 0)
    first.save_bundle(Bundle("start", "Start", ("sheet", "card")), 0)
    first.note_printed(printed())
    first.close()
    again = open_site()
    assert again.condition is Condition.GOOD
    assert again.profile() == Kept(PROFILE, 1)
    assert again.signed() == {KEY: signed()}
    assert again.note("velotumab") == Kept(NOTE, 1)
    assert again.bundles() == (Kept(Bundle("start", "Start", ("sheet", "card")), 1),)
    assert again.printed_as(printed().sheet_id) == (printed(),)


def test_after_closing_one_file_holds_it_all(open_site: OpenSite, tmp_path: Path) -> None:
    site = open_site()
    site.save_profile(PROFILE, 0)
    assert (tmp_path / "data" / (DATABASE + "-wal")).exists()
    site.close()
    files = sorted(f.name for f in (tmp_path / "data").iterdir())
    assert files == [".site.lock", BACKUPS, DATABASE]


def test_the_stamps_stand_in_the_file(open_site: OpenSite, tmp_path: Path) -> None:
    open_site().close()
    head = (tmp_path / "data" / DATABASE).read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == schema.APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == schema.SCHEMA_VERSION


def test_the_newest_sign_off_counts_and_the_others_are_history(site: SiteRepository) -> None:
    site.sign(signed(name="First"))
    site.sign(signed(name="Second", text_hash="b2"))
    assert site.signed() == {KEY: signed(name="Second", text_hash="b2")}
    assert [s.sign_off.name for s, _ in site.history(KEY)] == ["Second", "First"]


def test_a_withdrawn_sign_off_does_not_count(site: SiteRepository) -> None:
    other = TextKey("velotumab", "sheet", "es")
    site.sign(signed())
    site.sign(signed(other))
    site.withdraw(signed())
    assert site.signed() == {other: signed(other)}
    assert [withdrawn for _, withdrawn in site.history(KEY)] == [True, False]
    site.sign(signed(name="Again"))
    assert site.signed()[KEY].sign_off.name == "Again"


def test_empty_notes_and_bundles_go(site: SiteRepository) -> None:
    site.save_note(NOTE, 0)
    site.save_note(LocalNote("velotumab", "", "A. Reader", date(2026, 11, 22)), 1)
    assert site.note("velotumab") == Kept(None, 2)
    site.save_bundle(Bundle("start", "Start", ("sheet",)), 0)
    site.save_bundle(Bundle("start", "Start", ()), 1)
    assert site.bundles() == ()


def test_bundles_are_sorted_by_title(site: SiteRepository) -> None:
    for bundle_id, title in (("1", "zeta"), ("2", "Alpha"), ("3", "beta")):
        site.save_bundle(Bundle(bundle_id, title, ("sheet",)), 0)
    assert [b.value.title for b in site.bundles()] == ["Alpha", "beta", "zeta"]


def test_the_register_is_asked_by_time_and_by_sheet(site: SiteRepository) -> None:
    old, new = printed(at=NOON - timedelta(days=91)), printed("OTHER", NOON)
    site.note_printed(old)
    site.note_printed(new)
    assert site.printed_since(NOON - timedelta(days=90)) == (new,)
    assert site.printed_as(old.sheet_id) == (old,)
    site.clear_register()
    assert site.printed_since(NOON - timedelta(days=900)) == ()


def test_lines_older_than_the_register_go_at_the_next_start(open_site: OpenSite) -> None:
    site = open_site()
    site.note_printed(printed(at=NOON - timedelta(days=401)))
    site.note_printed(printed("KEPT", NOON - timedelta(days=399)))
    site.close()
    found = open_site().printed_since(NOON - timedelta(days=900))
    assert [s.sheet_id for s in found] == ["KEPT"]


# ------------------------------------------------------------------------------ two windows


def test_what_one_window_keeps_the_other_sees(open_site: OpenSite) -> None:
    one, other = open_site(), open_site()
    before = other.changes_elsewhere()
    one.save_profile(PROFILE, 0)
    one.sign(signed())
    assert other.changes_elsewhere() != before
    assert other.profile() == Kept(PROFILE, 1)
    assert other.signed() == {KEY: signed()}


def test_a_change_of_another_window_is_never_written_over(open_site: OpenSite) -> None:
    one, other = open_site(), open_site()
    one.save_profile(PROFILE, one.profile().revision)
    with pytest.raises(SiteChangedError):
        other.save_profile(ClinicProfile("Hill Clinic"), 0)
    assert other.profile() == Kept(PROFILE, 1)
    other.save_profile(ClinicProfile("Hill Clinic"), 1)
    assert one.profile().value.name == "Hill Clinic"


def test_a_thing_removed_elsewhere_is_a_change_too(open_site: OpenSite) -> None:
    one, other = open_site(), open_site()
    one.save_note(NOTE, 0)
    seen = other.note("velotumab").revision
    one.save_note(LocalNote("velotumab", "", "A. Reader", date(2026, 11, 22)), 1)
    with pytest.raises(SiteChangedError):
        other.save_note(NOTE, seen)


def test_two_sign_offs_at_once_are_both_kept(open_site: OpenSite) -> None:
    one, other = open_site(), open_site()
    one.sign(signed(name="One"))
    other.sign(signed(name="Other"))
    assert {s.sign_off.name for s, _ in one.history(KEY)} == {"One", "Other"}


def test_a_window_that_writes_for_long_is_named_and_nothing_is_lost(
    open_site: OpenSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.0)
    site = open_site()
    site.save_profile(PROFILE, 0)
    writer = sqlite3.connect(tmp_path / "data" / DATABASE, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(SiteBusyError):
        site.save_profile(ClinicProfile("Hill Clinic"), 1)
    writer.execute("ROLLBACK")
    writer.close()
    assert site.profile() == Kept(PROFILE, 1)
    site.save_profile(ClinicProfile("Hill Clinic"), 1)


# ------------------------------------------------------------------------------ backups


def test_each_change_is_in_the_backup_of_the_day(open_site: OpenSite, tmp_path: Path) -> None:
    site = open_site()
    assert backups(tmp_path / "data") == []
    site.save_profile(PROFILE, 0)
    site.sign(signed())
    (backup,) = backups(tmp_path / "data")
    assert backup.name == "site-2026-11-21.sqlite"
    with sqlite3.connect(backup) as copy:
        assert copy.execute("SELECT count(*) FROM sign_off").fetchone() == (1,)
    copy.close()


def test_the_last_five_days_with_changes_are_kept(
    open_site: OpenSite, clock: Clock, tmp_path: Path
) -> None:
    site = open_site()
    for day in range(7):
        clock.now = NOON + timedelta(days=day)
        site.sign(signed(name=f"Reader {day}"))
    assert [f.stem.removeprefix("site-") for f in backups(tmp_path / "data")] == [
        "2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23",
    ]  # fmt: skip


def test_the_register_is_backed_up_at_the_end(open_site: OpenSite, tmp_path: Path) -> None:
    site = open_site()
    site.note_printed(printed())
    assert backups(tmp_path / "data") == []
    site.close()
    assert len(backups(tmp_path / "data")) == 1


def test_a_day_begins_with_a_backup(open_site: OpenSite, clock: Clock, tmp_path: Path) -> None:
    open_site().close()
    clock.now = NOON + timedelta(days=1)
    open_site().close()
    assert [f.name for f in backups(tmp_path / "data")] == ["site-2026-11-22.sqlite"]


# ------------------------------------------------------------------------------ versions


def test_an_older_file_is_brought_up_to_date_and_keeps_everything(
    open_site: OpenSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = open_site()
    site.save_profile(PROFILE, 0)
    site.sign(signed())
    site.close()
    monkeypatch.setattr(
        schema, "MIGRATIONS", (schema.VERSION_1, "CREATE TABLE more (id TEXT) STRICT;\n")
    )
    monkeypatch.setattr(schema, "SCHEMA_VERSION", 2)
    newer = open_site()
    assert newer.condition is Condition.GOOD
    assert newer.profile() == Kept(PROFILE, 1)
    assert newer.signed() == {KEY: signed()}


def test_a_step_that_fails_half_way_leaves_the_old_file(
    open_site: OpenSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = open_site()
    site.sign(signed())
    site.close()
    broken = "CREATE TABLE more (id TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n"
    with monkeypatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", (schema.VERSION_1, broken))
        newer.setattr(schema, "SCHEMA_VERSION", 2)
        raw = sqlite3.connect(tmp_path / "data" / DATABASE, isolation_level=None)
        with pytest.raises(SiteDamagedError, match="no such table: nowhere"):
            connections.prepare(raw)
        raw.close()
    assert open_site().signed() == {KEY: signed()}


def test_a_file_of_a_newer_program_is_left_alone(open_site: OpenSite, tmp_path: Path) -> None:
    site = open_site()
    site.save_profile(PROFILE, 0)
    site.close()
    file = tmp_path / "data" / DATABASE
    with sqlite3.connect(file) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = file.read_bytes()
    newer = open_site()
    assert newer.condition is Condition.NEWER
    assert str(newer.opened.error) == (
        "The clinic's own data was written by a newer LeukoGuide. (version 99)"
    )
    assert newer.profile() == Kept(ClinicProfile(), 0)
    newer.save_profile(ClinicProfile("For today"), 0)
    newer.close()
    assert file.read_bytes() == before


def test_a_connection_is_hardened_and_writes_through(tmp_path: Path) -> None:
    """Full writes, so that a power cut takes nothing that was confirmed; no foreign code."""
    connection = connections.connect(tmp_path / DATABASE)
    asked = ("synchronous", "trusted_schema", "cell_size_check")
    assert [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked] == [2, 0, 1]
    assert connection.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0
    assert connection.getlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH) == 0
    connection.close()


def test_to_ask_a_closed_database_is_a_mistake_of_ours(site: SiteRepository) -> None:
    """No fault of the clinic's file: that would be set aside at the next start."""
    site.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        site.profile()
