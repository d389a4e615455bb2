"""`make package-test`: installs each package in a clean Debian, tests it there, removes it.

    python -m linux.check_packages [--system TAR]      (as root, with packaging/ on PYTHONPATH)

TAR is a packed minimal Debian with python3; without it debootstrap makes one, kept in build/.
After each removal every file of that system must be as it was before. Must not know what is in a
package.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from linux import tree
from shared import facts

WORK = facts.BUILD / "package-test"
KEPT_SYSTEM = facts.BUILD / "debian-minimal.tar"
SMOKE_TEST = [
    facts.ROOT / "packaging" / name
    for name in ("smoke_test.py", "smoke_places.py", "print_scheduler.py")
]
# What the smoke test looks with; not needed by the program.
TOOLS = (
    "python3",
    "strace",
    "xvfb",
    "libcups2",
    "cups-daemon",
    "cups-client",
    "libwayland-client0",
    "libwayland-cursor0",
    "xz-utils",
    "openbox",
    "xdotool",
    "libglib2.0-bin",
    "procps",
)
PROGRAM = f"/usr/{tree.PROGRAM}/{facts.NAME}"
# The system's own notes of an installation; everything else has to be as it was.
NOTES = (
    "proc",
    "sys",
    "dev",
    "run",
    "tmp",
    "packages",
    "var/lib/dpkg",
    "var/lib/apt",
    "var/cache",
    "var/log",
)
PERSON = "1000"
HOME = "/srv/person"
ENTRY = f"share/applications/{facts.NAME}.desktop"
SAVED = "from-the-menu.pdf"  # in the home of the person, where the dialog begins
# What a person does: start the program from the menu, put the first question away, look for a
# therapy, save its sheet as a file, print it, quit. To the questions before paper Enter means
# Cancel, so Tab goes to the other button.
BY_HAND = f"""
export HOME=$(mktemp -d)
Xvfb :7 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
export DISPLAY=:7
until xdotool getmouselocation >/dev/null 2>&1; do sleep 0.1; done
openbox >/dev/null 2>&1 &
is_there() {{ xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }}
wait_for() {{  # xdotool itself fails where a window goes while it looks
  for _ in $(seq 300); do is_there "$1" && sleep 1 && return; sleep 0.2; done
  echo "no window: $1"; exit 1
}}
gio launch "$ENTRY"
wait_for 'Welcome to LeukoGuide'
xdotool key Escape; sleep 1
xdotool key ctrl+k; xdotool type --delay 50 blincyto; sleep 1; xdotool key Return; sleep 1
xdotool key ctrl+p; wait_for '^Print$'; sleep 3
xdotool key ctrl+s; wait_for 'not clinically reviewed'
xdotool key Tab Return; wait_for 'Save as PDF'
xdotool type --delay 30 {SAVED}; xdotool key Return; wait_for '^Saved$'
xdotool key Return; sleep 1
xdotool key ctrl+p; wait_for 'not clinically reviewed'
xdotool key Tab Return; sleep 1
for _ in $(seq 300); do is_there '^Print$' || is_there '^Print$' || break; sleep 0.1; done
xdotool key ctrl+q
for _ in $(seq 50); do pgrep -x {facts.NAME} >/dev/null || break; sleep 0.1; done
! pgrep -x {facts.NAME} >/dev/null || {{ echo "it still runs"; exit 1; }}
head -c 5 $HOME/{SAVED} | grep -q '^%PDF-'
echo "a PDF of $(wc -c < $HOME/{SAVED}) bytes saved"
"""
AS_PERSON = (f"--reuid={PERSON}", f"--regid={PERSON}", "--clear-groups", "--no-new-privs")
SHARED_FOLDERS_OF_RPM = (
    "usr/share/icons", "usr/share/metainfo", "usr/share/applications", "usr/share/man/man1",
    "usr/lib/sysusers.d", "usr/share/licenses",
)  # fmt: skip


class CheckError(Exception):
    """A package is not as it should be; says what was seen."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Install, run and remove the packages.")
    parser.add_argument("--system", type=Path, help="tar of a minimal Debian with python3")
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        print("this needs root: it installs packages in a system of its own", file=sys.stderr)
        return 2
    root = unpacked(options.system or made_system())
    prepare(root)
    checks: list[tuple[str, Callable[[Path], None]]] = [
        (".deb", check_deb), (".rpm", check_rpm), (".run", check_run),
    ]  # fmt: skip
    try:
        for name, check in checks:
            print(f"--- {name}", flush=True)
            check(root)
    except CheckError as problem:
        print(f"FAILED: {problem}", file=sys.stderr)
        return 1
    shutil.rmtree(WORK)
    return 0


