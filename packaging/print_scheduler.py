"""A print scheduler of our own for one test: real CUPS on a private socket, one queue, no network.

Its printer is a small backend that keeps what arrives: the bytes a real printer would get. For the
smoke test and the suite (tests/helpers/cups.py). Needs the standard library only, so that it runs
in a bare chroot. Must not import LeukoGuide.

    python3 print_scheduler.py COMMAND [ARGUMENT ...]      (as root)

runs a command beside such a scheduler and says how many bytes came to the printer. Exit codes: that
of the command, 1 when nothing came.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

QUEUE = "Tray"
SERVER_BIN, DATA = Path("/usr/lib/cups"), Path("/usr/share/cups")
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
BACKEND = """#!/bin/sh
[ $# = 0 ] && { echo 'direct keep "Unknown" "Keeps what arrives"'; exit 0; }
cd "${DEVICE_URI#keep:}" || exit 1
printf '%s' "$3" > title
printf '%s %s' "$4" "$5" > wants
cat "${6:--}" > part && mv part job
"""
# The printer of cups-pdf prints one side only; this one turns the paper.
DUPLEX = """
*OpenUI *Duplex/2-Sided Printing: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long Edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short Edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
"""
DAEMON = """LogLevel warn
Listen {home}/sock
Browsing No
DefaultAuthType None
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
FILES = """ServerRoot {home}/root
RequestRoot {home}/spool
TempDir {home}/spool/tmp
CacheDir {home}/cache
StateDir {home}/state
DataDir {data}
ServerBin {home}/bin
AccessLog {home}/access_log
ErrorLog {home}/error_log
PageLog {home}/page_log
Sandboxing relaxed
"""


def main(command: Sequence[str]) -> int:
    """Run a command beside a scheduler with a raw queue and return its exit code."""
    with scheduler(raw=True) as cups:
        here = os.environ | {"CUPS_SERVER": cups.environment["CUPS_SERVER"]}
        code = subprocess.run(command, env=here, check=False).returncode
        if code == 0:
            print(f"{len(cups.received())} bytes came to the printer", flush=True)
    return code


def is_there(*, raw: bool = False) -> bool:
    """Return whether a scheduler can be started here: CUPS with cups-pdf (not if raw), and root."""
    tools = all(shutil.which(tool) for tool in ("cupsd", "lpadmin", "lpstat"))
    return tools and (raw or PPD.is_file()) and hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True)
class Cups:
    """A running scheduler."""

    home: Path
    process: subprocess.Popen[bytes]

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "CUPS_SERVER": str(self.home / "sock"), "LC_ALL": "C"}

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=30
        )

    def received(self, seconds: float = 40) -> bytes:
        """Return what the printer got; waits for the filters of the system."""
        target, end = self.home / "out" / "job", time.monotonic() + seconds
        while not target.is_file():
            if time.monotonic() > end:
                log = (self.home / "error_log").read_text("utf-8", "replace")[-2000:]
                raise AssertionError(f"nothing arrived at the printer\n{log}")
            self.run("lpstat", "-W", "not-completed", "-o")  # also lets the scheduler work
        return target.read_bytes()

    def hang(self) -> None:
        """Answer nothing any more; connections are still taken by the system."""
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def title(self) -> str:
        return (self.home / "out" / "title").read_text("utf-8")

    def wants(self) -> str:
        """Return how many copies the printer was asked for, and the options of the job."""
        return (self.home / "out" / "wants").read_text("utf-8")

    def waiting(self) -> list[str]:
        return self.run("lpstat", "-W", "not-completed", "-o").stdout.splitlines()


@contextmanager
def scheduler(*, raw: bool = False) -> Generator[Cups]:
    """Start CUPS with one queue and stop it again; nothing of the system's own CUPS is touched.

    A `raw` queue hands on what it is given, so that no filters and no cups-pdf are needed.
    """
    home = Path(tempfile.mkdtemp(prefix="lg-cups-"))  # short: a socket's path has 108 characters
    home.chmod(0o755)  # filters run as another user
    for folder in ("root/ppd", "spool/tmp", "cache", "state", "out", "bin/backend"):
        (home / folder).mkdir(parents=True)
    for part in SERVER_BIN.iterdir():
        if part.name != "backend":
            (home / "bin" / part.name).symlink_to(part)
    backend = home / "bin" / "backend" / "keep"
    backend.write_text(BACKEND, encoding="utf-8")
    backend.chmod(0o700)
    (home / "daemon").write_text(DAEMON.format(home=home), encoding="utf-8")
    (home / "files").write_text(FILES.format(home=home, data=DATA), encoding="utf-8")
    process = subprocess.Popen(
        ["cupsd", "-f", "-c", str(home / "daemon"), "-s", str(home / "files")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    cups = Cups(home, process)
    try:
        _wait_for_socket(home / "sock", process)
        kind = ("-m", "raw") if raw else ("-P", str(_description(home / "printer.ppd")))
        made = cups.run("lpadmin", "-p", QUEUE, "-E", "-v", f"keep:{home}/out", *kind)
        assert made.returncode == 0, made.stderr
        yield cups
    finally:
        cups.go_on()
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(home, ignore_errors=True)


def _description(file: Path) -> Path:
    file.write_text(PPD.read_text("utf-8") + DUPLEX, encoding="utf-8")
    return file


def _wait_for_socket(place: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until connections are taken: the file is there a moment before that."""
    end = time.monotonic() + 20
    with socket.socket(socket.AF_UNIX) as probe:
        while probe.connect_ex(str(place)):
            assert process.poll() is None, "cupsd did not start"
            assert time.monotonic() < end, "cupsd opened no socket"
            os.sched_yield()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
