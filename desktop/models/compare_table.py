"""The comparison as an item model: a row for each subject, a column for each therapy.

Screen readers get a real table of it: every cell has the title of its row and of its column. Must
not know what a cell looks like; it hands out the words that it was given.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CellWords(Struct, frozen=True):
    """A cell in words: what it says, and where that was read."""

    text: str
    sources: str = ""


class RowWords(Struct, frozen=True):
    """A row in words; `note` says what its cells have in common."""

    title: str
    note: str
    cells: tuple[CellWords, ...]


class ColumnWords(Struct, frozen=True):
    """The head of a column in words."""

    title: str
    under: str


class CompareModel(QAbstractTableModel):
    """A table of words, replaced as a whole."""

    def __init__(self, parent: object = None) -> None:
        """Start empty."""
        super().__init__(parent)  # pyright: ignore[reportArgumentType]
        self._columns: tuple[ColumnWords, ...] = ()
        self._rows: tuple[RowWords, ...] = ()

    def set_table(self, columns: Sequence[ColumnWords], rows: Sequence[RowWords]) -> None:
        """Show these columns and rows instead."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows; a cell has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of therapies."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or where they were read."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        return cell.sources if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a therapy, or the title of a row with what its cells share."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if orientation == Qt.Orientation.Horizontal:
            column = self._columns[section]
            return f"{column.title}, {column.under}" if spoken and column.under else column.title
        row = self._rows[section]
        return f"{row.title}. {row.note}" if spoken and row.note else row.title

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that cells can be read, and gone to, but not changed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
