"""A clinic of the tests: what it writes down, and its database in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date, datetime
from pathlib import Path

import pytest

from db.site.records import ClinicProfile, PrintedSheet, SignedText, SignOff, TextKey
from db.site.repository import SiteRepository
from tests.helpers.png import png

NOON = datetime.fromisoformat("2026-11-21 12:00:00")  # the clock on the wall, as in the program
LOGO = png(60, 20)
PROFILE = ClinicProfile(
    "River Clinic", "1 River Road\nTown", "555-555-0100", "555-555-0199", "Floor 2, blue desk", LOGO
)
KEY = TextKey("velotumab", "sheet", "en")

OpenSite = Callable[..., SiteRepository]


def signed(
    key: TextKey = KEY, text_hash: str = "a1", name: str = "A. Reader", due: date | None = None
) -> SignedText:
    """A sign-off of the day of NOON, due a year later."""
    sign_off = SignOff(
        name, "Lead pharmacist", NOON.date(), due or date(2027, 11, 21), "River Clinic"
    )
    return SignedText(key, text_hash, sign_off)


def printed(sheet_id: str = "4K7QX-9XTM2-PD0AB", at: datetime = NOON) -> PrintedSheet:
    """A line of the register."""
    return PrintedSheet(sheet_id, at, "2026.11.1", "c0ffee", "b2")


class Clock:
    """Says the time it is told to say."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Noon of one day; a test may go on to the next."""
    return Clock()


@pytest.fixture
def open_site(tmp_path: Path, clock: Clock) -> Generator[OpenSite]:
    """Return a function that opens the clinic's database; all are closed after the test."""
    opened: list[SiteRepository] = []

    def make(folder: Path | None = None) -> SiteRepository:
        opened.append(SiteRepository(folder or tmp_path / "data", clock))
        return opened[-1]

    yield make
    for site in opened:
        site.close()


@pytest.fixture
def site(open_site: OpenSite) -> SiteRepository:
    """The clinic's database, new."""
    return open_site()
