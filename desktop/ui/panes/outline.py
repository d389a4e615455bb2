"""The outline of a page: one tab per section, always visible, follows the scrolling."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.wording import said, section_title


class Outline(QWidget):
    """A row of tabs.

    Signals:
        section_requested(str): the id of the section to scroll to.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        """Start without sections."""
        super().__init__(parent)
        self._flow = FlowLayout(self, 16, 0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._tabs: dict[str, QPushButton] = {}
        self.setAccessibleName(said("Sections of this page"))

    def set_sections(self, sections: Sequence[str], kind: str = "therapy") -> None:
        """Show one tab per section; tabs that exist already are used again."""
        for section in sections:
            if section not in self._tabs:
                self._tabs[section] = self._make(section)
            self._tabs[section].setText(section_title(section, kind))
        while self._flow.takeAt(0) is not None:
            pass
        for section, tab in self._tabs.items():
            tab.setVisible(section in sections)
        for section in sections:
            self._flow.addWidget(self._tabs[section])
        self._flow.invalidate()
        if sections:
            self.mark(sections[0])
        self.updateGeometry()

    def mark(self, section: str) -> None:
        """Mark the section that is on screen."""
        if section in self._tabs:
            self._tabs[section].setChecked(True)

    def _make(self, section: str) -> QPushButton:
        tab = QPushButton(self)
        tab.setProperty("tone", "tab")
        tab.setCheckable(True)
        tab.setProperty("section", section)
        tab.setCursor(Qt.CursorShape.PointingHandCursor)
        tab.clicked.connect(self._request)
        self._group.addButton(tab)
        return tab

    def _request(self) -> None:
        tab = self.sender()
        if tab is not None:
            self.section_requested.emit(tab.property("section"))
