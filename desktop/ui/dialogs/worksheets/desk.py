"""Opens the worksheets for staff, and nobody else: never in patient words.

Light to import: the window and the content are read when it is first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.records import Audience, Kind
from desktop.ui.look import Look
from desktop.ui.one_window import OneWindow, PrintSheet
from desktop.ui.prompts import Prompts
from desktop.ui.reader import Reader
from desktop.ui.wording import NOT_REVIEWED_STAFF, said

if TYPE_CHECKING:  # read on first use, so that the start of the program does not wait for them
    from desktop.core.grading import Sheet
    from desktop.core.handouts.frame import HandoutOptions
    from desktop.core.handouts.parts import HandoutDocument
    from desktop.ui.dialogs.worksheets.window import WorksheetsWindow


class WorksheetDesk(QObject):
    """Holds the one window of the worksheets while it is open.

    Signals:
        changed(): something was entered or cleared, or the window was closed.
        person_left(bool): "New person" was chosen in the worksheets; whether it was confirmed.
        keep_requested(): somebody is still there.
    """

    changed = Signal()
    person_left = Signal(bool)
    keep_requested = Signal()

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        content: Reader,
        prompts: Prompts,
        lang: str,
        print_sheet: PrintSheet,
    ) -> None:
        """Keep what the window needs."""
        super().__init__(parent)
        self._parent, self._look, self._content = parent, look, content
        self._prompts, self._lang, self._print_sheet = prompts, lang, print_sheet
        self._one = OneWindow(self._make)

    @property
    def window(self) -> WorksheetsWindow | None:
        """Return the window while it is open."""
        return self._one.window

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is entered."""
        return self.window is None or self.window.is_empty()

    def open(self, audience: Audience, entry_id: str = "") -> None:
        """Show the worksheets at the one for the entry on the page, where there is one."""
        if audience is not Audience.PROFESSIONAL:
            title = said("Worksheets are for professionals")
            self._prompts.note(title, said("Change to professional words with Ctrl+T first."))
            return
        window = self._one.wanted()
        self._show_entry(window, entry_id)
        self._one.bring_up()
        window.page.focus_first()

    def follow(self, audience: str) -> None:
        """Close when the page is no longer written for professionals."""
        if audience != Audience.PROFESSIONAL:
            self.close()

    def set_language(self, lang: str) -> None:
        """Use another language; an open window is made anew in it, with what is entered."""
        self._lang = lang
        old = self.window
        if old is not None:
            entered, place = old.entered(), old.geometry()
            old.dismiss()
            window = self._one.wanted()
            window.take_up(entered)
            window.setGeometry(place)
            self._one.bring_up()
            window.page.focus_first()
            self.changed.emit()

    def warn(self) -> None:
        """Say in the window, too, that everything goes soon."""
        if self.window is not None:
            self.window.idle_notice.warn()

    def stop_warning(self) -> None:
        """Take the warning away: somebody is there."""
        if self.window is not None:
            self.window.idle_notice.hide()

    def close(self) -> None:
        """Close without a question and forget everything ("New person", idle, the end)."""
        if self.window is not None:
            self.window.dismiss()

    def _make(self) -> WorksheetsWindow:
        from desktop.ui.dialogs.worksheets.window import WorksheetsWindow

        info = self._content.info()
        window = WorksheetsWindow(
            self._parent,
            self._look,
            self._sheets(),
            self._ctcae_sheets,
            self._content.source,
            self._prompts.confirm,
            said(NOT_REVIEWED_STAFF).format(version=info.version, date=info.date),
            said("Content {0} · Text of {1}").format(info.version, info.date),
        )
        window.print_requested.connect(self._print)
        window.changed.connect(self.changed)
        window.closed.connect(self.changed)
        window.person_left.connect(self.person_left)
        window.idle_notice.keep_requested.connect(self.keep_requested)
        return window

    def _sheets(self) -> tuple[Sheet, ...]:
        from desktop.core import grading_sheets

        known = {s.id for s in self._content.summaries(Kind.SYNDROME, Kind.SYMPTOM)}
        wanted = [name for name in grading_sheets.NEEDED if name in known]
        entries = {name: self._content.entry(name, self._lang) for name in wanted}
        return tuple(self._in_words(sheet) for sheet in grading_sheets.sheets(entries))

    def _ctcae_sheets(self) -> list[Sheet]:
        """Return a sheet for each sign with CTCAE rows, by the name it is listed under."""
        from desktop.core import grading_sheets

        ids = [s.id for s in self._content.summaries(Kind.SYMPTOM)]
        entries = (self._content.entry(i, self._lang) for i in ids)
        made = ((grading_sheets.ctcae_sheet(entry), entry.patient_title) for entry in entries)
        found = [self._in_words(sheet, title) for sheet, title in made if sheet]
        return sorted(found, key=_by_name)

    def _in_words(self, sheet: Sheet, name: str = "") -> Sheet:
        """Return the sheet in the language of the window; `name` is its own name there."""
        from desktop.core.grading_words import in_words

        words = self._content.grading_words(self._lang)
        return in_words(sheet, words, name) if words else sheet

    def _show_entry(self, window: WorksheetsWindow, entry_id: str) -> None:
        from desktop.core.grading_sheets import CTCAE

        if entry_id in window.topics():
            window.show_topic(entry_id)
        elif entry_id and any(s.id == entry_id for s in self._content.summaries(Kind.SYMPTOM)):
            window.show_topic(CTCAE, entry_id)

    def _print(self, sheet: Sheet, given: dict[str, str]) -> None:
        from desktop.core.handouts.worksheet import worksheet_sheet
        from desktop.ui.dialogs.worksheets.paper import worksheet_paper

        paper = worksheet_paper(sheet, given, self._content.info(), self._lang)

        def make(options: HandoutOptions) -> HandoutDocument:
            return worksheet_sheet(paper, options, self._lang)

        self._print_sheet(paper.title, f"worksheet-{sheet.id}.pdf", make)


def _by_name(sheet: Sheet) -> str:
    return sheet.name.casefold()
