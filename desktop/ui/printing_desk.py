"""Takes a wish for paper through preview, confirmation, printing or saving.

Typesetting runs beside the window; the window is never blocked. Nothing of the sheet is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from db.errors import LeukoGuideError
from db.records import ContentInfo, Entry, Sign
from desktop.core import handout
from desktop.core.checklist import ChecklistSession
from desktop.core.document_kind import Wish
from desktop.core.handout import HandoutDocument, HandoutOptions
from desktop.core.ports import ClinicPort, NoClinic, PrinterPort, PrintJob
from desktop.core.settings import Settings
from desktop.printing.files import write_atomically
from desktop.printing.typesetter import Typesetter
from desktop.services.job_runner import JobRunner
from desktop.ui import before_paper
from desktop.ui.dialogs.print_preview import PREVIEW_PPI, PrintDialog, SheetChoice
from desktop.ui.look import Look
from desktop.ui.prompts import Prompts
from desktop.ui.wording import error_words, said

PRINT_PPI = 300
MakeDocument = Callable[[HandoutOptions], HandoutDocument]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the desk works with: templates and fonts, printer, and a clock for the date printed."""

    templates: Path
    fonts: Path
    printer: PrinterPort
    today: Callable[[], date]


class PrintingDesk:
    """Opens one print dialog at a time."""

    def __init__(
        self,
        window: QWidget,
        look: Look,
        jobs: JobRunner,
        prompts: Prompts,
        info: ContentInfo,
        lang: str,
        tools: Tools,
        clinic: ClinicPort | None = None,
    ) -> None:
        """Keep the tools; nothing is loaded until something is to be printed.

        `clinic` gives letterhead and sign-offs, and notes what was printed.
        """
        self._clinic = clinic or NoClinic()
        self._window, self._look, self._jobs, self._prompts = window, look, jobs, prompts
        self._info, self._lang, self._tools = info, lang, tools
        self._typesetter = Typesetter(tools.templates, tools.fonts)
        self._dialog: PrintDialog | None = None
        self._make: MakeDocument | None = None
        self._document: HandoutDocument | None = None
        self._job = 0
        self._file_name = ""
        self._about = ("", "")

    @property
    def dialog(self) -> PrintDialog | None:
        """Return the open dialog, for tests."""
        return self._dialog

    def set_language(self, lang: str) -> None:
        """Make sheets in another language from now on; an open dialog is closed."""
        self.close()
        self._lang = lang

    def open_sheet(self, entry: Entry, settings: Settings) -> None:
        """Open the patient sheet of an entry."""
        words = handout.read_words(self._tools.templates, self._lang)

        def make(options: HandoutOptions) -> HandoutDocument:
            return handout.therapy_sheet(entry, self._info, options, words)

        about = ("sheet", entry.summary.id)
        self._open(entry.patient_title, f"{entry.summary.id}.pdf", make, settings, about)

    def open_checklist(
        self, entry: Entry, session: ChecklistSession, signs: Sequence[Sign], settings: Settings
    ) -> None:
        """Open the sheet "What I want to tell my team" of what is ticked now."""
        ticked, marks = session.ticked(signs), session.marks()
        words = handout.read_words(self._tools.templates, self._lang)

        def make(options: HandoutOptions) -> HandoutDocument:
            return handout.checklist_sheet(entry, ticked, signs, self._info, options, words, marks)

        title = said("What I want to tell my team")
        self._open(title, f"{entry.summary.id}-checklist.pdf", make, settings)

    def open_document(
        self, title: str, file_name: str, make: MakeDocument, settings: Settings
    ) -> None:
        """Open a sheet that the caller makes, such as a worksheet."""
        self._open(title, file_name, make, settings)

    def close(self) -> None:
        """Close the dialog and forget the sheet."""
        if self._dialog is not None:
            self._dialog.close()
        self._forget()

    def _open(
        self,
        title: str,
        file_name: str,
        make: MakeDocument,
        settings: Settings,
        about: tuple[str, str] = ("", ""),
    ) -> None:
        """Open the dialog; `about` is the kind of document and the entry, where one can sign."""
        self.close()
        self._make, self._file_name, self._about = make, file_name, about
        choice = SheetChoice(settings.paper, settings.large_print)
        printers = self._tools.printer.printers()
        self._dialog = PrintDialog(self._window, self._look, title, choice, printers)
        self._dialog.choice_changed.connect(self._render)
        self._dialog.print_requested.connect(self._print)
        self._dialog.save_requested.connect(self._save)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()
        self._render(choice)

    def _options(self, choice: SheetChoice) -> HandoutOptions:
        options = HandoutOptions(
            printed_on=self._tools.today(),
            lang=self._lang,
            paper=choice.paper,
            large_print=choice.large_print,
            short=not choice.full,
            clinic=self._clinic.profile(),
        )
        kind_id, entry_id = self._about
        return replace(options, sign_off=self._clinic.sign_off(kind_id, Wish(entry_id, options)))

    def _render(self, choice: SheetChoice) -> None:
        assert self._make is not None
        self._jobs.forget(self._job)
        try:
            self._document = self._make(self._options(choice))
        except LeukoGuideError as error:
            self._failed(error)
            return
        document = self._document

        def work() -> list[bytes]:
            return self._typesetter.page_images(document, PREVIEW_PPI)

        self._job = self._jobs.submit(work, self._show, self._failed)

    def _show(self, pages: list[bytes]) -> None:
        if self._dialog is not None and self._document is not None:
            self._dialog.show_pages(pages, self._document.footer.lines[0])

    def _failed(self, error: LeukoGuideError) -> None:
        if self._dialog is not None:
            self._dialog.show_message("\n\n".join(error_words(error)))

    def _confirmed(self, action: str) -> bool:
        """Ask once before a sheet leaves the program; refuse what may not leave it."""
        if self._document is None:
            return False
        refused = before_paper.refusal(self._document, self._clinic.requires_number())
        if refused:
            self._prompts.note(*refused)
            return False
        asked = before_paper.question(self._document)
        return asked is None or self._prompts.confirm(*asked, action)

    def _print(self, printer: str) -> None:
        if not self._confirmed(said("Print it")) or self._document is None:
            return
        document, paper = self._document, self._document.paper

        def work() -> PrintJob:
            pages = tuple(self._typesetter.page_images(document, PRINT_PPI))
            return PrintJob(pages, PRINT_PPI, paper)

        def done(job: PrintJob) -> None:
            try:
                self._tools.printer.print_pages(job, printer)
            except LeukoGuideError as error:
                self._prompts.note(*error_words(error))
            else:
                self._clinic.note_printed([document.sheet_id])
                self.close()

        self._jobs.submit(work, done, self._tell)

    def _save(self) -> None:
        if not self._confirmed(said("Save it")) or self._document is None:
            return
        target = self._prompts.save_path(said("Save as PDF"), self._file_name)
        if target is None:
            return
        document = self._document

        def work() -> None:
            write_atomically(target, self._typesetter.pdf(document))

        def saved(_: None) -> None:
            self._clinic.note_printed([document.sheet_id])
            self._prompts.note(said("Saved"), str(target))

        self._jobs.submit(work, saved, self._tell)

    def _tell(self, error: LeukoGuideError) -> None:
        self._prompts.note(*error_words(error))

    def _forget(self) -> None:
        self._jobs.forget(self._job)
        self._dialog, self._make, self._document = None, None, None
