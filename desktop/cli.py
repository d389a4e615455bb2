"""The command line. Imports no Qt itself, so that --help and --version answer at once.

Exit codes are listed in the README; each comes from the error that carries it.
"""

from __future__ import annotations

import argparse
import errno
import gc
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import LeukoGuideError
from desktop import __version__, cli_handout, cli_kiosk, cli_policy, cli_site

if TYPE_CHECKING:
    from db.records import Statement
    from db.repository import ContentRepository

REPORTS = (".pdf", ".json")
LONG_NAME = "This name is too long for a file: {0}\nNothing was written. Choose a shorter one."
USAGE = 2  # as argparse says of what it cannot read
INTERRUPTED = 130  # as a shell says of what Ctrl+C has ended


def parser(only: str = "") -> argparse.ArgumentParser:
    """Return the parser of all commands, or of `only` one; without a command the window opens.

    Making all takes as long as half of Python's start, and a command needs no other one.
    """
    main_parser = argparse.ArgumentParser(
        prog="leukoguide",
        description="LeukoGuide: an offline reference on leukemia immunotherapy.",
        epilog="A reference. It does not diagnose, does not choose treatment and does not watch "
        "patients.",
    )
    main_parser.add_argument("--version", action="version", version=f"LeukoGuide {__version__}")
    main_parser.add_argument("--kiosk", action="store_true", help="open the waiting-room window")
    main_parser.add_argument("--therapy", metavar="ID", default="", help="open this entry")
    main_parser.add_argument("--lang", metavar="L", default="", help="language: en or es")
    main_parser.add_argument(
        "--data-dir",
        metavar="D",
        type=cli_site.named,
        help="folder for choices and the clinic's data",
    )
    main_parser.add_argument("--policy", metavar="F", type=Path, help="use this policy file")
    commands = main_parser.add_subparsers(dest="command", metavar="command")
    for command in (only,) if only else COMMANDS:
        _ADD[command](commands)
    return main_parser


