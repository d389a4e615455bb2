"""The whole workstation on the tiny content, with stand-ins at its ports."""

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
from desktop.ui.printing_desk import Tools
from desktop.ui.theme import Theme
from tests.helpers.content import built_content
from tests.helpers.fakes import FakePrinter, FakePrompts, fixed_day

Opener = Callable[..., Workstation]
FIRST = "first"  # the therapy most tests read; "" leaves the welcome


@pytest.fixture
def prompts() -> FakePrompts:
    """The person at the screen."""
    return FakePrompts()


@pytest.fixture
def printer() -> FakePrinter:
    """The printer."""
    return FakePrinter()


@pytest.fixture
def open_workstation(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, prompts: FakePrompts, printer: FakePrinter
) -> Generator[Opener]:
    """Return a function that opens the workstation; all are closed after the test."""
    opened: list[tuple[Workstation, ContentRepository]] = []
    Theme.register_fonts()

    def make(
        therapy: str = FIRST,
        lang: str = "",
        width: int = 1360,
        words: Path | None = None,
        content_folder: Path | None = None,
    ) -> Workstation:
        content = ContentRepository(content_folder or built_content())
        if therapy == FIRST:
            therapy = content.summaries(Kind.THERAPY)[0].id
        tools = Tools(resource("handouts"), resource("fonts"), printer, fixed_day)
        start = Start(therapy=therapy, lang=lang)
        paths = DataPaths(tmp_path / "data")
        workstation = Workstation(qapp, content, paths, start, prompts, tools, words)
        opened.append((workstation, content))
        workstation.window.resize(width, 850)
        workstation.window.show()
        qtbot.waitExposed(workstation.window)
        if workstation.window.work.has_reading:
            qtbot.waitUntil(lambda: not workstation.window.detail_pane.is_filling())
        return workstation

    yield make
    for workstation, content in opened:
        workstation.window.close()
        workstation.window.deleteLater()
        workstation.deleteLater()
        content.close()
    qapp.setStyleSheet("")


@pytest.fixture
def workstation(open_workstation: Opener) -> Workstation:
    """The workstation, open at its first therapy."""
    return open_workstation()
