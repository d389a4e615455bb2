"""Reads one text file of the content; a file that is not UTF-8 is a problem like any other."""

from __future__ import annotations

from pathlib import Path

from db.build.problems import Problems


def read(file: Path, problems: Problems) -> str | None:
    """Return the text of `file`; None when a problem was added."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = file.read_bytes().count(b"\n", 0, error.start) + 1
        problems.add(file, line, "encoding", "This line is not UTF-8; save the file as UTF-8.")
        return None
