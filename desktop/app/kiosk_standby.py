"""Waits for the word to show the window, which is made already; desktop/supervisor.py says it.

What the window was made from may be another when the word comes, weeks later: then it must not be
shown. Must not know what is shown.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

Stamp = tuple[tuple[int, int], ...]
NO_FILE = (0, 0)


def stamp(files: Sequence[Path]) -> Stamp:
    """Return what changes when one of the files does: when it was written, and its size."""
    return tuple(map(_stamp_of, files))


def _stamp_of(file: Path) -> tuple[int, int]:
    try:
        state = file.stat()
    except OSError:
        return NO_FILE
    return state.st_mtime_ns, state.st_size


def called() -> bool:
    """Wait for a line on standard input; return False when it ends without one.

    Nothing runs meanwhile, so this costs no processor time; SIGTERM ends the program as it always
    does before a window is there.
    """
    if sys.stdin is None:
        return False
    try:
        return bool(sys.stdin.readline())
    except KeyboardInterrupt:
        return False
