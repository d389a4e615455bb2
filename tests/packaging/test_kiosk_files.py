"""The kiosk's session files agree with the program: commands, exit codes, folders, no key left."""

from __future__ import annotations

import configparser
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from desktop import cli
from desktop.app.kiosk_asks import EXIT_STAFF as ASKED
from desktop.supervisor import EXIT_STAFF, SILENT_SECONDS

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "kiosk"
UNITS = sorted((FOLDER / "linux").glob("*.service"))


def unit(file: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment]
    parser.read_string(file.read_text(encoding="utf-8"))
    return parser


def test_one_exit_code_means_staff() -> None:
    assert ASKED == EXIT_STAFF


@pytest.mark.parametrize("file", UNITS, ids=lambda f: f.stem)
def test_a_unit_starts_the_supervisor_and_leaves_staff_alone(file: Path) -> None:
    service = unit(file)["Service"]
    assert service["RestartPreventExitStatus"] == str(EXIT_STAFF)
    assert service["Restart"] == "always"
    assert float(service["WatchdogSec"]) > 10
    assert service["User"] == "leukoguide-kiosk"
    assert service["ProtectHome"] == "read-only"
    words = service["ExecStart"]
    if "x11-session" in words:
        words = (FOLDER / "linux" / "x11-session").read_text(encoding="utf-8")
    command = re.search(r"leukoguide (--data-dir \S+ kiosk run)", words)
    assert command
    options = cli.parser().parse_args(command[1].split())
    assert (options.command, options.action) == ("kiosk", "run")


def test_the_window_manager_of_the_session_has_no_key_and_no_menu() -> None:
    tree = ET.parse(FOLDER / "linux" / "openbox-rc.xml")  # our own file
    names = {element.tag.rpartition("}")[2] for element in tree.iter()}
    assert not names & {"keybind", "mousebind", "action", "file"}
    assert {"keyboard", "mouse"} <= names, "an absent part would mean the usual keys"


def test_the_shell_of_windows_starts_again_unless_staff_close_it() -> None:
    text = (FOLDER / "windows" / "ShellLauncher.xml").read_text(encoding="utf-8")
    root = ET.fromstring(text.encode())
    actions = [e for e in root.iter() if e.tag.endswith("DefaultAction")]
    assert [e.get("Action") for e in actions] == ["RestartShell"]
    codes = [e for e in root.iter() if e.tag.endswith("ReturnCodeAction")]
    assert [e.get("ReturnCode") for e in codes] == [str(EXIT_STAFF)]
    assert "kiosk run" in text


def test_the_readme_names_every_file_and_says_what_is_true() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    files = [f.name for f in FOLDER.rglob("*") if f.is_file() and f.name != "README.md"]
    assert [name for name in files if name not in text] == []
    assert SILENT_SECONDS == 2
    assert "silent for two seconds" in text
