"""The workstation: builds its window and what lives as long, and connects them."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.repository import ContentRepository
from desktop.app.checklist_paper import ChecklistPaper
from desktop.app.choices import Choices
from desktop.app.kept_layout import KeptLayout
from desktop.app.late_clinic import LateClinic
from desktop.app.one_person import OnePerson
from desktop.app.paper_desk import PaperDesk
from desktop.app.places import Places
from desktop.app.window_keys import WindowKeys
from desktop.core import settings as settings_module
from desktop.core.paths import DataPaths, resource
from desktop.core.policy import LoadedPolicy, Policy
from desktop.core.settings import Settings
from desktop.services.job_runner import JobRunner
from desktop.services.navigator import Navigator
from desktop.ui import actions
from desktop.ui.compare.desk import CompareDesk
from desktop.ui.dialogs.worksheets.desk import WorksheetDesk
from desktop.ui.help_desk import HelpDesk
from desktop.ui.icons import Icons
from desktop.ui.language import Language
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.prompts import Prompts, QtPrompts
from desktop.ui.theme import Theme
from desktop.ui.way_back import WayBack

if TYPE_CHECKING:  # read on first use, so that the window does not wait for it
    from desktop.app.site import Clinic
    from desktop.ui.printing_desk import MakeDocument, PrintingDesk, Tools

# Shown only where no translation can be read, so it is in English.
MISSING_TITLE = "The words of this language are missing"
MISSING_WORDS = (
    "The window stays in English; texts for patients are in the chosen language where they exist. "
    "Install LeukoGuide again, or run 'make content' from source."
)


class Start(Struct, frozen=True):
    """How the program was started."""

    policy: LoadedPolicy = LoadedPolicy(Policy())
    therapy: str = ""
    lang: str = ""
    data_dir: Path | None = None


class Workstation(QObject):
    """Holds what lives as long as the window, and connects it."""

    def __init__(
        self,
        app: QApplication,
        content: ContentRepository,
        paths: DataPaths,
        start: Start,
        prompts: Prompts | None = None,
        tools: Tools | None = None,
        words: Path | None = None,
    ) -> None:
        """Build the window on `content`; `prompts` and `tools` replace dialogs and printer.

        `words` is the folder of the translations, the shipped one when not given.
        """
        super().__init__(app)
        self.content, self.paths = content, paths
        kept, self.notes = settings_module.load(paths.settings)
        lang = start.lang or kept.language
        self._lang = lang if lang in content.info().languages else "en"
        self.language = Language(words or resource("i18n"), self)
        self.language.use(self._lang)
        self._told_of_words = False
        self.theme = Theme(app, resource("theme/tokens.toml"), resource("theme/app.qss"))
        self.theme.apply(kept.theme, kept.text_scale)
        self.choices = Choices(self, self.theme, self.language, kept, paths.settings)
        self.look = Look(self.theme, Icons(self.theme))
        self.navigator = Navigator(self)
        self.jobs = JobRunner(self)
        self._tools = tools
        self._today = tools.today if tools else date.today
        self._templates = tools.templates if tools else resource("handouts")
        self.window = MainWindow(self.look, content, kept.audience, self._lang, self._today)
        self.prompts = prompts or QtPrompts(self.window)
        self._way_back = WayBack(self, app)
        self._furnish(start, kept.idle_minutes)
        self._places = Places(self.window, self.navigator, content, self.prompts)
        self._keys = WindowKeys(self.window)
        self._layout = KeptLayout(self.window, paths.session)
        self._layout.restore()
        self._connect()
        self._connect_panes()
        self._places.open_first(start.therapy)
        self._note_missing_words()

    def _furnish(self, start: Start, idle_minutes: int) -> None:
        """Build the desks around the window; what they open is read when it is first opened."""
        window, content, lang, today = self.window, self.content, self._lang, self._today
        self._start = start
        self._paper_desk = PaperDesk(self._make_desk)
        self.late_clinic = LateClinic(self._make_clinic)
        self.worksheets = WorksheetDesk(
            window, self.look, content, self.prompts, lang, self._print_made
        )
        self.compare = CompareDesk(
            window, self.look, content, self.prompts, lang, self._print_made, today
        )
        self.compare.set_reviews(self.late_clinic.review)
        self.person = OnePerson(
            window, self.worksheets, self._paper_desk, self.navigator, self.prompts, today,
            idle_minutes,
        )  # fmt: skip
        self.paper = ChecklistPaper(
            window, self._paper_desk, content, self.prompts, self.choices,
            self._templates,
        )  # fmt: skip
        self.help = HelpDesk(window, content.info(), self.look, lang, self.late_clinic.signed)

    @property
    def clinic(self) -> Clinic:
        """Return the clinic's part, built on first use."""
        return self.late_clinic.clinic

    def _make_clinic(self) -> Clinic:
        from desktop.app.site import Clinic
        from desktop.services.clinic_site import Calendar

        tools, start = self._tools, self._start
        made = Clinic(
            self, self.content, self.paths, start.policy.policy, Calendar(self._today),
        )  # fmt: skip
        made.furnish(self, self._templates, tools.fonts if tools else resource("fonts"), self._lang)
        made.site.profile_changed.connect(self._show_phone)
        made.connect_bar()
        self.window.set_clinic_phone(made.site.profile().phone_out_of_hours)
        return made

    @property
    def desk(self) -> PrintingDesk:
        """Return the printing desk, built on first use."""
        return self._paper_desk.desk

    def _make_desk(self) -> PrintingDesk:
        from desktop.ui.printing_desk import PrintingDesk

        tools = self._tools or printing_tools()
        return PrintingDesk(
            self.window, self.look, self.jobs, self.prompts, self.content, self._lang, tools,
            self.clinic.site,
        )  # fmt: skip

    def _connect(self) -> None:
        window = self.window
        # from the window
        window.entry_requested.connect(self.navigator.go_to)
        window.audience_changed.connect(self.choices.set_audience)
        window.audience_changed.connect(self.worksheets.follow)
        window.panes_made.connect(self._connect_panes)
        window.reading_made.connect(self._connect_reading)
        window.closing.connect(self._close)
        # from the services
        self.compare.choice_changed.connect(self._show_marks)
        self.person.cleared.connect(self.compare.clear)
        self.language.changed.connect(self._speak)
        self.choices.changed.connect(self._show_choices)
        QApplication.styleHints().colorSchemeChanged.connect(self.theme.follow_system)
        self.theme.applied.connect(window.apply_look)
        actions.install(window, {
            "print": self._print_sheet, "print_checklist": self.paper.print_checklist,
            "back": self.navigator.go_back, "forward": self.navigator.go_forward,
            "larger": self.choices.larger, "larger_too": self.choices.larger,
            "smaller": self.choices.smaller, "worksheets": self._show_worksheets,
            "compare": self._compare, "mark": self._mark, "new_person": self.person.begin_anew,
            "help": self.help.show_shortcuts, "manual": self.help.show_manual,
            "quit": window.close, **self._keys.slots(),
            **self.late_clinic.slots(),
        })  # fmt: skip

    def _connect_panes(self) -> None:
        """Connect bar and panes; they are new after each change of the language."""
        bar = self.window.top_bar
        self._places.connect_bar()
        bar.print_requested.connect(self._print_sheet)
        bar.theme_chosen.connect(self.choices.set_theme)
        bar.scale_chosen.connect(self.choices.set_scale)
        bar.language_chosen.connect(self.choices.set_language)
        bar.about_requested.connect(self.help.show_about)
        bar.shortcuts_requested.connect(self.help.show_shortcuts)
        bar.manual_requested.connect(self.help.show_manual)
        bar.compare_requested.connect(self._compare)
        self.window.list_pane.mark_requested.connect(self.compare.toggle)
        self._show_marks(self.compare.chosen)
        bar.idle_minutes_chosen.connect(self.choices.set_idle_minutes)
        if self.window.work.welcome is not None:
            self.window.work.welcome.chosen.connect(self._begin)
        self.late_clinic.connect_bar()
        bar.set_settings(self.choices.settings)

    def _connect_reading(self) -> None:
        """Connect page and checklist, which are built on first use and new in each language."""
        self.paper.connect_panes()
        self.window.checklist_pane.note_requested.connect(self._copy_note)
        self.person.connect_panes()
        self.clinic.connect_page()

    def _begin(self, way: str) -> None:
        """Go the way that was chosen on the welcome."""
        ways: dict[str, Callable[[], None]] = {
            "search": self._keys.search, "compare": self._compare,
            "worksheets": self._show_worksheets, "manual": self.help.show_manual,
        }  # fmt: skip
        ways[way]()

    def show(self) -> None:
        """Show the window where it was, or as large as the screen allows."""
        self._layout.show()

    def prepare(self) -> None:
        """Build what a first choice needs: called once the window is painted."""
        self.window.prepare_reading()
        gc.collect()
        gc.freeze()  # what lives as long as the window need not be looked at again
        gc.enable()  # see cli.py

    def _speak(self, code: str) -> None:
        self._lang, was_here = code, self.window.isActiveWindow()
        self._paper_desk.set_language(code)
        self.worksheets.set_language(code)
        self.compare.set_language(code)
        self.help.set_language(code)
        self.late_clinic.set_language(code)
        self.window.set_language(code)
        if was_here:  # the windows beside it were made anew, and came up
            self.window.activateWindow()
        self._note_missing_words()

    def _note_missing_words(self) -> None:
        """Say once that the words of the shell are not there; the content has its own."""
        if self.language.is_missing and not self._told_of_words:
            self._told_of_words = True
            self.prompts.note(MISSING_TITLE, MISSING_WORDS)

    def _show_choices(self, settings: Settings) -> None:
        self.person.set_minutes(settings.idle_minutes)
        self.window.top_bar.set_settings(settings)

    def _print_sheet(self) -> None:
        if self.window.entry is not None and self.window.entry.patient:
            self.desk.open_sheet(self.window.entry, self.choices.settings)

    def _show_phone(self) -> None:
        self.window.set_clinic_phone(self.clinic.site.profile().phone_out_of_hours)

    def _copy_note(self) -> None:
        self.person.copy_note(self.content.info())

    def _print_made(self, title: str, file_name: str, make: MakeDocument) -> None:
        self.desk.open_document(title, file_name, make, self.choices.settings)

    def _show_worksheets(self) -> None:
        entry = self.window.entry
        self.worksheets.open(self.window.audience, entry.summary.id if entry else "")

    def _compare(self) -> None:
        entry = self.window.entry
        self.compare.open(self.window.audience, entry.summary.id if entry else "")

    def _mark(self) -> None:
        if self.window.entry is not None:
            self.compare.toggle(self.window.entry.summary.id)

    def _show_marks(self, ids: tuple[str, ...]) -> None:
        self.window.list_pane.model.set_marked(ids)
        self.window.top_bar.set_chosen(len(ids))

    def end(self) -> None:
        """Keep and forget what closing does, without a question: nobody may be there to answer."""
        self.window.closing.emit()

    def _close(self) -> None:
        self._layout.keep()
        self.worksheets.close()
        self.compare.close()
        self.help.close()
        if self._paper_desk.is_busy:
            self.window.hide()  # nobody looks at a window that waits for a printer
        self._paper_desk.finish()
        self.late_clinic.close()  # after paper, which writes into the register
        self.jobs.wait()


def printing_tools() -> Tools:
    """Return the real printing tools: shipped templates and fonts, the system's printers."""
    from desktop.printing.apart import system_printers
    from desktop.ui.printing_desk import Tools

    return Tools(resource("handouts"), resource("fonts"), system_printers(), date.today)
