"""From the arguments to the kiosk's window and its exit code. Reads top to bottom."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from db.errors import LeukoGuideError
from db.repository import ContentRepository
from db.site.repository import SiteRepository
from desktop import READY_LINE
from desktop.app.application import make_application, tell
from desktop.app.kiosk import Kiosk, Surroundings
from desktop.app.kiosk_clinic import Clinic, SiteClinic
from desktop.app.kiosk_printing import KioskTools
from desktop.app.kiosk_shift import Shift
from desktop.app.kiosk_standby import called, stamp
from desktop.core.paths import data_paths, resource
from desktop.core.policy import LoadedPolicy
from desktop.printing.apart import system_printers
from desktop.services.clinic_site import ClinicSite
from desktop.services.crash_reporter import EXIT_UNCAUGHT, CrashReporter
from desktop.services.end_signals import EndSignals
from desktop.services.heartbeat import Heartbeat
from desktop.services.speech import find_voice
from desktop.supervisor import EXIT_STALE
from desktop.ui.kiosk.sorry import SorryWindow
from desktop.ui.theme import Theme

EXIT_BUG = 70
log = logging.getLogger("leukoguide")


class KioskStart(Struct, frozen=True):
    """How the kiosk was started. `beats` when a supervisor listens on standard output.

    With `standby` it is made, and shown when a line comes on standard input.
    """

    policy: LoadedPolicy
    data_dir: Path | None = None
    beats: bool = False
    standby: bool = False

    def made_from(self) -> tuple[Path, ...]:
        """Return the files that decide what is shown."""
        content = [resource("content") / name for name in ("leukoguide.sqlite", "manifest.json")]
        rules = [self.policy.file] if self.policy.file is not None else []
        return (*rules, *content, Path(__file__), Path(sys.executable))


def surroundings(clinic: Clinic) -> Surroundings:
    """Return the real printer, voice and clocks."""
    tools = KioskTools(resource("handouts"), resource("fonts"), system_printers())
    return Surroundings(tools, find_voice(), clinic=clinic)


def run(start: KioskStart) -> int:
    """Cover the screens and return the exit code at the end."""
    paths, before = data_paths(start.data_dir), stamp(start.made_from())
    reporter = CrashReporter(paths.crashes)
    if not start.standby:  # the window that is there reports into the same files
        reporter.install()
    app = make_application(sys.argv[:1])
    ends = EndSignals(app)
    pulse = _Pulse(app, start.beats)
    ends.end_requested.connect(pulse.end)
    reporter.crash_caught.connect(pulse.crashed)
    try:
        Theme.register_fonts()
        content = ContentRepository(resource("content"))
        site = ClinicSite(
            app, SiteRepository(paths.folder), content, resource("handouts"), start.policy.policy
        )
        kiosk = Kiosk(app, content, start.policy, surroundings(SiteClinic(site)))
    except LeukoGuideError as error:
        print(f"{error}\n{error.advice}", file=sys.stderr)
        ends.install()
        return sorry(app, error.exit_code)
    except Exception as error:  # people wait before the screen, whatever it is
        if start.standby:
            raise  # one that nobody sees ends; the supervisor makes no other
        reporter.report(error)
        ends.install()
        return sorry(app, EXIT_UNCAUGHT)
    kiosk.jobs.crash_found.connect(reporter.report)
    if start.standby:
        kiosk.prepare()
        if not called() or stamp(start.made_from()) != before:
            site.close()
            content.close()
            return EXIT_STALE
        reporter.install()
    ends.install()
    if start.beats:
        Shift(kiosk).ended.connect(kiosk.leave)
    kiosk.start()
    QTimer.singleShot(0, pulse, pulse.start)
    code = app.exec()
    pulse.stop()
    kiosk.stop()
    site.close()
    content.close()
    ends.uninstall()
    reporter.uninstall()
    return code


def run_sorry() -> int:
    """Show "ask the desk" without any content; for a kiosk that keeps crashing."""
    app = make_application(sys.argv[:1])
    ends = EndSignals(app)
    ends.install()
    pulse = _Pulse(app, beats=False)
    ends.end_requested.connect(pulse.end)
    code = sorry(app, 0)
    ends.uninstall()
    return code


def sorry(app: QApplication, code: int) -> int:
    """Cover the screens with the plain page until the system ends it; return `code`."""
    app.setQuitOnLastWindowClosed(False)
    try:
        Theme.register_fonts()
        theme = Theme(app, resource("theme/tokens.toml"), resource("theme/kiosk.qss"))
        theme.apply("light", 200)
    except (OSError, ValueError, KeyError, RuntimeError) as error:  # the page matters, not its look
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        Theme.apply_plain(app)
    window = SorryWindow()
    window.watch_screens(app)
    tell(READY_LINE)
    app.exec()
    window.stop_watching(app)
    window.leave()
    return code


class _Pulse(QObject):
    """Says that the kiosk is there, and ends it when it is not well."""

    def __init__(self, app: QApplication, beats: bool) -> None:
        super().__init__(app)
        self._app = app
        self._heart = Heartbeat(self) if beats and sys.stdout is not None else None
        if self._heart is not None:
            self._heart.listener_gone.connect(self.end)

    def start(self) -> None:
        """Say that the window is there, and go on saying so."""
        tell(READY_LINE)
        if self._heart is not None:
            self._heart.start()

    def stop(self) -> None:
        """Be still."""
        if self._heart is not None:
            self._heart.stop()

    def end(self) -> None:
        """End because the system wants it. Not by quit(), which asks the window, and it refuses."""
        self._app.exit(0)

    def crashed(self, report: str, file: str) -> None:
        """End at once: a window in an unknown state must not stay; the session starts a new one."""
        self._app.exit(EXIT_BUG)
