"""The launchers with our icon: LeukoGuide.exe for the window, leukoguide-console.exe for commands.

Made by MinGW from launcher.c. Must not know what they start beyond the name of Python's library.
"""

from __future__ import annotations

import os
import re
import struct
import subprocess
from pathlib import Path

from icons import make_icons
from shared import facts

HERE = Path(__file__).parent
COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
WINDOWED, CONSOLE = f"{facts.TITLE}.exe", f"{facts.NAME}-console.exe"
# Address randomisation and no execution of data; no time stamp, so that two builds are equal.
HARDENED = "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp"
WARNINGS = ("-Wall", "-Wextra", "-Wno-unused-parameter")
FLAGS = ("-O2", "-s", "-municode", *WARNINGS, "-static-libgcc", HARDENED)


def write(target: Path, python: str, work: Path) -> None:
    """Write both launchers into `target`; `python` is the stem of the library to load."""
    work.mkdir(parents=True, exist_ok=True)
    icon(work / f"{facts.NAME}.ico")
    numbers = ",".join(version_numbers(facts.version()))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(facts.release_epoch())}
    for name in ("launcher.rc", "leukoguide.manifest"):
        (work / name).write_bytes((HERE / name).read_bytes())
    words = (f'-DVERSION_TEXT=\\"{facts.version()}\\"', f"-DVERSION_NUMBERS={numbers}")
    rc = [RESOURCES, "launcher.rc", "-O", "coff", "-o", "resources.o", *words]
    subprocess.run(rc, check=True, cwd=work, env=environment)
    library = f'-DPYTHON_DLL=L"{python}.dll"'
    for name, kind in ((WINDOWED, ("-mwindows", "-DWINDOWED")), (CONSOLE, ("-mconsole",))):
        source = str(HERE / "launcher.c")
        command = [
            COMPILER,
            *FLAGS,
            *kind,
            library,
            "-o",
            str(target / name),
            source,
            "resources.o",
        ]
        subprocess.run(command, check=True, cwd=work, env=environment)


def version_numbers(version: str) -> list[str]:
    """Return four numbers, as Windows wants a version; what follows a "+" is left out."""
    return (re.findall(r"\d+", version.partition("+")[0]) + ["0"] * 4)[:4]


def icon(target: Path) -> None:
    """Write all sizes of the icon into one .ico file; its pictures are PNG, as Windows 10 reads."""
    pictures: list[tuple[int, bytes]] = []
    for size in make_icons.SIZES:
        file = target.with_name(f"icon-{size}.png")
        make_icons.draw(file, size)
        pictures.append((size, file.read_bytes()))
    place = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, data in pictures:
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place)
        place += len(data)
    target.write_bytes(head + b"".join(data for _, data in pictures))
