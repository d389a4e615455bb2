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
    symbols: frozenset[tuple[str, str]]  # (soname, version of symbols), such as GLIBC_2.34

    def newest(self, kind: str) -> str:
        """Return the highest number of one kind of symbols, such as "2.34" of "GLIBC_"."""
        numbers = [name.removeprefix(kind) for _, name in self.symbols if name.startswith(kind)]
        return newest(number for number in numbers if number[:1].isdigit())


def needs_of(bundle: Path) -> Needs:
    """Return what the programs and libraries in `bundle` need from outside of it."""
    described = dict(describe(bundle))
    own = {Path(name).name for name in described}
    required: set[str] = set()
    optional: set[str] = set()
    for name, text in described.items():
        wanted = set(re.findall(r"^\s+NEEDED\s+(\S+)", text, re.MULTILINE)) - own
        (optional if is_optional(name) else required).update(wanted)
    required = {name for name in required if not name.startswith(LOADER)}
    symbols = {pair for text in described.values() for pair in versions_in(text)}
    return Needs(
        frozenset(required),
        frozenset(optional - required),
        frozenset(pair for pair in symbols if pair[0] in required),
    )


def versions_in(described: str) -> Iterator[tuple[str, str]]:
    """Yield (library, version of symbols) from the output of `objdump -p`."""
    library = ""
    for line in described.partition("Version References:")[2].splitlines():
        if line.strip().startswith("required from "):
            library = line.strip().removeprefix("required from ").rstrip(":")
        elif line.strip():
            yield library, line.split()[-1]


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
        "libc6": f"libc6 (>= {needs.newest('GLIBC_')})",
        "libstdc++6": f"libstdc++6 (>= {CXX_VERSIONS[needs.newest('GLIBCXX_')]})",
    }
    required = {package_of(name) for name in needs.required} | set(DATA_PACKAGES)
    optional = {package_of(name) for name in needs.optional} - required
    depends = sorted(versions.get(name, name) for name in required)
    return ", ".join(depends), ", ".join(sorted(optional))


def rpm_requires(needs: Needs) -> tuple[list[str], list[str]]:
    """Return what the .rpm requires and recommends, by the names that rpm gives to libraries.

    rpm would find them by itself, but only in files that may be run, which libraries need not.
    """
    required = {f"{name}()(64bit)" for name in needs.required}
    required |= {f"{library}({version})(64bit)" for library, version in needs.symbols}
    return sorted(required), sorted(f"{name}()(64bit)" for name in needs.optional)


def package_of(library: str) -> str:
    """Return the Debian package of a library, by its name before the 64-bit time change (t64).

    Newer systems provide the old name; older ones know no other.
    """
    return debian_package(library)[0].removesuffix("t64")
