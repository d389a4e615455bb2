"""What the program asks of the world outside, as protocols: Qt is one answer, tests another.

Must not know who answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct

from db.site.records import Bundle, ClinicProfile, SignOff
from desktop.core.document_kind import Wish

MIN_PPI = 300
Hashed = Sequence[tuple[str, str]]  # sheet ids, each with the hash of what its sheet says


class PrintJob(Struct, frozen=True):
    """Pages for a printer. Deliberately without a title: nothing of the content may reach a queue.

    `pages` are PNG images of whole pages at `ppi` pixels per inch, at least 300 so that 10 point
    text is crisp, or b"" for an empty page; `paper` is "letter" or "a4".
    """

    pages: tuple[bytes, ...]
    ppi: int
    paper: str
    copies: int = 1
    both_sides: bool = False

    def __post_init__(self) -> None:
        """Refuse what no printer should get; raises ValueError."""
        if not any(self.pages) or self.ppi < MIN_PPI or self.copies < 1:
            raise ValueError(f"nothing to print, or below {MIN_PPI} pixels per inch")


class PrinterPort(Protocol):
    """Gives pages to a printer."""

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers, the default one first; may take seconds.

        Raises PrintersSilentError when the system does not say.
        """
        ...

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        """Print on the named printer ("" for the default one); may take seconds.

        Raises NoPrinterError or PrintingFailedError: nothing, or not all, was printed.
        PrintingUnsureError is one of the latter: it may all be printed after all.
        """
        ...

    def give_up(self) -> None:
        """Wait no longer for what has not been answered, and print nothing more."""
        ...


class ClinicPort(Protocol):
    """What paper asks of the clinic: its letterhead, who stands behind a document, the register."""

    def profile(self) -> ClinicProfile:
        """Return what stands on every sheet; what staff set goes before the policy file."""
        ...

    def sign_off(self, kind_id: str, wish: Wish) -> SignOff | None:
        """Return who stands behind a document as it is now, for HandoutOptions.sign_off."""
        ...

    def requires_number(self) -> bool:
        """Return whether no patient sheet may be printed without an out-of-hours number."""
        ...

    def bundles(self) -> Sequence[Bundle]:
        """Return the clinic's own sets of documents. Raises nothing: ours are still there."""
        ...

    def keeps_bundles(self) -> bool:
        """Return whether a set of documents can be kept here."""
        ...

    def keep_bundle(self, bundle: Bundle) -> None:
        """Keep a set under its id; one without documents is removed. Raises LeukoGuideError."""
        ...

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        """Return the work that hashes what sheets say; it may run beside the window.

        Neither this nor the work raises anything: paper comes first.
        """
        ...

    def keep_printed(self, hashed: Hashed) -> None:
        """Add sheets to the register where one is kept. Raises nothing: paper comes first."""
        ...
