"""Where things are: what ships with the program, and the one folder the program may write to.

The only module that knows whether the program runs frozen. It creates nothing at import.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath

import platformdirs
from msgspec import Struct

APP_NAME = "LeukoGuide"
SOURCE = Path(__file__).resolve().parents[2]  # looked up once: each look asks the disk ten times


def program_root() -> Path:
    """Return the folder that holds resources/: the bundle when frozen, else the repository."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
    return SOURCE


def resource(name: str) -> Path:
    """Return the path of a shipped file such as "icons/search.svg".

    Raises ValueError for an absolute name or one that climbs out of resources/.
    """
    plain = PurePosixPath(name)
    if plain.is_absolute() or ".." in plain.parts or "\\" in name or ":" in name:
        raise ValueError(f"not a resource name: {name}")
    return program_root() / "resources" / plain


def shipped_list() -> Path | None:
    """Return the list of shipped files at the top of an installed program, None from source."""
    frozen = getattr(sys, "frozen", False)
    folder = Path(sys.executable).resolve().parent if frozen else program_root()
    if folder.name == "_internal":  # the Windows folder: beside the launchers
        folder = folder.parent
    file = folder / "shipped.json"
    return file if file.is_file() else None


class DataPaths(Struct, frozen=True):
    """Files below the one writable folder; nothing a person reads or ticks goes there."""

    folder: Path

    @property
    def settings(self) -> Path:
        """Return the file of choices made by a person (theme, text size)."""
        return self.folder / "settings.toml"

    @property
    def session(self) -> Path:
        """Return the file of window size and splitter places."""
        return self.folder / "session.toml"

    @property
    def site(self) -> Path:
        """Return the clinic's own database; its backups are in site-backups beside it."""
        return self.folder / "site.sqlite"

    @property
    def crashes(self) -> Path:
        """Return the folder of crash reports."""
        return self.folder / "crashes"


def data_paths(chosen: Path | None = None) -> DataPaths:
    """Return the writable paths: `chosen` (--data-dir), else the system's place for user data."""
    if chosen is not None:
        return DataPaths(chosen)
    folder = Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    if not folder.is_absolute():
        # An account without a home gives "~/...", a folder in whatever place it was started from.
        # Nothing can be made below a device, so everything stays in memory.
        folder = Path(os.devnull) / APP_NAME
    return DataPaths(folder)


def program_command() -> list[str]:
    """Return how to start this program once more, without arguments."""
    script = program_root() / "main.py"
    # Frozen, or the launcher of Windows, which always runs the program.
    if getattr(sys, "frozen", False) or not script.is_file():
        return [sys.executable]
    return [sys.executable, str(script)]


def environment_of_others() -> dict[str, str]:
    """Return the environment for a program that is not ours: without the libraries that we bring.

    The loader of the frozen program puts its folder in front of LD_LIBRARY_PATH, once more in each
    process that this program starts of itself; a tool of the system would take our libraries for
    its own, and may end with them (pyinstaller.org, "Launching external programs").
    """
    found = dict(os.environ)
    if not getattr(sys, "frozen", False):
        return found
    found.pop("LD_LIBRARY_PATH_ORIG", None)
    folders = found.pop("LD_LIBRARY_PATH", "").split(os.pathsep)
    others = [folder for folder in folders if folder and Path(folder) != program_root()]
    if others:
        found["LD_LIBRARY_PATH"] = os.pathsep.join(others)
    return found


def policy_path(chosen: Path | None = None) -> Path:
    """Return the policy file: `chosen` (--policy), else the one place only administrators write."""
    if chosen is not None:
        return chosen
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:\\ProgramData")) / APP_NAME / "policy.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / APP_NAME / "policy.toml"
    return Path("/etc/leukoguide/policy.toml")


def is_writable(folder: Path) -> bool:
    """Return whether a file could be written into `folder`, made when it does not exist yet."""
    probe = folder
    while not probe.exists() and probe != probe.parent:
        probe = probe.parent
    return probe.is_dir() and os.access(probe, os.W_OK)
