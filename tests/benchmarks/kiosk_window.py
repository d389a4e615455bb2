"""The kiosk's window as `main.py` starts it, with an event loop that stops at SIGUSR1. A script."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType

from desktop.cli import main


def hang(number: int, frame: FrameType | None) -> None:
    """Wait for ever in the middle of the event loop: what a bug of ours would do."""
    threading.Event().wait()


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, hang)
    sys.exit(main(sys.argv[1:]))
