"""What stands in the middle before anything was opened: the ways into the reference.

No therapy is opened by itself: a page that nobody chose could be read for another one. It is also
what lets the window open fast. Must not read content; it knows only what is said of it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.records import ContentInfo
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

WIDEST = 560  # unscaled pixels: lines of text do not get better by getting longer
SIDE, TOP, GAP = 26, 40, 10

WAYS = (
    ("search", "search", "Search: a name, a side effect, a word", "Ctrl+K"),
    ("compare", "compare", "Compare two to four therapies", "Ctrl+Shift+C"),
    ("worksheets", "clipboard-check", "Worksheets for clinicians", "Ctrl+G"),
    ("manual", "book-2", "Manual", "Shift+F1"),
)  # fmt: skip


class Welcome(QFrame):
    """Says what is here and offers the ways in.

    Signals:
        chosen(str): the name of the way that was chosen, one of WAYS.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look, info: ContentInfo) -> None:
        """Show how much the content holds, and how old it is (rule D-02)."""
        super().__init__(parent)
        self.setObjectName("canvas")
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setSpacing(GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._parts = [
            PlainLabel(self, said("What would you like to look up?"), "title"),
            PlainLabel(
                self,
                said("Choose a therapy in the list, or search. Misspelled words are found, too."),
                "subtitle",
            ),
        ]
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addSpacing(GAP)
        self.buttons = {
            name: self._way(name, icon, said(text), keys) for name, icon, text, keys in WAYS
        }
        self._column.addSpacing(GAP)
        text = said("{0} therapies from {1} sources, each statement with its source and date.")
        counts = info.counts
        self._parts.append(
            PlainLabel(self, text.format(counts["therapy"], counts["sources"]), "small")
        )
        self._column.addWidget(self._parts[-1])
        look.theme.changed.connect(self._fit)
        self._fit()

    def _way(self, name: str, icon: str, text: str, keys: str) -> QPushButton:
        button = ThemedButton(self, self._look, icon, f"{text}   {keys}", "teal")
        button.setProperty("tone", "way")
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._choose)
        self._column.addWidget(button)
        return button

    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _fit(self) -> None:
        px = self._look.theme.px
        self._column.setContentsMargins(px(SIDE), px(TOP), px(SIDE), px(SIDE))
        for part in (*self._parts, *self.buttons.values()):
            part.setMaximumWidth(px(WIDEST))
