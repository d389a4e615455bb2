"""The warning before what is ticked is cleared because nobody uses the window."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import said

CLEARED_SOON = (
    "Is somebody still here? In {0} seconds everything ticked or entered in worksheets is cleared."
)


COUNT_MS = 500  # often enough that no second is left out


class IdleNotice(Card):
    """Hidden until the time is nearly over; then it counts the seconds that are left.

    Signals:
        keep_requested(): somebody is still there.
    """

    keep_requested = Signal()

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make the notice, hidden."""
        super().__init__(parent, "banner", 12)
        row = QHBoxLayout()
        self._look, picture = look, PlainLabel(self)
        self._picture = picture
        self._text = PlainLabel(self, "", "heading")
        keep = QPushButton(said("Keep it"), self)
        keep.setProperty("tone", "primary")
        keep.clicked.connect(self.keep_requested)
        row.addWidget(picture)
        row.addWidget(self._text, 1)
        row.addWidget(keep)
        self.body.addLayout(row)
        self._end = QDeadlineTimer()
        self._count = QTimer(self)
        self._count.setInterval(COUNT_MS)
        self._count.timeout.connect(self._say_seconds)
        self.hide()

    def warn(self, seconds: int) -> None:
        """Say that everything goes in so many seconds; only this first time is it announced."""
        self._picture.setPixmap(self._look.icons.pixmap("clock", "amber", 22, 2.0))
        self._end.setRemainingTime(seconds * 1000)
        self._say_seconds()
        self.show()
        event = QAccessibleAnnouncementEvent(self, self._text.text())
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _say_seconds(self) -> None:
        left = ceil(max(0, self._end.remainingTime()) / 1000)
        self._text.setText(said(CLEARED_SOON).format(left))

    def showEvent(self, event: QShowEvent) -> None:
        """Count while it can be seen."""
        super().showEvent(event)
        self._count.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no longer."""
        super().hideEvent(event)
        self._count.stop()
