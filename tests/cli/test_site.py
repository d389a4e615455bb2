"""The command "site" in its own process: export, import and check, each failure with its code."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from db.site.files import DATABASE
from db.site.records import ClinicProfile
from db.site.repository import SiteRepository
from tests.helpers.site import PROFILE, printed, signed

ROOT = Path(__file__).resolve().parents[2]


def site(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Run the command; return exit code, output and what it had to say."""
    command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), "site", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clinic's data folder."""
    kept = SiteRepository(tmp_path / "clinic")
    kept.save_profile(PROFILE, 0)
    kept.sign(signed())
    kept.note_printed(printed())
    kept.close()
    return tmp_path / "clinic"


def test_what_is_exported_on_one_computer_is_imported_on_another(
    folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "clinic.site"
    code, out, _ = site(folder, "export", str(target))
    digest = hashlib.sha256(target.read_bytes().partition(b"\n")[2]).hexdigest()
    assert (code, out) == (0, f"{target}\nSHA-256 {digest}\n")
    code, out, error = site(tmp_path / "other", "import", str(target))
    assert (code, error) == (0, "")
    assert out.startswith("Taken over: River Clinic, 1 sign-offs.\nWhat was there before: ")
    other = SiteRepository(tmp_path / "other")
    assert other.profile().value == PROFILE
    other.close()


def test_check_says_what_is_there_and_changes_nothing(folder: Path) -> None:
    before = {f: f.read_bytes() for f in folder.rglob("*") if f.is_file()}
    code, out, _ = site(folder, "check", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["folder"] == str(folder)
    assert len(found["backups"]) == 1
    assert (found["profile"], found["sign_offs"], found["printed_sheets"]) == (1, 1, 1)
    assert site(folder, "check")[1].startswith(f"{folder / DATABASE}: whole\n")
    assert {f: f.read_bytes() for f in folder.rglob("*") if f.is_file()} == before


def test_where_there_is_no_clinic_nothing_is_made(tmp_path: Path) -> None:
    for action in (("check",), ("export", str(tmp_path / "out"))):
        code, out, error = site(tmp_path / "none", *action)
        assert (code, out) == (84, "")
        assert error.startswith("There is no data of a clinic here yet.")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_left_for_the_program_to_set_aside(folder: Path) -> None:
    file = folder / DATABASE
    file.write_bytes(file.read_bytes().replace(b"555-0199", b"555-0198"))
    code, _, error = site(folder, "check")
    assert code == 80
    assert error.startswith("The clinic's own data is damaged. a line of “item” was altered")
    assert not list(folder.glob("site-damaged-*"))


def test_a_newer_database_is_refused_and_left_alone(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "clinic.site"
    site(folder, "export", str(target))
    with sqlite3.connect(folder / DATABASE) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = (folder / DATABASE).read_bytes()
    assert site(folder, "check")[0] == 81
    assert site(folder, "import", str(target))[0] == 81
    assert (folder / DATABASE).read_bytes() == before


def test_where_nothing_can_be_written_the_code_says_so(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "clinic.site"
    assert site(folder, "export", str(tmp_path / "file" / "x"))[0] == 0  # the folder is made
    site(folder, "export", str(target))
    code, _, error = site(folder, "export", str(target / "below-a-file"))
    assert code == 82
    assert "below-a-file: " in error
    assert site(target / "below-a-file", "import", str(target))[0] == 82


def test_a_wrong_file_changes_nothing_and_makes_no_database(folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.site"
    wrong.write_text("{}")
    code, _, error = site(tmp_path / "other", "import", str(wrong))
    assert code == 83
    assert error.startswith("This file is no whole export of a clinic's data. wrong.site: ")
    assert not (tmp_path / "other").exists()


def test_an_import_keeps_what_was_there(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "clinic.site"
    site(folder, "export", str(target))
    other = SiteRepository(tmp_path / "other")
    other.save_profile(ClinicProfile("Hill Clinic"), 0)
    other.close()
    out = site(tmp_path / "other", "import", str(target))[1]
    kept = Path(out.rpartition("before: ")[2].strip())
    assert b"Hill Clinic" in kept.read_bytes()


def test_the_action_is_needed(tmp_path: Path) -> None:
    assert site(tmp_path)[0] == 2


def test_an_empty_name_of_a_file_is_refused(folder: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    for action in ("export", "import"):
        code, out, error = site(folder, action, "")
        assert (code, out) == (2, "")
        assert "the name is empty; nothing was written or changed" in error
    assert sorted(tmp_path.rglob("*")) == before


def test_an_export_that_cannot_be_written_is_not_called_a_fault_of_the_data(folder: Path) -> None:
    code, _, error = site(folder, "export", str(folder))
    assert code == 82
    assert error.startswith("The export could not be written. clinic: ")
    assert "The clinic's own data is unchanged." in error


def test_an_import_without_a_file_says_that_it_is_not_there(folder: Path, tmp_path: Path) -> None:
    code, _, error = site(folder, "import", str(tmp_path / "none.site"))
    assert code == 83
    assert error.startswith("The file to import cannot be read.")
    assert f"{tmp_path / 'none.site'}: there is no such file or folder" in error


def test_data_of_which_only_backups_are_left_is_not_called_missing(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"")
    code, _, error = site(folder, "check")
    assert code == 80
    assert "the file was missing or empty" in error


def test_an_empty_data_folder_is_not_the_folder_one_is_in(tmp_path: Path) -> None:
    """An empty variable in a script must not put the clinic's data where nobody looks for it."""
    command = [sys.executable, str(ROOT / "main.py"), "--data-dir", "", "site", "check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert "argument --data-dir: the name is empty" in done.stderr
    assert list(tmp_path.iterdir()) == []
