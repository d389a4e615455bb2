"""packaging/dev: what `make setup` decides, and the lock file it installs."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The parts of Qt that LeukoGuide uses; each must find all its libraries once `make setup` has run.
QT_FILES = (
    *("QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.abi3.so", "QtSvgWidgets.abi3.so"),
    "QtPrintSupport.abi3.so",
    *(f"Qt/plugins/platforms/libq{name}.so" for name in ("xcb", "wayland", "offscreen")),
    "Qt/plugins/printsupport/libcupsprintersupport.so",
    "Qt/plugins/iconengines/libqsvgicon.so",
)


def load(name: str) -> ModuleType:
    """Load packaging/dev/NAME.py by its path; packaging is deliberately not a package."""
    spec = importlib.util.spec_from_file_location(f"dev_{name}", ROOT / f"packaging/dev/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def setup() -> ModuleType:
    return load("setup")


@pytest.fixture
def commands(setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """Return the list into which `run` writes instead of starting anything; the lock is small."""
    started: list[list[str]] = []

    def note(command: Sequence[str]) -> None:
        started.append(list(command))

    monkeypatch.setattr(setup, "run", note)
    monkeypatch.setattr(setup, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(setup, "LOCK", tmp_path / "requirements.lock")
    (tmp_path / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    return started


def without_root(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that this account may not install packages."""
    monkeypatch.setattr(setup, "root_prefix", lambda: None)


def test_an_old_python_is_named(setup: ModuleType) -> None:
    with pytest.raises(setup.SetupError) as problem:
        setup.require_python((3, 10))
    assert str(problem.value) == "LeukoGuide needs Python 3.11 or newer; python3 here is 3.10."
    assert problem.value.code == 2


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_new_python_is_fine(setup: ModuleType, version: tuple[int, int]) -> None:
    setup.require_python(version)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")
def test_a_missing_display_is_said_in_one_line(setup: ModuleType) -> None:
    with pytest.raises(setup.SetupError, match="there is no display here") as problem:
        setup.require_display({"DISPLAY": "", "HOME": "x"})
    assert "\n" not in str(problem.value)
    assert problem.value.code == 2


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_of_any_kind_is_enough(setup: ModuleType, name: str) -> None:
    setup.require_display({name: "x"})


def test_without_rights_one_line_to_paste(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, commands: list[list[str]]
) -> None:
    without_root(setup, monkeypatch)
    monkeypatch.setattr(shutil, "which", {"sudo": "sudo", "apt-get": "apt-get"}.get)
    monkeypatch.setattr(setup, "loads", lambda soname: soname != "libEGL.so.1")
    with pytest.raises(setup.SetupError) as problem:
        setup.require_packages()
    line = str(problem.value).splitlines()[-1]
    assert line == (
        "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libegl1'"
    )
    assert problem.value.code == 2
    assert commands == []


def test_where_there_is_no_sudo_the_line_asks_su(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", {}.get)
    assert setup.line_to_paste(["a", "b"]).startswith("su -c 'apt-get update && apt-get install ")


def test_where_there_is_no_apt_the_libraries_are_named(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", {}.get)
    monkeypatch.setattr(setup, "loads", lambda soname: not soname.startswith("libxcb-cursor"))
    with pytest.raises(setup.SetupError) as problem:
        setup.require_packages()
    assert str(problem.value) == (
        "Please install what provides libxcb-cursor.so.0; then run this again."
    )


def test_the_same_lock_file_is_installed_once(
    setup: ModuleType, commands: list[list[str]], tmp_path: Path
) -> None:
    setup.install_dependencies()
    setup.install_dependencies()
    installs = [command for command in commands if "--require-hashes" in command]
    assert len(installs) == 1
    (tmp_path / "requirements.lock").write_text("a==2\n", encoding="utf-8")
    setup.install_dependencies()
    digest = hashlib.sha256(b"a==2\n").hexdigest()
    assert (tmp_path / "stamp").read_text(encoding="ascii") == digest


def test_a_failed_program_is_shown_with_its_last_lines(setup: ModuleType) -> None:
    command = [sys.executable, "-c", "print('why it failed'); raise SystemExit(3)"]
    with pytest.raises(
        setup.SetupError, match=r"why it failed\nThis failed \(exit 3\): "
    ) as problem:
        setup.run(command)
    assert problem.value.code == 1


@pytest.mark.skipif(shutil.which("ldd") is None, reason="needs ldd")
@pytest.mark.parametrize("name", QT_FILES)
def test_every_part_of_qt_finds_its_libraries(name: str) -> None:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    library = Path(spec.origin).parent / name
    told = subprocess.run(["ldd", str(library)], check=True, capture_output=True, text=True).stdout
    assert [line.split()[0] for line in told.splitlines() if "not found" in line] == []


# ------------------------------------------------------------------------------------ the lock file


def locked() -> dict[str, str]:
    """Return the lock file's text for each package, by its name in lower case with dashes."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"(?m)^#.*\n", "", text))
    return {block.partition("==")[0].lower(): block for block in blocks if "==" in block}


def test_every_locked_package_has_a_hash() -> None:
    assert [name for name, block in locked().items() if "--hash=sha256:" not in block] == []


def test_the_lock_file_names_no_address_and_no_option() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "://" in line or line.startswith(("-", "/"))] == []


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    names = {re.split(r"[\[<>=]", text)[0].lower() for group in groups for text in group}
    assert names - set(locked()) == set()


def test_lock_drops_what_names_this_machine() -> None:
    text = "# Made\n--index-something x\n--find y\na==1 \\\n    --hash=sha256:0\n# https" + "://z\n"
    assert load("lock").without_addresses(text) == "# Made\na==1 \\\n    --hash=sha256:0\n"


def test_only_ci_gets_what_listening_needs(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []

    def note(command: list[str], **_: object) -> None:
        started.append(command)

    monkeypatch.setattr(setup.sys, "platform", "linux")
    monkeypatch.setattr(setup.subprocess, "run", note)
    monkeypatch.setattr(setup, "root_prefix", list)
    monkeypatch.setattr(setup.shutil, "which", {"apt-get": "apt-get"}.get)
    setup.add_listening({})
    assert started == []
    setup.add_listening({"CI": "1"})
    assert [command[4] for command in started] == ["update", "install"]
    assert set(setup.LISTENING) <= set(started[1])
