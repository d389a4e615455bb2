"""How long something takes until it is painted, inside one process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


def painted() -> None:
    """Carry out what was posted: layouts, then painting, as the event loop would."""
    QCoreApplication.sendPostedEvents()


class Taken(NamedTuple):
    """How long something took: by the clock, and of the processor (the same when quiet)."""

    clock: float
    processor: float


def seconds(work: Callable[[], object]) -> Taken:
    """Return how long `work` and the painting after it take."""
    started, busy = time.perf_counter(), time.thread_time()
    work()
    painted()
    return Taken(time.perf_counter() - started, time.thread_time() - busy)
