"""Runs the speaking page and the small screen reader in one desktop session, and ends both.

Run as a module inside `dbus-run-session`; prints what the screen reader printed.

    python -m tests.helpers.atspi_session READER_PYTHON FOCUS_NAME PRESS_NAME
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.helpers.speaking_page import TITLE

CLIENT = Path(__file__).with_name("atspi_client.py")
PATIENCE_S = 90


def main(reader: str, focus: str, press: str) -> int:
    """Return the exit code of the screen reader, or that of the page if it died."""
    with subprocess.Popen([sys.executable, "-X", "faulthandler", "-m",
                           "tests.helpers.speaking_page"]) as page:  # fmt: skip
        try:
            read = subprocess.run(
                [reader, "-W", "ignore", str(CLIENT), TITLE, focus, press],
                timeout=PATIENCE_S, check=False,
            )  # fmt: skip
            died = page.poll()
        finally:
            page.terminate()
    return read.returncode if died is None else 100 + abs(died)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
