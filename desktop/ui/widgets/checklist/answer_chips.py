"""One question with a few short answers as buttons; none of them has to be given.

Pressing the answer that is given takes it back. Must not know what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import PlainLabel


class AnswerChips(QWidget):
    """A question over a row of buttons.

    Signals:
        chosen(str): the code of the answer, "" when it was taken back.
    """

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None, question: str, answers: Sequence[tuple[str, str]], given: str
    ) -> None:
        """Ask `question`; `answers` are (code, words); `given` is the code given already, or ""."""
        super().__init__(parent)
        column = ColumnLayout(self)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self, question, "group"))
        flow = FlowLayout(gap=6)
        self._chips: list[QPushButton] = []
        for code, words in answers:
            chip = QPushButton(words, self)
            chip.setProperty("tone", "chip")
            chip.setProperty("code", code)
            chip.setCheckable(True)
            chip.setChecked(code == given)
            chip.setAccessibleName(f"{question} {words}")
            chip.clicked.connect(self._choose)
            flow.addWidget(chip)
            self._chips.append(chip)
        column.addLayout(flow)

    def hasHeightForWidth(self) -> bool:
        """Return True: the buttons wrap."""
        return True

    def _choose(self) -> None:
        pressed = self.sender()
        for chip in self._chips:
            if chip is not pressed:
                chip.setChecked(False)
        given = next((str(c.property("code")) for c in self._chips if c.isChecked()), "")
        self.chosen.emit(given)
