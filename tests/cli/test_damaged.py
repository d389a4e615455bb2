"""An installation with a part missing: plain words in a window, what was kept, what to do next."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_content_faults import copy_program

PATIENCE_S = 60
SORRY = "Please ask at the desk"
# Runs the program and says what stands in its windows instead of waiting for somebody.
LOOK = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from desktop.app import not_started, kiosk_start, application

def look():
    words = [[label.text() for label in window.findChildren(QLabel) if label.text()]
             for window in QApplication.topLevelWidgets() if window.isVisible()]
    print(json.dumps(words), flush=True)
    QApplication.exit(0)
    for window in QApplication.topLevelWidgets():
        window.close()

def bare(arguments):
    app = make(arguments)
    app.platformName = lambda: "a screen"
    QTimer.singleShot(1500, app, look)
    return app

from desktop.app import start
make = application.make_application
start.make_application = kiosk_start.make_application = bare
from desktop.cli import main
sys.exit(main(sys.argv[1:]))
"""


def no_theme(resources: Path) -> None:
    (resources / "theme" / "tokens.toml").unlink()


def torn_theme(resources: Path) -> None:
    (resources / "theme" / "tokens.toml").write_bytes(b"[light\n")


def no_style(resources: Path) -> None:
    for name in ("app.qss", "kiosk.qss"):
        (resources / "theme" / name).unlink()


def torn_font(resources: Path) -> None:
    (resources / "fonts" / "LeukoGuideSans-Regular.ttf").write_bytes(b"no font")


def no_icons(resources: Path) -> None:
    shutil.rmtree(resources / "icons")


Spoil = Callable[[Path], None]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program, whole; each test spoils a copy of its resources."""
    return copy_program(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def spoiled(program: Path, tmp_path: Path) -> Callable[[Spoil], Path]:
    """Return a function that makes a spoiled copy and returns its folder."""

    def make(spoil: Spoil) -> Path:
        copy = tmp_path / "program"
        shutil.copytree(program, copy)
        spoil(copy / "resources")
        return copy

    return make


def looked(folder: Path, *arguments: str) -> tuple[int, list[list[str]], str]:
    """Return exit code, the words in each window, and standard error."""
    answer = subprocess.run(
        [sys.executable, "-c", LOOK, *arguments], cwd=folder, capture_output=True, text=True,
        timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    lines = [line for line in answer.stdout.splitlines() if line.startswith("[")]
    return answer.returncode, json.loads(lines[-1]) if lines else [], answer.stderr


@pytest.mark.parametrize(
    ("spoil", "named"),
    [(no_theme, "tokens.toml: there is no such file"), (torn_theme, "TOMLDecodeError"),
     (no_style, "app.qss: there is no such file"), (torn_font, "LeukoGuideSans-Regular.ttf"),
     (no_icons, ".svg: there is no such file")],
)  # fmt: skip
def test_the_window_says_what_is_missing_and_what_to_do(
    spoiled: Callable[[Spoil], Path], tmp_path: Path, spoil: Spoil, named: str
) -> None:
    code, windows, error = looked(spoiled(spoil), "--data-dir", str(tmp_path / "data"))
    assert code == 1
    assert len(windows) == 1
    words = "\n".join(windows[0])
    assert words.startswith("LeukoGuide could not start")
    assert named in words
    assert "Nothing was changed; the clinic's own data and your choices are as they were." in words
    assert "Install LeukoGuide again." in words
    assert "LeukoGuide could not start" in error
    (report,) = (tmp_path / "data" / "crashes").glob("crash-*.txt")
    assert str(report) in words


@pytest.mark.parametrize("spoil", [no_theme, no_style, torn_font])
@pytest.mark.parametrize("command", [["--kiosk"], ["kiosk", "out-of-order"]])
def test_the_kiosk_sends_people_to_the_desk(
    spoiled: Callable[[Spoil], Path], tmp_path: Path, spoil: Spoil, command: list[str]
) -> None:
    code, windows, _ = looked(spoiled(spoil), "--data-dir", str(tmp_path / "data"), *command)
    assert code == (1 if command == ["--kiosk"] else 0)
    assert any(SORRY in words for words in windows), windows


def test_a_window_that_stands_by_shows_nothing(
    spoiled: Callable[[Spoil], Path], tmp_path: Path
) -> None:
    folder = spoiled(no_theme)
    command = ["--data-dir", str(tmp_path / "data"), "kiosk", "window", "--standby"]
    code, windows, _ = looked(folder, *command)
    assert (code, windows) == (1, [])
