"""The real content of db/content, built once for the tests of this folder by the real builder."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from db.build.tree import CONTENT
from db.connection import DATABASE
from db.repository import ContentRepository
from tests.helpers.content import build
from tests.release_content.built import Built


@pytest.fixture(scope="session")
def release_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database and manifest of the real content."""
    folder = tmp_path_factory.mktemp("release-content")
    build(CONTENT, folder)
    return folder


@pytest.fixture(scope="session")
def release(release_folder: Path) -> Generator[ContentRepository]:
    """The real content, as the program reads it."""
    with closing(ContentRepository(release_folder)) as repository:
        yield repository


@pytest.fixture(scope="session")
def built(release_folder: Path) -> Generator[Built]:
    """The real content, read with plain SQL."""
    with closing(sqlite3.connect(release_folder / DATABASE)) as connection:
        yield Built(connection)
