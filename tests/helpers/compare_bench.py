"""The comparison on the screen over the content that ships."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.records import Audience
from db.repository import ContentRepository
from desktop.ui.compare.desk import CompareDesk
from desktop.ui.compare.window import CompareWindow
from desktop.ui.look import Look
from tests.helpers.fakes import FakePrompts, fixed_day

PRO, WORDS = Audience.PROFESSIONAL, Audience.PATIENT


@dataclass
class Bench:
    """A desk over the real content, and what it wanted to print."""

    desk: CompareDesk
    prompts: FakePrompts
    printed: list[tuple[str, str, Any]]
    look: Look
    qtbot: QtBot

    def open(self, *ids: str, audience: Audience = PRO, width: int = 1200) -> CompareWindow:
        for entry_id in ids:
            self.desk.toggle(entry_id)
        self.desk.open(audience)
        window = self.desk.window
        assert window is not None
        window.resize(width, 760)
        self.qtbot.waitExposed(window)
        self.qtbot.waitUntil(window.isActiveWindow)
        return window


@pytest.fixture
def bench(look: Look, real_content: ContentRepository, qtbot: QtBot) -> Generator[Bench]:
    parent, printed, prompts = QWidget(), [], FakePrompts()

    def keep(title: str, file_name: str, make: Any) -> None:
        printed.append((title, file_name, make))

    desk = CompareDesk(parent, look, real_content, prompts, "en", keep, fixed_day)
    yield Bench(desk, prompts, printed, look, qtbot)
    desk.close()
    parent.deleteLater()


def row_titles(window: CompareWindow) -> list[str]:
    model = window.table.model()
    down = Qt.Orientation.Vertical
    return [model.headerData(n, down) for n in range(model.rowCount())]


def go_to(window: CompareWindow, title: str, column: int = 0) -> None:
    row = row_titles(window).index(title)
    window.table.setFocus()
    window.table.setCurrentIndex(window.table.model().index(row, column))
