"""The real dialogs: what Enter means; a name in the name of a folder stays nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QMessageBox,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.prompts import QtPrompts
from tests.helpers.worksheet_bench import look

__all__ = ["look"]


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


def test_names_of_files_stand_whole_in_large_text(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    """Qt's own dialog took 866 pixels at 200 %: names were cut, the folder was not named at all."""
    look.theme.apply("light", 200)
    name = "blinatumomab-start-en-es-a4-large-print.pdf"
    (tmp_path / name).touch()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    seen: list[tuple[int, bool, bool]] = []

    def measure() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        files, folder = dialog.findChild(QTreeView), dialog.findChild(QComboBox, "lookInCombo")
        assert files is not None
        assert folder is not None
        qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 1)
        qtbot.waitUntil(lambda: files.sizeHintForColumn(0) > 600)
        whole = files.header().sectionSize(0) >= files.sizeHintForColumn(0)
        in_sight = files.viewport().width() >= files.sizeHintForColumn(0)
        seen.append((dialog.width(), whole, in_sight))
        dialog.reject()

    QTimer.singleShot(0, window, measure)
    assert QtPrompts(window).save_path("Save", "sheet.pdf") is None
    assert seen == [(1280, True, True)]


@pytest.mark.parametrize("typed", ["sheet", "Dr. Sheet"])
@pytest.mark.parametrize("answer", [True, False])
def test_a_file_is_not_replaced_unasked_where_its_ending_was_not_typed(
    qtbot: QtBot, tmp_path: Path, typed: str, answer: bool
) -> None:
    """Qt looked for "sheet", and we wrote over "sheet.pdf"."""
    there = tmp_path / f"{typed}.pdf"
    there.touch()
    window = QWidget()
    qtbot.addWidget(window)
    asked: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(typed)
        QTimer.singleShot(0, window, replace)
        dialog.accept()

    def replace() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(f"{box.text()}: {box.informativeText()}")
        next(b for b in box.buttons() if b.text() == ("Replace it" if answer else "Cancel")).click()

    QTimer.singleShot(0, window, choose)
    found = QtPrompts(window).save_path("Save", "other.pdf")
    assert found == (there if answer else None)
    assert asked == [f"There is a file of this name: {there.name}"]
