"""The man page says what the command line does: every command and option of one is in the other."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from desktop.cli import COMMANDS, parser

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "packaging/linux/leukoguide.1").read_text(encoding="utf-8").replace("\\-", "-")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def options_of(made: argparse.ArgumentParser) -> set[str]:
    return {text for action in made._actions for text in action.option_strings}


def every_parser() -> list[argparse.ArgumentParser]:
    main = parser()
    found = [main]
    for made in found:
        for action in made._actions:
            if isinstance(action, argparse._SubParsersAction):
                found.extend(action.choices.values())
    return found


def test_every_option_of_the_program_is_on_the_page() -> None:
    options = set().union(*map(options_of, every_parser()))
    assert sorted(options - set(OPTION.findall(PAGE))) == []


def test_every_option_on_the_page_is_one_of_the_program() -> None:
    options = set().union(*map(options_of, every_parser()))
    assert sorted(set(OPTION.findall(PAGE)) - options) == []


def test_every_command_is_on_the_page_and_no_other() -> None:
    section = PAGE.partition(".SH COMMANDS")[2].partition(".SH ")[0]
    described = re.findall(r"^\.TP\n\.B ([a-z]+)$", section, re.MULTILINE)
    assert described == list(COMMANDS)


def test_every_exit_code_of_the_readme_is_on_the_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = readme.partition("Exit codes:")[2].partition("\n\n")[0]
    section = PAGE.partition(".SH EXIT STATUS")[2].partition(".SH ")[0]
    codes = set(re.findall(r"(?<![\w.])\d{1,2}(?= )", listed))
    assert len(codes) > 10
    assert sorted(codes - set(re.findall(r"\b\d{1,2}\b", section))) == []


def test_every_choice_of_an_option_is_on_the_page() -> None:
    choices = {
        str(choice)
        for made in every_parser()
        for action in made._actions
        if action.option_strings
        for choice in action.choices or ()
    }
    assert sorted(c for c in choices if not re.search(rf"\b{c}\b", PAGE)) == []
