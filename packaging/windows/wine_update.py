"""What an update under wine does to folder, kiosk, entries and the account's own data.

With small packages of a few files, made by the same recipes (leukoguide.wxs, setup.nsi): each kind
is installed, updated, moved, refused and removed within a minute. Must not need the real folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from smoke_places import CheckError
from windows import make_msi, make_setup
from windows.wine_prefix import ARP, PLACE, Prefix

OLD, NEW, NEWEST = "0.1.0+2026.11.1", "0.1.1+2026.11.1", "0.1.1+2026.11.2"
ELSEWHERE = "drive_c/Else where"
# The program of these packages: it says that it runs, and does nothing until it is ended.
PROGRAM = r"""
#include <windows.h>
int main(void)
{
    DWORD written;
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "\n", 1, &written, NULL);
    Sleep(INFINITE);
    return 0;
}
"""
KEY = r"Software\LeukoGuide"
START = "LeukoGuide in the waiting room.lnk"
OWN_DATA = "drive_c/users/{}/AppData/Local/LeukoGuide/site.sqlite"


class State(NamedTuple):
    """What is on the machine: the program's files by folder, start of the kiosk, entries."""

    files: dict[str, str]
    kiosk: bool
    versions: list[str]  # of the entries among the installed programs
    detected: str  # HKLM\Software\LeukoGuide, Version


class Kind(NamedTuple):
    """A kind of package: how one of a version is installed and removed; both return exit codes."""

    install: Callable[[Prefix, Path, str, str, str], int]  # version, "0", "1" or "", folder or ""
    remove: Callable[[Prefix, Path, str], int]
    shown: Callable[[str], str]  # the version among the installed programs


def check(prefix: Prefix, name: str) -> str:
    """Try every update of one kind, "msi" or "setup"; raises CheckError at the first surprise."""
    user = os.environ.get("USER", "root")
    own = prefix.folder / OWN_DATA.format(user)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes(b"sign-offs")
    with tempfile.TemporaryDirectory(prefix="leukoguide-small-") as scratch:
        packages = Path(scratch)
        for version in (OLD, NEW, NEWEST):
            folder = small_folder(packages / version / "LeukoGuide", version)
            make_msi.make(folder, version, packages)
            make_setup.make(folder, version, packages)
        done = walk(prefix, packages, name)
    if own.read_bytes() != b"sign-offs":
        raise CheckError("the account's own data changed")
    own.unlink()
    return done


def walk(prefix: Prefix, packages: Path, name: str) -> str:
    """Go through the updates of one kind."""
    kind, other = KINDS[name], KINDS["setup" if name == "msi" else "msi"]

    def step(what: str, code: int, accepted: bool, place: str, version: str, kiosk: bool) -> None:
        expected = State(files_of(place, version), kiosk, [kind.shown(version)], version)
        compare(what, code, accepted, state(prefix), expected)

    folder = "C:\\" + ELSEWHERE.partition("/")[2].replace("/", "\\")
    code = kind.install(prefix, packages, OLD, "1", folder)
    step("an installation as kiosk elsewhere", code, True, ELSEWHERE, OLD, True)
    with running(prefix, ELSEWHERE):
        if name == "setup":  # a running program cannot be written over; wine lets an MSI do it
            code = kind.install(prefix, packages, NEW, "", "")
            step("an update of a running program", code, False, ELSEWHERE, OLD, True)
    code = kind.install(prefix, packages, NEW, "", "")
    step("an update that names nothing", code, True, ELSEWHERE, NEW, True)
    code = kind.install(prefix, packages, OLD, "", "")
    step("an older version", code, False, ELSEWHERE, NEW, True)
    code = other.install(prefix, packages, NEWEST, "", "")
    step("the other kind of package", code, False, ELSEWHERE, NEW, True)
    code = kind.install(prefix, packages, NEW, "0", "")
    step("KIOSK=0 by the same version", code, True, ELSEWHERE, NEW, False)
    code = kind.install(prefix, packages, NEW, "1", "")
    step("KIOSK=1 by the same version", code, True, ELSEWHERE, NEW, True)
    usual = "C:\\" + PLACE.partition("/")[2].replace("/", "\\")
    code = kind.install(prefix, packages, NEWEST, "0", usual)
    step("newer content, moved, without the kiosk", code, True, PLACE, NEWEST, False)
    code = kind.remove(prefix, packages, NEWEST)
    compare("a removal", code, True, state(prefix), State({}, False, [], ""))
    return "kept, moved, refused (older, other kind), KIOSK=1 and =0, own data untouched"


def compare(what: str, code: int, accepted: bool, found: State, expected: State) -> None:
    """Raise CheckError where a step ended in another way than it should."""
    if (code == 0) != accepted:
        raise CheckError(f"{what} ended with {code}")
    for field, one, two in zip(State._fields, found, expected, strict=True):
        if one != two:
            raise CheckError(f"after {what} {field} is {one}, expected {two}")


