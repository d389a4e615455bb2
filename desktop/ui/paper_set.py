"""The documents of one print: made one after the other, their pages set beside the window.

What was set stays while the choice still wants it, so that one more document costs one document.
Must not know which choices there are, nor the dialog.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import LeukoGuideError
from desktop.core.handouts.parts import HandoutDocument
from desktop.services.job_runner import JobRunner

Make = Callable[[], HandoutDocument]
SetPages = Callable[[HandoutDocument], list[bytes]]


@dataclass(frozen=True, slots=True)
class Made:
    """A document with its pages as images."""

    document: HandoutDocument
    pages: list[bytes]


class PaperSet(QObject):
    """Makes what is wanted, first to last.

    Signals:
        grew(): there is more to show, or it is all there.
        failed(object): a LeukoGuideError; nothing more is made until something else is wanted.
    """

    grew = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, jobs: JobRunner, set_pages: SetPages) -> None:
        """Want nothing yet; `set_pages` runs beside the window."""
        super().__init__(parent)
        self._jobs, self._set_pages = jobs, set_pages
        self._wanted: list[tuple[Hashable, Make]] = []
        self._made: dict[Hashable, Made] = {}
        self._job = self._round = 0

    def want(self, documents: Sequence[tuple[Hashable, Make]]) -> None:
        """Make these documents; two wishes with the same key are the same document."""
        self._jobs.forget(self._job)
        self._round += 1
        self._wanted = list(documents)
        keys = {key for key, _ in documents}
        self._made = {key: made for key, made in self._made.items() if key in keys}
        self._next(self._round)

    def made(self) -> list[Made]:
        """Return what is there, in order, up to the first that is missing."""
        found: list[Made] = []
        for key, _ in self._wanted:
            if key not in self._made:
                break
            found.append(self._made[key])
        return found

    @property
    def is_all(self) -> bool:
        """Return whether everything wanted is there, and that is not nothing."""
        return bool(self._wanted) and len(self.made()) == len(self._wanted)

    def forget(self) -> None:
        """Drop everything, what is being made included."""
        self._jobs.forget(self._job)
        self._round += 1
        self._wanted, self._made = [], {}

    def _next(self, number: int) -> None:
        if number != self._round:
            return
        missing = next(((k, make) for k, make in self._wanted if k not in self._made), None)
        if missing is None:
            self.grew.emit()
            return
        key, make = missing
        try:
            document = make()
        except LeukoGuideError as error:
            self.failed.emit(error)
            return

        def done(pages: list[bytes]) -> None:
            self._made[key] = Made(document, pages)
            if not self.is_all:
                self.grew.emit()
            # The window paints what is new before the next document is made on this thread.
            QTimer.singleShot(0, self, self._go_on)

        self._job = self._jobs.submit(lambda: self._set_pages(document), done, self.failed.emit)

    def _go_on(self) -> None:
        self._next(self._round)
