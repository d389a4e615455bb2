"""Qt's own widgets in the Spanish program: file dialog, menus of fields, names of keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.language import Language

ENGLISH = re.compile(
    r"\b(look in|of type|files?|folder|size|kind|date|open|save|cancel|back|forward|parent|create"
    r"|new|list|view|sidebar|go|change|show|hidden|cut|copy|paste|undo|redo|delete|select|close|yes)\b"
)


def texts(widget: QWidget) -> Iterator[str]:
    """Yield what a widget shows and says of itself."""
    for part in widget.findChildren(QWidget):
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
        yield from (action.text() for action in part.actions())
        if isinstance(part, QHeaderView):
            model = part.model()
            columns = range(model.columnCount())
            yield from (str(model.headerData(n, Qt.Orientation.Horizontal)) for n in columns)


def english(found: Iterable[str]) -> list[str]:
    return [text for text in found if ENGLISH.search(text.replace("&", "").casefold())]


@pytest.mark.parametrize("mode", QFileDialog.AcceptMode)
def test_the_file_dialog_has_no_english_word(
    spanish: Language, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode
) -> None:
    (tmp_path / "carpeta").mkdir()
    dialog = QFileDialog(None, "Guardar", str(tmp_path), "PDF (*.pdf)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    qtbot.waitExposed(dialog)
    found = [text for text in texts(dialog) if text]
    assert "&Tipo de archivo:" in found
    assert english(found) == []
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    folder: QModelIndex = model.index(str(tmp_path / "carpeta"))
    assert model.type(folder) == "Carpeta"


def test_what_a_field_offers_has_no_english_word_and_the_keys_of_the_manual(
    spanish: Language, qtbot: QtBot
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    names = [action.text().partition("\t") for action in menu.actions() if action.text()]
    assert english(name for name, _, _ in names) == []
    assert "Ctrl+C" in [keys for _, _, keys in names]
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Shift+P").toString(native) == "Ctrl+Shift+P"
    menu.deleteLater()


def test_the_question_before_a_file_is_replaced_is_in_plain_words(spanish: Language) -> None:
    asked = QCoreApplication.translate(
        "QFileDialog", "%1 already exists.\nDo you want to replace it?"
    )
    assert asked == "El archivo %1 ya existe.\n¿Desea reemplazarlo?"


def test_buttons_of_qt_are_spanish(spanish: Language, qtbot: QtBot) -> None:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(
        kinds.Ok | kinds.Cancel | kinds.Close | kinds.Save | kinds.Yes | kinds.No
    )
    qtbot.addWidget(box)
    assert english(button.text() for button in box.buttons()) == []
