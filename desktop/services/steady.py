"""Seconds to wait by. Must not know who waits."""

from __future__ import annotations

import time


def steady_seconds() -> float:
    """Return seconds that never go back and also pass while the computer sleeps, where known."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)
