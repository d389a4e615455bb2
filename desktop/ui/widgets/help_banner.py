"""Across the window, as long as a sign that cannot wait is ticked: what to do, whom to call.

Large, at once, and never in place of anything: the fixed instruction of each ticked sign with its
source, the clinic's own number as the clinic typed it (D-13), and what to say on the phone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from db.records import Sign
from desktop.core.checklist_help import Instruction, instructions
from desktop.core.rich_text import unbroken
from desktop.ui.announce import announce
from desktop.ui.checklist_words import NO_NUMBER
from desktop.ui.focus import place_after
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page_view.shown import is_aged, spoken_words
from desktop.ui.widgets.statement import StatementText, StatementView
from desktop.ui.wording import chip_words, said

WIDE = 960  # unscaled pixels from which the heading stands beside the words, not above
SIDE_BY_SIDE = 700  # unscaled pixels that instruction and number need beside each other
EDGE, GAP = 12, 28  # pixels around and between them
FRAME = 12  # pixels of the border and around it, above and below
MOST_OF_WINDOW = 0.4
LEAST_WORDS = 48  # unscaled pixels below a band that is high itself


class Beside(QWidget):
    """Two columns, the first wider, or one over the other where there is no room for both."""

    def __init__(self, look: Look) -> None:
        """Make an empty place for two columns."""
        super().__init__()
        self.setObjectName("plain")
        self._look = look
        self._sides: tuple[QWidget, ...] = ()

    def place(self, *sides: QWidget) -> None:
        """Show these two columns."""
        self._sides = sides

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the higher column, or of both."""
        return max((place.bottom() for place in self._places(width)), default=0) + EDGE

    def _places(self, width: int) -> list[QRect]:
        inner = width - 2 * EDGE
        if width < self._look.theme.px(SIDE_BY_SIDE):
            widths, across = [inner] * len(self._sides), False
        else:
            first = round((inner - GAP) * 0.58)
            widths, across = [first, inner - GAP - first], True
        found: list[QRect] = []
        x, y = EDGE, EDGE
        for side, wide in zip(self._sides, widths, strict=True):
            high = side.heightForWidth(wide)
            found.append(QRect(x, y, wide, high))
            x, y = (x + wide + GAP, y) if across else (x, y + high + EDGE)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both columns."""
        super().resizeEvent(event)
        for side, place in zip(self._sides, self._places(self.width()), strict=True):
            side.setGeometry(place)


class HelpBanner(QFrame):
    """Hidden until a sign that cannot wait is ticked.

    Signals:
        sources_requested(object): the citations of an instruction.
    """

    sources_requested = Signal(object)

    def __init__(
        self, parent: QWidget | None, look: Look, today: Callable[[], date] | None = None
    ) -> None:
        """Make the banner, hidden; sources are marked by their age as of `today`, if given."""
        super().__init__(parent)
        self.setObjectName("help")
        self._look, self._phone, self._today = look, "", today
        self._signs: tuple[Sign, ...] = ()
        self._therapy = ""
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)  # within the frame, which the style sheet draws
        row.setSpacing(0)
        self._head = self._band()
        row.addWidget(self._head)
        self._area = ColumnArea(self)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        row.addWidget(self._area, 1)
        look.theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def _draw(self) -> None:
        self._picture.setPixmap(self._look.icons.pixmap("phone-call", "on_red", 26, 2.0))

    def _band(self) -> QFrame:
        band = QFrame(self)
        band.setObjectName("helpband")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 8, 18, 8)
        row.setSpacing(12)
        picture = self._picture = PlainLabel(band)
        title = self._title = PlainLabel(band, said("Get help now"), "help")
        title.setWordWrap(False)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        words.setSpacing(12)
        row.addLayout(words, 1)
        words.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        self._number = PlainLabel(band, "", "help")  # in sight where the words must be scrolled
        words.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        return band

    def _fit_number(self, beside: bool) -> int:
        """Show the number in the band over the words, and return the height of the band.

        Where it is too long to stand beside the title it stands below, in lines: a number to call
        is never cut.
        """
        way, number = QBoxLayout.Direction, self._number
        number.setText(self._phone)
        number.setVisible(bool(self._phone) and not beside)
        row = self._head.layout()
        assert row is not None
        edge = row.contentsMargins()
        room = self.width() - FRAME - edge.left() - edge.right() - 2 * row.spacing()
        room -= self._picture.sizeHint().width() + self._title.sizeHint().width()
        below = number.fontMetrics().horizontalAdvance(self._phone) > max(0, room)
        number.setWordWrap(below)
        self._words.setDirection(way.TopToBottom if below else way.LeftToRight)
        if beside:
            return 0
        high = self._head.heightForWidth(self.width() - FRAME) if below else -1
        return high if high >= 0 else row.sizeHint().height()

    def set_phone(self, phone: str) -> None:
        """Use the number of the clinic, as the clinic typed it; "" for none."""
        self._phone = phone
        self._show(again=True)

    def show_signs(self, ticked: Sequence[Sign], therapy: str) -> None:
        """Show what to do for the ticked signs that cannot wait; without one, hide.

        `therapy` is the full name to say on the phone.
        """
        urgent = tuple(s for found in instructions(ticked) for s in found.signs)
        new = set(urgent) - set(self._signs)
        self._signs, self._therapy = urgent, therapy
        self._show()
        if new:
            self._announce()

    def _show(self, again: bool = False) -> None:
        if not self._signs:
            self.hide()
            return
        box = Beside(self._look)
        box.place(self._what_to_do(box), self._whom_to_call(box))
        self._area.set_column(box)
        place_after(self._area, box)
        if not again:
            self.show()
        self._fit()

    def _what_to_do(self, parent: QWidget) -> QWidget:
        side = QWidget(parent)
        column = ColumnLayout(side)
        column.setSpacing(3)
        for found in instructions(self._signs):
            signs = "; ".join(s.line for s in found.signs)
            label = PlainLabel(side, unbroken(signs), "small")
            label.setAccessibleName(signs)
            column.addWidget(label)
            column.addWidget(self._instruction(side, found))
        return side

    def _instruction(self, parent: QWidget, found: Instruction) -> StatementView:
        cited = tuple(dict.fromkeys(c for s in found.statements for c in s.citations))
        today = self._today() if self._today is not None else None
        shown = StatementText(
            text=f"**{found.text}**", size=16, chip=chip_words(cited, short=True),
            spoken=spoken_words(cited, today), aged=is_aged(cited, today),
        )  # fmt: skip
        view = StatementView(parent, self._look, shown, cited)
        view.sources_requested.connect(self.sources_requested)
        return view

    def _whom_to_call(self, parent: QWidget) -> QWidget:
        side = QWidget(parent)
        column = ColumnLayout(side)
        column.setSpacing(4)
        if self._phone:
            column.addWidget(PlainLabel(side, said("Your clinic, nights and weekends"), "small"))
            column.addWidget(PlainLabel(side, self._phone, "help"))
        else:
            column.addWidget(PlainLabel(side, said(NO_NUMBER), "heading"))
        column.addWidget(PlainLabel(side, said("Say on the phone"), "small"))
        column.addWidget(PlainLabel(side, self.phone_words()))
        return side

    def phone_words(self) -> str:
        """Return what to say on the phone."""
        signs = "; ".join(s.line for s in self._signs)
        words = said("“I had {0} on (say the date). Now I have this: {1}.”")
        return words.format(self._therapy, signs)

    def _announce(self) -> None:
        """Let a screen reader say it at once."""
        number = said("Your clinic, nights and weekends") + f": {self._phone}"
        what = (i.text for i in instructions(self._signs))
        spoken = (said("Get help now"), *what, number if self._phone else said(NO_NUMBER))
        announce(self, ". ".join(words.rstrip(".") for words in spoken) + ".", at_once=True)

    def _fit(self) -> None:
        """Take the height that the words need, up to a part of the window."""
        way, beside = QBoxLayout.Direction, self.width() >= self._look.theme.px(WIDE)
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        above = self._fit_number(beside)
        self._head.setMinimumHeight(above)  # the row itself would give it the height of two lines
        self._row.activate()
        box = self._area.widget()
        if box is None or self.isHidden():
            return
        self._area.fit()
        most = round(self.window().height() * MOST_OF_WINDOW)
        needed = box.heightForWidth(self._area.viewport().width()) + FRAME + above
        least = above + self._look.theme.px(LEAST_WORDS) if above else 0
        self.setFixedHeight(max(self.minimumSizeHint().height(), least, min(needed, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into the new width."""
        super().resizeEvent(event)
        self._fit()
