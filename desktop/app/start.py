"""From the arguments to an open window and its exit code. Reads top to bottom."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.connection import FileCheck
from db.errors import LeukoGuideError
from db.repository import ContentRepository
from desktop import READY_LINE
from desktop.app.application import make_application, tell
from desktop.app.workstation import Start, Workstation
from desktop.core import settings as settings_module
from desktop.core.paths import data_paths, resource
from desktop.services.crash_reporter import CrashReporter
from desktop.services.end_signals import EndSignals
from desktop.ui.language import Language
from desktop.ui.theme import Theme
from desktop.ui.wording import error_words


def run(start: Start, check: FileCheck | None = None) -> int:
    """Open the window and return the exit code when it is closed.

    `check` is that of the shipped content, begun before Qt was read.
    """
    paths = data_paths(start.data_dir)
    reporter = CrashReporter(paths.crashes)
    reporter.install()
    app = make_application(sys.argv[:1])
    ends = EndSignals(app)
    ends.install()
    end = SystemEnd(app)
    ends.end_requested.connect(end.end)
    lang = start.lang or settings_module.load(paths.settings)[0].language
    try:
        Theme.register_fonts()
        try:
            content = ContentRepository(resource("content"), check)
        except LeukoGuideError as error:
            return _content_failed(app, error, lang)
        workstation = end.workstation = Workstation(app, content, paths, start)
    except Exception as error:  # noqa: BLE001  somebody waits for a window, whatever it is
        from desktop.app.not_started import tell_not_started

        return tell_not_started(app, error, reporter.report(error), lang)
    screen = _CrashScreen(workstation)
    reporter.crash_caught.connect(screen.show_crash)
    workstation.jobs.crash_found.connect(reporter.report)
    workstation.window.painted.connect(_say_ready)
    workstation.window.painted.connect(workstation.prepare)
    workstation.window.painted.connect(workstation.late_clinic.begin)
    workstation.show()
    code = app.exec()
    content.close()
    ends.uninstall()
    reporter.uninstall()
    return code


def _say_ready() -> None:
    tell(READY_LINE)


def _content_failed(app: QApplication, error: LeukoGuideError, lang: str) -> int:
    """Say what is wrong with the content on the screen and on standard error."""
    from desktop.ui.dialogs.content_failed import ContentFailedDialog

    print(f"{error}\n{error.advice}", file=sys.stderr)
    gc.enable()
    theme = Theme(app, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("system", 100)
    if app.platformName() != "offscreen":
        language = Language(resource("i18n"), app)
        language.use(lang)
        ContentFailedDialog(*error_words(error)).exec()
    return error.exit_code


class SystemEnd(QObject):
    """Ends the program when the system wants it, whatever is open and whoever was asked."""

    def __init__(self, app: QApplication) -> None:
        """End `app`; `workstation` is set once there is one."""
        super().__init__(app)
        self._app = app
        self.workstation: Workstation | None = None

    def end(self) -> None:
        """Leave every loop: quit() would close the windows, and one that asks would stay."""
        if self.workstation is not None:
            self.workstation.end()
        self._app.exit(0)


class _CrashScreen(QObject):
    """Shows a crash report over the window."""

    def __init__(self, workstation: Workstation) -> None:
        super().__init__(workstation)
        self._window = workstation.window

    def show_crash(self, report: str, file: str) -> None:
        """Open the dialog with the report."""
        from desktop.ui.dialogs.crash import CrashDialog

        CrashDialog(self._window, report, file).exec()
