"""Choices a person makes (theme, text size, language), kept in a small TOML file.

A missing, damaged or partly wrong file gives defaults and a plain note, never an error. Nothing
about what was read, ticked or searched is ever a setting.
"""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

THEMES = ("system", "light", "dark", "contrast")
AUDIENCES = ("patient", "professional")
PAPERS = ("letter", "a4")
IDLE_MINUTES = (2, 5, 10, 15, 30)
SCALES = (100, 125, 150, 175, 200)
MAX_BYTES = 64 * 1024
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")


class Settings(Struct, frozen=True):
    """All choices. `text_scale` is percent; `language` is a content language code.

    `idle_minutes` without use clear what is ticked and entered. `clinic_asked` is whether the page
    of the first start was answered or skipped.
    """

    theme: str = "system"
    text_scale: int = 100
    language: str = "en"
    audience: str = "professional"
    paper: str = "letter"
    large_print: bool = False
    idle_minutes: int = 10
    clinic_asked: bool = False


ALLOWED: dict[str, tuple[object, ...]] = {
    "theme": THEMES,
    "text_scale": SCALES,
    "audience": AUDIENCES,
    "paper": PAPERS,
    "large_print": (True, False),
    "idle_minutes": IDLE_MINUTES,
    "clinic_asked": (True, False),
}


def load(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings in `file` and one note per value that could not be used."""
    try:
        if file.stat().st_size > MAX_BYTES:
            return Settings(), (f"{file.name} is too large and was not read.",)
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), (f"{file.name} could not be read ({type(error).__name__}).",)
    return _checked(values)


def _checked(values: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    settings, notes = Settings(), list[str]()
    for name, value in values.items():
        default = getattr(settings, name, None)
        if name not in Settings.__struct_fields__:
            notes.append(f"Unknown setting “{name}” was left out.")
        elif type(value) is not type(default) or not _allowed(name, value):
            notes.append(f"“{name}” has a value that cannot be used; the default is used.")
        else:
            settings = replace(settings, **{name: value})
    return settings, tuple(notes)


def _allowed(name: str, value: object) -> bool:
    if name == "language":
        return LANGUAGE.fullmatch(str(value)) is not None
    return value in ALLOWED[name]


def save(settings: Settings, file: Path) -> bool:
    """Write the settings and return True; False when the folder cannot be written to."""
    lines = [f"{name} = {_toml(value)}" for name, value in asdict(settings).items()]
    return write_text(file, "\n".join(lines) + "\n")


def write_text(file: Path, text: str) -> bool:
    """Write a small text file whole or not at all; return whether it worked."""
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
