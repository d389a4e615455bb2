"""Fixtures of this folder: the whole workstation on the tiny content, the words of the shell."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.language import Language
from dev import translations
from tests.helpers.workstation import open_workstation, printer, prompts, workstation

__all__ = ["open_workstation", "printer", "prompts", "words", "workstation"]


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled translations."""
    folder = tmp_path_factory.mktemp("i18n")
    translations.compile_all(translations.FOLDER, folder)
    return folder


@pytest.fixture
def spanish(qtbot: QtBot, words: Path) -> Generator[Language]:
    """The words of the shell in Spanish, in English again after the test."""
    language = Language(words)
    language.use("es")
    yield language
    language.use("en")
