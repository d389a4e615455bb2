"""Runs the kiosk's states in time: one clock, one timer, and a signal when something changed.

Must not know screens or keys; whoever filters events calls `touched`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.kiosk import KioskMachine, KioskState
from desktop.services.steady import steady_seconds

LONGEST_WAIT = 30.0


class KioskController(QObject):
    """Asks the machine again when it is time.

    Signals:
        state_changed(object): the KioskState of now, when it is another than before.
        looked(): the clock was asked, at least every half minute.
    """

    state_changed = Signal(object)
    looked = Signal()

    def __init__(
        self,
        machine: KioskMachine,
        clock: Callable[[], float] = steady_seconds,
        parent: QObject | None = None,
    ) -> None:
        """Drive `machine` by `clock`; nothing runs before `start`."""
        super().__init__(parent)
        self._machine, self._clock = machine, clock
        self._last: KioskState | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def state(self) -> KioskState:
        """Return the state of now."""
        return self._machine.state

    def now(self) -> float:
        """Return the time of the clock in use."""
        return self._clock()

    def start(self) -> None:
        """Begin at rest."""
        self._machine.start(self._clock())
        self._follow()

    def stop(self) -> None:
        """Let time pass unseen."""
        self._timer.stop()

    def look(self) -> None:
        """Bring the state up to now."""
        self._machine.advance(self._clock())
        self._follow()
        self.looked.emit()

    def touched(self) -> None:
        """Take a touch."""
        self._machine.touched(self._clock())
        self._follow()

    def stay(self) -> None:
        """Take the answer "still here"."""
        self._machine.stay(self._clock())
        self._follow()

    def red_sign(self) -> None:
        """Show the red screen."""
        self._machine.red_sign(self._clock())
        self._follow()

    def confirm_red(self) -> None:
        """Hold the red screen."""
        self._machine.confirm_red(self._clock())
        self._follow()

    def clear_red(self, *, by_staff: bool) -> None:
        """Leave the red screen, if that may be."""
        self._machine.clear_red(self._clock(), by_staff=by_staff)
        self._follow()

    def start_over(self) -> None:
        """Forget the person."""
        self._machine.start_over(self._clock())
        self._follow()

    def wipe(self) -> None:
        """Forget the person, red sign or not."""
        self._machine.wipe(self._clock())
        self._follow()

    def set_reading(self, seconds: float) -> None:
        """Take how long the screen of now takes to read."""
        self._machine.set_reading(seconds)
        self._wind()

    def _follow(self) -> None:
        self._wind()
        state = self._machine.state
        if state != self._last:
            self._last = state
            self.state_changed.emit(state)

    def _wind(self) -> None:
        seconds = min(LONGEST_WAIT, self._machine.next_look(self._clock()))
        self._timer.start(max(1, round(seconds * 1000)))
