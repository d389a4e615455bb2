"""What most screens are: a list in pages, or a text to read; each with a foot in the same place.

A screen says what is in it; how it is laid out, turned and noted stands here once.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kiosk.asks import Do
from desktop.ui.kiosk.kit import Kit, Screen
from desktop.ui.kiosk.measures import space
from desktop.ui.kiosk.pager import Columns, Item, PagedTiles, by_width
from desktop.ui.kiosk.reading import Reading
from desktop.ui.theme import BASE_PIXELS


class TurnedScreen(Screen):
    """A screen whose place in a list or a text is noted, so that it is there again after "Back"."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make a column for what is shown."""
        super().__init__(parent, kit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space(self.look.theme, 12))
        self.begin()

    def begin(self) -> None:
        """Look up what the screen is about, before anything is made."""

    def turned(self, place: int) -> None:
        """Note where one is."""
        self.send(Do.TURN, str(place))


class ListScreen(TurnedScreen):
    """A list in pages."""

    least_column = 17.0  # in text sizes
    most_columns = 3
    fills = False  # whether the buttons of a single page grow over the height

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make list and foot."""
        super().__init__(parent, kit)
        tiles = PagedTiles(
            self, self.look, self.columns(), self.session.place.page, fill=self.fills
        )
        tiles.page_turned.connect(self.turned)
        for widget in self.foot():
            tiles.foot.add(widget)
        tiles.set_items(self.items())
        self.column.addWidget(tiles, 1)

    def columns(self) -> Columns:
        """Return the rule for the number of columns."""
        least = round(self.look.theme.px(BASE_PIXELS) * self.least_column)
        return by_width(least, self.most_columns)

    def items(self) -> Sequence[Item]:
        """Return what the list holds."""
        return ()

    def foot(self) -> Sequence[QWidget]:
        """Return what stands beside the buttons that turn the page."""
        return ()


class ReadScreen(TurnedScreen):
    """A text to read."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the page; `fill` puts the text in."""
        super().__init__(parent, kit)
        reading = Reading(self, self.look, self.session.place.page)
        reading.moved.connect(self.turned)
        self.column.addWidget(reading)
        self.fill(reading)

    def fill(self, reading: Reading) -> None:
        """Put the cards and the buttons of the foot in."""
