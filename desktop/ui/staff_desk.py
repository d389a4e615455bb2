"""What the desks for staff share: what they work with, and one dialog at a time.

Must not know what the dialogs are for.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from db.errors import SiteError
from desktop.services.clinic_site import ClinicSite
from desktop.ui.clinic_words import backup_words, condition_words, problem_words
from desktop.ui.look import Look
from desktop.ui.prompts import Prompts
from desktop.ui.reader import Reader
from desktop.ui.wording import said


class Counter(Struct, frozen=True):
    """What every desk for staff works with. `may` says whether this is the staff view."""

    window: QWidget
    look: Look
    site: ClinicSite
    content: Reader
    prompts: Prompts
    may: Callable[[], bool]

    def lets_in(self) -> bool:
        """Return whether this is the staff view; says what to do where it is not."""
        if not self.may():
            title = said("The clinic's part is for staff")
            self.prompts.note(title, said("Change to professional words with Ctrl+T first."))
        return self.may()

    def notice(self) -> str:
        """Return what must be said in every dialog that keeps something, "" when all is well."""
        opened = self.site.opened
        if not opened.lasts:
            words = condition_words(opened.condition, opened.kept, "")
            return words[1] if words else ""
        return backup_words(self.site.backup_error)

    def tell_how_it_was_found(self) -> None:
        """Say plainly when the data was restored, lost, or is of a newer program."""
        opened = self.site.opened
        aside = opened.aside.name if opened.aside else ""
        words = condition_words(opened.condition, opened.kept, aside)
        if words and opened.condition != "memory":  # that one is said where something is entered
            self.prompts.note(*words)


class StaffDesk(QObject):
    """Holds the dialog that is open."""

    def __init__(self, counter: Counter, lang: str) -> None:
        """Work at `counter` in the language of the shell."""
        super().__init__(counter.window)
        self._at, self._lang = counter, lang
        self.dialog: QDialog | None = None

    def set_language(self, lang: str) -> None:
        """Speak another language from now on."""
        self.close()
        self._lang = lang

    def close(self) -> None:
        """Close what is open."""
        if self.dialog is not None:
            self.dialog.done(0)

    def _open(self, dialog: QDialog) -> None:
        self.close()
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _tell(self, error: SiteError) -> None:
        """Say it in the dialog, where what was typed still stands."""
        from desktop.ui.dialogs.clinic.frame import FormDialog

        if isinstance(self.dialog, FormDialog):
            self.dialog.tell(problem_words(error), "note-red")
