"""What stands in the middle before anything was opened: the ways into the reference.

No therapy is opened by itself: a page that nobody chose could be read for another one. It is also
what lets the window open fast. Must not read content; it knows only what is said of it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.records import ContentInfo
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

WIDEST = 560  # unscaled pixels: lines of text do not get better by getting longer
SIDE, TOP, GAP = 26, 32, 10

WAYS = (
    ("search", "search", "Search", "Ctrl+K"),
    ("compare", "compare", "Compare", "Ctrl+Shift+C"),
    ("worksheets", "clipboard-check", "Worksheets", "Ctrl+G"),
    ("manual", "book-2", "Manual", "Shift+F1"),
)  # fmt: skip


class Welcome(ColumnArea):
    """Says what is here and offers the ways in; scrolls where large text needs more room.

    Signals:
        chosen(str): the name of the way that was chosen, one of WAYS.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look, info: ContentInfo) -> None:
        """Show how much the content holds, and how old it is (rule D-02)."""
        super().__init__(parent)
        self._look = look
        self._ground = QWidget(self)
        self._ground.setObjectName("canvas")
        self._column = ColumnLayout(self._ground)
        self._column.setSpacing(GAP)
        self._parts = [
            PlainLabel(self._ground, said("What would you like to look up?"), "title"),
            PlainLabel(
                self._ground,
                said("Choose a therapy in the list, or search. Misspelled words are found, too."),
                "subtitle",
            ),
        ]
        for part in self._parts:
            self._column.addWidget(part)
        self._keys: dict[QPushButton, str] = {}
        self.buttons = {
            name: self._way(name, icon, said(text), keys) for name, icon, text, keys in WAYS
        }
        text = said("{0} therapies from {1} sources, each statement with its source and date.")
        counts = info.counts
        self._parts.append(
            PlainLabel(self._ground, text.format(counts["therapy"], counts["sources"]), "small")
        )
        self._column.addWidget(self._parts[-1])
        self.set_column(self._ground)
        look.theme.applied.connect(self._take_look)
        self._take_look()

    def _way(self, name: str, icon: str, text: str, keys: str) -> QPushButton:
        button = ThemedButton(self._ground, self._look, icon, text, "teal")
        self._keys[button] = keys
        button.setProperty("tone", "way")
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.clicked.connect(self._choose)
        self._column.addWidget(button)
        return button

    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _take_look(self) -> None:
        px = self._look.theme.px
        self._column.setContentsMargins(px(SIDE), px(TOP), px(SIDE), px(SIDE))
        self._column.max_width = px(WIDEST)
        self.fit()

    def fit(self) -> None:
        """Show the key beside each way, unless one of them has no room for it."""
        margins = self._column.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        for with_keys in (True, False):
            for button, keys in self._keys.items():
                text = button.accessibleName()
                button.setText(f"{text}   {keys}" if with_keys else text)
            if all(button.sizeHint().width() <= room for button in self._keys):
                break
        super().fit()
