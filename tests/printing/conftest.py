"""Fixtures of this folder: one typesetter with the shipped templates and fonts."""

from __future__ import annotations

import pytest

from desktop.printing.typesetter import Typesetter
from tests.helpers.entries import FONTS, HANDOUTS


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(HANDOUTS, FONTS)
