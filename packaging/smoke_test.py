"""`make smoke`: runs the packed program the way a clinic's machine would, and says what was seen.

    python3 packaging/smoke_test.py [PROGRAM] [--allow-missing]

Every check prints one line. Exit codes: 0 all passed, 1 a check failed (its reason is printed), 2
the machine lacks what a check needs (root or user namespaces, strace, Xvfb, CUPS; --allow-missing
skips those).
Needs the standard library only, so that it runs in a bare chroot. Must not import LeukoGuide.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import print_scheduler
from smoke_places import (
    SECONDS,
    CheckError,
    MissingToolError,
    Place,
    answer,
    display,
    plain_place,
    run,
    sealed_place,
    tail,
)

READY_LINE = "LeukoGuide is ready"
PROGRAM = Path(__file__).resolve().parents[1] / "build" / "bundle" / "leukoguide" / "leukoguide"
PPI, LETTER = 300, (2550, 3300)  # what the window sends to a printer
NETWORK_SOCKET = re.compile(r"socket\(AF_INET6?,")
WORD, MEANT = "blinatumumab", "blinatumomab"  # a misspelling, and the entry it must find


def main(arguments: Sequence[str]) -> int:
    """Run every check on the program and return the exit code."""
    parser = argparse.ArgumentParser(description="Run the packed LeukoGuide and check it.")
    parser.add_argument("program", nargs="?", type=Path, default=PROGRAM)
    parser.add_argument("--allow-missing", action="store_true")
    options = parser.parse_args(arguments)
    program = options.program.resolve()
    if not os.access(program, os.X_OK):
        print(f"there is no program at {program}: run `make bundle` first", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="leukoguide-smoke-") as scratch:
        return run_checks(program, Path(scratch), allow_missing=options.allow_missing)


def run_checks(program: Path, scratch: Path, *, allow_missing: bool) -> int:
    plain = plain_place(scratch)
    checks: list[tuple[str, Callable[[], str]]] = [
        ("version", lambda: version(program, plain)),
        ("window", lambda: window(program, plain)),
        ("window x11", lambda: on_x11(program, plain)),
        ("self-test", lambda: self_test(program, plain)),
        ("search", lambda: search(program, plain)),
        ("show", lambda: show(program, plain)),
        ("handout en", lambda: handout(program, plain, "en")),
        ("handout es", lambda: handout(program, plain, "es")),
        ("exit code", lambda: unknown_entry(program, plain)),
        ("printing", lambda: printing(program, plain)),
        ("sealed", lambda: sealed(program, scratch)),
        ("no sockets", lambda: no_sockets(program, plain)),
        ("another Qt", lambda: another_qt(program, scratch, plain)),
        ("left behind", lambda: left_behind(plain)),
    ]
    worst = 0
    for name, check in checks:
        try:
            print(f"ok       {name:<12} {check()}", flush=True)
        except CheckError as problem:
            print(f"FAILED   {name:<12} {problem}", flush=True)
            worst = 1
        except MissingToolError as problem:
            print(f"MISSING  {name:<12} {problem}", flush=True)
            worst = worst or (0 if allow_missing else 2)
    return worst


# ------------------------------------------------------------------------------------------- checks


def version(program: Path, place: Place) -> str:
    text = answer(program, place, "--version")
    if not re.fullmatch(r"LeukoGuide \d+\.\d+\.\d+\S*", text.strip()):
        raise CheckError(f"--version says {text!r}")
    return text.strip()


def window(program: Path, place: Place) -> str:
    """Open the window, wait for the ready line, ask it to end, expect a clean end."""
    started = subprocess.Popen(
        [*place.prefix, str(program)], env=place.environment, cwd=place.folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    signal.alarm(SECONDS)
    try:
        assert started.stdout is not None
        line = started.stdout.readline().strip()
        if line == READY_LINE:
            os.kill(running(started.pid, program), signal.SIGTERM)
        _, errors = started.communicate()
    except TooLateError:
        started.kill()
        started.communicate()
        raise CheckError(f"no answer in {SECONDS} s") from None
    finally:
        signal.alarm(0)
    if line != READY_LINE:
        raise CheckError(f"it said {line!r} instead of {READY_LINE!r}: {tail(errors)}")
    if started.returncode != 0:
        raise CheckError(f"it ended with {started.returncode}: {tail(errors)}")
    return "opened, said that it is ready, ended cleanly when asked to"


def on_x11(program: Path, place: Place) -> str:
    """Open the window on a display of our own; it must be the plugin xcb that draws it."""
    with display() as name:
        environment = {**place.environment, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        return window(program, Place(place.prefix, environment, place.folder))


def running(pid: int, program: Path) -> int:
    """Return the process of the program itself, below what was put before it (unshare, strace)."""
    while not Path(f"/proc/{pid}/exe").samefile(program):
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        if not below:
            raise CheckError("the program ended before it was asked to")
        pid = int(below[0])
    return pid


def self_test(program: Path, place: Place) -> str:
    report = json.loads(answer(program, place, "selftest", "--json"))
    checks = {check["name"]: check for check in report["checks"]}
    if not report["passed"]:
        raise CheckError("; ".join(c["found"] for c in checks.values() if not c["passed"]))
    if "files" not in checks:
        raise CheckError("it does not compare the files with the shipped list")
    return f"{len(checks)} checks; {checks['files']['found']}"


def another_qt(program: Path, scratch: Path, place: Place) -> str:
    """A person's own build of Qt, as its licence grants: the self-test tells, the window opens."""
    folder = scratch / "another-qt"
    shutil.copytree(program.parent, folder)
    (library,) = folder.glob("_internal/PySide6/Qt/lib/libQt6Widgets.so.*")
    library.chmod(0o644)
    with library.open("ab") as file:
        file.write(b"another build")
    told = run(folder / program.name, place, "selftest", "--json")
    found = {check["name"]: check for check in json.loads(told.stdout)["checks"]}
    wrong = [name for name, check in found.items() if not check["passed"]]
    if told.returncode == 0 or wrong != ["files"] or library.name not in found["files"]["found"]:
        raise CheckError(f"the self-test ends with {told.returncode}, and with {wrong} not passed")
    opened = window(folder / program.name, place)
    shutil.rmtree(folder)
    return f"the self-test names it and nothing else; {opened}"


