"""How the smoke test starts the program: in which places, on which display, and what it answers.

Needs the standard library only, so that it runs in a bare chroot. Must not import LeukoGuide.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NOBODY = "65534"
SECONDS = 90


class CheckError(Exception):
    """A check failed; the text is the reason."""


class MissingToolError(Exception):
    """This machine lacks what a check needs."""


@dataclass(frozen=True, slots=True)
class Place:
    """How the program is started: what goes before it, its environment, an empty folder."""

    prefix: tuple[str, ...]
    environment: dict[str, str]
    folder: Path


def plain_place(scratch: Path) -> Place:
    """Return a clean account: empty home, no display, and nobody on the session bus.

    Without an address Qt has dbus-launch start a bus, where that is installed; it outlives the
    program, and strace waits for it for ever.
    """
    folder = scratch / "plain"
    (folder / "home").mkdir(parents=True)
    environment = {
        "PATH": os.defpath,
        "HOME": str(folder / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/no-bus",
    }
    return Place((), environment, folder)


def sealed_place(program: Path, scratch: Path) -> Place:
    """Return the hardest place: program read-only, nobody's account, no HOME, no network at all.

    Raises MissingToolError where neither root nor user namespaces are there.
    """
    folder = scratch / "sealed"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)  # the umask took some of it
    scratch.chmod(0o755)
    if shutil.which("unshare") is None:
        raise MissingToolError("unshare (util-linux) is not here")
    top = program.parent
    read_only = f'mount --bind "{top}" "{top}" && mount -o remount,bind,ro "{top}"'
    if os.geteuid() == 0:
        drop = (
            "setpriv",
            f"--reuid={NOBODY}",
            f"--regid={NOBODY}",
            "--clear-groups",
            "--no-new-privs",
        )
        spaces = ("unshare", "--net", "--mount", "sh", "-c", f'{read_only} && exec "$@"', "sh")
        prefix = (*spaces, *drop)
    else:
        spaces = ("unshare", "--user", "--map-root-user", "--net", "--mount")
        prefix = (*spaces, "sh", "-c", f'{read_only} && exec "$@"', "sh")
    if subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode:
        raise MissingToolError(
            "no namespaces of the kernel: run as root, outside of a narrow container"
        )
    environment = {"PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen"}  # no HOME, no locale
    return Place(prefix, environment, folder)


@contextmanager
def display() -> Iterator[str]:
    """Start a virtual display and yield its name; raises MissingToolError without Xvfb."""
    if shutil.which("Xvfb") is None:
        raise MissingToolError("Xvfb is not here")
    reading, writing = os.pipe()
    options = ("-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        ["Xvfb", *options],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:  # one line, as soon as the display takes connections
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def run(
    program: Path, place: Place, *arguments: str, given: bytes = b""
) -> subprocess.CompletedProcess[str]:
    command = [*place.prefix, str(program), *arguments]
    try:
        done = subprocess.run(
            command, env=place.environment, cwd=place.folder, timeout=SECONDS, check=False,
            capture_output=True, input=given,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise CheckError(f"no answer in {SECONDS} s: {' '.join(arguments)}") from None
    texts = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return subprocess.CompletedProcess(command, done.returncode, *texts)


def answer(program: Path, place: Place, *arguments: str, given: bytes = b"") -> str:
    """Return what the program prints; raises CheckError when it does not end with 0."""
    done = run(program, place, *arguments, given=given)
    if done.returncode:
        told = tail(done.stderr) or tail(done.stdout)
        raise CheckError(f"`{' '.join(arguments)}` ended with {done.returncode}: {told}")
    return done.stdout


def tail(text: str) -> str:
    return " / ".join(text.strip().splitlines()[-3:])
