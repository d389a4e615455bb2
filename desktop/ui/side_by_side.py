"""List, page and checklist side by side: how wide each is, and what a person made of it.

Must not know what stands in the panes nor when one is shown: it shares the width of those that are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QWidget

from desktop.ui.theme import Theme

MOST_LIST = 0.34  # of the window: with large text the list must leave room for the page
LEAST_LIST, LEAST_PAGE, LEAST_CHECKLIST = 190, 340, 260  # unscaled pixels
ROOMY_PAGE = 420  # unscaled pixels: what the page must have for all three to stand

NARROW, WIDE, WIDEST = 1024, 1280, 2560  # of the window, in unscaled pixels
SIDE_WIDTHS = {NARROW: (230, 270), WIDE: (300, 320), WIDEST: (440, 560)}


def side_widths(width: float) -> tuple[float, float]:
    """Return the widths of list and checklist in a window this wide, all in unscaled pixels.

    The page gets the rest: below 1280 as much as possible, above it the sides grow with the
    window, because lines of text do not get better by getting longer.
    """
    low, high = (NARROW, WIDE) if width < WIDE else (WIDE, WIDEST)
    share = min(1.0, max(0.0, (width - low) / (high - low)))
    return tuple(  # pyright: ignore[reportReturnType]
        a + (b - a) * share for a, b in zip(SIDE_WIDTHS[low], SIDE_WIDTHS[high], strict=True)
    )


class SideBySide(QSplitter):
    """Three panes from left to right; the last one, the checklist, is often hidden."""

    def __init__(self, parent: QWidget, theme: Theme, panes: Sequence[QWidget]) -> None:
        """Place list, page and checklist; the checklist is hidden at first."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._width = 0  # pixels of the window
        self._checklist = 0  # pixels, of when it was last seen in this width
        for pane in panes:
            self.addWidget(pane)
        self.pane(2).hide()
        self._order()
        self.setHandleWidth(1)
        # Qt gives a row no more height than its lowest fixed item asks for, unless one expands.
        expanding = QSizePolicy.Policy.Expanding
        self.setSizePolicy(expanding, expanding)
        for index in (0, 1):  # the checklist alone can be dragged away: its strip brings it back
            self.setCollapsible(index, False)
        for index, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(index, stretch)

    def pane(self, index: int) -> QWidget:
        """Return the list (0), the page (1) or the checklist (2)."""
        pane = self.widget(index)
        assert pane is not None
        return pane

    def replace_panes(self, panes: Mapping[int, QWidget]) -> None:
        """Put other panes into these places; Qt deletes those that stood there."""
        for index, pane in panes.items():
            stood_there = self.replaceWidget(index, pane)
            if stood_there is not None:
                stood_there.hide()
                stood_there.deleteLater()
        self._order()
        self.setCollapsible(1, False)

    def _order(self) -> None:
        """Let screen readers meet the panes from left to right; a splitter stacks them backwards.

        The handles stay on top: the mouse takes them from a few pixels beside them.
        """
        for index in range(self.count()):
            self.pane(index).raise_()
        for index in range(1, self.count()):
            self.handle(index).raise_()

    def share(self, width: int, strip: int) -> None:
        """Give the panes their usual widths in a window of `width` pixels.

        `strip` is what stands in the place of a checklist that is folded away, in pixels. The
        width of a hidden checklist is the page's: Qt itself would give the list a part of it.
        """
        self._width, self._checklist = width, 0
        side, checklist = self._usual()
        beside = strip if self.pane(2).isHidden() else checklist
        self.setSizes([side, max(self._theme.px(LEAST_PAGE), width - side - beside), checklist])

    def keep_list(self, before: Sequence[int]) -> None:
        """Keep the list as wide as it was `before` the checklist was shown or hidden, in pixels.

        The checklist comes back as wide as it was when it went.
        """
        hidden = self.pane(2).isHidden()
        if hidden:
            self._checklist = before[2] or self._checklist
        if before[0] and not self.pane(0).isHidden():
            checklist = self._checklist or self._usual()[1]
            page = sum(before) - before[0] - (0 if hidden else checklist)
            self.setSizes([before[0], max(self.pane(1).minimumWidth(), page), checklist])

    def _usual(self) -> tuple[int, int]:
        """Return the widths of list and checklist in this window, in pixels."""
        side, checklist = side_widths(self._width / self._theme.scale)
        px = self._theme.px
        return min(px(side), round(self._width * MOST_LIST)), px(checklist)
