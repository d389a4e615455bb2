"""Power cuts and full disks: what was confirmed as kept is there, whole, whatever happens next."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from db.errors import SiteNotKeptError
from db.site import exchange, files
from db.site.opening import Condition, read_image
from db.site.records import ClinicProfile, Kept
from db.site.repository import SiteRepository
from tests.helpers.site import KEY, NOON, PROFILE, OpenSite, printed, signed

ROOT = Path(__file__).resolve().parents[2]
CUTS = 15


def confirmed(folder: Path, seconds: float) -> dict[str, int]:
    """Let a clinic write for a while, kill it, and return the last number it confirmed by kind."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.site_writer", str(folder)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    ) as writer:  # fmt: skip
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        with suppress(subprocess.TimeoutExpired):
            writer.wait(seconds)
        writer.send_signal(signal.SIGKILL)
        lines = writer.stdout.read().splitlines()
    whole = [line.split() for line in lines if line.count(" ") == 1]
    return {kind: int(number) for kind, number in whole}


def test_a_power_cut_at_any_moment_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    chance, folder = random.Random(11), tmp_path / "data"
    sent = {"profile": 0, "sign": 0, "note": 0, "printed": 0}
    for _ in range(CUTS):
        sent |= confirmed(folder, chance.uniform(0.0, 0.12))
        site = SiteRepository(folder)
        assert site.condition in (Condition.GOOD, Condition.NEW)
        profile, note = site.profile(), site.note("velotumab").value
        assert profile.revision >= sent["profile"]
        assert profile.value.name in (f"Clinic {profile.revision}", "")
        assert int(site.signed()[KEY].text_hash if site.signed() else 0) >= sent["sign"]
        assert int(note.text.split()[1] if note else 0) >= sent["note"]
        if sent["printed"]:
            assert site.printed_as(f"SHEET-{sent['printed']}")
        site.close()
        sent["profile"] = profile.revision
    assert sent["profile"] > CUTS  # the cuts fell among real changes
    assert not list(folder.glob("site-damaged-*"))


def test_a_log_torn_at_any_byte_gives_a_whole_earlier_state(
    open_site: OpenSite, tmp_path: Path
) -> None:
    """What a power cut leaves when the disk wrote only the beginning of the log."""
    site, last = open_site(), 8
    for number in range(last):
        site.save_profile(ClinicProfile(f"Clinic {number + 1}"), number)
    data = tmp_path / "data"
    whole, log = (data / files.DATABASE).read_bytes(), (data / "site.sqlite-wal").read_bytes()
    seen = set[int]()
    for place in random.Random(5).sample(range(len(log) + 1), 60):
        copy = tmp_path / f"torn-{place}"
        copy.mkdir()
        (copy / files.DATABASE).write_bytes(whole)
        (copy / "site.sqlite-wal").write_bytes(log[:place])
        torn = open_site(copy)
        assert torn.condition is Condition.GOOD
        profile = torn.profile()
        assert profile.value.name == (f"Clinic {profile.revision}" if profile.revision else "")
        seen.add(profile.revision)
        torn.close()
    assert seen == set(range(last + 1)) or len(seen) > last // 2


def test_a_power_cut_while_the_damaged_file_is_replaced_ends_well(
    open_site: OpenSite, tmp_path: Path
) -> None:
    """Every state between setting aside and restoring is one the next start can go on from."""
    site = open_site()
    site.save_profile(PROFILE, 0)
    site.close()
    folder = tmp_path / "data"
    files.set_aside(folder, NOON)  # and then the power went
    (folder / ".site.sqlite.1.part").write_bytes(b"half a file")
    again = open_site()
    assert again.condition is Condition.RESTORED
    assert again.profile() == Kept(PROFILE, 1)


# ------------------------------------------------------------------------------ full disks


