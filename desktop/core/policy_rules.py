"""The keys of the policy file: what each may hold, in which table, and what it is for.

One table (RULES) that checks the file and is its documentation. Must not know what a value does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from db.site.records import ClinicProfile
from desktop.core import clinic
from desktop.core.settings import LANGUAGE, PAPERS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TEXT_SIZES = (24, 28, 32, 40, 48)
KIOSK_THEMES = ("light", "dark", "contrast")
LONGEST_TEXT = 300
ENTRY_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")
HASH = re.compile(r"scrypt:(?:16384|32768|65536):8:1:[0-9a-f]{32}:[0-9a-f]{64}")
SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)\s*-\s*([01]\d|2[0-3]|24):([0-5]\d)")


# The last ones are words of Python's reader of TOML; rarer ones stay as it says them.
MESSAGES = {
    "no file": "there is no such file",
    "unreadable": "the file cannot be read ({0})",
    "too large": "the file is larger than {0} KiB",
    "not TOML": "the file is not TOML ({0})",
    "not UTF-8": "a character that is not UTF-8; save the file as UTF-8",
    "no key": "there is no such key",
    "table": "must be a table: [{0}]",
    "truth": "must be true or false",
    "text": "must be text of at most {0} characters",
    "control": "must not hold control characters",
    "hash": "must be a line made by “leukoguide kiosk set-pin”",
    "whole": "must be a whole number from {0} to {1}",
    "one of": "must be one of {0}",
    "languages": "must be a list of language codes",
    "therapies": "must be a list of ids of therapies",
    "twice": "names something twice",
    "times": "must be “closed” or times such as “08:00-12:00, 13:00-17:00”",
    "unknown": "the content has no “{0}”",
    "Invalid value": "Invalid value",
    "Invalid statement": "Invalid statement",
    "Cannot overwrite a value": "Cannot overwrite a value",
    "Unterminated string": "Unterminated string",
    "Unclosed array": "Unclosed array",
    "Expected '=' after a key in a key/value pair": "Expected '=' after a key in a key/value pair",
}


class Problem(Struct, frozen=True):
    """One thing wrong with the file. `line` counts from 1; 0 means the whole file.

    `values` go into the message of its kind; a kind without one is the message itself.
    """

    line: int
    key: str
    kind: str
    values: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the message in English."""
        return self.words()

    def words(self, say: Callable[[str], str] = str) -> str:
        """Return the message; `say` puts a text into the language of the reader."""
        own = clinic.MESSAGES.get(self.kind, "")
        text = say(own) if own else say(MESSAGES.get(self.kind, self.kind))
        return text.format(*self.values) if self.values else text

    def told(self, say: Callable[[str], str] = str) -> str:
        """Return "line 4: idle.seconds: must be ..."."""
        line = say("line {0}").format(self.line) if self.line else ""
        return ": ".join(part for part in (line, self.key, self.words(say)) if part)

    def __str__(self) -> str:
        """Return it in English, for the command line and the log."""
        return self.told()


class OpenTime(Struct, frozen=True):
    """From when until when, in minutes after midnight; `until` may be 1440."""

    since: int
    until: int


class WrongValueError(ValueError):
    """The value cannot be used; the kind of the problem says what could."""

    def __init__(self, kind: str, *values: object) -> None:
        """Keep the kind of the problem and what goes into its message."""
        super().__init__(kind)
        self.kind, self.values = kind, tuple(map(str, values))


class Rule(Struct, frozen=True):
    """A key with its table ("" for the top), how it is read, and its line in the manual."""

    table: str
    name: str
    read: Callable[[object], object]
    example: str
    about: str

    @property
    def key(self) -> str:
        """Return "idle.seconds", or "kiosk" at the top."""
        return f"{self.table}.{self.name}" if self.table else self.name


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("truth")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise WrongValueError("text", LONGEST_TEXT)
    if any(ord(c) < 32 and c != "\n" for c in value):
        raise WrongValueError("control")
    return value


