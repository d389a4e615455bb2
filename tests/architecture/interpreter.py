"""Runs Python in an interpreter of its own, from the root: for tests of what imports do."""

from __future__ import annotations

import subprocess
import sys
import textwrap

from tests.architecture.source_tree import ROOT


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """Run the code with warnings as errors, at most 90 seconds; returns exit code and output."""
    command = [sys.executable, "-W", "error", "-X", "faulthandler", "-c", textwrap.dedent(code)]
    return subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=90
    )
