"""The real file dialogs: a name in the name of a folder stays nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.prompts import QtPrompts

USER, NATIVE = QSettings.Scope.UserScope, QSettings.Format.NativeFormat
OLD_FILE = QFileDialog.FileMode.ExistingFile


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """The folder into which Qt writes the settings of a person."""
    before = Path(QSettings(USER, "QtProject").fileName()).parent
    folder = tmp_path / "settings"
    QSettings.setPath(NATIVE, USER, str(folder))
    yield folder
    QSettings.setPath(NATIVE, USER, str(before))


@pytest.mark.parametrize(
    "ask",
    [
        lambda prompts: prompts.save_path("Save", "sheet.pdf"),
        lambda prompts: prompts.open_path("Open", "PNG (*.png)"),
    ],
    ids=["save", "open"],
)
def test_the_chosen_folder_stays_nowhere(
    qtbot: QtBot, kept: Path, tmp_path: Path, ask: Callable[[QtPrompts], Path | None]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    folder = tmp_path / "Zweig"
    folder.mkdir()
    (folder / "logo.png").touch()

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(folder))
        dialog.selectFile("logo.png" if dialog.fileMode() is OLD_FILE else "sheet.pdf")
        dialog.accept()

    QTimer.singleShot(0, window, choose)
    found = ask(QtPrompts(window))
    assert found is not None
    assert found.parent == folder
    files = [f for f in kept.rglob("*") if f.is_file()]
    assert files, "Qt has written here: the test looks at the right place"
    assert [f for f in files if b"Zweig" in f.read_bytes()] == []
