"""The comparison as a screen reader hears it, through a real AT-SPI session."""

from __future__ import annotations

from typing import Any

import pytest

from tests.helpers import atspi


@pytest.fixture(scope="module")
def heard() -> dict[str, Any]:
    """What a screen reader hears of a comparison of two therapies."""
    return atspi.listen("speaking_table", "atspi_table.py", "Compare therapies")


def test_it_is_a_table_with_the_therapies_over_its_columns(heard: dict[str, Any]) -> None:
    assert heard["name"] == "Comparison of Blincyto, Rituxan"
    assert heard["columns"] == ["Blincyto, blinatumomab", "Rituxan, rituximab"]


def test_each_row_has_its_title_and_what_its_cells_have_in_common(heard: dict[str, Any]) -> None:
    assert heard["rows"][0] == "Names. Differs"
    assert "Driving. Not stated for Rituxan: cannot be compared" in heard["rows"]


def test_each_cell_says_its_words_its_source_and_its_heads(heard: dict[str, Any]) -> None:
    assert all(cell for row in heard["cells"] for cell in row)
    driving = next(n for n, title in enumerate(heard["rows"]) if title.startswith("Driving"))
    assert heard["cells"][driving][0].startswith("No driving or machinery")
    assert heard["cells"][driving][1] == "Not stated in the sources we read"
    assert heard["cell"] == ["Names. Differs", "Rituxan, rituximab"]
    assert heard["described"][driving].startswith("Source: ")
