"""The installer for one person: what was there stays until the new program is whole.

With a program of a few bytes in the place of the real one; `make package-test` takes the real one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from linux import make_run
from shared import facts

PROGRAM = Path("lib") / "leukoguide" / "leukoguide"
MENU = "share/applications/leukoguide.desktop"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a shell script of Linux")


def installer(folder: Path, version: str, monkeypatch: pytest.MonkeyPatch, *, kb: int = 0) -> Path:
    """Return an installer of a program that does what `sleep` does, with `kb` kilobytes beside."""
    root = folder / f"tree-{version}"
    (root / PROGRAM).parent.mkdir(parents=True)
    shutil.copy("/bin/sleep", root / PROGRAM)
    (root / PROGRAM).with_name("version").write_text(version, encoding="utf-8")
    (root / PROGRAM).with_name("resources").write_bytes(bytes(kb * 1024))
    (root / MENU).parent.mkdir(parents=True)
    (root / MENU).write_text("Exec=leukoguide %f\n", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setattr(facts, "package_version", lambda: version)
    packed = make_run.pack(root)
    file = folder / f"leukoguide-{version}.run"
    file.write_bytes(make_run.script(packed) + packed)
    return file


def run(file: Path, home: Path, before: str = "") -> tuple[int, str]:
    """Run an installer in an account of its own; return exit code and the last line it said.

    Before it stands one line at most: the reason as the system words it, or where the program is.
    """
    done = subprocess.run(
        ["sh", "-c", f'{before} exec sh "$0"', str(file)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(home)}, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    lines = done.stdout.splitlines()
    assert len(lines) <= 2, done.stdout
    return done.returncode, (lines or [""])[-1]


def files(home: Path) -> dict[str, bytes]:
    found = (file for file in home.rglob("*") if file.is_file())
    return {file.relative_to(home).as_posix(): file.read_bytes() for file in found}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    place = tmp_path / "an account's home"
    place.mkdir()
    return place


def test_a_home_with_spaces(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = run(installer(tmp_path, "1", monkeypatch), home)
    assert (code, said) == (0, f"Remove it with {home}/.local/lib/leukoguide-uninstall")
    assert (home / ".local" / MENU).read_text(
        "utf-8"
    ) == f'Exec="{home}/.local/bin/leukoguide" %f\n'
    code, _ = run(home / ".local" / "lib" / "leukoguide-uninstall", home)
    assert (code, list(home.iterdir())) == (0, [])


def test_an_update_leaves_nothing_of_the_older_version(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(installer(tmp_path, "1", monkeypatch), home)
    (home / ".local" / PROGRAM).with_name("of an older version").touch()
    code, _ = run(installer(tmp_path, "2", monkeypatch), home)
    found = files(home)
    assert code == 0
    assert found[".local/lib/leukoguide/version"] == b"2"
    assert ".local/lib/leukoguide/of an older version" not in found
    assert {p.name for p in (home / ".local" / "lib").iterdir()} == {
        "leukoguide", "leukoguide-uninstall",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("there", "older"),
    [
        ("2", "1"), ("0.10.0+2026.9.1", "0.9.0+2026.11.1"), ("0.1.0+2026.11.1", "0.1.0+2026.9.30"),
    ],
)  # fmt: skip
def test_an_older_version_is_refused(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, there: str, older: str
) -> None:
    """It would leave the data of the newer one alone, and show what was known before."""
    run(installer(tmp_path, there, monkeypatch), home)
    before, file = files(home), installer(tmp_path, older, monkeypatch)
    refused = f"LeukoGuide {there} is there, which is newer: remove it first; nothing was changed"
    assert run(file, home) == (5, refused)
    assert files(home) == before
    run(home / ".local" / "lib" / "leukoguide-uninstall", home)
    assert run(file, home)[0] == 0
    assert run(file, home)[0] == 0, "the same version mends an installation"


@pytest.mark.parametrize("action", ["2", "removal"])
def test_a_running_program_is_let_be(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    """It reads its modules when it needs them: those of a newer version would get mixed in."""
    run(installer(tmp_path, "1", monkeypatch), home)
    newer = installer(tmp_path, "2", monkeypatch)
    before = files(home)
    with subprocess.Popen([str(home / ".local" / PROGRAM), "600"]) as running:
        try:
            by = newer if action == "2" else home / ".local" / "lib" / "leukoguide-uninstall"
            code, said = run(by, home)
        finally:
            running.kill()
    assert (code, said) == (4, "LeukoGuide is running: close it first; nothing was changed")
    assert files(home) == before


def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(installer(tmp_path, "1", monkeypatch), home)
    before = files(home)
    newer = installer(tmp_path, "2", monkeypatch, kb=4000)
    code, said = run(newer, home, before="ulimit -f 1000;")  # blocks; the file is larger
    assert (code, said) == (1, f"{home}/.local could not be written: nothing was changed")
    assert files(home) == before
    nobody = tmp_path / "a new account"
    nobody.mkdir()
    run(newer, nobody, before="ulimit -f 1000;")
    assert list(nobody.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".local").write_text("a file where a folder should be", encoding="utf-8")
    code, said = run(installer(tmp_path, "1", monkeypatch), home)
    assert (code, said) == (1, f"{home}/.local could not be written: nothing was changed")


def test_a_damaged_file_is_refused(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = installer(tmp_path, "1", monkeypatch)
    data = bytearray(file.read_bytes())
    data[-100] ^= 1
    file.write_bytes(data)
    assert run(file, home) == (3, "this file is damaged: copy it again")
    assert files(home) == {}