# ----------------------------------------------------------------------------------- a clean Debian


def made_system() -> Path:
    """Return the tar of a minimal Debian, made by debootstrap the first time."""
    if not KEPT_SYSTEM.exists():
        if shutil.which("debootstrap") is None:
            raise SystemExit("Please install: debootstrap")
        folder = facts.BUILD / "debian-minimal"
        options = ("--variant=minbase", "--include=python3-minimal,ca-certificates")
        subprocess.run(["debootstrap", *options, "bookworm", str(folder)], check=True)
        subprocess.run(["tar", "-C", str(folder), "-cf", str(KEPT_SYSTEM), "."], check=True)
        shutil.rmtree(folder)
    return KEPT_SYSTEM


def unpacked(tar: Path) -> Path:
    """Return the folder of a fresh system; some tars hold one folder above it."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    subprocess.run(["tar", "-C", str(WORK), "-xf", str(tar)], check=True)
    found = WORK if (WORK / "etc").is_dir() else next(p for p in WORK.iterdir() if p.is_dir())
    if not (found / "etc" / "debian_version").exists():
        raise SystemExit(f"{tar} holds no Debian")
    return found


def prepare(root: Path) -> None:
    """Bring the packages, the smoke test and its tools into the system, and a person's account."""
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    (root / "packages").mkdir()
    for file in [*facts.PACKAGES.iterdir(), *SMOKE_TEST]:
        shutil.copy(file, root / "packages")
    home = root / HOME.removeprefix("/")
    home.mkdir(parents=True)
    os.chown(home, int(PERSON), int(PERSON))
    with (root / "etc" / "passwd").open("a", encoding="ascii") as accounts:
        accounts.write(f"person:x:{PERSON}:{PERSON}::{HOME}:/bin/sh\n")
    # As an installer of Debian writes it: CUPS looks up this name at each print.
    names = f"127.0.0.1 localhost\n127.0.1.1 {socket.gethostname()}\n"
    (root / "etc" / "hosts").write_text(names, encoding="ascii")
    # No service of the system starts by being installed: it would run beside those of this machine.
    refuses = root / "usr" / "sbin" / "policy-rc.d"
    refuses.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    refuses.chmod(0o755)
    inside(root, "apt-get -q update")
    inside(root, "apt-get -qy install --no-install-recommends " + " ".join(TOOLS))


def inside(root: Path, command: str, user: str = "0") -> str:
    """Run a shell command in the system and return what it said; raises CheckError.

    In mount and process namespaces of its own, so that nothing stays mounted or running.
    """
    script = (
        'mount --bind "$0" "$0" && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && '
        'mount -t tmpfs tmpfs "$0/tmp" && chmod 1777 "$0/tmp" && '
        'exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME="$3" DEBIAN_FRONTEND=noninteractive '
        'LC_ALL=C.UTF-8 chroot --userspec="$1:$1" "$0" /bin/sh -ec "$2"'
    )
    spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private"]
    home = HOME if user == PERSON else "/"
    done = subprocess.run(
        [*spaces, "bash", "-c", script, str(root), user, command, home],
        check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=1800,
    )  # fmt: skip
    if done.returncode:
        told = "\n".join(done.stdout.splitlines()[-25:])
        raise CheckError(f"`{command}` ended with {done.returncode}:\n{told}")
    return done.stdout


def snapshot(root: Path) -> dict[str, str]:
    """Return every file, link and folder of the system outside NOTES, with what it is."""
    found: dict[str, str] = {}
    for folder, folders, files in os.walk(root):
        place = Path(folder).relative_to(root).as_posix()
        folders[:] = [name for name in folders if f"{place}/{name}".removeprefix("./") not in NOTES]
        for name in (*folders, *files):
            path = Path(folder) / name
            found[path.relative_to(root).as_posix()] = _kind(path)
    return found


