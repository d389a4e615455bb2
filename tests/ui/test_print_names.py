"""What a file saved from the window is called: as by the command line, which tells them apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.batch import file_name
from desktop.core.sheet_code import SheetCode
from tests.helpers.fakes import FakePrompts
from tests.helpers.print_dialog import box, button, opened, ready


class Namer(FakePrompts):
    """Saves nothing, and remembers under which name it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def save_path(self, title: str, suggestion: str) -> Path | None:
        self.names.append(suggestion)
        return None


@pytest.fixture
def prompts() -> Namer:
    """The person at the screen, in place of the one of this folder."""
    return Namer()


def test_a_name_says_document_language_and_edition(
    workstation: Workstation, qtbot: QtBot, prompts: Namer
) -> None:
    dialog = opened(workstation, qtbot)
    save = button(dialog, "Save as PDF…")
    save.click()
    wanted = workstation.desk._options(dialog.choice())
    assert prompts.names == ["velotumab-sheet-en-letter.pdf"]
    assert prompts.names == [file_name("velotumab", "sheet", wanted)]
    box(dialog, "sheet").setChecked(False)
    box(dialog, "call").setChecked(True)
    dialog.choose(replace(dialog.choice(), lang="es", paper="a4", large_print=True, gray=True))
    ready(workstation, qtbot)
    save.click()
    assert prompts.names[-1] == "velotumab-call-es-a4-large-gray.pdf"


def test_a_set_has_the_name_of_the_set_and_a_few_documents_theirs(
    workstation: Workstation, qtbot: QtBot, prompts: Namer
) -> None:
    dialog = opened(workstation, qtbot)
    save = button(dialog, "Save as PDF…")
    box(dialog, "wallet").setChecked(True)
    ready(workstation, qtbot)
    save.click()
    for name in ("call", "questions"):
        box(dialog, name).setChecked(True)
    ready(workstation, qtbot)
    save.click()
    dialog.choose_bundle("start")
    ready(workstation, qtbot)
    save.click()
    assert prompts.names == [
        "velotumab-sheet-wallet-en-letter.pdf",
        "velotumab-set-en-letter.pdf",
        "velotumab-start-en-letter.pdf",
    ]


def test_a_sheet_found_by_its_id_has_the_language_of_the_sheet(
    workstation: Workstation, qtbot: QtBot, prompts: Namer
) -> None:
    workstation.clinic._show_sheet(SheetCode("", 2, "velotumab", "es", large_print=True))
    save = button(ready(workstation, qtbot), "Save as PDF…")
    save.click()
    assert prompts.names == ["velotumab-call-es-letter-large.pdf"]
