"""About LeukoGuide, and the overview of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from db.records import ContentInfo
from desktop import __version__
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import INTENDED_USE, STAFF_LINE, said


class AboutDialog(QDialog):
    """Intended use, versions, review state, licences."""

    def __init__(self, parent: QWidget | None, info: ContentInfo) -> None:
        """Show what the program and its content are."""
        super().__init__(parent)
        self.setWindowTitle(said("About LeukoGuide"))
        self.resize(560, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(self, "LeukoGuide", "title"))
        layout.addWidget(PlainLabel(self, said(INTENDED_USE), "heading"))
        layout.addWidget(PlainLabel(self, said(STAFF_LINE)))
        counts = info.counts
        facts = [
            said("Program {0}, content {1} of {2}").format(__version__, info.version, info.date),
            said("{0} statements from {1} sources. {2} visible gaps.").format(
                counts.get("statements", 0), counts.get("sources", 0), counts.get("gaps", 0)
            ),
            said("No text has been reviewed by a clinician yet."),
            said("Program: MIT licence. Qt and PySide6: LGPL 3. Typst: Apache 2.0. "
                 "Inter: SIL OFL 1.1. Icons: Tabler, MIT."),
            f"SHA-256 {info.sha256[:32]}…",
        ]  # fmt: skip
        card = Card(self, "true", 14)
        for fact in facts:
            card.body.addWidget(PlainLabel(card, fact))
        layout.addWidget(card)
        layout.addStretch(1)
        layout.addWidget(_close_button(self), 0, Qt.AlignmentFlag.AlignRight)


class ShortcutsDialog(QDialog):
    """All keys in one table."""

    def __init__(self, parent: QWidget | None, rows: Sequence[tuple[str, str]]) -> None:
        """Show `rows` of (keys, what they do)."""
        super().__init__(parent)
        self.setWindowTitle(said("Keyboard shortcuts"))
        self.resize(460, 420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.addWidget(PlainLabel(self, said("Keyboard shortcuts"), "section"))
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(18)
        for number, (keys, meaning) in enumerate(rows):
            grid.addWidget(PlainLabel(self, keys, "heading"), number, 0)
            grid.addWidget(PlainLabel(self, meaning), number, 1)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        layout.addStretch(1)
        layout.addWidget(_close_button(self), 0, Qt.AlignmentFlag.AlignRight)


def _close_button(dialog: QDialog) -> QPushButton:
    button = QPushButton(said("Close"), dialog)
    button.setProperty("tone", "primary")
    button.clicked.connect(dialog.accept)
    return button