def _phone(name: str) -> Callable[[object], str]:
    """Return a reader of a number, which refuses what "Our clinic" refuses."""

    def read(value: object) -> str:
        text = _text(value)
        profile = clinic.tidied(replace(ClinicProfile(), **{name: text}))
        wrong = next((p for p in clinic.problems(profile) if not p.doubt), None)
        if wrong is not None:
            raise WrongValueError(wrong.kind, *wrong.values)
        return text

    return read


def _hash(value: object) -> str:
    if value != "" and not (isinstance(value, str) and HASH.fullmatch(value)):
        raise WrongValueError("hash")
    return cast("str", value)


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise WrongValueError("whole", low, high)
        return value

    return read


def _one_of(*choices: object) -> Callable[[object], object]:
    def read(value: object) -> object:
        if isinstance(value, bool) or value not in choices:
            raise WrongValueError("one of", ", ".join(map(str, choices)))
        return value

    return read


def _names(pattern: re.Pattern[str], what: str) -> Callable[[object], tuple[str, ...]]:
    def read(value: object) -> tuple[str, ...]:
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if not all(isinstance(i, str) and pattern.fullmatch(i) for i in items):
            raise WrongValueError(what)
        names = cast("list[str]", items)
        if len(set(names)) != len(names):
            raise WrongValueError("twice")
        return tuple(names)

    return read


def _open_times(value: object) -> tuple[OpenTime, ...]:
    """Read "08:00-17:00", "08:00-12:00, 13:00-17:00" or "closed"."""
    wrong = WrongValueError("times")
    if not isinstance(value, str):
        raise wrong
    if value.strip().casefold() == "closed":
        return ()
    found: list[OpenTime] = []
    for part in value.split(","):
        match = SPAN.fullmatch(part.strip())
        if match is None:
            raise wrong
        h1, m1, h2, m2 = (int(g) for g in match.groups())
        span = OpenTime(h1 * 60 + m1, h2 * 60 + m2)
        if (
            span.until <= span.since
            or span.until > 1440
            or (found and span.since < found[-1].until)
        ):
            raise wrong
        found.append(span)
    return tuple(found)


_WEEK = "closed, or from-until by the clock of this computer. Without this table: always open"

RULES = (
    Rule("", "kiosk", _truth, "true", "open the waiting-room window, never the workstation"),
    Rule("", "languages", _names(LANGUAGE, "languages"), '["en", "es"]',
         "the languages offered, the first one first; [] offers all that the content has"),
    Rule("", "therapies", _names(ENTRY_ID, "therapies"), "[]",
         "the therapies shown in the kiosk; [] shows all"),
    Rule("", "allow_not_reviewed", _truth, "false",
         "show texts in the kiosk that no clinician has signed off"),
    Rule("", "require_out_of_hours_number", _truth, "false",
         "no patient sheet is printed without the clinic's out-of-hours number"),
    Rule("", "keep_register", _truth, "true",
         "keep a register of printed sheet numbers with date and time, never a name"),
    Rule("", "speech", _truth, "true", "offer “Listen” in the kiosk where the system has a voice"),
    Rule("", "text_size", _one_of(*TEXT_SIZES), "24",
         "size of running text in the kiosk at the start, in pixels"),
    Rule("", "theme", _one_of(*KIOSK_THEMES), '"light"', "colors of the kiosk at the start"),
    Rule("idle", "seconds", _whole(30, 600), "90",
         "without a touch for so long (or the time it takes to read the page): “Still reading?”"),
    Rule("idle", "countdown_seconds", _whole(20, 120), "20",
         "how long that question waits before everything is forgotten"),
    Rule("idle", "red_sign_seconds", _whole(60, 3600), "600",
         "how long “Please tell the desk now” stays when no member of staff clears it"),
    Rule("printing", "printer", _text, '""',
         "the one printer, near staff; \"\" switches printing in the kiosk off"),
    Rule("printing", "pages_per_person", _whole(1, 100), "10", "pages from one reset to the next"),
    Rule("printing", "paper", _one_of(*PAPERS), '"letter"', "size of the paper"),
    Rule("printing", "large_print", _truth, "true", "18 point for everything printed in the kiosk"),
    *(Rule("opening_hours", day, _open_times, '"08:00-17:00"', _WEEK) for day in WEEKDAYS),
    Rule("clinic", "name", _text, '""', "the clinic's name on paper"),
    Rule("clinic", "address", _text, '""', "its address"),
    Rule("clinic", "phone_day", _phone("phone_day"), '""', "the number in the daytime"),
    Rule("clinic", "phone_out_of_hours", _phone("phone_out_of_hours"), '""',
         "the number at all other times"),
    Rule("clinic", "note", _text, '""', "one line under the address"),
    Rule("staff", "pin", _hash, '""',
         "hash of the staff PIN, from “leukoguide kiosk set-pin”; \"\": nobody leaves the kiosk"),
    Rule("staff", "recovery_code", _hash, '""', "hash of the recovery code, from the same command"),
)  # fmt: skip
TABLES = tuple(dict.fromkeys(rule.table for rule in RULES if rule.table))
BY_KEY = {rule.key: rule for rule in RULES}


