"""Find in the page: a field, how many places there are, the next and the one before.

Must not know how the page is searched; what is typed is forgotten when the bar closes.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.fields import ClearableField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

MAX_LETTERS = 80
NARROWEST = 80


class FindBar(QFrame):
    """A line above the page.

    Signals:
        text_changed(str): search this, "" nothing.
        step_requested(int): go to the next place (1) or the one before (-1).
        closed(): it is about to close; the page takes the focus back.
    """

    text_changed = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("bar")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        self._field = ClearableField(self, look, said("Clear"))
        self._field.setMaxLength(MAX_LETTERS)
        self._field.setPlaceholderText(said("Find on this page"))
        self._field.setAccessibleName(said("Find on this page"))
        self._field.textChanged.connect(self.text_changed)
        row.addWidget(self._field, 1)
        self._count = PlainLabel(self, "", "small")
        self._count.setWordWrap(False)
        row.addWidget(self._count)
        self._before = self._button("chevron-left", said("Previous place (Shift+Enter)"))
        self._next = self._button("chevron-right", said("Next place (Enter)"))
        close = self._button("x", said("Close (Esc)"))
        self._before.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        close.clicked.connect(self.close_bar)
        self.hide()

    def _button(self, icon: str, name: str) -> QPushButton:
        button = ThemedButton(self, self._look, icon)
        button.setProperty("tone", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        self._row.addWidget(button)
        return button

    @property
    def field(self) -> QLineEdit:
        """Return the field that is typed into."""
        return self._field

    def text(self) -> str | None:
        """Return what is searched; None while the bar is closed."""
        return None if self.isHidden() else self._field.text()

    def open_bar(self, text: str | None = None) -> None:
        """Show the bar and go to the field; search `text` where one is given."""
        if text is not None:
            with QSignalBlocker(self._field):
                self._field.setText(text)
        self._field.setMinimumWidth(self._look.theme.px(NARROWEST))
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.text_changed.emit(self._field.text())

    def close_bar(self) -> None:
        """Close, forget what was typed, and say so."""
        if not self.isHidden():
            with QSignalBlocker(self._field):
                self._field.clear()
            self.closed.emit()  # first: hidden with the focus, it would pass it to any neighbor
            self.hide()

    def show_count(self, number: int, count: int) -> str:
        """Show which place of how many is on screen, and return the words."""
        words = said("{0} of {1}").format(number, count) if count else ""
        if not count and self._field.text():
            words = said("Not on this page")
        self._count.setText(words)
        for button in (self._before, self._next):
            button.setEnabled(count > 1)
            button.setVisible(bool(count))
        return words

    def go_on(self) -> None:
        """Ask for the next place."""
        self.step_requested.emit(1)

    def go_back(self) -> None:
        """Ask for the place before."""
        self.step_requested.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter, close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            pressed = self.focusWidget()
            if isinstance(pressed, QPushButton):
                pressed.click()
            else:
                self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
