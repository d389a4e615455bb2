"""Every sheet of the real content: nothing is cut, lost or out of place, no glyph is missing."""

from __future__ import annotations

from typing import Any

import pytest

from db.build.tree import CONTENT
from db.records import Entry
from db.repository import ContentRepository
from desktop.core.handout import Clinic, HandoutOptions, checklist_sheet, therapy_sheet
from desktop.printing.typesetter import Typesetter
from tests.helpers import sheets
from tests.helpers.entries import FONTS, HANDOUTS, TODAY, words

FOLDERS = ("therapies", "supportive")
IDS = sorted(file.stem for name in FOLDERS for file in (CONTENT / name).glob("*.yaml"))
CLINIC = Clinic(
    "Center for Blood Cancers and Cell Therapy at Springfield General",
    "1200 Long River Parkway, Building C\nSpringfield, OH 45501",
    "(555) 010-2000",
    "(555) 010-2999",
)
CHOICES: list[dict[str, Any]] = [
    {"clinic": CLINIC},
    {"short": True, "paper": "a4"},
    {"large_print": True, "clinic": CLINIC},
    {"lang": "es", "paper": "a4"},
]

CHECKLIST_CHOICES: list[dict[str, Any]] = [
    {"clinic": CLINIC},
    {"large_print": True, "lang": "es"},
]


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(HANDOUTS, FONTS)


def entry_of(release: ContentRepository, entry_id: str, lang: str) -> Entry:
    found = release.entry(entry_id, lang)
    if not found.patient:
        pytest.skip(f"{entry_id} has no patient words")
    return found


@pytest.mark.parametrize("entry_id", IDS)
def test_the_sheet_of_an_entry(
    release: ContentRepository, typesetter: Typesetter, entry_id: str
) -> None:
    wrong: list[str] = []
    for choice in CHOICES:
        options = HandoutOptions(TODAY, **choice)
        entry = entry_of(release, entry_id, options.lang)
        document = therapy_sheet(entry, release.info(), options, words(options.lang))
        found = sheets.problems_of(typesetter.pdf(document), document)
        wrong += [f"{choice}: {text}" for text in found]
    assert wrong == []


@pytest.mark.parametrize("entry_id", IDS)
def test_the_checklist_of_an_entry(
    release: ContentRepository, typesetter: Typesetter, entry_id: str
) -> None:
    wrong: list[str] = []
    for choice in CHECKLIST_CHOICES:
        options = HandoutOptions(TODAY, **choice)
        signs = release.checklist(entry_id, options.lang)
        document = checklist_sheet(
            release.entry(entry_id, options.lang),
            signs,
            signs,
            release.info(),
            options,
            words(options.lang),
        )
        found = sheets.problems_of(typesetter.pdf(document), document)
        wrong += [f"{choice}: {text}" for text in found]
    assert wrong == []


def test_common_side_effects_have_pictures(release: ContentRepository) -> None:
    """A sheet with numbers shows them; the facts behind the words are found."""
    drawn = {
        entry_id: sum(
            line.people is not None
            for section in therapy_sheet(
                release.entry(entry_id), release.info(), HandoutOptions(TODAY), words()
            ).sections
            for line in section.lines
        )
        for entry_id in ("blinatumomab", "tisagenlecleucel", "inotuzumab-ozogamicin")
    }
    assert min(drawn.values()) >= 5, drawn
