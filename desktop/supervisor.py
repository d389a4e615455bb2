"""Keeps the kiosk's window alive: starts it, listens to its heartbeat, starts it again.

`leukoguide kiosk run` is this process; the window is its child. Whatever ends the child, even
without an error, a clean one follows at once; after five ends within a minute a plain page asks
people to go to the desk. No Qt here, so that what kills the window cannot reach this.

A second window stands by: made, but not shown, waiting for a word on its standard input. It costs
about 35 MiB; on a slow or busy computer it is the difference between a moment and ten seconds of an
empty screen (tests/benchmarks/bench_kiosk.py).

Under systemd it says that it is alive by the program systemd-notify, so no socket is opened here.
"""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import IO, Protocol

from msgspec import Struct

from desktop import READY_LINE
from desktop.core.paths import environment_of_others

EXIT_STAFF = 90  # staff closed the window: it stays closed
EXIT_STALE = 91  # the window that stood by is of yesterday: a new policy file, another content
EXIT_WORN = 92  # it printed a lot and nobody is there: the one that stands by goes on
READY = READY_LINE.encode()
SILENT_SECONDS = 2.0  # the window beats twice a second; tests/benchmarks/bench_kiosk.py
START_SECONDS = 30.0  # until the first sign of life, on a slow machine with a cold disk
MOST_ENDS, WITHIN_SECONDS = 5, 60.0
SORRY_SECONDS = 600.0  # after that it is tried again
NOTIFY_EVERY = 5.0
SPARE_AFTER = 3.0  # seconds after the window is there, so that its own first work is done
ENDING_SECONDS = 0.2
CALL = b"now\n"
# What glibc keeps of a page for the printer, 20 to 90 MiB, goes back to the system with these:
# large blocks by themselves, and no heap for the thread that makes them (tests/kiosk/soak.py).
MEMORY = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "1048576"}


class Child(Protocol):
    """What the supervisor needs of a process."""

    def line(self, seconds: float) -> bytes | None:
        """Return the next line of its output, None when none comes in time.

        Raises EOFError when the process has ended.
        """
        ...

    def call(self) -> bool:
        """Tell it to show itself; return False when it is not there any more."""
        ...

    def end(self, *, at_once: bool = False) -> int:
        """Kill it if it lives, and return its exit code."""
        ...


class Commands(Struct, frozen=True):
    """How to start the window, the one that stands by, and the plain page."""

    window: Sequence[str]
    spare: Sequence[str]
    sorry: Sequence[str]


class Process:
    """A child process whose output is read by a thread, so that waiting has an end everywhere."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; its errors go where ours go."""
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, env={**MEMORY, **os.environ}
        )
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

    def call(self) -> bool:
        """Tell it to show itself; return False when it is not there any more."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(CALL)
            self._process.stdin.flush()
        except (OSError, ValueError):  # ended, or ended by us
            return False
        return self._process.poll() is None

    def end(self, *, at_once: bool = False) -> int:
        """Kill the process if it lives, and return its exit code.

        One whose output has ended gets a moment to end by itself, for the sake of its code.
        """
        if self._process.poll() is None:
            try:
                self._process.wait(0 if at_once else ENDING_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
        code = self._process.wait()
        self._reader.join(1.0)
        with contextlib.suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.close()
        return code


class Supervisor:
    """Runs until staff close the window. Time and processes are given, for tests."""

    def __init__(
        self,
        commands: Commands,
        start: Callable[[Sequence[str]], Child] = Process,
        clock: Callable[[], float] = time.monotonic,
        notify: Callable[[str], None] | None = None,
        rest: Callable[[float], object] | None = None,
    ) -> None:
        """Keep `commands.window` alive; `notify` tells systemd, `rest` lets seconds pass."""
        self._commands, self._start, self._clock = commands, start, clock
        self._rest = rest or threading.Event().wait
        self._notify = notify or system_notifier()
        self._notified = -NOTIFY_EVERY
        self._ends: deque[float] = deque(maxlen=MOST_ENDS)
        self._child: Child | None = None
        self._spare: Child | None = None

    def run(self) -> int:
        """Return EXIT_STAFF when staff have closed the window."""
        while True:
            code = self._run_window()
            if code == EXIT_STAFF:
                self._drop_spare()
                return code
            if code in (EXIT_STALE, EXIT_WORN):
                continue
            self._ends.append(self._clock())
            self._say(f"the window ended with code {code} and is started again")
            if self._ends_too_often():
                self._say("it ended five times within a minute: the plain page is shown")
                self._drop_spare()
                self._run_sorry()
                self._ends.clear()

    def stop(self) -> None:
        """End the children; the session ends."""
        self._drop_spare()
        if self._child is not None:
            self._child.end()

    def _ends_too_often(self) -> bool:
        many = len(self._ends) == MOST_ENDS
        return many and self._ends[-1] - self._ends[0] <= WITHIN_SECONDS

    def _begin(self) -> Child:
        """Return the window: the one that stands by shows itself, otherwise a new one is made."""
        spare, self._spare = self._spare, None
        if spare is not None:
            if spare.call():
                return spare
            spare.end(at_once=True)
        return self._start(self._commands.window)

    def _drop_spare(self) -> None:
        spare, self._spare = self._spare, None
        if spare is not None:
            spare.end(at_once=True)

    def _run_window(self) -> int:
        """Return the exit code of one window, killed when it was silent for too long."""
        child = self._child = self._begin()
        patience, heard = START_SECONDS, self._clock()
        ready: float | None = None
        while True:
            try:
                line = child.line(max(0.01, min(1.0, heard + patience - self._clock())))
            except EOFError:
                return child.end()
            now = self._clock()
            if line is None and now - heard >= patience:
                self._say("the window does not answer")
                return child.end(at_once=True)
            if line is not None:
                heard, patience = now, SILENT_SECONDS
                ready = now if line == READY else ready
                self._alive("READY=1" if line == READY else "WATCHDOG=1", line == READY)
            if ready is not None and now - ready >= SPARE_AFTER:
                ready = None  # one for each window; a spare that cannot be made is not tried again
                self._spare = self._start(self._commands.spare)

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
        while self._clock() - began < WITHIN_SECONDS:  # a page that cannot be shown either
            self._rest(1.0)
            self._alive("WATCHDOG=1", False)

    def _alive(self, message: str, at_once: bool) -> None:
        now = self._clock()
        if at_once or now - self._notified >= NOTIFY_EVERY:
            self._notified = now
            self._notify(message)

    @staticmethod
    def _say(text: str) -> None:
        with contextlib.suppress(OSError):  # a log on a full disk: the window must stay alive
            print(f"leukoguide kiosk: {text}", file=sys.stderr, flush=True)


def system_notifier() -> Callable[[str], None]:
    """Return what tells systemd, or what tells nobody where there is none."""
    program = shutil.which("systemd-notify")
    if program is None or "NOTIFY_SOCKET" not in os.environ:
        return _nobody

    def notify(message: str) -> None:
        subprocess.run(
            [program, message], check=False, stdin=subprocess.DEVNULL, timeout=10,
            env=environment_of_others(),
        )  # fmt: skip

    return notify


def _nobody(_message: str) -> None:
    """Tell nobody."""
