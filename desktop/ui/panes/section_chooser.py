"""The outline where few tabs fit: the section on screen by its name, a menu of all, how far it is.

Two or three tabs of ten say little of where one is. Must not know what a section is: it shows
titles and says how many steps are wanted.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

GAP, COUNT_GAP = 4, 10  # pixels between the buttons, and before the count
EDGE, ARROW = 12, 16  # unscaled: beside the words, and the arrow of the menu behind them
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SectionButton(QPushButton):
    """Says which section is on screen and opens the menu of all; Left and Right go along.

    Signals:
        step_requested(int): 1 for the next section, -1 for the one before.
    """

    step_requested = Signal(int)

    def __init__(self, parent: QWidget, look: Look, menu: QMenu) -> None:
        """Open `menu` when pressed."""
        super().__init__(parent)
        self._look = look
        self.setProperty("tone", "chooser")
        self.setMenu(menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the section before or after, as the arrows do in a row of tabs."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.step_requested.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the words, and the arrow that says that there is a menu.

        Qt draws words on the left of a button with a menu over its frame, whatever its padding is.
        """
        look, px = self._look, self._look.theme.px
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        left = self.width() - px(EDGE + ARROW)
        arrow = look.icons.pixmap("chevron-down", "ink", ARROW, 2.0)
        painter.drawPixmap(
            QRect(left, (self.height() - px(ARROW)) // 2, px(ARROW), px(ARROW)), arrow
        )
        painter.setPen(look.theme.color("teal"))
        room = QRect(px(EDGE), 0, left - 2 * px(EDGE), self.height())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class SectionChooser(QWidget):
    """One section by its name, two arrows, and how far it is.

    Where the widest title leaves no room for the arrows or the count, they are left out: the menu
    and the keys do the same.

    Signals:
        step_requested(int): 1 for the next section, -1 for the one before.
    """

    step_requested = Signal(int)

    def __init__(self, parent: QWidget, look: Look, menu: QMenu) -> None:
        """Choose from `menu`; nothing is shown yet."""
        super().__init__(parent)
        self._widest = 0
        self.button = SectionButton(self, look, menu)
        self.button.step_requested.connect(self.step_requested)
        self._before = self._step_button(look, "chevron-left", said("Previous section"), -1)
        self._after = self._step_button(look, "chevron-right", said("Next section"), 1)
        self._count = PlainLabel(self, "", "small")
        self._count.setWordWrap(False)

    def _step_button(self, look: Look, icon: str, name: str, step: int) -> QPushButton:
        button = ThemedButton(self, look, icon)
        button.setProperty("tone", "quiet")
        button.setProperty("step", step)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({'Ctrl+PgUp' if step < 0 else 'Ctrl+PgDown'})")
        button.clicked.connect(self._step)
        return button

    def _step(self) -> None:
        button = self.sender()
        if button is not None:
            self.step_requested.emit(button.property("step"))

    def show_section(self, titles: Sequence[str], number: int) -> None:
        """Show the title with this number, from 0, of all titles."""
        place = said("{0} of {1}").format(number + 1, len(titles))
        self.button.setText(max(titles, key=self.button.fontMetrics().horizontalAdvance))
        self._widest = self.button.sizeHint().width()
        self.button.setText(titles[number])
        self.button.setAccessibleName(f"{titles[number]}, {place}")
        self.button.setAccessibleDescription(said("Sections of this page"))
        self._count.setText(place)
        self._before.setEnabled(number > 0)
        self._after.setEnabled(number < len(titles) - 1)
        self._place()

    def sizeHint(self) -> QSize:
        """Return room for the widest title."""
        return QSize(self._widest, self.button.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the font or the style changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place()

    def _place(self) -> None:
        high, room = self.height(), self.width()
        arrow, count = self._after.sizeHint().width(), self._count.sizeHint().width()
        arrows = self._widest + 2 * (GAP + arrow) <= room
        end = min(self._widest, room)
        self.button.setGeometry(0, 0, end, high)
        for button in (self._before, self._after):
            button.setVisible(arrows)
            button.setGeometry(end + GAP, 0, arrow, high)
            end += GAP + arrow if arrows else 0
        end += COUNT_GAP
        self._count.setGeometry(end, 0, count, high)
        self._count.setVisible(end + count <= room)
