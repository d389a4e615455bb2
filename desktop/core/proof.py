"""The report that IT keeps: versions, checks, hashes, what lies on the disk, works of others.

Plain data and plain words, the same for PDF and JSON. Must not decide whether a check passed: the
self-test does, and must not read what a person wrote.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins

from desktop.core import shipped
from desktop.core.paths import DataPaths, policy_path

TITLE = "LeukoGuide: report of the self-test"
INTENDED_USE = (
    "A reference for leukemia immunotherapy. It does not diagnose, does not choose treatment and "
    "does not watch patients."
)
NETWORK = (
    "The program holds no network code and opens no AF_INET or AF_INET6 socket. The packages are "
    "tested for it with strace and in an empty network namespace."
)
FROM_SOURCE = "The program runs from source: there is no list of shipped files to compare with."


class Table(Struct, frozen=True):
    """Rows under a heading; every row has as many cells as `columns`."""

    heading: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Report(Struct, frozen=True):
    """What was found, on which day (ISO) and machine; `files` are shipped files with verdicts."""

    title: str
    date: str
    machine: str
    passed: bool
    tables: tuple[Table, ...]
    files: tuple[dict[str, str], ...]

    def to_json(self) -> str:
        """Return the whole report for machines."""
        return json.dumps(to_builtins(self), ensure_ascii=False, indent=1) + "\n"


class Stored(Struct, frozen=True):
    """One thing that the program may keep on the disk, and what it holds."""

    path: Path
    holds: str


def compose(
    checks: Sequence[tuple[str, bool, str]],
    paths: DataPaths,
    shipped_file: Path | None,
    today: date,
) -> Report:
    """Return the report of these checks (name, passed, what was found).

    `shipped_file` is the list of shipped files, None when run from source. A list that cannot be
    read is said in the report, not raised.
    """
    files = _files(shipped_file)
    rows = tuple((name, "ok" if passed else "FAILED", found) for name, passed, found in checks)
    tables = (
        Table("Checks", INTENDED_USE, ("Check", "Result", "What was found"), rows),
        _files_table(files, shipped_file),
        Table(
            "What is kept on the disk", NETWORK, ("Place", "There", "What it holds"),
            tuple(_stored_row(item) for item in stored(paths)),
        ),
        _works(shipped_file),
    )  # fmt: skip
    passed = all(ok for _, ok, _ in checks)
    machine = f"{platform.system()} {platform.release()}, {platform.machine()}"
    return Report(TITLE, today.isoformat(), machine, passed, tables, files)


def stored(paths: DataPaths) -> tuple[Stored, ...]:
    """Return everything that the program may keep; nothing that a person reads or ticks."""
    return (
        Stored(paths.settings, "choices of the window: colors, text size, language"),
        Stored(paths.session, "size and place of the window"),
        Stored(
            paths.site,
            "the clinic's own data: letterhead, sign-offs, notes, register of sheet codes "
            "without names",
        ),
        Stored(paths.folder / "site-backups", "dated copies of the clinic's own data"),
        Stored(paths.folder / ".site.lock", "an empty file that keeps two starts apart"),
        Stored(paths.crashes, "reports of faults in the program, without what was read"),
        Stored(policy_path(), "rules of the administrator; only read"),
    )


def _stored_row(item: Stored) -> tuple[str, str, str]:
    try:
        there = "yes" if item.path.exists() else "no"
    except OSError:
        there = "not readable"
    return str(item.path), there, item.holds


def _files(shipped_file: Path | None) -> tuple[dict[str, str], ...]:
    if shipped_file is None:
        return ()
    try:
        return tuple(shipped.verdicts(shipped_file))
    except (OSError, ValueError, KeyError):
        return ()


def _files_table(files: Iterable[dict[str, str]], shipped_file: Path | None) -> Table:
    columns = ("File", "Verdict")
    heading = "Shipped files"
    if shipped_file is None:
        return Table(heading, FROM_SOURCE, columns, ())
    listed = list(files)
    if not listed:
        return Table(heading, "The list of shipped files cannot be read.", columns, ())
    wrong = tuple((f["path"], f["verdict"]) for f in listed if f["verdict"] != "as shipped")
    same = len(listed) - len(wrong)
    text = (
        f"{same} of {len(listed)} files have the hash (SHA-256) of the list. The list itself has "
        f"the SHA-256 {shipped.digest(shipped_file)}. The report in JSON holds every hash."
    )
    return Table(heading, text, columns, wrong)


def _works(shipped_file: Path | None) -> Table:
    """Return the works of others that ship, from the bill of materials beside the list."""
    columns = ("Work", "Version", "Licence")
    heading = "Works of others"
    bill = shipped_file.parent / "notices" / "sbom.cdx.json" if shipped_file else None
    if bill is None:
        return Table(heading, "Listed in the packages only (notices/THIRD-PARTY.txt).", columns, ())
    try:
        listed = json.loads(bill.read_bytes())["components"]
        rows = tuple((c["name"], c["version"], _license(c)) for c in listed)
    except (OSError, ValueError, KeyError):
        return Table(heading, "The bill of materials cannot be read.", columns, ())
    text = "Their licence texts are in notices/licenses; notices/sbom.cdx.json is for machines."
    return Table(heading, text, columns, rows)


def _license(component: dict[str, Any]) -> str:
    return " AND ".join(str(entry.get("expression", "")) for entry in component["licenses"])
