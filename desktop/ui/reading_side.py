"""What stands beside the list once something is read: page, checklist, and the banners over them.

Its own file, because all that draws a page comes with it: the window opens with the welcome and
reads this on first use. Must not decide what is shown: the window does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.records import Entry, Sign
from desktop.core.checklist import Checklists
from desktop.core.checklist_help import spoken_name
from desktop.core.checklist_onset import Onsets, onsets
from desktop.ui.look import Look
from desktop.ui.panes.checklist_pane import ChecklistPane
from desktop.ui.panes.detail_pane import DetailPane, PageTools
from desktop.ui.reader import Reader
from desktop.ui.widgets.help_banner import HelpBanner
from desktop.ui.widgets.idle_notice import IdleNotice


class ReadingSide(QObject):
    """The panes to read in, in one language.

    Signals:
        section_shown(str): the section on screen changed.
        signs_changed(): a sign was ticked or unticked.
        fold_requested(): fold the checklist away.
    """

    section_shown = Signal(str)
    signs_changed = Signal()
    fold_requested = Signal()

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        content: Reader,
        today: Callable[[], date],
        checklists: Checklists,
    ) -> None:
        """Make the panes, children of `parent`; nothing is shown in them yet.

        `today` says how old sources are; what is ticked is kept in `checklists`.
        """
        super().__init__(parent)
        tools = PageTools(content.source, content.terms, today)
        self.detail = DetailPane(parent, look, content.info(), tools)
        self.detail.section_shown.connect(self.section_shown)
        self.idle_notice = IdleNotice(parent, look)
        self.help_banner = HelpBanner(parent, look, today)
        self.help_banner.sources_requested.connect(self._show_sources)
        self.checklist = ChecklistPane(parent, look, checklists, today)
        self.checklist.sources_requested.connect(self._show_sources)
        self.checklist.changed.connect(self.signs_changed)
        self.checklist.folded.connect(self.fold_requested)

    def show_checklist(self, entry: Entry, signs: Sequence[Sign], clinical: bool) -> str:
        """Show the checklist of a therapy, or none; return the name to say on the phone."""
        axis = onsets(entry, clinical) if signs else Onsets()
        self.checklist.show_checklist(axis, entry.summary.title if signs else "", signs, clinical)
        return spoken_name(entry) if signs else ""

    def show_help(self, therapy: str) -> None:
        """Show the banner for the ticked signs that cannot wait."""
        self.help_banner.show_signs(self.checklist.ticked_signs(), therapy)

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, tuple):
            self.detail.drawer.show_citations(cited)