def checked(tables: dict[str, object], text: str) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """Return the usable values by key ("idle.seconds") and every problem, by line."""
    values, problems = dict[str, object](), list[Problem]()
    for name, value in tables.items():
        if name not in TABLES:
            _check(name, value, text, values, problems)
        elif not isinstance(value, dict):
            problems.append(Problem(line_of(text, name), name, "table", (name,)))
        else:
            for inner, held in cast("dict[str, object]", value).items():
                _check(f"{name}.{inner}", held, text, values, problems)
    return values, tuple(sorted(problems, key=lambda p: (p.line, p.key)))


def _check(
    key: str, value: object, text: str, values: dict[str, object], problems: list[Problem]
) -> None:
    rule = BY_KEY.get(key)
    if rule is None:
        problems.append(Problem(line_of(text, key), key, "no key"))
        return
    try:
        values[key] = rule.read(value)
    except WrongValueError as error:
        problems.append(Problem(line_of(text, key), key, error.kind, error.values))


def line_of(text: str, key: str) -> int:
    """Return the line on which a key (or a table of this name) stands, 0 when it is not found."""
    wanted_table, _, name = key.rpartition(".")
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        plain = line.strip()
        if header := re.match(r"\[+\s*([^\]]+?)\s*\]", plain):
            table = header[1].strip("\"'")
            if not wanted_table and table == name:
                return number
            continue
        said = re.match(r"([A-Za-z0-9_.\"' -]+?)\s*=", plain)
        written = re.sub(r"[\"' ]", "", said[1]) if said else ""
        if said and (f"{table}.{written}" if table else written) == key:
            return number
    return line_of(text, wanted_table) if wanted_table else 0


def unreadable(error: Exception, text: str) -> Problem:
    """Return the problem of a file that is no TOML at all."""
    if isinstance(error, UnicodeDecodeError):  # as an old editor of Windows saves "Clínica"
        line = error.object[: error.start].count(b"\n") + 1
        return Problem(line, "", "not UTF-8")
    said = str(error)
    place = re.search(r"\(at line (\d+), column \d+\)", said)
    if place:
        return Problem(int(place[1]), "", said.replace(place[0], "").strip())
    if "end of document" in said:
        said = said.replace("(at end of document)", "").strip()
        return Problem(max(len(text.splitlines()), 1), "", said)
    return Problem(0, "", "not TOML", (type(error).__name__,))


def as_text() -> str:
    """Return an example file with every key, its meaning and its default or an example."""
    lines = ["# LeukoGuide policy. Check it with: leukoguide policy check FILE", ""]
    table = ""
    for rule in RULES:
        if rule.table != table:
            table = rule.table
            lines += ["", f"[{table}]"]
        if not lines[-1].endswith(f"# {rule.about}") and rule.name not in WEEKDAYS[1:]:
            lines.append(f"# {rule.about}")
        lines.append(f"{rule.name} = {rule.example}")
    return "\n".join(lines) + "\n"
