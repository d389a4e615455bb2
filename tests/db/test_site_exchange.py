"""Export and import of a clinic's data: one file, checked whole before it replaces anything."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import SiteChangedError, SiteImportError, SiteNewerError
from db.site import exchange
from db.site.files import BACKUPS
from db.site.opening import good_image
from db.site.records import Bundle, ClinicProfile, Kept, TextKey
from db.site.repository import SiteRepository
from tests.helpers.site import KEY, NOON, PROFILE, OpenSite, printed, signed


@pytest.fixture
def exported(open_site: OpenSite, tmp_path: Path) -> Path:
    """The export of another clinic computer."""
    site = open_site(tmp_path / "elsewhere")
    site.save_profile(PROFILE, 0)
    site.sign(signed(name="First"))
    site.sign(signed())
    site.note_printed(printed())
    exchange.write_export(site.image(), tmp_path / "clinic.export")
    return tmp_path / "clinic.export"


def test_an_import_brings_everything(site: SiteRepository, exported: Path) -> None:
    exchange.take_over(site, exported)
    assert site.profile().value == PROFILE
    assert site.signed() == {KEY: signed()}
    assert len(site.history(KEY)) == 2
    assert site.printed_since(NOON) == (printed(),)


def test_an_export_says_what_it_is(exported: Path) -> None:
    head, _, data = exported.read_bytes().partition(b"\n")
    assert json.loads(head) == {
        "format": "leukoguide-site-1",
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def test_two_imports_within_a_second_keep_what_was_before_each(
    site: SiteRepository, exported: Path
) -> None:
    site.save_profile(ClinicProfile("Hill Clinic"), 0)
    first, second = exchange.take_over(site, exported), exchange.take_over(site, exported)
    assert first is not None
    assert second is not None
    assert first != second
    assert b"Hill Clinic" in first.read_bytes()
    assert b"Hill Clinic" not in second.read_bytes()


def test_only_sign_offs_that_hold_are_counted(site: SiteRepository) -> None:
    """Signed twice, then taken back: none holds, though three rows are kept as the history."""
    other = signed(key=TextKey("darutumab", "sheet", "en"))
    site.sign(signed(), other)
    site.sign(signed())
    site.withdraw(signed())
    assert exchange.counts(site.image())["sign_offs"] == 1


def test_what_was_there_is_replaced_and_kept_beside_the_backups(
    site: SiteRepository, exported: Path, tmp_path: Path
) -> None:
    other = TextKey("velotumab", "sheet", "es")
    site.save_profile(ClinicProfile("Hill Clinic"), 0)
    site.save_bundle(Bundle("own", "Own", ("sheet",)), 0)
    site.sign(signed(other))
    exchange.take_over(site, exported)
    assert set(site.signed()) == {KEY}
    assert site.bundles() == ()
    kept = tmp_path / "data" / BACKUPS / "site-before-import-2026-11-21-120000.sqlite"
    assert good_image(kept)
    before = SiteRepository.__new__(SiteRepository)
    before._db = sqlite3.connect(kept)
    assert before.profile() == Kept(ClinicProfile("Hill Clinic"), 1)
    assert set(before.signed()) == {other}
    before._db.close()


def test_another_window_notices_an_import(open_site: OpenSite, exported: Path) -> None:
    one, other = open_site(), open_site()
    seen = other.profile().revision
    exchange.take_over(one, exported)
    with pytest.raises(SiteChangedError):
        other.save_profile(ClinicProfile("Hill Clinic"), seen)


def spoiled() -> dict[str, tuple[str, Callable[[bytes, bytes], bytes]]]:
    return {
        "empty": ("it has no head", lambda head, data: b""),
        "a picture": ("it has no head", lambda head, data: b"\x89PNG\r\n\x1a\n" + bytes(100)),
        "a list": ("it has another format", lambda head, data: b"[1]\n" + data),
        "a deep list": ("it has no head", lambda head, data: b"[" * 100_000),
        "another format": (
            "it has another format", lambda head, data: head.replace(b"site-1", b"site-7") + data
        ),
        "cut": ("it is cut short or was altered", lambda head, data: head + data[:-1]),
        "longer": ("it is cut short or was altered", lambda head, data: head + data + b"x"),
        "altered": (
            "it is cut short or was altered",
            lambda head, data: head + data.replace(b"555-0199", b"555-0198"),
        ),
        "altered with its hash": (
            "a line of “item” was altered",
            lambda head, data: resealed(data.replace(b"555-0199", b"555-0198")),
        ),
        "no database": ("it is no database", lambda head, data: resealed(b"words" * 1000)),
    }  # fmt: skip


def resealed(data: bytes) -> bytes:
    head = {
        "format": exchange.FORMAT, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()
    }  # fmt: skip
    return json.dumps(head).encode() + b"\n" + data


@pytest.mark.parametrize("kind", spoiled())
def test_a_file_that_is_not_whole_changes_nothing(
    site: SiteRepository, exported: Path, kind: str
) -> None:
    site.save_profile(ClinicProfile("Hill Clinic"), 0)
    reason, spoil = spoiled()[kind]
    head, _, data = exported.read_bytes().partition(b"\n")
    exported.write_bytes(spoil(head + b"\n", data))
    with pytest.raises(SiteImportError) as caught:
        exchange.take_over(site, exported)
    assert reason in str(caught.value)
    assert site.profile() == Kept(ClinicProfile("Hill Clinic"), 1)


def test_a_missing_file_is_named(site: SiteRepository, tmp_path: Path) -> None:
    with pytest.raises(SiteImportError, match="nowhere: there is no such file"):
        exchange.take_over(site, tmp_path / "nowhere")


def test_an_export_of_a_newer_program_is_refused(site: SiteRepository, exported: Path) -> None:
    data = bytearray(exported.read_bytes().partition(b"\n")[2])
    data[60:64] = (99).to_bytes(4, "big")
    exported.write_bytes(resealed(bytes(data)))
    with pytest.raises(SiteNewerError, match=r"\(version 99\)"):
        exchange.take_over(site, exported)
    assert site.profile() == Kept(ClinicProfile(), 0)


def test_a_file_that_is_far_too_large_is_refused_before_it_is_read(
    site: SiteRepository, tmp_path: Path
) -> None:
    file = tmp_path / "film.export"
    with file.open("wb") as empty:
        empty.truncate(exchange.MAX_BYTES + 1)
    with pytest.raises(SiteImportError, match=r"film\.export: it is too large"):
        exchange.take_over(site, file)


def test_an_export_returns_the_hash_that_stands_in_it(site: SiteRepository, tmp_path: Path) -> None:
    said = exchange.write_export(site.image(), tmp_path / "clinic.export")
    head, _, data = (tmp_path / "clinic.export").read_bytes().partition(b"\n")
    assert said == json.loads(head)["sha256"] == hashlib.sha256(data).hexdigest()
