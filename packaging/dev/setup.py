"""Make a fresh machine ready for LeukoGuide: `.venv`, locked dependencies, system libraries for Qt.

`make setup` runs this with whatever python3 the machine has, before anything is installed. It must
therefore import nothing but the standard library, and it must not know what LeukoGuide is or does.

    python3 packaging/dev/setup.py            prepare everything; does nothing when all is there
    python3 packaging/dev/setup.py display    say whether a window can be opened here

Exit codes: 0 ready, 1 a program that we started failed (its last lines are shown), 2 something only
you can do (said in one line; where packages are missing, the next line is the one to paste).
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed-lock.sha256"
OLDEST_PYTHON = (3, 11)

# Every library outside the wheel that our parts of Qt link (Core, Gui, Widgets, Svg, PrintSupport;
# the xcb, Wayland and offscreen platforms; printing through CUPS), with its Debian package.
# tests/packaging/test_dev_setup.py compares the table with what `ldd` says of the wheel in use.
SYSTEM_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# What a real screen reader's session needs, for the tests that listen to the window
# (tests/helpers/atspi.py). Only in CI, and only if they install at once: without them these tests
# are skipped and say so.
LISTENING = ("xvfb", "xauth", "dbus", "at-spi2-core", "python3-gi", "gir1.2-atspi-2.0")


class SetupError(Exception):
    """Setting up stopped. The text is for the person at the keyboard; `code` is the exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def main(arguments: Sequence[str]) -> int:
    """Run one command ("" or "display") and return the exit code."""
    try:
        if list(arguments) == ["display"]:
            require_display(os.environ)
        else:
            set_up()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return problem.code
    return 0


def set_up() -> None:
    require_python(sys.version_info[:2])
    require_packages()
    add_listening(os.environ)
    if not venv_works():
        say("Creating .venv")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    install_dependencies()


# ------------------------------------------------------------------------------------------- checks


def require_python(version: tuple[int, int]) -> None:
    if version < OLDEST_PYTHON:
        found = ".".join(map(str, version))
        raise SetupError(f"LeukoGuide needs Python 3.11 or newer; python3 here is {found}.", 2)


def require_display(environment: Mapping[str, str]) -> None:
    """Raise SetupError where no window can open: Linux without X11, Wayland or a named platform."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(environment.get(name) for name in names):
        raise SetupError(
            "LeukoGuide is ready, but there is no display here (DISPLAY and WAYLAND_DISPLAY are "
            "empty): run it in a desktop session, or install xvfb and try `xvfb-run -a make run`.",
            2,
        )


def missing_libraries() -> list[str]:
    """Return the sonames of SYSTEM_LIBRARIES that the loader cannot find; none outside Linux."""
    if sys.platform != "linux":
        return []
    return [soname for soname in SYSTEM_LIBRARIES if not loads(soname)]


def loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def venv_works() -> bool:
    """Tell whether .venv has an interpreter that runs and a pip; a half-made one counts as none."""
    if not venv_python().exists():
        return False
    probe = [str(venv_python()), "-c", "import pip"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# ---------------------------------------------------------------------------------- system packages


def require_packages() -> None:
    """Install the missing system packages, or raise SetupError with the one line that does it."""
    libraries = missing_libraries()
    packages = {SYSTEM_LIBRARIES[soname] for soname in libraries}
    if importlib.util.find_spec("ensurepip") is None and not venv_works():
        packages.add("python3-venv")  # Debian ships python3 without the part that fills a .venv
    if not packages:
        return
    if shutil.which("apt-get") is None:
        needed = ", ".join(libraries or ["Python's ensurepip"])
        raise SetupError(f"Please install what provides {needed}; then run this again.", 2)
    install_packages(sorted(packages))


def add_listening(environment: Mapping[str, str]) -> None:
    """In CI, try to install what the listening tests need; nothing fails when that fails."""
    if not environment.get("CI") or sys.platform != "linux" or shutil.which("apt-get") is None:
        return
    bus = Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists()
    programs = all(shutil.which(name) for name in ("xvfb-run", "dbus-run-session"))
    as_root = root_prefix()
    if as_root is None or (bus and programs):
        return
    say("Installing what a screen reader needs: " + " ".join(LISTENING))
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *LISTENING]):
        subprocess.run([*apt, *command], check=False, capture_output=True)


def install_packages(packages: Sequence[str]) -> None:
    as_root = root_prefix()
    if as_root is None:
        raise SetupError(
            f"{len(packages)} system packages are missing, and this account may not install any. "
            f"Paste this line, then run make again:\n{line_to_paste(packages)}",
            2,
        )
    say("Installing system packages: " + " ".join(packages))
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    # One broken third-party list must not stop us: only the installation itself has to succeed.
    subprocess.run([*apt, "update"], check=False, capture_output=True)
    patience = ["-o", "DPkg::Lock::Timeout=300"]
    run([*apt, *patience, "install", "-y", "--no-install-recommends", *packages])
    still_missing = missing_libraries()
    if still_missing:
        raise SetupError(f"Installed, yet not found: {', '.join(still_missing)}.", 1)


def root_prefix() -> list[str] | None:
    """Return what goes before a command to run it as root unasked; None when we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return [sudo, "-n"]
    return None


def line_to_paste(packages: Iterable[str]) -> str:
    """Return one shell line that installs the packages, through sudo where there is one, or su."""
    command = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)
    runner = "sudo sh -c" if shutil.which("sudo") else "su -c"
    return f"{runner} {shlex.quote(command)}"


# ------------------------------------------------------------------------------ Python dependencies


def install_dependencies() -> None:
    """Bring .venv to what requirements.lock names; skipped when done for this very lock file."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted:
        return
    say("Installing the locked dependencies into .venv (a few minutes the first time)")
    pip = [str(venv_python()), "-m", "pip", "--disable-pip-version-check"]
    quietly = ["--quiet", "--progress-bar", "off"]
    run([*pip, "install", *quietly, "--require-hashes", "-r", str(LOCK)])
    run([str(venv_python()), "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport"])
    STAMP.write_text(wanted, encoding="ascii")


# ------------------------------------------------------------------------------------------ helpers


def run(command: Sequence[str]) -> None:
    """Run a program quietly. When it fails, raise SetupError with the last lines it printed."""
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-20:])
        raise SetupError(f"{tail}\nThis failed (exit {done.returncode}): {shlex.join(command)}", 1)


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
