"""The command "policy": what the clinic's IT wrote into the policy file, and what is wrong in it.

No Qt, so that it answers at once.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import NoPolicyError, PolicyError
from desktop.core.paths import policy_path, resource

if TYPE_CHECKING:
    from db.records import ContentInfo


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its two actions."""
    about = "check the policy file, or print an example of one"
    actions = commands.add_parser("policy", help=about).add_subparsers(
        dest="action", metavar="action", required=True
    )
    check = actions.add_parser("check", help="name what is wrong, with its line")
    check.add_argument(
        "file", type=Path, nargs="?", help="this file; else that of --policy or of this computer"
    )
    actions.add_parser("example", help="print a file with every key and what it is for")


def run(options: argparse.Namespace) -> int:
    """Do what was asked for and return 0; raises PolicyError when the file has mistakes."""
    from desktop.core import policy

    if options.action == "example":
        print(policy.SCHEMA, end="")
        return 0
    return _check(policy_path(options.file or options.policy))


def _check(file: Path) -> int:
    from desktop.core import policy

    loaded = policy.load(file)
    if not loaded.found:
        raise NoPolicyError(f"{file}: there is no such file")
    info, therapies = _there()
    problems = loaded.problems or policy.unknown_names(loaded, info.languages, therapies)
    if problems:
        raise PolicyError("\n".join(f"{file}: {problem}" for problem in problems))
    print(f"{file}: no mistakes")
    return 0


def _there() -> tuple[ContentInfo, tuple[str, ...]]:
    """Return the content's languages and the ids of its therapies."""
    from db.records import Kind
    from db.repository import ContentRepository

    content = ContentRepository(resource("content"))
    found = content.info(), tuple(s.id for s in content.summaries(Kind.THERAPY))
    content.close()
    return found
