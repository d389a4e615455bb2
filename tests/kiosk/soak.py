"""Lets the kiosk run for days in minutes and looks at its memory; `make kiosk-soak`.

    python -m tests.kiosk.soak              people for MINUTES (20), then attract cards for DAYS (1)

The real window on the real content, with a clock that is turned: people walk through the screens,
change language, text size and colors, tick, collect, listen, print (to a PDF file), and leave by
"Start over" or by going away. Each screen is painted. Printed at the end: what the second half of
the run adds per person, and per day of attract cards. Not collected by pytest: it takes long.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QScreen
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from db.repository import ContentRepository
from desktop.app.application import make_application
from desktop.app.kiosk import Kiosk, Surroundings
from desktop.app.kiosk_printing import KioskTools
from desktop.app.kiosk_shift import SHEETS
from desktop.core.kiosk import CARD_SECONDS, Phase
from desktop.core.paths import resource
from desktop.core.policy import LoadedPolicy, Policy, Printing
from desktop.printing.printer import QtPrinterPort
from desktop.services.speech import Voice
from desktop.supervisor import MEMORY
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.touch import TouchButton
from desktop.ui.theme import Theme

MINUTES, DAYS = 20.0, 1
MOST_STEPS = 14
PRINTS_EVERY = int(os.environ.get("PRINTS_EVERY", "5"))  # persons; 0: nobody prints
SAMPLE_EVERY = 20
PEOPLE_A_DAY = 300  # a person every five minutes, day and night
MOST_BYTES = 2048  # per person who does not print: 0.6 MiB a day
MOST_OF_A_TURN = 16 * 2**20  # what sheets add until the next window takes over (kiosk_shift.py)
ALWAYS_THERE = {
    Do.LARGER, Do.THEME, Do.LANGUAGE, Do.LISTEN, Do.HIDE, Do.START_OVER, Do.BACK, Do.HOME,
}  # fmt: skip
POLICY = Policy(
    kiosk=True, allow_not_reviewed=True,
    printing=Printing(printer="Front desk", pages_per_person=100, large_print=False),
)  # fmt: skip


@dataclass
class Clock:
    """A clock that is turned by hand; the wall clock goes along."""

    seconds: float = 0.0
    begun: datetime = field(default_factory=lambda: datetime(2026, 11, 30, 9, 0))  # noqa: DTZ001

    def __call__(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return self.begun + timedelta(seconds=self.seconds)


class PdfPrinter(QtPrinterPort):
    """Prints into one file, again and again."""

    def __init__(self, file: Path) -> None:
        super().__init__(lambda _: self._to(file), lambda _: "")
        self.jobs = 0

    def printers(self) -> tuple[str, ...]:
        return ("Front desk",)

    def _to(self, file: Path) -> QPrinter:
        self.jobs += 1
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer


def memory() -> int:
    """Return the bytes that are this process's alone."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return 1024 * sum(int(x.split()[1]) for x in lines if x.startswith("Private_"))


