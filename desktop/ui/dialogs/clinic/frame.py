"""The frame of the clinic's dialogs: words, a column that scrolls, a message, a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.announce import announce
from desktop.ui.dialogs.reading import FittingDialog
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.column import ColumnArea, ColumnLayout, hugging
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import Card, PlainLabel, restyle

EDGE = 24


class FormDialog(FittingDialog):
    """Knows no field; what it is for is put into `body`."""

    def __init__(
        self, parent: QWidget | None, look: Look, title: str, width: int, height: int
    ) -> None:
        """Make an empty dialog; `width` and `height` are pixels at 100 % text."""
        super().__init__(parent, width, height)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._look = look
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(EDGE, EDGE, EDGE // 2, EDGE - 4)
        self._outer.setSpacing(12)
        self._area = ColumnArea(self)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._outer.addWidget(self._area, 1)
        # Inside from the start, so that Tab and the first focus come to fields before buttons.
        self.column = QWidget(self._area.viewport())
        self.column.setObjectName("plain")
        self.body = ColumnLayout(self.column)
        self.body.setContentsMargins(0, 0, EDGE // 2, 0)
        self.body.setSpacing(10)
        self._message = Card(self, "note-amber", 10)
        self._message_text = PlainLabel(self._message, "")
        self._message.body.addWidget(self._message_text)
        self._message.hide()
        self._outer.addWidget(self._message)
        row = QWidget(self)
        row.setSizePolicy(hugging())
        self._buttons = FlowLayout(row, 10)
        self._buttons.setContentsMargins(0, 0, EDGE // 2, 0)
        self._outer.addWidget(row)
        self.fit()

    def add_head(self, title: str, intro: str = "") -> None:
        """Begin the column with a title and what it is about."""
        self.body.addWidget(PlainLabel(self.column, title, "section"))
        if intro:
            self.body.addWidget(PlainLabel(self.column, intro))

    def add_button(self, text: str, tone: str = "") -> QPushButton:
        """Add a button to the row; `tone` "primary" is the one for Enter."""
        button = FilledButton(text, self)
        button.setAutoDefault(tone == "primary")
        if tone:
            button.setProperty("tone", tone)
        button.setDefault(tone == "primary")
        self._buttons.addWidget(button)
        return button

    def finish(self) -> None:
        """Show the column once everything is in it."""
        self._area.set_column(self.column)

    def tell(self, text: str, look: str = "note-amber") -> None:
        """Say something above the buttons, "" for nothing."""
        new = bool(text) and text != self.told
        self._message.set_look(look)
        self._message_text.setText(text)
        self._message.setVisible(bool(text))
        self.setAccessibleDescription(text)  # read with the title when the dialog opens
        if new and self.isVisible():
            announce(self, text, at_once=True)

    @property
    def told(self) -> str:
        """Return what is said above the buttons."""
        return self._message_text.text() if not self._message.isHidden() else ""

    def field(self, label: str, widget: QWidget) -> Problem:
        """Put a labelled field into the column; return the label for its problem, hidden."""
        return add_field(self.body, label, widget)


class Problem(PlainLabel):
    """Says below a field what is wrong with it; the field itself says it to a screen reader."""

    def __init__(self, field: QWidget) -> None:
        """Make it for `field`, hidden."""
        super().__init__(field.parentWidget())
        self._field = field
        self.hide()

    def show_words(self, text: str, tone: str = "red") -> None:
        """Say what is wrong, "" for nothing."""
        restyle(self, "tone", tone)
        self.setText(text)
        self.setVisible(bool(text))
        self._field.setAccessibleDescription(text)


def add_field(layout: ColumnLayout, label: str, widget: QWidget) -> Problem:
    """Put a labelled field into a column; return what says its problem, hidden."""
    parent = widget.parentWidget()
    title = PlainLabel(parent, label, "group")
    title.setBuddy(widget)
    widget.setAccessibleName(label)
    problem = Problem(widget)
    for part in (title, widget, problem):
        layout.addWidget(part)
    return problem
