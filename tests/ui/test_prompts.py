"""The real dialogs: what Enter means; a name in the name of a folder stays nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
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


@pytest.mark.parametrize(
    ("keys", "answer"),
    [([Qt.Key.Key_Return], False), ([Qt.Key.Key_Escape], False),
     ([Qt.Key.Key_Tab, Qt.Key.Key_Return], True)],
)  # fmt: skip
def test_enter_says_no_to_every_question(qtbot: QtBot, keys: list[Qt.Key], answer: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        qtbot.waitUntil(box.isActiveWindow)
        for key in keys:
            qtbot.keyClick(box.focusWidget() or box, key)

    QTimer.singleShot(0, window, press)
    assert QtPrompts(window).confirm("Close?", "", "Close") is answer
