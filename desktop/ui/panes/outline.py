"""The outline of a page: one tab per section, always visible, follows the scrolling."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.wording import SECTIONS, said, section_title


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
        # All tabs from the start, hidden where a page has no such section: a tab taken out of the
        # flow and put in again would leak its layout item, some 100 bytes.
        self._tabs = {section: self._make(section) for section in SECTIONS}
        self._titles: dict[str, str] = {}
        self.setAccessibleName(said("Sections of this page"))

    def set_sections(self, sections: Sequence[str], kind: str = "therapy") -> None:
        """Show one tab per section, in the order of wording.SECTIONS."""
        titles = {section: section_title(section, kind) for section in sections}
        if titles != self._titles:
            self._titles = titles
            for section, tab in self._tabs.items():
                tab.setText(titles.get(section, ""))
                tab.setVisible(section in titles)
            self._flow.invalidate()
            self.updateGeometry()
        if sections:
            self.mark(sections[0])

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
        tab.hide()
        self._group.addButton(tab)
        self._flow.addWidget(tab)
        return tab

    def _request(self) -> None:
        tab = self.sender()
        if tab is not None:
            self.section_requested.emit(tab.property("section"))
