"""A Python of the runtime's version on the machine that builds: compiled files differ by version.

Must not be used for anything but compiling.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path


class NoCompilerError(Exception):
    """No Python of that version is here; says how to get one."""


def find(version: str) -> Sequence[str]:
    """Return the command that starts a Python of this version, such as "3.13".

    LEUKOGUIDE_PYTHON names one; else `python3.13` of the PATH or of pyenv. Raises NoCompilerError.
    """
    for command in _candidates(version):
        if version_of(command) == version:
            return command
    raise NoCompilerError(
        f"Compiling for Windows needs a Python {version} here: install python{version} (or "
        f"`pyenv install {version}`), or name one with LEUKOGUIDE_PYTHON=/path/to/python{version}."
    )


def _candidates(version: str) -> Iterator[Sequence[str]]:
    named = os.environ.get("LEUKOGUIDE_PYTHON", "")
    if named:
        yield (named,)
    yield (sys.executable,)
    found = shutil.which(f"python{version}")
    if found:
        yield (found,)
    for program in sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python")):
        yield (str(program),)


def version_of(command: Sequence[str]) -> str:
    """Return major and minor version of a Python, "" when it does not start."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([*command, "-c", code], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()
