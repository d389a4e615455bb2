"""Write requirements.lock anew: pip-compile over pyproject.toml, and nothing of this machine in it.

`make lock` keeps the versions already locked where they still fit; `make lock ARGS=--upgrade`
takes the newest. Needs the .venv of `make setup`. Must not know which packages there are:
pyproject.toml says so.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
HEADER = """\
# Made by `make lock` (pip-compile --generate-hashes) from pyproject.toml; do not edit by hand.
# Every extra is included; valid for Python 3.11 to 3.13 on Linux.
"""
OPTIONS = (
    "--generate-hashes",
    "--all-extras",
    "--strip-extras",
    "--allow-unsafe",  # pip and setuptools are dependencies of ours, so they need a hash as well
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--no-header",
    "--quiet",
)


def main(arguments: Sequence[str]) -> int:
    """Write the lock file. Arguments are passed on to pip-compile; returns its exit code."""
    compiler = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *arguments]
    command = [*compiler, "--output-file", LOCK.name, "pyproject.toml"]
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code == 0:
        LOCK.write_text(
            HEADER + without_addresses(LOCK.read_text(encoding="utf-8")), encoding="utf-8"
        )
    return code


def without_addresses(text: str) -> str:
    """Return the lock text without our header, options and lines with an address."""
    kept = [line for line in text.splitlines() if not is_local(line)]
    return "\n".join(kept).strip("\n") + "\n"


def is_local(line: str) -> bool:
    return line in HEADER.splitlines() or line.startswith("--") or "://" in line


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
