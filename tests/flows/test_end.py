"""The end of a session: nobody may be there to answer, so nothing is asked and nothing hangs."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.asked_at_the_end import ASK, READY

PATIENCE_S = 60

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the window itself")


@pytest.mark.parametrize("more", [(), (ASK,)], ids=["would ask", "has asked"])
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_no_question_holds_up_the_end(tmp_path: Path, name: str, more: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tests.helpers.asked_at_the_end", str(tmp_path), *more]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert any(READY in line for line in program.stdout), "the program ended before"
        program.send_signal(signal.Signals[name])
        try:
            _, said = program.communicate(timeout=PATIENCE_S)
        finally:
            program.kill()
    assert (program.returncode, said) == (0, "")
    assert (tmp_path / "session.toml").is_file()  # what closing keeps is kept
