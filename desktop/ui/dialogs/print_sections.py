"""Which sections a full sheet has: all at first. What is unchecked here is kept nowhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui.dialogs.print_choice import Named
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said


class SectionsField(QWidget):
    """A box for each section that may be left out.

    Signals:
        changed(): another section is on the sheet, or one less.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, sections: Sequence[Named]) -> None:
        """Offer these sections; all are checked."""
        super().__init__(parent)
        column = ColumnLayout(self)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self, said("Sections of the full sheet"), "group"))
        self.boxes: dict[str, QCheckBox] = {}
        for name, heading in sections:
            box = QCheckBox(heading, self)
            box.setChecked(True)
            box.toggled.connect(self._tell)
            self.boxes[name] = box
            column.addWidget(box)
        told = said("“Get help now”, when to call, daily life and the sources are always on it.")
        column.addWidget(PlainLabel(self, told, "small"))

    def left_out(self) -> tuple[str, ...]:
        """Return the sections that are not to be on the sheet."""
        return tuple(name for name, box in self.boxes.items() if not box.isChecked())

    def choose(self, left_out: Collection[str]) -> None:
        """Uncheck these and check the others; no signal follows."""
        for name, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(name not in left_out)
            blocker.unblock()

    def _tell(self) -> None:
        self.changed.emit()
