"""Runs slow work (typesetting) beside the window and brings the result back to it.

The result signal belongs to the runner, never to the runnable: a runnable that owns its signals
object destroys it on the worker thread (novelWriter #2926).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QRunnable,
    QThreadPool,
    Signal,
    SignalInstance,
    Slot,
)

from db.errors import LeukoGuideError

Work = Callable[[], Any]


class _Job(QRunnable):
    def __init__(
        self, number: int, work: Work, finished: SignalInstance, dropped: set[int]
    ) -> None:
        super().__init__()
        self._number, self._work, self._finished = number, work, finished
        self._dropped = dropped

    def run(self) -> None:
        """Do the work; every outcome is sent back, none is lost."""
        if self._number in self._dropped:  # nobody waits for it: the next one begins at once
            self._dropped.discard(self._number)
            return
        result: Any = None
        error: Exception | None = None
        try:
            result = self._work()
        except Exception as caught:  # noqa: BLE001  handed to the main thread, which decides
            error = caught
        self._finished.emit(self._number, result, error)


class JobRunner(QObject):
    """One worker thread, or more; results come back on the thread of this object.

    Signals:
        crash_found(object): an exception that is our bug, for the crash reporter.
        _finished(int, object, object): private; from the worker to this object.
    """

    crash_found = Signal(object)
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        """Make the worker, or so many; it starts with the first job."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[LeukoGuideError], None]]]
        self._waiting = {}
        self._dropped: set[int] = set()
        self._last = 0
        self._finished.connect(self._deliver)

    def submit(
        self,
        work: Work,
        on_done: Callable[[Any], None],
        on_error: Callable[[LeukoGuideError], None],
    ) -> int:
        """Run `work` beside the window; exactly one of the two callbacks follows, later.

        Returns the job's number, for `forget`.
        """
        self._last += 1
        self._waiting[self._last] = (on_done, on_error)
        self._pool.start(_Job(self._last, work, self._finished, self._dropped))
        return self._last

    def forget(self, number: int) -> None:
        """Drop a job whose result nobody wants any more; one that has begun runs to its end."""
        if self._waiting.pop(number, None) is not None:
            self._dropped.add(number)

    def wait(self, milliseconds: int = 5000) -> bool:
        """Wait until nothing runs; used when the program ends. Return whether it did."""
        self._waiting.clear()
        return self._pool.waitForDone(milliseconds)

    def finish(self, milliseconds: int) -> bool:
        """Wait until nothing runs, and call back for all that has come out; return whether it did.

        For what must not be lost when the program ends: no loop of events delivers it any more.
        """
        is_done = self._pool.waitForDone(milliseconds)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        return is_done

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: object) -> None:
        callbacks = self._waiting.pop(number, None)
        self._dropped.discard(number)
        if callbacks is None:
            return
        on_done, on_error = callbacks
        if isinstance(error, LeukoGuideError):
            on_error(error)
        elif isinstance(error, Exception):
            self.crash_found.emit(error)
            on_error(LeukoGuideError(type(error).__name__))
        else:
            on_done(result)
