"""Chooses how the signs are grouped. Must not know the signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.core.checklist import Grouping
from desktop.ui.checklist_words import GROUPINGS
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said


class OrderBar(QWidget):
    """The choice of grouping.

    Signals:
        grouping_chosen(str): the value of a Grouping.
    """

    grouping_chosen = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        """Begin with the grouping by level."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = PlainLabel(self, said("Order"), "small")
        label.setWordWrap(False)
        self._box = QComboBox(self)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for grouping, words in GROUPINGS.items():
            self._box.addItem(said(words), grouping.value)
        self._box.setAccessibleName(said("Order"))
        label.setBuddy(self._box)
        row.addWidget(label)
        row.addWidget(self._box, 1)
        self._box.currentIndexChanged.connect(self._choose)

    @property
    def grouping(self) -> Grouping:
        """Return the grouping in use."""
        return Grouping(self._box.currentData())

    def choose(self, grouping: Grouping) -> None:
        """Use a grouping, as if a person had chosen it."""
        self._box.setCurrentIndex(self._box.findData(grouping.value))

    def _choose(self) -> None:
        self.grouping_chosen.emit(self._box.currentData())
