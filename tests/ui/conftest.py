"""Fixtures of this folder: the whole workstation on the tiny content, the words of the shell."""

from __future__ import annotations

from pathlib import Path

import pytest

from dev import translations
from tests.helpers.workstation import open_workstation, printer, prompts, workstation

__all__ = ["open_workstation", "printer", "prompts", "words", "workstation"]


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled translations."""
    folder = tmp_path_factory.mktemp("i18n")
    translations.compile_all(translations.FOLDER, folder)
    return folder
