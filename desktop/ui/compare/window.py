"""The window of the comparison: bar, table, source drawer. Beside the main window, never over it.

It asks for other therapies and shows what it is given; what is chosen is kept by the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.records import Audience, Entry, Source, Summary
from desktop.core.compare import Comparison, compare
from desktop.core.compare_choice import FEWEST
from desktop.ui.compare import words
from desktop.ui.compare.bar import CompareBar
from desktop.ui.compare.caution import Caution
from desktop.ui.compare.cell import CellBlock
from desktop.ui.compare.headers import ColumnLook
from desktop.ui.compare.table import CompareTable
from desktop.ui.look import Look
from desktop.ui.one_window import WindowBeside
from desktop.ui.panes.source_drawer import SourceDrawer
from desktop.ui.widgets.column import hugging
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import MARKETS, said

SIZE = (1200, 780)


class CompareWindow(WindowBeside):
    """Shows 2 to 4 therapies side by side, or says what is missing.

    Signals:
        toggle_requested(str): take a therapy in or out.
        print_requested(object, bool): a Comparison, and whether only its differences.
    """

    toggle_requested = Signal(str)
    print_requested = Signal(object, bool)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        summaries: Sequence[Summary],
        find_source: Callable[[str], Source],
        today: Callable[[], date],
        review: Callable[[Comparison], str],
        lang: str,
    ) -> None:
        """Offer the therapies `summaries`; `review` says who stands behind them.

        `today` says how old sources are.
        """
        super().__init__(parent)
        self.setWindowTitle(said("Compare therapies"))
        self._look, self._review, self._lang, self._today = look, review, lang, today
        self._entries: tuple[Entry, ...] = ()
        self._audience = Audience.PROFESSIONAL
        self._comparison: Comparison | None = None
        self.bar = CompareBar(self, look, summaries)
        self.bar.toggle_requested.connect(self.toggle_requested)
        self.bar.audience_chosen.connect(self.set_audience)
        self.bar.differences_chosen.connect(self._show)
        self.bar.print_requested.connect(self._want_print)
        self.table = CompareTable(self, look)
        self.table.sources_requested.connect(self._show_sources)
        self.drawer = SourceDrawer(self, look, find_source, today)
        self.drawer.closed.connect(self.table.setFocus)
        self.caution = Caution(self)
        self._hidden = PlainLabel(self, "", "small")
        self._empty = PlainLabel(self, said("Choose two to four therapies to compare."), "section")
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.activated.connect(self._want_print)
        self.resize(*self._wanted_size())

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.bar.setSizePolicy(hugging())
        outer.addWidget(self.bar)
        outer.addWidget(self.caution)
        self._hidden.setContentsMargins(16, 8, 16, 0)
        outer.addWidget(self._hidden)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(self._empty, 1)
        room = QFrame(self)
        inside = QHBoxLayout(room)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.addWidget(self.table)
        outer.addWidget(room, 1)
        self._room = room
        outer.addWidget(self.drawer)

    def _wanted_size(self) -> tuple[int, int]:
        screen = self.screen().availableGeometry()
        width, height = (self._look.theme.px(side) for side in SIZE)
        return min(width, screen.width()), min(height, screen.height() - 40)

    @property
    def comparison(self) -> Comparison | None:
        """Return what is compared, or None while there is nothing to compare."""
        return self._comparison

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Compare these therapies; with fewer than two say what is missing."""
        self._entries = tuple(entries)
        self._renew()

    def set_audience(self, audience: str) -> None:
        """Write the cells for this audience."""
        self._audience = Audience(audience)
        self._renew()

    def focus_first(self) -> None:
        """Put the focus where a person goes on: the table, or the choice of therapies."""
        target: QWidget = self.table if self._comparison is not None else self.bar.add_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _renew(self) -> None:
        enough = len(self._entries) >= FEWEST
        self._comparison = compare(self._entries, self._audience) if enough else None
        ids = [e.summary.id for e in self._entries]
        self.bar.show_choice(ids, self._audience, enough)
        self._show()

    def _show(self) -> None:
        comparison = self._comparison
        self.drawer.hide()
        for widget in (self._room, self.caution):
            widget.setVisible(comparison is not None)
        self._empty.setVisible(comparison is None)
        only = self.bar.differences.isChecked()
        hidden = words.hidden_words(comparison) if comparison is not None and only else ""
        self._hidden.setText(hidden)
        self._hidden.setVisible(bool(hidden))
        if comparison is None:
            return
        review = words.review_words(comparison, self._review(comparison), self._lang)
        self.caution.set_words(said(words.CAUTION), review)
        rows = comparison.shown(only)
        lines = [
            [
                words.cell_lines(row, cell, entry, self._audience, self._today())
                for entry, cell in zip(comparison.entries, row.cells, strict=True)
            ]
            for row in rows
        ]
        cells = [[CellBlock(cell) for cell in row] for row in lines]
        told = [words.row_words(r, comparison, c) for r, c in zip(rows, lines, strict=True)]
        names = ", ".join(e.summary.title for e in comparison.entries)
        self.table.setAccessibleName(said("Comparison of {0}").format(names))
        columns = [_column(entry) for entry in comparison.entries]
        self.table.show_rows(columns, told, cells)

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, tuple) and cited:
            self.drawer.show_citations(cited)

    def _want_print(self) -> None:
        if self._comparison is not None:
            self.print_requested.emit(self._comparison, self.bar.differences.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the caution use the room there is."""
        super().resizeEvent(event)
        self.caution.fit(event.size())

    def reject(self) -> None:
        """Close the drawer on Esc, or the window."""
        if self.drawer.isVisible():
            self.drawer.close_drawer()
        else:
            super().reject()


def _column(entry: Entry) -> ColumnLook:
    market = entry.summary.market
    warned = market in MARKETS and market != "comparison"
    return ColumnLook(words.column_words(entry), entry.summary.class_id, warned)
