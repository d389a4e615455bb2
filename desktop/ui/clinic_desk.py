"""Opens what staff enter about the clinic: the first page, the profile. Staff view only.

Dialogs are loaded when first asked for. Must not know where the profile is kept.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal

from db.errors import LeukoGuideError, SiteError
from db.records import Kind
from db.site.records import TextKey
from desktop.core import clinic, review
from desktop.core.clinic import MAX_LOGO_BYTES, ClinicProfile
from desktop.printing.typesetter import Typesetter
from desktop.services.job_runner import JobRunner
from desktop.ui.staff_desk import Counter, StaffDesk
from desktop.ui.wording import error_words, reason_words, said

if TYPE_CHECKING:
    from desktop.core.handouts.parts import HandoutDocument

PREVIEW_PPI = 110


class ClinicDesk(StaffDesk):
    """Knows the profile and the page of the first start.

    Signals:
        asked(): the page of the first start was answered or skipped.
    """

    asked = Signal()

    def __init__(
        self, counter: Counter, jobs: JobRunner, templates: Path, fonts: Path, lang: str
    ) -> None:
        """Work at `counter`; templates and fonts are for the head of a sheet."""
        super().__init__(counter, lang)
        self._jobs, self._typesetter = jobs, Typesetter(templates, fonts)
        self._revision = self._job = 0

    def open_profile(self) -> None:
        """Open the profile, for staff."""
        from desktop.ui.dialogs.clinic.profile import ClinicDialog

        if not self._at.lets_in():
            return
        kept = self._kept()
        if kept is None:
            return
        at = self._at
        dialog = ClinicDialog(at.window, at.look, kept, self._notice(kept))
        dialog.save_requested.connect(self._save)
        dialog.preview_requested.connect(self._preview)
        dialog.discard_requested.connect(self._discard)
        dialog.logo_requested.connect(self._choose_logo)
        self._open(dialog)
        self._preview(kept)

    def _notice(self, kept: ClinicProfile) -> str:
        """Return what must be said in the profile, also that an empty field is filled elsewhere."""
        filled = self._at.site.on_sheets(kept) != kept
        words = said(
            "What you leave empty comes from the policy file of this computer, as the sheet shows."
        )
        return "\n".join(filter(None, (self._at.notice(), words if filled else "")))

    def ask_first_time(self) -> None:
        """Ask for name and numbers, where nobody has entered any."""
        from desktop.ui.dialogs.clinic.profile import FirstRunDialog

        kept = self._kept()
        if kept is None or not self._at.may() or not clinic.is_empty(self._at.site.profile()):
            return
        dialog = FirstRunDialog(self._at.window, self._at.look, kept)
        dialog.save_requested.connect(self._save)
        dialog.finished.connect(self.asked)
        self._open(dialog)

    def _kept(self) -> ClinicProfile | None:
        try:
            kept = self._at.site.own_profile()
        except SiteError as error:
            self._at.prompts.note(*error_words(error))
            return None
        self._revision = kept.revision
        return kept.value

    def _forget(self) -> None:
        self._jobs.forget(self._job)
        super()._forget()

    def _save(self, profile: ClinicProfile) -> None:
        try:
            self._at.site.save_profile(profile, self._revision)
        except SiteError as error:
            self._tell(error)
            return
        if self.dialog is not None:
            self.dialog.accept()

    def _discard(self) -> None:
        from desktop.ui.dialogs.clinic.profile import ClinicDialog

        title = said("Close without saving?")
        text = said("What you have changed in the profile would be lost.")
        sure = self._at.prompts.confirm(title, text, said("Close without saving"))
        if sure and isinstance(self.dialog, ClinicDialog):
            self.dialog.discard()

    def _choose_logo(self) -> None:
        from desktop.ui.dialogs.clinic.profile import ClinicDialog

        file = self._at.prompts.open_path(said("Choose the logo"), "PNG (*.png)")
        if file is None or not isinstance(self.dialog, ClinicDialog):
            return
        try:
            with file.open("rb") as stream:
                size = os.fstat(stream.fileno()).st_size
                self.dialog.form.set_logo(stream.read(MAX_LOGO_BYTES + 1), size)
        except OSError as error:
            title = said("The picture could not be read")
            self._at.prompts.note(title, f"{file.name}: {reason_words(error)}")

    # ------------------------------------------------------------------------ preview

    def _preview(self, profile: ClinicProfile) -> None:
        """Draw the head of a sheet beside the window."""
        self._jobs.forget(self._job)
        document = self._sample(profile)
        if document is None:
            return

        def work() -> bytes:
            return self._typesetter.page_images(document, PREVIEW_PPI)[0]

        self._job = self._jobs.submit(work, self._show_preview, self._no_preview)

    def _sample(self, profile: ClinicProfile) -> HandoutDocument | None:
        typed = clinic.tidied(profile)
        if clinic.problems(replace(typed, phone_day="", phone_out_of_hours="")):
            return None  # said below the field; nothing of it is drawn
        shown = self._at.site.on_sheets(typed)
        first = self._at.content.summaries(Kind.THERAPY)[0].id
        wish = review.plain_wish(first, self._lang)
        options = replace(wish.options, clinic=shown, printed_on=self._at.site.today(), short=True)
        key = TextKey(first, "sheet", self._lang)
        try:
            return self._at.site.document(key, replace(wish, options=options))
        except LeukoGuideError:
            return None

    def _show_preview(self, page: bytes) -> None:
        from desktop.ui.dialogs.clinic.profile import ClinicDialog

        if isinstance(self.dialog, ClinicDialog):
            self.dialog.show_preview(page)

    def _no_preview(self, error: LeukoGuideError) -> None:
        from desktop.ui.dialogs.clinic.profile import ClinicDialog

        if isinstance(self.dialog, ClinicDialog):
            self.dialog.show_no_preview("\n\n".join(error_words(error)))
