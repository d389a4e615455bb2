"""A damaged clinic database: set aside, the newest good backup in its place, and said plainly."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db.errors import SiteDamagedError, SiteMissingError, SiteNotKeptError
from db.site import connection as connections
from db.site import files, opening
from db.site.files import BACKUPS, DATABASE, backups
from db.site.opening import Condition, open_site
from db.site.records import ClinicProfile, Kept
from db.site.repository import SiteRepository
from tests.helpers.site import KEY, NOON, PROFILE, Clock, OpenSite, printed, signed

FLIPS = 400


@pytest.fixture
def folder(open_site: OpenSite, tmp_path: Path) -> Path:
    """A data folder of a clinic with a profile, a sign-off and a line of the register."""
    site = open_site()
    site.save_profile(PROFILE, 0)
    site.sign(signed())
    site.note_printed(printed())
    site.close()
    return tmp_path / "data"


def damage(file: Path) -> bytes:
    """Flip one bit of the out-of-hours number: SQLite's own check does not see it."""
    data = bytearray(file.read_bytes())
    place = data.index(b"555-555-0199") + 11
    data[place] ^= 1  # "...0198"
    file.write_bytes(data)
    return bytes(data)


def test_one_wrong_digit_in_a_phone_number_is_found(folder: Path) -> None:
    damage(folder / DATABASE)
    raw = sqlite3.connect(folder / DATABASE)
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()
    with pytest.raises(SiteDamagedError, match="a line of “item” was altered"):
        opening.read_image(folder)


def test_a_damaged_file_is_set_aside_and_the_backup_takes_its_place(
    folder: Path, open_site: OpenSite
) -> None:
    spoiled = damage(folder / DATABASE)
    site = open_site()
    assert site.condition is Condition.RESTORED
    assert site.opened.kept == "2026-11-21"
    assert str(site.opened.error) == (
        "The clinic's own data is damaged. a line of “item” was altered"
    )
    assert site.profile() == Kept(PROFILE, 1)
    assert site.signed() == {KEY: signed()}
    aside = folder / "site-damaged-2026-11-21-120000.sqlite"
    assert site.opened.aside == aside
    assert aside.read_bytes() == spoiled


def test_a_second_damage_in_the_same_second_keeps_both(folder: Path, open_site: OpenSite) -> None:
    damage(folder / DATABASE)
    open_site().close()
    damage(folder / DATABASE)
    open_site().close()
    names = sorted(f.name for f in folder.glob("site-damaged-*"))
    assert names == [
        "site-damaged-2026-11-21-120000-2.sqlite", "site-damaged-2026-11-21-120000.sqlite",
    ]  # fmt: skip


def test_a_damaged_backup_is_passed_over(folder: Path, open_site: OpenSite, clock: Clock) -> None:
    newest = folder / BACKUPS / "site-2026-11-22.sqlite"
    newest.write_bytes((folder / DATABASE).read_bytes())
    damage(newest)
    damage(folder / DATABASE)
    site = open_site()
    assert (site.condition, site.opened.kept) == (Condition.RESTORED, "2026-11-21")
    assert site.profile() == Kept(PROFILE, 1)


def test_without_a_good_backup_it_begins_anew_and_keeps_the_damaged_file(
    folder: Path, open_site: OpenSite
) -> None:
    for backup in backups(folder):
        backup.unlink()
    spoiled = damage(folder / DATABASE)
    site = open_site()
    assert site.condition is Condition.LOST
    assert site.profile() == Kept(ClinicProfile(), 0)
    assert site.opened.aside is not None
    assert site.opened.aside.read_bytes() == spoiled


@pytest.mark.parametrize("empty", [True, False])
def test_a_lost_or_empty_file_comes_back_from_the_backup(
    folder: Path, open_site: OpenSite, empty: bool
) -> None:
    if empty:
        (folder / DATABASE).write_bytes(b"")
    else:
        (folder / DATABASE).unlink()
    site = open_site()
    assert site.condition is Condition.RESTORED
    assert "the file was missing or empty" in str(site.opened.error)
    assert site.profile() == Kept(PROFILE, 1)


@pytest.mark.parametrize("empty", [True, False])
def test_reading_for_an_export_restores_nothing_and_makes_nothing(
    folder: Path, tmp_path: Path, empty: bool
) -> None:
    """Of a lost file an export would be an empty clinic; where there never was one it is said."""
    with closing(connections.from_image(opening.read_image(folder))) as read:
        assert read.execute("SELECT count(*) FROM printed").fetchone() == (1,)
    (folder / DATABASE).unlink()
    (tmp_path / "new").mkdir()
    for place in (folder, tmp_path / "new"):
        if empty:
            (place / DATABASE).write_bytes(b"")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SiteDamagedError, match="the file was missing or empty"):
        opening.read_image(folder)
    with pytest.raises(SiteMissingError, match="new"):
        opening.read_image(tmp_path / "new")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("foreign", ["text", "database"])
