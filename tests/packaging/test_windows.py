"""The Windows folder: the runtime is known by its hash, no network goes in, identities stay."""

from __future__ import annotations

import hashlib
import io
import tarfile
import uuid
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pyinstaller.contents import BINDINGS
from tests.architecture.source_tree import ROOT
from windows import contents, make_msi, make_setup, runtime, wheels

RUNTIME_FILES = [
    *("python313.dll", "python3.dll", "python313.zip", "python.exe", "LICENSE.txt", "sqlite3.dll"),
    *("_sqlite3.pyd", "_hashlib.pyd", "_socket.pyd", "_ssl.pyd", "libssl-3.dll", "libcrypto-3.dll"),
    *("_ctypes.pyd", "vcruntime140.dll", "select.pyd", "unicodedata.pyd", "_asyncio.pyd"),
]
WHEEL_FILES = [
    *("PySide6/__init__.py", "PySide6/QtCore.pyd", "PySide6/QtNetwork.pyd", "PySide6/Qt6Core.dll"),
    *("PySide6/Qt6Gui.dll", "PySide6/Qt6Network.dll", "PySide6/opengl32sw.dll", "PySide6/uic.exe"),
    *("PySide6/msvcp140.dll", "shiboken6/msvcp140.dll", "PySide6/scripts/deploy.py"),
    *("PySide6/plugins/platforms/qwindows.dll", "PySide6/plugins/tls/qschannelbackend.dll"),
    *("PySide6/translations/qtbase_es.qm", "PySide6/translations/qtbase_de.qm"),
    *("shiboken6/Shiboken.pyd", "shiboken6/__init__.py", "typst/_typst.pyd", "typst/__init__.py"),
    *("platformdirs/windows.py", "typst-0.15.0.dist-info/METADATA"),
]
LINKS = {
    "PySide6/QtCore.pyd": ["Qt6Core.dll", "MSVCP140.dll", "KERNEL32.dll"],
    "PySide6/plugins/platforms/qwindows.dll": ["Qt6Gui.dll"],
    "PySide6/Qt6Gui.dll": ["Qt6Core.dll", "opengl32sw.dll"],
}


def test_only_the_named_parts_of_the_runtime_ship() -> None:
    assert contents.runtime_files(RUNTIME_FILES, "python313") == [
        *("LICENSE.txt", "_hashlib.pyd", "_sqlite3.pyd", "libcrypto-3.dll", "python3.dll"),
        *("python313.dll", "python313.zip", "select.pyd", "sqlite3.dll", "unicodedata.pyd"),
    ]


def test_of_the_wheels_ship_modules_plugins_and_what_they_link() -> None:
    chosen = contents.wheel_files(WHEEL_FILES, lambda name: LINKS.get(name, []))
    assert chosen == sorted([
        *("PySide6/__init__.py", "PySide6/QtCore.pyd", "PySide6/Qt6Core.dll", "PySide6/Qt6Gui.dll"),
        *("PySide6/msvcp140.dll", "PySide6/plugins/platforms/qwindows.dll"),
        *("shiboken6/Shiboken.pyd", "shiboken6/__init__.py"),
        *("typst/_typst.pyd", "typst/__init__.py", "platformdirs/windows.py"),
    ])  # fmt: skip
    assert contents.translations(WHEEL_FILES, ["en", "es"]) == ["PySide6/translations/qtbase_es.qm"]


def test_no_part_of_the_network_is_on_a_list() -> None:
    named = " ".join([*contents.RUNTIME_MODULES, *contents.RUNTIME_LIBRARIES, *contents.PLUGINS])
    assert [word for word in ("socket", "_ssl", "libssl", "tls", "network") if word in named] == []
    assert "QtNetwork" not in BINDINGS


@pytest.mark.parametrize(
    ("module", "excluded"),
    [("db.build.write", True), ("db.build", True), ("db.repository", False), ("desktop", False)],
)
def test_the_builder_never_ships(module: str, excluded: bool) -> None:
    assert contents.is_excluded(module) is excluded