def _kind(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if path.is_file():
        return hashlib.file_digest(path.open("rb"), "sha256").hexdigest()
    return "folder"


def compare(before: dict[str, str], after: dict[str, str], what: str) -> None:
    """Raise CheckError when the system is not as it was."""
    changed = sorted(n for n in before.keys() | after.keys() if before.get(n) != after.get(n))
    # dpkg and the linker rewrite their own lists of fonts, menus and libraries.
    changed = [name for name in changed if not name.endswith((".cache", "ld.so.cache"))]
    if changed:
        raise CheckError(f"{what} left or changed {len(changed)} files: {changed[:10]}")
    print(f"{what}: everything is as it was before ({len(before)} files compared)", flush=True)


# ---------------------------------------------------------------------------------- the three kinds


def check_deb(root: Path) -> None:
    file = f"/packages/{facts.NAME}_{facts.package_version()}_amd64.deb"
    inside(root, f"apt-get -qy install --no-install-recommends {file}")
    inside(root, f"dpkg --purge {facts.NAME}")
    before = snapshot(root)
    inside(root, f"dpkg -i {file}")
    different = inside(root, f"dpkg --verify {facts.NAME}").strip()
    if different:
        raise CheckError(f"dpkg --verify says {different}")
    smoke(root)
    by_hand(root, f"/usr/{ENTRY}")
    inside(root, f"dpkg -i {file}")  # the same once more, as an update would
    inside(root, f"dpkg --remove {facts.NAME} && dpkg --purge {facts.NAME}")
    compare(before, snapshot(root), "remove and purge")


def check_rpm(root: Path) -> None:
    """Install with this machine's rpm; that the libraries are there was shown by the .deb."""
    package = next(facts.PACKAGES.glob(f"{facts.NAME}-{facts.package_version()}-*.rpm"))
    before = snapshot(root)
    rpm = ["rpm", "--root", str(root), "--dbpath", "/var/lib/dpkg/rpm"]
    _rpm([*rpm, "--initdb"])
    _rpm([*rpm, "--install", "--nodeps", "--noscripts", str(package)])
    asked = _rpm([*rpm, "--query", "--requires", facts.NAME]).split("\n")
    known = inside(root, "/sbin/ldconfig -p")
    wanted = {line.partition("(")[0] for line in asked if line.endswith("()(64bit)")}
    missing = sorted(name for name in wanted if f"\t{name} " not in known)
    if missing:
        raise CheckError(f"the .rpm requires what a Debian with the .deb's needs lacks: {missing}")
    print(f"{len(wanted)} required libraries are all there", flush=True)
    smoke(root)
    by_hand(root, f"/usr/{ENTRY}")
    _rpm([*rpm, "--verify", "--nodeps", facts.NAME])
    _rpm([*rpm, "--erase", "--noscripts", facts.NAME])
    after = snapshot(root)
    for name in SHARED_FOLDERS_OF_RPM:  # on a system of rpm, other packages own these
        before.update(
            {n: kind for n, kind in after.items() if n.startswith(name) and kind == "folder"}
        )
    compare(before, after, "rpm --erase")


def _rpm(command: list[str]) -> str:
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        raise CheckError(f"{' '.join(command)}: {done.stdout}")
    return done.stdout


def check_run(root: Path) -> None:
    """Install as a person without rights, run, update, remove."""
    installer = f"sh /packages/{facts.NAME}-{facts.package_version()}-x86_64.run"
    before = snapshot(root)
    inside(root, f"{installer} --check && {installer}", PERSON)
    program = f"{HOME}/.local/{tree.PROGRAM}/{facts.NAME}"
    said = inside(root, f"python3 /packages/smoke_test.py --allow-missing {program}", PERSON)
    print(said, end="", flush=True)
    by_hand(root, f"{HOME}/.local/{ENTRY}")
    inside(root, f"{installer} --quiet", PERSON)
    inside(root, f"{HOME}/.local/lib/leukoguide-uninstall", PERSON)
    compare(before, snapshot(root), "the uninstaller")


def by_hand(root: Path, entry: str) -> None:
    """Start the program from its entry in the menu, with keys to a saved PDF and a print; quit."""
    (root / "packages" / "by-hand.sh").write_text(f"ENTRY={entry}\n{BY_HAND}", encoding="utf-8")
    person = " ".join(("setpriv", *AS_PERSON, "sh", "-e", "/packages/by-hand.sh"))
    said = inside(root, f"python3 /packages/print_scheduler.py {person}").splitlines()[-2:]
    print(f"ok       by hand      started from {entry}: {', '.join(said)}", flush=True)


def smoke(root: Path) -> None:
    print(
        inside(root, f"{facts.NAME} --version && python3 /packages/smoke_test.py {PROGRAM}"), end=""
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
