"""Command line of the content build: python -m db.build [--check] [--report] [FOLDER]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from db.build import report as report_module
from db.build import tree as tree_module
from db.build import validate, write
from db.build.problems import BuildError, Problems
from db.connection import DATABASE

OUTPUT = Path(__file__).resolve().parents[2] / "resources" / "content"


def main() -> int:
    """Check the content, write the database, print the report; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m db.build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only check, write nothing")
    parser.add_argument("--report", action="store_true", help="print counts and reading grades")
    parser.add_argument("--only", default="", help="show problems of files with this in the name")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="folder of the database")
    parser.add_argument("content", nargs="?", type=Path, default=tree_module.CONTENT)
    options = parser.parse_args()
    problems = Problems(options.content.resolve())
    try:
        tree = tree_module.load(options.content.resolve(), problems)
        validate.check(tree, problems)
        problems.stop_if_any()
        if options.check:
            print("content is valid")
            return 0
        manifest = write.write(tree, options.output)
    except BuildError as error:
        shown = [str(p) for p in error.problems if options.only in str(p)]
        print("\n".join(shown), file=sys.stderr)
        print(f"{len(error.problems)} problem(s). Nothing was written.", file=sys.stderr)
        return 1
    print(f"{options.output / DATABASE}: {manifest['counts']['statements']} statements")
    if options.report:
        print(report_module.report(options.output / DATABASE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
