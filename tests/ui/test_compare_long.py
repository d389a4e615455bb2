"""The comparison and the manual in a language 40 % longer than English: nothing is cut off."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.paths import resource
from desktop.ui.dialogs.manual.window import ManualWindow
from desktop.ui.look import Look
from tests.helpers.clipping import clipped
from tests.helpers.compare_bench import WORDS, Bench, bench
from tests.helpers.pseudo import PseudoLanguage
from tests.helpers.worksheet_bench import look
from tests.helpers.worksheets import real_content

__all__ = ["bench", "look", "real_content"]


@pytest.fixture
def pseudo(qapp: QApplication) -> Generator[PseudoLanguage]:
    translator = PseudoLanguage()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_in_the_comparison(
    pseudo: PseudoLanguage, bench: Bench, scale: int
) -> None:
    bench.look.theme.apply("light", scale)
    window = bench.open("blinatumomab", "rituximab", width=1024)
    bench.qtbot.waitUntil(lambda: not clipped(window))
    for audience in (WORDS, "professional"):
        window.set_audience(audience)
        window.bar.differences.click()
        bench.qtbot.waitUntil(lambda: not clipped(window))
    table = window.table
    table.finish()
    down = table.verticalHeader()
    for row, blocks in enumerate(table.cells):
        width = table.horizontalHeader().sectionSize(0)
        needed = max(round(b.lay_out(table.page_style, width)) for b in blocks)
        assert down.sectionSize(row) >= needed
    bench.look.theme.apply("light", 100)
    assert pseudo.asked


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_in_the_manual(
    pseudo: PseudoLanguage, look: Look, qtbot: QtBot, scale: int
) -> None:
    look.theme.apply("light", scale)
    window = ManualWindow(None, look, resource("manual"), "en")
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: not clipped(window))
    window.field.setText("xyzzy")
    qtbot.waitUntil(lambda: not clipped(window))
    assert "Search the manual" in pseudo.asked
