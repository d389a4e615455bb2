"""The composition root: builds every object once, connects them, runs. Reads top to bottom."""

from __future__ import annotations

import base64
import sys
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QApplication

from db.errors import LeukoGuideError
from db.records import ContentInfo, Kind, Summary
from db.repository import ContentRepository
from desktop.core import settings as settings_module
from desktop.core.navigation import Location
from desktop.core.paths import DataPaths, data_paths, resource
from desktop.core.settings import SCALES, Settings
from desktop.printing.printer import QtPrinterPort
from desktop.services.crash_reporter import CrashReporter
from desktop.services.end_signals import EndSignals
from desktop.services.job_runner import JobRunner
from desktop.services.navigator import Navigator
from desktop.ui import actions
from desktop.ui.dialogs.worksheets.desk import WorksheetDesk
from desktop.ui.icons import Icons
from desktop.ui.language import Language
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.printing_desk import MakeDocument, PrintingDesk, Tools
from desktop.ui.prompts import Prompts, QtPrompts
from desktop.ui.theme import Theme
from desktop.ui.wording import error_words

READY_LINE = "LeukoGuide is ready"
# Shown only where no translation can be read, so it is in English.
MISSING_TITLE = "The words of this language are missing"
MISSING_WORDS = (
    "The window stays in English; texts for patients are in the chosen language where they exist. "
    "Install LeukoGuide again, or run 'make content' from source."
)


