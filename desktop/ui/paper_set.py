"""The documents of one print: made one after the other, their pages set beside the window.

What was set stays while the choice still wants it, so that one more document costs one document.
The first pages come twice: coarse ones at once, then sharp ones in their place.
Must not know which choices there are, nor the dialog.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import LeukoGuideError
from desktop.core.handouts.parts import HandoutDocument
from desktop.services.job_runner import JobRunner

Make = Callable[[], HandoutDocument]


class Pages(Struct, frozen=True):
    """The pages of a document as images, and in words where somebody hears them."""

    images: list[bytes]
    texts: list[str] = []


SetPages = Callable[[HandoutDocument, int], Pages]  # with so many pixels per inch


class Made(Struct, frozen=True):
    """A document with its pages as images, and their words ("" where nobody hears them)."""

    document: HandoutDocument
    pages: list[bytes]
    texts: list[str]


class PaperSet(QObject):
    """Makes what is wanted, first to last.

    Signals:
        grew(): there is more to show, or it is all there.
        failed(object): a LeukoGuideError; nothing more is made until something else is wanted.
    """

    grew = Signal()
    failed = Signal(object)

    def __init__(
        self, parent: QObject, jobs: JobRunner, set_pages: SetPages, coarse: int, sharp: int
    ) -> None:
        """Want nothing yet; `set_pages` runs beside the window, with one of the two resolutions."""
        super().__init__(parent)
        self._jobs, self._set_pages = jobs, set_pages
        self._coarse, self._sharp = coarse, sharp
        self._early: tuple[Hashable, Made] | None = None  # the first document, in coarse pages
        self._wanted: list[tuple[Hashable, Make]] = []
        self._made: dict[Hashable, Made] = {}
        self._job = self._round = 0

    def want(self, documents: Sequence[tuple[Hashable, Make]]) -> None:
        """Make these documents; two wishes with the same key are the same document."""
        self._jobs.forget(self._job)
        self._round += 1
        self._wanted, self._early = list(documents), None
        keys = {key for key, _ in documents}
        self._made = {key: made for key, made in self._made.items() if key in keys}
        self._next(self._round)

    def made(self) -> list[Made]:
        """Return what is there, in order, up to the first that is missing; that one if coarse."""
        found: list[Made] = []
        for key, _ in self._wanted:
            if key not in self._made:
                break
            found.append(self._made[key])
        if not found and self._early is not None:
            return [self._early[1]]
        return found

    @property
    def is_all(self) -> bool:
        """Return whether everything wanted is there and sharp, and that is not nothing."""
        return bool(self._wanted) and all(key in self._made for key, _ in self._wanted)

    def forget(self) -> None:
        """Drop everything, what is being made included."""
        self._jobs.forget(self._job)
        self._round += 1
        self._wanted, self._made, self._early = [], {}, None

    def _next(self, number: int) -> None:
        if number != self._round:
            return
        missing = next(((k, make) for k, make in self._wanted if k not in self._made), None)
        if missing is None:
            self.grew.emit()
            return
        key, make = missing
        if self._early is not None and self._early[0] == key:
            self._set(key, self._early[1].document, self._sharp)
            return
        try:
            document = make()
        except LeukoGuideError as error:
            self.failed.emit(error)
            return
        self._set(key, document, self._sharp if self.made() else self._coarse)

    def _set(self, key: Hashable, document: HandoutDocument, ppi: int) -> None:
        def done(pages: Pages) -> None:
            images, count = pages.images, len(pages.images)
            made = Made(document, images, [*pages.texts, *[""] * count][:count])
            if ppi == self._coarse:
                self._early = key, made
            else:
                self._made[key] = made
            if not self.is_all:
                self.grew.emit()
            # The window paints what is new before the next document is made on this thread.
            QTimer.singleShot(0, self, self._go_on)

        self._job = self._jobs.submit(
            lambda: self._set_pages(document, ppi), done, self.failed.emit
        )

    def _go_on(self) -> None:
        self._next(self._round)
