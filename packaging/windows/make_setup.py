"""The set-up program: `setup.exe /S` installs without a question, made by makensis from setup.nsi.

The stub is a 64-bit one; a 32-bit stub does not start on a Windows without 32-bit parts. Must not
decide what is in the folder: assemble.py does.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from shared import facts
from windows import launcher

SCRIPT = Path(__file__).with_name("setup.nsi")
WORK = facts.BUILD / "windows" / "setup"


def make(folder: Path, version: str, packages: Path) -> Path:
    """Write the set-up of the assembled `folder` into `packages` and return it.

    `version` is that of the package, such as "0.1.0+2026.11.1". Raises CalledProcessError.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    packages.mkdir(parents=True, exist_ok=True)
    launcher.icon(WORK / "leukoguide.ico")
    target = packages / f"{facts.NAME}-{version}-x64-setup.exe"
    removal = WORK / "removal.nsh"
    removal.write_text(removal_lines(folder), encoding="utf-8")
    words = {
        "VERSION": version,
        "NUMBERS": ".".join(launcher.version_numbers(version)),
        "FOLDER": str(folder),
        "REMOVAL": str(removal),
        "OUTPUT": str(target),
        "ICON": str(WORK / "leukoguide.ico"),
        "LICENSE": str(facts.ROOT / "LICENSE"),
        "SUMMARY": facts.SUMMARY,
    }
    defines = [f"-D{word}={value}" for word, value in words.items()]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(facts.release_epoch())}
    command = ["makensis", "-V2", "-WX", *defines, str(SCRIPT)]
    subprocess.run(command, check=True, env=environment)
    return target


def removal_lines(folder: Path) -> str:
    """Return the commands that remove what is in the assembled `folder`, and nothing beside it."""
    lines = [
        f'RMDir /r "$INSTDIR\\{item.name}"' if item.is_dir() else f'Delete "$INSTDIR\\{item.name}"'
        for item in sorted(folder.iterdir())
    ]
    return "\n".join(lines) + "\n"
