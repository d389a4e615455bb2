"""Stand-ins at the ports: the person who answers, the printer, the calendar. Nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from db.errors import LeukoGuideError
from db.site.records import Bundle, ClinicProfile, SignOff
from desktop.core.document_kind import Wish
from desktop.core.ports import Hashed, PrintJob


class FakePrompts:
    """Answers as told and remembers what was asked."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, str]] = []
        self.questions: list[str] = []
        self.texts: list[str] = []  # of the questions
        self.answer = True
        self.target: Path | None = None
        self.source: Path | None = None

    def note(self, title: str, text: str) -> None:
        self.notes.append((title, text))

    def confirm(self, title: str, text: str, action: str) -> bool:
        self.questions.append(title)
        self.texts.append(text)
        return self.answer

    def save_path(self, title: str, suggestion: str) -> Path | None:
        return self.target

    def open_path(self, title: str, pattern: str) -> Path | None:
        return self.source


class FakePrinter:
    """Takes pages, or refuses with the error it is given."""

    def __init__(self, names: tuple[str, ...] = ("Front desk",)) -> None:
        self.names = names
        self.jobs: list[tuple[PrintJob, str]] = []
        self.error: LeukoGuideError | None = None

    def printers(self) -> tuple[str, ...]:
        return self.names

    def print_pages(self, job: PrintJob, printer: str = "") -> None:
        if self.error is not None:
            raise self.error
        self.jobs.append((job, printer))

    def give_up(self) -> None:
        """Nothing is waited for here."""


class NoClinic:
    """A clinic that has entered nothing yet; where no database is open."""

    def profile(self) -> ClinicProfile:
        """Return a profile with nothing in it."""
        return ClinicProfile()

    def sign_off(self, kind_id: str, wish: Wish) -> SignOff | None:
        """Return nobody."""
        return None

    def requires_number(self) -> bool:
        """Return that blank lines may be printed."""
        return False

    def bundles(self) -> Sequence[Bundle]:
        """Return none."""
        return ()

    def keeps_bundles(self) -> bool:
        """Return that nothing can be kept."""
        return False

    def keep_bundle(self, bundle: Bundle) -> None:
        """Keep nothing."""
        return

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        """Return work that hashes nothing."""
        return tuple

    def keep_printed(self, hashed: Hashed) -> None:
        """Keep nothing."""
        return


def fixed_day() -> date:
    """The day on which every sheet of the tests is printed."""
    return date(2026, 11, 21)
