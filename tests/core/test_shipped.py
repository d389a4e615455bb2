"""An installed program against its list of files: the same, or the first differences by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.shipped import ChangedFilesError, check
from shared.shipped import FILE, list_files, settle, write_list


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small program, with its list."""
    made = tmp_path / "leukoguide"
    (made / "_internal").mkdir(parents=True)
    (made / "leukoguide").write_bytes(b"program")
    (made / "_internal" / "a.so").write_bytes(b"library")
    write_list(made, "0.1.0")
    return made


def test_an_unchanged_program(folder: Path) -> None:
    assert check(folder / FILE) == "2 files as shipped, 0 MB"


def test_a_changed_file_is_named(folder: Path) -> None:
    (folder / "_internal" / "a.so").write_bytes(b"librarY")
    with pytest.raises(ChangedFilesError, match=r"not as it was shipped: _internal/a\.so differs$"):
        check(folder / FILE)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "leukoguide").unlink()
    with pytest.raises(
        ChangedFilesError, match=r"leukoguide cannot be read \(there is no such file"
    ) as told:
        check(folder / FILE)
    assert told.value.exit_code == 78


def test_an_added_file_is_named(folder: Path) -> None:
    (folder / "_internal" / "b.so").write_bytes(b"stranger")
    with pytest.raises(ChangedFilesError, match=r"_internal/b\.so was added$"):
        check(folder / FILE)


def test_the_uninstaller_is_no_stranger(folder: Path) -> None:
    (folder / "uninstall.exe").write_bytes(b"MZ")
    assert check(folder / FILE) == "2 files as shipped, 0 MB"


def test_many_differences_are_counted(folder: Path) -> None:
    for number in range(9):
        (folder / f"x{number}").write_bytes(b"")
    with pytest.raises(ChangedFilesError, match=r"x4 was added and 4 more$"):
        check(folder / FILE)


def test_a_damaged_list_is_no_list(folder: Path) -> None:
    (folder / FILE).write_text('{"files": [', encoding="utf-8")
    with pytest.raises(ValueError, match="Expecting value"):
        check(folder / FILE)


def test_a_link_does_not_ship(folder: Path) -> None:
    (folder / "link").symlink_to("leukoguide")
    with pytest.raises(ValueError, match="a symbolic link cannot ship: link"):
        list_files(folder)


def test_rights_and_times_are_the_same_everywhere(folder: Path) -> None:
    (folder / "leukoguide").chmod(0o700)
    (folder / "_internal" / "a.so").chmod(0o777)
    settle(folder, 1_000_000_000)
    found = {f.name: (f.stat().st_mode & 0o777, int(f.stat().st_mtime)) for f in folder.rglob("*")}
    assert found["leukoguide"] == (0o755, 1_000_000_000)
    assert found["a.so"] == (0o644, 1_000_000_000)
    assert found["_internal"] == (0o755, 1_000_000_000)