def small_folder(folder: Path, version: str) -> Path:
    """Write a folder with what an update has to replace, add and take away; return it."""
    (folder / "_internal").mkdir(parents=True)
    for name, text in small_files(version).items():
        (folder / name).write_text(text, encoding="utf-8")
    source = folder.parent / "program.c"
    source.write_text(PROGRAM, encoding="ascii")
    command = ["x86_64-w64-mingw32-gcc", "-mwindows", "-s", "-o", "LeukoGuide.exe", str(source)]
    subprocess.run(command, check=True, cwd=folder)
    shutil.copy(folder / "LeukoGuide.exe", folder / "leukoguide-console.exe")
    return folder


def small_files(version: str) -> dict[str, str]:
    """Return the text files of a small package by name; two of them are of one version only."""
    return {
        "shipped.json": f'{{"version": "{version}", "files": []}}',
        "_internal/words.txt": f"in every version, here {version}",
        f"_internal/of {version}.txt": "in one version",
        f"of {version}.txt": "in one version",
    }


def files_of(place: str, version: str) -> dict[str, str]:
    """Return what small_files() is on the machine."""
    return {f"{place}/{name}": text for name, text in small_files(version).items()}


def state(prefix: Prefix) -> State:
    """Look at the machine."""
    text = (".txt", ".json")
    places = [prefix.folder / place for place in (PLACE, ELSEWHERE)]
    every = [file for place in places for file in place.rglob("*") if file.is_file()]
    files = {
        file.relative_to(prefix.folder).as_posix(): file.read_text("utf-8")
        for file in every
        if file.suffix in text
    }
    programs = [file for file in every if file.name == "LeukoGuide.exe"]
    if len(programs) != (1 if files else 0) or not (every or not places[0].exists()):
        raise CheckError(f"files that belong to no version: {[str(file) for file in every][:5]}")
    started = any(prefix.folder.glob(f"drive_c/**/{START}"))
    noted = "0x1" in prefix.run("wine", "reg", "query", rf"HKLM\{KEY}", "/v", "Kiosk").stdout
    if started != noted:
        raise CheckError(f"start of the kiosk {started}, noted as {noted}")
    entries = prefix.run("wine", "reg", "query", rf"HKLM\{ARP}", "/s").stdout
    versions = [words[2] for words in values(entries) if words[0] == "DisplayVersion"]
    detected = values(prefix.run("wine", "reg", "query", rf"HKLM\{KEY}", "/v", "Version").stdout)
    return State(files, started, versions, next((words[2] for words in detected), ""))


def values(listed: str) -> list[list[str]]:
    """Return name, kind and value of what `reg query` lists."""
    rows = [line.split(None, 2) for line in listed.splitlines() if " REG_" in line]
    return [[word.strip() for word in row] for row in rows if len(row) == 3]


@contextmanager
def running(prefix: Prefix, place: str) -> Iterator[None]:
    """Let the small program run."""
    program = str(prefix.folder / place / "LeukoGuide.exe")
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        ["wine", program], env=prefix.environment, stdin=quiet, stdout=subprocess.PIPE, stderr=quiet
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield
        finally:
            process.kill()  # wine becomes the program; taskkill knows none whose file is gone


# -------------------------------------------------------------------------------- the two kinds


def install_msi(prefix: Prefix, packages: Path, version: str, kiosk: str, folder: str) -> int:
    chosen = [f"KIOSK={kiosk}"] if kiosk else []
    chosen += [f"INSTALLDIR={folder}"] if folder else []
    file = f"Z:{packages}/leukoguide-{version}-x64.msi"
    return prefix.run("wine", "msiexec", "/i", file, "/qn", *chosen).returncode


def remove_msi(prefix: Prefix, packages: Path, version: str) -> int:
    file = f"Z:{packages}/leukoguide-{version}-x64.msi"
    return prefix.run("wine", "msiexec", "/x", file, "/qn").returncode


def install_setup(prefix: Prefix, packages: Path, version: str, kiosk: str, folder: str) -> int:
    words = ["/S", *([f"/KIOSK={kiosk}"] if kiosk else [])]
    words += [f"/D={folder}"] if folder else []
    return batch(prefix, [f"Z:{packages}/leukoguide-{version}-x64-setup.exe", *words])


def remove_setup(prefix: Prefix, _packages: Path, _version: str) -> int:
    place = "C:\\" + PLACE.partition("/")[2].replace("/", "\\")
    code = batch(prefix, [f"{place}\\uninstall.exe", "/S", f"_?={place}"])
    (prefix.folder / PLACE / "uninstall.exe").unlink()  # started that way it cannot do it itself
    (prefix.folder / PLACE).rmdir()
    return code


def batch(prefix: Prefix, words: Sequence[str]) -> int:
    """Run from a batch file: /D= and _?= are read without quotes only, and wine would put them."""
    file = prefix.folder / "words.bat"
    program = words[0].replace("/", "\\")
    file.write_text(f'@"{program}" {" ".join(words[1:])}\n@exit %ERRORLEVEL%\n', encoding="ascii")
    done = prefix.run("wine", "cmd", "/c", f"Z:{file}")
    file.unlink()
    return done.returncode


def same(version: str) -> str:
    return version


KINDS = {
    "msi": Kind(install_msi, remove_msi, make_msi.msi_version),
    "setup": Kind(install_setup, remove_setup, same),
}