def test_a_file_of_another_program_is_set_aside(
    tmp_path: Path, open_site: OpenSite, foreign: str
) -> None:
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / DATABASE
    if foreign == "text":
        file.write_text("not a database at all" * 100)
    else:
        raw = sqlite3.connect(file)
        raw.execute("CREATE TABLE notes (text TEXT)")
        raw.close()
    before = file.read_bytes()
    site = open_site()
    assert site.condition is Condition.LOST
    assert site.opened.aside is not None
    assert site.opened.aside.read_bytes() == before


def test_a_table_more_or_less_is_damage(folder: Path) -> None:
    raw = sqlite3.connect(folder / DATABASE)
    raw.execute("CREATE TRIGGER quiet AFTER INSERT ON sign_off BEGIN DELETE FROM printed; END")
    raw.commit()
    raw.close()
    with pytest.raises(SiteDamagedError, match="its tables are not those of LeukoGuide"):
        opening.read_image(folder)


def test_no_flipped_bit_is_ever_shown_as_ours(folder: Path) -> None:
    """Any one bit: what is read is what was written, or the file is called damaged."""
    whole = (folder / DATABASE).read_bytes()
    wanted = (Kept(PROFILE, 1), {KEY: signed()}, (printed(),))
    random_places = random.Random(7).sample(range(len(whole) * 8), FLIPS)
    found = 0
    for place in random_places:
        data = bytearray(whole)
        data[place // 8] ^= 1 << place % 8
        data[18:20] = b"\x01\x01"
        try:
            copy = connections.from_image(bytes(data))
        except (SiteDamagedError, connections.SiteNewerError):
            found += 1
            continue
        site = SiteRepository.__new__(SiteRepository)
        site._db = copy
        assert (site.profile(), site.signed(), site.printed_as(printed().sheet_id)) == wanted
        copy.close()
    assert found > FLIPS // 20  # most of the file is empty room


# ------------------------------------------------------------------------------ no place to write


def test_where_no_folder_can_be_made_it_works_in_memory(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("in the way")
    site = SiteRepository(tmp_path / "file" / "data", clock)
    assert site.condition is Condition.MEMORY
    assert isinstance(site.opened.error, SiteNotKeptError)
    assert not site.opened.lasts
    site.save_profile(PROFILE, 0)
    site.sign(signed())
    assert site.profile() == Kept(PROFILE, 1)
    site.close()


@contextmanager
def as_nobody() -> Generator[None]:
    """Go without root's rights for a while."""
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root gives rights away"
)
@pytest.mark.parametrize("what", ["folder", "file", "with a log"])
def test_without_the_right_to_write_the_clinic_is_still_on_the_sheet(
    folder: Path, what: str
) -> None:
    if what == "with a log":
        leave_a_log(folder)
    for place in [folder, *folder.rglob("*")]:
        place.chmod(0o555 if place.is_dir() else 0o444)
    if what == "file":
        folder.chmod(0o777)
        (folder / ".site.lock").chmod(0o666)
    before = {f: f.read_bytes() for f in folder.rglob("*") if f.is_file()}
    for parent in folder.parents:
        parent.chmod(0o755)  # pytest's folders are for their owner only
        if parent.name.startswith("pytest-of-"):
            break  # what is above belongs to the system; how deep we are differs with its workers
    with as_nobody():
        site = SiteRepository(folder, Clock())
        assert site.condition is Condition.MEMORY
        assert str(site.opened.error).startswith(
            "This could not be kept in the clinic's own data. ("
        )
        assert site.profile() == Kept(PROFILE, 1)
        assert len(site.history(KEY)) == (2 if what == "with a log" else 1)
        site.save_profile(ClinicProfile("Only for today"), 1)
        assert site.profile().value.name == "Only for today"
        site.close()
    assert {f: f.read_bytes() for f in before} == before


def leave_a_log(folder: Path) -> None:
    """Leave a log beside the file that holds all of the newest change, as a power cut would."""
    site = SiteRepository(folder, Clock())
    site.sign(signed())
    kept = {n: (folder / n).read_bytes() for n in (DATABASE, DATABASE + "-wal")}
    site.close()
    for name, data in kept.items():
        (folder / name).write_bytes(data)


def test_a_log_left_behind_is_used(folder: Path, open_site: OpenSite) -> None:
    leave_a_log(folder)
    assert len(open_site().history(KEY)) == 2


def test_setting_aside_takes_the_log_along(folder: Path) -> None:
    leave_a_log(folder)
    aside = files.set_aside(folder, NOON)
    assert aside.with_name(aside.name + "-wal").exists()
    assert not (folder / (DATABASE + "-wal")).exists()


def test_opening_never_raises_for_the_state_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / DATABASE).mkdir()  # a folder where the file belongs
    opened = open_site(tmp_path, Clock())
    assert opened.condition is Condition.MEMORY
    opened.connection.close()
