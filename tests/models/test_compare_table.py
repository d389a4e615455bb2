"""The table of the comparison as an item model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.models.compare_table import CellWords, ColumnWords, CompareModel, RowWords

COLUMNS = (ColumnWords("Velora", "velotumab"), ColumnWords("Chemotherapy", ""))
ROWS = (
    RowWords("Route", "Differs", (CellWords("By vein", "Source: Label"), CellWords("By mouth"))),
    RowWords("Driving", "", (CellWords("Not stated"), CellWords("Not stated"))),
)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = CompareModel()
    qtmodeltester.check(model)
    model.set_table(COLUMNS, ROWS)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    model.set_table((), ())
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_cells_and_heads_have_words_for_screen_readers() -> None:
    model = CompareModel()
    model.set_table(COLUMNS, ROWS)
    cell = model.index(0, 0)
    assert cell.data(SPOKEN) == "By vein"
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Source: Label"
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(0, across, SPOKEN) == "Velora, velotumab"
    assert model.headerData(1, across, SPOKEN) == "Chemotherapy"
    assert model.headerData(0, down, SPOKEN) == "Route. Differs"
    assert model.headerData(0, down) == "Route"
