"""A file is there whole or not at all, and never an empty success."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from desktop.core.errors import UnwritableOutputError
from desktop.printing.files import page_count, write_atomically

PDF = b"%PDF-1.7\n1 0 obj\n<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>\nendobj\n%%EOF"


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_written_with_the_usual_rights(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    write_atomically(target, PDF)
    assert target.read_bytes() == PDF
    assert stat.S_IMODE(target.stat().st_mode) & stat.S_IRUSR
    assert names_in(tmp_path) == ["sheet.pdf"]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    write_atomically(target, PDF)
    assert target.read_bytes() == PDF


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "there was nothing to write"),
        (b"%PDF-1.7\n", "it is no PDF with pages"),
        (b"%PDF-1.7 <</Type/Pages/Count 0>>", "it is no PDF with pages"),
        (b"hello", "it is no PDF with pages"),
    ],
)
def test_a_broken_pdf_is_never_a_success(tmp_path: Path, data: bytes, reason: str) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    with pytest.raises(UnwritableOutputError, match=f"sheet.pdf: {reason}") as caught:
        write_atomically(target, data)
    assert (target.read_bytes(), caught.value.exit_code) == (b"old", 73)


def test_another_kind_of_file_may_hold_anything_but_nothing(tmp_path: Path) -> None:
    write_atomically(tmp_path / "list.txt", b"x")
    with pytest.raises(UnwritableOutputError, match=r"list\.txt: there was nothing to write"):
        write_atomically(tmp_path / "list.txt", b"")
    assert (tmp_path / "list.txt").read_bytes() == b"x"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutputError, match=r"sheet\.pdf: there is no such file or folder"):
        write_atomically(tmp_path / "missing" / "sheet.pdf", PDF)
    assert names_in(tmp_path) == []


def test_a_folder_as_target_is_said(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").mkdir()
    with pytest.raises(UnwritableOutputError, match=r"sheet\.pdf: it is a folder"):
        write_atomically(tmp_path / "sheet.pdf", PDF)
    assert names_in(tmp_path) == ["sheet.pdf"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights do not bind root")
def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(UnwritableOutputError, match="this account is not allowed to"):
        write_atomically(folder / "sheet.pdf", PDF)
    assert names_in(folder) == []


def test_a_full_disk_keeps_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    with pytest.raises(UnwritableOutputError, match="there is no space left"):
        write_atomically(target, PDF)
    assert (target.read_bytes(), names_in(tmp_path)) == (b"old", ["sheet.pdf"])


def test_what_reads_back_differently_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"other")
    with pytest.raises(UnwritableOutputError, match="what was written reads back differently"):
        write_atomically(tmp_path / "sheet.pdf", PDF)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(("spoiled", "left"), [(".part", b"old"), (".pdf", b"")])
def test_a_bad_copy_never_takes_the_place_of_an_older_file_or_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoiled: str, left: bytes
) -> None:
    """Read back beside the target and in its place: what is bad in its place goes away."""
    target, read = tmp_path / "sheet.pdf", Path.read_bytes
    target.write_bytes(b"old")

    def torn(file: Path) -> bytes:
        return b"other" if file.suffix == spoiled else read(file)

    with monkeypatch.context() as bad_disk:
        bad_disk.setattr(Path, "read_bytes", torn)
        with pytest.raises(UnwritableOutputError, match=r"sheet\.pdf: what was written reads back"):
            write_atomically(target, PDF)
    assert names_in(tmp_path) == (["sheet.pdf"] if left else [])
    assert not left or target.read_bytes() == left


def test_a_folder_that_cannot_be_read_takes_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as the inbox of another department; the file was there, and was told as a failure."""
    opened = os.open

    def refused(path: Path, flags: int, *more: int) -> int:
        if Path(path) == tmp_path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, flags, *more)

    monkeypatch.setattr(os, "open", refused)
    write_atomically(tmp_path / "sheet.pdf", PDF)
    assert (tmp_path / "sheet.pdf").read_bytes() == PDF


@pytest.mark.skipif(os.name != "posix", reason="folders are not settled on Windows")
@pytest.mark.parametrize("can_settle", [True, False])
def test_the_file_and_then_its_new_name_are_brought_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_settle: bool
) -> None:
    settled: list[str] = []

    def settle(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        settled.append("folder" if is_folder else "file")
        if is_folder and not can_settle:  # some network folders
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(os, "fsync", settle)
    write_atomically(tmp_path / "sheet.pdf", PDF)
    assert settled == ["file", "folder"]
    assert (tmp_path / "sheet.pdf").read_bytes() == PDF


def test_pages_are_counted() -> None:
    assert [page_count(data) for data in (PDF, b"", b"%PDF-", b"<</Type/Pages/Count 2")] == [
        2,
        0,
        0,
        0,
    ]
