"""What ships beside the program itself: the administration manual, an example policy, kiosk files.

The same on every system but for the kiosk files. Must not know where a package puts the folder.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from manual import make_pdf
from shared import facts

KIOSK = facts.ROOT / "packaging" / "kiosk"
EXAMPLE = "policy.example.toml"


def write(folder: Path, system: str) -> None:
    """Write them into `folder`; `system` is "linux" or "windows"."""
    from desktop.core.policy import SCHEMA

    make_pdf.main(folder / make_pdf.FILE)
    target = folder / "kiosk"
    target.mkdir(parents=True, exist_ok=True)
    (target / EXAMPLE).write_text(SCHEMA, encoding="utf-8")
    for file in [KIOSK / "README.md", *sorted((KIOSK / system).iterdir())]:
        shutil.copy(file, target / file.name)  # with its right to be run
