"""Which libraries of the system a bundle needs, and which packages of Debian bring them.

Read from the files themselves, so that a new library shows up in the package's Depends by itself.
Versions are named for the C and C++ libraries only, from the symbols that are used: the rest is
used as it was in 2022 or before. Must not know how packages are written.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from notices.collect import debian_package
from pyinstaller.contents import OPTIONAL_PLUGINS

# Versions of the C++ library by the newest of its symbols (GCC's own table).
CXX_VERSIONS = {"3.4.29": "11", "3.4.30": "12", "3.4.31": "13.1", "3.4.32": "13.2", "3.4.33": "14"}
# Read by a bundled library, linked by none: descriptions of keyboards.
DATA_PACKAGES = ("xkb-data",)
LOADER = "ld-linux"


@dataclass(frozen=True, slots=True)
class Needs:
    """Names of libraries (sonames), those the window cannot open without and the optional ones."""

    required: frozenset[str]
    optional: frozenset[str]
    glibc: str
    cxx: str


def needs_of(bundle: Path) -> Needs:
    """Return what the programs and libraries in `bundle` need from outside of it."""
    described = dict(describe(bundle))
    own = {Path(name).name for name in described}
    required: set[str] = set()
    optional: set[str] = set()
    for name, text in described.items():
        wanted = set(re.findall(r"^\s+NEEDED\s+(\S+)", text, re.MULTILINE)) - own
        (optional if is_optional(name) else required).update(wanted)
    every = "\n".join(described.values())
    return Needs(
        frozenset(name for name in required if not name.startswith(LOADER)),
        frozenset(optional - required),
        newest(re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", every)),
        newest(re.findall(r"\bGLIBCXX_(\d+(?:\.\d+)+)", every)),
    )


def describe(bundle: Path) -> Iterator[tuple[str, str]]:
    """Yield path and `objdump -p` of every ELF file below `bundle`."""
    for file in sorted(bundle.rglob("*")):
        if file.is_file() and file.open("rb").read(4) == b"\x7fELF":
            command = ["objdump", "-p", str(file)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            yield file.relative_to(bundle).as_posix(), done.stdout


def is_optional(name: str) -> bool:
    """Return whether the program does without this file: printers, Wayland."""
    plugin = name.partition("/plugins/")[2]
    return plugin.startswith(OPTIONAL_PLUGINS) or "libQt6Wayland" in name


def newest(versions: Iterable[str]) -> str:
    """Return the highest of dotted numbers, "" of none."""
    return max(versions, key=lambda text: [int(part) for part in text.split(".")], default="")


def debian_depends(needs: Needs) -> tuple[str, str]:
    """Return the fields Depends and Recommends."""
    versions = {
        "libc6": f"libc6 (>= {needs.glibc})",
        "libstdc++6": f"libstdc++6 (>= {CXX_VERSIONS[needs.cxx]})",
    }
    required = {package_of(name) for name in needs.required} | set(DATA_PACKAGES)
    optional = {package_of(name) for name in needs.optional} - required
    depends = sorted(versions.get(name, name) for name in required)
    return ", ".join(depends), ", ".join(sorted(optional))


def package_of(library: str) -> str:
    """Return the Debian package of a library, by its name before the 64-bit time change (t64).

    Newer systems provide the old name; older ones know no other.
    """
    return debian_package(library)[0].removesuffix("t64")
