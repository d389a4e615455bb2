"""Starts LeukoGuide. Everything is decided in desktop/cli.py and put together in desktop/app."""

from __future__ import annotations

import gc
import sys

# msgspec takes this where tools of development brought it, for two names that Python has itself;
# it reads ast and inspect, a tenth of what the command line needs to start. Packages lack it.
sys.modules.setdefault("typing_extensions", None)  # pyright: ignore[reportArgumentType]

from desktop.cli import main  # noqa: E402  after the line above

if __name__ == "__main__":
    code = main(sys.argv[1:])
    if "PySide6" not in sys.modules:
        gc.freeze()  # else Python looks for circles once more; only Qt's hold what must be closed
    sys.exit(code)
