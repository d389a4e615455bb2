"""The folder that ships for Windows (build/windows): runtime, wheels, our code, launchers.

    _internal/     the runtime, the wheels and our modules (compiled), resources
    LeukoGuide.exe, leukoguide-console.exe, notices/, shipped.json

Must not decide what goes in: contents.py does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from notices import collect, sbom
from pyinstaller import contents as shared_contents
from pyinstaller import support_files
from shared import extras, facts, shipped
from windows import contents, launcher
from windows.runtime import Runtime

WORK = facts.BUILD / "windows"
FOLDER = WORK / facts.TITLE
INSIDE = FOLDER / "_internal"
COMPILE = """
import compileall, py_compile, sys
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
done = compileall.compile_dir(sys.argv[1], quiet=1, legacy=True, stripdir=sys.argv[1],
                              invalidation_mode=mode, force=True)
sys.exit(0 if done else 1)
"""
NEEDED_TOOLS = {
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "x86_64-w64-mingw32-objdump": "binutils-mingw-w64-x86-64",
}


def write(runtime: Runtime, wheels: Iterable[Path], compiler: Sequence[str]) -> Path:
    """Write the folder anew and return it.

    `compiler` starts a Python of the runtime's version. Raises FileNotFoundError before
    `make content`, NoticesError for a file that no component owns.
    """
    shutil.rmtree(FOLDER, ignore_errors=True)
    INSIDE.mkdir(parents=True)
    _runtime(runtime)
    _wheels(wheels)
    _support_files()
    _ours()
    for file, folder in shared_contents.resource_files(facts.RESOURCES):
        target = INSIDE / folder / Path(file).name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    _compile(compiler)
    launcher.write(FOLDER, runtime.stem, WORK / "launcher")
    extras.write(FOLDER, "windows")
    components = collect.components_by(FOLDER, components_table(runtime))
    collect.write_notices(components, FOLDER / "notices")
    sbom.write(components, FOLDER / "notices" / sbom.FILE)
    shipped.write_list(FOLDER, facts.version())
    shipped.settle(FOLDER, facts.release_epoch())
    return FOLDER


def components_table(runtime: Runtime) -> list[dict[str, Any]]:
    """Return the rows of Windows, then those of every system that they do not replace."""
    rows = collect.read_table(Path(__file__).with_name("components.toml"))
    versions = {
        "python": runtime.python,
        "openssl": _version_in(runtime.files["libcrypto-3.dll"], rb"OpenSSL (3\.\d+\.\d+)"),
        "sqlite": _version_in(runtime.files["sqlite3.dll"], rb"(?<![\d.])(3\.\d\d\.\d+)(?![\d.])"),
        "runtime": "14",
    }
    for row in rows:
        kind, _, name = row["version"].partition(":")
        row["version"] = versions[name] if kind == "windows" else row["version"]
        row["text"] = [text.replace("runtime:", f"file:{INSIDE}/") for text in row["text"]]
    own = {row["id"] for row in rows}
    return [*rows, *(row for row in collect.read_table() if row["id"] not in own)]


def _version_in(data: bytes, pattern: bytes) -> str:
    found = re.search(pattern, data)
    if found is None:
        raise collect.NoticesError(
            f"a library of the runtime does not tell its version: {pattern!r}"
        )
    return found.group(1).decode()


def _runtime(runtime: Runtime) -> None:
    for name in contents.runtime_files(runtime.files, runtime.stem):
        target = "python-license.txt" if name == "LICENSE.txt" else name
        (INSIDE / target).write_bytes(runtime.files[name])
    search_path = f"{runtime.stem}.zip\n.\n"
    (INSIDE / f"{runtime.stem}._pth").write_text(search_path, encoding="ascii", newline="\r\n")


def _wheels(wheels: Iterable[Path]) -> None:
    unpacked = WORK / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(unpacked)
    names = [f.relative_to(unpacked).as_posix() for f in unpacked.rglob("*") if f.is_file()]
    chosen = contents.wheel_files(names, _linked_by(unpacked))
    for name in contents.SHARED_RUNTIME:
        shutil.copyfile(unpacked / name, INSIDE / Path(name).name)
    languages = shared_contents.languages(facts.RESOURCES)
    for name in [*chosen, *contents.translations(names, languages)]:
        target = FOLDER / contents.place(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(unpacked / name, target)


def _linked_by(folder: Path) -> Callable[[str], list[str]]:
    def linked(name: str) -> list[str]:
        if not name.endswith((".dll", ".pyd")):
            return []
        command = ["x86_64-w64-mingw32-objdump", "-p", str(folder / name)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, errors="replace")
        lines = (line.strip() for line in done.stdout.splitlines())
        return [line.split(": ")[1] for line in lines if line.startswith("DLL Name: ")]

    return linked


def _support_files() -> None:
    """Copy Shiboken's support files: the same text on every system, compiled with the rest."""
    support_files.copy_sources(INSIDE / "shiboken6" / support_files.FOLDER)


def _ours() -> None:
    shutil.copyfile(facts.ROOT / "main.py", INSIDE / "main.py")
    for package in ("desktop", "db"):
        for file in sorted((facts.ROOT / package).rglob("*.py")):
            name = file.relative_to(facts.ROOT)
            module = ".".join(name.with_suffix("").parts).removesuffix(".__init__")
            if not contents.is_excluded(module):
                (INSIDE / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, INSIDE / name)


def _compile(compiler: Sequence[str]) -> None:
    """Compile every module here, once; only the compiled files ship, so nothing is ever written."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    command = [*compiler, "-c", COMPILE, str(INSIDE)]
    subprocess.run(command, check=True, env=environment, stdin=subprocess.DEVNULL)
    for source in sorted(INSIDE.rglob("*.py")):
        source.unlink()
