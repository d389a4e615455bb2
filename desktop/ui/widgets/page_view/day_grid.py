"""The days of a cycle as small fields, below the sentence that says the same.

Three signs that do not need colour: a filled field is a day with a drip, a field with a bar is a
day of rest, a thick line below is a day in the hospital. A day of which the sources say nothing
has only its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from db.records import DayGrid
from desktop.core.day_grid import EVE, HOSPITAL, INFUSION, REST, Day, days, shown_marks
from desktop.core.pictured import Use
from desktop.ui.picture_words import mark_title
from desktop.ui.widgets.page_view.block import Drawn, PageBlock
from desktop.ui.widgets.page_view.cited import Reading, cited_text
from desktop.ui.widgets.page_view.heading import HeadingBlock
from desktop.ui.widgets.page_view.legend import LegendBlock
from desktop.ui.widgets.page_view.statement import StatementBlock, gap_block
from desktop.ui.widgets.page_view.style import DAY, PageStyle
from desktop.ui.widgets.page_view.wrapped import WrappedBlock
from desktop.ui.wording import said

FIELD, BETWEEN, WEEK_GAP, ABOVE = 27, 3, 7, 8  # unscaled pixels
HOSPITAL_BELOW = 11  # room below a day for the line of a day in the hospital
WEEK = 7


def use_blocks(use: Use, reading: Reading) -> list[PageBlock]:
    """Return the grids of a use under its name, each followed by what is not stated of it."""
    blocks: list[PageBlock] = [UseBlock(use.title)]
    for grid in use.grids:
        blocks.append(DayGridBlock(grid, reading))
        if grid.gap and (grid is use.grids[-1] or use.grids[-1].gap != grid.gap):
            blocks.append(gap_block(grid.gap, faded=True))
    return blocks


def grid_legend(uses: tuple[Use, ...], reading: Reading) -> LegendBlock:
    """Return what the fields mean, for all that are drawn."""
    marks = {mark for use in uses for grid in use.grids for mark in shown_marks(grid)}
    order = [mark for mark in (INFUSION, REST, HOSPITAL) if mark in marks]
    return LegendBlock(
        {mark: mark_title(mark, reading.professional) for mark in order}, paint_sample
    )


class UseBlock(HeadingBlock):
    """The name of a use over its grids."""

    __slots__ = ()
    before = 18
    after = 6
    level = 4


class DayGridBlock(WrappedBlock):
    """The sentence of a grid, and its days below."""

    __slots__ = ("_days",)

    def __init__(self, grid: DayGrid, reading: Reading) -> None:
        """Show `grid`."""
        make = partial(cited_text, grid.text, grid.citations, reading)
        super().__init__(StatementBlock(make, len(grid.text), grid.citations or None))
        self._days = days(grid)

    def _columns(self, style: PageStyle, width: float) -> int:
        """Return how many days stand side by side: whole weeks, one at least."""
        pitch = style.px(FIELD) + style.px(BETWEEN)
        week = WEEK * pitch + style.px(WEEK_GAP)
        eve = style.px(FIELD) * 3 if self._days[0].number == EVE else 0
        weeks = max(1, min(4, int((width - eve + style.px(WEEK_GAP + BETWEEN)) // week)))
        needed = -(-len(self._days) // WEEK)
        if needed % weeks and needed > weeks:
            weeks = next((w for w in (weeks, 3, 2) if w <= weeks and needed % w == 0), weeks)
        return weeks * WEEK

    def _place(self, style: PageStyle, width: float, day: Day) -> QRectF:
        """Return the field of a day, from the corner of the grid."""
        size, columns = style.px(FIELD), self._columns(style, width)
        if day.number == EVE:
            return QRectF(0, 0, size * 2.6, size)
        row, column = divmod(day.number - 1, columns)
        left = column * (size + style.px(BETWEEN)) + column // WEEK * style.px(WEEK_GAP)
        if self._days[0].number == EVE:
            left += size * 2.6 + style.px(BETWEEN)
        return QRectF(left, row * self._row(style), size, size)

    def _row(self, style: PageStyle) -> float:
        below = HOSPITAL_BELOW if any(d.hospital for d in self._days) else BETWEEN
        return style.px(FIELD) + style.px(below)

    def foot(self, style: PageStyle, width: float) -> float:
        """Return the height of the days."""
        last = max(day.number for day in self._days)
        rows = -(-max(last, 1) // self._columns(style, width))
        return style.px(ABOVE) + rows * self._row(style)

    def paint_picture(self, painter: QPainter, style: PageStyle, box: QRectF) -> None:
        """Draw the days."""
        corner = QPointF(round(box.left()), round(box.bottom() - self.foot(style, box.width())))
        corner += QPointF(0, style.px(ABOVE))
        for day in self._days:
            field = self._place(style, box.width(), day).translated(corner)
            paint_day(painter, style, field, day, _words(day))

    def drawn(self, style: PageStyle) -> Sequence[Drawn]:
        """Return the day that has a name; the numbers of the others are no words."""
        top = self._height - self.foot(style, self._width) + style.px(ABOVE)
        return [
            Drawn(_words(day), self._place(style, self._width, day).translated(0, top))
            for day in self._days
            if day.number == EVE and not day.rest
        ]


def _words(day: Day) -> str:
    return said("day before") if day.number == EVE else str(day.number)


def paint_day(painter: QPainter, style: PageStyle, field: QRectF, day: Day, words: str) -> None:
    """Draw one day: its field, its number and, below, whether it is in the hospital."""
    radius, role = style.px(5), "slate"
    inner = field.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if day.infusion:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("teal"))
        painter.drawRoundedRect(field, radius, radius)
        role = "on_teal"
    elif day.rest:
        painter.setPen(style.pen("edge"))
        painter.setBrush(style.color("field"))
        painter.drawRoundedRect(inner, radius, radius)
        _rest_bar(painter, style, field)
    else:
        painter.setPen(style.pen("line"))
        painter.drawRoundedRect(inner, radius, radius)
    if not day.rest:
        painter.setPen(style.color(role))
        label = style.label(DAY, words)
        label.draw(painter, field.center().x() - label.width / 2, field.center().y())
    if day.hospital or day.longer:
        width = field.width() / 2 if day.longer and not day.hospital else field.width()
        line = QRectF(field.left(), field.bottom() + style.px(1.5), width, style.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("violet"))
        painter.drawRect(line)


def _rest_bar(painter: QPainter, style: PageStyle, field: QRectF) -> None:
    """Draw the short bar of a day without a drip."""
    width, height = field.width() * 0.42, style.px(2.4)
    bar = QRectF(field.center().x() - width / 2, field.center().y() - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.color("slate"))
    painter.drawRoundedRect(bar, height / 2, height / 2)


def paint_sample(painter: QPainter, style: PageStyle, name: str, field: QRectF) -> None:
    """Draw a day for the legend."""
    size = style.px(16)
    box = QRectF(field.left(), round(field.center().y() - size / 2), size, size)
    sample = Day(1, name == INFUSION, name == REST, name == HOSPITAL)
    if name == HOSPITAL:
        line = QRectF(field.left(), round(field.center().y()) - style.px(2), size, style.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("violet"))
        painter.drawRect(line)
        return
    paint_day(painter, style, box, sample, "")