@dataclass(frozen=True, slots=True)
class Start:
    """How the program was started."""

    kiosk: bool = False
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
        self._content, self._paths = content, paths
        self.settings, self.notes = settings_module.load(paths.settings)
        lang = start.lang or self.settings.language
        self._lang = lang if lang in content.info().languages else "en"
        self.language = Language(words or resource("i18n"), self)
        self.language.use(self._lang)
        self._told_of_words = False
        self.theme = Theme(app, resource("theme/tokens.toml"), resource("theme/app.qss"))
        self.theme.apply(self.settings.theme, self.settings.text_scale)
        self.look = Look(self.theme, Icons(self.theme))
        self.navigator = Navigator(self)
        self.jobs = JobRunner(self)
        self.window = MainWindow(self.look, content, self.settings.audience, self._lang)
        self.prompts = prompts or QtPrompts(self.window)
        self.desk = PrintingDesk(
            self.window, self.look, self.jobs, self.prompts, content.info(), self._lang,
            tools or printing_tools(),
        )  # fmt: skip
        self.worksheets = WorksheetDesk(
            self.window, self.look, content, self.prompts, self._lang, self._print_made, start.kiosk
        )
        self._restore_layout()
        self._connect()
        self._connect_panes()
        self._first_place(start.therapy)
        self._note_missing_words()

    def summaries(self) -> tuple[Summary, ...]:
        """Return everything that can be opened."""
        return self._content.summaries()

    def data_paths(self) -> DataPaths:
        """Return where this workstation keeps its choices."""
        return self._paths

    def content_info(self) -> ContentInfo:
        """Return what the content says of itself."""
        return self._content.info()

    def _connect(self) -> None:
        window = self.window
        # from the window
        window.entry_requested.connect(self.navigator.go_to)
        window.audience_changed.connect(self._keep_audience)
        window.audience_changed.connect(self.worksheets.follow)
        window.panes_made.connect(self._connect_panes)
        window.closing.connect(self._close)
        # from the services
        self.navigator.location_changed.connect(self._show_place)
        self.navigator.history_changed.connect(self._show_history)
        self.language.changed.connect(self._speak)
        QApplication.styleHints().colorSchemeChanged.connect(self.theme.follow_system)
        self.theme.changed.connect(self._redraw)
        actions.install(window, {
            "search": self._focus_search, "search_too": self._focus_search,
            "print": self._print_sheet, "print_checklist": self._print_checklist,
            "back": self.navigator.go_back, "forward": self.navigator.go_forward,
            "list": self._focus_list, "page": self._focus_page,
            "checklist": self._focus_checklist, "fold": window.toggle_checklist,
            "audience": self._switch_audience, "larger": self._larger, "smaller": self._smaller,
            "worksheets": self._show_worksheets, "help": self._show_shortcuts, "quit": window.close,
        })  # fmt: skip

    def _connect_panes(self) -> None:
        """Connect bar and panes; they are new after each change of the language."""
        bar = self.window.top_bar
        bar.back_requested.connect(self.navigator.go_back)
        bar.forward_requested.connect(self.navigator.go_forward)
        bar.print_requested.connect(self._print_sheet)
        bar.theme_chosen.connect(self.set_theme)
        bar.scale_chosen.connect(self.set_scale)
        bar.language_chosen.connect(self.set_language)
        bar.about_requested.connect(self._show_about)
        bar.shortcuts_requested.connect(self._show_shortcuts)
        self.window.checklist_pane.print_requested.connect(self._print_checklist)
        bar.set_settings(self.settings)
        bar.set_history(*self.navigator.ways())

    def _first_place(self, therapy: str) -> None:
        first = self._content.summaries(Kind.THERAPY)[0].id
        try:
            self.navigator.go_to(self._content.entry(therapy or first).summary.id)
        except LeukoGuideError as error:
            self.navigator.go_to(first)
            self.prompts.note(*error_words(error))

    def _show_place(self, place: Location) -> None:
        self.window.show_entry(place.entry_id)

    def set_theme(self, name: str) -> None:
        """Use and keep a theme."""
        self._keep(replace(self.settings, theme=name))
        self.theme.apply(name, self.settings.text_scale)

    def set_scale(self, percent: int) -> None:
        """Use and keep a text scale."""
        self._keep(replace(self.settings, text_scale=percent))
        self.theme.apply(self.settings.theme, percent)

    def set_language(self, code: str) -> None:
        """Use and keep a language, for the shell and for the content."""
        self._keep(replace(self.settings, language=code))
        self.language.use(code)

    def _speak(self, code: str) -> None:
        self._lang = code
        self.desk.set_language(code)
        self.worksheets.set_language(code)
        self.window.set_language(code)
        self._note_missing_words()

    def _note_missing_words(self) -> None:
        """Say once that the words of the shell are not there; the content has its own."""
        if self.language.is_missing and not self._told_of_words:
            self._told_of_words = True
            self.prompts.note(MISSING_TITLE, MISSING_WORDS)

    def _larger(self) -> None:
        self._step_scale(1)

    def _smaller(self) -> None:
        self._step_scale(-1)

    def _step_scale(self, step: int) -> None:
        place = SCALES.index(self.settings.text_scale) + step
        if 0 <= place < len(SCALES):
            self.set_scale(SCALES[place])

    def _redraw(self) -> None:
        """Draw the page again in the new look; what was open stays open."""
        self.window.apply_look()

    def _switch_audience(self) -> None:
        other = "patient" if self.window.audience == "professional" else "professional"
        self.window.set_audience(other)

    def _keep_audience(self, audience: str) -> None:
        self._keep(replace(self.settings, audience=audience))

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        self.window.top_bar.set_settings(settings)
        settings_module.save(settings, self._paths.settings)

    def _print_sheet(self) -> None:
        if self.window.entry is not None and self.window.entry.patient:
            self.desk.open_sheet(self.window.entry, self.settings)

    def _print_checklist(self) -> None:
        pane = self.window.checklist_pane
        if self.window.entry is not None and pane.signs():
            self.desk.open_checklist(
                self.window.entry, pane.ticked_signs(), pane.signs(), self.settings
            )

    def _print_made(self, title: str, file_name: str, make: MakeDocument) -> None:
        self.desk.open_document(title, file_name, make, self.settings)

    def _show_worksheets(self) -> None:
        entry = self.window.entry
        self.worksheets.open(self.window.audience, entry.summary.id if entry else "")

    def _show_history(self, back: bool, forward: bool) -> None:
        self.window.top_bar.set_history(back, forward)

    def _focus_search(self) -> None:
        self.window.top_bar.focus_search()

    def _focus_list(self) -> None:
        self.window.focus_pane("list")

    def _focus_page(self) -> None:
        self.window.focus_pane("page")

    def _focus_checklist(self) -> None:
        self.window.focus_pane("checklist")

    def _show_about(self) -> None:
        from desktop.ui.dialogs.about import AboutDialog

        AboutDialog(self.window, self._content.info()).exec()

    def _show_shortcuts(self) -> None:
        from desktop.ui.dialogs.about import ShortcutsDialog

        ShortcutsDialog(self.window, actions.overview()).exec()

    def _restore_layout(self) -> None:
        """Use the kept window size; a missing or damaged session file means the default."""
        window = self.window
        window.resize(1360, 850)
        try:
            kept = tomllib.loads(self._paths.session.read_text(encoding="utf-8"))
            parts = [QByteArray(base64.b64decode(str(kept[k]))) for k in ("window", "splitter")]
        except (OSError, ValueError, KeyError):
            return
        window.restore_layout(*parts)

    def _close(self) -> None:
        geometry, splitter = (
            base64.b64encode(p.data()).decode() for p in self.window.layout_state()
        )
        text = f'window = "{geometry}"\nsplitter = "{splitter}"\n'
        settings_module.write_text(self._paths.session, text)
        self.worksheets.close()
        self.desk.close()
        self.jobs.wait()


