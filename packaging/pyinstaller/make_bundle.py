"""`make bundle`: the program as one folder that needs no Python, in build/bundle/leukoguide.

PyInstaller collects; this module then finishes the folder: precompiled support files, smaller ICU
data, no symbols, notices, bill of materials, list of shipped files. Must not decide what goes in:
contents.py does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from notices import collect, sbom
from pyinstaller import contents, icu_data, support_files
from shared import extras, facts, shipped

SPEC = Path(__file__).with_name("leukoguide.spec")
WORK = facts.BUILD / "pyinstaller"
NEEDED_TOOLS = {
    **dict.fromkeys(("objdump", "as", "ld", "strip"), "binutils"),
    "patchelf": "patchelf",
}
# These come with symbols that nobody reads on a clinic's machine: 17 of 23 MB, 12 of 80 MB.
WITH_SYMBOLS = ("lib*.so*", "typst/*.so", "python3*/lib-dynload/*.so", "PySide6/Qt/lib/libicu*")


def main() -> int:
    missing = sorted({package for tool, package in NEEDED_TOOLS.items() if not shutil.which(tool)})
    if missing:
        print(f"Please install: {' '.join(missing)}", file=sys.stderr)
        return 2
    folder = freeze()
    finish(folder)
    shutil.rmtree(facts.BUNDLE, ignore_errors=True)
    facts.BUNDLE.parent.mkdir(parents=True, exist_ok=True)
    folder.rename(facts.BUNDLE)
    print(facts.BUNDLE.relative_to(facts.ROOT))
    return 0


def freeze() -> Path:
    """Run PyInstaller and return the folder it made; raises CalledProcessError."""
    shutil.rmtree(WORK, ignore_errors=True)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",  # compiled modules hold sets, in the order of their hashes
        "SOURCE_DATE_EPOCH": str(facts.release_epoch()),
        "PYTHONPATH": os.pathsep.join((str(facts.ROOT / "packaging"), str(facts.ROOT))),
    }
    folders = ("--distpath", str(WORK / "dist"), "--workpath", str(WORK / "work"))
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "WARN", "--noconfirm", *folders]
    subprocess.run([*command, str(SPEC)], check=True, cwd=facts.ROOT, env=environment)
    return WORK / "dist" / facts.NAME


def finish(folder: Path) -> None:
    """Bring PyInstaller's folder into the form that ships."""
    inside = folder / "_internal"
    support_files.write(inside / "shiboken6")
    for library in sorted(inside.glob("PySide6/Qt/lib/libicudata.so.*")):
        icu_data.make_smaller(library, contents.languages(facts.RESOURCES))
    for library in sorted({file for name in WITH_SYMBOLS for file in inside.glob(name)}):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
        if "PySide6" not in library.parts:
            # Where this machine keeps its Python: nothing to look for on another one.
            subprocess.run(["patchelf", "--remove-rpath", str(library)], check=True)
    extras.write(folder, "linux")
    components = collect.components_of(folder)
    collect.write_notices(components, folder / "notices")
    sbom.write(components, folder / "notices" / sbom.FILE)
    shipped.write_list(folder, facts.version())
    shipped.settle(folder, facts.release_epoch())


if __name__ == "__main__":
    sys.exit(main())
