"""`make deb`: the package for Debian and Ubuntu, in build/packages/.

It has no scripts that run as root: the system's own triggers update the menu and the icons. Must
not decide what is in the tree: tree.py does.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import textwrap
from email.utils import format_datetime
from pathlib import Path

from linux import needs, tree
from shared import facts, shipped

ARCHITECTURE = "amd64"
WORK = facts.BUILD / "deb"


def main() -> int:
    root = WORK / "root"
    shutil.rmtree(WORK, ignore_errors=True)
    tree.write(root / "usr")
    tree.write_session(root / "usr")
    documents = root / "usr" / "share" / "doc" / facts.NAME
    tree.write_text(documents / "copyright", copyright_file())
    tree.write_packed(documents / "changelog.gz", changelog())
    changes = (facts.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    tree.write_packed(documents / "CHANGELOG.md.gz", changes)
    overrides = root / "usr" / "share" / "lintian" / "overrides" / facts.NAME
    tree.write_text(overrides, (Path(__file__).parent / "lintian-overrides").read_text("utf-8"))
    control = root / "DEBIAN"
    tree.write_text(control / "control", control_file(root))
    tree.write_text(control / "md5sums", sums(root))
    shipped.settle(root, facts.release_epoch())
    print(build(root).relative_to(facts.ROOT))
    return 0


def control_file(root: Path) -> str:
    """Return the package's description for dpkg; what it needs is read from the files."""
    depends, recommends = needs.debian_depends(needs.needs_of(root / "usr" / tree.PROGRAM))
    size = sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir())
    paragraphs = [textwrap.fill(part, 78, break_on_hyphens=False) for part in facts.DESCRIPTION]
    description = textwrap.indent("\n.\n".join(paragraphs), " ")
    return (
        f"Package: {facts.NAME}\n"
        f"Version: {facts.package_version()}\n"
        f"Architecture: {ARCHITECTURE}\n"
        "Section: science\n"
        "Priority: optional\n"
        f"Installed-Size: {-(-size // 1024)}\n"
        f"Maintainer: {facts.MAINTAINER}\n"
        f"Depends: {depends}\n"
        f"Recommends: {recommends}\n"
        f"Description: {facts.SUMMARY}\n{description}\n"
    )


def changelog() -> str:
    """Return the changelog in Debian's form; what changed stands in CHANGELOG.md beside it."""
    return (
        f"{facts.NAME} ({facts.package_version()}) stable; urgency=medium\n\n"
        f"  * {facts.TITLE} {facts.version()}; see CHANGELOG.md.gz.\n\n"
        f" -- {facts.MAINTAINER}  {format_datetime(facts.release_date())}\n"
    )


def copyright_file() -> str:
    """Return what Debian asks for: our licence, and where the others stand."""
    own = (facts.ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    text = "\n".join(f" {line}" if line else " ." for line in own)
    overview = (facts.BUNDLE / "notices" / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    comment = "\n".join(f" {line}" if line else " ." for line in overview.splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {facts.TITLE}\n"
        "Comment:\n"
        f" Works by others ship below /usr/{tree.PROGRAM}/_internal. Their licence texts are in\n"
        f" /usr/{tree.PROGRAM}/notices/licenses; those of the GNU licences are also in\n"
        " /usr/share/common-licenses.\n .\n"
        f"{comment}\n\n"
        f"Files: *\nCopyright: {facts.COPYRIGHT}\nLicense: {facts.LICENSE}\n{text}\n"
    )


def sums(root: Path) -> str:
    """Return the list that `dpkg --verify` compares with."""
    files = sorted((root / "usr").rglob("*"))
    lines = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {file.relative_to(root).as_posix()}"
        for file in files
        if file.is_file() and not file.is_symlink()
    ]
    return "\n".join(lines) + "\n"


def build(root: Path) -> Path:
    """Pack the tree and return the package; one thread, so that it is the same on every machine."""
    facts.PACKAGES.mkdir(parents=True, exist_ok=True)
    target = facts.PACKAGES / f"{facts.NAME}_{facts.package_version()}_{ARCHITECTURE}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(facts.release_epoch())}
    pack = ("-Zxz", "-z9", "--threads-max=1", "--root-owner-group")
    command = ["dpkg-deb", *pack, "--build", str(root), str(target)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return target


if __name__ == "__main__":
    sys.exit(main())
