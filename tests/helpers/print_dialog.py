"""Opens the print dialog on the entry shown, and finds its parts by what they say."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.ui.dialogs.print_preview import PrintDialog


def opened(workstation: Workstation, qtbot: QtBot) -> PrintDialog:
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    return ready(workstation, qtbot)


def ready(workstation: Workstation, qtbot: QtBot) -> PrintDialog:
    dialog = workstation.desk.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.is_ready, timeout=20_000)
    return dialog


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def texts(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def box(dialog: PrintDialog, kind_id: str) -> QCheckBox:
    found = dialog.document_box(kind_id)
    assert isinstance(found, QCheckBox)
    return found


def field(dialog: PrintDialog, name: str) -> QLineEdit:
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name)


def type_into(dialog: PrintDialog, qtbot: QtBot, name: str, text: str) -> None:
    found = field(dialog, name)
    found.setText(text)
    found.editingFinished.emit()
