"""The command "site": the clinic's own data as one file, taken over from one, and checked.

No Qt, so that it answers at once. Each failure has its exit code (README).
"""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from db.errors import SiteError
from desktop.core.paths import data_paths


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its three actions."""
    about = "export, import or check the clinic's own data"
    actions = commands.add_parser("site", help=about).add_subparsers(
        dest="action", metavar="action", required=True
    )
    export = actions.add_parser("export", help="write everything into one file")
    export.add_argument("file", type=named, help="the file to write")
    take = actions.add_parser("import", help="replace everything by what such a file holds")
    take.add_argument("file", type=named, help="a file that export has written")
    check = actions.add_parser("check", help="is everything whole? nothing is changed")
    check.add_argument("--json", action="store_true", help="print JSON")


def named(text: str) -> Path:
    """Return a path; an empty one (a variable that is not set) names no file."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty; nothing was written or changed")
    return Path(text)


def run(options: argparse.Namespace) -> int:
    """Do what was asked for and return 0; raises SiteError with the exit code."""
    folder = data_paths(options.data_dir).folder
    if options.action == "export":
        return _export(folder, options.file)
    if options.action == "import":
        return _import(folder, options.file)
    return _check(folder, options.json)


def _export(folder: Path, file: Path) -> int:
    from db.site import exchange, opening

    digest = exchange.write_export(opening.read_image(folder), file)
    print(f"{file}\nSHA-256 {digest}")
    return 0


def _import(folder: Path, file: Path) -> int:
    from db.site import exchange
    from db.site.repository import SiteRepository

    exchange.read_export(file).close()  # a wrong file must not even make an empty database
    with closing(SiteRepository(folder)) as site:
        if not site.opened.lasts:
            raise site.opened.error or SiteError()
        kept = exchange.take_over(site, file)
        profile, signed = site.profile().value, len(site.signed())
    print(f"Taken over: {profile.name or 'a clinic without a name'}, {signed} sign-offs.")
    print(f"What was there before: {kept}")
    return 0


def _check(folder: Path, as_json: bool) -> int:
    from db.site import files, opening
    from db.site.exchange import counts

    found = counts(opening.read_image(folder))
    backups = [file.name for file in files.backups(folder)]
    if as_json:
        import json

        print(json.dumps({"folder": str(folder), **found, "backups": backups}, indent=1))
        return 0
    print(f"{folder / files.DATABASE}: whole")
    print(", ".join(f"{name.replace('_', ' ')}: {value}" for name, value in found.items()))
    print(f"backups: {', '.join(backups) or 'none yet'}")
    return 0
