"""What the program asks of the world outside, as protocols: Qt is one answer, tests another.

Must not know who answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

MIN_PPI = 300


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Pages for a printer. Deliberately without a title: nothing of the content may reach a queue.

    `pages` are PNG images of whole pages at `ppi` pixels per inch, at least 300 so that 10 point
    text is crisp; `paper` is "letter" or "a4".
    """

    pages: tuple[bytes, ...]
    ppi: int
    paper: str
    copies: int = 1
    both_sides: bool = False

    def __post_init__(self) -> None:
        """Refuse what no printer should get; raises ValueError."""
        if not self.pages or self.ppi < MIN_PPI or self.copies < 1:
            raise ValueError(f"nothing to print, or below {MIN_PPI} pixels per inch")


class PrinterPort(Protocol):
    """Gives pages to a printer."""

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers, in the order of the system."""
        ...

    def default_printer(self) -> str:
        """Return the name of the printer to use when nobody chooses, "" when there is none."""
        ...

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        """Print on the named printer ("" for the default one).

        Raises NoPrinterError or PrintingFailedError; then nothing, or not all, was printed.
        """
        ...
