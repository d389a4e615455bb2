"""The whole kiosk on the tiny content: a clock that tests turn, a printer, fingers."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.repository import ContentRepository
from desktop.app.kiosk import Kiosk, Surroundings
from desktop.app.kiosk_clinic import Clinic
from desktop.app.kiosk_printing import KioskTools
from desktop.core.paths import resource
from desktop.core.pin import hashed
from desktop.core.policy import LoadedPolicy, Policy, Printing, Problem, Staff
from desktop.services.speech import Voice
from desktop.ui.kiosk.kit import Words, texts_of
from desktop.ui.kiosk.touch import TouchButton
from desktop.ui.theme import Theme
from tests.helpers.content import built_content
from tests.helpers.fakes import FakePrinter, fixed_day

PIN, CODE = "271828", "3141592653589793"
SALT = bytes(16)
OPEN = Policy(
    kiosk=True,
    allow_not_reviewed=True,
    printing=Printing(printer="Front desk"),
    staff=Staff(hashed(PIN, SALT), hashed(CODE, SALT)),
)
MONDAY_MORNING = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001  the clock on the wall


@dataclass
class Clock:
    """Seconds and the time of day; both pass only when told."""

    seconds: float = 1000.0
    wall: datetime = MONDAY_MORNING

    def __call__(self) -> float:
        return self.seconds

    def time_of_day(self) -> datetime:
        return self.wall


# A page for the printer is set at 300 dots an inch: seconds where the machine has other work, too.
PRINTED = 30_000  # milliseconds at the most


@dataclass
class Desk:
    """An open kiosk and what surrounds it."""

    kiosk: Kiosk
    clock: Clock
    printer: FakePrinter
    finger: QPointingDevice
    qtbot: QtBot
    seen: list[str] = field(default_factory=list)

    def later(self, seconds: float) -> None:
        """Let time pass and the kiosk look at its clock."""
        self.clock.seconds += seconds
        self.kiosk.controller.look()

    @property
    def root(self) -> QWidget:
        assert self.kiosk.window.root is not None
        return self.kiosk.window.root

    def texts(self) -> list[str]:
        """Return what stands on the screen."""
        return [t for t in texts_of(self.root) if t]

    def says(self, text: str) -> bool:
        return any(text in found for found in self.texts())

    def buttons(self) -> Iterator[TouchButton]:
        """Yield what can be touched now."""
        for button in self.root.findChildren(TouchButton):
            if button.isVisible() and button.isEnabled():
                yield button

    def button(self, title: str) -> TouchButton:
        found = [b for b in self.buttons() if b.face.title == title]
        assert found, f"{title!r} is not among {[b.face.title for b in self.buttons()]}"
        return found[0]

    def touch(self, place: QPoint) -> None:
        """Touch the window at a place, with one finger, once."""
        window = self.kiosk.window
        QTest.touchEvent(window, self.finger).press(0, place).commit()
        QTest.touchEvent(window, self.finger).release(0, place).commit()

    def tap(self, title: str) -> None:
        """Touch the button of this name."""
        button = self.button(title)
        self.touch(button.mapTo(self.kiosk.window, button.rect().center()))

    def begin(self, language: str = "English") -> None:
        """Touch the resting screen and choose a language."""
        self.touch(self.kiosk.window.rect().center())
        self.tap(language)


Opener = Callable[..., Desk]


def all_is_seen(desk: Desk) -> None:
    """Check that every line stands in the window and is as high as its words."""
    layout = desk.root.layout()
    assert layout is not None
    layout.activate()
    for label in desk.root.findChildren(Words):
        box = label.rect().translated(label.mapTo(desk.kiosk.window, QPoint()))
        assert desk.kiosk.window.rect().contains(box), label.text()
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def _cover(window: QWidget, size: tuple[int, int], _screen: object) -> None:
    window.setGeometry(0, 0, *size)
    window.show()


@pytest.fixture(scope="session")
def finger(qapp: QApplication) -> QPointingDevice:
    """A touch screen; Qt keeps a registered one until the program ends."""
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


@pytest.fixture
def open_kiosk(qapp: QApplication, qtbot: QtBot, finger: QPointingDevice) -> Generator[Opener]:
    """Return a function that opens a kiosk; all are closed after the test."""
    opened: list[tuple[Kiosk, ContentRepository]] = []
    Theme.register_fonts()
    flash = qapp.cursorFlashTime()

    def make(
        policy: Policy = OPEN,
        *,
        size: tuple[int, int] = (1280, 800),
        problems: tuple[Problem, ...] = (),
        voice: Voice | str = "no voice in tests",
        clinic: Clinic | None = None,
    ) -> Desk:
        content = ContentRepository(built_content())
        clock, printer = Clock(), FakePrinter()
        tools = KioskTools(resource("handouts"), resource("fonts"), printer, fixed_day)
        outside = Surroundings(tools, voice, clock, clock.time_of_day, clinic)
        kiosk = Kiosk(qapp, content, LoadedPolicy(policy, problems=problems), outside)
        opened.append((kiosk, content))
        # The offscreen platform has one screen of 800 by 800; covering is tested by itself.
        kiosk.window.cover = partial(_cover, kiosk.window, size)  # type: ignore[method-assign]
        kiosk.start()
        qtbot.waitExposed(kiosk.window)
        return Desk(kiosk, clock, printer, finger, qtbot)

    yield make
    for kiosk, content in opened:
        kiosk.stop()
        kiosk.window.deleteLater()
        kiosk.deleteLater()
        content.close()
    qapp.setStyleSheet("")
    qapp.setCursorFlashTime(flash)
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def desk(open_kiosk: Opener) -> Desk:
    """An open kiosk at rest."""
    return open_kiosk()
