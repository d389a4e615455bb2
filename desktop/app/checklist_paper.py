"""What leaves the checklist on paper: the ticked signs, and forms to fill in by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.repository import ContentRepository
from desktop.app.choices import Choices
from desktop.app.paper_desk import PaperDesk
from desktop.ui.main_window import MainWindow
from desktop.ui.prompts import Prompts
from desktop.ui.wording import said

if TYPE_CHECKING:
    from desktop.core.handouts.frame import HandoutOptions
    from desktop.core.handouts.parts import HandoutDocument


class ChecklistPaper(QObject):
    """Opens the print dialog for what belongs to the checklist shown."""

    def __init__(
        self,
        window: MainWindow,
        desk: PaperDesk,
        content: ContentRepository,
        prompts: Prompts,
        choices: Choices,
        templates: Path,
    ) -> None:
        """Print through `desk`; `templates` holds the words of paper."""
        super().__init__(window)
        self._window, self._desk, self._content = window, desk, content
        self._prompts, self._choices, self._templates = prompts, choices, templates

    def connect_panes(self) -> None:
        """Connect the checklist; it is new after each change of the language."""
        pane = self._window.checklist_pane
        pane.print_requested.connect(self.print_checklist)
        pane.form_requested.connect(self.print_form)

    def print_checklist(self) -> None:
        """Open the sheet of the ticked signs."""
        entry = self._window.checklist_entry
        if entry is not None:
            pane = self._window.checklist_pane
            settings = self._choices.settings
            self._desk.desk.open_checklist(entry, pane.session, pane.signs(), settings)

    def print_form(self, kind_id: str) -> None:
        """Open a form, or say that this therapy has none of this kind."""
        from desktop.core import documents  # not needed to open the window
        from desktop.core.handouts.words import read_words
        from desktop.ui.checklist_words import FORMS

        entry = self._window.checklist_entry
        if entry is None:
            return
        kind, title = documents.kind(kind_id), said(FORMS[kind_id][0])
        if not kind.suits(self._content, entry):
            self._prompts.note(title, said("The sources list no such signs for this therapy."))
            return
        entry_id = entry.summary.id

        def make(options: HandoutOptions) -> HandoutDocument:
            words = read_words(self._templates, options.lang)
            return kind.make(self._content, words, documents.Wish(entry_id, options))

        file_name = f"{entry_id}-{kind_id}.pdf"
        self._desk.desk.open_document(title, file_name, make, self._choices.settings)
