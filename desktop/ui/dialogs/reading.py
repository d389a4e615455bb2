"""A dialog to read: text that scrolls where the room is short, and one button. Knows no text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.ui.theme import BASE_PIXELS
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import words_in
from desktop.ui.wording import said


def fitting_size(dialog: QWidget, width: int, height: int) -> QSize:
    """Return a size in pixels at the text scale, no larger than the window below or the screen."""
    scale = max(1.0, dialog.font().pixelSize() / BASE_PIXELS)
    below = dialog.parentWidget()
    limit = below.window().size() if below is not None else dialog.screen().availableSize()
    return QSize(round(width * scale), round(height * scale)).boundedTo(limit)


class FittingDialog(QDialog):
    """A dialog with more room where the text is larger, also when that changes while it is open."""

    def __init__(self, parent: QWidget | None, width: int, height: int) -> None:
        """Make an empty dialog; `width` and `height` are pixels at 100 % text."""
        super().__init__(parent)
        self._wanted = width, height

    def fit(self) -> None:
        """Take the room that the text of now needs."""
        self.resize(fitting_size(self, *self._wanted))

    def changeEvent(self, event: QEvent) -> None:
        """Take more room when the text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.fit()


class ReadingDialog(FittingDialog):
    """Shows what is put into `body`, and closes."""

    def __init__(self, parent: QWidget | None, title: str, width: int, height: int) -> None:
        """Make an empty dialog; `width` and `height` are pixels at 100 % text."""
        super().__init__(parent, width, height)
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 14, 14, 18)
        outer.setSpacing(12)
        self._area = ColumnArea(self)
        self._area.setObjectName("reading")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(title)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer.addWidget(self._area, 1)
        self._column = QWidget()
        self._column.setObjectName("plain")
        self.body = ColumnLayout(self._column)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(12)
        close = FilledButton(said("Close"), self)
        close.setProperty("tone", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.fit()

    @property
    def column(self) -> QWidget:
        """Return the parent of what is put into `body`."""
        return self._column

    def finish(self) -> None:
        """Show the body once everything is in it."""
        self._area.set_column(self._column)
        self._area.setAccessibleDescription(words_in(self._column))
