"""Shiboken's support files, compiled once here instead of at every start on the clinic's machine.

PySide6 keeps them as source text inside libshiboken6 and compiles them each time: 45 of the 58 ms
that importing QtCore takes. Its own switch SBK_EMBED=0 unpacks them into shiboken6/files.dir, and
a folder of that name is used wherever it is found. Must not change their text.
"""

from __future__ import annotations

import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = "files.dir"


def write(target: Path) -> None:
    """Write the compiled support files into `target`/files.dir (`target` is shiboken6 of a bundle).

    Raises RuntimeError when this PySide6 does not unpack them any more.
    """
    with tempfile.TemporaryDirectory() as scratch:
        source = _unpacked(Path(scratch))
        for file in sorted(source.rglob("*.py")):
            place = file.relative_to(source)
            compiled = target / FOLDER / place.with_suffix(".pyc")
            compiled.parent.mkdir(parents=True, exist_ok=True)
            py_compile.compile(
                str(file),
                str(compiled),
                dfile=f"shiboken6/{FOLDER}/{place.as_posix()}",  # no path of this machine
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )


def copy_sources(target: Path) -> None:
    """Copy the support files as source text to `target`, for a Python of another version.

    Raises RuntimeError when this PySide6 does not unpack them any more.
    """
    with tempfile.TemporaryDirectory() as scratch:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(_unpacked(Path(scratch)), target, ignore=ignored)


def _unpacked(scratch: Path) -> Path:
    """Return the folder of sources, unpacked from a copy: the .venv itself must stay as it is."""
    import shiboken6

    copy = scratch / "shiboken6"
    shutil.copytree(Path(shiboken6.__file__).parent, copy)
    environment = {**os.environ, "SBK_EMBED": "0", "PYTHONPATH": str(scratch)}
    code = "import sys; sys.dont_write_bytecode = True; import PySide6.QtCore"
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    if not (copy / FOLDER / "shibokensupport").is_dir():
        raise RuntimeError("SBK_EMBED=0 did not unpack Shiboken's support files")
    return copy / FOLDER
