"""`make sizes`: how large the bundle and the packages are, beside the goals.

Exit code 1 when one is larger than its goal. Must not make anything.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from shared import facts

MIB, MB = 1024 * 1024, 1000 * 1000
GOALS = {  # name: (pattern below build/packages, goal in bytes, unit, name of the unit)
    "bundle": ("", 150 * MIB, MIB, "MiB"),
    ".deb": ("*.deb", 48 * MB, MB, "MB"),
    ".rpm": ("*.rpm", 48 * MB, MB, "MB"),
    ".run": ("*.run", 48 * MB, MB, "MB"),
    "Windows set-up": ("*.exe", 48 * MB, MB, "MB"),
    "Windows MSI": ("*.msi", 64 * MB, MB, "MB"),  # wixl packs by MSZIP only
}


def main() -> int:
    too_large = 0
    for name, size, goal, unit, word in measured():
        verdict = "ok" if size <= goal else "TOO LARGE"
        too_large += size > goal
        print(f"{name:<16} {size / unit:8.1f} {word:<4} goal {goal / unit:.0f}  {verdict}")
    return 1 if too_large else 0


def measured() -> Iterator[tuple[str, int, int, int, str]]:
    """Yield name, size, goal, unit and its name for everything that has been made."""
    for name, (pattern, goal, unit, word) in GOALS.items():
        paths = [facts.BUNDLE] if not pattern else sorted(facts.PACKAGES.glob(pattern))
        for path in paths:
            if path.exists():
                yield name, size_of(path), goal, unit, word


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.lstat().st_size for file in path.rglob("*") if not file.is_dir())


if __name__ == "__main__":
    sys.exit(main())
