"""The title of a topic, and the choice between its sheets: a few as chips, many as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QWidget

from desktop.core.grading import Sheet
from desktop.core.grading_sheets import CTCAE
from desktop.ui.dialogs.worksheets import words
from desktop.ui.focus import place_after
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnLayout, hugging
from desktop.ui.widgets.fields import name_box
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

LIST_WIDTH = 400  # unscaled pixels


class SheetSwitch(QWidget):
    """Shows the title of a topic and which of its sheets there are.

    Signals:
        sheet_chosen(str): the id of a sheet.
    """

    sheet_chosen = Signal(str)

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Make it without a topic."""
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(hugging())
        layout = ColumnLayout(self)
        layout.setSpacing(8)
        self._title = PlainLabel(self, "", "section")
        layout.addWidget(self._title)
        self._versions = QWidget(self)
        self._flow = FlowLayout(self._versions, 6)
        self._group = QButtonGroup(self._versions)
        layout.addWidget(self._versions)
        self.terms = QComboBox(self)
        name_box(self.terms, said("Sign"))
        self.terms.setMaxVisibleItems(20)
        self.terms.currentIndexChanged.connect(self._choose_term)
        layout.addWidget(self.terms)

    def show_topic(self, topic: str, sheets: Sequence[Sheet], shown: Sheet | None) -> None:
        """Show the sheets of a topic with the one that is on the screen marked."""
        self._title.setText(said(words.TAB_TITLES[topic]))
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        listed = topic == CTCAE
        self._versions.setVisible(len(sheets) > 1 and not listed)
        self.terms.setVisible(listed)
        if listed:
            self._fill_terms(sheets, shown)
        elif len(sheets) > 1:
            for sheet in sheets:
                self._add_version(sheet, sheet is shown)
            place_after(self._versions, self._versions)
        self._flow.invalidate()
        self.updateGeometry()

    def set_low(self, low: bool) -> None:
        """Do without the title in a low window: the tab says which topic it is."""
        self._title.setVisible(not low)

    def _add_version(self, sheet: Sheet, shown: bool) -> None:
        button = QPushButton(words.sheet_title(sheet), self._versions)
        button.setProperty("tone", "chip")
        button.setProperty("sheet", sheet.id)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # a screen reader takes it for one of several, as it is
        button.setChecked(shown)
        button.setAutoDefault(False)
        theme = self._look.theme
        bold = QFontMetrics(theme.font(12, 700))  # the chosen one is bold
        button.setMinimumWidth(bold.horizontalAdvance(button.text()) + theme.px(28))
        button.clicked.connect(self._choose_version)
        self._group.addButton(button)
        self._flow.addWidget(button)
        button.show()

    def _fill_terms(self, sheets: Sequence[Sheet], shown: Sheet | None) -> None:
        self.terms.setMaximumWidth(self._look.theme.px(LIST_WIDTH))
        self.terms.blockSignals(True)
        if self.terms.count() != len(sheets):
            self.terms.clear()
            for sheet in sheets:
                self.terms.addItem(words.term_title(sheet), sheet.id)
        if shown is not None:
            self.terms.setCurrentIndex(self.terms.findData(shown.id))
        self.terms.blockSignals(False)

    def _choose_version(self) -> None:
        button = self.sender()
        if button is not None:
            self.sheet_chosen.emit(button.property("sheet"))

    def _choose_term(self, index: int) -> None:
        self.sheet_chosen.emit(self.terms.itemData(index))
