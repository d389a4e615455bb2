"""`make reproducible`: makes the bundle once more from a copy of the sources and compares the two.

The copy stands in another folder, so that a path that slipped into a file shows up as well. Prints
every file that differs; exit code 1 when there is one. Must not know why.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from shared import facts, shipped

COPY = facts.BUILD / "second"
SOURCES = (
    "db",
    "desktop",
    "packaging",
    "resources",
    "main.py",
    "pyproject.toml",
    "LICENSE",
    "CHANGELOG.md",
    "README.md",
)


def main() -> int:
    first = facts.BUNDLE / shipped.FILE
    if not first.exists():
        print("there is no bundle: run `make bundle` first", file=sys.stderr)
        return 2
    second = build_again() / shipped.FILE
    differing = compare(first, second)
    for line in differing:
        print(line)
    if not differing:
        print(f"two builds, {len(hashes(first))} files: the same names and the same SHA-256")
        shutil.rmtree(COPY)
    return 1 if differing else 0


def build_again() -> Path:
    """Return the bundle made from a copy of the sources."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in SOURCES:
        if (facts.ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(facts.ROOT / name, COPY / name, ignore=ignored)
        else:
            shutil.copy(facts.ROOT / name, COPY / name)
    environment = {**os.environ, "PYTHONPATH": str(COPY / "packaging")}
    command = [sys.executable, "-m", "pyinstaller.make_bundle"]
    subprocess.run(command, check=True, cwd=COPY, env=environment, stdout=subprocess.DEVNULL)
    return COPY / facts.BUNDLE.relative_to(facts.ROOT)


def compare(first: Path, second: Path) -> list[str]:
    """Return a line for each file of two shipped lists that is not in both with the same hash."""
    one, two = hashes(first), hashes(second)
    lines = [f"only in the first: {name}" for name in sorted(one.keys() - two.keys())]
    lines += [f"only in the second: {name}" for name in sorted(two.keys() - one.keys())]
    return lines + [f"differs: {n}" for n in sorted(one.keys() & two.keys()) if one[n] != two[n]]


def hashes(file: Path) -> dict[str, str]:
    """Return the SHA-256 by path of a shipped list."""
    entries = json.loads(file.read_text(encoding="utf-8"))["files"]
    return {entry["path"]: entry["sha256"] for entry in entries}


if __name__ == "__main__":
    sys.exit(main())
