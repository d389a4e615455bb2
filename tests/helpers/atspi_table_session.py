"""Runs the speaking table and its reader in one desktop session, and ends both.

python -m tests.helpers.atspi_table_session READER_PYTHON
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CLIENT = Path(__file__).with_name("atspi_table.py")
PATIENCE_S = 90


def main(reader: str) -> int:
    """Return the exit code of the reader, or that of the window if it died."""
    module = "tests.helpers.speaking_table"
    with subprocess.Popen([sys.executable, "-X", "faulthandler", "-m", module]) as window:
        try:
            read = subprocess.run(
                [reader, "-W", "ignore", str(CLIENT), "Compare therapies"],
                timeout=PATIENCE_S, check=False,
            )  # fmt: skip
            died = window.poll()
        finally:
            window.terminate()
    return read.returncode if died is None else 100 + abs(died)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