def _add_search(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    search = commands.add_parser("search", help="find entries")
    search.add_argument("text", nargs="+", help="a name, a side effect, a word")
    search.add_argument("--json", action="store_true", help="print a JSON list, best first")
    search.add_argument("--lang", metavar="L", default=argparse.SUPPRESS, help="language")


def _add_show(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    show = commands.add_parser("show", help="print one entry")
    show.add_argument("id", help="its id, or a name that only it has")
    show.add_argument(
        "--audience", choices=("patient", "professional"), default="professional",
        help="whose words; professional when not said",
    )  # fmt: skip
    show.add_argument("--json", action="store_true", help="print JSON")
    show.add_argument("--lang", metavar="L", default=argparse.SUPPRESS, help="language")


def _add_selftest(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    selftest = commands.add_parser("selftest", help="check that everything needed is there")
    selftest.add_argument("--json", action="store_true", help="print JSON")
    selftest.add_argument(
        "--report", metavar="F", type=Path, help="also write a report for IT: F.pdf or F.json"
    )


_ADD: dict[str, Callable[[argparse._SubParsersAction[argparse.ArgumentParser]], None]] = {
    "search": _add_search, "show": _add_show, "handout": cli_handout.add,
    "selftest": _add_selftest, "policy": cli_policy.add, "site": cli_site.add,
    "kiosk": cli_kiosk.add,
}  # fmt: skip
COMMANDS = tuple(_ADD)


def main(arguments: Sequence[str]) -> int:
    """Run LeukoGuide with these arguments and return the exit code."""
    if len(arguments) == 2 and arguments[0] == "--talk-to-printer":  # by desktop/printing/apart.py
        from desktop.printing import child

        return child.run(arguments[1])
    first = arguments[0] if arguments else ""
    options = parser(first if first in COMMANDS else "").parse_args(arguments)
    actions: dict[str | None, Callable[[argparse.Namespace], int]] = {
        "search": _search, "show": _show, "handout": cli_handout.run, "selftest": _selftest,
        "policy": cli_policy.run, "site": cli_site.run,
        "kiosk": cli_kiosk.run, None: _window,
    }  # fmt: skip
    _speak_plainly(as_json=getattr(options, "json", False))
    try:
        return actions[options.command](options)
    except LeukoGuideError as error:
        print(f"{error}\n{error.advice}".rstrip(), file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:  # no name of ours is that long: it was typed
            raise
        print(LONG_NAME.format(error.filename), file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED


def _speak_plainly(as_json: bool) -> None:
    """Name a letter that the terminal lacks: a "?" would be read as something. JSON is UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="namereplace")
    if as_json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _window(options: argparse.Namespace) -> int:
    from db.connection import FileCheck
    from desktop.core import policy
    from desktop.core.paths import resource

    rules = policy.of_computer(options.policy)
    if options.kiosk or rules.policy.kiosk:
        return cli_kiosk.open_window(options)
    check = FileCheck(resource("content"))  # goes on while Qt is read
    gc.disable()  # a start leaves nothing to collect; run() goes on once the window is painted
    from desktop.app.start import run
    from desktop.app.workstation import Start

    return run(
        Start(
            policy=rules,
            therapy=options.therapy,
            lang=options.lang,
            data_dir=options.data_dir,
        ),
        check,
    )


def _content() -> ContentRepository:
    from db.repository import ContentRepository
    from desktop.core.paths import resource

    return ContentRepository(resource("content"))


def _language(options: argparse.Namespace, content: ContentRepository) -> str:
    wanted = options.lang or "en"
    known = content.info().languages
    if wanted not in known:
        raise UnknownLanguageError(wanted, known)
    return wanted


class UnknownLanguageError(LeukoGuideError):
    """The content does not exist in this language."""

    exit_code = 2
    message = "There is no content in this language:"

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        """Say which languages there are."""
        super().__init__(wanted)
        self.advice = "Languages: " + ", ".join(known)


class UnknownReportError(LeukoGuideError):
    """A report of the self-test is asked for in a form that there is not."""

    exit_code = 2
    message = "A report cannot have this name:"
    advice = "Name it F.pdf or F.json. Nothing was written."


def _search(options: argparse.Namespace) -> int:
    import json

    from msgspec import to_builtins
    from msgspec.structs import replace

    from desktop.core.hits import unmarked

    content = _content()
    found = content.search(" ".join(options.text), lang=_language(options, content))
    content.close()
    hits = [replace(hit, snippet=unmarked(hit.snippet)[0]) for hit in found]
    if options.json:
        print(json.dumps(to_builtins(hits), ensure_ascii=False, indent=1))
        return 0
    for hit in hits:
        print(f"{hit.kind:<10} {hit.id:<34} {hit.title}  ({hit.snippet})")
    if not hits:
        print("Nothing found. Try fewer letters or another word.", file=sys.stderr)
    return 0


def _show(options: argparse.Namespace) -> int:
    import json

    from msgspec import to_builtins

    content = _content()
    entry = content.entry(content.id_of(options.id), _language(options, content))
    content.close()
    said = entry.patient if options.audience == "patient" else entry.facts
    if options.json:
        whole = to_builtins(entry)
        del whole["facts"], whole["patient"]
        whole["statements"] = to_builtins(said)
        print(json.dumps(whole, ensure_ascii=False, indent=1))
        return 0
    print(entry.summary.title)
    topic = ""
    for statement in said:
        if statement.topic != topic:
            topic = statement.topic
            print(f"\n[{topic.replace('_', ' ')}]")
        print(_line(statement))
    return 0


def _line(statement: Statement) -> str:
    label = statement.label or statement.heading
    text = f"{label}: {statement.text}" if label else statement.text
    state = "" if statement.current else " (no longer current)"
    cited = "; ".join(f"{c.source_id}, {c.locator}, {c.date}" for c in statement.citations)
    return f"- {text}{state}" + (f"  [{cited}]" if cited else "  [gap]")


def _selftest(options: argparse.Namespace) -> int:
    import json

    from desktop import selftest

    if options.report is not None and options.report.suffix.lower() not in REPORTS:
        raise UnknownReportError(options.report.name)
    checks = selftest.run(options.data_dir)
    if options.report is not None:
        selftest.write_report(checks, options.report, options.data_dir)
        print(f"Report: {options.report}", file=sys.stderr)  # what --json prints stays JSON
    if options.json:
        print(json.dumps(selftest.as_json(checks), ensure_ascii=False, indent=1))
    else:
        print(selftest.as_text(checks))
    return selftest.exit_code(checks)