def slope(samples: Sequence[tuple[int, int]]) -> float:
    """Return the bytes per step of the straight line through the second half of the samples."""
    half = samples[len(samples) // 2 :]
    x = sum(s[0] for s in half) / len(half)
    y = sum(s[1] for s in half) / len(half)
    across = sum((s[0] - x) ** 2 for s in half)
    return sum((s[0] - x) * (s[1] - y) for s in half) / across if across else 0.0


class Soak(QObject):
    """One touch, or one look at the clock, for each turn of the event loop."""

    def __init__(self, kiosk: Kiosk, clock: Clock, printer: PdfPrinter, seed: int) -> None:
        super().__init__()
        self._kiosk, self._clock, self._printer = kiosk, clock, printer
        self._dice = random.Random(seed)
        self._until = time.monotonic() + 60 * float(os.environ.get("MINUTES", MINUTES))
        self._cards = int(float(os.environ.get("DAYS", DAYS)) * 86400 / CARD_SECONDS)
        self._steps_left = self._shown = self.touches = 0
        self.people: list[tuple[int, int]] = []
        self.cards: list[tuple[int, int]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    @property
    def _count(self) -> int:
        return self._kiosk.controller.state.people

    def _step(self) -> None:
        """Go on with the person, or with the next."""
        if self._kiosk.printing.is_busy:
            return  # somebody waits for the page
        if self._steps_left > 0:
            self._steps_left -= 1
            self._touch()
        elif self._kiosk.controller.state.phase is not Phase.ATTRACT:
            self._leave()
        elif time.monotonic() < self._until:
            self._sample(self.people, self._count, SAMPLE_EVERY)
            self._steps_left = self._dice.randrange(2, MOST_STEPS)
            self._kiosk.controller.touched()
            shown = self._kiosk.library.therapies(self._kiosk.session.language)
            if shown and self._dice.random() < 0.6:  # the others find their way by themselves
                chosen = self._dice.choice(shown).id
                self._kiosk.answers.take(Ask(Do.THERAPY, f"{chosen}/therapy"))
        else:
            self._timer.timeout.disconnect(self._step)
            self._timer.timeout.connect(self._pass_time)

    def _touch(self) -> None:
        self.touches += 1
        self._clock.seconds += self._dice.uniform(0.3, 20)
        self._kiosk.controller.look()
        window = self._kiosk.window
        found = [b for b in window.findChildren(TouchButton) if b.isVisible() and b.ask]
        asks = [b.ask for b in found if b.ask and self._may(b.ask)]
        paper = [ask for ask in asks if ask.do is Do.PRINT]
        inner = [ask for ask in asks if ask.do not in ALWAYS_THERE]
        if inner and self._dice.random() < 0.8:  # the bar would be half of all touches
            asks = inner
        if asks:
            self._kiosk.controller.touched()
            self._kiosk.answers.take(self._dice.choice(paper or asks))

    def _may(self, ask: Ask) -> bool:
        """Print now and then; leave the rest to the dice."""
        return ask.do is not Do.PRINT or (PRINTS_EVERY > 0 and self._count % PRINTS_EVERY == 0)

    def _leave(self) -> None:
        """Start over, or go away without a word."""
        phase = self._kiosk.controller.state.phase
        if phase is Phase.ACTIVE and self._dice.random() < 0.5:
            self._kiosk.answers.take(Ask(Do.START_OVER))
        else:
            self._clock.seconds += 20 if phase is Phase.ASKING else 700
            self._kiosk.controller.look()

    def _pass_time(self) -> None:
        """Show one attract card after the other to nobody."""
        if self._shown >= self._cards:
            self._timer.stop()
            self._kiosk.leave(0)
            return
        self._sample(self.cards, self._shown, 500)
        self._shown += 1
        self._clock.seconds += CARD_SECONDS
        self._kiosk.controller.look()

    def _sample(self, into: list[tuple[int, int]], number: int, every: int) -> None:
        if number % every == 0 and (not into or into[-1][0] != number):
            into.append((number, memory()))
            if number % (every * 5) == 0:
                print(f"  {number}: {into[-1][1] / 2**20:.1f} MiB of its own", flush=True)


def report(soak: Soak, printer: PdfPrinter) -> int:
    """Print the figures; return 1 when the memory grows.

    Sheets leave a little behind in Typst; what they may add is bounded by the turn of a window.
    """
    person = slope(soak.people)
    cards_a_day = 86400 / CARD_SECONDS
    print(f"{soak.people[-1][0]} people, {soak.touches} touches, {printer.jobs} sheets printed")
    print(f"  second half: {person:+.0f} bytes per person, "
          f"{person * PEOPLE_A_DAY / 1024:+.0f} KiB in a day of {PEOPLE_A_DAY} people")  # fmt: skip
    turn = person * soak.people[-1][0] / printer.jobs * SHEETS if printer.jobs else 0.0
    if printer.jobs:
        print(f"  {turn / 2**20:+.1f} MiB in the turn of a window, {SHEETS} sheets")
    card = slope(soak.cards)
    print(f"{soak.cards[-1][0]} attract cards, {soak.cards[-1][0] / cards_a_day:.1f} days")
    print(f"  second half: {card:+.1f} bytes per card, {card * cards_a_day / 1024:+.0f} KiB a day")
    grows = turn > MOST_OF_A_TURN if printer.jobs else person > MOST_BYTES
    return int(grows or card * cards_a_day > MOST_BYTES * PEOPLE_A_DAY)


def qt_said(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Print what Qt says, but for what the offscreen platform says at each change of a size."""
    if not text.startswith("This plugin does not support"):
        print(f"Qt: {text}", flush=True)


def main() -> int:
    if not MEMORY.keys() <= os.environ.keys():  # as the supervisor starts the window
        command = [sys.executable, "-m", "tests.kiosk.soak"]
        os.execve(sys.executable, command, {**MEMORY, **os.environ})
    qInstallMessageHandler(qt_said)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seed = int(os.environ.get("SEED", "7"))
    app: QApplication = make_application(sys.argv[:1])
    Theme.register_fonts()
    content, clock = ContentRepository(resource("content")), Clock()
    with tempfile.TemporaryDirectory(prefix="leukoguide-soak-") as folder:
        printer = PdfPrinter(Path(folder) / "page.pdf")
        today = lambda: date(2026, 11, 30)  # noqa: E731
        tools = KioskTools(resource("handouts"), resource("fonts"), printer, today)
        outside = Surroundings(tools, Voice("true", (), "a voice"), clock, clock.wall)
        kiosk = Kiosk(app, content, LoadedPolicy(POLICY), outside)

        def cover(screen: QScreen) -> None:
            kiosk.window.setGeometry(0, 0, 1280, 800)
            kiosk.window.show()

        kiosk.window.cover = cover  # the offscreen platform has one small screen
        kiosk.start()
        soak = Soak(kiosk, clock, printer, seed)
        code = app.exec()
        kiosk.stop()
    content.close()
    return code or report(soak, printer)


if __name__ == "__main__":
    sys.exit(main())