@contextmanager
def no_file_larger_than(size: int) -> Generator[None]:
    """Let every write beyond `size` bytes of any file fail, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_the_change_is_refused_and_nothing_is_lost(
    open_site: OpenSite, tmp_path: Path
) -> None:
    site = open_site()
    site.save_profile(PROFILE, 0)
    site.sign(signed())
    large = replace(PROFILE, name="Hill Clinic", logo=os.urandom(200_000))
    with no_file_larger_than(150_000):
        with pytest.raises(SiteNotKeptError, match="could not be kept"):
            site.save_profile(large, 1)
        assert site.profile() == Kept(PROFILE, 1)
        assert site.signed() == {KEY: signed()}
    assert site.save_profile(large, 1) == 2  # as soon as there is room
    site.close()
    again = open_site()
    assert (again.condition, again.profile().value) == (Condition.GOOD, large)


@pytest.mark.parametrize("room", [0, 4_096, 20_000, 45_000, 70_000, 100_000])
def test_with_any_room_left_old_or_new_is_there_and_never_half(
    open_site: OpenSite, tmp_path: Path, room: int
) -> None:
    site = open_site()
    site.save_profile(PROFILE, 0)
    kept, refused = 1, 0
    with no_file_larger_than(room):
        for number in range(2, 30):
            try:
                site.save_profile(ClinicProfile(f"Clinic {number}", "x" * 80), kept)
                kept = number
            except SiteNotKeptError:
                refused += 1
                break
        with suppress(SiteNotKeptError):
            site.sign(signed(text_hash=str(kept)))
        site.close()
    again = open_site()
    assert again.condition is Condition.GOOD
    assert again.profile().revision == kept
    assert again.profile().value.name == (f"Clinic {kept}" if kept > 1 else PROFILE.name)
    assert read_image(tmp_path / "data")


def test_a_backup_that_does_not_fit_is_remembered_and_the_change_holds(
    open_site: OpenSite, tmp_path: Path
) -> None:
    site = open_site()
    blocked = tmp_path / "data" / files.BACKUPS
    blocked.write_text("a file where the folder belongs")
    site.save_profile(PROFILE, 0)
    assert site.profile() == Kept(PROFILE, 1)
    assert isinstance(site.backup_error, SiteNotKeptError)
    blocked.unlink()
    site.sign(signed())
    assert site.backup_error is None


def test_restoring_on_a_full_disk_works_from_the_backup_in_memory(
    open_site: OpenSite, tmp_path: Path
) -> None:
    site = open_site()
    site.save_profile(PROFILE, 0)
    site.close()
    (tmp_path / "data" / files.DATABASE).write_bytes(b"spoiled" * 1000)
    with no_file_larger_than(4096):
        full = open_site()
        assert full.condition is Condition.MEMORY
        assert full.profile() == Kept(PROFILE, 1)
        full.close()
    later = open_site()
    assert later.condition is Condition.RESTORED
    assert later.profile() == Kept(PROFILE, 1)


def test_an_export_that_does_not_fit_leaves_the_older_one(
    open_site: OpenSite, tmp_path: Path
) -> None:
    site, target = open_site(), tmp_path / "clinic.export"
    exchange.write_export(site.image(), target)
    before = target.read_bytes()
    site.save_profile(PROFILE, 0)
    with no_file_larger_than(10_000), pytest.raises(SiteNotKeptError, match=r"clinic\.export: "):
        exchange.write_export(site.image(), target)
    assert target.read_bytes() == before
    assert sorted(f.name for f in tmp_path.iterdir()) == ["clinic.export", "data"]


def test_printing_on_a_full_disk_loses_only_the_new_line(open_site: OpenSite) -> None:
    site = open_site()
    site.note_printed(printed("FIRST"))
    with no_file_larger_than(0), pytest.raises(SiteNotKeptError):
        site.note_printed(printed("SECOND"))
    assert [s.sheet_id for s in site.printed_since(NOON)] == ["FIRST"]
