"""What is shown where the window cannot be built: a part of the installation is missing or damaged.

Needs nothing of resources/ itself; only Qt.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from db.errors import LeukoGuideError
from desktop.core.paths import resource
from desktop.services.crash_reporter import EXIT_UNCAUGHT
from desktop.ui.language import Language
from desktop.ui.wording import error_words, reason_words, said

NOT_STARTED = "LeukoGuide could not start"
MISSING = "A part of LeukoGuide is missing or damaged: {0}"
NEXT = (
    "Nothing was changed; the clinic's own data and your choices are as they were. Install "
    "LeukoGuide again. If it still does not start, give the report to the person who looks after "
    "this computer."
)
REPORT = "Report: {0}"


def tell_not_started(app: QApplication, error: Exception, report: str, lang: str) -> int:
    """Say on standard error and, where somebody looks, in a plain window why nothing opens.

    `report` is the file of the report, "" for none. Returns the exit code.
    """
    gc.enable()  # see cli.py
    Language(resource("i18n"), app).use(lang)
    box = made_box(error, report)
    print(f"{box.text()}\n{box.informativeText()}", file=sys.stderr)
    if app.platformName() != "offscreen":
        box.exec()
    box.deleteLater()
    return error.exit_code if isinstance(error, LeukoGuideError) else EXIT_UNCAUGHT


def made_box(error: Exception, report: str) -> QMessageBox:
    """Return the window: what happened, what was kept, what to do next; in plain text."""
    box = QMessageBox()
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("LeukoGuide")
    box.setText(f"{said(NOT_STARTED)}\n\n{said(MISSING).format(_what(error))}")
    told = f"\n\n{said(REPORT).format(report)}" if report else ""
    box.setInformativeText(said(NEXT) + told)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.addButton(QPushButton(said("Close"), box), QMessageBox.ButtonRole.AcceptRole)
    return box


def _what(error: Exception) -> str:
    if isinstance(error, LeukoGuideError):
        return " ".join(error_words(error))
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {reason_words(error)}"
    return f"{type(error).__name__}: {error}"
