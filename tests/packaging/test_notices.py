"""Whose work ships: each file has an owner, each licence a text, nothing is under the GPL alone."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from notices import collect, sbom
from shared import facts

ROOT = Path(__file__).resolve().parents[2]
ROWS = collect.read_table()
SMALL = [
    {"id": "qt", "files": ["_internal/PySide6/Qt/**"]},
    {"id": "pyside6", "files": ["_internal/PySide6/*"], "modules": ["PySide6"]},
    {"id": "cpython", "files": ["_internal/libpython3*"], "modules": ["stdlib"]},
    {"id": "ours", "files": ["leukoguide"], "modules": ["desktop", "db"]},
]


def component(row_id: str, *, parts: tuple[collect.Part, ...] = ()) -> collect.Component:
    return collect.Component(
        id=row_id, name=row_id.title(), version="1.0", license="MIT", note="", source="",
        purl=f"pkg:generic/{row_id}@1.0", patterns=("x",), modules=(), texts={f"{row_id}.txt": "t"},
        parts=parts, files=["x"],
    )  # fmt: skip


def test_files_go_to_the_narrowest_owner() -> None:
    names = [
        "leukoguide", "_internal/PySide6/Qt/lib/a.so", "_internal/PySide6/QtCore.abi3.so",
        "_internal/PySide6/__init__.pyc", "_internal/json/decoder.pyc", "_internal/desktop/cli.pyc",
        "_internal/libpython3.11.so.1.0", "_internal/os.pyc",
    ]  # fmt: skip
    assert collect.assign(names, SMALL) == {
        "ours": ["leukoguide", "_internal/desktop/cli.pyc"],
        "qt": ["_internal/PySide6/Qt/lib/a.so"],
        "pyside6": ["_internal/PySide6/QtCore.abi3.so", "_internal/PySide6/__init__.pyc"],
        "cpython": [
            "_internal/json/decoder.pyc", "_internal/libpython3.11.so.1.0", "_internal/os.pyc",
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["_internal/libevil.so", "_internal/numpy/core.pyc", "x/leukoguide"]
)
def test_a_file_without_an_owner_stops_the_build(name: str) -> None:
    with pytest.raises(
        collect.NoticesError, match=f"no component in components.toml owns .* {name}"
    ):
        collect.assign([name], SMALL)


def test_a_module_without_an_owner_stops_the_build() -> None:
    with pytest.raises(collect.NoticesError, match="owns the Python module textstat"):
        collect.assign_modules(["json", "textstat.backend"], SMALL)


def test_every_row_is_whole_and_its_texts_are_here() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row["license"], row["id"]
        assert row["text"], row["id"]
        assert row.get("files") or row.get("modules"), row["id"]
        for source in row["text"]:
            kind, _, argument = source.partition(":")
            place = {"own": collect.TEXTS, "repository": ROOT}.get(kind)
            assert place is None or (place / argument).is_file(), source


def test_nothing_ships_under_the_gpl_alone() -> None:
    for row in ROWS:
        assert "AGPL" not in row["license"]
        is_gpl = row["license"].startswith("GPL")
        assert not is_gpl or "WITH Bootloader-exception" in row["license"], row["id"]
    wrong = [part for part in collect.typst_parts() if is_gpl_only(part.license)]
    assert wrong == []


def is_gpl_only(text: str) -> bool:
    choices = text.replace("(", "").replace(")", "").split(" OR ")
    return all("GPL" in choice and "LGPL" not in choice for choice in choices)


def test_every_dependency_that_ships_has_a_row() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {text.split(">")[0].split("=")[0].strip() for text in project["dependencies"]}
    asked = {
        row["version"].removeprefix("dist:") for row in ROWS if row["version"].startswith("dist:")
    }
    assert {name.lower().replace("-", "_") for name in names} <= {name.lower() for name in asked}


def test_the_lgpl_is_kept() -> None:
    text = (collect.TEXTS / "replace-qt.txt").read_text(encoding="utf-8")
    for needed in ("How to replace them", "Where the sources are", r"C:\Program Files\LeukoGuide"):
        assert needed in text
    for file in ("licenses/LGPL-3.0.txt", "licenses/GPL-3.0.txt"):
        assert file in text, "named by the place that it has in the notices"
    assert "exactly the version" in text, "Qt 6.11.2 with bindings of 6.11.3 does not start"
    for row in ROWS:
        if "LGPL" in row["license"]:
            assert {"own:LGPL-3.0.txt", "own:GPL-3.0.txt"} <= set(row["text"]), row["id"]


def test_the_notices_name_everything_and_hold_the_texts(tmp_path: Path) -> None:
    part = collect.Part("rustlib", "0.2", "MIT OR Apache-2.0", "pkg:cargo/rustlib@0.2", "https://x")
    collect.write_notices([component("leukoguide"), component("typst", parts=(part,))], tmp_path)
    written = (tmp_path / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    assert "\nTypst 1.0\n  licence: MIT\n  text:    licenses/typst.txt\n" in written
    assert "  rustlib 0.2: MIT OR Apache-2.0  https://x\n" in written
    assert {f.name for f in (tmp_path / "licenses").iterdir()} == {"leukoguide.txt", "typst.txt"}
    assert (tmp_path / "REPLACE-QT.txt").is_file()


def test_the_bill_of_materials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    part = collect.Part("rustlib", "0.2", "MIT OR Apache-2.0", "pkg:cargo/rustlib@0.2", "")
    chosen = [component("leukoguide"), component("typst", parts=(part,))]
    sbom.write(chosen, tmp_path / "one")
    sbom.write(chosen, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    bill = json.loads((tmp_path / "one").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert bill["metadata"]["component"]["version"] == facts.version()
    assert datetime.fromisoformat(bill["metadata"]["timestamp"]).year == 2001
    assert [c["name"] for c in bill["components"]] == ["Typst"]
    assert [c["purl"] for c in bill["components"][0]["components"]] == ["pkg:cargo/rustlib@0.2"]
    assert bill["dependencies"] == [{"ref": "leukoguide", "dependsOn": ["typst"]}]


def names_below(folder: Path) -> Iterable[str]:
    return (f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())


@pytest.mark.skipif(not facts.BUNDLE.exists(), reason="no bundle here: `make bundle`")
@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="versions come from Debian's packages")
def test_the_bundle_is_complete() -> None:
    owned = collect.assign(names_below(facts.BUNDLE), ROWS)
    collect.assign_modules(collect.modules_in(facts.BUNDLE / facts.NAME), ROWS)
    notices = facts.BUNDLE / "notices"
    overview = (notices / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    bill = json.loads((notices / sbom.FILE).read_text(encoding="utf-8"))
    listed = {entry["bom-ref"] for entry in bill["components"]}
    for row in ROWS:
        if row["id"] in owned and row["id"] != collect.OWN:
            assert row["name"] in overview
            assert row["id"] in listed
    texts = {line.split("licenses/")[1] for line in overview.splitlines() if "text:" in line}
    assert sorted(name for name in texts if not (notices / "licenses" / name).is_file()) == []
