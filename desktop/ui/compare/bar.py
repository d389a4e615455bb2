"""The bar over the comparison: the chosen therapies, for whom, differences only, print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QMenu,
    QPushButton,
    QWidget,
)

from db.records import Audience, Summary
from desktop.core.compare_choice import MOST
from desktop.ui.look import Look
from desktop.ui.widgets.audience_switch import AudienceSwitch
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.wording import said

WIDTH = 640  # pixels before there is a window around it


class CompareBar(QFrame):
    """What can be chosen for a comparison.

    Signals:
        toggle_requested(str): take a therapy in or out.
        audience_chosen(str): for whom the cells are written.
        differences_chosen(bool): whether only rows that differ are wanted.
        print_requested(): print the comparison.
    """

    toggle_requested = Signal(str)
    audience_chosen = Signal(str)
    differences_chosen = Signal(bool)
    print_requested = Signal()

    def __init__(self, parent: QWidget | None, look: Look, summaries: Sequence[Summary]) -> None:
        """Offer the therapies `summaries`."""
        super().__init__(parent)
        self.setObjectName("bar")
        self._look, self._summaries = look, tuple(summaries)
        self._chips: list[QPushButton] = []
        flow = self._flow = FlowLayout(self, 8)
        flow.setContentsMargins(16, 10, 16, 10)
        self._add = self._add_button()
        self._switch = QWidget(self)
        switch = AudienceSwitch(self._switch)
        switch.requested.connect(self.audience_chosen)
        self._switch.setLayout(switch)
        self._audiences = switch.buttons
        self._differences = QCheckBox(said("Differences only"), self)
        self._differences.toggled.connect(self.differences_chosen)
        self._print = ThemedButton(self, look, "printer", said("Print…"), "on_teal")
        self._print.setProperty("tone", "primary")
        self._print.clicked.connect(self.print_requested)
        self._others = (self._add, self._switch, self._differences, self._print)

    @property
    def differences(self) -> QCheckBox:
        """Return the tick box for differences only."""
        return self._differences

    @property
    def chips(self) -> Sequence[QPushButton]:
        """Return a button for each chosen therapy, which takes it out."""
        return self._chips

    @property
    def add_button(self) -> QPushButton:
        """Return the button whose menu takes a therapy in."""
        return self._add

    def _add_button(self) -> QPushButton:
        button = QPushButton(said("Add a therapy"), self)
        menu, group = QMenu(button), ""
        for summary in self._summaries:
            if summary.group_id != group:
                group = summary.group_id
                menu.addSection(summary.group_title)
            action = menu.addAction(f"{summary.title} ({summary.subtitle})")
            action.setData(summary.id)
            action.setCheckable(True)
        menu.triggered.connect(self._take)
        button.setMenu(menu)
        return button

    def show_choice(self, ids: Sequence[str], audience: Audience, printable: bool) -> None:
        """Show which therapies are chosen, and what can be done with them."""
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        known = {s.id: s for s in self._summaries}
        self._chips = [self._chip(known[i]) for i in ids if i in known]
        full = len(ids) >= MOST
        self._level()
        for widget in (*self._chips, *self._others):
            self._flow.addWidget(widget)
            widget.setVisible(widget is not self._add or not full)
        menu = self._add.menu()
        for action in menu.actions() if menu is not None else ():
            action.setChecked(action.data() in ids)
        self._audiences[audience].setChecked(True)
        self._print.setEnabled(printable)
        self._differences.setEnabled(printable)
        self._flow.invalidate()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height in the width it has.

        The layout's own hint has one item to a line: with large text the window then asked for more
        height than a small screen has.
        """
        width = max(self.width(), WIDTH)
        return QSize(width, self._flow.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest item."""
        return self._flow.minimumSize()

    def _level(self) -> None:
        """Give what is lower than a button its height, so that all stand in one line."""
        high = self._print.sizeHint().height()
        for low in (self._differences, self._switch):
            low.setMinimumHeight(high)

    def event(self, event: QEvent) -> bool:
        """Level again when something asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._level()
        return super().event(event)

    def _chip(self, summary: Summary) -> QPushButton:
        chip = QPushButton(f"{summary.title}  ×", self)
        chip.setProperty("entry", summary.id)
        words = said("Take {0} out of the comparison").format(summary.title)
        chip.setAccessibleName(words)
        chip.setToolTip(words)
        chip.clicked.connect(self._take_out)
        return chip

    def _take_out(self) -> None:
        chip = self.sender()
        if chip is not None:
            self.toggle_requested.emit(chip.property("entry"))

    def _take(self, action: QAction) -> None:
        self.toggle_requested.emit(action.data())
