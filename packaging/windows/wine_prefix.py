"""A Windows of its own under wine, for the trial of the packages: made, asked, looked into.

Must not know what is tried in it.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from smoke_places import CheckError, tail

STAND_INS = Path(__file__).parent / "wine" / "stand_ins.c"
PLACE = "drive_c/Program Files/LeukoGuide"
ARP = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
SECONDS = 600


class Prefix:
    """A Windows of its own in a folder."""

    def __init__(self, folder: Path, screen: str) -> None:
        """Make the prefix, as Windows 10, with the stand-ins; raises CheckError."""
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "DISPLAY": screen,
            "WINEPREFIX": str(folder), "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n",
        }  # fmt: skip
        self.run("wine", "winecfg", "/v", "win10")
        for name in ("icuuc", "mscms", "bcryptprimitives"):
            target = folder / "drive_c" / "windows" / "system32" / f"{name}.dll"
            command = ["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-s", f"-D{name.upper()}"]
            command += ["-w", "-o", str(target), str(STAND_INS), "-ladvapi32"]
            subprocess.run(command, check=True)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run something to its end and return what it said; raises CheckError when it is late."""
        try:
            return subprocess.run(
                words, env=self.environment, check=False, capture_output=True, text=True,
                encoding="utf-8", errors="replace", stdin=subprocess.DEVNULL, timeout=SECONDS,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise CheckError(f"no answer in {SECONDS} s: {' '.join(words)}") from None

    def program(self, *words: str) -> str:
        """Run the installed program and return what it printed; raises CheckError."""
        done = self.run("wine", str(self.folder / PLACE / "leukoguide-console.exe"), *words)
        if done.returncode:
            told = tail(done.stdout + done.stderr)
            raise CheckError(f"`{' '.join(words)}` ended with {done.returncode}: {told}")
        return done.stdout.replace("\r\n", "\n")

    def files(self) -> set[str]:
        """Return every file and folder that is there, but those that wine itself keeps."""
        found = {f.relative_to(self.folder).as_posix() for f in self.folder.rglob("*")}
        own = ("dosdevices", ".cache", ".config", ".local", "drive_c/windows/")
        return {f for f in found if not f.startswith(own) and not f.endswith(".reg")}
