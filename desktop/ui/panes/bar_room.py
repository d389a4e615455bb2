"""What gives way in the bar at the top of a narrow window: words of buttons, brand, field.

Must not know what the buttons do.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.labels import restyle

NARROWEST_FIELD, WIDEST_FIELD = 180, 480  # unscaled pixels


class BarRoom:
    """Shares the width of a row: the buttons lose their words in this order, then the brand goes.

    At last the field takes what is left, so that nothing lies on it.
    """

    def __init__(
        self,
        theme: Theme,
        row: QHBoxLayout,
        brand: QWidget,
        field: QWidget,
        buttons: Sequence[QPushButton],
    ) -> None:
        """Share the width of `row` between these, which stand in it with their words."""
        self._theme, self._row, self._brand, self._field = theme, row, brand, field
        self._words = {button: button.text() for button in buttons}
        self._saved: tuple[object, dict[QPushButton, int]] | None = None

    def set_words(self, button: QPushButton, words: str) -> None:
        """Say something else on a button."""
        self._words[button] = words

    def fit(self, width: int) -> None:
        """Fit all of it into `width` pixels, as far as that goes."""
        self._field.setMinimumWidth(self._theme.px(NARROWEST_FIELD))
        self._field.setMaximumWidth(self._theme.px(WIDEST_FIELD))
        bare = [button for button in self._words if button.property("bare")]
        stale = [b for b, words in self._words.items() if b.text() not in ("", words)]
        for button in stale:
            show_words(button, self._words[button])
        over = self._needed() - width
        saved = self._widths() if bare or over > 0 else {}
        over += sum(saved[button] for button in bare)
        for button, words in self._words.items():
            show_words(button, "" if over > 0 else words)
            button.setToolTip(words if over > 0 else "")
            if over > 0 and not button.accessibleName():
                button.setAccessibleName(words)
            over -= saved.get(button, 0)
        self._brand.setVisible(self._needed() <= width)
        over = self._row.totalMinimumSize().width() - width
        if over > 0:
            self._field.setMinimumWidth(max(1, self._field.minimumWidth() - over))

    def _needed(self) -> int:
        """Return the pixels that all of it needs, the brand as well.

        The brand is reckoned, not shown to be measured: showing and hiding it lays out the window,
        which asks for this again in the middle.
        """
        needed = self._row.totalMinimumSize().width()
        if self._brand.isHidden():
            needed += self._brand.minimumSizeHint().width() + self._row.spacing()
        return needed

    def _widths(self) -> dict[QPushButton, int]:
        """Return how many pixels each button saves without its words.

        Measured once for each size of the text: other words are a new style for a button, too dear
        for each step of a window that is dragged.
        """
        key = (self._theme.scale, tuple(self._words.values()))
        if self._saved is None or self._saved[0] != key:
            saved = dict.fromkeys(self._words, 0)
            for button, words in self._words.items():
                shown = button.text()
                for text, sign in ((words, 1), ("", -1)):
                    show_words(button, text)
                    saved[button] += 0 if button.isHidden() else sign * button.sizeHint().width()
                show_words(button, shown)
            self._saved = key, saved
        return self._saved[1]


def show_words(button: QPushButton, words: str) -> None:
    """Show words or none; a button without words has narrower edges."""
    if (button.text(), bool(button.property("bare"))) == (words, not words):
        return
    button.setText(words)
    restyle(button, "bare", not words)
