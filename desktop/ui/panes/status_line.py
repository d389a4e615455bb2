"""The line at the bottom: offline, which content, and what the program is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from db.records import ContentInfo
from desktop.ui.widgets.column import hugging
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import FOOTER, said

SIDE, EDGE, GAP = 16, 5, 18


class StatusLine(QFrame):
    """Says where the content stands; it does nothing. Two lines where one is too short."""

    def __init__(self, parent: QWidget | None, info: ContentInfo) -> None:
        """Show version and date of the content (rule D-02)."""
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizePolicy(hugging())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(SIDE, EDGE, SIDE, EDGE)
        self._row.setSpacing(GAP)
        self._short = False
        self._labels = [
            self._words(said("Offline")),
            self._words(said("Content {0} · checked").format(info.version)),
            self._words(said("Text of {0}").format(info.date)),
        ]
        facts = QHBoxLayout()
        facts.setSpacing(GAP)
        for label in self._labels:
            facts.addWidget(label)
        facts.addStretch(1)
        self._row.addLayout(facts, 1)
        self._footer = self._words(said(FOOTER))
        self._row.addWidget(self._footer)

    def _words(self, text: str) -> PlainLabel:
        label = PlainLabel(self, text, "small")
        label.setWordWrap(False)
        return label

    def fit(self) -> None:
        """Use one line, or two."""
        needed = sum(label.sizeHint().width() + GAP for label in self._labels) + 2 * SIDE
        needed += self._footer.fontMetrics().horizontalAdvance(self._footer.text())
        short = needed > self.width()
        if short == self._short:
            return
        self._short = short
        self._footer.setWordWrap(short)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if short else directions.LeftToRight)
        self._row.setSpacing(0 if short else GAP)

    def event(self, event: QEvent) -> bool:
        """Look again when the words have another size: with a text scale or a theme."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Return a width that never keeps the window from getting narrower."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.fit()
