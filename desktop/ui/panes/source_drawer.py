"""The drawer that shows where a statement was read: every source with its date, in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.records import Citation, Source
from desktop.core.citations import place
from desktop.ui.focus import place_after
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import Card, PlainLabel, words_in
from desktop.ui.widgets.page_view.shown import source_text
from desktop.ui.widgets.statement import StatementView
from desktop.ui.wording import said

SIDE, EDGE = 20, 12
MOST_HEIGHT = 240  # unscaled pixels


class SourceDrawer(QFrame):
    """Opens below the page and closes with Esc.

    Signals:
        opened(): it is shown, or shows other sources and may want another height.
        closed(): it is about to close; whoever opened it takes the focus back.
        source_requested(str): show the page of a source, with all that was read in it.
    """

    opened = Signal()
    closed = Signal()
    source_requested = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        find_source: Callable[[str], Source],
        today: Callable[[], date] | None = None,
        linked: bool = False,
    ) -> None:
        """Look up citations with `find_source`; their age is said as of `today`, if given.

        `linked` offers the page of each source, where there is a page to show it on.
        """
        super().__init__(parent)
        self._look, self._find_source, self._today = look, find_source, today
        self._linked = linked
        self._came_from: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setObjectName("status")
        self.setAccessibleName(said("Sources of this statement"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, EDGE, SIDE, EDGE)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, said("Where this was read"), "section"), 1)
        self._close = QPushButton(said("Close"), self)
        self._close.setProperty("tone", "quiet")
        self._close.clicked.connect(self.close_drawer)
        head.addWidget(self._close)
        layout.addLayout(head)
        self._area = ColumnArea(self)
        self._area.setObjectName("reading")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(said("Sources of this statement"))
        layout.addWidget(self._area, 1)
        self.hide()

    def show_citations(self, cited: Sequence[Citation]) -> None:
        """Show these citations and take the focus."""
        focus = self.window().focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._came_from = focus
        box = QWidget()
        box.setObjectName("plain")
        layout = ColumnLayout(box)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        for citation in cited:
            source = self._find_source(citation.source_id)
            today = self._today() if self._today is not None else None
            card = citation_card(box, self._look, citation, source, today)
            if self._linked:
                card.body.addLayout(self._link(card, source))
            layout.addWidget(card)
        self._area.set_column(box)
        self._area.setAccessibleDescription(words_in(box))
        place_after(self._area, box)
        self.show()
        self.updateGeometry()
        self.opened.emit()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, card: Card, source: Source) -> QHBoxLayout:
        """Return a row with the button that opens the page of `source`."""
        button = QPushButton(said("Everything read in this source"), card)
        button.setProperty("tone", "link")
        button.setProperty("entry", source.id)
        button.setAccessibleDescription(source.title)
        button.clicked.connect(self._want_source)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _want_source(self) -> None:
        button = self.sender()
        if button is not None:
            self.source_requested.emit(button.property("entry"))

    def came_from(self) -> QWidget | None:
        """Return what had the focus when the drawer was opened, if it is still there."""
        there = self.window().findChildren(QWidget)  # the list may have been filled anew
        return next((w for w in there if w is self._came_from and w.isVisible()), None)

    def wanted_height(self) -> int:
        """Return how high it would like to be, in pixels; what does not fit is scrolled."""
        column = self._area.widget()
        inner = column.heightForWidth(max(1, self.width() - 2 * SIDE - SIDE)) if column else 0
        head = self._close.sizeHint().height() + 2 * EDGE + 3 * EDGE
        return min(self._look.theme.px(MOST_HEIGHT), head + inner)

    def sizeHint(self) -> QSize:
        """Return the wanted height."""
        return QSize(super().sizeHint().width(), self.wanted_height())

    def close_drawer(self) -> None:
        """Close and say so."""
        if self.isVisible():
            self.closed.emit()  # first: hidden with the focus, it would pass it to any neighbor
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)


def citation_card(
    parent: QWidget, look: Look, citation: Citation, source: Source, today: date | None
) -> Card:
    """Return one citation: where it stands, then the source itself, then its address as text."""
    card = Card(parent, "row", 12)
    card.body.setSpacing(4)
    card.body.addWidget(PlainLabel(card, locator_words(citation), "heading"))
    card.body.addWidget(StatementView(card, look, source_text(source, today, address=False)))
    if source.address:
        address = PlainLabel(card, source.address, "small")
        # To be copied, never opened: there may be no network, and nobody is watched.
        address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.body.addWidget(address)
    return card


def locator_words(citation: Citation) -> str:
    """Return where in the source it stands; a place that nobody noted is said as such."""
    return place(citation.locator, said)
