"""Checks that everything LeukoGuide needs is there: content, fonts, icons, Qt, Typst, folders.

Each check answers for itself; one failing never stops the others. Nothing is changed.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct, to_builtins

from db.errors import LeukoGuideError
from desktop import __version__
from desktop.core import shipped
from desktop.core.paths import data_paths, is_writable, resource, shipped_list

EXIT_PART_MISSING = 78


class Check(Struct, frozen=True):
    """One check: its name, whether it passed, and what was found."""

    name: str
    passed: bool
    found: str
    exit_code: int = 0


def run(data_dir: Path | None = None) -> tuple[Check, ...]:
    """Run all checks in order and return their results."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("program", _program),
        ("content", _content),
        ("fonts", _fonts),
        ("icons", _icons),
        ("qt", _qt),
        ("printers", _printers),
        ("voice", _voice),
        ("typst", _typst),
        ("folders", lambda: _folders(data_dir)),
    ]
    shipped_files = shipped_list()
    if shipped_files is not None:
        checks.insert(1, ("files", lambda: shipped.check(shipped_files)))
    return tuple(_check(name, work) for name, work in checks)


def _check(name: str, work: Callable[[], str]) -> Check:
    try:
        return Check(name, passed=True, found=work())
    except LeukoGuideError as error:
        return Check(name, passed=False, found=str(error), exit_code=error.exit_code)
    except Exception as error:  # noqa: BLE001  a check says what failed, whatever it was
        found = f"{type(error).__name__}: {error}"
        return Check(name, passed=False, found=found, exit_code=EXIT_PART_MISSING)


def _program() -> str:
    python = platform.python_version()
    return f"LeukoGuide {__version__}, Python {python}, SQLite {sqlite3.sqlite_version}"


def _content() -> str:
    from db.repository import ContentRepository

    content = ContentRepository(resource("content"))
    info = content.info()
    found = content.search("blinatumomab")
    content.close()
    if not found:
        raise RuntimeError("full-text search finds nothing")
    counts = f"{info.counts.get('statements', 0)} statements"
    return f"{info.version}, schema {info.schema_version}, {counts}, sha256 {info.sha256[:16]}…"


def _fonts() -> str:
    files = sorted(resource("fonts").glob("*.ttf"))
    if not files:
        raise FileNotFoundError("no font file")
    for file in files:
        if file.read_bytes()[:4] != b"\x00\x01\x00\x00":
            raise ValueError(f"{file.name} is no TrueType font")
    return ", ".join(f.stem for f in files)


def _icons() -> str:
    files = list(resource("icons").glob("*.svg"))
    if len(files) < 20:  # fewer means that the folder was not shipped whole
        raise FileNotFoundError(f"only {len(files)} icons")
    return f"{len(files)} icons"


def _qt() -> str:
    if sys.platform.startswith("linux") and not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["leukoguide"])
    return f"Qt {qVersion()} on {app.platformName()}"  # pyright: ignore[reportAttributeAccessIssue]


def _voice() -> str:
    from desktop.services.speech import Voice, find_voice

    found = find_voice()
    if isinstance(found, Voice):
        return f"{found.name} reads the kiosk's pages aloud"
    return f"none, so the kiosk has no “Listen”: {found}"


def _printers() -> str:
    from desktop.printing.apart import system_printers

    names = system_printers().printers()
    return ", ".join(names) or "none; a sheet can still be saved as a PDF file"


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _typst() -> str:
    import typst

    page = typst.compile(b"#set document(title: [LeukoGuide])\nReady", ignore_system_fonts=True)
    if not isinstance(page, bytes) or not page.startswith(b"%PDF-"):
        raise RuntimeError("typst made no PDF")
    return f"typst {getattr(typst, '__version__', '')} sets a page".replace("  ", " ")


def _folders(data_dir: Path | None) -> str:
    folder = data_paths(data_dir).folder
    if not is_writable(folder):
        return f"settings are kept in memory only: {folder} is not writable"
    return f"settings in {folder}"


def write_report(checks: tuple[Check, ...], target: Path, data_dir: Path | None = None) -> None:
    """Write what was found to `target`: as JSON where its name ends so, else as PDF.

    Raises UnwritableOutputError when it cannot be written, TypesettingError when it cannot be set.
    """
    from desktop.core import proof
    from desktop.printing import report_pdf
    from desktop.printing.files import write_atomically

    rows = [(check.name, check.passed, check.found) for check in checks]
    today = date.today()  # noqa: DTZ011  the date on the wall where the report is kept
    report = proof.compose(rows, data_paths(data_dir), shipped_list(), today)
    if target.suffix.lower() == ".json":
        write_atomically(target, report.to_json().encode())
    else:
        write_atomically(target, report_pdf.make(report, resource("handouts"), resource("fonts")))


def exit_code(checks: tuple[Check, ...]) -> int:
    """Return 0 when all passed, else the code of the first that did not."""
    return next((c.exit_code for c in checks if not c.passed), 0)


def as_text(checks: tuple[Check, ...]) -> str:
    """Return one line per check."""
    return "\n".join(f"{'ok' if c.passed else 'FAILED':<7} {c.name:<9} {c.found}" for c in checks)


def as_json(checks: tuple[Check, ...]) -> dict[str, object]:
    """Return the results for machines."""
    return {"passed": all(c.passed for c in checks), "checks": to_builtins(checks)}
