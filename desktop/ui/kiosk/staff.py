"""For staff: the PIN pad behind the held corner, and what can be done after it."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import WideButton
from desktop.ui.kiosk.full import FullScreen
from desktop.ui.kiosk.kit import Kit
from desktop.ui.kiosk.measures import space
from desktop.ui.kiosk.touch import PRESS_KEYS, Face
from desktop.ui.wording import said

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "enter")


class PinScreen(FullScreen):
    """Twelve keys and dots. The digits are not here: whoever answers counts them."""

    def __init__(self, parent: QWidget | None, kit: Kit, count: int, note: str) -> None:
        """Show as many dots as there are digits, and what became of the last try."""
        super().__init__(parent, kit)
        self.line(said("For staff: PIN"), "title")
        self.setAccessibleName(said("For staff: PIN"))  # it has the focus
        self.line("●" * count or "–", "digits")
        self.line(note, "body")
        grid = QGridLayout()
        grid.setSpacing(space(self.look.theme, 12))
        for place, key in enumerate(KEYS):
            grid.addWidget(self._key(key), place // 3, place % 3)
        self.column.addLayout(grid)
        self.column.addWidget(self.answer(said("Back"), Do.STAFF_BACK, icon="arrow-left"))
        self.column.addStretch(2)
        self.middle.setMaximumWidth(620)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys that no button has: digits come by the guard, Enter comes here."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the PIN also where no key of the pad has the focus."""
        if event.key() in PRESS_KEYS and not event.isAutoRepeat():
            self.send(Do.ENTER)
        else:
            super().keyPressEvent(event)

    def _key(self, key: str) -> WideButton:
        if key == "enter":
            face, ask, tone = Face(said("Enter")), Ask(Do.ENTER), "main"
        elif key == "back":
            face, ask, tone = Face(said("Delete")), Ask(Do.DIGIT, ""), "plain"
        else:
            face, ask, tone = Face(key), Ask(Do.DIGIT, key), "plain"
        button = WideButton(self, self.look, face, ask, tone)
        button.asked.connect(self.asked)
        return button


class StaffScreen(FullScreen):
    """After the PIN: go back, wipe, or leave; and the state of this kiosk."""

    def __init__(self, parent: QWidget | None, kit: Kit, notes: tuple[str, ...]) -> None:
        """Show `notes`, a line each."""
        super().__init__(parent, kit)
        self.column.setSpacing(space(self.look.theme, 10))
        self.line(said("For staff"), "title")
        for note in notes:
            self.line(note, "small")
        for text, do, icon, tone in (
            (said("Back to the person's page"), Do.STAFF_BACK, "arrow-left", "plain"),
            (said("Clear everything and start over"), Do.STAFF_WIPE, "start-over", "main"),
            (said("Close LeukoGuide"), Do.STAFF_LEAVE, "x", "plain"),
        ):
            self.column.addWidget(self.answer(text, do, icon=icon, tone=tone))
        self.column.addStretch(3)
