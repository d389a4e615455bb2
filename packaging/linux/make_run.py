"""`make run-installer`: one file that installs the program for one person, in build/packages/.

A shell script of our own (installer.sh) followed by the tree as tar.xz. Must not decide what is in
the tree: tree.py does.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from linux import tree
from shared import facts, shipped

WORK = facts.BUILD / "run"
SCRIPT = Path(__file__).with_name("installer.sh")


def main() -> int:
    root = WORK / "root"
    shutil.rmtree(WORK, ignore_errors=True)
    tree.write(root)
    shipped.settle(root, facts.release_epoch())
    packed = pack(root)
    facts.PACKAGES.mkdir(parents=True, exist_ok=True)
    target = facts.PACKAGES / f"{facts.NAME}-{facts.package_version()}-x86_64.run"
    target.write_bytes(script(packed) + packed)
    target.chmod(0o755)
    print(target.relative_to(facts.ROOT))
    return 0


def pack(root: Path) -> bytes:
    """Return the tree as tar.xz; the same tree gives the same bytes."""
    same = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu")
    tar = ["tar", *same, f"--mtime=@{facts.release_epoch()}", "-C", str(root), "-cf", "-", "."]
    with subprocess.Popen(tar, stdout=subprocess.PIPE) as made:
        packed = subprocess.run(
            ["xz", "-7", "--threads=1", "--stdout"],
            stdin=made.stdout,
            check=True,
            capture_output=True,
        ).stdout
    if made.returncode:
        raise subprocess.CalledProcessError(made.returncode, tar)
    return packed


def script(packed: bytes) -> bytes:
    """Return the script that stands before the packed tree."""
    text = SCRIPT.read_text(encoding="utf-8")
    words = {
        "VERSION": facts.package_version(),
        "APP_ID": facts.APP_ID,
        "SHA256": hashlib.sha256(packed).hexdigest(),
        "LINES": str(text.count("\n") + 1),
    }
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text.encode()


if __name__ == "__main__":
    sys.exit(main())
