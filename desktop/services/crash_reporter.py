"""Our own bugs: caught wherever they happen, written to a report file, shown once.

An exception in a PySide6 slot does not stop the program by itself, so the hooks are needed. A
report holds versions and the traceback, never what was read, typed or ticked.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from desktop import __version__

EXIT_UNCAUGHT = 1  # as Python ends after an error that nobody caught
MAX_QT_LINES = 20
KEEP_REPORTS = 10
STAMP = "%Y%m%d-%H%M%S-%f"
log = logging.getLogger("leukoguide")


class CrashReporter(QObject):
    """Catches exceptions of every thread and of Qt's slots.

    Signals:
        crash_caught(str, str): the report's text and the path of its file ("" when not written);
            sent once per traceback, on the thread of this object.
    """

    crash_caught = Signal(str, str)

    def __init__(self, folder: Path) -> None:
        """Write reports into `folder`, made when the first one comes."""
        super().__init__()
        self._folder = folder
        self._seen: set[str] = set()
        self._busy = False
        self._qt_lines = 0
        self._native: IO[str] | None = None
        self._before: tuple[Any, Any, Any] | None = None

    def install(self) -> None:
        """Start catching."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._caught_unraisable
        qInstallMessageHandler(self._qt_message)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            native = self._folder / "native.log"
            self._keep(native)
            self._native = native.open("w", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            faulthandler.enable()

    def _keep(self, native: Path) -> None:
        """Make a report of what the last run wrote when it ended below Python, if it did."""
        if native.exists() and native.stat().st_size:
            ended = datetime.fromtimestamp(native.stat().st_mtime, UTC)
            native.replace(self._folder / f"crash-{ended:{STAMP}}-native.txt")
            self._drop_old()

    def uninstall(self) -> None:
        """Stop catching and put back what was there."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._native is not None:
            self._native.close()
            self._native = None

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _caught_unraisable(self, args: Any) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def report(self, error: BaseException) -> str:
        """Write and announce one exception; the same traceback a second time is only logged.

        Returns the path of the report, "" when there is none.
        """
        lines = traceback.format_exception(error)
        key = "".join(lines[:-1]) or "".join(lines)
        log.error("internal error: %s", lines[-1].strip())
        if key in self._seen or self._busy:
            return ""
        self._seen.add(key)
        self._busy = True
        try:
            text = self._text("".join(lines))
            file = self._write(text)
            self.crash_caught.emit(text, file)
        finally:
            self._busy = False
        return file

    @staticmethod
    def _text(trace: str) -> str:
        return (
            f"LeukoGuide {__version__}\nPython {platform.python_version()}, "
            f"Qt {qVersion()}, {platform.platform()}\n\n{trace}"
        )

    def _write(self, text: str) -> str:
        file = self._folder / f"crash-{datetime.now(UTC):{STAMP}}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            self._drop_old()
        except OSError:
            return ""
        return str(file)

    def _drop_old(self) -> None:
        for old in sorted(self._folder.glob("crash-*.txt"))[:-KEEP_REPORTS]:
            old.unlink(missing_ok=True)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Log what Qt says, at most 20 lines, so that a flood cannot fill the disk."""
        self._qt_lines += 1
        if self._qt_lines <= MAX_QT_LINES:
            serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
            log.log(logging.ERROR if serious else logging.INFO, "Qt: %s", text)
