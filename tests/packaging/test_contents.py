"""What goes into the bundle: every name on the lists exists, nothing that we import is left out."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from pyinstaller import contents
from tests.architecture.source_tree import ROOT, assert_no_place, imports_of, shipping_files

RESOURCES = ROOT / "resources"


def wheel() -> Path:
    import PySide6

    return Path(PySide6.__file__).parent


@pytest.mark.skipif(sys.platform != "linux", reason="the lists are those of Linux")
def test_every_plugin_and_binding_on_the_lists_is_in_the_wheel() -> None:
    wanted = [wheel() / "Qt" / "plugins" / name for name in contents.PLUGINS]
    wanted += [wheel() / f"{name}.abi3.so" for name in contents.BINDINGS]
    assert [str(file) for file in wanted if not file.exists()] == []


def test_every_module_of_qt_that_we_import_is_on_the_list() -> None:
    used = {
        item.module.split(".")[1]
        for file in shipping_files()
        for item in imports_of(file)
        if item.module.startswith("PySide6.")
    }
    assert used <= set(contents.BINDINGS)


@pytest.mark.skipif(sys.platform != "linux", reason="PyInstaller makes the bundle of Linux")
@pytest.mark.parametrize("module", ["inspect", "PySide6"])
def test_no_hook_of_pyinstaller_runs_at_each_start(module: str) -> None:
    """They read what main.py and desktop/cli.py take care not to read."""
    import PyInstaller

    table = Path(PyInstaller.__file__).parent / "hooks" / "rthooks.dat"
    hooks = {Path(name).stem for name in ast.literal_eval(table.read_text("utf-8"))[module]}
    assert hooks <= set(contents.UNWANTED_RUNTIME_HOOKS)


def test_nothing_that_we_import_is_left_out() -> None:
    def is_excluded(name: str) -> bool:
        return any(name == out or name.startswith(f"{out}.") for out in contents.EXCLUDED_MODULES)

    assert_no_place(
        file.at(item.node, f"imports {item.full_name}")
        for file in shipping_files()
        if not file.path.startswith("db/build/")
        for item in imports_of(file)
        if is_excluded(item.module) or is_excluded(item.full_name)
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the lists are those of Linux")
def test_the_compiled_modules_of_what_we_import_ship() -> None:
    """Of every package beside the standard library and Qt, which has a list of its own."""
    used = {
        item.module.partition(".")[0]
        for file in shipping_files()
        if not file.path.startswith("db/build/")
        for item in imports_of(file)
    } - set(sys.stdlib_module_names)
    folder = wheel().parent
    compiled = [
        file.relative_to(folder).as_posix()
        for name in sorted(used - {"db", "desktop", "PySide6"})
        for file in (folder / name).glob("*.so")
        if not contents.is_library(file.relative_to(folder).as_posix())
    ]
    assert "msgspec/_core" in {name.partition(".")[0] for name in compiled}
    assert [name for name in compiled if not contents.is_wanted(name)] == []


def test_every_folder_of_resources_ships() -> None:
    there = {path.name for path in RESOURCES.iterdir() if path.is_dir()}
    assert there <= set(contents.RESOURCE_FOLDERS)
    assert [path.name for path in RESOURCES.iterdir() if path.is_file()] == []


@pytest.mark.parametrize("name", ["a.sqlite-journal", ".hidden", "leukoguide_es.ts"])
def test_what_is_not_for_the_clinic_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    (tmp_path / "icon.svg").touch()
    assert not contents.ships(tmp_path / name)
    assert contents.ships(tmp_path / "icon.svg")


def test_without_content_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="the content is not built: run `make content`"):
        contents.resource_files(tmp_path)


def test_resources_keep_their_folders(tmp_path: Path) -> None:
    for name in ("content/leukoguide.sqlite", "content/leukoguide.sqlite-wal", "icons/x/a.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [(Path(file).name, folder) for file, folder in contents.resource_files(tmp_path)]
    assert found == [("leukoguide.sqlite", "resources/content"), ("a.svg", "resources/icons/x")]


def test_the_languages_are_those_of_the_sheets() -> None:
    assert contents.languages(RESOURCES) == ["en", "es"]


ENTRIES = [
    ("PySide6/QtWidgets.abi3.so", "widgets", "EXTENSION"),
    ("PySide6/QtNetwork.abi3.so", "network", "EXTENSION"),
    ("PySide6/Qt/lib/libQt6Widgets.so.6", "qtwidgets", "BINARY"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "qtcore", "BINARY"),
    ("PySide6/Qt/lib/libQt6Network.so.6", "qtnetwork", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
    ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "tls", "BINARY"),
    ("typst/_typst.abi3.so", "typst", "EXTENSION"),
    ("libpython3.11.so.1.0", "python", "BINARY"),
    ("libgtk-3.so.0", "gtk3", "BINARY"),
    ("libssl.so.3", "ssl", "BINARY"),
    ("libxcb-cursor.so.0", "cursor", "BINARY"),
    ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ("python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", "json", "EXTENSION"),
    ("python3.11/lib-dynload/_codecs_jp.cpython-311-x86_64-linux-gnu.so", "jp", "EXTENSION"),
]
NEEDS = {
    "widgets": ["libQt6Widgets.so.6", "libc.so.6"],
    "qtwidgets": ["libQt6Core.so.6"],
    "network": ["libQt6Network.so.6"],
}


def test_libraries_go_along_where_they_are_needed_and_only_there() -> None:
    chosen = contents.select_binaries(ENTRIES, lambda file: NEEDS.get(file, []))
    assert [name for name, _, _ in chosen] == [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/QtWidgets.abi3.so",
        "libpython3.11.so.1.0",
        "libxcb-cursor.so.0",
        "python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
        "typst/_typst.abi3.so",
    ]
