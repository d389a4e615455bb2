"""`make windows`: the folder, the MSI and the set-up for 64-bit Windows, made on Linux.

    make windows ARGS="--runtime FILE [--only folder|msi|setup]"

FILE is python.org's embeddable zip of CPython 3.13 for amd64, with its hash in runtime.toml. Exit
codes: 0 done, 2 something is missing (said in words).
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from shared import facts
from windows import assemble, compiler, make_msi, make_setup, wheels
from windows import runtime as runtimes

TOOLS = {**assemble.NEEDED_TOOLS, "wixl": "wixl", "makensis": "nsis"}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Make LeukoGuide for Windows.")
    parser.add_argument("--runtime", metavar="FILE", type=Path, required=True)
    parser.add_argument("--only", choices=("folder", "msi", "setup"), default="")
    options = parser.parse_args(arguments)
    missing = sorted({package for tool, package in TOOLS.items() if not shutil.which(tool)})
    if missing:
        print(f"Please install: {' '.join(missing)}", file=sys.stderr)
        return 2
    try:
        runtime = runtimes.load(options.runtime)
        version = runtime.python.rpartition(".")[0]
        command = compiler.find(version)
    except (runtimes.RuntimeFileError, compiler.NoCompilerError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2
    folder = assemble.write(runtime, wheels.fetch(version).values(), command)
    print(folder.relative_to(facts.ROOT))
    for name, make in (("msi", make_msi.make), ("setup", make_setup.make)):
        if options.only in ("", name):
            made = make(folder, facts.package_version(), facts.PACKAGES)
            print(made.relative_to(facts.ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
