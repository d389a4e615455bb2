"""Titles, topic headings and captions: text that is neither pressed nor focused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QPainter

from desktop.ui.widgets.page_view.block import Node, PageBlock, Run
from desktop.ui.widgets.page_view.style import HEADING, NOTE, TITLE, PageStyle, Shape
from desktop.ui.widgets.page_view.text import FlowText, estimated_height, laid_out

ICON, ICON_GAP = 18, 8  # unscaled pixels: an icon before a heading, and the space behind it


class TextBlock(PageBlock):
    """One text in one shape."""

    __slots__ = ("_flow", "text")
    shape: Shape = NOTE

    def __init__(self, text: str) -> None:
        """Show `text`."""
        self.text = text
        self._flow: FlowText | None = None

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the text is."""
        return estimated_height(style, self.shape, len(self.text), width)

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Wrap the text and return its height."""
        self._flow = laid_out(style, self.shape, self.text, width)
        return self._flow.height

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw the text."""
        if self._flow is not None:
            self._flow.draw(painter, style, x, y)

    def nodes(self) -> Sequence[Node]:
        """Return the text as a paragraph."""
        return (Node(QAccessible.Role.StaticText, self.text),)

    def runs(self) -> Sequence[Run]:
        """Return the text."""
        return (Run(self._flow, 0, 0),) if self._flow is not None else ()

    def forget(self) -> None:
        """Drop the layout."""
        self._flow = None


class CaptionBlock(TextBlock):
    """A small line over what follows, such as the people that figures are of."""

    __slots__ = ()
    after = 4
    level = 4

    def nodes(self) -> Sequence[Node]:
        """Return a heading below those of the topics."""
        return (Node(QAccessible.Role.Heading, self.text, level=self.level),)


class NoteBlock(TextBlock):
    """A small paragraph below what it is about."""

    __slots__ = ()
    before = 8


class HeadingBlock(TextBlock):
    """The heading over the statements of a topic."""

    __slots__ = ()
    shape = HEADING
    before = 22
    after = 8
    level = 3

    def nodes(self) -> Sequence[Node]:
        """Return a heading of its level."""
        return (Node(QAccessible.Role.Heading, self.text, level=self.level),)


class TitleBlock(HeadingBlock):
    """The title of a section."""

    __slots__ = ()
    shape = TITLE
    after = 14
    level = 2


class IconHeadingBlock(HeadingBlock):
    """A heading behind an icon that says the same as its colour: how soon, or a warning."""

    __slots__ = ("_icon", "_left", "_middle", "_role")

    def __init__(self, text: str, icon: str, role: str) -> None:
        """Show `text` behind `icon`, which is drawn in the colour `role`."""
        super().__init__(text)
        self._icon, self._role = icon, role
        self._left = self._middle = 0.0

    def estimate(self, style: PageStyle, width: float) -> float:
        """Return about how high the text is."""
        return super().estimate(style, width - style.px(ICON) - style.px(ICON_GAP))

    def lay_out(self, style: PageStyle, width: float) -> float:
        """Wrap the text beside the icon and return the height."""
        self._left = float(style.px(ICON) + style.px(ICON_GAP))
        self._middle = style.face(self.shape).line / 2
        return max(super().lay_out(style, width - self._left), float(style.px(ICON)))

    def paint(self, painter: QPainter, style: PageStyle, x: float, y: float) -> None:
        """Draw icon and text."""
        style.draw_icon(painter, self._icon, self._role, ICON, x, y + self._middle)
        super().paint(painter, style, x + self._left, y)

    def runs(self) -> Sequence[Run]:
        """Return the text."""
        return [run.moved(self._left, 0, prose=True) for run in super().runs()]
