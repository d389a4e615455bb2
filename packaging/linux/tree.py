"""The files of a Linux package below /usr: program, command, menu entry, icons, man page, notices.

The .deb, the .rpm and the installer for one person all start from this tree. Must not know in
which of them it ends.
"""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

from icons import make_icons
from shared import extras, facts

HERE = Path(__file__).parent
PROGRAM = Path("lib") / facts.NAME
COMMAND = Path("bin") / facts.NAME
MENU_ENTRY = Path("share") / "applications" / f"{facts.NAME}.desktop"
METADATA = Path("share") / "metainfo" / f"{facts.APP_ID}.metainfo.xml"
MAN_PAGE = Path("share") / "man" / "man1" / f"{facts.NAME}.1.gz"
ICONS = Path("share") / "icons" / "hicolor"


def write(prefix: Path) -> None:
    """Write the whole tree below `prefix`, which stands for /usr; the bundle must have been made.

    Raises FileNotFoundError when it has not.
    """
    if not (facts.BUNDLE / facts.NAME).exists():
        raise FileNotFoundError("there is no bundle: run `make bundle` first")
    # Hard links: 150 MB need not be there three times. Nothing changes a file afterwards.
    shutil.copytree(facts.BUNDLE, prefix / PROGRAM, copy_function=os.link)
    (prefix / COMMAND).parent.mkdir(parents=True)
    (prefix / COMMAND).symlink_to(Path("..") / PROGRAM / facts.NAME)
    write_text(prefix / MENU_ENTRY, (HERE / f"{facts.NAME}.desktop").read_text(encoding="utf-8"))
    write_text(prefix / METADATA, filled(f"{facts.NAME}.metainfo.xml"))
    write_packed(prefix / MAN_PAGE, filled(f"{facts.NAME}.1"))
    for size in make_icons.SIZES:
        make_icons.draw(prefix / ICONS / f"{size}x{size}" / "apps" / f"{facts.NAME}.png", size)
    scalable = prefix / ICONS / "scalable" / "apps" / f"{facts.NAME}.svg"
    write_text(scalable, make_icons.SOURCE.read_text(encoding="utf-8"))


def write_session(prefix: Path) -> None:
    """Write units and account of the kiosk below `prefix`; nothing is switched on by them."""
    for unit in sorted(extras.KIOSK.glob("linux/*.service")):
        write_text(prefix / "lib" / "systemd" / "system" / unit.name, unit.read_text("utf-8"))
    account = extras.KIOSK / "linux" / "sysusers.conf"
    target = prefix / "lib" / "sysusers.d" / f"{facts.NAME}-kiosk.conf"
    write_text(target, account.read_text(encoding="utf-8"))


def filled(name: str) -> str:
    """Return the text of a file beside this one, with its @WORDS@ put in."""
    text = (HERE / name).read_text(encoding="utf-8")
    paragraphs = "\n".join(f"    <p>{escape(part)}</p>" for part in facts.DESCRIPTION)
    words = {
        "APP_ID": facts.APP_ID,
        "SUMMARY": facts.SUMMARY,
        "DESCRIPTION": paragraphs,
        "VERSION": facts.version(),
        "DATE": facts.release_date().date().isoformat(),
    }
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def write_text(file: Path, text: str) -> None:
    """Write a text file, and the folders it needs."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_packed(file: Path, text: str) -> None:
    """Write a text file packed by gzip, without name and time, so that it is the same each time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
