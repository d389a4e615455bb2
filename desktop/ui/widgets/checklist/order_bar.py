"""Chooses how the signs are grouped, and the days since treatment. Must not know the signs.

The days only move signs (desktop/core/checklist_groups.py); they are kept nowhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop.core.checklist import Grouping
from desktop.ui.checklist_words import GROUPINGS
from desktop.ui.look import Look
from desktop.ui.widgets.fields import name_box
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

MOST_DAYS = 999


class OrderBar(QWidget):
    """The choice of grouping and the days since treatment.

    Signals:
        changed(): another grouping or another day is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Begin with the grouping by level and without a day."""
        super().__init__(parent)
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self._box = QComboBox(self)
        size = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._box.setSizeAdjustPolicy(size)
        for grouping, words in GROUPINGS.items():
            self._box.addItem(said(words), grouping.value)
        self._days = QLineEdit(self)
        self._days.setValidator(QIntValidator(0, MOST_DAYS, self._days))
        self._days.setMaxLength(len(str(MOST_DAYS)))
        self._days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._days.setToolTip(
            said("Only moves signs up that the sources place on that day. Not kept.")
        )
        name_box(self._box, said("Order of the signs"))
        words = said("Days since treatment")
        self._days.setAccessibleName(words)
        label = PlainLabel(self, words, "small")
        label.setBuddy(self._days)
        grid.addWidget(self._box, 0, 0, 1, 2)
        grid.addWidget(label, 1, 0)
        grid.addWidget(self._days, 1, 1)
        grid.setColumnStretch(0, 1)
        self.fit()
        self._box.currentIndexChanged.connect(self._tell)
        self._days.textChanged.connect(self._tell)

    @property
    def grouping(self) -> Grouping:
        """Return the grouping in use."""
        return Grouping(self._box.currentData())

    @property
    def day(self) -> int | None:
        """Return the days since treatment, None where none were typed."""
        text = self._days.text()
        return int(text) if text else None

    def fit(self) -> None:
        """Give the field of the days the width of three digits at the text scale of now."""
        self._days.setFixedWidth(self._look.theme.px(64))

    def choose(self, grouping: Grouping) -> None:
        """Use a grouping, as if a person had chosen it."""
        self._box.setCurrentIndex(self._box.findData(grouping.value))

    def set_day(self, day: int | None) -> None:
        """Use the days since treatment, as if a person had typed them."""
        self._days.setText("" if day is None else str(day))

    def _tell(self) -> None:
        self.changed.emit()