def search(program: Path, place: Place) -> str:
    hits = json.loads(answer(program, place, "search", WORD, "--json"))
    if not hits or hits[0]["id"] != MEANT:
        raise CheckError(f"{WORD} found {[hit['id'] for hit in hits[:3]]}")
    return f"{WORD} finds {hits[0]['title']}"


def show(program: Path, place: Place) -> str:
    entry = json.loads(answer(program, place, "show", MEANT, "--json"))
    unsourced = [said["text"] for said in entry["statements"] if not said["citations"]]
    if not entry["statements"] or unsourced:
        raise CheckError(f"statements without a source: {unsourced[:3]}")
    return f"{len(entry['statements'])} statements, each with a source"


def handout(program: Path, place: Place, lang: str) -> str:
    """Save one sheet; a language without words for this entry has to say so, and write nothing."""
    target = place.folder / f"handout-{lang}.pdf"
    options = ("--output", str(target), "--lang", lang)
    done = run(program, place, "handout", MEANT, *options)
    if done.returncode in (2, 77) and lang != "en" and not target.exists():
        return f"not there yet: {done.stderr.splitlines()[0]}"
    if done.returncode:
        raise CheckError(f"exit {done.returncode}: {tail(done.stderr)}")
    data = target.read_bytes()
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-32:]:
        raise CheckError("what was written is no whole PDF")
    return f"{len(data)} bytes of PDF"


def unknown_entry(program: Path, place: Place) -> str:
    done = run(program, place, "show", WORD)
    if done.returncode != 72 or MEANT not in done.stderr:
        raise CheckError(f"an unknown entry gave exit {done.returncode}: {tail(done.stderr)}")
    return "an unknown entry gives exit 72 and the nearest name"


