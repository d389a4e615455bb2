"""The wheels for Windows of what ships, in the locked versions and with the locked hashes.

Must not unpack anything.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from shared import facts

NAMES = ("msgspec", "platformdirs", "pyside6-essentials", "shiboken6", "typst")
LOCK = facts.ROOT / "requirements.lock"
FOLDER = facts.BUILD / "windows" / "wheels"


def fetch(python: str) -> dict[str, Path]:
    """Return the wheel of each of NAMES for 64-bit Windows and this version, such as "3.13".

    Raises KeyError when the lock does not name one, CalledProcessError when pip refuses it.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = locked(LOCK.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        wanted = Path(scratch) / "wanted.txt"
        wanted.write_text("\n".join(rows[name] for name in NAMES) + "\n", encoding="utf-8")
        target = ("--platform", "win_amd64", "--python-version", python, "--only-binary", ":all:")
        options = ("--quiet", "--no-deps", "--require-hashes", "--dest", str(FOLDER))
        command = [sys.executable, "-m", "pip", "download", *options, *target, "-r", str(wanted)]
        subprocess.run(command, check=True)
    found = {name: version_of(rows[name]) for name in NAMES}
    return {name: _wheel(name, version) for name, version in found.items()}


def _wheel(name: str, version: str) -> Path:
    (file,) = FOLDER.glob(f"{name.replace('-', '_')}-{version}-*.whl")
    return file


def locked(text: str) -> dict[str, str]:
    """Return the entry of each package of a lock file, hashes included, by its name."""
    entries = re.findall(r"^([a-z0-9._-]+)(?:\[\S+\])?(==(?:.*\\\n)*.*)$", text, re.MULTILINE)
    return {name: name + rest for name, rest in entries}


def version_of(entry: str) -> str:
    """Return the version of an entry of the lock file."""
    return entry.partition("==")[2].split()[0]
