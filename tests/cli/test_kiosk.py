"""`kiosk set-pin`, and what opens when the policy is broken: never the workstation."""

from __future__ import annotations

import argparse
import io
import re
from pathlib import Path

import pytest

from desktop import cli, cli_kiosk
from desktop.core import pin, policy
from desktop.core.paths import program_command


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines) + "\n"))


def test_the_printed_lines_are_a_policy_that_lets_staff_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "271828", "271828")
    assert cli.main(["kiosk", "set-pin"]) == 0
    shown = capsys.readouterr()
    lines = shown.out.partition("\n\n")[2]
    loaded, problems = policy.parse(lines.encode())
    assert problems == ()
    assert "271828" not in shown.out + shown.err
    code = re.sub(r"\D", "", shown.err.rpartition(":")[2])
    guard = pin.PinGuard(loaded.staff.pin, loaded.staff.recovery_code)
    assert guard.attempt("271828", 0) is pin.Outcome.RIGHT
    assert guard.attempt(code, 0) is pin.Outcome.RIGHT


@pytest.mark.parametrize(
    ("lines", "reason"),
    [(("12", "12"), "6 to 12 digits"), (("111111", "111111"), "guessed at once"),
     (("271828", "271829"), "not the same")],
)  # fmt: skip
def test_no_pin_is_set(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    lines: tuple[str, str], reason: str,
) -> None:  # fmt: skip
    typed(monkeypatch, *lines)
    assert cli.main(["kiosk", "set-pin"]) == 2
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "arguments", "opens"),
    [
        ("kiosk = true\n", [], "kiosk"),
        ("kiosk = true\nnonsense = 1\n", [], "kiosk"),
        ("kiosk = tru\nkiosk = true\n", [], "kiosk"),
        ("kiosk = True\n", [], "kiosk"),
        ("theme = \n", [], "kiosk"),
        (None, [], "kiosk"),
        ("nonsense = 1\n", ["--kiosk"], "kiosk"),
        ("", ["--kiosk"], "kiosk"),
        ("", [], "workstation"),
    ],
)
def test_a_kiosk_never_opens_the_workstation(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    text: str | None,
    arguments: list[str],
    opens: str,
) -> None:
    file = tmp_path / "policy.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    opened: list[str] = []

    def kiosk(options: argparse.Namespace, **_: object) -> int:
        opened.append("kiosk")
        return 0

    monkeypatch.setattr(cli_kiosk, "open_window", kiosk)
    monkeypatch.setattr("desktop.app.start.run", lambda *_: opened.append("workstation") or 0)
    cli.main(["--policy", str(file), *arguments])
    assert opened == [opens]


def test_the_supervisor_starts_this_program() -> None:
    assert program_command()[-1].endswith("main.py")