def printing(program: Path, place: Place) -> str:
    """Print two pages as the window does: a child of the program hands them to CUPS, a private one.

    Raises MissingToolError where no scheduler can be started.
    """
    if not print_scheduler.is_there(raw=True):
        raise MissingToolError("needs CUPS (cupsd, lpadmin, lpstat) and root")
    temporary = place.folder / "temporary"
    temporary.mkdir()
    temporary.chmod(0o777)
    with print_scheduler.scheduler(raw=True) as cups:
        more = {"CUPS_SERVER": cups.environment["CUPS_SERVER"], "TMPDIR": str(temporary)}
        there = Place(place.prefix, place.environment | more, place.folder)
        report = json.loads(answer(program, there, "selftest", "--json"))
        found = next(c["found"] for c in report["checks"] if c["name"] == "printers")
        if found != print_scheduler.QUEUE:
            raise CheckError(f"the self-test finds the printers {found!r}")
        said = answer(program, there, "--talk-to-printer", "print", given=two_pages())
        if json.loads(said) != {}:
            raise CheckError(f"the process that prints says {said.strip()}")
        printed = cups.received()
        title = cups.title()
    if not printed.startswith(b"%PDF-") or b"/Count 2" not in printed or title != "LeukoGuide":
        raise CheckError(f"{len(printed)} bytes that are no PDF of two pages came, or {title!r}")
    left = [file.name for file in temporary.rglob("*")]
    if left:
        raise CheckError(f"it left temporary files: {left}")
    temporary.rmdir()
    return f"a process of the program itself printed two pages, {len(printed)} bytes"


def two_pages() -> bytes:
    """Return a job for that process: a line that says what comes, then two gray pages as PNG."""
    width, height = LETTER
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xcc" * width) * height)
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    packed = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d))
              for k, d in chunks)  # fmt: skip
    page = b"\x89PNG\r\n\x1a\n" + b"".join(packed)
    job = {"printer": print_scheduler.QUEUE, "ppi": PPI, "paper": "letter", "copies": 1,
           "both_sides": False, "sizes": [len(page)] * 2}  # fmt: skip
    return json.dumps(job).encode() + b"\n" + page * 2


def sealed(program: Path, scratch: Path) -> str:
    place = sealed_place(program, scratch)
    for check in (version, window, self_test, search, show):
        check(program, place)
    handout(program, place, "en")
    if print_scheduler.is_there(raw=True):
        printing(program, place)
    found = sorted(f.relative_to(place.folder).as_posix() for f in place.folder.rglob("*"))
    if found != ["handout-en.pdf"]:
        raise CheckError(f"it wrote into the folder it was started from: {found}")
    return "read-only folder, nobody's account, no HOME, empty network namespace: all of the above"


def no_sockets(program: Path, place: Place) -> str:
    """Watch the window, the self-test (which asks for the printers) and a print with strace."""
    if shutil.which("strace") is None:
        raise MissingToolError("strace is not here")
    log = place.folder / "strace.log"
    watch = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-o", str(log))
    watched = Place((*place.prefix, *watch), place.environment, place.folder)
    local = 0
    checks = [window, self_test]
    checks += [on_x11] if shutil.which("Xvfb") else []
    checks += [printing] if print_scheduler.is_there(raw=True) else []
    for check in checks:
        check(program, watched)
        calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
        network = [line for line in calls if NETWORK_SOCKET.search(line)]
        if network:
            hint = "; CUPS asks for this computer's name: is it in /etc/hosts?"
            said = f"a network socket was opened: {network[0]}"
            raise CheckError(said + hint * (check is printing))
        local += len(calls)
    log.unlink()
    what = ", ".join(check.__name__.replace("_", " ") for check in checks)
    return f"no AF_INET or AF_INET6 socket is opened by: {what} ({local} calls seen)"


def left_behind(place: Place) -> str:
    """Look at what the account holds afterwards: settings, window size, the clinic's database."""
    home = place.folder / "home"
    found = {f.relative_to(home).as_posix() for f in home.rglob("*") if f.is_file()}
    data = ".local/share/LeukoGuide"
    known = {f"{data}/settings.toml", f"{data}/session.toml", f"{data}/crashes/native.log"}
    # With the backup of the day, and the empty file that keeps two starts apart (db/site).
    known |= {f"{data}/site.sqlite", f"{data}/.site.lock"}
    known |= {name for name in found if name.startswith(f"{data}/site-backups/site-")}
    # Kept by fontconfig, not by the program.
    strange = sorted(f for f in found - known if not f.startswith(".cache/fontconfig/"))
    if strange:
        raise CheckError(f"unexpected files in the home folder: {strange}")
    return ", ".join(sorted(Path(name).name for name in found & known)) or "nothing"


class TooLateError(Exception):
    """The program took too long."""


def too_late(_number: int, _frame: object) -> None:
    raise TooLateError


signal.signal(signal.SIGALRM, too_late)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
