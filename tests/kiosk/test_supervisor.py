"""The process that keeps the window alive: what it does when the window ends, hangs or crashes."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Iterable, Sequence

import pytest

from desktop.supervisor import (
    EXIT_STAFF,
    EXIT_STALE,
    EXIT_WORN,
    READY,
    SILENT_SECONDS,
    SPARE_AFTER,
    START_SECONDS,
    WITHIN_SECONDS,
    Commands,
    Process,
    Supervisor,
)

COMMANDS = Commands(["window"], ["spare"], ["sorry"])


class FakeChild:
    """Says its lines; a number is so many seconds of silence; then ends with its code."""

    def __init__(self, clock: list[float], script: Iterable[bytes | float], code: int) -> None:
        self._clock, self._script, self._code = clock, list(script), code
        self.killed = self.called = False

    def line(self, seconds: float) -> bytes | None:
        if not self._script:
            raise EOFError
        first = self._script[0]
        if isinstance(first, bytes):
            self._script.pop(0)
            self._clock[0] += 0.1
            return first
        waited = min(seconds, first)
        self._clock[0] += waited
        self._script[0] = first - waited
        if self._script[0] <= 0:
            self._script.pop(0)
        return None

    def call(self) -> bool:
        self.called = True
        return self._script != [GONE]

    def end(self, *, at_once: bool = False) -> int:
        self.killed = bool(self._script)
        return self._code


class World:
    """Hands out the children in order and notes what was started and told."""

    def __init__(self, *children: tuple[Iterable[bytes | float], int]) -> None:
        self.clock = [0.0]
        self._children = [FakeChild(self.clock, script, code) for script, code in children]
        self.handed: list[FakeChild] = []
        self.started: list[str] = []
        self.told: list[str] = []

    def start(self, command: Sequence[str]) -> FakeChild:
        self.started.append(command[0])
        self.handed.append(self._children.pop(0))
        return self.handed[-1]

    def rest(self, seconds: float) -> None:
        self.clock[0] += seconds

    def run(self) -> int:
        return Supervisor(
            COMMANDS, self.start, lambda: self.clock[0], self.told.append, self.rest
        ).run()


GONE = b"gone"  # of a window that stood by and is not there when it is called
BEATS: list[bytes | float] = [READY, *[SPARE_AFTER / 8, b"."] * 9]  # long enough for a spare
LEAVING: tuple[list[bytes | float], int] = ([READY], EXIT_STAFF)


def test_staff_end_it() -> None:
    world = World(LEAVING)
    assert world.run() == EXIT_STAFF
    assert world.started == ["window"]
    assert world.told == ["READY=1"]


@pytest.mark.parametrize("code", [0, 70, -9, -11])
def test_any_other_end_starts_it_again(code: int, capsys: pytest.CaptureFixture[str]) -> None:
    world = World(([READY, b"."], code), LEAVING)
    world.run()
    assert world.started == ["window", "window"]
    assert f"ended with code {code}" in capsys.readouterr().err


def test_a_window_that_hangs_is_killed(capsys: pytest.CaptureFixture[str]) -> None:
    world = World(([READY, b".", SILENT_SECONDS + 5, b"."], -9), LEAVING)
    world.run()
    assert world.handed[0].killed
    assert world.clock[0] < SILENT_SECONDS + 2
    assert "does not answer" in capsys.readouterr().err


def test_a_slow_start_is_no_hang() -> None:
    world = World(([START_SECONDS - 1, READY], EXIT_STAFF))
    assert world.run() == EXIT_STAFF


def test_five_ends_in_a_minute_lead_to_the_plain_page(capsys: pytest.CaptureFixture[str]) -> None:
    crash: tuple[list[bytes | float], int] = ([READY, 5.0], 70)
    world = World(*[crash] * 5, ([READY, 700.0], 0), LEAVING)
    world.run()
    assert world.started == ["window"] * 5 + ["sorry", "window"]
    assert world.handed[5].killed, "after ten minutes it is tried again"
    assert "five times within a minute" in capsys.readouterr().err


def test_where_not_even_the_plain_page_can_be_shown_it_waits_a_minute() -> None:
    """An installation with a part missing was started again and again, as fast as it could."""
    world = World(*[([], 1)] * 5, ([], 1), LEAVING)
    assert world.run() == EXIT_STAFF
    assert world.started == ["window"] * 5 + ["sorry", "window"]
    assert world.clock[0] >= WITHIN_SECONDS
    assert world.told.count("WATCHDOG=1") > 10, "systemd knows that it is alive"


def test_five_ends_in_an_hour_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    beats: list[bytes | float] = [READY, *[1.0, b"."] * 40]
    world = World(*[(list(beats), 70)] * 10, LEAVING)
    world.run()
    assert "sorry" not in world.started
    assert capsys.readouterr().err.count("started again") == 10


def test_a_second_window_stands_by_and_takes_over() -> None:
    world = World((BEATS, -9), ([READY, b"."], EXIT_STAFF))
    assert world.run() == EXIT_STAFF
    assert world.started == ["window", "spare"]
    assert world.handed[1].called


def test_none_is_made_before_the_window_has_lived_a_while() -> None:
    world = World(([READY, SPARE_AFTER / 2, b"."], -9), LEAVING)
    world.run()
    assert world.started == ["window", "window"]


def test_each_window_gets_one_and_staff_end_both() -> None:
    world = World((BEATS + BEATS[1:], EXIT_STAFF), ([READY], 0))
    assert world.run() == EXIT_STAFF
    assert world.started == ["window", "spare"]
    assert world.handed[1].killed
    assert not world.handed[1].called


def test_one_that_is_gone_is_no_obstacle() -> None:
    world = World((BEATS, -9), ([GONE], 1), LEAVING)
    assert world.run() == EXIT_STAFF
    assert world.started == ["window", "spare", "window"]


def test_one_of_yesterday_ends_itself_and_counts_as_no_crash(
    capsys: pytest.CaptureFixture[str],
) -> None:
    world = World((BEATS, -9), ([], EXIT_STALE), LEAVING)
    assert world.run() == EXIT_STAFF
    assert world.started == ["window", "spare", "window"]
    assert capsys.readouterr().err.count("started again") == 1


def test_one_that_printed_a_lot_gives_way_and_counts_as_no_crash(
    capsys: pytest.CaptureFixture[str],
) -> None:
    world = World((BEATS, EXIT_WORN), (BEATS, EXIT_STAFF), ([], 0))
    assert world.run() == EXIT_STAFF
    assert world.started[:2] == ["window", "spare"]
    assert world.handed[1].called, "the one that stood by"
    assert capsys.readouterr().err == ""


def test_the_plain_page_stands_alone() -> None:
    crash: tuple[list[bytes | float], int] = ([READY, 0.5], 70)
    world = World(
        (BEATS, 70), *[crash] * 3, (BEATS, 70), ([READY], 0), ([READY, 700.0], 0), LEAVING
    )
    world.run()
    assert world.started == [
        *("window", "spare", "window", "window", "window", "spare", "sorry", "window"),
    ]
    assert world.handed[5].killed


def test_systemd_is_told_now_and_then_not_at_each_beat() -> None:
    world = World(([READY, *[b"."] * 100], EXIT_STAFF), ([], 0))
    world.run()
    assert world.told[0] == "READY=1"
    assert 1 <= world.told.count("WATCHDOG=1") <= 2, "ten seconds of beats"


class FullDisk(io.StringIO):
    """A log that takes no more."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_log_on_a_full_disk_does_not_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", FullDisk())
    world = World(([READY, b"."], 70), LEAVING)
    assert world.run() == EXIT_STAFF
    assert world.started == ["window", "window"]


def test_a_real_process_is_read_and_killed() -> None:
    code = "print('LeukoGuide is ready', flush=True); input()"
    process = Process([sys.executable, "-c", code])
    assert process.line(30) == READY
    assert process.call()
    with pytest.raises(EOFError):
        process.line(30)
    assert process.end() == 0
    assert not process.call(), "it is gone"


def test_a_window_gives_the_memory_of_a_printed_page_back() -> None:
    code = "import os; print(os.environ['MALLOC_ARENA_MAX'], flush=True)"
    process = Process([sys.executable, "-c", code])
    assert process.line(30) == b"1"
    process.end()


def test_a_silent_process_is_killed() -> None:
    process = Process([sys.executable, "-c", "import signal; signal.pause()"])
    assert process.line(0.1) is None
    assert process.end() == -9
