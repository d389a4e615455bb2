"""How high the rows of the comparison are: guessed at first, exact before they come into sight.

Measuring every cell takes longer than a person waits for a window. Must not know the table.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.ui.compare.cell import CellBlock
from desktop.ui.widgets.page_view.style import PageStyle


class RowHeights:
    """The heights of rows of cells, all as wide as each other."""

    def __init__(self) -> None:
        """Know no rows yet."""
        self._cells: Sequence[Sequence[CellBlock]] = ()
        self._least: Sequence[int] = ()
        self._exact = bytearray()
        self._style: PageStyle | None = None
        self._width = 0

    def guess(
        self,
        cells: Sequence[Sequence[CellBlock]],
        least: Sequence[int],
        style: PageStyle,
        width: int,
    ) -> list[int]:
        """Take rows whose titles need `least` pixels each; return about how high each is."""
        self._cells, self._least, self._style, self._width = cells, least, style, width
        self._exact = bytearray(len(cells))
        return [
            max(needed, *(round(cell.estimate(style, width)) for cell in row))
            for row, needed in zip(cells, least, strict=True)
        ]

    def is_exact(self, row: int) -> bool:
        """Return whether a row was measured; one that is not there is."""
        return row >= len(self._exact) or bool(self._exact[row])

    def measure(self, row: int) -> int:
        """Lay the cells of a row out and return its height."""
        style = self._style
        assert style is not None  # there are no rows before guess()
        self._exact[row] = True
        heights = (round(cell.lay_out(style, self._width)) for cell in self._cells[row])
        return max(self._least[row], *heights)

    def next_guessed(self) -> int | None:
        """Return the first row that was not measured, None when all are exact."""
        place = self._exact.find(0)
        return place if place >= 0 else None
