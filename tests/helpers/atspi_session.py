"""Runs a program and a small screen reader in one desktop session, and ends both.

Run as a module inside `dbus-run-session`; prints what the screen reader printed.

    python -m tests.helpers.atspi_session READER_PYTHON PROGRAM READER WORDS...

PROGRAM is a module and READER a script, both of tests/helpers.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PATIENCE_S = 150


def main(python: str, program: str, reader: str, *words: str) -> int:
    """Return the exit code of the screen reader, or that of the program if it died."""
    with subprocess.Popen([sys.executable, "-X", "faulthandler", "-m",
                           f"tests.helpers.{program}"]) as page:  # fmt: skip
        try:
            read = subprocess.run(
                [python, "-W", "ignore", str(HERE / reader), *words],
                timeout=PATIENCE_S, check=False,
            )  # fmt: skip
            died = page.poll()
        finally:
            page.terminate()
    return read.returncode if died is None else 100 + abs(died)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
