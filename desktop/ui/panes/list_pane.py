"""The left pane: filter chips over the grouped therapy list, or the results of a search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QVBoxLayout, QWidget

from db.records import SearchHit, Summary
from desktop.core.facets import FACETS, Filter, counts
from desktop.models.entry_list import EntryListModel, Role, Row, grouped_rows, hit_rows
from desktop.ui.look import Look
from desktop.ui.widgets.entry_delegate import EntryDelegate
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import AGES, KINDS, MARKETS, STATUSES, said

SHORT_FACETS = ("leukemia", "age")
# From this text scale on the filters would push the list off the screen: they fold away.
ROOMY_SCALE = 1.4


class EntryListView(QListView):
    """A list whose headings are stepped over by the arrow keys (Qt does that by the flags).

    Signals:
        mark_requested(QModelIndex): the tick box of a row was pressed, or Space on it.
    """

    mark_requested = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current entry on Enter, too, and mark it on Space."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.activated.emit(index)
        elif event.key() == Qt.Key.Key_Space and self._can_be_marked(index):
            self.mark_requested.emit(index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark a row whose tick box is pressed, and leave the page as it is."""
        index = self._marked_at(event.position().toPoint())
        if index is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.mark_requested.emit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing on a tick box: it was marked when it was pressed."""
        if self._marked_at(event.position().toPoint()) is None:
            super().mouseReleaseEvent(event)

    def _marked_at(self, place: QPoint) -> QModelIndex | None:
        """Return the row whose tick box is at a place."""
        index, delegate = self.indexAt(place), self.itemDelegate()
        if not self._can_be_marked(index) or not isinstance(delegate, EntryDelegate):
            return None
        return index if delegate.mark_rect(self.visualRect(index)).contains(place) else None

    @staticmethod
    def _can_be_marked(index: QModelIndex) -> bool:
        return index.isValid() and index.data(Qt.ItemDataRole.CheckStateRole) is not None


class ListPane(QFrame):
    """Shows therapies by group, or search results by kind.

    Signals:
        entry_chosen(str): the id of the entry a person chose.
        mark_requested(str): take this therapy into the comparison, or out.
    """

    entry_chosen = Signal(str)
    mark_requested = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look, summaries: Sequence[Summary]) -> None:
        """Show these entries."""
        super().__init__(parent)
        self.setObjectName("side")
        self._look, self._all = look, tuple(summaries)
        self._filter, self._more = Filter(), False
        self._classes = {s.id: s.class_id for s in self._all}
        self._class_titles = {s.class_id: s.class_title for s in self._all}
        self._model = EntryListModel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, 6)
        self._flow.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._chips)
        self._empty = PlainLabel(self, "", "small")
        self._empty.setContentsMargins(14, 10, 14, 10)
        self._empty.hide()
        layout.addWidget(self._empty)
        self._view = EntryListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(EntryDelegate(self._view, look))
        self._view.setMouseTracking(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(said("Therapies"))
        self._view.clicked.connect(self._choose)
        self._view.activated.connect(self._choose)
        self._view.mark_requested.connect(self._mark)
        self._view.selectionModel().currentChanged.connect(self._moved)
        layout.addWidget(self._view, 1)
        self._browse_ids = {"therapy", "supportive", "class", "leukemia", "syndrome"}
        self.show_all()

    @property
    def model(self) -> EntryListModel:
        """Return the model of the list, for tests and screen readers."""
        return self._model

    @property
    def view(self) -> QListView:
        """Return the list itself, to focus it."""
        return self._view

    @property
    def filter(self) -> Filter:
        """Return what is chosen in the filters."""
        return self._filter

    @property
    def more_filters(self) -> bool:
        """Return whether all filters are shown."""
        return self._more

    def set_filter(self, chosen: Filter, more: bool) -> None:
        """Choose filters, and whether all of them are shown."""
        self._filter, self._more = chosen, more
        self.show_all()

    def show_all(self) -> None:
        """Show the grouped list with its filters."""
        browsable = [s for s in self._all if s.kind in self._browse_ids and s.group_id]
        if self._filter.chosen:
            browsable = [s for s in browsable if s.kind in ("therapy", "supportive")]
        shown = self._filter.apply(browsable)
        notes = {market: said(text) for market, text in MARKETS.items() if market != "comparison"}
        self._model.set_rows(grouped_rows(shown, notes))
        self._view.setAccessibleName(said("Therapies"))
        self._chips.show()
        self._empty.setVisible(not shown)
        self._empty.setText(said("No therapy fits all filters. Remove one to see more."))
        self._rebuild_chips()

    def show_hits(self, text: str, hits: Sequence[SearchHit], guesses: Sequence[SearchHit]) -> None:
        """Show the results for `text`; without results say so and offer the nearest names."""
        self._chips.hide()
        self._view.setAccessibleName(said("Search results"))
        kinds = {k: said(v) for k, v in KINDS.items()}
        spelled = bool(hits) and all(h.matched_by == "spelling" for h in hits)
        if spelled:
            self._empty.setText(said("Nothing is spelled “{0}”. Did you mean:").format(text))
        elif not hits:
            self._empty.setText(said("Nothing found for “{0}”. Nearest names:").format(text))
        self._empty.setVisible(spelled or not hits)
        self._model.set_rows(hit_rows(hits or guesses, kinds, self._classes))

    def apply_look(self) -> None:
        """Draw list and filters again in the new look."""
        self._view.doItemsLayout()
        self._rebuild_chips()

    def select(self, entry_id: str) -> None:
        """Mark an entry without announcing it."""
        row = self._model.row_of(entry_id)
        selection = self._view.selectionModel()
        selection.blockSignals(True)
        if row < 0:
            selection.clear()
        else:
            index = self._model.index(row)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flag)
            if self._view.isVisible():
                self._view.scrollTo(index)
        selection.blockSignals(False)
        self._view.viewport().update()

    def choose_first(self) -> None:
        """Open the first entry of the list, as Enter in the search field does."""
        for number in range(self._model.rowCount()):
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

    def _rebuild_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        therapies = [s for s in self._all if s.kind == "therapy"]
        short = SHORT_FACETS if self._look.theme.scale < ROOMY_SCALE else ()
        for facet in FACETS if self._more else short:
            for value, count in counts(therapies, facet, self._filter).items():
                self._add_chip(facet, value, count)
        text = said("Fewer filters") if self._more else said("More filters")
        more = QPushButton(text, self._chips)
        more.setProperty("tone", "chip")
        more.clicked.connect(self._toggle_more)
        self._flow.addWidget(more)
        more.show()
        self._flow.invalidate()
        self._chips.updateGeometry()

    def _add_chip(self, facet: str, value: str, count: int) -> None:
        title = self._facet_title(facet, value)
        chip = QPushButton(f"{title} {count}", self._chips)
        chip.setProperty("tone", "chip")
        chip.setCheckable(True)
        chip.setChecked((facet, value) in self._filter.chosen)
        chip.setProperty("facet", facet)
        chip.setProperty("value", value)
        chip.setAccessibleName(said("Filter: {0}, {1} therapies").format(title, count))
        chip.clicked.connect(self._toggle_value)
        self._flow.addWidget(chip)
        chip.show()

    def _facet_title(self, facet: str, value: str) -> str:
        match facet:
            case "leukemia":
                return value.upper()
            case "class":
                return self._class_titles.get(value, value)
            case "age":
                return said(AGES[value]) if value in AGES else value
            case "status":
                return said(STATUSES[value]) if value in STATUSES else value
            case _:
                return value

    def _toggle_value(self) -> None:
        chip = self.sender()
        if chip is not None:
            self._filter = self._filter.toggled(chip.property("facet"), chip.property("value"))
            self.show_all()

    def _toggle_more(self) -> None:
        self._more = not self._more
        self._rebuild_chips()
