"""`make rpm`: the package for Fedora, RHEL, openSUSE and their relatives, in build/packages/.

Libraries are asked for by their own names, which are the same everywhere. Must not decide what is
in the tree: tree.py does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from linux import needs, tree
from shared import facts, shipped

ARCHITECTURE = "x86_64"
WORK = facts.BUILD / "rpm"
SPEC = Path(__file__).with_name("leukoguide.rpm.spec")


def main() -> int:
    if shutil.which("rpmbuild") is None:
        print("Please install: rpm", file=sys.stderr)
        return 2
    root = WORK / "root"
    shutil.rmtree(WORK, ignore_errors=True)
    tree.write(root / "usr")
    tree.write_session(root / "usr")
    documents = root / "usr" / "share" / "doc" / facts.NAME
    notices = (facts.BUNDLE / "notices" / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    tree.write_text(documents / "THIRD-PARTY.txt", notices)
    changes = (facts.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    tree.write_text(documents / "CHANGELOG.md", changes)
    own = (facts.ROOT / "LICENSE").read_text(encoding="utf-8")
    tree.write_text(root / "usr" / "share" / "licenses" / facts.NAME / "LICENSE", own)
    shipped.settle(root, facts.release_epoch())
    spec = WORK / "leukoguide.spec"
    tree.write_text(spec, spec_text(needs.needs_of(root / "usr" / tree.PROGRAM), list_of(root)))
    print(build(spec, root).relative_to(facts.ROOT))
    return 0


def list_of(root: Path) -> str:
    """Return the files for rpm: the program's folder whole, of shared folders only our files."""
    program = root / "usr" / tree.PROGRAM
    own = [f"/usr/share/{kind}/{facts.NAME}" for kind in ("doc", "licenses")]
    lines = [f"/usr/{tree.PROGRAM}", *(f"%dir {folder}" for folder in own)]
    for file in sorted(root.rglob("*")):
        if (file.is_symlink() or file.is_file()) and program not in file.parents:
            kind = "%doc " if "/share/doc/" in str(file) else ""
            kind = "%license " if "/share/licenses/" in str(file) else kind
            lines.append(f"{kind}/{file.relative_to(root).as_posix()}")
    return "\n".join(lines)


def spec_text(needed: needs.Needs, files: str) -> str:
    """Return the description of the package for rpmbuild."""
    requires, recommends = needs.rpm_requires(needed)
    words = {
        "NAME": facts.NAME,
        "VERSION": facts.package_version(),
        "SUMMARY": facts.SUMMARY,
        "MAINTAINER": facts.MAINTAINER,
        "DESCRIPTION": "\n\n".join(textwrap.fill(part, 78) for part in facts.DESCRIPTION),
        "REQUIRES": "\n".join(f"Requires: {name}" for name in requires),
        "RECOMMENDS": "\n".join(f"Recommends: {name}" for name in recommends),
        "FILES": files,
    }
    text = SPEC.read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def build(spec: Path, root: Path) -> Path:
    """Run rpmbuild on the finished tree and return the package."""
    macros = {
        "_topdir": str(WORK / "top"),
        "_rpmdir": str(facts.PACKAGES),
        "_rpmfilename": "%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
        "_buildhost": "reproducible",
        "_staged": str(root),
    }
    options = [part for name, value in macros.items() for part in ("--define", f"{name} {value}")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(facts.release_epoch())}
    facts.PACKAGES.mkdir(parents=True, exist_ok=True)
    command = ["rpmbuild", "-bb", "--quiet", "--target", ARCHITECTURE, *options, str(spec)]
    subprocess.run(command, check=True, env=environment)
    (package,) = facts.PACKAGES.glob(f"{facts.NAME}-{facts.package_version()}-*.rpm")
    return package


if __name__ == "__main__":
    sys.exit(main())
