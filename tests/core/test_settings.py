"""Choices in a small file: whatever is wrong with it, there are settings and a plain note."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import settings
from desktop.core.settings import Settings, load, save, write_text

UNUSABLE = "“{}” has a value that cannot be used; the default is used."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_missing_file_is_the_first_start(file: Path) -> None:
    assert load(file) == (Settings(), ())
    assert load(file / "below" / "nothing") == (Settings(), ())


def test_an_empty_file(file: Path) -> None:
    file.write_bytes(b"")
    assert load(file) == (Settings(), ())


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("theme", "settings.toml could not be read (TOMLDecodeError)."),
        ("theme = ", "settings.toml could not be read (TOMLDecodeError)."),
        ("theme = 'dark'\ntheme = 'light'", "settings.toml could not be read (TOMLDecodeError)."),
        ("\x00" * 50, "settings.toml could not be read (TOMLDecodeError)."),
        ("theme = '\udcff'", "settings.toml could not be read (UnicodeDecodeError)."),
        ("x = " + "[" * 30_000, "settings.toml could not be read (RecursionError)."),
        ("#" * (64 * 1024 + 1), "settings.toml is too large and was not read."),
    ],
    ids=["word", "half", "twice", "zeros", "bytes", "deep", "large"],
)
def test_a_file_that_cannot_be_read(file: Path, text: str, note: str) -> None:
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert load(file) == (Settings(), (note,))


def test_the_largest_file_is_read(file: Path) -> None:
    file.write_text("theme = 'dark'\n".ljust(settings.MAX_BYTES, "#"), encoding="utf-8")
    assert load(file) == (Settings(theme="dark"), ())


def test_a_folder_in_place_of_the_file(file: Path) -> None:
    file.mkdir()
    found, (note,) = load(file)
    assert found == Settings()
    assert note.startswith("settings.toml could not be read (")


def test_a_file_in_place_of_the_folder(file: Path) -> None:
    file.touch()
    found, notes = load(file / "settings.toml")
    assert found == Settings()
    assert notes == ("settings.toml could not be read (NotADirectoryError).",)


def test_a_partial_file_keeps_the_other_defaults(file: Path) -> None:
    file.write_text("text_scale = 150\n", encoding="utf-8")
    assert load(file) == (Settings(text_scale=150), ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("theme = 'pink'", "theme"), ("theme = 1", "theme"), ("theme = ['dark']", "theme"),
        ("theme = ''", "theme"), ("theme = 'Dark'", "theme"), ("text_scale = 110", "text_scale"),
        ("text_scale = '100'", "text_scale"), ("text_scale = 100.0", "text_scale"),
        ("text_scale = true", "text_scale"), ("text_scale = -100", "text_scale"),
        ("text_scale = 99999999999999999999", "text_scale"), ("language = 'English'", "language"),
        ("language = ''", "language"), ("language = 'e\\n'", "language"), ("language = 1",
        "language"),
        ("language = '../en'", "language"), ("audience = 'doctor'", "audience"),
        ("paper = 'a5'", "paper"), ("large_print = 1", "large_print"),
        ("large_print = 'true'", "large_print"), ("theme = 2024-01-01", "theme"),
        ("[theme]\nname = 'dark'", "theme"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_left_out_alone(file: Path, line: str, name: str) -> None:
    paper = "paper = 'a4'\n" if name != "paper" else "theme = 'dark'\n"
    file.write_text(paper + line, encoding="utf-8")
    found, notes = load(file)
    kept = Settings(paper="a4") if name != "paper" else Settings(theme="dark")
    assert (found, notes) == (kept, (UNUSABLE.format(name),))


@pytest.mark.parametrize("name", ["colour", "Theme", "last_patient", "_secret", "__class__"])
def test_an_unknown_name_is_left_out(file: Path, name: str) -> None:
    file.write_text(f"{name} = 'x'\ntheme = 'dark'\n", encoding="utf-8")
    assert load(file) == (Settings(theme="dark"), (f"Unknown setting “{name}” was left out.",))


def test_several_faults_give_several_notes(file: Path) -> None:
    file.write_text("theme = 1\ncolour = 2\npaper = 'a4'\n", encoding="utf-8")
    found, notes = load(file)
    assert found == Settings(paper="a4")
    assert notes == (UNUSABLE.format("theme"), "Unknown setting “colour” was left out.")


CHOICES = st.builds(
    Settings,
    theme=st.sampled_from(settings.THEMES),
    text_scale=st.sampled_from(settings.SCALES),
    language=st.sampled_from(["en", "es", "fr", "zh-Hans", "es-US", "haw"]),
    audience=st.sampled_from(settings.AUDIENCES),
    paper=st.sampled_from(settings.PAPERS),
    large_print=st.booleans(),
)


@given(chosen=CHOICES)
def test_what_was_saved_comes_back(
    tmp_path_factory: pytest.TempPathFactory, chosen: Settings
) -> None:
    file = tmp_path_factory.getbasetemp() / "round trip" / "settings.toml"
    assert save(chosen, file)
    assert load(file) == (chosen, ())
    assert [f.name for f in file.parent.iterdir()] == ["settings.toml"]


def test_saving_replaces_a_damaged_file(file: Path) -> None:
    file.write_bytes(b"\xff\xff")
    assert save(Settings(theme="dark"), file)
    assert load(file) == (Settings(theme="dark"), ())


def test_the_folder_is_made(tmp_path: Path) -> None:
    file = tmp_path / "new" / "deep" / "settings.toml"
    assert save(Settings(), file)
    assert load(file) == (Settings(), ())


def blocked_by_a_file(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "settings.toml"


def blocked_by_a_folder(folder: Path) -> Path:
    (folder / "settings.toml").mkdir()
    return folder / "settings.toml"


def blocked_part(folder: Path) -> Path:
    (folder / "settings.toml.part").mkdir()
    return folder / "settings.toml"


@pytest.mark.parametrize("block", [blocked_by_a_file, blocked_by_a_folder, blocked_part])
def test_what_cannot_be_written_is_said_and_no_error(
    tmp_path: Path, block: Callable[[Path], Path]
) -> None:
    file = block(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert save(Settings(theme="dark"), file) is False
    assert sorted(tmp_path.rglob("*")) == before, "nothing half is left"


def test_a_full_disk_keeps_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert save(Settings(theme="dark"), file)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert save(Settings(theme="light"), file) is False
    monkeypatch.undo()
    assert load(file) == (Settings(theme="dark"), ())
    assert [f.name for f in file.parent.iterdir()] == ["settings.toml"]


def test_write_text(file: Path) -> None:
    assert write_text(file, "ü\n")
    assert file.read_bytes() == "ü\n".encode()


def test_nothing_about_a_person_is_a_setting() -> None:
    """What was read, ticked or searched is never kept; a new setting has to come by here."""
    assert list(Settings.__struct_fields__) == [
        "theme", "text_scale", "language", "audience", "paper", "large_print", "idle_minutes",
            "clinic_asked",
    ]  # fmt: skip
