"""What is shown when the content file cannot be used: what happened and what to do. No content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said


class ContentFailedDialog(QDialog):
    """Replaces the window."""

    def __init__(self, message: str, advice: str) -> None:
        """Show the message of a content error."""
        super().__init__(None)
        self.setWindowTitle("LeukoGuide")
        self.resize(520, 260)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 28, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(self, said("LeukoGuide cannot show its content"), "title"))
        layout.addWidget(PlainLabel(self, message, "heading"))
        layout.addWidget(PlainLabel(self, advice))
        layout.addStretch(1)
        close = QPushButton(said("Close"), self)
        close.setProperty("tone", "primary")
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
