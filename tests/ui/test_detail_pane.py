"""The middle pane: head in a short room, marks of age, source drawer, wide windows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from db.records import Audience, Citation
from desktop.app.workstation import Workstation
from desktop.core import page as sections
from desktop.ui.panes.detail_pane import DetailPane
from desktop.ui.panes.page_header import PageHeader
from desktop.ui.side_by_side import side_widths
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.shown import ages_text, source_text, statement_text
from desktop.ui.widgets.pills import Pill
from desktop.ui.widgets.statement import StatementView
from desktop.ui.wording import section_title
from tests.helpers.pages import EVERYTHING, LABEL, SOURCE, statement
from tests.helpers.workstation import Opener

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(workstation: Workstation) -> DetailPane:
    return workstation.window.detail_pane


def make_short(workstation: Workstation, scale: int = 200) -> None:
    workstation.window.resize(1280, 800)
    workstation.choices.set_scale(scale)


# -------------------------------------------------------------------------------------------- head


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 200), (1024, 768, 150)])
@pytest.mark.parametrize("audience", ["professional", "patient"])
def test_most_of_a_small_window_is_for_reading(
    workstation: Workstation, width: int, height: int, scale: int, audience: str
) -> None:
    workstation.window.set_audience(audience)
    workstation.window.resize(width, height)
    workstation.choices.set_scale(scale)
    pane = workstation.window.detail_pane
    assert pane.page.height() > pane.height() * 0.6


def test_what_leaves_the_head_is_the_first_thing_on_the_page(
    open_workstation: Opener, qtbot: QtBot
) -> None:
    workstation = open_workstation(therapy="darutumab")
    pane = workstation.window.detail_pane
    header = pane.findChildren(PageHeader)[0]
    words = header.lead()
    assert words.banner.startswith("Off the market.")
    make_short(workstation)
    read = " ".join(
        run.flow.text for block in pane.page.cards[0].blocks for run in block.runs()
    )  # fmt: skip
    for part in (words.subtitle, words.banner, words.review):
        assert part in read
    assert header._status.text() == "Off the market"
    assert header._status.isVisible()
    assert pane.outline.marked() == "overview"
    workstation.choices.set_scale(100)
    assert pane.page.cards[0].id == "overview"
    assert header.findChildren(Card)[0].isVisible()


def test_the_place_on_the_page_outlives_a_head_that_gets_short(workstation: Workstation) -> None:
    pane = workstation.window.detail_pane
    pane.scroll_to("effects")
    make_short(workstation)
    assert pane.outline.marked() == "effects"
    assert pane.page._layout.section_at(pane.page.verticalScrollBar().value() + 60) == "effects"


# ------------------------------------------------------------------------------------ wide windows


@pytest.mark.parametrize(
    ("width", "expected"),
    [(900, (230, 270)), (1024, (230, 270)), (1280, (300, 320)), (1920, (370, 440)),
     (3840, (440, 560))],
)  # fmt: skip
def test_the_sides_grow_with_the_window(width: int, expected: tuple[int, int]) -> None:
    assert side_widths(width) == expected


@pytest.mark.parametrize(
    ("width", "height"), [(1024, 768), (1280, 800), (1920, 1080), (3840, 2160)]
)
def test_lines_stay_short_and_in_the_middle(
    workstation: Workstation, width: int, height: int
) -> None:
    workstation.window.resize(width, height)
    pane = workstation.window.detail_pane
    layout, page = pane.page._layout, pane.page
    assert layout.width <= 980
    left, right = layout.left, page.viewport().width() - layout.left - layout.width
    assert abs(left - right) <= 26
    title = pane.findChildren(PageHeader)[0]
    assert title.mapTo(pane, QPoint(0, 0)).x() == layout.left
    assert title.width() == layout.width


# ----------------------------------------------------------------------------------------- the head


def test_a_page_without_patient_words_says_so_and_keeps_the_choice(
    workstation: Workstation,
) -> None:
    window, header = workstation.window, workstation.window.detail_pane.header
    window.set_audience("patient")
    window.show_entry("safety-rules")
    assert header._buttons["patient"].isChecked()
    assert header.lead().only.startswith("This page is in professional words only.")
    assert header._only.isVisible()
    window.show_entry("glossary")  # its words are for everyone
    assert not header._only.isVisible()
    window.show_entry("velotumab")
    assert not header._only.isVisible()
    assert window.audience is Audience.PATIENT


def test_a_level_and_a_state_are_word_icon_and_color(workstation: Workstation) -> None:
    window, header = workstation.window, workstation.window.detail_pane.header
    window.show_entry("fever")
    assert header._pills._pills[-1] == Pill("Get help now", "red", "phone-call")
    window.show_entry("rash")
    assert header._pills._pills[-1] == Pill("Call today", "amber", "phone")
    window.show_entry("darutumab")
    assert header._status._pills == (Pill("Off the market", "amber", "ban"),)
    assert not header._banner._picture.pixmap().isNull()
    assert header.lead().look == ("ban", "amber")


def test_the_heading_speaks_the_language_of_the_window(
    open_workstation: Opener, words: Path
) -> None:
    workstation = open_workstation(therapy="fever", lang="es", words=words)
    header = workstation.window.detail_pane.header
    assert (header._title.text(), header._subtitle.text()) == ("Fiebre", "Fever · pyrexia")
    assert workstation.window.windowTitle() == "Fiebre · LeukoGuide"


# ---------------------------------------------------------------------------------- age and sources


@pytest.mark.parametrize(
    ("dates", "aged", "words"),
    [
        (("2024-05",), True, "Older than 12 months"),
        (("2025",), True, "Perhaps older than 12 months"),
        (("2026-03",), False, ""),
        (("undated",), False, ""),
        (("2019", "2026-03"), False, ""),
    ],
)
def test_a_chip_carries_the_mark_of_age_and_says_it(
    dates: tuple[str, ...], aged: bool, words: str
) -> None:
    cited = tuple(Citation("s", "page 1", "Title", "Maker", d, "label", False) for d in dates)
    shown = statement_text(statement(citations=cited), True, date(2026, 11, 28))
    assert shown.aged is aged
    last = shown.spoken.split("; ")[-1]
    assert last == (words or f"Title, Maker, {dates[-1]}: page 1")


def test_the_sources_of_a_page_are_counted_by_age() -> None:
    dates = ("2026-10-01", "2025", "2019-03", "undated", "undated")
    assert ages_text(dates, date(2026, 11, 28)) == (
        "Sources: 5. Older than 12 months, or perhaps: 2. Undated: 2."
    )
    cards = page_cards(EVERYTHING, "therapy", professional=True, today=date(2026, 11, 28))
    words = [node.name for block in cards[-1].blocks for node in block.nodes()]
    assert words[1] == "Sources: 1. Older than 12 months, or perhaps: 1. Undated: 0."


def test_without_a_day_no_chip_is_marked() -> None:
    assert not statement_text(statement(), professional=True).aged


def test_the_pages_of_the_workstation_are_marked(workstation: Workstation) -> None:
    pane = workstation.window.detail_pane
    spoken = [
        node.description
        for card in pane.page.cards
        for block in card.blocks
        for node in block.nodes()
    ]
    assert any("Older than 12 months" in words for words in spoken)


def test_the_chips_of_the_checklist_are_marked_too(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    pane.list.finish()
    pane.list.rows()[0].set_open(shown=True)
    views = [v for row in pane.list.rows() for v in row.findChildren(StatementView)]
    aged = [v for v in views if v._block.shown.aged]
    assert aged
    assert all("lder than 12 months" in v.accessibleDescription() for v in aged)


def test_the_drawer_leads_to_the_page_of_the_source(workstation: Workstation) -> None:
    pane, entry = workstation.window.detail_pane, workstation.window.entry
    assert entry is not None
    cited = next(s.citations for s in entry.facts if s.citations)
    pane.page.setFocus()
    pane.page.sources_requested.emit(cited)
    link = next(
        b for b in pane.drawer.findChildren(QPushButton)
        if b.text() == "Everything read in this source"
    )  # fmt: skip
    link.click()
    shown = workstation.window.entry
    assert shown is not None
    assert shown.summary.id == cited[0].source_id
    assert not pane.drawer.isVisible()
    assert pane.page.hasFocus()
    workstation.navigator.go_back()
    assert workstation.window.entry == entry


@pytest.mark.parametrize("scale", [100, 200])
def test_the_drawer_shows_age_and_address_and_leaves_room(
    workstation: Workstation, qtbot: QtBot, scale: int
) -> None:
    make_short(workstation, scale)
    pane = workstation.window.detail_pane
    entry = workstation.window.entry
    assert entry is not None
    cited = next(s.citations for s in entry.facts if s.citations)
    pane.page.setFocus()
    pane.page.sources_requested.emit(cited)
    assert pane.drawer.isVisible()
    assert pane.drawer.height() <= pane.height() * 0.46
    assert pane.page.geometry().bottom() < pane.drawer.y()
    source = pane._tools.find_source(cited[0].source_id)
    addresses = [x for x in pane.drawer.findChildren(PlainLabel) if x.text() == source.address]
    assert len(addresses) == 1
    flags = addresses[0].textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert not addresses[0].openExternalLinks()
    area = pane.drawer.findChildren(QScrollArea)[0]
    assert area.focusPolicy() == Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(pane.drawer, Qt.Key.Key_Escape)
    assert not pane.drawer.isVisible()
    assert pane.page.hasFocus()
    assert pane.page.geometry().bottom() == pane.rect().bottom()


def test_chips_are_in_the_language_of_the_shell(open_workstation: Opener, words: Path) -> None:
    workstation = open_workstation(words=words)
    assert statement_text(statement(citations=(LABEL,)), professional=False).chip == "Label · 2024"
    workstation.choices.set_language("es")
    assert statement_text(statement(), professional=False).chip == "Etiqueta · 2024"


def test_the_kind_of_a_source_is_said_in_words(open_workstation: Opener, words: Path) -> None:
    workstation = open_workstation(words=words)
    assert source_text(replace(SOURCE, kind="cancer-centre")).note.startswith("Cancer center · ")
    workstation.choices.set_language("es")
    assert source_text(replace(SOURCE, kind="label")).note.startswith("Etiqueta · ")
    pages = source_text(replace(SOURCE, kind="patient-education"))
    assert pages.note.startswith("Página para pacientes · ")


def test_patients_read_of_no_grades_on_the_page_of_a_syndrome() -> None:
    assert section_title(sections.EFFECTS, "syndrome") == "Signs and grading"
    assert section_title(sections.EFFECTS, "syndrome", professional=False) == "Signs"
    assert section_title(sections.LIFE, "syndrome", professional=False) == "What you can do"
