"""The line at the bottom: offline, which content, and what the program is not."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from db.records import ContentInfo
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import FOOTER, said


class StatusLine(QFrame):
    """Says where the content stands; it does nothing."""

    def __init__(self, parent: QWidget | None, info: ContentInfo) -> None:
        """Show version and date of the content (rule D-02)."""
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(18)
        row.addWidget(self._words(said("Offline")))
        row.addWidget(self._words(said("Content {0} · checked").format(info.version)))
        row.addWidget(self._words(said("Text of {0}").format(info.date)))
        row.addStretch(1)
        row.addWidget(self._words(said(FOOTER)))

    def _words(self, text: str) -> PlainLabel:
        label = PlainLabel(self, text, "small")
        label.setWordWrap(False)
        return label
