"""LeukoGuide as `main.py` starts it, with an empty folder of its own. A script; see probe.py."""

from __future__ import annotations

import gc
import sys
import tempfile
from pathlib import Path

import main as started_by  # noqa: F401  what it does, and reads with desktop/cli.py, before
from db.connection import FileCheck
from desktop.core.paths import data_paths, resource


def main() -> int:
    check = FileCheck(resource("content"))  # before Qt is read, as desktop/cli.py does
    gc.disable()  # so does this
    from db.repository import ContentRepository
    from desktop.app.application import make_application
    from desktop.app.workstation import Start, Workstation
    from desktop.ui.theme import Theme
    from tests.benchmarks.probe import Probe

    app = make_application(sys.argv[:1])
    Theme.register_fonts()
    if "no-caret" in sys.argv:
        app.setCursorFlashTime(0)
    content = ContentRepository(resource("content"), check)
    with tempfile.TemporaryDirectory() as folder:
        workstation = Workstation(app, content, data_paths(Path(folder)), Start())
        window = workstation.window
        probe = Probe(window, window.list_pane.view.viewport())
        window.painted.connect(probe.say_painted)  # before what follows, as start.py says "ready"
        window.painted.connect(workstation.prepare)
        window.show()
        code = app.exec()
        window.close()
    content.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
