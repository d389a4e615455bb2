"""The bar over the worksheets: a tab per topic, "New person" and print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from desktop.ui.dialogs.worksheets import words
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.wording import said

GAP = 18  # pixels between tabs


class WorksheetBar(QFrame):
    """Shows tabs and buttons.

    Signals:
        topic_chosen(str): a tab was chosen.
        clear_requested(): everything entered is to be forgotten.
        print_requested(): the sheet on the screen is wanted on paper.
    """

    topic_chosen = Signal(str)
    clear_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget, look: Look, topics: Sequence[str]) -> None:
        """Make a tab for each of `topics`."""
        super().__init__(parent)
        self.setObjectName("bar")
        self._look = look
        self.setAccessibleName(said("Worksheets"))
        flow, group = FlowLayout(self, GAP, 2), QButtonGroup(self)
        flow.setContentsMargins(20, 8, 16, 6)
        self._tabs = {topic: self._tab(topic) for topic in topics}
        for tab in self._tabs.values():
            group.addButton(tab)
            flow.addWidget(tab)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        clear = ThemedButton(buttons, look, "user", said("New person"))
        clear.setToolTip(said("Clear everything entered (Ctrl+Shift+N)"))
        clear.clicked.connect(self.clear_requested)
        to_paper = ThemedButton(buttons, look, "printer", said("Print…"), "on_teal")
        to_paper.setProperty("tone", "primary")
        to_paper.clicked.connect(self.print_requested)
        for button in (clear, to_paper):
            button.setAutoDefault(False)
            row.addWidget(button)
        flow.addWidget(buttons)
        flow.setAlignment(buttons, Qt.AlignmentFlag.AlignRight)
        self.fit()

    def _tab(self, topic: str) -> QPushButton:
        tab = QPushButton(said(words.TABS[topic]), self)
        tab.setProperty("tone", "tab")
        tab.setProperty("topic", topic)
        tab.setCheckable(True)
        tab.setAutoExclusive(True)  # a screen reader takes it for one of several, as it is
        tab.setAutoDefault(False)
        tab.setAccessibleDescription(said(words.TAB_TITLES[topic]))
        tab.clicked.connect(self._choose)
        return tab

    def topics(self) -> tuple[str, ...]:
        """Return the tabs there are."""
        return tuple(self._tabs)

    def mark(self, topic: str) -> None:
        """Mark the tab that is on the screen."""
        self._tabs[topic].setChecked(True)

    def fit(self) -> None:
        """Give the tabs the widths that leave room for the focus ring at the text scale of now."""
        theme = self._look.theme
        metrics = QFontMetrics(theme.font(14, 600))
        for tab in self._tabs.values():
            tab.setMinimumWidth(metrics.horizontalAdvance(tab.text()) + theme.px(14))

    def _choose(self) -> None:
        tab = self.sender()
        if tab is not None:
            self.topic_chosen.emit(tab.property("topic"))
