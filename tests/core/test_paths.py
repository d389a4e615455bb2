"""Where things are: resource names that stay inside, frozen or not, and the one writable folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.core import paths

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "name", ["icons/search.svg", "theme/tokens.toml", "content/manifest.json", "x", "a/./b", "a//b"]
)
def test_a_resource_name(name: str) -> None:
    assert paths.resource(name) == ROOT / "resources" / name.replace("/./", "/").replace("//", "/")


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd", "..", "../main.py", "icons/../../main.py", "a/..", "C:/Windows", "C:x",
        r"..\main.py", r"icons\search.svg", r"\\server\share", "file:x",
    ],
)  # fmt: skip
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a resource name"):
        paths.resource(name)


def test_from_source_the_root_is_the_repository() -> None:
    assert paths.program_root() == ROOT
    assert paths.resource("theme/tokens.toml").is_file()


def test_frozen_the_root_is_the_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons/search.svg") == tmp_path / "resources" / "icons" / "search.svg"
    monkeypatch.delattr(sys, "_MEIPASS")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "leukoguide"))
    assert paths.program_root() == tmp_path / "bin"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("{own}", None),
        ("{own}:/opt/lib", "/opt/lib"),
        ("{own}:{own}:/opt/lib:/usr/lib", "/opt/lib:/usr/lib"),  # the child of a frozen program
        ("/opt/lib", "/opt/lib"),
        (None, None),
    ],
)
def test_other_programs_get_none_of_our_libraries(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, found: str | None, expected: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    if found is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH", found.format(own=tmp_path))
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", f"{tmp_path}:/opt/lib")
    given = paths.environment_of_others()
    assert given.get("LD_LIBRARY_PATH") == expected
    assert "LD_LIBRARY_PATH_ORIG" not in given
    assert given["PATH"] == os.environ["PATH"]


def test_from_source_other_programs_get_the_environment_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{ROOT}:/opt/lib")
    assert paths.environment_of_others() == dict(os.environ)


def test_the_chosen_folder_holds_everything(tmp_path: Path) -> None:
    places = paths.data_paths(tmp_path / "mine")
    assert (places.settings, places.session, places.crashes) == (
        tmp_path / "mine" / "settings.toml", tmp_path / "mine" / "session.toml",
        tmp_path / "mine" / "crashes",
    )  # fmt: skip
    assert not places.folder.exists(), "asking for a place makes nothing"


def test_the_usual_folder_is_the_user_s_own() -> None:
    folder = paths.data_paths().folder
    assert folder.name == paths.APP_NAME
    assert folder.is_relative_to(Path(os.environ["HOME"]))


def test_writable(tmp_path: Path) -> None:
    assert paths.is_writable(tmp_path)
    assert paths.is_writable(tmp_path / "not" / "yet" / "there")
    assert list(tmp_path.iterdir()) == [], "looking leaves nothing behind"


def test_a_file_is_no_writable_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert not paths.is_writable(file)
    assert not paths.is_writable(file / "below")


def test_a_folder_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: not (mode & os.W_OK))
    assert not paths.is_writable(tmp_path)
