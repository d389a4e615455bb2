"""The MSI: per machine, silent with `msiexec /i FILE /qn`, made by wixl from leukoguide.wxs.

One component for each file, with an identity that follows from its path, so that an update replaces
what it must. Must not decide what is in the folder: assemble.py does.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import quoteattr

from shared import facts
from windows import launcher

TEMPLATE = Path(__file__).with_name("leukoguide.wxs")
WORK = facts.BUILD / "windows" / "msi"
# Never to be changed: Windows knows by it that a package is a newer version of the same program.
UPGRADE_CODE = "7B0C9C62-2C5B-4F0E-9C36-6F3E5D0A41B7"
SPACE = uuid.UUID(UPGRADE_CODE)
# wixl cannot put an action between its own, or name what an elevated installation may be told.
SECURE = "NEWERVERSION;OLDERVERSION;OLDFOLDER;OLDKIOSK;SETUPENTRY"
CHANGES = (  # table, column, value as SQL, its first column, which row
    ("InstallExecuteSequence", "Sequence", "60", "Action", "KeepFolder"),
    ("InstallExecuteSequence", "Sequence", "61", "Action", "AddKiosk"),
    ("InstallExecuteSequence", "Sequence", "62", "Action", "DropKiosk"),
    *(
        ("CustomAction", "Type", "51", "Action", action)
        for action in ("KeepFolder", "AddKiosk", "DropKiosk")
    ),
    ("Property", "Value", f"'{SECURE}'", "Property", "SecureCustomProperties"),
)


def make(folder: Path, version: str, packages: Path) -> Path:
    """Write the MSI of the assembled `folder` into `packages` and return it.

    `version` is that of the package, such as "0.1.0+2026.11.1". Raises CalledProcessError.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    packages.mkdir(parents=True, exist_ok=True)
    launcher.icon(WORK / "leukoguide.ico")
    source = WORK / "leukoguide.wxs"
    source.write_text(filled(folder, version), encoding="utf-8")
    target = packages / f"{facts.NAME}-{version}-x64.msi"
    options = ("--arch", "x64", "--define", "Win64=yes", "--output", str(target))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(facts.release_epoch())}
    subprocess.run(["wixl", *options, str(source)], check=True, cwd=WORK, env=environment)
    for table, column, value, key, row in CHANGES:
        query = f"UPDATE `{table}` SET `{column}` = {value} WHERE `{key}` = '{row}'"  # noqa: S608
        subprocess.run(["msibuild", str(target), "-q", query], check=True, cwd=WORK)
    return target


def filled(folder: Path, version: str) -> str:
    """Return the description of the package with its files."""
    ids = itertools.count(1)
    refs: list[str] = []
    files = "\n".join(_folder(folder, folder, ids, refs))
    words = {
        "PRODUCT": guid(f"product {version}"),
        "UPGRADE": UPGRADE_CODE,
        "VERSION": msi_version(version),
        "NEXT": next_version(msi_version(version)),
        "PACKAGE": version,
        "CONTENT": version.partition("+")[2],
        "SUMMARY": facts.SUMMARY,
        "ICON": "leukoguide.ico",
        "MENU": guid("menu entry"),
        "KIOSK": guid("kiosk entry"),
        "FILES": files,
        "REFS": "\n".join(f'      <ComponentRef Id="{name}"/>' for name in refs),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def msi_version(version: str) -> str:
    """Return three numbers that grow with the program and, within one version, with the content.

    Windows compares three numbers only, the last up to 65535: 4096 for each correction of the
    program, and within it the days since 2026-01-01 of the content's date.
    """
    major, minor, correction = map(int, launcher.version_numbers(version)[:3])
    days = (facts.release_date().date() - date(2026, 1, 1)).days
    return f"{major}.{minor}.{correction * 4096 + max(0, min(days, 4095))}"


def next_version(version: str) -> str:
    """Return the lowest of three numbers above `version`: wixl ignores IncludeMaximum."""
    first, _, last = version.rpartition(".")
    return f"{first}.{int(last) + 1}"


def guid(name: str) -> str:
    """Return an identity that is always the same for the same name."""
    return str(uuid.uuid5(SPACE, name)).upper()


def _folder(
    folder: Path, top: Path, ids: Iterator[int], refs: list[str], depth: int = 10
) -> Iterator[str]:
    """Yield the lines of one folder, and append the names of its components to `refs`."""
    pad = " " * depth
    for path in sorted(folder.iterdir()):
        name = path.relative_to(top).as_posix()
        number = next(ids)
        if path.is_dir():
            yield f'{pad}<Directory Id="D{number}" Name={quoteattr(path.name)}>'
            yield from _folder(path, top, ids, refs, depth + 2)
            yield f"{pad}</Directory>"
        else:
            refs.append(f"C{number}")
            source = quoteattr(os.path.relpath(path, WORK))
            yield f'{pad}<Component Id="C{number}" Guid="{guid(name)}" Win64="yes">'
            yield f'{pad}  <File Id="F{number}" Source={source} KeyPath="yes"/>'
            yield f"{pad}</Component>"
