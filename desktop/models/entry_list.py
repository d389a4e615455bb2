"""The list on the left: headings and entries in one flat list, or search results by kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from db.records import Kind, MatchedBy, SearchHit, Summary
from desktop.core.hits import led, unmarked

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """What an index knows beyond its text: the row itself."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Row(Struct, frozen=True):
    """One row: a heading (no id) or an entry. `note` says "Off the market" and the like.

    `words` are those of the query (core/hits.py); `hit` is there where the words around a hit
    are looked up when the row is seen.
    """

    title: str
    entry_id: str = ""
    subtitle: str = ""
    kind: str = ""
    class_id: str = ""
    note: str = ""
    words: tuple[str, ...] = ()
    hit: SearchHit | None = None

    @property
    def is_heading(self) -> bool:
        """Return whether the row is a heading, which cannot be chosen."""
        return not self.entry_id

    @property
    def can_be_marked(self) -> bool:
        """Return whether it can be chosen to be compared: a therapy."""
        return self.kind == Kind.THERAPY and bool(self.entry_id)


def grouped_rows(summaries: Sequence[Summary], notes: dict[str, str]) -> tuple[Row, ...]:
    """Return list rows with a heading before each group; `notes` are by market state."""
    rows: list[Row] = []
    group = ""
    for summary in summaries:
        if summary.group_id != group:
            group = summary.group_id
            rows.append(Row(summary.group_title))
        target = " × ".join(summary.targets)
        other = summary.subtitle or summary.english
        under = " · ".join(x for x in (other, target) if x)
        rows.append(
            Row(summary.title, summary.id, under, summary.kind, summary.class_id,
                notes.get(summary.market, ""))
        )  # fmt: skip
    return tuple(rows)


def hit_rows(
    hits: Sequence[SearchHit],
    kinds: dict[str, str],
    classes: dict[str, str],
    words: tuple[str, ...] = (),
) -> tuple[Row, ...]:
    """Return result rows grouped by kind, the kind of the best hit first."""
    found: dict[str, list[SearchHit]] = {}
    for hit in hits:
        found.setdefault(hit.kind, []).append(hit)
    rows: list[Row] = []
    for kind, own in found.items():
        rows.append(Row(kinds[kind], note=str(len(own))))
        rows += [
            Row(h.title, h.id, h.snippet, kind, classes.get(h.id, ""), "", words,
                h if h.matched_by is MatchedBy.BODY and h.kind is not Kind.SOURCE else None)
            for h in own
        ]  # fmt: skip
    return tuple(rows)


class EntryListModel(QAbstractListModel):
    """A flat list of rows, replaced as a whole."""

    def __init__(self, parent: object = None) -> None:
        """Start empty."""
        super().__init__(parent)  # pyright: ignore[reportArgumentType]
        self._rows: tuple[Row, ...] = ()
        self._look_up: Callable[[SearchHit], str] | None = None
        self._unders: dict[int, str] = {}
        self.marked: frozenset[str] = frozenset()

    def set_marked(self, ids: Sequence[str]) -> None:
        """Mark these therapies as chosen to be compared."""
        self.marked = frozenset(ids)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def set_rows(
        self, rows: tuple[Row, ...], look_up: Callable[[SearchHit], str] | None = None
    ) -> None:
        """Show these rows instead; `look_up` returns the words around a hit."""
        self.beginResetModel()
        self._rows, self._look_up = rows, look_up
        self._unders = {}
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return what is shown: for the view, which asks for each row many times for each key."""
        return self._rows

    def under(self, number: int) -> str:
        """Return the second line of a row, hits in it marked.

        The words around a hit are looked up once, here.
        """
        found = self._unders.get(number)
        if found is None:
            row = self._rows[number]
            found = row.subtitle
            if row.hit is not None and self._look_up is not None:
                found = led(self._look_up(row.hit))
            self._unders[number] = found
        return found

    def _spoken(self, number: int) -> str:
        row, under = self._rows[number], unmarked(self.under(number))[0]
        return ", ".join(x for x in (row.title, under, row.note) if x)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the words for a screen reader, or the row itself."""
        number = index.row()
        if not 0 <= number < len(self._rows):
            return None
        row = self._rows[number]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(number)
        if role == Qt.ItemDataRole.CheckStateRole and row.can_be_marked:
            marked = row.entry_id in self.marked
            return Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that entries can be chosen and headings cannot."""
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_be_marked = self._rows[index.row()].can_be_marked
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can_be_marked else flags

    def row_of(self, entry_id: str) -> int:
        """Return the row number of an entry, or -1."""
        return next((n for n, r in enumerate(self._rows) if r.entry_id == entry_id), -1)
