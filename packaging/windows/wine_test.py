"""`make windows-test`: installs the packages for Windows under wine, runs them, removes them.

    python -m windows.wine_test [--only setup|msi]

A smoke test on Linux, not a proof for Windows: wine has no printers, no screen reader, and draws
fonts in its own way. Three small stand-ins (wine/stand_ins.c) are put into the test's own prefix.
Each check prints one line. Exit codes: 0 all passed, 1 a check failed, 2 wine or Xvfb is missing.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from shared import facts
from smoke_places import CheckError, display
from smoke_test import MEANT, READY_LINE, WORD
from windows import wine_update
from windows.wine_prefix import ARP, PLACE, Prefix


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Try the Windows packages under wine.")
    parser.add_argument("--only", choices=("setup", "msi"), default="")
    options = parser.parse_args(arguments)
    missing = [
        tool for tool in ("wine", "Xvfb", "x86_64-w64-mingw32-gcc") if not shutil.which(tool)
    ]
    if missing:
        print(f"not here: {', '.join(missing)}", file=sys.stderr)
        return 2
    worst = 0
    for name, install, remove in KINDS:
        if options.only in ("", name):
            with (
                tempfile.TemporaryDirectory(
                    prefix="leukoguide-wine-", ignore_cleanup_errors=True
                ) as scratch,
                display() as screen,
            ):
                worst |= check_kind(name, Prefix(Path(scratch), screen), install, remove)
    return worst


def check_kind(name: str, prefix: Prefix, install: Step, remove: Step) -> int:
    """Install one kind of package, check it, remove it; return 1 when something failed."""
    before = prefix.files()
    checks: list[tuple[str, Callable[[], str]]] = [
        ("install", lambda: install(prefix)),
        ("self-test", lambda: self_test(prefix)),
        ("search", lambda: search(prefix)),
        ("handout en", lambda: handout(prefix, "en")),
        ("handout es", lambda: handout(prefix, "es")),
        ("window", lambda: window(prefix)),
        ("remove", lambda: remove(prefix)),
        ("left behind", lambda: left_behind(prefix, before)),
        ("update", lambda: wine_update.check(prefix, name)),
        ("left behind", lambda: left_behind(prefix, before)),
    ]
    worst = 0
    for check, work in checks:
        try:
            print(f"ok       {name:<6} {check:<12} {work()}", flush=True)
        except CheckError as problem:
            print(f"FAILED   {name:<6} {check:<12} {problem}", flush=True)
            worst = 1
    subprocess.run(["wineserver", "-k"], env=prefix.environment, check=False)
    return worst


# ------------------------------------------------------------------------------------------- checks


def package(pattern: str) -> Path:
    found = sorted(facts.PACKAGES.glob(pattern), key=lambda f: f.stat().st_mtime)
    if not found:
        raise CheckError(f"there is no {pattern} in build/packages: run `make windows` first")
    return found[-1]


def installed(prefix: Prefix, seconds: float) -> str:
    listed = prefix.folder / PLACE / "shipped.json"
    if not listed.is_file():
        raise CheckError("nothing was installed")
    count = len(json.loads(listed.read_text(encoding="utf-8"))["files"])
    entry = prefix.run("wine", "reg", "query", rf"HKLM\{ARP}", "/s")
    if "LeukoGuide" not in entry.stdout:
        raise CheckError("there is no entry among the installed programs")
    return f"{count} files in {seconds:.0f} s, without a question"


def install_setup(prefix: Prefix) -> str:
    began = time.monotonic()
    done = prefix.run("wine", str(package("*-setup.exe")), "/S")
    if done.returncode:
        raise CheckError(f"the set-up ended with {done.returncode}")
    return installed(prefix, time.monotonic() - began)


def remove_setup(prefix: Prefix) -> str:
    # _?= keeps the uninstaller in its place and in this process, so that its end can be waited for.
    # From a batch file: _?= is understood without quotes only, and wine would put them.
    program = prefix.folder / PLACE / "uninstall.exe"
    batch = prefix.folder / "remove.bat"
    folder = r"C:\Program Files\LeukoGuide"
    batch.write_text(f'@"{folder}\\uninstall.exe" /S _?={folder}\n', encoding="ascii")
    done = prefix.run("wine", "cmd", "/c", f"Z:{batch}")
    batch.unlink()
    if done.returncode:
        raise CheckError(f"the uninstaller ended with {done.returncode}")
    # Started that way it cannot remove itself; without it Windows deletes it at once.
    program.unlink(missing_ok=True)
    if (prefix.folder / PLACE).exists():
        left = sorted(f.relative_to(prefix.folder).as_posix() for f in program.parent.rglob("*"))
        if left:
            raise CheckError(f"{len(left)} things stayed: {', '.join(left[:5])}")
        program.parent.rmdir()
    return "ended with 0"


def install_msi(prefix: Prefix) -> str:
    began = time.monotonic()
    done = prefix.run("wine", "msiexec", "/i", f"Z:{package('*.msi')}", "/qn")
    if done.returncode:
        raise CheckError(f"msiexec ended with {done.returncode}")
    return installed(prefix, time.monotonic() - began)


def remove_msi(prefix: Prefix) -> str:
    done = prefix.run("wine", "msiexec", "/x", f"Z:{package('*.msi')}", "/qn")
    if done.returncode:
        raise CheckError(f"msiexec ended with {done.returncode}")
    return "ended with 0"


Step = Callable[[Prefix], str]
KINDS: tuple[tuple[str, Step, Step], ...] = (
    ("setup", install_setup, remove_setup),
    ("msi", install_msi, remove_msi),
)


def self_test(prefix: Prefix) -> str:
    report = json.loads(prefix.program("selftest", "--json"))
    checks = {check["name"]: check for check in report["checks"]}
    if not report["passed"]:
        raise CheckError("; ".join(c["found"] for c in checks.values() if not c["passed"]))
    if "files" not in checks:
        raise CheckError("it does not compare the files with the shipped list")
    return f"{checks['files']['found']}; {checks['qt']['found']}; {checks['program']['found']}"


def search(prefix: Prefix) -> str:
    hits = json.loads(prefix.program("search", WORD, "--json"))
    if not hits or hits[0]["id"] != MEANT:
        raise CheckError(f"{WORD} found {[hit['id'] for hit in hits[:3]]}")
    return f"{WORD} finds {hits[0]['title']}"


def handout(prefix: Prefix, lang: str) -> str:
    """Make the same sheet here and there: every byte must be the same."""
    there, here = prefix.folder / f"there-{lang}.pdf", prefix.folder / f"here-{lang}.pdf"
    words = ("handout", MEANT, "--lang", lang, "--output")
    prefix.program(*words, f"Z:{there}")
    command = [sys.executable, str(facts.ROOT / "main.py"), *words, str(here)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    same = there.read_bytes() == here.read_bytes()
    size = there.stat().st_size
    there.unlink()
    here.unlink()
    if not same:
        raise CheckError("the PDF is not the one that Linux makes")
    return f"{size} bytes of PDF, the same as on Linux"


def window(prefix: Prefix) -> str:
    """Open the window and wait for the line that says it is ready."""
    with started(prefix) as process:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
    if line != READY_LINE:
        raise CheckError(f"it said {line!r} instead of {READY_LINE!r}")
    return "opened, said that it is ready"


@contextmanager
def started(prefix: Prefix) -> Iterator[subprocess.Popen[str]]:
    program = str(prefix.folder / PLACE / "leukoguide-console.exe")
    process = subprocess.Popen(
        ["wine", program], env=prefix.environment, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        subprocess.run(["wine", "taskkill", "/f", "/im", "leukoguide-console.exe"],
                       env=prefix.environment, check=False, capture_output=True)  # fmt: skip
        process.wait(timeout=60)


def left_behind(prefix: Prefix, before: set[str]) -> str:
    """Only what a person chose may stay: settings and window size in the own account."""
    found = sorted(prefix.files() - before)
    own = [f for f in found if "/AppData/Local/LeukoGuide" in f]
    strange = [f for f in found if f not in own and not f.endswith("/Installer")]
    if strange:
        raise CheckError(f"{len(strange)} things stayed: {', '.join(strange[:5])}")
    entry = prefix.run("wine", "reg", "query", rf"HKLM\{ARP}", "/s")
    if "LeukoGuide" in entry.stdout:
        raise CheckError("the entry among the installed programs stayed")
    kept = sorted(Path(f).name for f in own)
    return f"nothing of the program; of the account: {', '.join(kept) or 'nothing'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
