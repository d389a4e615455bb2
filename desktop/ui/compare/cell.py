"""A cell of the comparison as painted blocks: those of the page, in less room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from desktop.ui.compare.words import CellLine
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.frame import FramedBlock, GapBlock
from desktop.ui.widgets.page_view.heading import CaptionBlock
from desktop.ui.widgets.page_view.shown import StatementText
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import PageStyle

BETWEEN, BETWEEN_BULLETS = 9, 4


class CellBlock(FramedBlock):
    """The lines of one cell below each other. Nothing is drawn around them."""

    __slots__ = ("_laid",)
    padding = (10, 10)

    def __init__(self, lines: Sequence[CellLine]) -> None:
        """Show `lines`; gaps that follow each other share one field."""
        blocks: list[PageBlock] = []
        for is_gap, group in groupby(lines, key=_is_gap):
            found = [_block(line) for line in group]
            blocks += [GapBlock(found)] if is_gap else found
        super().__init__(blocks)
        self._laid: tuple[PageStyle, float] | None = None

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Stack the lines, unless they are, and return the height."""
        if self._laid != (style, width):
            self._laid = (style, width)
            super().lay_out(style, width)
        return self._height

    def forget(self) -> None:
        """Drop the layouts inside."""
        self._laid = None
        super().forget()

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw nothing: the table draws the grid."""


def _is_gap(line: CellLine) -> bool:
    return line.kind == "gap"


def _block(line: CellLine) -> PageBlock:
    if line.kind == "caption":
        return CaptionBlock(line.shown.text)
    before = BETWEEN_BULLETS if line.shown.bullet else BETWEEN
    payload = line.cited if line.shown.chip else None
    return StatementBlock(partial(_same, line), len(line.shown.text), payload, before)


def _same(line: CellLine) -> StatementText:
    return line.shown
