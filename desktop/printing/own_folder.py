"""A folder for what is written while something is printed, gone with whoever prints.

A window that is killed cannot remove its folder, and the sheet in it says what a person ticked. A
lock on the folder, which the child process holds too, tells whether anybody still needs it: the
system drops the lock with the last of them. Must not import Qt.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "leukoguide-print-"


@contextmanager
def own_folder() -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield a folder that is removed at the end, and the descriptors that a child must inherit."""
    held: int | None = None
    name = ""
    try:
        while not name or not Path(name).is_dir():  # another may have taken it for left over
            if held is not None:
                os.close(held)
            name = tempfile.mkdtemp(prefix=PREFIX)
            held = _locked(name, wait=True)
        yield name, () if held is None else (held,)
    finally:
        shutil.rmtree(name, ignore_errors=True)
        if held is not None:
            os.close(held)


def remove_left_over() -> None:
    """Remove the folders that nobody holds; their process was killed, or the power went."""
    with contextlib.suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
            held = _locked(str(folder), wait=False)
            if held is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(held)


def _locked(name: str, *, wait: bool) -> int | None:
    """Return a descriptor that holds our folder, None when it cannot be held."""
    if sys.platform == "win32":  # nothing is printed by a child there
        return None
    import fcntl

    try:
        held = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:  # gone, or a link, or of somebody else
        return None
    try:
        if os.fstat(held).st_uid == os.geteuid():
            fcntl.flock(held, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
            return held
    except OSError:  # somebody prints; or a file system without locks
        pass
    os.close(held)
    return None
