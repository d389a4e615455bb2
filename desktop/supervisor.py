"""Keeps the kiosk's window alive: starts it, listens to its heartbeat, starts it again.

`leukoguide kiosk run` is this process; the window is its child. Whatever ends the child, even
without an error, a clean one follows at once; after five ends within a minute a plain page asks
people to go to the desk. No Qt here, so that what kills the window cannot reach this.

Under systemd it says that it is alive by the program systemd-notify, so no socket is opened here.
"""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, Protocol

EXIT_STAFF = 90  # staff closed the window: it stays closed
READY = b"LeukoGuide is ready"
SILENT_SECONDS = 2.0  # the window beats twice a second; tests/kiosk measures how late a beat can be
START_SECONDS = 30.0  # until the first sign of life, on a slow machine with a cold disk
MOST_ENDS, WITHIN_SECONDS = 5, 60.0
SORRY_SECONDS = 600.0  # after that it is tried again
NOTIFY_EVERY = 5.0


class Child(Protocol):
    """What the supervisor needs of a process."""

    def line(self, seconds: float) -> bytes | None:
        """Return the next line of its output, None when none comes in time.

        Raises EOFError when the process has ended.
        """
        ...

    def end(self) -> int:
        """Kill it if it lives, and return its exit code."""
        ...


@dataclass(frozen=True, slots=True)
class Commands:
    """How to start the window and the plain page."""

    window: Sequence[str]
    sorry: Sequence[str]


class Process:
    """A child process whose output is read by a thread, so that waiting has an end everywhere."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; its errors go where ours go."""
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        assert self._process.stdout is not None
        output = self._process.stdout
        self._reader = threading.Thread(target=self._read, args=(output,), daemon=True)
        self._reader.start()

    def _read(self, output: IO[bytes]) -> None:
        with output:
            for line in output:
                self._lines.put(line.strip())
        self._lines.put(None)

    def line(self, seconds: float) -> bytes | None:
        """Return the next line, None when none comes in time; raises EOFError at the end."""
        try:
            found = self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        if found is None:
            raise EOFError
        return found

    def end(self) -> int:
        """Kill the process if it lives, and return its exit code."""
        if self._process.poll() is None:
            try:
                self._process.wait(0.2)  # an end of its output comes a moment before its own
            except subprocess.TimeoutExpired:
                self._process.kill()
        code = self._process.wait()
        self._reader.join(1.0)
        return code


class Supervisor:
    """Runs until staff close the window. Time and processes are given, for tests."""

    def __init__(
        self,
        commands: Commands,
        start: Callable[[Sequence[str]], Child] = Process,
        clock: Callable[[], float] = time.monotonic,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        """Keep `commands.window` alive; `notify` tells systemd."""
        self._commands, self._start, self._clock = commands, start, clock
        self._notify = notify or system_notifier()
        self._notified = -NOTIFY_EVERY
        self._ends: deque[float] = deque(maxlen=MOST_ENDS)
        self._child: Child | None = None

    def run(self) -> int:
        """Return EXIT_STAFF when staff have closed the window."""
        while True:
            code = self._run_window()
            if code == EXIT_STAFF:
                return code
            self._ends.append(self._clock())
            self._say(f"the window ended with code {code} and is started again")
            if self._ends_too_often():
                self._say("it ended five times within a minute: the plain page is shown")
                self._run_sorry()
                self._ends.clear()

    def stop(self) -> None:
        """End the child; the session ends."""
        if self._child is not None:
            self._child.end()

    def _ends_too_often(self) -> bool:
        many = len(self._ends) == MOST_ENDS
        return many and self._ends[-1] - self._ends[0] <= WITHIN_SECONDS

    def _run_window(self) -> int:
        """Return the exit code of one window, killed when it was silent for too long."""
        child = self._child = self._start(self._commands.window)
        patience = START_SECONDS
        heard = self._clock()
        while True:
            try:
                line = child.line(min(patience, 1.0))
            except EOFError:
                return child.end()
            now = self._clock()
            if line is None and now - heard >= patience:
                self._say("the window does not answer")
                return child.end()
            if line is not None:
                heard = now
                patience = SILENT_SECONDS
                self._alive("READY=1" if line == READY else "WATCHDOG=1", line == READY)

    def _run_sorry(self) -> None:
        child = self._child = self._start(self._commands.sorry)
        began = self._clock()
        while self._clock() - began < SORRY_SECONDS:
            try:
                child.line(1.0)
            except EOFError:
                break
            self._alive("WATCHDOG=1", False)
        child.end()

    def _alive(self, message: str, at_once: bool) -> None:
        now = self._clock()
        if at_once or now - self._notified >= NOTIFY_EVERY:
            self._notified = now
            self._notify(message)

    @staticmethod
    def _say(text: str) -> None:
        print(f"leukoguide kiosk: {text}", file=sys.stderr, flush=True)


def system_notifier() -> Callable[[str], None]:
    """Return what tells systemd, or what tells nobody where there is none."""
    program = shutil.which("systemd-notify")
    if program is None or "NOTIFY_SOCKET" not in os.environ:
        return _nobody

    def notify(message: str) -> None:
        subprocess.run([program, message], check=False, stdin=subprocess.DEVNULL, timeout=10)

    return notify


def _nobody(_message: str) -> None:
    """Tell nobody."""
