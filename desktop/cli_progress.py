"""The progress bar of a command that writes many files. Must not know what is in them."""

from __future__ import annotations

import sys
from typing import TextIO

BAR = 30  # signs


class Progress:
    """A bar on standard error: redrawn on a terminal, a line for each tenth elsewhere."""

    def __init__(self, total: int, quiet: bool, out: TextIO | None = None) -> None:
        self._total, self._out = total, out or sys.stderr
        self._quiet = quiet or total < 2
        self._on_terminal, self._told = self._out.isatty(), 0

    def step(self, done: int) -> None:
        """Show that so many files are there."""
        tenth = done * 10 // self._total
        if self._quiet or (not self._on_terminal and tenth == self._told):
            return
        self._told = tenth
        filled = done * BAR // self._total
        bar = "#" * filled + "." * (BAR - filled)
        end = "\n" if not self._on_terminal or done == self._total else ""
        start = "\r" if self._on_terminal else ""
        print(f"{start}[{bar}] {done}/{self._total}", end=end, file=self._out, flush=True)

    def leave_line(self) -> None:
        """End the line of a bar that is not full."""
        if self._on_terminal and not self._quiet:
            print(file=self._out)
