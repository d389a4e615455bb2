"""The drawer that shows where a statement was read: every source with its date, in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.records import Citation, Source
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.page_view.shown import source_text
from desktop.ui.widgets.statement import StatementView
from desktop.ui.wording import said


class SourceDrawer(QFrame):
    """Opens below the page and closes with Esc.

    Signals:
        closed(): the drawer was closed; the page gets the focus back.
    """

    closed = Signal()

    def __init__(
        self, parent: QWidget | None, look: Look, find_source: Callable[[str], Source]
    ) -> None:
        """Use `find_source` to look up the full record of a citation."""
        super().__init__(parent)
        self._look, self._find_source = look, find_source
        self.setObjectName("bar")
        self.setAccessibleName(said("Sources of this statement"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, said("Where this was read"), "section"), 1)
        self._close = QPushButton(said("Close"), self)
        self._close.setProperty("tone", "quiet")
        self._close.clicked.connect(self.close_drawer)
        head.addWidget(self._close)
        layout.addLayout(head)
        self._area = ColumnArea(self)
        layout.addWidget(self._area)
        self.hide()

    def show_citations(self, cited: Sequence[Citation]) -> None:
        """Show these citations and take the focus."""
        box = QWidget()
        box.setObjectName("plain")
        layout = ColumnLayout(box)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        for citation in cited:
            source = self._find_source(citation.source_id)
            layout.addWidget(citation_card(box, self._look, citation, source))
        self._area.set_column(box)
        self.setFixedHeight(self._look.theme.px(240))
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> None:
        """Close and say so."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)


def citation_card(parent: QWidget, look: Look, citation: Citation, source: Source) -> QWidget:
    """Return one citation: where it stands, then the source itself."""
    card = Card(parent, "row", 12)
    card.body.addWidget(PlainLabel(card, citation.locator, "heading"))
    card.body.addWidget(StatementView(card, look, source_text(source)))
    return card
