"""Screens without header and bar: attract, closed, not set up, red sign, still reading, hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.clinic import ClinicProfile, has_two_numbers
from desktop.core.kiosk import Slip
from desktop.ui.kiosk.asks import Do
from desktop.ui.kiosk.home import GENERAL
from desktop.ui.kiosk.kit import Kit, Screen, Words
from desktop.ui.kiosk.measures import space
from desktop.ui.wording import said

CENTER = Qt.AlignmentFlag.AlignCenter
# Calm, without a drug's name and without an alarming word (a test reads them).
ATTRACT = (
    ("Welcome", "Learn about your treatment in plain words.", "heart-handshake"),
    ("While you wait", "See in pictures how your treatment works.", "cell"),
    ("For your visit", "Make a list of questions to take along.", "clipboard-list"),
    ("New words?", "Find out what they mean, from A to Z.", "book-2"),
)
ASK_DESK = "Please ask at the desk. If you feel very sick now, tell the staff."
START = "Touch the screen to start"
SHIFTS = ((0, 0), (24, 12), (-18, 24), (12, -20), (-24, -8), (20, 20), (-8, 16), (4, -24))


class FullScreen(Screen):
    """A screen of its own, its words in the middle."""

    ground = "stage"
    widest = 44  # text sizes

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make an empty screen with its ground."""
        super().__init__(parent, kit)
        self.setObjectName(self.ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.outer = QHBoxLayout(self)
        gap = space(self.look.theme, 36)
        self.outer.setContentsMargins(gap, gap, gap, gap)
        self.middle = QWidget(self)
        self.middle.setMaximumWidth(self.look.theme.px(14) * self.widest)
        self.outer.addStretch(1)
        self.outer.addWidget(self.middle, 1000)
        self.outer.addStretch(1)
        self.column = QVBoxLayout(self.middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space(self.look.theme, 26))
        self.column.addStretch(3)

    def shift(self, card: int) -> None:
        """Stand a little elsewhere with each card, so that nothing burns in."""
        dx, dy = SHIFTS[card % len(SHIFTS)]
        gap = space(self.look.theme, 36)
        self.outer.setContentsMargins(gap + dx, gap + dy, gap - dx, gap - dy)

    def icon(self, name: str, role: str, size: int) -> None:
        """Add a large icon of `size` pixels at the smallest text."""
        label = QLabel(self.middle)
        pixels = space(self.look.theme, size) / self.look.theme.scale
        label.setPixmap(self.look.icons.pixmap(name, role, pixels, self.devicePixelRatioF()))
        label.setAlignment(CENTER)
        self.column.addWidget(label)

    def told(self) -> str:
        """Return what a screen reader says when this comes; never how many digits there are."""
        lines = (w for w in self.middle.findChildren(Words) if w.property("type") != "digits")
        return "\n".join(w.text() for w in lines if w.text())

    def line(self, text: str, shape: str) -> Words:
        """Add a line of words."""
        label = Words(self.middle, self.look, text, shape)
        label.setAlignment(CENTER)
        self.column.addWidget(label)
        return label


class AttractScreen(FullScreen):
    """What is shown to nobody; each time a little elsewhere, so that nothing burns in."""

    ground = "calm"

    def __init__(self, parent: QWidget | None, kit: Kit, card: int) -> None:
        """Show a card."""
        super().__init__(parent, kit)
        heading, line, icon = ATTRACT[card % len(ATTRACT)]
        self.shift(card)
        self.icon(icon, "on_bar", 96)
        self.line(said(heading), "display")
        self.line(said(line), "lead")
        self.column.addStretch(2)
        start = self.line(said(START), "start")
        start.setMinimumHeight(110)
        self.column.addStretch(2)
        self.line(said(GENERAL), "small")


def closed_lines(opens: str, clinic: ClinicProfile) -> tuple[str, ...]:
    """Return what the screen says out of hours, in the language of the shell; the title first.

    `opens` is when it is on again, or ""; `clinic` has the numbers to call.
    """
    lines = [said("This screen is off now.")]
    if opens:
        lines.append(said("It is on again: {0}").format(opens))
    lines.append(said("If you feel very sick, do not wait. Call your team or 911."))
    by_night = said("Your team, day and night: {0}")
    if has_two_numbers(clinic):
        lines.append(said("Your team, by day: {0}").format(clinic.phone_day))
        by_night = said("Your team, nights and weekends: {0}")
    if clinic.phone_out_of_hours:
        lines.append(by_night.format(clinic.phone_out_of_hours))
    return tuple(lines)


class ClosedScreen(FullScreen):
    """Out of hours: dark, and still says whom to call, in every language of the kiosk.

    Nobody can choose one now, and nobody who feels sick waits for the next card.
    """

    ground = "calm"

    def __init__(
        self, parent: QWidget | None, kit: Kit, parts: Sequence[Sequence[str]], card: int = 0
    ) -> None:
        """Show the closed_lines of each language."""
        super().__init__(parent, kit)
        self.shift(card)
        self.column.setSpacing(space(self.look.theme, 14))
        for title, *lines in parts:
            self.line(title, "title")
            for line in lines:
                self.line(line, "lead")
            self.column.addStretch(1)
        self.column.addStretch(3)


class NotReadyScreen(FullScreen):
    """Nothing may be shown yet. The people at the desk read here what is missing."""

    def __init__(self, parent: QWidget | None, kit: Kit, reasons: tuple[str, ...]) -> None:
        """Say what is missing."""
        super().__init__(parent, kit)
        self.column.setSpacing(space(self.look.theme, 14))
        self.line(said("This screen is not ready yet."), "title")
        self.line(said(ASK_DESK), "lead")
        self.column.addStretch(1)
        self.line(said("For staff:"), "heading")
        for reason in reasons:
            self.line(reason, "body")
        self.column.addStretch(3)


class RedScreen(FullScreen):
    """Please tell the desk now. For a moment it can be taken back; then only staff clear it."""

    ground = "red"

    def __init__(self, parent: QWidget | None, kit: Kit, sign: str, held: bool, slip: Slip) -> None:
        """Show the marked `sign`; `held` says that it stays, `slip` what staff get on paper."""
        super().__init__(parent, kit)
        self.icon("alert-triangle", "on_red", 110)
        self.line(said("Please tell the desk now"), "display")
        self.line(sign, "title")
        if held:
            self.line(said("If nobody is at the desk, call 911 or ask a person near you."), "lead")
            if slip in (Slip.MAKING, Slip.SENT):
                self.line(said("A page for the staff is being printed."), "lead")
            elif slip is Slip.FAILED:  # nobody may wait for staff who know of nothing
                told = said("No page was printed for the staff. Go to the desk and tell them.")
                self.line(told, "lead")
            self.line(said("Staff will clear this screen."), "body")
        else:
            row = QVBoxLayout()
            row.setSpacing(space(self.look.theme, 18))
            yes = self.answer(said("Yes, I have this now"), Do.RED_YES, tone="red")
            no = self.answer(said("I touched this by mistake"), Do.RED_NO, tone="red-quiet")
            for button in (yes, no):
                button.setMinimumHeight(96)
                row.addWidget(button)
            self.column.addLayout(row)
        self.column.addStretch(3)


class AskingScreen(FullScreen):
    """Still reading? A yes as wide as the screen; nothing of what was read is seen behind it."""

    widest = 1000

    def __init__(self, parent: QWidget | None, kit: Kit, seconds: int) -> None:
        """Begin the countdown at `seconds`."""
        super().__init__(parent, kit)
        self.line(said("Are you still reading?"), "display")
        self._left = self.line("", "lead")
        yes = self.answer(said("Yes, I am still here"), Do.STAY, icon="check", tone="main")
        yes.setMinimumHeight(160)
        self.column.addWidget(yes)
        self.column.addWidget(self.answer(said("No, start over"), Do.START_OVER, icon="start-over"))
        self.column.addStretch(3)
        self.show_seconds(seconds)

    def show_seconds(self, seconds: int) -> None:
        """Say how long the question waits."""
        text = said("If not, this screen starts over in {0} seconds. Nothing is saved.")
        self._left.setText(text.format(seconds))


class HiddenScreen(FullScreen):
    """A curtain: the person hides what they read and shows it again."""

    ground = "calm"

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make the curtain."""
        super().__init__(parent, kit)
        self.line(said("The screen is hidden"), "title")
        for text, do, icon, tone in (
            (said("Show it again"), Do.UNHIDE, "eye", "main"),
            (said("Start over"), Do.START_OVER, "start-over", "plain"),
        ):
            button = self.answer(text, do, icon=icon, tone=tone)
            button.setMinimumHeight(110)
            self.column.addWidget(button)
        self.column.addStretch(3)


class MessageScreen(FullScreen):
    """What became of a wish, in plain words; who does not want to wait starts over (rule K-22)."""

    def __init__(self, parent: QWidget | None, kit: Kit, title: str, text: str, done: bool) -> None:
        """Say it; with `done` there is a button to go on."""
        super().__init__(parent, kit)
        self.line(title, "title")
        self.line(text, "lead")
        if done:
            button = self.answer(said("Go on"), Do.UNHIDE, icon="check", tone="main")
            button.setMinimumHeight(110)
            self.column.addWidget(button)
        self.column.addStretch(3)
        # At the bottom, as in the bar: who taps "Print" twice must not touch it.
        self.column.addWidget(self.answer(said("Start over"), Do.START_OVER, icon="start-over"))
