"""The real window for benchmarks, ten thousand entries nobody wrote, and the table at the end."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Kind
from db.repository import ContentRepository
from desktop.app.workstation import Start, Workstation
from desktop.core.paths import DataPaths, resource
from desktop.ui.theme import Theme
from tests.benchmarks import figures, synthetic
from tests.benchmarks.moments import painted
from tests.helpers.fakes import FakePrompts

Window = Callable[[ContentRepository], Workstation]


@pytest.fixture
def content() -> Generator[ContentRepository]:
    """The real content."""
    opened = ContentRepository(resource("content"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def large_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with ten thousand entries more."""
    return synthetic.build(tmp_path_factory.mktemp("large"))


@pytest.fixture
def large_content(large_folder: Path) -> Generator[ContentRepository]:
    """The real content with ten thousand entries more, open."""
    opened = ContentRepository(large_folder)
    yield opened
    opened.close()


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Generator[Window]:
    """Return a function that opens the real window at 1360 x 850.

    A window that was not yet exposed is not painted at all, and would measure nothing.
    """
    made: list[Workstation] = []
    Theme.register_fonts()

    def make(content: ContentRepository) -> Workstation:
        first = Start(therapy=content.summaries(Kind.THERAPY)[0].id)
        station = Workstation(qapp, content, DataPaths(tmp_path), first, FakePrompts())
        made.append(station)
        station.window.resize(1360, 850)
        station.window.show()
        qtbot.waitExposed(station.window)
        qtbot.waitUntil(lambda: not station.window.detail_pane.is_filling())
        painted()
        return station

    yield make
    for station in made:
        station.window.close()
        station.window.deleteLater()
        station.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def workstation(open_window: Window, content: ContentRepository) -> Workstation:
    """The real window on the real content."""
    return open_window(content)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    if figures.TABLE:
        terminalreporter.section("figures of this run")
        for line in figures.table():
            terminalreporter.write_line(line)
