"""Runs a program of the tests under a real AT-SPI session and returns what a screen reader heard.

The reader is a script for whatever Python has `gi` with Atspi; where a part of such a session is
missing, the test is skipped and says which.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 170


@cache
def reading_python() -> str:
    """Return a Python that has `gi` with Atspi, or ""."""
    test = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    system = shutil.which("python3", path=os.defpath)
    for python in (sys.executable, system):
        if (
            python
            and not subprocess.run(
                [python, "-c", test], capture_output=True, check=False
            ).returncode
        ):
            return python
    return ""


def missing() -> list[str]:
    """Return what is not there for a session with an accessibility bus."""
    if sys.platform != "linux":
        return ["Linux"]
    programs = [name for name in ("xvfb-run", "dbus-run-session") if not shutil.which(name)]
    service = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
    bus = [] if service.exists() else ["at-spi2-core"]
    return programs + bus + ([] if reading_python() else ["python3-gi with gir1.2-atspi-2.0"])


def listen(program: str, reader: str, *words: str) -> dict[str, Any]:
    """Return what the script `reader` printed about the module `program`, both of tests.helpers.

    `words` are handed to the reader. Skips the test where there can be no session.
    """
    lacking = missing()
    if lacking:
        pytest.skip(f"no AT-SPI session here: {', '.join(lacking)} missing")
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    done = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, "-m",
         "tests.helpers.atspi_session", reading_python(), program, reader, *words],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])
