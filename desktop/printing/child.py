"""The process that talks to the printers for PrinterApart: one question, one line of JSON, the end.

Started by this program only (desktop/cli.py).
"""

from __future__ import annotations

import json
import signal
import sys

from PySide6.QtGui import QGuiApplication

from desktop.core.errors import NoPrinterError, PrintingFailedError
from desktop.printing.apart import LIST, unpacked
from desktop.printing.printer import QtPrinterPort

MOST_SECONDS = 3600  # an orphan that waits for a scheduler for ever would be one process more a day


def run(action: str) -> int:
    """Answer on standard output, and return the exit code."""
    if hasattr(signal, "alarm"):
        signal.alarm(MOST_SECONDS)  # ends the process wherever it is, as no Python code could
    app = QGuiApplication(["leukoguide"])
    port = QtPrinterPort()
    answer: dict[str, object] = {}
    if action == LIST:
        answer["printers"] = port.printers()
    else:
        job, printer = unpacked(sys.stdin.buffer.read())
        try:
            port.print_pages(job, printer)
        except (NoPrinterError, PrintingFailedError) as error:
            answer = {"error": type(error).__name__, "detail": error.detail}
    print(json.dumps(answer), flush=True)
    del app
    return 0