def printing_tools() -> Tools:
    """Return the real printing tools: shipped templates and fonts, the system's printers."""
    return Tools(resource("handouts"), resource("fonts"), QtPrinterPort(), date.today)


def make_application(arguments: list[str]) -> QApplication:
    """Return the one QApplication, with our fonts registered."""
    app = QApplication(arguments)
    app.setApplicationName("LeukoGuide")
    app.setDesktopFileName("leukoguide")
    Theme.register_fonts()
    return app


def run(start: Start) -> int:
    """Open the window and return the exit code when it is closed."""
    paths = data_paths(start.data_dir)
    reporter = CrashReporter(paths.crashes)
    reporter.install()
    app = make_application(sys.argv[:1])
    ends = EndSignals(app)
    ends.install()
    ends.end_requested.connect(app.quit)
    try:
        content = ContentRepository(resource("content"))
    except LeukoGuideError as error:
        kept = settings_module.load(paths.settings)[0].language
        return _content_failed(app, error, start.lang or kept)
    workstation = Workstation(app, content, paths, start)
    screen = _CrashScreen(workstation)
    reporter.crash_caught.connect(screen.show_crash)
    workstation.jobs.crash_found.connect(reporter.report)
    workstation.window.show()
    QTimer.singleShot(0, workstation, _say_ready)
    code = app.exec()
    content.close()
    ends.uninstall()
    reporter.uninstall()
    return code


def _say_ready() -> None:
    print(READY_LINE, flush=True)


def _content_failed(app: QApplication, error: LeukoGuideError, lang: str) -> int:
    """Say what is wrong with the content on the screen and on standard error."""
    from desktop.ui.dialogs.content_failed import ContentFailedDialog

    print(f"{error}\n{error.advice}", file=sys.stderr)
    theme = Theme(app, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("system", 100)
    if app.platformName() != "offscreen":
        language = Language(resource("i18n"), app)
        language.use(lang)
        ContentFailedDialog(*error_words(error)).exec()
    return error.exit_code


class _CrashScreen(QObject):
    """Shows a crash report over the window."""

    def __init__(self, workstation: Workstation) -> None:
        super().__init__(workstation)
        self._window = workstation.window

    def show_crash(self, report: str, file: str) -> None:
        """Open the dialog with the report."""
        from desktop.ui.dialogs.crash import CrashDialog

        CrashDialog(self._window, report, file).exec()
