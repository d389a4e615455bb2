"""The warning before what is ticked is cleared because nobody uses the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import said

# Half a minute (LAST_MS in desktop/app/one_person.py) at first, and true until the end: it stands
# still, because nothing in a worksheet may keep time.
CLEARED_SOON = (
    "Is somebody still here? If not, everything ticked or entered in worksheets is cleared within "
    "half a minute."
)


class IdleNotice(Card):
    """Hidden until the time is nearly over.

    Signals:
        keep_requested(): somebody is still there.
    """

    keep_requested = Signal()

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make the notice, hidden."""
        super().__init__(parent, "banner", 12)
        self._look = look
        row = QHBoxLayout()
        self._picture = PlainLabel(self)
        self._text = PlainLabel(self, "", "heading")
        keep = FilledButton(said("Keep it"), self)
        keep.setProperty("tone", "primary")
        keep.clicked.connect(self.keep_requested)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(keep)
        self.body.addLayout(row)
        self.hide()

    def warn(self) -> None:
        """Say that everything goes soon."""
        self._picture.setPixmap(self._look.icons.pixmap("clock", "amber", 22, 2.0))
        self._text.setText(said(CLEARED_SOON))
        self.show()
        announce(self, self._text.text(), at_once=True)
