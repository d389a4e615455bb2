"""What a person sees of our own bug: plain words, the report, where it was saved."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.reading import fitting_size
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said


class CrashDialog(QDialog):
    """Shows one report; nothing is sent anywhere."""

    def __init__(self, parent: QWidget | None, report: str, file: str) -> None:
        """Show `report` and say that it was saved to `file`."""
        super().__init__(parent)
        self.setWindowTitle(said("LeukoGuide: a part did not work"))
        self.resize(fitting_size(self, 720, 460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addWidget(PlainLabel(self, said("A part of LeukoGuide did not work"), "section"))
        kept = said(
            "No content was changed. Close this note and go on; if it comes back, start again."
        )
        layout.addWidget(PlainLabel(self, kept))
        text = QPlainTextEdit(self)
        text.setPlainText(report)
        text.setReadOnly(True)
        text.setAccessibleName(said("Error report"))
        layout.addWidget(text, 1)
        where = said("Saved to {0}. It holds nothing you read or ticked.").format(file)
        layout.addWidget(
            PlainLabel(self, where if file else said("The report could not be saved."), "small")
        )
        row = QHBoxLayout()
        row.addStretch(1)
        close = FilledButton(said("Close"), self)
        close.setProperty("tone", "primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        layout.addLayout(row)
