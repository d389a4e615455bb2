"""The kiosk's states and when they change: attract, active, "still reading?", red sign, closed.

Given what happened and the time, it says which state holds and when to look again. Must not know
timers, screens or keys.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from desktop.core.opening_hours import Week, is_open
from desktop.core.policy import Idle

WORDS_PER_SECOND = 2.0  # 120 a minute: a slow reader who reads every word
LONGEST_READING = 600.0
CARD_SECONDS = 12.0  # one attract card; also how soon opening hours are seen
UNSURE_SECONDS = 15.0  # so long a red sign can be taken back by the person who touched it
CLOSED_LOOK_SECONDS = 30.0
SHIFT_SECONDS = 300.0  # so long the page of the night stands in one place


class Phase(StrEnum):
    """What the screen is doing."""

    CLOSED = "closed"
    ATTRACT = "attract"
    ACTIVE = "active"
    ASKING = "asking"
    RED = "red"


class Slip(StrEnum):
    """What became of the page for the staff about a red sign."""

    NONE = "none"
    MAKING = "making"
    SENT = "sent"
    FAILED = "failed"


class KioskState(Struct, frozen=True):
    """What is shown. `seconds_left` is of the countdown.

    `card` counts attract cards, and out of hours the places where the page stands. `held` is True
    when a red sign can only be cleared by staff or by time; `people` counts resets, so that two
    people are never the same state.
    """

    phase: Phase
    seconds_left: int = 0
    card: int = 0
    held: bool = False
    people: int = 0


def reading_seconds(words: int, text_size: int) -> float:
    """Return how long a page takes to read; at 48 pixels half as long again, for the scrolling."""
    return min(LONGEST_READING, words / WORDS_PER_SECOND * (0.5 + text_size / 48))


class KioskMachine:
    """Holds the state. All times are seconds of a clock that never goes back."""

    def __init__(self, idle: Idle, week: Week | None, wall: Callable[[], datetime]) -> None:
        """Begin at rest; `wall` tells the time of day for the opening hours."""
        self._idle, self._week, self._wall = idle, week, wall
        self._since = 0.0
        self._reading = 0.0
        self.state = KioskState(Phase.ATTRACT)

    def start(self, now: float) -> KioskState:
        """Begin: attract, or closed."""
        return self._rest(now)

    def set_reading(self, seconds: float) -> None:
        """Take how long what is on the screen takes to read."""
        self._reading = seconds

    def touched(self, now: float) -> KioskState:
        """Take a touch or an allowed key. One that comes too late finds everything forgotten.

        The countdown is only stopped by `stay`: a touch of somebody else is no "yes".
        """
        self.advance(now)
        if self.state.phase is Phase.ATTRACT:
            self._enter(Phase.ACTIVE, now)
        elif self.state.phase is Phase.ACTIVE:
            self._since = now
        return self.state

    def stay(self, now: float) -> KioskState:
        """Take the "yes, still reading", as often as it comes (rule K-20 asks for ten times)."""
        self.advance(now)
        if self.state.phase is Phase.ASKING:
            self._enter(Phase.ACTIVE, now)
        return self.state

    def red_sign(self, now: float) -> KioskState:
        """Fill the screen; for a moment the person may take it back."""
        self.advance(now)
        if self.state.phase is Phase.ACTIVE:
            self._enter(Phase.RED, now)
        return self.state

    def confirm_red(self, now: float) -> KioskState:
        """Hold the red screen: the person said that it is so."""
        self.advance(now)
        if self.state.phase is Phase.RED and not self.state.held:
            self._since = now
            self.state = replace(self.state, held=True)
        return self.state

    def clear_red(self, now: float, *, by_staff: bool) -> KioskState:
        """Leave the red screen; a held one only by staff."""
        self.advance(now)
        if self.state.phase is Phase.RED and (by_staff or not self.state.held):
            self._enter(Phase.ACTIVE, now)
        return self.state

    def start_over(self, now: float) -> KioskState:
        """Forget the person at once, unless a red sign is held (rule K-22)."""
        if not (self.state.phase is Phase.RED and self.state.held):
            self._forget(now)
        return self.state

    def wipe(self, now: float) -> KioskState:
        """Forget the person whatever holds; only staff ask for this."""
        return self._forget(now)

    def advance(self, now: float) -> KioskState:
        """Bring the state up to `now`."""
        passed = now - self._since
        phase = self.state.phase
        if phase is Phase.ACTIVE and passed >= self.patience:
            self._late(now, passed - self.patience)
        elif phase is Phase.ASKING:
            left = self._idle.countdown_seconds - passed
            if left <= 0:
                self._forget(now)
            else:
                self.state = replace(self.state, seconds_left=-int(-left // 1))
        elif phase is Phase.RED:
            self._advance_red(now, passed)
        elif phase is Phase.ATTRACT:
            self._advance_attract(now, passed)
        elif phase is Phase.CLOSED:
            self._advance_closed(now, passed)
        return self.state

    @property
    def patience(self) -> float:
        """Return how long nobody has to touch the screen before it asks."""
        return max(float(self._idle.seconds), self._reading)

    def next_look(self, now: float) -> float:
        """Return in how many seconds `advance` must be called again."""
        passed = now - self._since
        match self.state.phase:
            case Phase.ACTIVE:
                return max(0.05, self.patience - passed)
            case Phase.ASKING:
                return 1.0 - passed % 1.0
            case Phase.RED:
                limit = self._idle.red_sign_seconds if self.state.held else UNSURE_SECONDS
                return max(0.05, limit - passed)
            case Phase.ATTRACT:
                return max(0.05, CARD_SECONDS - passed % CARD_SECONDS)
            case Phase.CLOSED:
                return CLOSED_LOOK_SECONDS

    def _late(self, now: float, over: float) -> None:
        """Ask, or forget at once when even the countdown would be over (after a sleep)."""
        if over >= self._idle.countdown_seconds:
            self._forget(now)
        else:
            self._enter(Phase.ASKING, now - over)
            left = self._idle.countdown_seconds - over
            self.state = replace(self.state, seconds_left=-int(-left // 1))

    def _advance_red(self, now: float, passed: float) -> None:
        if not self.state.held and passed >= UNSURE_SECONDS:
            self._since += UNSURE_SECONDS
            passed -= UNSURE_SECONDS
            self.state = replace(self.state, held=True)
        if self.state.held and passed >= self._idle.red_sign_seconds:
            self._forget(now)

    def _advance_attract(self, now: float, passed: float) -> None:
        if not is_open(self._week, self._wall()):
            self._enter(Phase.CLOSED, now)
        else:
            self.state = replace(self.state, card=int(passed // CARD_SECONDS))

    def _advance_closed(self, now: float, passed: float) -> None:
        if is_open(self._week, self._wall()):
            self._rest(now)
        else:
            self.state = replace(self.state, card=int(passed // SHIFT_SECONDS))

    def _forget(self, now: float) -> KioskState:
        self.state = replace(self.state, people=self.state.people + 1)
        self._reading = 0.0
        return self._rest(now)

    def _rest(self, now: float) -> KioskState:
        opened = is_open(self._week, self._wall())
        self._enter(Phase.ATTRACT if opened else Phase.CLOSED, now)
        return self.state

    def _enter(self, phase: Phase, now: float) -> None:
        self._since = now
        self.state = KioskState(phase, people=self.state.people)
