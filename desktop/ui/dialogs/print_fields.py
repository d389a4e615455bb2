"""Small parts of the print dialog's panels: a label above its field, lists that stay narrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from desktop.ui.announce import announce
from desktop.ui.dialogs.print_choice import Named
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import PlainLabel


class SpokenLabel(PlainLabel):
    """A label whose words are said to a screen reader once they are final, each time new ones."""

    def __init__(self, parent: QWidget) -> None:
        """Make a label without words."""
        super().__init__(parent)
        self._last = ""

    def say(self) -> None:
        """Say what stands there, if that was not said last."""
        if self.text() != self._last:
            self._last = self.text()
            announce(self, self._last)


class ChoiceList(QComboBox):
    """A list of named choices whose longest one never makes the dialog wider."""

    def __init__(self, parent: QWidget, choices: Sequence[Named]) -> None:
        """Offer `choices`; the first is chosen."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        for code, name in choices:
            self.addItem(name, code)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only in the field that has the focus; else the panel below the pointer scrolls."""
        _turn_or_pass(self, event, super().wheelEvent)

    @property
    def value(self) -> str:
        """Return the id of what is chosen, "" when there is nothing."""
        return self.currentData() or ""

    def choose(self, code: str) -> None:
        """Choose by id without a signal; what is not there changes nothing."""
        index = self.findData(code)
        if index >= 0:
            blocker = QSignalBlocker(self)
            self.setCurrentIndex(index)
            blocker.unblock()


class NumberField(QSpinBox):
    """A number that the wheel changes only in the field that has the focus."""

    def __init__(self, parent: QWidget, least: int, most: int) -> None:
        """Offer the numbers from `least` to `most`."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(least, most)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only in the field that has the focus; else the panel below the pointer scrolls."""
        _turn_or_pass(self, event, super().wheelEvent)


class TypedField(QLineEdit):
    """A line to type into. Enter ends the typing and goes no further: it must not print."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog's default button."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class Labelled(QWidget):
    """A field with its label above; both are shown or hidden together."""

    def __init__(self, parent: QWidget, title: str, field: QWidget) -> None:
        """Put `title` above `field`, which is given to this widget."""
        super().__init__(parent)
        column = ColumnLayout(self)
        column.setSpacing(4)
        label = PlainLabel(self, title, "group")
        field.setParent(self)
        label.setBuddy(field)
        field.setAccessibleName(title)
        column.addWidget(label)
        column.addWidget(field)


def typed_field(parent: QWidget, length: int, example: str = "") -> TypedField:
    """Return a field for something that is typed for one print and kept nowhere."""
    field = TypedField(parent)
    field.setMaxLength(length)
    field.setPlaceholderText(example)
    return field


def _turn_or_pass(field: QWidget, event: QWheelEvent, turn: Callable[[QWheelEvent], None]) -> None:
    if field.hasFocus():
        turn(event)
    else:
        event.ignore()
