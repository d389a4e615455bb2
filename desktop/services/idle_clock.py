"""Tells when nobody has used the window for the set time; runs only while there is a reason to.

One single-shot timer that every key, press and movement starts anew; nothing is polled and nothing
is noted of what was done. The timer stands still while the computer sleeps, so the first use looks
at a clock that does not. Must not know what is cleared, nor how a person is warned.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from desktop.services.steady import steady_seconds

IN_USE = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
})  # fmt: skip


class IdleClock(QObject):
    """First warns, then says that the time is over.

    Signals:
        warned(): nobody has used the window for the set time; a last moment is left.
        resumed(): somebody is there after all.
        expired(): nobody came; the clock has stopped.
    """

    warned = Signal()
    resumed = Signal()
    expired = Signal()

    def __init__(
        self,
        parent: QObject,
        idle_ms: int,
        last_ms: int,
        now: Callable[[], float] = steady_seconds,
    ) -> None:
        """Wait `idle_ms` milliseconds without use, then `last_ms` more; not running yet.

        `now` tells the seconds of a clock that also goes while the computer sleeps.
        """
        super().__init__(parent)
        self._idle_ms, self._last_ms, self._now = idle_ms, last_ms, now
        self._is_last = self._is_running = self._is_over = False
        self._end = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)

    @property
    def is_running(self) -> bool:
        """Return whether the clock waits for something."""
        return self._is_running

    def set_idle(self, idle_ms: int) -> None:
        """Wait another time from now on."""
        self._idle_ms = idle_ms
        if self._is_running:
            self._begin()

    def run(self, wanted: bool) -> None:
        """Start the clock, or stop it; one that runs goes on."""
        app = QCoreApplication.instance()
        if wanted == self._is_running or app is None:
            return
        self._is_running = wanted
        if wanted:
            app.installEventFilter(self)
            self._begin()
        else:
            app.removeEventFilter(self)
            self._timer.stop()
            self._is_last = self._is_over = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start anew when the window is used; never keeps an event back."""
        if event.type() in IN_USE and not self._is_over:
            if self._now() > self._end:
                self._is_last = self._is_over = True
                self._timer.start(0)  # not now: what is closed may be what the event is for
            else:
                self._begin()
        return False

    def stay(self) -> None:
        """Start anew: somebody said so, maybe by a screen reader, which sends no events."""
        if self._is_running:
            self._begin()

    def _begin(self) -> None:
        was_last, self._is_last = self._is_last, False
        self._end = self._now() + (self._idle_ms + self._last_ms) / 1000
        self._timer.start(self._idle_ms)
        if was_last:
            self.resumed.emit()

    def _ring(self) -> None:
        if not self._is_last:
            self._is_last = True
            self._timer.start(self._last_ms)
            self.warned.emit()
        else:
            self.run(wanted=False)
            self.expired.emit()
