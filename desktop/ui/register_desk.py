"""Opens the register of printed sheets: what an id says, what has changed since. Staff only."""

from __future__ import annotations

from PySide6.QtCore import Signal

from db.errors import LeukoGuideError, SiteError
from db.site.records import PrintedSheet
from desktop.core import register
from desktop.core.handouts.calendar import plan_name
from desktop.core.register import Changed
from desktop.core.sheet_code import BadSheetIdError, SheetCode, as_printed
from desktop.services.job_runner import JobRunner
from desktop.ui.clinic_words import cleared_words, code_title, code_words, problem_words
from desktop.ui.dialogs.clinic.register import RegisterDialog
from desktop.ui.staff_desk import Counter, StaffDesk
from desktop.ui.wording import error_words, said


class RegisterDesk(StaffDesk):
    """Knows the register, and no other dialog.

    Signals:
        sheet_requested(object): show the document of this SheetCode.
    """

    sheet_requested = Signal(object)

    def __init__(self, counter: Counter, jobs: JobRunner, lang: str) -> None:
        """Work at `counter` in the language of the shell."""
        super().__init__(counter, lang)
        self._jobs, self._job = jobs, 0

    @property
    def shown(self) -> RegisterDialog | None:
        """Return the dialog while it is open."""
        return self.dialog if isinstance(self.dialog, RegisterDialog) else None

    def open_register(self) -> None:
        """Open the register, for staff."""
        if not self._at.lets_in():
            return
        self.close()
        at = self._at
        dialog = RegisterDialog(at.window, at.look, register.CHANGED_DAYS, at.notice())
        dialog.look_up_requested.connect(self._look_up)
        dialog.show_requested.connect(self._show)
        dialog.forget_requested.connect(self._forget_all)
        self._look_for_changes(dialog)
        self._open(dialog)

    def _forget(self) -> None:
        self._jobs.forget(self._job)
        super()._forget()

    def _look_for_changes(self, dialog: RegisterDialog) -> None:
        """List what has changed. Every sheet is made again, so that runs beside the window."""
        if not self._at.site.keeps_register():
            dialog.show_changed(said("The register is switched off on this computer."), ())
            return
        try:
            work = self._at.site.changed_sheets()
        except SiteError as error:
            dialog.tell(problem_words(error), "note-red")
            return
        dialog.show_changed(said("Looking for sheets that say something else today…"), ())
        self._jobs.forget(self._job)
        self._job = self._jobs.submit(work, self._show_changed, self._show_failed)

    def _show_failed(self, error: LeukoGuideError) -> None:
        if self.shown is not None:
            self.shown.show_changed("", ())
            self.shown.tell(" ".join(error_words(error)), "note-red")

    def _show_changed(self, changed: list[Changed]) -> None:
        if self.shown is None:
            return
        words = said("No sheet of this time says anything else today.")
        if changed:
            words = said("Sheets that say something else today: {0}.").format(len(changed))
            if not all(sheet.certain for sheet in changed):
                words += " " + said("Where it says “perhaps”, nobody can compare them.")
        self.shown.show_changed(words, [self._row(sheet) for sheet in changed])

    def _row(self, sheet: Changed) -> tuple[str, ...]:
        try:
            title = self._title(self._at.site.read_code(sheet.sheet_id))
        except BadSheetIdError:
            title = said("A document this program does not know")
        if not sheet.certain:
            title += " " + said("(perhaps)")
        last = f"{sheet.last:%Y-%m-%d %H:%M}"
        return title, sheet.sheet_id, str(sheet.times), last, sheet.content_version

    def _title(self, code: SheetCode) -> str:
        title = plan = ""
        if code.entry_id:
            entry = self._at.content.entry(code.entry_id, self._lang)
            title, grids = entry.summary.title, entry.patient_pictures.grids
            plan = next((plan_name(grid) for grid in grids if grid.key == code.plan), "")
        return code_title(code, self._at.site.words(self._lang), title, plan)

    def _look_up(self, typed: str) -> None:
        if self.shown is None:
            return
        try:
            code = self._at.site.read_code(typed)
            # Not str(code): of an entry or plan that is gone it would be another id.
            sheet_id = as_printed(typed)
            printed = self._at.site.printed_as(sheet_id)
        except BadSheetIdError:
            words = said("Look at it again: it has three groups of five letters and digits.")
            self.shown.show_found("", said("This is no sheet id."), words, can_be_shown=False)
            return
        except SiteError as error:
            self._tell(error)
            return
        same = self._is_same(printed)
        version = self._at.site.info().version
        words = code_words(code, version, printed, same)
        exact = bool(same) or (code.version == version and same is None)
        can_be_shown = exact and register.can_be_made(code)
        self.shown.show_found(sheet_id, self._title(code), words, can_be_shown=can_be_shown)

    def _is_same(self, printed: tuple[PrintedSheet, ...]) -> bool | None:
        """Return whether the last print says what the sheet says today, None if unknown."""
        if not printed:
            return None
        return self._at.site.says_the_same(printed[0])

    def _show(self, sheet_id: str) -> None:
        try:
            self.sheet_requested.emit(self._at.site.read_code(sheet_id))
        except LeukoGuideError as error:
            self._at.prompts.note(*error_words(error))

    def _forget_all(self) -> None:
        title = said("Forget the register?")
        text = said(
            "Nobody can tell afterwards which sheets were printed here. It is taken out of the "
            "copies of this data, too, and does not come back. Files that you exported keep it."
        )
        if not self._at.prompts.confirm(title, text, said("Forget it")):
            return
        try:
            cleared = self._at.site.forget_register()
        except SiteError as error:
            self._tell(error)
            return
        if self.shown is not None:
            self._look_for_changes(self.shown)
            self.shown.tell(cleared_words(cleared), "note-amber" if cleared.left else "note-plain")
