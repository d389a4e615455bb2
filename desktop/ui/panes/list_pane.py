"""The left pane: filters over the grouped list of everything, or the results of a search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from db.records import Kind, SearchHit, Summary
from desktop.core.facets import Filter
from desktop.core.hits import words_of
from desktop.models.entry_list import EntryListModel, Role, Row, grouped_rows, hit_rows
from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.panes.filter_bar import FilterBar
from desktop.ui.widgets.entry_list_view import EntryListView
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import KINDS, MARKETS, said

Snippet = Callable[[str, SearchHit], str]


class ListPane(QFrame):
    """Shows everything by group, or search results by kind.

    Signals:
        entry_chosen(str): the id of the entry a person chose.
        mark_requested(str): take this therapy into the comparison, or out.
        all_requested(): the full list is wanted instead of results.
    """

    entry_chosen = Signal(str)
    mark_requested = Signal(str)
    all_requested = Signal()

    def __init__(
        self, parent: QWidget | None, look: Look, summaries: Sequence[Summary], snippet: Snippet
    ) -> None:
        """Show these entries; `snippet` returns the words around a hit."""
        super().__init__(parent)
        self.setObjectName("side")
        self._all, self._snippet = tuple(summaries), snippet
        self._classes = {s.id: s.class_id for s in self._all}
        self._found = True
        self._opened = ""  # the entry that is read
        self._model = EntryListModel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._filters = FilterBar(self, look, self._all)
        self._filters.changed.connect(self._show_filtered)
        self._filters.panel_wanted.connect(self._show_panel)
        layout.addWidget(self._filters)
        self._message = PlainLabel(self, "", "small")
        self._message.setContentsMargins(14, 12, 14, 6)
        layout.addWidget(self._message)
        self._everything = QPushButton(said("Full list (Esc)"), self)
        self._everything.setProperty("tone", "quiet")
        self._everything.clicked.connect(self.all_requested)
        below = QHBoxLayout()
        below.setContentsMargins(6, 0, 6, 0)
        below.addWidget(self._everything, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(below)
        self._view = self._make_view(look)
        layout.addWidget(self._view, 1)
        self.show_all()

    def _make_view(self, look: Look) -> EntryListView:
        view = EntryListView(self, look, self._model)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        view.mark_requested.connect(self._mark)
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    @property
    def model(self) -> EntryListModel:
        """Return the model of the list, for tests and screen readers."""
        return self._model

    @property
    def view(self) -> QListView:
        """Return the list itself, to focus it."""
        return self._view

    @property
    def filters(self) -> FilterBar:
        """Return the filters."""
        return self._filters

    @property
    def filter(self) -> Filter:
        """Return what is chosen in the filters."""
        return self._filters.filter

    @property
    def more_filters(self) -> bool:
        """Return whether all filters are shown."""
        return self._filters.is_open

    def set_filter(self, chosen: Filter, more: bool) -> None:
        """Choose filters, and whether all of them are shown."""
        self._filters.set_filter(chosen, more)

    def show_all(self) -> None:
        """Show the grouped list with its filters."""
        browsable = [s for s in self._all if s.group_id]
        if self.filter.chosen:
            browsable = [s for s in browsable if s.kind is Kind.THERAPY]
        shown = self.filter.apply(browsable)
        notes = {market: said(text) for market, text in MARKETS.items() if market != "comparison"}
        self._found = True
        self._model.set_rows(grouped_rows(shown, notes))
        self._view.setAccessibleName(said("Therapies"))
        self._filters.show()
        self._show_panel(self.more_filters)
        self._say("" if shown else said("No therapy fits all filters. Remove one to see more."))

    def _show_filtered(self) -> None:
        """Show the list with other filters, and let a screen reader say how many are left."""
        self.show_all()
        self._mark_opened(in_sight=False)  # what is left is read from its top
        count = sum(not row.is_heading for row in self._model.rows)
        words = said("1 in the list") if count == 1 else said("{0} in the list").format(count)
        announce(self._view, self._message.text() or words)

    def show_hits(self, text: str, hits: Sequence[SearchHit], guesses: Sequence[SearchHit]) -> None:
        """Show the results for `text`; without results say so and offer the names near it."""
        text = " ".join(text.split())  # pasted lines stay lines in a field
        self._filters.hide()
        self._show_panel(wanted=False)
        self._view.setAccessibleName(said("Search results"))
        kinds = {k: said(v) for k, v in KINDS.items()}
        self._found = bool(hits)
        messages: list[str] = []
        if self.filter.chosen:
            messages.append(said("Results from everything; filters are off while searching."))
        if not hits and guesses:
            messages.append(said("Nothing found for “{0}”. Nearest names:").format(text))
        elif not hits:
            messages.append(said("“{0}” is not in LeukoGuide.").format(text))
        elif all(h.matched_by == "spelling" for h in hits):
            messages.append(said("Nothing is spelled “{0}”. Did you mean:").format(text))
        rows = hit_rows(hits or guesses, kinds, self._classes, words_of(text))
        self._model.set_rows(rows, partial(self._snippet, text))
        self._view.scrollToTop()
        self._say("\n".join(messages))
        announce(self._view, partial(found_words, messages, self._model.rows))

    def _say(self, message: str) -> None:
        """Show a message over the list, and a way back to the whole list where nothing fits."""
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self._everything.setVisible(not self._found)

    def _show_panel(self, wanted: bool) -> None:
        """Show all filters in the place of the list, or the list."""
        if wanted:
            panel, layout = self._filters.panel, self.layout()
            if layout is not None and layout.indexOf(panel) < 0:
                layout.addWidget(panel)
            panel.show()
        elif self._filters.has_panel:
            self._filters.panel.hide()
        self._view.setVisible(not wanted)

    def apply_look(self) -> None:
        """Draw list and filters again in the new look."""
        self._view.doItemsLayout()
        self._filters.apply_look()

    def select(self, entry_id: str) -> None:
        """Mark an entry without announcing it."""
        self._opened = entry_id
        self._mark_opened(in_sight=True)

    def _mark_opened(self, in_sight: bool) -> None:
        row = self._model.row_of(self._opened)
        selection = self._view.selectionModel()
        before = [self._view.currentIndex(), *selection.selectedIndexes()]
        selection.blockSignals(True)
        if row < 0:
            selection.clear()
        else:
            index = self._model.index(row)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flag)
            if in_sight and self._view.isVisible():
                self._view.scrollTo(index)
        selection.blockSignals(False)
        for changed in (*before, self._view.currentIndex()):
            self._view.update(changed)

    def choose_first(self) -> None:
        """Open the first result, as Enter in the search field does; never what is only near."""
        for number in range(self._model.rowCount() if self._found else 0):
            row: Row = self._model.index(number).data(Role.ROW)
            if not row.is_heading:
                self.entry_chosen.emit(row.entry_id)
                return

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(Role.ROW)
        if row and not row.is_heading:
            self.entry_chosen.emit(row.entry_id)

    def _mark(self, index: QModelIndex) -> None:
        row: Row = index.data(Role.ROW)
        self.mark_requested.emit(row.entry_id)

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and self._view.hasFocus():
            self._choose(current)


def found_words(messages: Sequence[str], rows: Sequence[Row]) -> str:
    """Return messages, number of results and the first one, as a screen reader says them."""
    found = [row for row in rows if not row.is_heading]
    if not found:
        return " ".join(messages)
    first = found[0].title
    many = said("{0} results, the first is {1}").format(len(found), first)
    return " ".join((*messages, many if len(found) > 1 else said("1 result: {0}").format(first)))
