"""The small field that explains a word: definition and source, beside the word on the page.

Opened by hovering it stays while the mouse is on the word or on the field; opened by a press, by
Enter or by the focus it stays until Esc or until the page moves. Must not know where words stand.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from db.records import Term
from desktop.core import citations
from desktop.ui.look import Look
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.wording import said

WIDTH, GAP, EDGE = 340, 6, 8
LINGER_MS = 300  # time to move the mouse from the word to the field
MOST_SOURCES = 3


class TermPopup(Card):
    """Explains one word at a time.

    Signals:
        sources_requested(object): the citations of the definition.
    """

    sources_requested = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Make a hidden field that lies over `parent`, the page."""
        super().__init__(parent, "popup", 14)
        self._page = parent
        self._look, self._term, self._held = look, None, False
        self.body.setSpacing(6)
        self._title = PlainLabel(self, "", "heading")
        self._words = PlainLabel(self, "")
        self._source = PlainLabel(self, "", "small")
        self._more = QPushButton(said("Where this was read"), self)
        self._more.setProperty("tone", "link")
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter on the word does the same
        self._more.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        for part in (self._title, self._words, self._source):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(LINGER_MS)
        self._linger.timeout.connect(self.close_it)
        self.hide()

    @property
    def term(self) -> Term | None:
        """Return the term that is explained now, or None."""
        return self._term if not self.isHidden() else None

    def explain(self, term: Term, word: QRect, held: bool) -> None:
        """Explain `term` beside the place of the word on the page; `held` stays open."""
        self._linger.stop()
        self._held = held or (self._held and term is self.term)
        self._term = term
        self._title.setText(term.term)
        self._words.setText(term.definition)
        self._source.setText(sources_of(term))
        self._more.setVisible(bool(term.citations))
        self._place(word)
        self.show()
        self.raise_()

    def _place(self, word: QRect) -> None:
        """Stand below the word, or above it where there is more room."""
        self.ensurePolished()
        room, width, height = self._room(self._page)
        around = self._page.parentWidget()
        # With large text a red sign leaves little of a page: then over its head, never over the
        # sign. A definition of which one line is seen explains nothing.
        over = around if height > room.height() and around is not None else self._page
        if over is not self._page:
            word = QRect(self._page.mapTo(over, word.topLeft()), word.size())
            room, width, height = self._room(over)
        if self.parentWidget() is not over:
            self.setParent(over)
        height = min(height, room.height())
        top, above = word.bottom() + GAP, word.top() - GAP - height
        if top + height > room.bottom() and above >= room.top():
            top = above
        left = max(room.left(), min(word.left() - EDGE, room.right() - width))
        self.setGeometry(left, max(room.top(), min(top, room.bottom() - height)), width, height)
        self.body.activate()

    def _room(self, over: QWidget) -> tuple[QRect, int, int]:
        """Return the room over a widget, and width and height of the field there."""
        room = over.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        width = min(self._look.theme.px(WIDTH), room.width())
        return room, width, self.body.heightForWidth(width)

    def leave(self) -> None:
        """Close soon, unless it is held or the mouse comes onto it."""
        if not self.isHidden() and not self._held:
            self._linger.start()

    def close_it(self) -> None:
        """Close now."""
        self._linger.stop()
        self._held = False
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press: the page below would close the field."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._linger.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Close soon."""
        self.leave()
        super().leaveEvent(event)

    def _ask(self) -> None:
        if self._term is not None:
            cited = self._term.citations
            self.close_it()
            self.sources_requested.emit(cited)


def sources_of(term: Term) -> str:
    """Return where a definition was read, the first few sources in short."""
    cited = term.citations
    named = [f"{c.publisher}, {citations.year(c.date, said)}" for c in cited[:MOST_SOURCES]]
    more = [f"+{len(cited) - MOST_SOURCES}"] if len(cited) > MOST_SOURCES else []
    return said("Source: {0}").format("; ".join([*named, *more])) if named else ""