def packed(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return data.getvalue()


def table(path: Path, row: str) -> Path:
    path.write_text(f"[[runtime]]\n{row}\n", encoding="utf-8")
    return path


def test_a_runtime_is_known_by_its_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({"python313.dll": b"library", "python313.zip": b"modules"})
    digest = hashlib.sha256(data).hexdigest()
    file = tmp_path / "python-3.13.2-embed-amd64.zip"
    file.write_bytes(data)
    row = f'name = "official"\npython = "3.13.2"\nsha256 = "{digest}"'
    monkeypatch.setattr(runtime, "TABLE", table(tmp_path / "runtime.toml", row))
    found = runtime.load(file)
    assert (found.python, found.stem) == ("3.13.2", "python313")
    assert found.files == {"python313.dll": b"library", "python313.zip": b"modules"}


def test_another_file_is_refused_with_what_is_known(tmp_path: Path) -> None:
    file = tmp_path / "python.zip"
    file.write_bytes(packed({"python313.dll": b"another"}))
    with pytest.raises(runtime.RuntimeFileError, match=r"does not stand in runtime\.toml"):
        runtime.load(file)


def test_a_changed_zip_inside_a_known_package_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "package.tar.gz"
    inner = packed({"cp313/python313.dll": b"changed"})
    with tarfile.open(file, "w:gz") as archive:
        member = tarfile.TarInfo("package/data.zip")
        member.size = len(inner)
        archive.addfile(member, io.BytesIO(inner))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    row = (
        f'name = "package"\npython = "3.13.2"\nsha256 = "{digest}"\nfolder = "cp313/"\n'
        f'inside = "package/data.zip"\ninside_sha256 = "{"0" * 64}"'
    )
    monkeypatch.setattr(runtime, "TABLE", table(tmp_path / "runtime.toml", row))
    with pytest.raises(runtime.RuntimeFileError, match="is not the expected zip"):
        runtime.load(file)


def test_every_wheel_is_locked_with_hashes() -> None:
    rows = wheels.locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    for name in wheels.NAMES:
        assert rows[name].count("--hash=sha256:") >= 1, name
        assert wheels.version_of(rows[name])[0].isdigit()


def test_identities_follow_from_paths(tmp_path: Path) -> None:
    """An update must find the components of the version before, wherever it was built."""
    texts: list[str] = []
    for place in ("one", "two"):
        folder = tmp_path / place / "LeukoGuide"
        (folder / "_internal").mkdir(parents=True)
        (folder / "LeukoGuide.exe").write_bytes(b"MZ")
        (folder / "_internal" / "a & b.txt").write_bytes(b"x")
        texts.append(make_msi.filled(folder, "0.1.0+2026.11.1"))
    one, two = (ET.fromstring(text) for text in texts)
    space = "{http://schemas.microsoft.com/wix/2006/wi}"
    ids = [[c.get("Guid") for c in tree.iter(f"{space}Component")] for tree in (one, two)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0]) == 4, "two files, the menu entry, the kiosk's start"
    assert [str(uuid.UUID(str(i))).upper() for i in ids[0]] == ids[0]
    product = one.find(f"{space}Product")
    assert product is not None
    assert product.get("UpgradeCode") == "7B0C9C62-2C5B-4F0E-9C36-6F3E5D0A41B7", "never changes"


def test_the_msi_finds_what_the_last_installation_chose() -> None:
    """Else a removal left behind what was put elsewhere, and an update forgot the kiosk (wine)."""
    tree = ET.fromstring(make_msi.TEMPLATE.read_text(encoding="utf-8"))
    space = "{http://schemas.microsoft.com/wix/2006/wi}"
    written = {(v.get("Key"), v.get("Name")) for v in tree.iter(f"{space}RegistryValue")}
    read = {(v.get("Key"), v.get("Name")) for v in tree.iter(f"{space}RegistrySearch")}
    key = r"Software\LeukoGuide"
    assert read - written == {
        (r"Software\Microsoft\Windows\CurrentVersion\Uninstall\LeukoGuide", "UninstallString")
    }, "the entry of the other kind of package"
    assert read & written == {(key, "InstallFolder"), (key, "Kiosk")}
    actions = {
        a.get("Id"): (a.get("Property"), a.get("Value")) for a in tree.iter(f"{space}CustomAction")
    }
    when = {c.get("Action"): c.text for c in tree.iter(f"{space}Custom")}
    assert actions["KeepFolder"] == ("INSTALLDIR", "[OLDFOLDER]")
    assert when["KeepFolder"] == "OLDFOLDER AND NOT INSTALLDIR"
    assert actions["AddKiosk"] == ("ADDLOCAL", "ALL")
    assert "OLDKIOSK AND NOT KIOSK AND NOT Installed" in str(when["AddKiosk"])
    assert actions["DropKiosk"] == ("REMOVE", "Kiosk")


def test_an_older_version_goes_before_the_newer_comes() -> None:
    """Removed afterwards, it counted as installed still, and came back over the newer (wine)."""
    tree = ET.fromstring(make_msi.TEMPLATE.read_text(encoding="utf-8"))
    space = "{http://schemas.microsoft.com/wix/2006/wi}"
    assert next(tree.iter(f"{space}RemoveExistingProducts")).get("After") == "InstallInitialize"
    ranges = {
        v.get("Property"): (v.get("Minimum"), v.get("Maximum"))
        for v in tree.iter(f"{space}UpgradeVersion")
    }
    assert ranges == {"OLDERVERSION": ("0.0.0", "@NEXT@"), "NEWERVERSION": ("@VERSION@", None)}
    assert make_msi.next_version("0.1.332") == "0.1.333", (
        "newer content of the same day is an update"
    )


def test_the_set_up_has_a_64_bit_stub() -> None:
    script = (ROOT / "packaging" / "windows" / "setup.nsi").read_text(encoding="utf-8")
    code = [line for line in script.splitlines() if line and not line.startswith(";")]
    assert code[0] == "Target amd64-unicode", "a 32-bit stub does nothing where 32-bit parts lack"


def test_the_set_up_removes_all_it_brought_and_nothing_beside_it(tmp_path: Path) -> None:
    for name in ("_internal", "kiosk"):
        (tmp_path / name).mkdir()
    (tmp_path / "administration.pdf").write_bytes(b"")
    assert make_setup.removal_lines(tmp_path).splitlines() == [
        r'RMDir /r "$INSTDIR\_internal"', r'Delete "$INSTDIR\administration.pdf"',
        r'RMDir /r "$INSTDIR\kiosk"',
    ]  # fmt: skip
