"""What the clinic's IT has decided for this computer, read from one TOML file; see SCHEMA.

Wrong keys and values are named with their line. Whatever is wrong, the strictest rules hold: a
mistake in the file may close things, never open them. Must not know Qt, and never writes the file
(`leukoguide kiosk set-pin` prints what to put in).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from db.site.records import ClinicProfile
from desktop.core import policy_rules
from desktop.core.paths import policy_path
from desktop.core.policy_rules import OpenTime, Problem

__all__ = ["OpenTime", "Problem"]

MAX_BYTES = 64 * 1024
SETS_KIOSK = re.compile(
    r"""^\s*["']?kiosk["']?\s*[=:](?!\s*["']?false\b)""", re.IGNORECASE | re.MULTILINE
)
WEEKDAYS = policy_rules.WEEKDAYS

SCHEMA = policy_rules.as_text()


class Idle(Struct, frozen=True):
    """When a kiosk asks "Still reading?" and when it forgets the person (rules K-20, K-21)."""

    seconds: int = 90
    countdown_seconds: int = 20
    red_sign_seconds: int = 600


class Printing(Struct, frozen=True):
    """Paper from the kiosk. `printer` is the one printer near the desk; "" means no printing.

    `pages_per_person` counts from one reset to the next.
    """

    printer: str = ""
    pages_per_person: int = 10
    paper: str = "letter"
    large_print: bool = True


class Staff(Struct, frozen=True):
    """Hashes (desktop.core.pin) of what lets staff out of the kiosk; "" means nobody gets out."""

    pin: str = ""
    recovery_code: str = ""


class Policy(Struct, frozen=True):
    """All decisions. An empty tuple means "everything there is".

    What staff set in the program about the clinic goes before `clinic`.
    """

    kiosk: bool = False
    languages: tuple[str, ...] = ()
    therapies: tuple[str, ...] = ()
    allow_not_reviewed: bool = False
    require_out_of_hours_number: bool = False
    keep_register: bool = True
    speech: bool = True
    text_size: int = 24
    theme: str = "light"
    idle: Idle = field(default_factory=Idle)
    printing: Printing = field(default_factory=Printing)
    opening_hours: tuple[tuple[OpenTime, ...], ...] | None = None
    clinic: ClinicProfile = field(default_factory=ClinicProfile)
    staff: Staff = field(default_factory=Staff)


class LoadedPolicy(Struct, frozen=True):
    """A policy, the file it came from, and what is wrong with that file.

    With any problem `policy` is the strictest one, not a part of what was written.
    """

    policy: Policy
    file: Path | None = None
    found: bool = False
    problems: tuple[Problem, ...] = ()


def strictest(*, kiosk: bool, staff: Staff | None = None) -> Policy:
    """Return the rules that hold when the file cannot be believed; `staff` may still get out."""
    return Policy(
        kiosk=kiosk,
        require_out_of_hours_number=True,
        keep_register=False,
        staff=staff or Staff(),
    )


def of_computer(chosen: Path | None) -> LoadedPolicy:
    """Return the rules of this computer: of `chosen` (--policy), else of the one place for them."""
    return load(policy_path(chosen), named=chosen is not None)


def load(file: Path | None, *, named: bool = False) -> LoadedPolicy:
    """Return what `file` says. No file is no policy; a file that cannot be read is a problem.

    When the file is wrong but still says that this is a kiosk, it stays one. A file that somebody
    has `named` must be there: when nothing can be read from it, this may be a kiosk.
    """
    if file is None:
        return LoadedPolicy(Policy())
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        is_missing = isinstance(error, FileNotFoundError)
        if is_missing and not named:
            return LoadedPolicy(Policy(), file)
        problem = Problem(0, "", "unreadable", (type(error).__name__,))
        if is_missing:
            problem = Problem(0, "", "no file")
        return LoadedPolicy(strictest(kiosk=named), file, not is_missing, (problem,))
    policy, problems = parse(data, kiosk_in_doubt=named)
    return LoadedPolicy(policy, file, found=True, problems=problems)


def parse(data: bytes, *, kiosk_in_doubt: bool = False) -> tuple[Policy, tuple[Problem, ...]]:
    """Return the policy that a file's bytes hold, and every problem in the order of its lines.

    `kiosk_in_doubt` is what holds of a file that is no TOML and does not speak of a kiosk.
    """
    text = data.decode("utf-8", "replace")
    if len(data) > MAX_BYTES:
        problem = Problem(0, "", "too large", (str(MAX_BYTES // 1024),))
        return strictest(kiosk=kiosk_in_doubt or _says_kiosk(text)), (problem,)
    try:
        tables = tomllib.loads(data.decode("utf-8").removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return strictest(kiosk=kiosk_in_doubt or _says_kiosk(text)), (
            policy_rules.unreadable(error, text),
        )
    values, problems = policy_rules.checked(tables, text)
    if problems:
        # A kiosk that cannot be read for a wrong value of `kiosk` itself is still meant as one.
        meant = any(n.casefold() == "kiosk" and v is not False for n, v in tables.items())
        return strictest(kiosk=bool(values.get("kiosk", meant)), staff=_staff(values)), problems
    return _built(values), ()


def _says_kiosk(text: str) -> bool:
    """Return whether a line sets `kiosk`, however it is written, to anything but false."""
    return SETS_KIOSK.search(text) is not None


def _part(values: dict[str, object], table: str) -> dict[str, object]:
    prefix = table + "."
    return {n.removeprefix(prefix): v for n, v in values.items() if n.startswith(prefix)}


def _staff(values: dict[str, object]) -> Staff:
    return replace(Staff(), **_part(values, "staff"))


def _built(values: dict[str, object]) -> Policy:
    hours = _part(values, "opening_hours")
    plain = {name: value for name, value in values.items() if "." not in name}
    days = tuple(hours.get(day, ()) for day in WEEKDAYS) if hours else None
    return replace(
        Policy(),
        **plain,
        idle=replace(Idle(), **_part(values, "idle")),
        printing=replace(Printing(), **_part(values, "printing")),
        clinic=replace(ClinicProfile(), **_part(values, "clinic")),
        staff=_staff(values),
        opening_hours=days,
    )


def unknown_names(
    loaded: LoadedPolicy, languages: Iterable[str], therapies: Iterable[str]
) -> tuple[Problem, ...]:
    """Return a problem for each language or therapy that the content does not have."""
    there = {"languages": set(languages), "therapies": set(therapies)}
    said = {"languages": loaded.policy.languages, "therapies": loaded.policy.therapies}
    text = ""
    if loaded.file is not None and loaded.found:
        text = loaded.file.read_text(encoding="utf-8", errors="replace")
    return tuple(
        Problem(policy_rules.line_of(text, key), key, "unknown", (name,))
        for key, names in said.items()
        for name in names
        if name not in there[key]
    )
