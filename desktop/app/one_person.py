"""What one person leaves in the running program, and how all of it goes for the next one.

Ticks, worksheets, an open sheet, the search, the way back and our own note on the clipboard. Gone
on "New person", when the window closes, and when nobody has used it for the set time; each time
after a warning. Nothing of it was ever written down.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from db.records import Audience, ContentInfo
from desktop.app.paper_desk import PaperDesk
from desktop.services.idle_clock import IdleClock
from desktop.services.navigator import Navigator
from desktop.ui.dialogs.worksheets.desk import WorksheetDesk
from desktop.ui.main_window import MainWindow
from desktop.ui.prompts import Prompts
from desktop.ui.wording import ALL_FORGOTTEN, FORGET_IT, NEW_PERSON, said

LAST_MS = 30_000
MINUTE_MS = 60_000


class OnePerson(QObject):
    """Keeps the ticks of one person apart from those of the next.

    Signals:
        cleared(): the person was forgotten; others forget what they hold, too.
    """

    cleared = Signal()

    def __init__(
        self,
        window: MainWindow,
        worksheets: WorksheetDesk,
        desk: PaperDesk,
        navigator: Navigator,
        prompts: Prompts,
        today: Callable[[], date],
        minutes: int,
    ) -> None:
        """Clear what `window`, `worksheets` and `desk` hold after `minutes` without use."""
        super().__init__(window)
        self._window, self._worksheets, self._desk = window, worksheets, desk
        self._navigator, self._prompts, self._today = navigator, prompts, today
        self._note = ""
        self.clock = IdleClock(self, minutes * MINUTE_MS, LAST_MS)
        self.clock.warned.connect(self._warn)
        self.clock.resumed.connect(self._hide_warning)
        self.clock.expired.connect(self.clear)
        worksheets.changed.connect(self._look_after)
        worksheets.person_left.connect(self._follow)
        worksheets.keep_requested.connect(self.clock.stay)
        window.ask_before_closing = self.may_close
        window.closing.connect(self._clear_clipboard)

    def connect_panes(self) -> None:
        """Connect the checklist; it is new after each change of the language."""
        pane = self._window.checklist_pane
        pane.changed.connect(self._look_after)
        pane.new_person_requested.connect(self.begin_anew)
        self._window.work.reading.idle_notice.keep_requested.connect(self.clock.stay)

    @property
    def is_nobody(self) -> bool:
        """Return whether nothing was ticked or entered."""
        return self._window.checklists.is_empty and self._worksheets.is_empty

    def set_minutes(self, minutes: int) -> None:
        """Clear after so many minutes without use."""
        self.clock.set_idle(minutes * MINUTE_MS)

    def begin_anew(self) -> None:
        """Forget this person ("New person"), once it was confirmed."""
        if self.is_nobody or self._prompts.confirm(
            said(NEW_PERSON), said(ALL_FORGOTTEN), said(FORGET_IT)
        ):
            self.clear()

    def _follow(self, confirmed: bool) -> None:
        """Forget this person, because the worksheets have; ask for the ticks if they did not."""
        if confirmed:
            self.clear()
        else:
            self.begin_anew()

    def may_close(self) -> bool:
        """Return whether the window may close; asks when something would be forgotten."""
        return self.is_nobody or self._prompts.confirm(
            said("Close LeukoGuide?"),
            said(ALL_FORGOTTEN),
            said("Close"),
        )

    def clear(self) -> None:
        """Forget this person now, without a question."""
        self._desk.close()
        self._worksheets.close()
        self._window.forget_person()
        self._navigator.clear()
        self._clear_clipboard()
        self._look_after()
        self.cleared.emit()

    def copy_note(self, info: ContentInfo) -> None:
        """Put the ticked signs on the clipboard as a note for the chart; for staff only."""
        from desktop.core.checklist_help import spoken_name  # not needed to open the window
        from desktop.ui.chart_note import chart_note

        window, entry = self._window, self._window.checklist_entry
        if window.audience is not Audience.PROFESSIONAL or entry is None:
            return
        pane = window.checklist_pane
        if not pane.session.is_empty:
            name = spoken_name(entry)
            self._note = chart_note(name, pane.signs(), pane.session, info, self._today())
            QGuiApplication.clipboard().setText(self._note)

    def _clear_clipboard(self) -> None:
        """Take our note off the clipboard; what somebody else put there stays."""
        clipboard = QGuiApplication.clipboard()
        if self._note and clipboard.text() == self._note:
            clipboard.clear()
        self._note = ""

    def _look_after(self) -> None:
        self.clock.run(not self.is_nobody)
        if not self.clock.is_running:
            self._hide_warning()

    def _warn(self) -> None:
        self._window.work.reading.idle_notice.warn()
        self._worksheets.warn()

    def _hide_warning(self) -> None:
        if self._window.work.has_reading:
            self._window.work.reading.idle_notice.hide()
        self._worksheets.stop_warning()
