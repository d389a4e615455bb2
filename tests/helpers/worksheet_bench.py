"""The worksheets on the screen over the content that ships, and hands to fill them in."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.records import Audience
from db.repository import ContentRepository
from desktop.core.paths import resource
from desktop.ui.dialogs.worksheets.desk import WorksheetDesk
from desktop.ui.dialogs.worksheets.options import OptionCheck, OptionRadio
from desktop.ui.dialogs.worksheets.window import WorksheetsWindow
from desktop.ui.icons import Icons
from desktop.ui.look import Look
from desktop.ui.theme import Theme
from tests.helpers.fakes import FakePrompts

STAFF = Audience.PROFESSIONAL


class Bench:
    """A desk over the real content, and what it wanted to print."""

    def __init__(self, look: Look, content: ContentRepository, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.parent = QWidget()
        self.prompts, self.look = FakePrompts(), look
        self.printed: list[tuple[str, str, Any]] = []
        self.desk = WorksheetDesk(self.parent, look, content, self.prompts, "en", self._print)

    def _print(self, title: str, file_name: str, make: Any) -> None:
        self.printed.append((title, file_name, make))

    def open(self, entry_id: str = "", sheet: str = "") -> WorksheetsWindow:
        self.desk.open(STAFF, entry_id)
        window = self.desk.window
        assert window is not None
        window.resize(1240, 800)
        self._qtbot.waitExposed(window)
        self._qtbot.waitUntil(window.isActiveWindow)
        if sheet:
            next(b for b in versions(window) if b.property("sheet") == sheet).click()
        return window


@pytest.fixture
def look(qapp: QApplication) -> Generator[Look]:
    Theme.register_fonts()
    theme = Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("light", 100)
    yield Look(theme, Icons(theme))
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def bench(look: Look, real_content: ContentRepository, qtbot: QtBot) -> Generator[Bench]:
    made = Bench(look, real_content, qtbot)
    yield made
    made.desk.close()
    made.parent.deleteLater()


def versions(window: WorksheetsWindow) -> list[QPushButton]:
    return [b for b in window.findChildren(QPushButton) if b.property("sheet")]


def fill(window: WorksheetsWindow, answers: dict[str, str]) -> None:
    """Answer as a person would: type numbers, choose options."""
    for key, value in answers.items():
        name = key.split(".")[0]
        card = window.page.cards[name]
        option = card.options.get(f"{key}={value}")
        if option is not None:
            option.click()
        else:
            assert card.field is not None
            card.field.setText(value)
            card.field.editingFinished.emit()


def shown(window: QWidget) -> list[str]:
    return [w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window)]


def result(window: WorksheetsWindow) -> str:
    return window.page.result.texts()[0]


def options(window: WorksheetsWindow) -> list[OptionRadio | OptionCheck]:
    return [o for card in window.page.cards.values() for o in card.options.values()]


def every_sheet(window: WorksheetsWindow) -> Generator[None]:
    for topic in window.topics():
        window.show_topic(topic)
        ids = [b.property("sheet") for b in versions(window) if b.isVisibleTo(window)]
        for name in ids or [""]:
            window.show_topic(topic, name)
            yield


def cut_off(window: WorksheetsWindow) -> list[str]:
    """Return the texts of answers and table cells that have less room than they need."""
    asked = [o for o in options(window) if o.isVisibleTo(window)]
    cut = [o.text() for o in asked if o.height() < o.heightForWidth(o.width())]
    page = window.page
    cut += [o.text() for o in asked if o.mapTo(page, o.rect().topRight()).x() > page.width()]
    for row in page.evidence.table.rows:
        for label in row.findChildren(QLabel):
            if label.text() and label.height() < label.heightForWidth(label.width()) - 1:
                cut.append(label.text())
            longest = max(label.text().split() or [""], key=len)
            if label.fontMetrics().horizontalAdvance(longest) > label.width() + 1:
                cut.append(longest)
    return cut
