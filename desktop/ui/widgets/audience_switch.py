"""The switch between patient words and professional words, a row of two buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from db.records import Audience
from desktop.ui.wording import said

AUDIENCES = ((Audience.PATIENT, "Patient words"), (Audience.PROFESSIONAL, "Professional"))


class AudienceSwitch(QHBoxLayout):
    """Both buttons side by side, the one in use marked by `buttons[audience].setChecked(True)`.

    Signals:
        requested(str): "patient" or "professional" was pressed.
    """

    requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Make the buttons as children of `parent`."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(parent)
        for audience, text in AUDIENCES:
            button = QRadioButton(said(text), parent)
            button.setProperty("tone", "segment")
            button.setProperty("audience", str(audience))
            button.clicked.connect(self._request)
            group.addButton(button)
            self.addWidget(button)
            self.buttons[str(audience)] = button

    def _request(self) -> None:
        button = self.sender()
        if button is not None:
            self.requested.emit(button.property("audience"))
